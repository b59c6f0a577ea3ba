"""Tickets: made, changed, solved, linked, taken away."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.ticket import LinkKind, Priority, Resolution, TicketState
from crm_desktop.services.messages import LogMessage, SendReply
from crm_desktop.services.ticket_joining import MergeTickets, SplitTicket
from crm_desktop.services.ticket_typing import TypeNewTicket, TypeTicket
from crm_desktop.services.tickets import (
    AddTicket,
    DeleteTickets,
    EditTicket,
    LinkTickets,
    ReopenTickets,
    SetTicketPriority,
    SetTicketStatus,
    SolveTickets,
    UnlinkTickets,
)
from tests.services.laws.machine import NAMES, WORDS, LawMachine

_PRIORITIES = st.sampled_from(Priority)
_STATUS = st.integers(101, 107)  # one more than there are


class TicketRules(LawMachine):
    """Tickets: made, changed, solved, linked, taken away."""

    @rule(data=st.data(), name=NAMES, body=WORDS, priority=_PRIORITIES, alone=st.booleans())
    def add_ticket(
        self, data: st.DataObject, name: str, body: str, priority: Priority, *, alone: bool
    ) -> None:
        contact = None if alone else self.some("contact", data)
        self.do(AddTicket(name, contact, None, body, priority, "phone"))

    @rule(data=st.data(), name=NAMES, note=WORDS, type_id=st.none() | st.integers(106, 112))
    def edit_ticket(self, data: st.DataObject, name: str, note: str, type_id: int | None) -> None:
        values = {"name": name, "note": note, "type_id": type_id}
        self.do(EditTicket(self.some("ticket", data), values))

    @rule(data=st.data(), contact=st.booleans(), deal=st.booleans())
    def give_ticket(self, data: st.DataObject, *, contact: bool, deal: bool) -> None:
        values = {
            "contact_id": self.some("contact", data) if contact else None,
            "company_id": None if contact else self.some("company", data),
            "deal_id": self.some("deal", data) if deal else None,
        }
        self.do(EditTicket(self.some("ticket", data), values))

    @rule(data=st.data(), name=NAMES, person=NAMES, tags=st.sampled_from(["", "vip; b"]))
    def type_ticket(self, data: st.DataObject, name: str, person: str, tags: str) -> None:
        typed = {"status": "On hold", "type": "Question", "person": person, "tags": tags}
        self.do(TypeTicket(self.some("ticket", data), typed))
        self.do(TypeNewTicket(AddTicket(name, body=name), {"person": person, "category": name}))

    @rule(data=st.data(), status=_STATUS)
    def set_status(self, data: st.DataObject, status: int) -> None:
        tickets = (self.some("ticket", data), self.some("ticket", data))
        self.do(SetTicketStatus(tickets, status))

    @rule(data=st.data(), priority=_PRIORITIES)
    def set_priority(self, data: st.DataObject, priority: Priority) -> None:
        self.do(SetTicketPriority((self.some("ticket", data),), priority))

    @rule(data=st.data(), resolution=st.sampled_from(Resolution))
    def solve(self, data: st.DataObject, resolution: Resolution) -> None:
        self.do(SolveTickets((self.some("ticket", data),), resolution))

    @rule(data=st.data())
    def reopen(self, data: st.DataObject) -> None:
        self.do(ReopenTickets((self.some("ticket", data),)))

    @rule(data=st.data(), number=st.integers(1, 4), kind=st.sampled_from(LinkKind))
    def link(self, data: st.DataObject, number: int, kind: LinkKind) -> None:
        self.do(LinkTickets(self.some("ticket", data), number, kind))

    @rule(data=st.data())
    def unlink(self, data: st.DataObject) -> None:
        self.do(UnlinkTickets(self.some("ticket_link", data)))

    @rule(
        data=st.data(),
        kind=st.sampled_from(ActivityKind),
        way=st.sampled_from(Direction),
        body=WORDS,
    )
    def log_message(
        self, data: st.DataObject, kind: ActivityKind, way: Direction, body: str
    ) -> None:
        self.do(LogMessage(self.some("ticket", data), kind, way, body))

    @rule(data=st.data(), body=WORDS, then=st.none() | st.sampled_from(TicketState))
    def reply(self, data: st.DataObject, body: str, then: TicketState | None) -> None:
        files = ((body, body.encode()),) if body else ()
        self.do(SendReply(self.some("ticket", data), body, then=then, files=files))

    @rule(days=st.integers(1, 9))
    def wait(self, days: int) -> None:
        self.bench.clock.now += days * 86_400_000
        self.bench.workspace.derive(lambda made: made.age_tickets(), self.bench.token())

    @rule(data=st.data())
    def merge_tickets(self, data: st.DataObject) -> None:
        self.do(MergeTickets(self.some("ticket", data), (self.some("ticket", data),)))

    @rule(data=st.data(), name=NAMES)
    def split_ticket(self, data: st.DataObject, name: str) -> None:
        messages = (self.some("activity", data), self.some("activity", data))
        self.do(SplitTicket(self.some("ticket", data), messages, name))

    @rule(data=st.data())
    def delete_tickets(self, data: st.DataObject) -> None:
        self.do(DeleteTickets((self.some("ticket", data),)))
