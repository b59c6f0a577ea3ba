"""Goals: which figures can have a target, in which periods, and which goal holds in one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.forecast_ledger import month_of
from crm_desktop.domain.report import Buyers, Cases, Grain, Population, Unit, When
from crm_desktop.domain.report_period import beginning, shifted

_DAY = timedelta(days=1)


class GoalPeriod(StrEnum):
    """For how long a target is meant; quarters and years begin as the fiscal year does."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


MONTHS = {GoalPeriod.MONTH: 1, GoalPeriod.QUARTER: 3, GoalPeriod.YEAR: 12}


class Leads(StrEnum):
    """Which leads a goal counts."""

    NEW = "new-leads"  # by the day on which somebody became one for the first time


class GoalKpi(NamedTuple):
    """A figure that can have a target, what it counts, and whether that is money."""

    key: str
    counts: Population | Buyers | Cases | Leads | ActivityKind
    unit: Unit = Unit.COUNT


# Their names are words of the program; a goal keeps the key.
GOAL_KPIS = {
    kpi.key: kpi
    for kpi in (
        GoalKpi("won-revenue", Population.WON, Unit.MONEY),
        GoalKpi("won-deals", Population.WON),
        GoalKpi("new-customers", Buyers.NEW),
        GoalKpi("new-leads", Leads.NEW),
        GoalKpi("calls", ActivityKind.CALL),
        GoalKpi("meetings", ActivityKind.MEETING),
        GoalKpi("visits", ActivityKind.VISIT),
        GoalKpi("solved-tickets", Cases.SOLVED),
    )
}


class Goal(NamedTuple):
    """A target for a figure in each period, from the one that holds a month on (`YYYY-MM`).

    It holds until another one of the same figure and period takes its place, or up to the period
    of `until_month` where one is given. The target is in minor units of `currency`, or a count.
    """

    id: int
    kpi: str
    period: GoalPeriod
    from_month: str
    until_month: str
    currency: str
    target: int


class Target(NamedTuple):
    """What is to be reached in a period; of `parts` goals that follow each other within it."""

    amount: int
    parts: int = 1


def period_at(period: GoalPeriod, day: date, year_start: int) -> When:
    """The period that a day is in."""
    first = beginning(day, MONTHS[period], year_start)
    return When(first, shifted(first, MONTHS[period]) - _DAY, Grain(period.value))


def period_moved(when: When, period: GoalPeriod, count: int) -> When:
    """The period so many later; earlier ones are negative."""
    first = shifted(when.first, MONTHS[period] * count)
    return When(first, shifted(first, MONTHS[period]) - _DAY, when.grain)


def holding(
    goals: Iterable[Goal], kpi: str, period: GoalPeriod, first: date, year_start: int
) -> Goal | None:
    """The goal that holds in the period that begins on a day: of those that do the latest begun."""
    found = [
        (_begins(goal.from_month, period, year_start), goal.id, goal)
        for goal in goals
        if (goal.kpi, goal.period) == (kpi, period) and _holds(goal, first, year_start)
    ]
    return max(found)[-1] if found else None


def target_of(
    goals: Sequence[Goal], kpi: str, period: GoalPeriod, first: date, year_start: int
) -> Target | None:
    """What is to be reached in the period that begins on a day.

    Where it has no goal of its own, those of the quarters or months within it are added up, unless
    one of them has none.
    """
    own = holding(goals, kpi, period, first, year_start)
    if own is not None:
        return Target(own.target)
    for shorter in _shorter(period):
        parts = MONTHS[period] // MONTHS[shorter]
        begins = [shifted(first, MONTHS[shorter] * place) for place in range(parts)]
        found = [holding(goals, kpi, shorter, begin, year_start) for begin in begins]
        targets = [goal.target for goal in found if goal is not None]
        if len(targets) == parts:
            return Target(sum(targets), parts)
    return None


def _shorter(period: GoalPeriod) -> Iterator[GoalPeriod]:
    """The periods within this one, the longest first."""
    for other in (GoalPeriod.QUARTER, GoalPeriod.MONTH):
        if MONTHS[other] < MONTHS[period]:
            yield other


def _holds(goal: Goal, first: date, year_start: int) -> bool:
    begin = _begins(goal.from_month, goal.period, year_start)
    end = _begins(goal.until_month, goal.period, year_start) if goal.until_month else first
    return begin <= first <= end


def _begins(month: str, period: GoalPeriod, year_start: int) -> date:
    return beginning(date.fromisoformat(f"{month}-01"), MONTHS[period], year_start)


def month_named(when: When) -> str:
    """How a goal names the period it holds from: by its first month."""
    return month_of(when.first)
