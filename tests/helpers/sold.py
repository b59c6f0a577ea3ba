"""What companies and people bought, for tests of customers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of
from crm_desktop.storage.journal import Writer

WON, LOST = 5, 6


@dataclass(frozen=True, slots=True)
class Sold:
    """Deals closed at noon of days, with a company or a person."""

    label: ClassVar[str] = "sold"
    days: tuple[str, ...]
    company: int | None = None
    contact: int | None = None
    amount: int | None = 10_000
    currency: str = "EUR"
    rate: str = ""
    stage: int = WON
    clock: str = "12:00"

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        for day in self.days:
            at = instant_of(day, self.clock, "UTC")
            deal = {"name": "Deal", "sort_key": "deal", "chance": 100, "stage_id": self.stage}
            deal |= {"currency": self.currency, "rate": self.rate, "amount": self.amount}
            deal |= {"company_id": self.company, "contact_id": self.contact}
            write.insert("deal", {**deal, "closed_at": at, "created_at": at - 1})
        return {}
