"""What is done to deals on the board itself: begun in a lane, edited in place, put into a month."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.board import in_month
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.figures import read_money
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.services.deal_state import change_state
from crm_desktop.services.deal_values import checked
from crm_desktop.services.deals import AddDeal, SetDealChance, add_deal
from crm_desktop.services.own_fields import conventions
from crm_desktop.services.tags import set_tags
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import board as queries
from crm_desktop.storage.queries import deals


@dataclass(frozen=True, slots=True)
class BeginDeal:
    """Begin a deal in a stage with a company or a person by name; who is not known is made.

    Raises `CrmError` (`no-name`, `deal-needs-someone`, `bad-day`, `not-an-amount`).
    """

    label: ClassVar[str] = "add-deal"
    name: str
    company: str = ""
    person: str = ""
    stage: int | None = None
    amount: int | None = None
    close_day: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        company = records.company_named(write, self.company) if self.company.strip() else None
        contact = _person(write, self.person, company) if self.person.strip() else None
        deal = AddDeal(
            self.name, contact, company, self.stage, self.amount, close_day=self.close_day
        )
        add_deal(write, deal)
        return {"name": records.clean_name(self.name)}


@dataclass(frozen=True, slots=True)
class EditCard:
    """Change what a card shows of a deal; its next step is the earliest one planned.

    `values` are columns as `EditDeal` takes them. The next step gets these words and this day;
    without words and day there is none any more. Raises `CrmError` (`no-name`, `bad-day`,
    `amount-from-items` where the lines of the deal make its amount, `next-step-needs-day`).
    """

    label: ClassVar[str] = "edit-deal"
    deal: int
    values: Mapping[str, object]
    step: tuple[str, str] | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "deal", self.deal)
        if "amount" in self.values and queries.has_items(write.read, self.deal):
            raise CrmError("amount-from-items")
        change_state(write, self.deal, checked(write, self.values))
        if self.step is not None:
            _set_step(write, self.deal, *self.step)
        return {"name": name}


@dataclass(frozen=True, slots=True)
class EditDealCell:
    """Change what one column of the list shows of a deal, typed as the business writes.

    Raises `CrmError` as `EditCard` does, and `bad-chance`.
    """

    label: ClassVar[str] = "edit-deal"
    deal: int
    column: str
    text: str

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        typed = self.text.strip()
        if self.column == "tags":
            set_tags(write, "deal", self.deal, self.text)
        elif self.column == "chance":
            number = typed.removesuffix("%").strip()
            if number and not number.isdecimal():
                raise CrmError("bad-chance", value=typed[:20])
            SetDealChance(self.deal, int(number) if number else None).run(write, token)
        else:
            values = {self.column: self._value(write, typed)}
            EditCard(self.deal, values).run(write, token)
        return {"name": records.name_of(write, "deal", self.deal)}

    def _value(self, write: Writer, typed: str) -> object:
        if self.column != "amount":
            return typed
        how, currency = conventions(write.read), str(write.row("deal", self.deal)["currency"])
        found = read_money(typed, currency, decimal_comma=how.decimal_comma) if typed else None
        if typed and found is None:
            raise CrmError("not-an-amount", value=typed[:40])
        return found


@dataclass(frozen=True, slots=True)
class SetCloseMonth:
    """Expect deals to close in another month (`YYYYMM`), on the same day of it where it has it.

    999999 takes the day away; a deal that had none gets the last one of the month.
    """

    label: ClassVar[str] = "set-close-day"
    deals: tuple[int, ...]
    month: int

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        wanted = deals.there(write.read, self.deals)
        if not wanted:
            raise CrmError("deal-gone")
        for key in wanted:
            token.check()
            before = str(write.row("deal", key)["close_day"])
            change_state(write, key, {"close_day": in_month(before, self.month)})
        name = records.name_of(write, "deal", wanted[0])
        return {"name": name, "count": str(len(wanted))}


def _person(write: Writer, typed: str, company: int | None) -> int:
    """The contact of this name, at the company if several bear it; a new one if nobody does."""
    name = records.clean_name(typed)
    found = queries.contact_named(write.read, name, company)
    if found is not None:
        return found
    key = write.insert("contact", {"name": name, "created_at": write.now})
    if company is not None:
        place = {"contact_id": key, "company_id": company, "is_primary": 1}
        write.insert("membership", place)
    return key


def _set_step(write: Writer, deal: int, text: str, day: str) -> None:
    words = records.refuse_odd(text).strip()
    step = queries.next_step(write.read, deal)
    if not words and not day:
        if step is not None:
            write.delete("activity", step)
        return
    if not day:
        raise CrmError("next-step-needs-day")
    zone = read_business(write.read).time_zone
    try:
        due_at = instant_of(day, "", zone)
    except (ValueError, OverflowError):
        raise CrmError("bad-day", value=day[:40]) from None
    due = {"due_day": day, "due_time": "", "due_zone": zone, "due_at": due_at}
    if step is not None:
        before = write.row("activity", step)
        kept = due if before["due_day"] != day else {}
        write.update("activity", step, {"body": words, **kept})
        return
    row = write.row("deal", deal)
    ends = {"deal_id": deal, "contact_id": row["contact_id"], "company_id": row["company_id"]}
    new = {"kind": ActivityKind.TASK.value, "body": words, "created_at": write.now}
    write.insert("activity", {**new, **ends, **due})
