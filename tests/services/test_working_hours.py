from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.work_calendar import DEFAULT_HOURS, Hours
from crm_desktop.services import working_hours
from crm_desktop.services.working_hours import (
    AddHoliday,
    DeleteHolidays,
    DeleteWorkWeek,
    EditHoliday,
    ImportedDay,
    ImportHolidays,
    SetWorkWeek,
)
from tests.helpers.bench import NOON, Bench
from tests.helpers.rebuilding import check_derived
from tests.helpers.tickets import a_ticket, row_of

HOUR = 3_600_000
_LONG: Hours = (((0, 1440),),) * 7


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _due_hours(bench: Bench, ticket: int) -> float:
    due = row_of(bench, ticket).reply_due
    assert due is not None
    return round((due - NOON) / HOUR, 1)


def test_other_hours_move_the_deadlines_in_the_same_step(bench: Bench) -> None:
    """NOON is a Thursday, 10:00 UTC; eight hours are promised."""
    ticket = a_ticket(bench)
    assert _due_hours(bench, ticket) == 24
    bench.do(SetWorkWeek(_LONG))
    assert _due_hours(bench, ticket) == 8
    check_derived(bench)
    bench.undo()
    assert _due_hours(bench, ticket) == 24


def test_hours_from_a_day_on_leave_the_days_before_as_they_were(bench: Bench) -> None:
    ticket = a_ticket(bench)  # seven hours today, the eighth from midnight on
    bench.do(SetWorkWeek(_LONG, "2026-11-20"))
    assert _due_hours(bench, ticket) == 15
    first, second = bench.read(working_hours.weeks)
    assert (first.from_day, second.from_day) == ("", "2026-11-20")
    with pytest.raises(CrmError, match="first-week"):
        bench.do(DeleteWorkWeek(first.id))
    bench.do(DeleteWorkWeek(second.id))
    assert _due_hours(bench, ticket) == 24
    check_derived(bench)


@pytest.mark.parametrize(
    ("hours", "day", "code"),
    [
        ((((600, 540),),) * 7, "", "bad-hours"),
        ((((600, 700), (650, 800)),) * 7, "", "bad-hours"),
        (((),) * 6, "", "bad-hours"),
        (DEFAULT_HOURS, "2026-02-30", "bad-field-day"),
    ],
)
def test_hours_that_cannot_be_are_refused(bench: Bench, hours: Hours, day: str, code: str) -> None:
    with pytest.raises(CrmError, match=code):
        bench.do(SetWorkWeek(hours, day))


def test_a_holiday_moves_the_deadlines_and_back(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(AddHoliday("2026-11-20", "Bridge day"))
    assert _due_hours(bench, ticket) == 24 * 4  # Monday
    (holiday,) = bench.read(working_hours.holidays)
    bench.do(EditHoliday(holiday.id, "--11-23", "Founding day"))
    assert _due_hours(bench, ticket) == 24
    bench.do(DeleteHolidays((holiday.id,)))
    assert bench.read(working_hours.holidays) == []
    check_derived(bench)


def test_a_day_is_free_once(bench: Bench) -> None:
    bench.do(AddHoliday("--12-25", "Christmas"))
    with pytest.raises(CrmError, match="holiday-exists"):
        bench.do(AddHoliday("--12-25"))
    with pytest.raises(CrmError, match="bad-holiday"):
        bench.do(AddHoliday("25 December"))


def test_days_of_a_calendar_file_come_in_once(bench: Bench) -> None:
    bench.do(AddHoliday("--12-25", "Christmas"))
    days = (
        ImportedDay("--12-25", "Natal", "natal@pt"),
        ImportedDay("2026-11-20", "Bridge day", "a@pt"),
        ImportedDay("2026-11-20", "The same day", "b@pt"),
    )
    assert bench.do(ImportHolidays(days)).step is not None
    found = [(each.day, each.name) for each in bench.read(working_hours.holidays)]
    assert found == [("--12-25", "Christmas"), ("2026-11-20", "Bridge day")]
    assert bench.do(ImportHolidays(days)).step is None
    bench.do(ImportHolidays((ImportedDay("2026-11-20", "Day off", "a@pt"),)))
    assert bench.read(working_hours.holidays)[1].name == "Day off"
    with pytest.raises(CrmError, match="no-holidays"):
        bench.do(ImportHolidays(()))


def test_the_calendar_counts_what_is_left(bench: Bench) -> None:
    bench.do(AddHoliday("2026-11-20"))
    calendar = bench.read(working_hours.calendar)
    assert calendar.between(NOON, NOON + 4 * 24 * HOUR) == 8 * HOUR
