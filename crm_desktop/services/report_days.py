"""The days that a report is asked for, as the business counts them."""

from collections.abc import Callable
from datetime import date

from crm_desktop.domain.dates import local
from crm_desktop.domain.report import When
from crm_desktop.domain.report_period import Asked, Span, days_of
from crm_desktop.services.business import Business
from crm_desktop.storage.reading import Reading


def report_days(
    reading: Reading,
    asked: Asked,
    business: Business,
    today: date,
    first: Callable[[Reading], int | None],
) -> When:
    """The days; all of them begin with the `first` of what is counted (an instant, if any)."""
    earliest = None
    if asked.span is Span.ALL:
        at = first(reading)
        earliest = None if at is None else local(at, business.time_zone).date()
    return days_of(asked, today, earliest, business.fiscal_year_start)
