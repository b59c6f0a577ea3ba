"""Canned replies: kept with their placeholders, and filled in for a ticket."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, NamedTuple

from crm_desktop.domain.article import Template
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.figures import conventions_of, write_money
from crm_desktop.domain.folding import fold
from crm_desktop.domain.mail_subject import bare_subject
from crm_desktop.domain.placeholders import Rendered, render
from crm_desktop.services import records
from crm_desktop.services.business import Business, read_business
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import templates as stored
from crm_desktop.storage.queries.templates import Facts, templates
from crm_desktop.storage.queries.tickets import by_number, next_number
from crm_desktop.storage.reading import Reading

__all__ = [
    "AddTemplate",
    "CloseTemplate",
    "DeleteTemplate",
    "EditTemplate",
    "Filled",
    "MoveTemplate",
    "OpenTemplate",
    "Writing",
    "filled",
    "filled_for_number",
    "offered",
    "offered_for",
    "templates",
    "wrong_in",
]

LONGEST = 50_000  # characters of a text


class Filled(NamedTuple):
    """A canned reply for a ticket: both texts with what is missing and what is wrong in them."""

    subject: Rendered
    body: Rendered


class Writing(NamedTuple):
    """How the window words what is kept as a code."""

    day: Callable[[str], str] = str
    priority: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class AddTemplate:
    """Keep a canned reply, at the end.

    Raises `CrmError` (`no-name`, `template-exists`, `bad-placeholder`, `text-too-long`): what asks
    for anything but the fields there are is never kept.
    """

    label: ClassVar[str] = "add-template"
    name: str
    body: str
    subject: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        given = {"name": self.name, "subject": self.subject, "body": self.body}
        values = _checked(write, given, None)
        write.insert("template", {**values, "place": len(templates(write.read))})
        return {"name": str(values["name"])}


@dataclass(frozen=True, slots=True)
class EditTemplate:
    """Change `name`, `subject` or `body` of a canned reply. Raises as `AddTemplate` does."""

    label: ClassVar[str] = "edit-template"
    template: int
    values: Mapping[str, str]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "template", self.template)
        write.update("template", self.template, _checked(write, self.values, self.template))
        return {"name": name}


@dataclass(frozen=True, slots=True)
class CloseTemplate:
    """Offer a canned reply no more."""

    label: ClassVar[str] = "close-template"
    template: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        write.update("template", self.template, {"is_closed": 1})
        return {"name": records.name_of(write, "template", self.template)}


@dataclass(frozen=True, slots=True)
class OpenTemplate:
    """Offer a canned reply again."""

    label: ClassVar[str] = "open-template"
    template: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        write.update("template", self.template, {"is_closed": 0})
        return {"name": records.name_of(write, "template", self.template)}


@dataclass(frozen=True, slots=True)
class DeleteTemplate:
    """Take a canned reply away."""

    label: ClassVar[str] = "delete-template"
    template: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "template", self.template)
        write.delete("template", self.template)
        return {"name": name}


@dataclass(frozen=True, slots=True)
class MoveTemplate:
    """Put a canned reply at a place in the list, from 0."""

    label: ClassVar[str] = "move-template"
    template: int
    place: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "template", self.template)
        ids = [each.id for each in templates(write.read)]
        records.put_at(write, "template", ids, self.template, self.place)
        return {"name": name}


def filled(
    reading: Reading, subject: str, body: str, ticket: int, today: date, writing: Writing
) -> Filled:
    """Both texts of a canned reply for a ticket. Raises `CrmError("ticket-gone")`.

    What is put in is plain text and is never read again, whatever it holds.
    """
    values = values_for(reading, ticket, today, writing)
    return Filled(render(subject, values, writing.day), render(body, values, writing.day))


def filled_for_number(
    reading: Reading, texts: tuple[str, str], number: int | None, today: date, writing: Writing
) -> tuple[int, Filled] | None:
    """Subject and body for the ticket of a number, or for the newest one; with that number."""
    found = number if number is not None else next_number(reading) - 1
    ticket = by_number(reading, found)
    return None if ticket is None else (found, filled(reading, *texts, ticket, today, writing))


def offered_for(
    reading: Reading, ticket: int, today: date, writing: Writing
) -> list[tuple[Template, Filled]]:
    """The canned replies that are offered, each as it reads for a ticket.

    One whose subject is but that of the ticket has none of its own. Raises
    `CrmError("ticket-gone")`.
    """
    values = values_for(reading, ticket, today, writing)
    own, found = bare_subject(values["ticket.subject"]), []
    for each in offered(reading):
        subject, body = (render(text, values, writing.day) for text in (each.subject, each.body))
        is_own = bare_subject(subject.text) == own
        found.append((each, Filled(Rendered("", (), ()) if is_own else subject, body)))
    return found


def values_for(reading: Reading, ticket: int, today: date, writing: Writing) -> Mapping[str, str]:
    """What the fields of canned replies are for a ticket; days as YYYY-MM-DD."""
    found = stored.facts(reading, ticket)
    if found is None:
        raise CrmError("ticket-gone")
    return values_of(found, read_business(reading), today, writing)


def values_of(found: Facts, business: Business, today: date, writing: Writing) -> dict[str, str]:
    """What the fields are for what is known; those of a ticket are nothing where there is none."""
    made = local(found.created_at, business.time_zone).date().isoformat()
    return {
        **_of_person(found),
        "company.name": found.company,
        "company.city": found.city,
        "deal.name": found.deal,
        "deal.amount": _amount(found, business),
        "deal.stage": found.stage,
        "deal.close_day": found.close_day,
        "ticket.number": str(found.number or ""),
        "ticket.subject": found.subject,
        "ticket.status": found.status,
        "ticket.priority": writing.priority(found.priority),
        "ticket.created": made if found.number else "",
        "ticket.product": found.product,
        "business.name": business.business_name,
        "business.email": business.emails.split(",")[0].strip(),
        "business.phone": business.phone,
        "today": today.isoformat(),
    }


def _of_person(found: Facts) -> dict[str, str]:
    given, family = found.given, found.family
    if not (given or family):
        given, family = _parts(found.name)
    return {
        "contact.name": found.name,
        "contact.first_name": given,
        "contact.last_name": family,
        "contact.title": found.title,
        "contact.email": found.email,
        "contact.phone": found.phone,
    }


def _parts(name: str) -> tuple[str, str]:
    """First and last name of somebody written in two words; of others nobody can be sure."""
    words = name.split()
    is_plain = len(words) == 2 and all(
        word.replace("-", "").isalpha() and word[0].isupper() and word[-1].islower()
        for word in words
    )
    return (words[0], words[1]) if is_plain else ("", "")


def _amount(found: Facts, business: Business) -> str:
    if found.amount is None:
        return ""
    currency = found.currency or business.currency
    comma = conventions_of(business.country, currency).decimal_comma
    return write_money(found.amount, currency, decimal_comma=comma)


def _checked(write: Writer, values: Mapping[str, str], own: int | None) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, text in values.items():
        if name == "name":
            found[name] = _free_name(write, text, own)
        elif name in ("subject", "body"):
            found[name] = _sound(records.clean(text) if name == "subject" else text)
        else:
            raise CrmError("unknown-field", name=name)
    return found


def _sound(text: str) -> str:
    """The text, which asks for nothing but fields that there are."""
    records.refuse_odd(text)
    if len(text) > LONGEST:
        raise CrmError("text-too-long", most=LONGEST)
    for what in wrong_in(text):
        raise CrmError("bad-placeholder", value=what)
    return text


def wrong_in(text: str) -> list[str]:
    """The pieces of a text that ask for anything but fields there are."""
    return [each.what[:80] for each in render(text, {}).problems]


def _free_name(write: Writer, text: str, own: int | None) -> str:
    name = records.clean_name(text)
    if stored.named(write.read, fold(name)) not in (None, own):
        raise CrmError("template-exists", name=name)
    return name


def offered(reading: Reading) -> list[Template]:
    """The canned replies that are offered, in the user's order."""
    return [each for each in templates(reading) if not each.is_closed]
