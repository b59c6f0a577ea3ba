"""Tickets for tests, made by the commands that people use."""

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import TicketDetail, TicketRow
from crm_desktop.services import tickets
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Done
from tests.helpers.bench import Bench


def a_ticket(bench: Bench, name: str = "Card reader offline", **more: object) -> int:
    """A new ticket's id; what it has is as for `AddTicket`."""
    done = bench.do(AddTicket(name, **more))  # type: ignore[arg-type] # as AddTicket takes them
    return max(done.changes.created & done.changes.ids[Kind.TICKET])


def ticket_made(done: Done) -> int:
    """The one ticket that a command made."""
    (ticket,) = done.changes.created & done.changes.ids[Kind.TICKET]
    return ticket


def row_of(bench: Bench, ticket: int) -> TicketRow:
    """What a list shows of a ticket."""
    return bench.read(lambda r: tickets.rows(r, (ticket,)))[0]


def detail_of(bench: Bench, ticket: int) -> TicketDetail:
    """A ticket whole."""
    found = bench.read(lambda r: tickets.detail(r, ticket))
    assert found is not None
    return found
