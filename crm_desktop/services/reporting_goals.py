"""The report on goals, and what was reached so far of what may become one."""

from array import array
from collections.abc import Callable
from dataclasses import replace

from crm_desktop.domain.attainment import Attainment, Former, GoalFigures
from crm_desktop.domain.dates import local
from crm_desktop.domain.goal import period_at
from crm_desktop.domain.report import DoneBehind, Report
from crm_desktop.reports.goals import goals as report_of
from crm_desktop.services.attaining import Aim, counted_goals, former, running
from crm_desktop.services.business import Business, read_business
from crm_desktop.storage.queries.goals import done_lines, goals, ids_behind, people_of
from crm_desktop.storage.reading import Reading

__all__ = [
    "done_behind",
    "done_lines",
    "goal_figures",
    "goals_report",
    "people_behind",
    "reached",
]


def goals_report(now: int) -> Callable[[Reading], Report]:
    """A read of the report on goals as it stands at `now` (milliseconds UTC)."""
    return lambda reading: report_of(goal_figures(reading, now))


def goal_figures(reading: Reading, now: int) -> GoalFigures:
    """What the report is made of, by the days of the business's time zone."""
    business = read_business(reading)
    return GoalFigures(
        business.business_name,
        business.currency,
        local(now, business.time_zone).date(),
        business.fiscal_year_start,
        tuple(_with_former(reading, business, each) for each in running(reading, business, now)),
        tuple(goals(reading)),
    )


def reached(reading: Reading, aim: Aim, now: int) -> tuple[Former, ...]:
    """What came of a figure in the periods before the one that runs, the first first."""
    business = read_business(reading)
    day = local(now, business.time_zone).date()
    when = period_at(aim.period, day, business.fiscal_year_start)
    return former(reading, business, aim, when, counted_goals(reading, business))


def done_behind(behind: DoneBehind) -> "Callable[[Reading], array[int]]":
    """A read of the activities, or the new leads, behind a figure, the last first."""
    return lambda reading: ids_behind(reading, behind)


def people_behind(reading: Reading, behind: DoneBehind, ids: "array[int]") -> "array[int]":
    """The people behind a figure: who became leads, or with whom something was done."""
    return ids if behind.kind is None else people_of(reading, ids)


def _with_former(reading: Reading, business: Business, of: Attainment) -> Attainment:
    aim, known = Aim(of.kpi, of.period), counted_goals(reading, business)
    return replace(of, former=former(reading, business, aim, of.when, known))
