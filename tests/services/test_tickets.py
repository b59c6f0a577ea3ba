from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.ticket import LinkKind, Priority, Resolution, TicketState
from crm_desktop.services import searching, tickets
from crm_desktop.services.contacts import DeleteContacts, EditContact
from crm_desktop.services.field_values import SetFieldValue, own_fields
from crm_desktop.services.fields import AddField
from crm_desktop.services.tickets import (
    AddTicket,
    DeleteTickets,
    EditTicket,
    LinkTickets,
    ReopenTickets,
    SetTicketPriority,
    SetTicketStatus,
    SolveTickets,
)
from tests.helpers.bench import NOON, Bench
from tests.helpers.rebuilding import check_derived
from tests.helpers.tickets import a_ticket, detail_of, row_of

HOUR = 3_600_000


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _status(bench: Bench, state: TicketState) -> int:
    sql = "SELECT id FROM option WHERE list = 'ticket_status' AND type = ?"
    return int(bench.read(lambda r: r.value(sql, (state.value,))))


@pytest.mark.parametrize(
    ("channel", "kind"), [("", "note"), ("phone", "call"), ("email", "email"), ("chat", "chat")]
)
def test_what_was_said_is_logged_by_the_way_it_came_as_far_as_that_is_known(
    bench: Bench, channel: str, kind: str
) -> None:
    bench.do(AddTicket("Card reader", body="No link.", channel=channel))
    (row,) = bench.read(lambda r: tickets.rows(r, tickets.ids(r)))
    (message,) = bench.read(lambda r: tickets.messages(r, row.id, 9))
    assert (message.kind, message.direction, message.body) == (kind, "in", "No link.")
    assert (row.messages, row.last_direction) == (1, "in")


def test_a_ticket_has_a_number_a_status_and_the_company_of_its_person(bench: Bench) -> None:
    rita = bench.add("Rita Alves", "Blue Door Café")
    first, second = a_ticket(bench, contact=rita, body="No link."), a_ticket(bench, "Invoice?")
    row = row_of(bench, first)
    assert (row.number, row.state, row.person, row.company) == (
        1, TicketState.NEW, "Rita Alves", "Blue Door Café",
    )  # fmt: skip
    assert (row.messages, row.last_direction, row_of(bench, second).number) == (1, "in", 2)
    (message,) = bench.read(lambda r: tickets.messages(r, first, 10))
    assert (message.body, message.who) == ("No link.", "Rita Alves")


def test_deadlines_are_counted_in_working_hours(bench: Bench) -> None:
    """NOON is a Thursday, 10:00 UTC; the office is open from 9 to 17."""
    ticket = a_ticket(bench)
    row = row_of(bench, ticket)
    assert row.reply_due == bench.clock.now + 24 * HOUR  # eight hours: Friday at 10:00
    bench.do(SetTicketPriority((ticket,), Priority.URGENT))
    row = row_of(bench, ticket)
    assert (row.reply_due, row.solve_due) == (NOON + 1000 + HOUR, NOON + 1000 + 4 * HOUR)
    assert row.due == row.reply_due


def test_solving_stops_the_clock_and_undo_starts_it_again(bench: Bench) -> None:
    ticket = a_ticket(bench)
    due = row_of(bench, ticket).due
    bench.do(SolveTickets((ticket,)))
    row, detail = row_of(bench, ticket), detail_of(bench, ticket)
    assert (row.state, row.due, row.solved_at) == (TicketState.SOLVED, None, bench.clock.now)
    assert detail.resolution == Resolution.DONE
    bench.undo()
    assert (row_of(bench, ticket).state, row_of(bench, ticket).due) == (TicketState.NEW, due)


def test_a_paused_ticket_has_no_deadline_but_time_left(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.clock.now += 2 * HOUR
    bench.do(SetTicketStatus((ticket,), _status(bench, TicketState.WAITING)))
    row = row_of(bench, ticket)
    assert (row.due, row.reply_left) == (None, 6 * HOUR - 1000)


def test_a_solved_ticket_opens_again_and_says_so(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(SolveTickets((ticket,), Resolution.REJECTED))
    bench.do(ReopenTickets((ticket,)))
    row, detail = row_of(bench, ticket), detail_of(bench, ticket)
    assert (row.state, row.reopened, row.solved_at) == (TicketState.OPEN, 1, None)
    assert detail.resolution == ""


def test_a_ticket_solved_a_week_ago_is_closed(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(SolveTickets((ticket,)))
    bench.clock.now += 7 * 24 * HOUR
    bench.workspace.derive(lambda made: made.age_tickets(), bench.token())
    assert row_of(bench, ticket).state is TicketState.CLOSED
    check_derived(bench)


def test_columns_are_checked(bench: Bench) -> None:
    ticket = a_ticket(bench)
    for values, code in (
        ({"priority": "burning"}, "not-in-list"),
        ({"name": " "}, "no-name"),
        ({"type_id": 1}, "not-in-list"),
        ({"number": 7}, "unknown-field"),
    ):
        with pytest.raises(CrmError, match=code):
            bench.do(EditTicket(ticket, values))


def test_tickets_are_found_by_words_number_and_filter(bench: Bench) -> None:
    rita = bench.add("Rita Alves", "Blue Door Café")
    ticket = a_ticket(bench, contact=rita, priority=Priority.HIGH)
    a_ticket(bench, "Where is my invoice?")
    for typed in ("reader", "rita", "#1"):
        (hit,) = bench.read(partial(searching.find_tickets, typed))
        assert hit.id == ticket, typed
    group = Group(parts=(Condition("priority", Operator.HAS_ANY, ("high",)),))
    assert list(bench.read(lambda r: tickets.ids(r, ListQuestion(filter=group)))) == [ticket]


def test_the_name_of_a_person_changes_in_their_tickets(bench: Bench) -> None:
    rita = bench.add("Rita Alves")
    ticket = a_ticket(bench, contact=rita)
    bench.do(EditContact(rita, {"name": "Rita Sousa"}))
    assert row_of(bench, ticket).person == "Rita Sousa"
    check_derived(bench)


def test_a_ticket_goes_with_its_messages_and_comes_back_with_them(bench: Bench) -> None:
    rita = bench.add("Rita Alves")
    ticket = a_ticket(bench, contact=rita, body="No link.")
    before = bench.facts()
    bench.do(DeleteTickets((ticket,)))
    assert bench.facts()["activity"] == []
    bench.undo()
    assert bench.facts() == before


def test_tickets_go_with_their_person_unless_a_company_keeps_them(bench: Bench) -> None:
    rita, ana = bench.add("Rita Alves", "Blue Door Café"), bench.add("Ana Reis")
    kept, gone = a_ticket(bench, contact=rita, body="A"), a_ticket(bench, contact=ana, body="B")
    bench.do(DeleteContacts((rita, ana)))
    assert list(bench.read(tickets.ids)) == [kept]
    assert row_of(bench, kept).person == ""
    bench.undo()
    assert set(bench.read(tickets.ids)) == {kept, gone}


def test_tickets_are_linked_by_number_once(bench: Bench) -> None:
    first, second = a_ticket(bench), a_ticket(bench, "The same again")
    bench.do(LinkTickets(second, 1, LinkKind.DUPLICATE))
    bench.do(LinkTickets(second, 1, LinkKind.DUPLICATE))
    (link,) = bench.read(lambda r: tickets.links(r, first))
    assert (link.ticket, link.kind, link.is_from) == (second, LinkKind.DUPLICATE, False)
    with pytest.raises(CrmError, match="no-such-ticket"):
        bench.do(LinkTickets(second, 2))


def test_a_field_of_ones_own_is_searched_and_filtered_by(bench: Bench) -> None:
    ticket = a_ticket(bench)
    a_ticket(bench, "Other")
    bench.do(AddField("ticket", "Serial", FieldType.TEXT))
    field = bench.read(lambda r: own_fields(r, "ticket")).fields[0]
    bench.do(SetFieldValue("ticket", ticket, field.id, "SN-4711"))
    assert [hit.id for hit in bench.read(lambda r: searching.find_tickets("4711", r))] == [ticket]
    where = Group(parts=(Condition(field.key, Operator.CONTAINS, ("sn-47",)),))
    question = ListQuestion(filter=where)
    assert list(bench.read(lambda r: tickets.ids(r, question))) == [ticket]
