"""Whether limits were kept is told by the line of a ticket, and stays so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.ticket import Resolution
from crm_desktop.domain.work_calendar import Hours
from crm_desktop.services.tickets import EditTicket, SolveTickets
from crm_desktop.services.working_hours import SetWorkWeek
from tests.helpers.bench import NOON, Bench
from tests.helpers.given_tickets import HOUR, Given, PutTickets

ALWAYS: Hours = (((0, 1440),),) * 7
EARLY: Hours = (((0, 60),),) * 7


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(SetWorkWeek(ALWAYS))
    yield made
    made.workspace.close()


def kept(bench: Bench) -> list[tuple[int, int | None, int | None]]:
    sql = "SELECT is_counted, reply_kept, solve_kept FROM ticket_line ORDER BY number"
    return bench.read(lambda reading: [tuple(row) for row in reading.rows(sql)])


def put(bench: Bench, hours: int, **more: object) -> int:
    """A ticket made so many hours ago."""
    made = Given("Ticket", NOON - hours * HOUR, **more)  # type: ignore[arg-type] # as Given takes them
    bench.do(PutTickets((made,)))
    return int(bench.read(lambda reading: reading.value("SELECT max(id) FROM ticket")))


def test_a_limit_is_judged_once_it_was_met_or_passed(bench: Bench) -> None:
    key = put(bench, 3, replies=(NOON - 2 * HOUR,), reply_limit=90, solve_limit=600)
    assert kept(bench) == [(1, 1, None)]
    bench.do(SolveTickets((key,)))
    assert kept(bench) == [(1, 1, 1)]


def test_what_was_noted_as_passed_stays_missed_with_other_hours(bench: Bench) -> None:
    put(bench, 3, reply_limit=90, solve_limit=600)
    bench.workspace.derive(lambda derive: derive.age_tickets(), bench.token())
    assert kept(bench) == [(1, 0, None)]
    bench.do(SetWorkWeek(EARLY))
    assert kept(bench) == [(1, 0, None)]


def test_without_a_limit_nothing_is_judged(bench: Bench) -> None:
    key = put(bench, 3, replies=(NOON - 2 * HOUR,))
    bench.do(SolveTickets((key,)))
    assert kept(bench) == [(1, None, None)]


def test_what_was_no_case_of_its_own_does_not_count(bench: Bench) -> None:
    key = put(bench, 3, replies=(NOON - HOUR,), reply_limit=60, solve_limit=600)
    bench.do(SolveTickets((key,), Resolution.REJECTED))
    assert kept(bench) == [(0, None, None)]
    bench.do(EditTicket(key, {"resolution": "done"}))
    assert kept(bench) == [(1, 0, 1)]


def test_other_hours_leave_the_lines_as_if_written_anew(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    from crm_desktop.storage import ticket_clocks

    put(bench, 30, replies=(NOON - 2 * HOUR,), reply_limit=90, solve_limit=600)
    monkeypatch.setattr(ticket_clocks, "_AT_ONCE", 0)
    bench.do(SetWorkWeek(EARLY))
    sql = "SELECT name FROM sqlite_schema WHERE name IN ('ticket_line_came', 'ticket_line_done')"
    assert len(bench.read(lambda reading: reading.rows(sql))) == 2
    assert kept(bench) == [(1, 1, None)]
