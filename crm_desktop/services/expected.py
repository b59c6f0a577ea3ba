"""What was told of the quarter and the month that run, with what came since; without numpy."""

from datetime import date

from crm_desktop.domain.forecast_figures import Likely
from crm_desktop.domain.forecast_ledger import QuarterTold, month_of
from crm_desktop.domain.periods import span_of
from crm_desktop.domain.quarter import brought_up
from crm_desktop.domain.report import Grain, When
from crm_desktop.services.business import Business
from crm_desktop.storage.queries import ledger
from crm_desktop.storage.reading import Reading


def expected(
    reading: Reading, business: Business, when: When, now: int, won: int
) -> tuple[Likely, int] | None:
    """What a period that runs may come to as a whole, and the months that this was learned from.

    `won` is what came so far; `now` is in milliseconds UTC. `None` where nothing was told of it.
    """
    found = _told(reading, business, when.first, when.grain)
    if found is None:
        return None
    told, at = found
    begin, end = span_of(when.first, when.last, business.time_zone)
    likely = brought_up(told, won, (end - at) / (end - begin), (end - now) / (end - begin))
    return likely, told.points


def _told(
    reading: Reading, business: Business, first: date, grain: Grain
) -> tuple[QuarterTold, int] | None:
    if grain is Grain.QUARTER:
        return ledger.quarter(reading, month_of(first), business.currency)
    if grain is Grain.MONTH:
        return ledger.month(reading, month_of(first), business.currency)
    return None
