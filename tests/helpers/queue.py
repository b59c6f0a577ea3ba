"""A queue of tickets for tests: those of the picture, and one with a conversation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import Handing, Priority, TicketRow, TicketState
from crm_desktop.services import tickets
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.messages import LogMessage, SendReply
from crm_desktop.services.ticket_state import status_in
from crm_desktop.services.tickets import AddTicket, SetTicketStatus, add_ticket
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.journal import Writer
from tests.helpers.deals import look
from tests.helpers.gui import do, made

HOUR = 3_600_000
# Subject, person, company, priority: those of the picture, the newest last.
QUEUE = (
    ("Late delivery", "Tomas Berg", "Berg Cycles", Priority.HIGH),
    ("Can I add a page?", "Marta Oliveira", "Oliveira Tiles", Priority.LOW),
    ("Wrong colour on sign", "Zoë Ångström", "Berg Cycles", Priority.NORMAL),
    ("Where is my invoice?", "Ines Duarte", "Quay Dental", Priority.NORMAL),
    ("Card reader offline", "Rita Lopes", "Blue Door Café", Priority.URGENT),
)
BODY = "Good morning, since the update the reader says “no link”. We open at ten, can you help?"


@dataclass(frozen=True, slots=True)
class Ago:
    """A ticket that came some time ago."""

    label: ClassVar[str] = "add-ticket"
    ticket: AddTicket
    ago: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        add_ticket(write, self.ticket, write.now - self.ago)
        return {"name": self.ticket.name, "number": "1"}


def add_queue(workspace: Workspace) -> dict[str, int]:
    """The tickets of the picture, each an hour older than the next; one waits. Ids by subject."""
    found: dict[str, int] = {}
    for place, (name, person, company, priority) in enumerate(QUEUE):
        firm = made(do(workspace, AddCompany(company)))
        done = do(workspace, AddContact(person, email=f"p{place}@example.org"))
        contact = max(done.changes.created & done.changes.ids[Kind.CONTACT])
        body = BODY if name == "Card reader offline" else "What can be done?"
        ticket = AddTicket(name, contact, firm, body, priority, "email")
        done = do(workspace, Ago(ticket, (len(QUEUE) - place) * HOUR))
        found[name] = max(done.changes.created & done.changes.ids[Kind.TICKET])
    waiting = look(workspace, lambda r: status_in(r, TicketState.WAITING))
    do(workspace, SetTicketStatus((found["Late delivery"],), waiting))
    return found


def converse(workspace: Workspace, ticket: int) -> None:
    """A note, a call and a reply in a ticket."""
    kinds = ActivityKind
    note = "Same fault as #2: pairing lost after firmware 2.1."
    do(workspace, LogMessage(ticket, kinds.NOTE, Direction.NONE, note))
    do(workspace, LogMessage(ticket, kinds.CALL, Direction.OUT, "Told her to wait.", minutes=4))
    answer = "Hi Rita,\n\npress the button for ten seconds.\n\nBest wishes\nHarbour Studio"
    files = (("Manual.txt", b"press"),)
    do(workspace, SendReply(ticket, answer, handing=Handing.HANDED_OVER, files=files))


def ticket_named(workspace: Workspace, name: str) -> TicketRow:
    """The row of a ticket by its subject."""
    every = look(workspace, tickets.ids)
    rows = look(workspace, lambda reading: tickets.rows(reading, every))
    return next(row for row in rows if row.name == name)
