"""How far goals are reached, as it stands at a moment; nothing here needs numpy."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.attainment import Attainment, Came, Former
from crm_desktop.domain.dates import local
from crm_desktop.domain.forecast_figures import chance_of
from crm_desktop.domain.goal import (
    GOAL_KPIS,
    MONTHS,
    Goal,
    GoalKpi,
    GoalPeriod,
    Target,
    holding,
    period_at,
    period_moved,
    target_of,
)
from crm_desktop.domain.pace import pace_of, same_moment, time_of
from crm_desktop.domain.periods import span_of
from crm_desktop.domain.report import Buyers, Cases, Population, Unit, When
from crm_desktop.domain.sales_figures import SalesGoal
from crm_desktop.services.business import Business
from crm_desktop.services.expected import expected
from crm_desktop.services.working_hours import calendar
from crm_desktop.storage.queries import figures, goals, service_figures
from crm_desktop.storage.reading import Reading

# Periods shown before the one that runs.
FORMER = {GoalPeriod.MONTH: 11, GoalPeriod.QUARTER: 7, GoalPeriod.YEAR: 4}
LEARNED = 3  # months from which on a chance is told
_YEAR = 12


class Aim(NamedTuple):
    """A figure and a period."""

    kpi: GoalKpi
    period: GoalPeriod


WON_IN_QUARTER = Aim(GOAL_KPIS["won-revenue"], GoalPeriod.QUARTER)


def counted_goals(reading: Reading, business: Business) -> list[Goal]:
    """The goals but those in another currency than that of the business now."""
    return [each for each in goals.goals(reading) if each.currency in ("", business.currency)]


def running(reading: Reading, business: Business, now: int) -> Iterator[Attainment]:
    """How far each goal is reached in the period that runs at `now` (milliseconds UTC)."""
    known = counted_goals(reading, business)
    day = local(now, business.time_zone).date()
    for kpi in GOAL_KPIS.values():
        for period in GoalPeriod:
            when = period_at(period, day, business.fiscal_year_start)
            if holding(known, kpi.key, period, when.first, business.fiscal_year_start) is None:
                continue
            found = attained(reading, business, now, Aim(kpi, period), when)
            if found is not None:
                yield found


def attained(
    reading: Reading, business: Business, now: int, aim: Aim, when: When | None = None
) -> Attainment | None:
    """How far a figure is from its goal in a period, in the one that runs where none is given.

    `None` where neither that has a goal nor everything within it.
    """
    zone, start = business.time_zone, business.fiscal_year_start
    day = local(now, zone).date()
    when = period_at(aim.period, day, start) if when is None else when
    known = counted_goals(reading, business)
    target = target_of(known, aim.kpi.key, aim.period, when.first, start)
    if target is None:
        return None
    first, before = span_of(when.first, when.last, zone)
    time = time_of(calendar(reading), when, now, day, zone)
    (came,) = came_in(reading, aim.kpi, [(first, before)])
    is_running = first <= now < before
    return Attainment(
        aim.kpi,
        aim.period,
        business.currency,
        when,
        first,
        before,
        target,
        came,
        time,
        pace_of(time, _year_ago(reading, business, now, aim, when)) if is_running else None,
        _chance(reading, business, now, aim, (when, target, came)) if is_running else None,
    )


def sales_goal(reading: Reading, business: Business, days: When, now: int) -> SalesGoal | None:
    """What is to be won in the month, quarter or year that a report is about, if it is of one."""
    if days.grain not in (*GoalPeriod,):
        return None
    period = GoalPeriod(days.grain.value)
    when = period_at(period, days.first, business.fiscal_year_start)
    found = attained(reading, business, now, Aim(GOAL_KPIS["won-revenue"], period), when)
    if found is None:
        return None
    today = local(now, business.time_zone).date()
    ends = max(when.first, today).isoformat(), when.last.isoformat()
    due = None if found.is_over else goals.open_due(reading, *ends)
    return SalesGoal(found, due, ends)


def former(
    reading: Reading, business: Business, aim: Aim, when: When, known: Sequence[Goal]
) -> tuple[Former, ...]:
    """The periods before one, from the first on in which anything came or was to be reached."""
    zone, start = business.time_zone, business.fiscal_year_start
    days = [period_moved(when, aim.period, -back) for back in range(FORMER[aim.period], 0, -1)]
    spans = [span_of(each.first, each.last, zone) for each in days]
    found = [
        Former(each, *span, came.amount, None if target is None else target.amount)
        for each, span, came, target in zip(
            days,
            spans,
            came_in(reading, aim.kpi, spans),
            (target_of(known, aim.kpi.key, aim.period, each.first, start) for each in days),
            strict=True,
        )
    ]
    begun = (place for place, each in enumerate(found) if each.amount or each.target)
    return tuple(found[next(begun, len(found)) :])


def came_in(reading: Reading, kpi: GoalKpi, spans: Sequence[tuple[int, int]]) -> list[Came]:
    """What came of a figure in each span of instants (from, before)."""
    counts = kpi.counts
    if isinstance(counts, Population):
        found = figures.won_in(reading, spans)
        return [Came(count, base if kpi.unit is Unit.MONEY else count) for count, base in found]
    if isinstance(counts, ActivityKind):
        cases = goals.done_in(reading, counts.value, spans)
    elif isinstance(counts, Cases):
        cases = service_figures.solved_in(reading, spans)
    else:
        read = goals.first_bought if isinstance(counts, Buyers) else goals.first_leads
        cases = read(reading, spans)
    return [Came(count, count) for count in cases]


def _year_ago(
    reading: Reading, business: Business, now: int, aim: Aim, when: When
) -> tuple[int, int]:
    """How many cases had come by the same day a year ago, and in that whole period."""
    zone = business.time_zone
    then = period_moved(when, aim.period, -_YEAR // MONTHS[aim.period])
    first, before = span_of(then.first, then.last, zone)
    moment = same_moment(when, now, then, zone)
    came, whole = came_in(reading, aim.kpi, [(first, moment), (first, before)])
    return came.cases, whole.cases


def _chance(
    reading: Reading, business: Business, now: int, aim: Aim, goal: tuple[When, Target, Came]
) -> int | None:
    """The chance to reach it: for what is won, where that was told from months enough."""
    when, target, came = goal
    if aim.kpi.unit is not Unit.MONEY or came.amount >= target.amount:
        return None
    told = expected(reading, business, when, now, came.amount)
    if told is None or told[1] < LEARNED:
        return None
    return chance_of(told[0], target.amount)
