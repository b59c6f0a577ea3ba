"""How the quarter stands, read at once: what it may come to was told by the process beside."""

from crm_desktop.domain.dates import local
from crm_desktop.domain.goal import GoalPeriod, period_at
from crm_desktop.domain.periods import span_of
from crm_desktop.domain.quarter import Quarter, Won
from crm_desktop.services.attaining import WON_IN_QUARTER, attained
from crm_desktop.services.business import Business
from crm_desktop.services.expected import expected
from crm_desktop.storage.queries import figures
from crm_desktop.storage.reading import Reading


def quarter(reading: Reading, business: Business, now: int) -> Quarter | None:
    """The quarter of the business that runs at `now` (milliseconds UTC).

    `None` where nothing was won in it, nor told of it, nor is to be reached in it.
    """
    zone = business.time_zone
    day = local(now, zone).date()
    when = period_at(GoalPeriod.QUARTER, day, business.fiscal_year_start)
    begin, end = span_of(when.first, when.last, zone)
    days = tuple(Won(*row) for row in figures.won_by_day(reading, begin, end))
    won = sum(each.amount for each in days)
    told = expected(reading, business, when, now, won)
    goal = attained(reading, business, now, WON_IN_QUARTER, when)
    if not days and told is None and goal is None:
        return None
    likely, points = told or (None, 0)
    passed = (now - begin) / (end - begin)
    return Quarter(when, business.currency, days, passed, likely, points, goal)
