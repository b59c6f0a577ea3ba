from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ticket import LinkKind, Priority, Resolution, TicketState
from crm_desktop.services import tickets
from crm_desktop.services.messages import LogMessage
from crm_desktop.services.ticket_joining import MergeTickets, SplitTicket
from tests.helpers.bench import Bench
from tests.helpers.rebuilding import check_derived
from tests.helpers.tickets import a_ticket, detail_of, row_of


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def test_merged_tickets_are_one_conversation_and_undo_parts_them(bench: Bench) -> None:
    first = a_ticket(bench, body="No link.")
    second = a_ticket(bench, "Again", body="Still no link.", priority=Priority.HIGH)
    before = bench.facts()
    bench.do(MergeTickets(first, (second, first)))
    row, other = row_of(bench, first), row_of(bench, second)
    assert (row.messages, row.priority) == (2, Priority.HIGH)
    assert (other.messages, other.state) == (0, TicketState.CLOSED)
    assert detail_of(bench, second).resolution == Resolution.DUPLICATE
    (link,) = bench.read(lambda r: tickets.links(r, first))
    assert (link.kind, link.ticket) == (LinkKind.DUPLICATE, second)
    check_derived(bench)
    bench.undo()
    assert bench.facts() == before


def test_merging_with_itself_is_refused(bench: Bench) -> None:
    ticket = a_ticket(bench)
    with pytest.raises(CrmError, match="nothing-to-merge"):
        bench.do(MergeTickets(ticket, (ticket,)))


def test_messages_split_off_begin_a_ticket_when_the_first_of_them_came(bench: Bench) -> None:
    rita = bench.add("Rita Alves")
    ticket = a_ticket(bench, contact=rita, body="No link.")
    bench.do(LogMessage(ticket, ActivityKind.EMAIL, Direction.IN, "And my invoice?"))
    came = bench.clock.now
    bench.clock.now += 3_600_000
    about = bench.read(lambda r: tickets.messages(r, ticket, 9))[-1]
    bench.do(SplitTicket(ticket, (about.id,), "Invoice"))
    (new,) = set(bench.read(tickets.ids)) - {ticket}
    row = row_of(bench, new)
    assert (row.name, row.person, row.messages, row.created_at) == (
        "Invoice", "Rita Alves", 1, came,
    )  # fmt: skip
    assert row_of(bench, ticket).messages == 1
    check_derived(bench)


def test_all_messages_cannot_be_split_off(bench: Bench) -> None:
    ticket = a_ticket(bench, body="No link.")
    (message,) = bench.read(lambda r: tickets.messages(r, ticket, 9))
    with pytest.raises(CrmError, match="nothing-to-split"):
        bench.do(SplitTicket(ticket, (message.id,), "All"))
