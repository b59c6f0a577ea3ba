"""How the quarter stands, read at once: what it may come to was told by the process beside."""

from datetime import timedelta

from crm_desktop.domain.dates import local
from crm_desktop.domain.forecast_ledger import month_of
from crm_desktop.domain.periods import span_of
from crm_desktop.domain.quarter import Quarter, Won, brought_up
from crm_desktop.domain.report import Grain, When
from crm_desktop.domain.report_period import beginning, shifted
from crm_desktop.services.business import Business
from crm_desktop.storage.queries import figures, ledger
from crm_desktop.storage.reading import Reading

_MONTHS = 3


def quarter(reading: Reading, business: Business, now: int) -> Quarter | None:
    """The quarter of the business that runs at `now` (milliseconds UTC).

    `None` where nothing was won in it, nor told of it.
    """
    zone = business.time_zone
    first = beginning(local(now, zone).date(), _MONTHS, business.fiscal_year_start)
    when = When(first, shifted(first, _MONTHS) - timedelta(1), Grain.QUARTER)
    begin, end = span_of(when.first, when.last, zone)
    found = figures.won_by_day(reading, begin, end)
    told = ledger.quarter(reading, month_of(first), business.currency)
    if not found and told is None:
        return None
    days = tuple(Won(*row) for row in found)
    passed = (now - begin) / (end - begin)
    if told is None:
        return Quarter(when, business.currency, days, passed, None)
    said, at = told
    won = sum(each.amount for each in days)
    likely = brought_up(said, won, (end - at) / (end - begin), 1.0 - passed)
    return Quarter(when, business.currency, days, passed, likely, said.points)
