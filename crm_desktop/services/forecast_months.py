"""The months that a forecast is told of; nothing here needs numpy."""

from datetime import date, timedelta
from itertools import pairwise

from crm_desktop.domain.dates import local
from crm_desktop.domain.report import Grain, When
from crm_desktop.domain.report_period import shifted
from crm_desktop.services.business import Business

AHEAD = 12


def months_ahead(now: int, business: Business) -> tuple[When, ...]:
    """The month that runs at `now` (milliseconds UTC) and those after it."""
    today = local(now, business.time_zone).date()
    return months_from(today.replace(day=1), AHEAD)


def months_from(first: date, count: int) -> tuple[When, ...]:
    """So many months, from one that begins on a day."""
    starts = [shifted(first, place) for place in range(count + 1)]
    return tuple(
        When(start, after - timedelta(1), Grain.MONTH) for start, after in pairwise(starts)
    )
