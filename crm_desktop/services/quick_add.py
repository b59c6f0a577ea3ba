"""Somebody jotted down: who of it is here already, and one step that adds the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.company_name import stem
from crm_desktop.domain.duplicate import PROBABLE, Pair, Reason
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import fold
from crm_desktop.domain.lead import Lifecycle
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.person_name import name_words
from crm_desktop.domain.ticket import Priority
from crm_desktop.domain.weighing import Person
from crm_desktop.services import companies, contacts, records
from crm_desktop.services.activities import PlanActivity
from crm_desktop.services.business import read_business
from crm_desktop.services.channel_edits import SaveChannel
from crm_desktop.services.channels import channel_key, normal
from crm_desktop.services.duplicates.near import companies_named, near_person
from crm_desktop.services.leads import begin_lead, expected, of_list
from crm_desktop.services.tags import put_on, tag_named
from crm_desktop.services.tickets import AddTicket, add_ticket
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import duplicates, owned, quick
from crm_desktop.storage.reading import Reading

_NO_ADDRESS = Address()
_SHARED = frozenset(
    (Reason.EMAIL, Reason.SHARED_EMAIL, Reason.PHONE, Reason.SHARED_PHONE, Reason.COMPANY)
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be added: texts as they were read or corrected; `note` holds labelled lines.

    `task` with `day` (`YYYY-MM-DD`) and `time` (`HH:MM`) is the follow-up; without a name it is
    the company that is added. `source` says where the person comes from and `amount` (minor units
    of `currency`) what is to be expected; `for_company` is what the note of a company says of both.
    `ticket` is what they ask for, of which the note is then the first message.
    """

    name: str = ""
    company: str = ""
    title: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    webs: tuple[str, ...] = ()
    address: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    task: str = ""
    day: str = ""
    time: str = ""
    source: str = ""
    amount: int | None = None
    currency: str = ""
    for_company: str = ""
    ticket: str = ""
    priority: Priority = Priority.NORMAL


@dataclass(frozen=True, slots=True)
class Known:
    """Who of an entry is here already."""

    person: Lookalike | None = None
    company: Lookalike | None = None


def known(reading: Reading, entry: Entry) -> Known:
    """The contact and the company that an entry speaks of, where they are here already."""
    if _is_odd("".join((entry.name, entry.company, *entry.emails, *entry.phones))):
        return Known()
    seats = companies_named(reading, entry.company.strip()) if entry.company.strip() else []
    firm = companies.rows(reading, seats[:1])
    company = Lookalike(Kind.COMPANY, firm[0].id, firm[0].name, firm[0].city) if firm else None
    person = _person(reading, entry, seats)
    found = contacts.rows(reading, [person]) if person is not None else []
    if not found:
        return Known(None, company)
    row = found[0]
    aside = row.company or row.city or row.email
    return Known(Lookalike(Kind.CONTACT, row.id, row.name, aside), company)


def _person(reading: Reading, entry: Entry, seats: list[int]) -> int | None:
    country = read_business(reading).country
    emails = _normals(ChannelKind.EMAIL, entry.emails, country)
    phones = _normals(ChannelKind.PHONE, entry.phones, country)
    name = entry.name.strip()
    if not name:
        if entry.company.strip():
            return None  # it is the company that is meant
        held = duplicates.holders(reading, "contact", (*emails, *phones))
        return int(held[0][1]) if held else None
    stems = (stem(entry.company),) if entry.company.strip() else ()
    mine = Person(0, name_words(name), "", emails, phones, stems, ())
    pairs = near_person(reading, mine, name, seats)
    # The name alone, however rare, is not enough to add to somebody.
    sure = (each for each in pairs if each.score >= PROBABLE and _SHARED & _reasons(each))
    return next((each.other for each in sure), None)


def _reasons(pair: Pair) -> set[Reason]:
    return {each.reason for each in pair.evidence}


@dataclass(frozen=True, slots=True)
class QuickAddContact:
    """Add what is new of an entry: to the contact `into`, or to a new one where that is None.

    Without a name everything goes to the company. Raises `CrmError("no-name")` without either,
    unless it is a ticket.
    """

    label: ClassVar[str] = "quick-add"
    entry: Entry
    into: int | None = None

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        entry = self.entry
        if entry.ticket.strip():
            return self._ticket(write, token)
        return {"name": records.name_of(write, *self._add(write, entry, token))}

    def _ticket(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        """Add who is named, without the note, and a ticket with them."""
        entry = self.entry
        owner, key = "", None
        if self.into is not None or entry.name.strip() or entry.company.strip():
            owner, key = self._add(write, replace(entry, note=""), token)
        ticket = AddTicket(
            entry.ticket,
            key if owner == "contact" else None,
            key if owner == "company" else None,
            entry.note,
            entry.priority,
        )
        return {"name": records.name_of(write, "ticket", add_ticket(write, ticket))}

    def _add(self, write: Writer, entry: Entry, token: CancelToken) -> tuple[str, int]:
        if self.into is None and not entry.name.strip() and not entry.company.strip():
            raise CrmError("no-name")
        company = _company(write, entry.company)
        if self.into is not None or entry.name.strip():
            owner, key = "contact", self._contact(write)
            if company is not None:
                _seat(write, key, company, entry.title)
            if not entry.ticket:
                _as_lead(write, key, entry, is_new=self.into is None)
        else:
            owner, key = "company", company or 0
            _add_note(write, owner, key, entry.for_company)
        _add_channels(write, owner, key, entry, token)
        for tag in filter(str.strip, entry.tags):
            put_on(write, owner, key, tag_named(write, tag))
        _add_note(write, owner, key, entry.note)
        _plan(write, owner, key, entry, token)
        return owner, key

    def _contact(self, write: Writer) -> int:
        if self.into is not None:
            records.name_of(write, "contact", self.into)  # refused where it is gone
            return self.into
        name = records.clean_name(self.entry.name)
        return write.insert("contact", {"name": name, "created_at": write.now})


def _company(write: Writer, name: str) -> int | None:
    """The company of this name, whatever its legal form; made where there is none."""
    text = records.clean(name)
    if not text:
        return None
    found = companies_named(write.read, text)
    return found[0] if found else records.company_named(write, text)


def _seat(write: Writer, contact: int, company: int, title: str) -> None:
    """Give the contact a place in the company, or the place that it has a title."""
    said = records.clean(title)
    place = quick.place_in(write.read, contact, company)
    if place is None:
        first = owned.first_membership(write.read, contact)
        values = {"contact_id": contact, "company_id": company, "title": said}
        write.insert("membership", {**values, "is_primary": int(first is None)})
    elif said and not write.row("membership", place)["title"]:
        write.update("membership", place, {"title": said})


def _as_lead(write: Writer, contact: int, entry: Entry, *, is_new: bool) -> None:
    """Whoever is new is a lead; so is somebody known of whom more is to be expected now.

    Where somebody comes from is known better by whoever said it first.
    """
    row = write.row("contact", contact)
    values = {} if row["source_id"] or row["source_detail"] else _source(write, entry.source)
    if entry.amount is not None:
        values |= expected(write, entry.amount, entry.currency)
    is_nobody = row["lifecycle"] in (Lifecycle.NONE, Lifecycle.FORMER)
    if is_new or (is_nobody and values):
        begin_lead(write, contact, values)
    elif values:
        write.update("contact", contact, values)


def _source(write: Writer, said: str) -> dict[str, object]:
    """The entry of the list of sources that some words name, and what they say beyond its name."""
    text = records.clean(said)
    if not text:
        return {}
    words = f" {fold(text)} "
    named = [
        option
        for option in of_list(write.read, OptionList.SOURCE)
        if option.code != "other" and not option.is_closed and f" {fold(option.name)} " in words
    ]
    source = max(named, key=lambda option: len(option.name), default=None)
    if source is None:
        return {"source_detail": text}
    detail = "" if fold(source.name) == fold(text) else text
    return {"source_id": source.id, "source_detail": detail}


def _add_channels(write: Writer, owner: str, key: int, entry: Entry, token: CancelToken) -> None:
    country = read_business(write.read).country
    present = {
        channel_key(ChannelKind(kind), value, known, replace(_NO_ADDRESS, street=street))
        for kind, value, known, street in quick.channels_of(write.read, owner, key)
    }
    wanted = (
        (ChannelKind.EMAIL, entry.emails),
        (ChannelKind.PHONE, entry.phones),
        (ChannelKind.WEB, entry.webs),
        (ChannelKind.ADDRESS, (entry.address,)),
    )
    for kind, values in wanted:
        for value in filter(str.strip, values):
            own = channel_key(kind, value.strip(), normal(kind, value, country), _NO_ADDRESS)
            if own not in present:
                SaveChannel(owner, key, kind, value).run(write, token)
                present.add(own)


def _add_note(write: Writer, owner: str, key: int, note: str) -> None:
    text = records.refuse_odd(note).strip()
    before = str(write.row(owner, key)["note"])
    new = [line for line in text.split("\n") if line.strip() and line not in before.split("\n")]
    if new:
        write.update(owner, key, {"note": "\n".join([*([before] if before else []), *new])})


def _plan(write: Writer, owner: str, key: int, entry: Entry, token: CancelToken) -> None:
    if not entry.day:
        return
    contact, company = (key, None) if owner == "contact" else (None, key)
    plan = PlanActivity(ActivityKind.TASK, entry.task, entry.day, entry.time, contact, company)
    plan.run(write, token)


def _normals(kind: ChannelKind, values: tuple[str, ...], country: str) -> tuple[str, ...]:
    return tuple(found for value in values if (found := normal(kind, value, country)))


def _is_odd(text: str) -> bool:
    return "\x00" in text or any("\ud800" <= c <= "\udfff" for c in text)
