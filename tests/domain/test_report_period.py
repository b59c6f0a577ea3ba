from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.report import Grain, When
from crm_desktop.domain.report_period import (
    Against,
    Asked,
    Span,
    buckets,
    compared_with,
    days_of,
    short_buckets,
)

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(1971, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.THIS_MONTH, "2026-11-01", "2026-11-21"),
        (Span.THIS_QUARTER, "2026-10-01", "2026-11-21"),
        (Span.THIS_YEAR, "2026-01-01", "2026-11-21"),
        (Span.LAST_MONTH, "2026-10-01", "2026-10-31"),
        (Span.LAST_QUARTER, "2026-07-01", "2026-09-30"),
        (Span.LAST_YEAR, "2025-01-01", "2025-12-31"),
        (Span.ALL, "2024-02-29", "2026-11-21"),
    ],
)
def test_a_running_period_ends_today_and_a_former_one_is_whole(
    span: Span, first: str, last: str
) -> None:
    days = days_of(Asked(span), TODAY, date(2024, 2, 29))
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)


def test_a_year_begins_as_the_fiscal_one_does() -> None:
    days = days_of(Asked(Span.THIS_YEAR), TODAY, None, year_start=4)
    assert days.first == date(2026, 4, 1)
    former = days_of(Asked(Span.LAST_QUARTER), date(2026, 2, 3), None, year_start=12)
    assert (former.first, former.last) == (date(2025, 9, 1), date(2025, 11, 30))


@pytest.mark.parametrize(
    ("span", "today", "first", "last"),
    [
        (Span.THIS_YEAR, "2026-11-21", "2025-01-01", "2025-11-21"),
        (Span.THIS_MONTH, "2026-11-21", "2026-10-01", "2026-10-21"),
        (Span.THIS_MONTH, "2026-03-30", "2026-02-01", "2026-02-28"),
        (Span.THIS_MONTH, "2026-02-28", "2026-01-01", "2026-01-31"),
        (Span.THIS_QUARTER, "2026-11-21", "2026-07-01", "2026-08-21"),
        (Span.LAST_MONTH, "2026-03-15", "2026-01-01", "2026-01-31"),
        (Span.LAST_QUARTER, "2026-11-21", "2026-04-01", "2026-06-30"),
    ],
)
def test_the_same_days_of_the_period_before(span: Span, today: str, first: str, last: str) -> None:
    asked = Asked(span, Against.BEFORE)
    before = compared_with(asked, days_of(asked, date.fromisoformat(today), None))
    assert before is not None
    assert (before.first.isoformat(), before.last.isoformat()) == (first, last)


def test_the_same_days_of_last_year_know_leap_years() -> None:
    asked = Asked(Span.OWN, Against.LAST_YEAR, When(date(2024, 2, 29), date(2025, 2, 28)))
    before = compared_with(asked, days_of(asked, TODAY, None))
    assert before is not None
    assert (before.first, before.last) == (date(2023, 2, 28), date(2024, 2, 29))


@given(DAYS, st.integers(0, 5000))
def test_own_days_are_compared_with_as_many_right_before(first: date, length: int) -> None:
    days = When(first, min(first + timedelta(length), date(2999, 12, 31)))
    before = compared_with(Asked(Span.OWN, Against.BEFORE, days), days)
    assert before is not None
    assert before.last == days.first - timedelta(1)
    assert before.last - before.first == days.last - days.first


def test_everything_is_compared_with_nothing() -> None:
    assert compared_with(Asked(Span.ALL, Against.LAST_YEAR), When(TODAY, TODAY)) is None


@given(DAYS, st.integers(0, 20_000))
def test_the_marks_of_a_period_are_its_days_exactly(first: date, length: int) -> None:
    days = When(first, min(first + timedelta(length), date(2999, 12, 31)))
    found = buckets(days)
    own = [each.when for each in found if not each.is_aside]
    assert own[0].first == days.first
    assert own[-1].last == days.last
    for one, after in pairwise(own):
        assert after.first == one.last + timedelta(1)
    assert len(found) <= 400
    assert all(each.when.last < days.first for each in found if each.is_aside)


def test_one_month_is_seen_among_those_before_it() -> None:
    found = buckets(When(date(2026, 11, 1), TODAY, Grain.MONTH))
    assert len(found) == 12
    assert [each.is_aside for each in found] == [True] * 11 + [False]
    assert found[0].when == When(date(2025, 12, 1), date(2025, 12, 31), Grain.MONTH)


@given(DAYS, st.integers(0, 99), st.integers(1, 7))
def test_few_days_are_parted_week_by_week(first: date, length: int, week_start: int) -> None:
    days = When(first, first + timedelta(length))
    found = short_buckets(days, week_start)
    own = [bucket.when for bucket in found if not bucket.is_aside]
    assert (own[0].first, own[-1].last) == (days.first, days.last)
    every = [bucket.when for bucket in found]
    assert all(after.first - before.last == timedelta(1) for before, after in pairwise(every))
    assert all(when.first.isoweekday() == week_start for when in own[1:])
    assert len(found) >= 12
    assert all((bucket.when.last - bucket.when.first).days <= 6 for bucket in found)


def test_many_days_are_parted_month_by_month() -> None:
    days = When(date(2026, 1, 1), TODAY)
    assert short_buckets(days) == buckets(days)
