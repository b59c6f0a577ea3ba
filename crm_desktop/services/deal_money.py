"""In which currency a deal is, and what that is worth in the currency of the business."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.figures import decimals_of
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.services.deal_items import sum_up
from crm_desktop.services.deal_state import change_state
from crm_desktop.services.deal_values import checked, currency_code, typed_rate
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import deal_parts
from crm_desktop.storage.queries.deal_parts import items, known_rates, last_rate

__all__ = ["SetDealCurrency", "SetRate", "known_rates", "last_rate", "rated"]


@dataclass(frozen=True, slots=True)
class SetRate:
    """Say how much of the business's currency one of the deal's is worth, as typed, on a day.

    Nothing typed makes it unknown: the deal is listed apart then. Without a day it is of today.
    Raises `CrmError` (`bad-rate`, `bad-day`).
    """

    label: ClassVar[str] = "set-deal-rate"
    deal: int
    rate: str
    day: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "deal", self.deal)
        change_state(write, self.deal, rated(write, self.rate, self.day))
        return {"name": name, "rate": self.rate.strip()}


@dataclass(frozen=True, slots=True)
class SetDealCurrency:
    """Put a deal into another currency, its figures kept, with the rate that belongs to it.

    Raises `CrmError` (`bad-currency`, `bad-rate`).
    """

    label: ClassVar[str] = "set-deal-currency"
    deal: int
    currency: str
    rate: str = ""
    day: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("deal", self.deal)
        code, former = currency_code(self.currency), str(row["currency"])
        values: dict[str, object] = {"currency": code, "rate": "", "rate_day": ""}
        if code != read_business(write.read).currency:
            values |= rated(write, self.rate, self.day)
        amount = row["amount"]
        values["amount"] = amount if amount is None else _shifted(amount, former, code)
        change_state(write, self.deal, values)
        for item in items(write.read, self.deal):
            cost = None if item.cost is None else _shifted(item.cost, former, code)
            prices = {"price": _shifted(item.price, former, code), "cost": cost}
            write.update("deal_item", item.id, prices)
        if deal_parts.item_count(write.read, self.deal):
            sum_up(write, self.deal)
        return {"name": str(row["name"]), "currency": code}


def rated(write: Writer, rate: str, day: str) -> dict[str, object]:
    """The columns of a rate as typed, of a day, or of today. Raises `CrmError("bad-rate")`."""
    value = typed_rate(write, rate)
    today = local(write.now, read_business(write.read).time_zone).date().isoformat()
    return checked(write, {"rate": value, "rate_day": (day or today) if value else ""})


def _shifted(amount: object, former: str, now: str) -> int:
    """The same figure in minor units of another currency, rounded half away from zero."""
    if not isinstance(amount, int):
        raise TypeError(amount)
    had, has = decimals_of(former), decimals_of(now)
    more, less = int(10 ** max(has - had, 0)), int(10 ** max(had - has, 0))
    size, rest = divmod(abs(amount) * more, less)
    size += rest * 2 >= less
    return size if amount >= 0 else -size
