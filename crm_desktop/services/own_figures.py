"""The user's own figures for months: kept with their days, so that they are graded like others."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.forecast_ledger import OwnFigure
from crm_desktop.services.business import read_business
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import ledger
from crm_desktop.storage.reading import Reading

_MOST = 10**15


@dataclass(frozen=True, slots=True)
class SetOwnFigures:
    """Expect this of months (`YYYY-MM`), in minor units of the business; `None`: nothing any more.

    Former figures stay, with their days. Raises `CrmError` (`bad-day`, `not-a-number`).
    """

    label: ClassVar[str] = "set-own-figures"
    figures: Mapping[str, int | None]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        currency = read_business(write.read).currency
        before = standing(own_figures(write.read))
        for month, amount in self.figures.items():
            _check(month, amount)
            if before.get(month) != amount:
                values = {"month": month, "currency": currency, "amount": amount}
                write.insert("own_figure", {**values, "at": write.now})
        return {}


def own_figures(reading: Reading) -> list[OwnFigure]:
    """All figures in the currency of the business, of each month the oldest first."""
    return ledger.own_figures(reading, read_business(reading).currency)


def standing(figures: list[OwnFigure]) -> dict[str, int]:
    """The figure that stands for each month."""
    last = {figure.month: figure.amount for figure in figures}
    return {month: amount for month, amount in last.items() if amount is not None}


def _check(month: str, amount: int | None) -> None:
    try:
        date.fromisoformat(f"{month}-01")
    except ValueError as error:
        raise CrmError("bad-day", value=month[:20]) from error
    if amount is not None and not 0 <= amount < _MOST:
        raise CrmError("not-a-number", value=str(amount)[:20])
