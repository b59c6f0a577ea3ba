from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ticket import TimeEntry
from crm_desktop.services import time_entries
from crm_desktop.services.tickets import DeleteTickets
from crm_desktop.services.time_entries import (
    AddTime,
    DeleteTime,
    EditTime,
    StartTimer,
    StopTimer,
    TimeTotal,
)
from tests.helpers.bench import NOON, Bench
from tests.helpers.rebuilding import check_derived
from tests.helpers.tickets import a_ticket, row_of

MINUTE, DAY = 60_000, 86_400_000


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _entries(bench: Bench, ticket: int) -> list[TimeEntry]:
    return bench.read(lambda r: time_entries.of_ticket(r, ticket))


def test_a_timer_counts_whole_minutes_from_start_to_stop(bench: Bench) -> None:
    ticket = a_ticket(bench)
    done = bench.do(StartTimer(ticket))
    assert ticket in done.changes.ids[Kind.TICKET]
    (runs,) = bench.read(time_entries.running)
    assert (runs.ticket, runs.name, runs.started_at) == (
        ticket, "Card reader offline", bench.clock.now,
    )  # fmt: skip
    bench.clock.now += 10 * MINUTE + 1
    bench.do(StopTimer())
    assert [entry.minutes for entry in _entries(bench, ticket)] == [11]
    assert row_of(bench, ticket).minutes == 11
    assert bench.read(time_entries.running) == []
    with pytest.raises(CrmError, match="no-timer"):
        bench.do(StopTimer())
    check_derived(bench)


def test_only_one_timer_runs_at_a_time(bench: Bench) -> None:
    first, second = a_ticket(bench), a_ticket(bench, "Another")
    bench.do(StartTimer(first))
    assert bench.do(StartTimer(first)).step is None
    bench.clock.now += 5 * MINUTE
    bench.do(StartTimer(second))
    (runs,) = bench.read(time_entries.running)
    assert runs.ticket == second
    assert [entry.minutes for entry in _entries(bench, first)] == [6]
    bench.undo()
    (runs,) = bench.read(time_entries.running)
    assert runs.ticket == first


def test_a_timer_outlives_a_restart(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(StartTimer(ticket))
    bench.workspace.close()
    again = Bench(bench.workspace.path)
    assert [runs.ticket for runs in again.read(time_entries.running)] == [ticket]
    again.workspace.close()


def test_time_is_written_down_by_hand_and_adds_up(bench: Bench) -> None:
    ticket, other = a_ticket(bench), a_ticket(bench, "Another")
    bench.do(AddTime(ticket, 30, "on the phone", is_billable=True))
    bench.do(AddTime(ticket, 15, day="2026-11-12"))
    bench.do(AddTime(other, 60))
    assert bench.read(lambda r: time_entries.total_of(r, ticket)) == TimeTotal(45, 30)
    week = bench.read(lambda r: time_entries.of_period(r, NOON - DAY, NOON + DAY))
    assert [(each.number, each.total) for each in week] == [
        (2, TimeTotal(60, 0)), (1, TimeTotal(30, 30)),
    ]  # fmt: skip
    assert row_of(bench, ticket).minutes == 45


def test_an_entry_can_be_changed_and_taken_away(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(AddTime(ticket, 30))
    (entry,) = _entries(bench, ticket)
    bench.do(EditTime(entry.id, 45, "  on site ", is_billable=True, day="2026-11-18"))
    (changed,) = _entries(bench, ticket)
    assert (changed.minutes, changed.note, changed.is_billable) == (45, "on site", True)
    assert (entry.started_at - changed.started_at) // MINUTE == 1440
    bench.do(DeleteTime((entry.id,)))
    assert _entries(bench, ticket) == []
    for command in (EditTime(entry.id, 5), DeleteTime((entry.id,)), DeleteTime(())):
        with pytest.raises(CrmError, match="time-gone"):
            bench.do(command)


def test_the_next_timer_is_billable_as_the_last_entry_was(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(AddTime(ticket, 30, is_billable=True, day="2026-11-12"))
    bench.do(StartTimer(ticket))
    assert _entries(bench, ticket)[0].is_billable


def test_minutes_and_days_that_cannot_be_are_refused(bench: Bench) -> None:
    ticket = a_ticket(bench)
    for minutes, day, code in (
        (0, "", "bad-minutes"),
        (50_000, "", "bad-minutes"),
        (5, "2026-02-30", "bad-field-day"),
        (5, "0001-01-01", "bad-field-day"),
    ):
        with pytest.raises(CrmError, match=code):
            bench.do(AddTime(ticket, minutes, day=day))


def test_time_goes_with_its_ticket_and_comes_back(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(StartTimer(ticket))
    bench.do(DeleteTickets((ticket,)))
    assert bench.read(time_entries.running) == []
    bench.undo()
    assert len(bench.read(time_entries.running)) == 1
