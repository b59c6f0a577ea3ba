"""The report on goals, and what was reached so far of what may become one."""

from collections.abc import Callable
from dataclasses import replace

from crm_desktop.domain.attainment import Attainment, Former, GoalFigures
from crm_desktop.domain.dates import local
from crm_desktop.domain.goal import period_at
from crm_desktop.domain.report import Report
from crm_desktop.reports.goals import goals as report_of
from crm_desktop.services.attaining import Aim, counted_goals, former, running
from crm_desktop.services.business import Business, read_business
from crm_desktop.storage.queries.goals import goals
from crm_desktop.storage.reading import Reading


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


def _with_former(reading: Reading, business: Business, of: Attainment) -> Attainment:
    aim, known = Aim(of.kpi, of.period), counted_goals(reading, business)
    return replace(of, former=former(reading, business, aim, of.when, known))
