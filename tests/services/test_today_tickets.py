"""Tickets on the list of the day: due, overdue, waiting, and each but once."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import Priority
from crm_desktop.domain.today import Part, Why
from crm_desktop.services.activities import PlanActivity
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.messages import LogMessage
from crm_desktop.services.service_levels import CloseLevel
from crm_desktop.services.tickets import SolveTickets
from crm_desktop.services.today import today
from tests.helpers.bench import NOON, Bench
from tests.helpers.tickets import a_ticket

HOUR, MINUTE = 3_600_000, 60_000
_NORMAL = 2


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"time_zone": "Europe/Lisbon"}))  # 10:00 there, too
    yield made
    made.workspace.close()


def _to_do(bench: Bench, limit: int = 50) -> Part:
    return bench.read(partial(today, now=bench.clock.now, limit=limit)).to_do


def test_a_deadline_of_today_stands_there_with_the_time_left(bench: Bench) -> None:
    rita = bench.add("Rita Alves")
    ticket = a_ticket(bench, contact=rita, priority=Priority.HIGH)
    a_ticket(bench, "Tomorrow", priority=Priority.LOW)
    (line,) = _to_do(bench).lines
    assert (line.why, line.kind, line.key, line.number) == (Why.TICKET_DUE, Kind.TICKET, ticket, 1)
    assert (line.name, line.who, line.is_reply) == ("Card reader offline", "Rita Alves", True)
    assert (line.due, line.left) == (NOON + 3000 + 4 * HOUR, 4 * HOUR - 1000)


def test_what_was_missed_comes_first_and_says_so(bench: Bench) -> None:
    urgent = a_ticket(bench, priority=Priority.URGENT)
    high = a_ticket(bench, "Soon", priority=Priority.HIGH)
    bench.clock.now += 90 * MINUTE
    found = _to_do(bench)
    assert [(line.key, line.why) for line in found.lines] == [
        (urgent, Why.TICKET_LATE), (high, Why.TICKET_DUE),
    ]  # fmt: skip
    assert found.total == 2
    bench.do(SolveTickets((urgent, high)))
    assert _to_do(bench) == Part()


def test_a_plan_for_a_ticket_names_it_and_takes_its_place(bench: Bench) -> None:
    rita = bench.add("Rita Alves")
    ticket = a_ticket(bench, contact=rita, priority=Priority.HIGH)
    bench.do(PlanActivity(ActivityKind.TASK, "Call the maker", "2026-11-19", ticket=ticket))
    found = _to_do(bench)
    (line,) = found.lines
    assert (line.why, line.kind, line.key, line.text) == (
        Why.DUE, Kind.TICKET, ticket, "Call the maker",
    )  # fmt: skip
    assert (line.number, line.who, line.is_reply, found.total) == (1, "Rita Alves", True, 1)


def test_a_plan_for_later_does_not_hide_a_deadline(bench: Bench) -> None:
    ticket = a_ticket(bench, priority=Priority.HIGH)
    bench.do(PlanActivity(ActivityKind.TASK, "Call the maker", "2026-11-23", ticket=ticket))
    assert [line.why for line in _to_do(bench).lines] == [Why.TICKET_DUE]


def test_a_customer_who_wrote_last_waits_unless_something_is_planned(bench: Bench) -> None:
    bench.do(CloseLevel(_NORMAL))
    first = a_ticket(bench, body="No link.")
    bench.clock.now += HOUR
    second = a_ticket(bench, "Invoice?", body="Where is it?")
    assert [(line.key, line.why) for line in _to_do(bench).lines] == [
        (first, Why.TICKET_WAITS), (second, Why.TICKET_WAITS),
    ]  # fmt: skip
    bench.do(LogMessage(first, ActivityKind.CALL, Direction.OUT, "Told her how."))
    bench.do(PlanActivity(ActivityKind.TASK, "Look it up", "2026-11-23", ticket=second))
    assert _to_do(bench) == Part()


def test_more_than_are_shown_are_counted(bench: Bench) -> None:
    for place in range(5):
        a_ticket(bench, f"Ticket {place}", priority=Priority.HIGH)
    found = _to_do(bench, 3)
    assert (len(found.lines), found.total) == (3, 5)
