"""The pace of goals, by hand."""

from datetime import date

import pytest

from crm_desktop.domain.dates import instant_of, local
from crm_desktop.domain.pace import Basis, Pace, Time, pace_of, same_moment, time_of
from crm_desktop.domain.report import When
from crm_desktop.domain.work_calendar import (
    DEFAULT_HOURS,
    Calendar,
    Holiday,
    WorkWeek,
    calendar_of,
)

NOVEMBER = When(date(2026, 11, 1), date(2026, 11, 30))
OFFICE = [WorkWeek("", DEFAULT_HOURS)]


def time(calendar: Calendar, when: When, day: str, wall: str, zone: str = "UTC") -> Time:
    now = instant_of(day, wall, zone)
    return time_of(calendar, when, now, local(now, zone).date(), zone)


def test_working_days_are_counted_and_today_in_part() -> None:
    # November 2026 has 21 of them. By Thursday the 19th, 13:00, 13 and a half have passed:
    # 2–6, 9–13, 16–18 and half of the 19th, which is worked from 9 to 17.
    found = time(calendar_of(OFFICE, [], "UTC"), NOVEMBER, "2026-11-19", "13:00")
    assert (found.days, found.passed) == (21, 13.5)
    assert found.left == 7.5
    assert found.weeks == pytest.approx(12 / 7)


def test_holidays_are_no_working_days() -> None:
    free = [Holiday("2026-11-02"), Holiday("--11-20")]
    found = time(calendar_of(OFFICE, free, "UTC"), NOVEMBER, "2026-11-19", "08:00")
    assert (found.days, found.passed) == (19, 12)


def test_days_are_those_of_the_business() -> None:
    zone = "Pacific/Auckland"
    # 20 November 08:00 there is still the 19th in London.
    found = time(calendar_of(OFFICE, [], zone), NOVEMBER, "2026-11-20", "08:00", zone)
    assert (found.days, found.passed) == (21, 14)


def test_where_no_hours_are_kept_every_day_counts() -> None:
    never = calendar_of([WorkWeek("", ((),) * 7)], [], "UTC")
    found = time(never, NOVEMBER, "2026-11-16", "00:00")
    assert (found.days, found.passed) == (30, 15)


def test_before_and_after_the_period() -> None:
    calendar = calendar_of(OFFICE, [], "UTC")
    assert time(calendar, NOVEMBER, "2026-10-31", "12:00").passed == 0
    after = time(calendar, NOVEMBER, "2026-12-05", "12:00")
    assert (after.passed, after.left, after.weeks) == (21, 0, 0)


def test_the_pace_is_the_part_of_the_working_days_that_have_passed() -> None:
    assert pace_of(Time(21, 14, 1), (0, 0)) == Pace(14 / 21, Basis.DAYS)


def test_a_year_ago_says_more_once_enough_came() -> None:
    assert pace_of(Time(250, 125, 20), (9, 30)) == Pace(0.3, Basis.LAST_YEAR)
    assert pace_of(Time(250, 125, 20), (9, 29)) == Pace(0.5, Basis.DAYS)


def test_on_the_first_days_no_pace_is_told() -> None:
    assert pace_of(Time(21, 2.9, 4), (0, 0)) is None
    assert pace_of(Time(21, 2.9, 4), (5, 100)) is None
    assert pace_of(Time(21, 3, 4), (0, 0)) == Pace(3 / 21, Basis.DAYS)


def test_the_same_moment_of_another_period_is_as_far_into_it() -> None:
    quarter = When(date(2026, 1, 1), date(2026, 3, 31))
    then = When(date(2025, 1, 1), date(2025, 3, 31))
    now = instant_of("2026-02-15", "00:00", "UTC")
    assert same_moment(quarter, now, then, "UTC") == instant_of("2025-02-15", "00:00", "UTC")
    assert same_moment(quarter, 0, then, "UTC") == instant_of("2025-01-01", "00:00", "UTC")
    late = instant_of("2026-07-01", "00:00", "UTC")
    assert same_moment(quarter, late, then, "UTC") == instant_of("2025-04-01", "00:00", "UTC")
