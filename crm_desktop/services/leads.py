"""Leads: begun, worked through their statuses, qualified, converted or given up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.lead import Lifecycle, StatusType
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.domain.scoring import ANSWERS, BANT, DECISIONS
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.services.contacts import AddContact, add_contact
from crm_desktop.services.deal_state import set_lifecycle
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import leads as queries
from crm_desktop.storage.queries import options
from crm_desktop.storage.queries.leads import lead
from crm_desktop.storage.queries.options import of_list

__all__ = ["lead", "of_list"]

# No lead any more: whoever buys is not made one by a click on a list.
_BEYOND = (Lifecycle.PROSPECT, Lifecycle.CUSTOMER)
_MOST = 2**60  # minor units


@dataclass(frozen=True, slots=True)
class AddLead:
    """Make a contact that is a lead; `values` are further columns of a contact."""

    label: ClassVar[str] = "add-lead"
    person: AddContact
    values: Mapping[str, object] = field(default_factory=dict)

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        key = add_contact(write, self.person)
        begin_lead(write, key, self.values)
        return {"name": records.name_of(write, "contact", key)}


@dataclass(frozen=True, slots=True)
class MakeLeads:
    """These people are leads from now on, of status New; prospects and customers stay so."""

    label: ClassVar[str] = "make-leads"
    contacts: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        for key in self.contacts:
            token.check()
            if write.row("contact", key)["lifecycle"] not in (*_BEYOND, Lifecycle.LEAD):
                begin_lead(write, key, {})
        return _words(write, self.contacts)


@dataclass(frozen=True, slots=True)
class SetLeadStatus:
    """Put leads into a status; Qualified makes prospects of them, as does one that counts as won.

    Raises `CrmError` (`not-in-list`, `lead-needs-reason`: `Disqualify` asks for it).
    """

    label: ClassVar[str] = "set-lead-status"
    contacts: tuple[int, ...]
    status: int

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        status = _option(write, OptionList.LEAD_STATUS, self.status)
        if status.type == StatusType.LOST and status.code != "junk":
            raise CrmError("lead-needs-reason")
        for key in self.contacts:
            token.check()
            _put(write, key, status, {"lead_reason_id": None, "lead_note": ""})
        return {**_words(write, self.contacts), "status": status.name}


@dataclass(frozen=True, slots=True)
class Disqualify:
    """Give leads up, for a reason of the list `unqualified_reason`; junk needs none.

    Raises `CrmError` (`not-in-list`, `lead-needs-reason`).
    """

    label: ClassVar[str] = "disqualify"
    contacts: tuple[int, ...]
    reason: int | None
    note: str = ""
    is_junk: bool = False

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        if self.reason is None and not self.is_junk:
            raise CrmError("lead-needs-reason")
        reason = None
        if self.reason is not None:
            reason = _option(write, OptionList.UNQUALIFIED_REASON, self.reason).id
        status = _by_code(write, "junk" if self.is_junk else "unqualified")
        values = {"lead_reason_id": reason, "lead_note": records.refuse_odd(self.note).strip()}
        for key in self.contacts:
            token.check()
            _put(write, key, status, values)
        return _words(write, self.contacts)


@dataclass(frozen=True, slots=True)
class Qualify:
    """Note what is known of one item of BANT: an answer (`""`: unknown), a note, a day.

    Without a day it is today's, where there is anything to say. Raises `CrmError`
    (`unknown-field`, `bad-day`).
    """

    label: ClassVar[str] = "qualify"
    contact: int
    item: str
    answer: str = ""
    note: str = ""
    day: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        if self.item not in BANT or self.answer not in ANSWERS:
            raise CrmError("unknown-field", name=self.item)
        name = records.name_of(write, "contact", self.contact)
        note = records.clean(self.note)
        known = queries.answer_row(write.read, self.contact, self.item)
        if not self.answer and not note:
            if known is not None:
                write.delete("qualification", known)
            return {"name": name}
        values = {"answer": self.answer, "note": note, "day": _day(self.day) or today(write)}
        if known is None:
            owner = {"contact_id": self.contact, "item": self.item}
            write.insert("qualification", {**owner, **values})
        else:
            write.update("qualification", known, values)
        return {"name": name}


@dataclass(frozen=True, slots=True)
class SetSource:
    """Say where people come from: a source of the list (or none), and what it was exactly.

    Without a detail (`None`) that stays as it was.
    """

    label: ClassVar[str] = "set-source"
    contacts: tuple[int, ...]
    source: int | None
    detail: str | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        source = self.source and _option(write, OptionList.SOURCE, self.source).id
        values: dict[str, object] = {"source_id": source}
        if self.detail is not None:
            values["source_detail"] = records.clean(self.detail)
        return _update(write, self.contacts, values)


@dataclass(frozen=True, slots=True)
class SetDecision:
    """Say what part people have in a decision to buy (`""`: not known)."""

    label: ClassVar[str] = "set-decision"
    contacts: tuple[int, ...]
    decision: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        if self.decision and self.decision not in DECISIONS:
            raise CrmError("unknown-field", name=self.decision)
        return _update(write, self.contacts, {"decision": self.decision})


@dataclass(frozen=True, slots=True)
class SetExpected:
    """Say what is to be expected of people, in minor units; `None` is not known.

    Without a currency it is that of the business. Raises `CrmError("not-an-amount")`.
    """

    label: ClassVar[str] = "set-expected"
    contacts: tuple[int, ...]
    amount: int | None
    currency: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        return _update(write, self.contacts, expected(write, self.amount, self.currency))


@dataclass(frozen=True, slots=True)
class NewDeal:
    """The deal that a converted lead begins; empty where it is to be as usual."""

    name: str
    stage: int | None = None
    amount: int | None = None
    currency: str = ""
    close_day: str = ""


@dataclass(frozen=True, slots=True)
class ConvertLead:
    """A lead becomes a prospect: its status is Converted, and a deal may begin with it.

    What was planned with the person goes on as the next steps of that deal.
    A company of this name is found or made. With `into` the lead is merged into that contact, so
    that there is one person after it as before. `words` name the fields in the note of a merge.
    """

    label: ClassVar[str] = "convert-lead"
    contact: int
    deal: NewDeal | None = None
    company: str = ""
    into: int | None = None
    words: Mapping[str, str] = field(default_factory=dict)

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        key = self._person(write, token)
        firm = _seat(write, key, self.company)
        if self.deal is not None:
            _begin_deal(write, key, firm, self.deal)
        _put(write, key, _by_code(write, "converted"), {"lead_reason_id": None, "lead_note": ""})
        return {"name": records.name_of(write, "contact", key)}

    def _person(self, write: Writer, token: CancelToken) -> int:
        records.name_of(write, "contact", self.contact)  # refused where it is gone
        if self.into is None or self.into == self.contact:
            return self.contact
        from crm_desktop.services.merging.command import ENGLISH, MergeContacts

        words, name = self.words or ENGLISH, {"name": self.into}  # the one known longer
        MergeContacts(self.into, (self.contact,), name, words).run(write, token)
        return self.into


def begin_lead(write: Writer, contact: int, values: Mapping[str, object]) -> None:
    """Make a lead of a contact within a command, with further columns."""
    status = options.by_code(write.read, OptionList.LEAD_STATUS, "new")
    begun = {"lifecycle": Lifecycle.LEAD.value, "lead_status_id": status}
    set_lifecycle(write, contact, {**begun, **values})


def expected(write: Writer, amount: int | None, currency: str) -> dict[str, object]:
    """The columns of an expected amount."""
    if amount is None:
        return {"expected_amount": None, "expected_currency": ""}
    if not 0 <= amount < _MOST:
        raise CrmError("not-an-amount", value=str(amount))
    own = currency or read_business(write.read).currency
    return {"expected_amount": amount, "expected_currency": own}


def today(write: Writer) -> str:
    """The day on which a command is given."""
    return local(write.now, read_business(write.read).time_zone).date().isoformat()


def _put(write: Writer, contact: int, status: Option, values: Mapping[str, object]) -> None:
    """A contact comes to a status, and by it to a place in its life."""
    row = write.row("contact", contact)
    new: dict[str, object] = {**values, "lead_status_id": status.id}
    if row["lifecycle"] != Lifecycle.CUSTOMER:
        new["lifecycle"] = _lifecycle(status, str(row["lifecycle"])).value
    set_lifecycle(write, contact, new)


def _lifecycle(status: Option, before: str) -> Lifecycle:
    if status.type == StatusType.WON or status.code == "qualified":
        return Lifecycle.PROSPECT
    if status.type == StatusType.LOST and before == Lifecycle.PROSPECT:
        return Lifecycle.PROSPECT
    return Lifecycle.LEAD


def _update(
    write: Writer, contacts: Sequence[int], values: Mapping[str, object]
) -> Mapping[str, str]:
    words = _words(write, contacts)
    write.update_many("contact", dict.fromkeys(dict.fromkeys(contacts), values))
    return words


def _begin_deal(write: Writer, contact: int, company: int | None, deal: NewDeal) -> None:
    from crm_desktop.services.deals import AddDeal, add_deal

    source = {"source_id": write.row("contact", contact)["source_id"]}
    ends = {"contact": contact, "company": company, "stage": deal.stage}
    worth = {"amount": deal.amount, "currency": deal.currency, "close_day": deal.close_day}
    begun = add_deal(write, AddDeal(deal.name, **ends, **worth, values=source))  # type: ignore[arg-type] # of its fields
    plans = queries.plans_of_their_own(write.read, contact)
    write.update_many("activity", {plan: {"deal_id": begun} for plan in plans})


def _seat(write: Writer, contact: int, name: str) -> int | None:
    """The company of a contact: of this name, found or made, else the one it has."""
    if not records.clean(name):
        return queries.company_of(write.read, contact)
    from crm_desktop.services.duplicates.near import companies_named

    known = companies_named(write.read, records.clean(name))
    firm = known[0] if known else records.company_named(write, name)
    if not queries.is_placed(write.read, contact, firm):
        first = queries.company_of(write.read, contact) is None
        place = {"contact_id": contact, "company_id": firm, "is_primary": int(first)}
        write.insert("membership", place)
    return firm


def _option(write: Writer, name: OptionList, key: int) -> Option:
    for option in options.of_list(write.read, name):
        if option.id == key:
            return option
    raise CrmError("not-in-list", value=str(key))


def _by_code(write: Writer, code: str) -> Option:
    key = options.by_code(write.read, OptionList.LEAD_STATUS, code)
    if key is None:
        raise CrmError("not-in-list", value=code)
    return _option(write, OptionList.LEAD_STATUS, key)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise CrmError("bad-day", value=text[:40]) from None


def _words(write: Writer, contacts: Sequence[int]) -> dict[str, str]:
    if not contacts:
        raise CrmError("contact-gone")
    name = records.name_of(write, "contact", contacts[0])
    return {"name": name, "count": str(len(contacts))}
