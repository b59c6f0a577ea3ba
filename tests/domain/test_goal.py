from datetime import date

import pytest

from crm_desktop.domain.goal import Goal, GoalPeriod, Target, holding, period_at, target_of

MONTH, QUARTER, YEAR = GoalPeriod


def goal(key: int, period: GoalPeriod, first: str, target: int, last: str = "") -> Goal:
    return Goal(key, "won-revenue", period, first, last, "EUR", target)


GOALS = [
    goal(1, MONTH, "2026-01", 20_000),
    goal(2, MONTH, "2026-07", 30_000, "2026-08"),
    goal(3, MONTH, "2026-11", 25_000),
    goal(4, YEAR, "2027-01", 400_000),
]


@pytest.mark.parametrize(
    ("month", "target"),
    [
        ("2025-12", None),
        ("2026-01", 20_000),
        ("2026-06", 20_000),
        ("2026-07", 30_000),
        ("2026-08", 30_000),
        ("2026-09", 20_000),  # the one that ended makes way for the one before it
        ("2026-11", 25_000),
        ("2030-05", 25_000),
    ],
)
def test_a_goal_holds_until_another_takes_its_place_or_it_ends(
    month: str, target: int | None
) -> None:
    found = holding(GOALS, "won-revenue", MONTH, date.fromisoformat(f"{month}-01"), 1)
    assert (found and found.target) == target


def test_a_goal_of_another_figure_or_period_does_not_hold() -> None:
    assert holding(GOALS, "calls", MONTH, date(2026, 1, 1), 1) is None
    assert holding(GOALS, "won-revenue", QUARTER, date(2026, 1, 1), 1) is None


def test_a_quarter_without_a_goal_of_its_own_has_those_of_its_months_together() -> None:
    assert target_of(GOALS, "won-revenue", QUARTER, date(2026, 10, 1), 1) == Target(70_000, 3)
    year = target_of(GOALS, "won-revenue", YEAR, date(2026, 1, 1), 1)
    assert year == Target(8 * 20_000 + 2 * 30_000 + 2 * 25_000, 12)


def test_its_own_goal_comes_before_the_sum() -> None:
    assert target_of(GOALS, "won-revenue", YEAR, date(2027, 1, 1), 1) == Target(400_000)


def test_where_one_month_has_none_there_is_no_sum() -> None:
    late = [goal(1, MONTH, "2026-11", 20_000)]
    assert target_of(late, "won-revenue", QUARTER, date(2026, 10, 1), 1) is None
    assert target_of(late, "won-revenue", MONTH, date(2026, 10, 1), 1) is None


def test_no_goal_of_a_longer_period_is_parted() -> None:
    assert target_of(GOALS[3:], "won-revenue", QUARTER, date(2027, 1, 1), 1) is None


def test_a_year_is_made_of_quarters_before_months() -> None:
    both = [goal(1, MONTH, "2026-01", 1), goal(2, QUARTER, "2026-01", 10)]
    assert target_of(both, "won-revenue", YEAR, date(2026, 1, 1), 1) == Target(40, 4)


def test_quarters_and_years_begin_as_the_fiscal_year_does() -> None:
    when = period_at(QUARTER, date(2026, 11, 22), 2)
    assert (when.first, when.last) == (date(2026, 11, 1), date(2027, 1, 31))
    # A month in the middle of a quarter stands for the whole of it.
    found = [goal(1, QUARTER, "2026-12", 7)]
    assert target_of(found, "won-revenue", QUARTER, date(2026, 11, 1), 2) == Target(7)
    assert target_of(found, "won-revenue", QUARTER, date(2026, 8, 1), 2) is None
