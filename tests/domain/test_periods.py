from datetime import date

import pytest

from crm_desktop.domain.filter import Operator
from crm_desktop.domain.periods import asked_days, birthday_keys, instants

THURSDAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("operator", "values", "first", "last"),
    [
        (Operator.WITHIN_LAST, (1,), "2026-11-19", "2026-11-19"),
        (Operator.WITHIN_LAST, (90,), "2026-08-22", "2026-11-19"),
        (Operator.NOT_WITHIN_LAST, (90,), "2026-08-22", "2026-11-19"),
        (Operator.WITHIN_NEXT, (7,), "2026-11-19", "2026-11-25"),
        (Operator.THIS, ("day",), "2026-11-19", "2026-11-19"),
        (Operator.THIS, ("week",), "2026-11-16", "2026-11-22"),
        (Operator.THIS, ("month",), "2026-11-01", "2026-11-30"),
        (Operator.THIS, ("quarter",), "2026-10-01", "2026-12-31"),
        (Operator.THIS, ("year",), "2026-01-01", "2026-12-31"),
        (Operator.ON, ("2026-02-28",), "2026-02-28", "2026-02-28"),
        (Operator.BEFORE, ("2026-03-01",), None, "2026-02-28"),
        (Operator.AFTER, ("2024-02-28",), "2024-02-29", None),
        (Operator.BETWEEN, ("2026-03-01", "2026-01-01"), "2026-01-01", "2026-03-01"),
    ],
)
def test_the_days_that_are_meant(
    operator: Operator, values: tuple[str | int, ...], first: str | None, last: str | None
) -> None:
    found = asked_days(operator, values, THURSDAY)
    assert tuple(day and day.isoformat() for day in found) == (first, last)


@pytest.mark.parametrize(("week_start", "first"), [(1, 16), (4, 19), (5, 13), (6, 14), (7, 15)])
def test_a_week_begins_on_its_own_day(week_start: int, first: int) -> None:
    found = asked_days(Operator.THIS, ("week",), THURSDAY, week_start)
    assert found == (date(2026, 11, first), date(2026, 11, first + 6))


@pytest.mark.parametrize(
    ("first", "last", "keys"),
    [
        ("2026-11-19", "2026-12-18", ("11-19", "12-18")),
        ("2026-12-20", "2027-01-18", ("12-20", "01-18")),
        ("2027-02-01", "2027-02-28", ("02-01", "02-29")),
        ("2028-02-28", "2028-02-28", ("02-28", "02-28")),
        ("2028-02-29", "2028-02-29", ("02-29", "02-29")),
        ("2027-03-01", "2027-03-01", ("03-01", "03-01")),
        ("2026-11-19", "2027-11-18", ("11-19", "11-18")),
        ("2026-11-19", "2027-11-19", None),
        ("2026-01-01", "2026-12-31", ("01-01", "12-31")),
    ],
)
def test_birthdays_go_over_new_year_and_through_february(
    first: str, last: str, keys: tuple[str, str] | None
) -> None:
    assert birthday_keys((date.fromisoformat(first), date.fromisoformat(last))) == keys


def test_a_day_is_as_long_as_the_clocks_of_the_zone_make_it() -> None:
    short = date(2026, 3, 29)  # clocks go forward in Berlin
    start, end = instants((short, short), "Europe/Berlin")
    assert start is not None
    assert end is not None
    assert (end - start) // 3_600_000 == 23
    assert instants((None, short), "Europe/Berlin") == (None, end)
