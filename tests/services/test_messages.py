from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ticket import Handing, LinkKind, Message, TicketState
from crm_desktop.services import companies, contacts, tickets
from crm_desktop.services.activities import DeleteActivity
from crm_desktop.services.messages import LogMessage, SendReply
from crm_desktop.services.tickets import SolveTickets
from crm_desktop.services.trash import RestoreRecords
from tests.helpers.bench import Bench
from tests.helpers.rebuilding import check_derived
from tests.helpers.tickets import a_ticket, row_of

HOUR = 3_600_000


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _mail_in(ticket: int, body: str = "Still broken.", at: int | None = None) -> LogMessage:
    return LogMessage(ticket, ActivityKind.EMAIL, Direction.IN, body, at=at)


def _messages(bench: Bench, ticket: int) -> list[Message]:
    return bench.read(lambda r: tickets.messages(r, ticket, 50))


def test_a_reply_stops_the_first_clock_and_opens_the_ticket(bench: Bench) -> None:
    rita = bench.add("Rita Alves", email="rita@bluedoor.example")
    ticket = a_ticket(bench, contact=rita, body="No link.")
    bench.clock.now += HOUR
    bench.do(SendReply(ticket, "Pair it again.", files=(("steps.pdf", b"%PDF"),)))
    row = row_of(bench, ticket)
    assert (row.state, row.replies, row.reply_due) == (TicketState.OPEN, 1, None)
    assert row.due == row.solve_due
    reply = _messages(bench, ticket)[-1]
    assert (reply.subject, reply.recipients) == (
        "Re: Card reader offline [#1]", "rita@bluedoor.example",
    )  # fmt: skip
    assert (reply.handing, [name for _, name in reply.files]) == (
        Handing.HANDED_OVER,
        ["steps.pdf"],
    )
    check_derived(bench)


def test_a_note_among_ourselves_is_no_answer(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(LogMessage(ticket, ActivityKind.NOTE, Direction.NONE, "Same fault as #156."))
    row = row_of(bench, ticket)
    assert (row.state, row.replies, row.messages) == (TicketState.NEW, 0, 0)
    assert row.reply_due is not None


def test_the_state_after_a_reply_can_be_said(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(SendReply(ticket, "Which firmware?", then=TicketState.WAITING))
    assert row_of(bench, ticket).state is TicketState.WAITING
    bench.do(_mail_in(ticket))
    assert row_of(bench, ticket).state is TicketState.OPEN
    bench.do(SendReply(ticket, "Here you are.", then=TicketState.SOLVED))
    assert row_of(bench, ticket).solved_at == bench.clock.now


def test_a_solved_ticket_opens_when_the_customer_writes_again(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(SolveTickets((ticket,)))
    bench.do(_mail_in(ticket))
    row = row_of(bench, ticket)
    assert (row.state, row.reopened) == (TicketState.OPEN, 1)
    bench.undo()
    assert row_of(bench, ticket).state is TicketState.SOLVED


def test_a_mail_older_than_the_solution_opens_nothing(bench: Bench) -> None:
    ticket = a_ticket(bench)
    before = bench.clock.now
    bench.do(SolveTickets((ticket,)))
    bench.do(_mail_in(ticket, at=before))
    assert row_of(bench, ticket).state is TicketState.SOLVED


def test_a_reply_to_a_closed_ticket_begins_a_new_linked_one(bench: Bench) -> None:
    rita = bench.add("Rita Alves")
    ticket = a_ticket(bench, contact=rita)
    bench.do(SolveTickets((ticket,)))
    bench.clock.now += 8 * 24 * HOUR
    bench.do(_mail_in(ticket))
    (new,) = set(bench.read(tickets.ids)) - {ticket}
    row = row_of(bench, new)
    assert (row.number, row.person, row.state) == (2, "Rita Alves", TicketState.NEW)
    assert [each.body for each in _messages(bench, new)] == ["Still broken."]
    (link,) = bench.read(lambda r: tickets.links(r, new))
    assert (link.ticket, link.kind, link.is_from) == (ticket, LinkKind.FOLLOW_UP, True)


def test_messages_stand_in_the_timeline_of_the_person(bench: Bench) -> None:
    rita = bench.add("Rita Alves")
    ticket = a_ticket(bench, contact=rita, body="No link.")
    bench.do(SendReply(ticket, "Pair it again."))
    done = bench.read(lambda r: contacts.detail(r, rita)).done
    assert [each.body for each in done] == ["Pair it again.", "No link."]


def test_a_mail_goes_whole_and_comes_back_whole(bench: Bench) -> None:
    rita = bench.add("Rita Alves", email="rita@bluedoor.example")
    ticket = a_ticket(bench, contact=rita)
    bench.do(SendReply(ticket, "See there.", files=(("steps.pdf", b"%PDF"),)))
    (message,) = _messages(bench, ticket)
    before = bench.facts()
    bench.do(DeleteActivity(message.id))
    assert (bench.facts()["mail"], bench.facts()["attachment"]) == ([], [])
    bench.undo()
    assert bench.facts() == before


def test_a_deleted_ticket_comes_back_from_the_trash_with_its_mails(bench: Bench) -> None:
    from crm_desktop.services.tickets import DeleteTickets

    rita = bench.add("Rita Alves", email="rita@bluedoor.example")
    ticket = a_ticket(bench, contact=rita, body="No link.")
    bench.do(SendReply(ticket, "See there.", files=(("steps.pdf", b"%PDF"),)))
    before = {name: sorted(map(str, rows)) for name, rows in bench.facts().items()}
    bench.do(DeleteTickets((ticket,)))
    bench.do(RestoreRecords((("ticket", ticket),)))
    assert {name: sorted(map(str, rows)) for name, rows in bench.facts().items()} == before


def test_nothing_typed_is_refused(bench: Bench) -> None:
    ticket = a_ticket(bench)
    with pytest.raises(CrmError, match="nothing-typed"):
        bench.do(SendReply(ticket, " ", subject=" "))


def test_in_the_past_of_its_person_and_company_it_names_its_ticket(bench: Bench) -> None:
    rita = bench.add("Rita Alves", "Blue Door")
    company = bench.read(lambda r: r.value("SELECT id FROM company"))
    ticket = a_ticket(bench, contact=rita, body="No link.")
    of_person = bench.read(lambda r: contacts.detail(r, rita)).done
    of_company = bench.read(lambda r: companies.detail(r, company)).done
    for (line,) in (of_person, of_company):
        assert (line.ticket_id, line.number, line.ticket) == (ticket, 1, "Card reader offline")
