"""Tickets: made, changed, solved, opened again, linked, taken away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import field_of
from crm_desktop.domain.row_values import whole, whole_or_none
from crm_desktop.domain.ticket import (
    UNSOLVED,
    LinkKind,
    Priority,
    Resolution,
    TicketChannel,
    TicketState,
)
from crm_desktop.services import records
from crm_desktop.services.field_values import type_values
from crm_desktop.services.message_rows import Words, add_message
from crm_desktop.services.ticket_state import (
    change_ticket,
    effective_state,
    keep_history,
    state_of_status,
    status_in,
    targets,
)
from crm_desktop.services.ticket_values import checked
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries.tickets import (
    by_number,
    count_of,
    detail,
    first_state,
    followers,
    ids,
    links,
    messages,
    next_number,
    of_owner,
    rows,
    there,
)

__all__ = [
    "by_number",
    "count_of",
    "detail",
    "followers",
    "ids",
    "links",
    "messages",
    "of_owner",
    "rows",
]


@dataclass(frozen=True, slots=True)
class AddTicket:
    """Begin a ticket; `values` are further columns as `EditTicket` takes them.

    Without a company it is with that of the contact's first place. `body` becomes its first
    message, from the customer. Its status is the first of the new ones.
    """

    label: ClassVar[str] = "add-ticket"
    name: str
    contact: int | None = None
    company: int | None = None
    body: str = ""
    priority: Priority = Priority.NORMAL
    channel: TicketChannel | str = ""
    values: Mapping[str, object] | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        key = add_ticket(write, self)
        row = write.row("ticket", key)
        return {"name": str(row["name"]), "number": str(row["number"])}


@dataclass(frozen=True, slots=True)
class EditTicket:
    """Change columns of a ticket by name, or fields of one's own by their keys, as typed.

    Raises `CrmError` (`no-name`, `not-in-list`, `unknown-field`).
    """

    label: ClassVar[str] = "edit-ticket"
    ticket: int
    values: Mapping[str, object]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "ticket", self.ticket)
        own = {key: str(text) for key, text in self.values.items() if field_of(key) is not None}
        type_values(write, "ticket", self.ticket, own)
        rest = {key: value for key, value in self.values.items() if key not in own}
        change_ticket(write, self.ticket, checked(write, rest))
        return {"name": name}


@dataclass(frozen=True, slots=True)
class SetTicketStatus:
    """Give tickets a status of the list `ticket_status`."""

    label: ClassVar[str] = "set-ticket-status"
    tickets: tuple[int, ...]
    status: int

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        state_of_status(write.read, self.status)
        wanted = _change_all(write, self.tickets, {"status_id": self.status}, token)
        return _words(write, wanted, status=records.name_of(write, "option", self.status))


@dataclass(frozen=True, slots=True)
class SetTicketPriority:
    """Say how urgent tickets are; their deadlines follow."""

    label: ClassVar[str] = "set-ticket-priority"
    tickets: tuple[int, ...]
    priority: Priority

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        values = {"priority": Priority(self.priority).value}
        return _words(write, _change_all(write, self.tickets, values, token), **values)


@dataclass(frozen=True, slots=True)
class SolveTickets:
    """The tickets are solved, now."""

    label: ClassVar[str] = "solve-tickets"
    tickets: tuple[int, ...]
    resolution: Resolution = Resolution.DONE

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        values = {
            "status_id": status_in(write.read, TicketState.SOLVED),
            "resolution": Resolution(self.resolution).value,
        }
        return _words(write, _change_all(write, self.tickets, values, token))


@dataclass(frozen=True, slots=True)
class ReopenTickets:
    """Tickets that were solved or closed are open again; others stay as they are."""

    label: ClassVar[str] = "reopen-tickets"
    tickets: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        solved = [
            key
            for key in there(write.read, self.tickets)
            if effective_state(write, key) not in UNSOLVED
        ]
        values = {"status_id": status_in(write.read, TicketState.OPEN)}
        _change_all(write, solved, values, token)
        return _words(write, self.tickets)


@dataclass(frozen=True, slots=True)
class DeleteTickets:
    """Take tickets away, with their messages."""

    label: ClassVar[str] = "delete-tickets"
    tickets: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        words = _words(write, self.tickets)
        records.delete_records(write, "ticket", self.tickets, token)
        return words


@dataclass(frozen=True, slots=True)
class LinkTickets:
    """Say that a ticket belongs to another, by its number. Raises `CrmError("no-such-ticket")`."""

    label: ClassVar[str] = "link-tickets"
    ticket: int
    number: int
    kind: LinkKind = LinkKind.RELATED

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        other = by_number(write.read, self.number)
        if other is None or other == self.ticket:
            raise CrmError("no-such-ticket", number=str(self.number))
        link(write, self.ticket, other, self.kind)
        name = records.name_of(write, "ticket", self.ticket)
        return {"name": name, "number": str(self.number)}


@dataclass(frozen=True, slots=True)
class UnlinkTickets:
    """Take a link between two tickets away."""

    label: ClassVar[str] = "unlink-tickets"
    link: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("ticket_link", self.link)
        name = records.name_of(write, "ticket", whole(row["ticket_id"]))
        write.delete("ticket_link", self.link)
        return {"name": name}


def add_ticket(write: Writer, ticket: AddTicket, at: int | None = None) -> int:
    """Begin a ticket within a command, now or at an earlier time, and give its id."""
    company = ticket.company
    if company is None and ticket.contact is not None:
        company = records.employer_of(write, ticket.contact)
    given = {"name": ticket.name, "priority": ticket.priority, "channel": ticket.channel}
    ends = {"contact_id": ticket.contact, "company_id": company}
    values = checked(write, {**given, **ends, **(ticket.values or {})})
    limits = targets(write, values)
    at = write.now if at is None else at
    key = write.insert(
        "ticket",
        {
            "status_id": status_in(write.read, TicketState.NEW),
            "number": next_number(write.read),
            "reply_limit": limits.reply,
            "solve_limit": limits.solve,
            "created_at": at,
            **values,
        },
    )
    keep_history(write, key, at)
    if ticket.body.strip():
        _first_message(write, key, ticket, at)
    return key


def begin_another(write: Writer, ticket: int, kind: LinkKind, at: int, name: str = "") -> int:
    """Begin a ticket with the facts of another and a link to it, and give its id.

    Without a name it has that of the other one.
    """
    row = write.row("ticket", ticket)
    new = AddTicket(
        name or str(row["name"]),
        whole_or_none(row["contact_id"]),
        whole_or_none(row["company_id"]),
        priority=Priority(str(row["priority"])),
        channel=str(row["channel"]),
        values={end: row[end] for end in ("type_id", "category_id", "product_id", "deal_id")},
    )
    key = add_ticket(write, new, at)
    link(write, key, ticket, kind)
    return key


def begin_earlier(write: Writer, ticket: int, at: int) -> None:
    """Let a ticket have begun at an earlier time, where what it is about came before."""
    row = write.row("ticket", ticket)
    if at < whole(row["created_at"]):
        first = first_state(write.read, ticket)
        write.update("ticket", ticket, {"created_at": at})
        if first is not None:
            write.update("ticket_history", first, {"at": at})


def link(write: Writer, ticket: int, other: int, kind: LinkKind) -> None:
    """Link two tickets within a command, unless they are so already."""
    there_ = [each for each in links(write.read, ticket) if each.ticket == other]
    if all(each.kind is not kind for each in there_):
        ends = {"ticket_id": ticket, "other_ticket_id": other}
        write.insert("ticket_link", {"kind": LinkKind(kind).value, **ends})


_KINDS = {
    "": ActivityKind.NOTE,  # what they said; by what way is not known
    TicketChannel.PHONE: ActivityKind.CALL,
    TicketChannel.CHAT: ActivityKind.CHAT,
    TicketChannel.SOCIAL: ActivityKind.CHAT,
    TicketChannel.IN_PERSON: ActivityKind.VISIT,
}


def _first_message(write: Writer, key: int, ticket: AddTicket, at: int) -> None:
    channel = str(write.row("ticket", key)["channel"])
    kind = _KINDS.get(channel, ActivityKind.EMAIL)
    add_message(write, key, Words(kind, Direction.IN, ticket.body, "", at))


def _change_all(
    write: Writer, tickets: Sequence[int], values: Mapping[str, object], token: CancelToken
) -> Sequence[int]:
    wanted = there(write.read, tickets)
    for key in wanted:
        token.check()
        change_ticket(write, key, values)
    return wanted


def _words(write: Writer, tickets: Sequence[int], **more: str) -> Mapping[str, str]:
    if not tickets:
        raise CrmError("ticket-gone")
    name = records.name_of(write, "ticket", tickets[0])
    return {"name": name, "count": str(len(tickets)), **more}
