"""What one is told of the deadlines of tickets: before they come, and when they were missed."""

from crm_desktop.domain.ticket import TicketAlert
from crm_desktop.services.business import read_business
from crm_desktop.storage.queries.ticket_alerts import coming, passed
from crm_desktop.storage.reading import Reading

__all__ = ["TicketAlert", "alerts"]

_MINUTE_MS = 60_000


def alerts(reading: Reading, now: int, noted_since: int) -> list[TicketAlert]:
    """Deadlines that were noted as passed since an instant, then those that come soon.

    How soon is a setting of the business, `warn_minutes`.
    """
    ahead = read_business(reading).warn_minutes * _MINUTE_MS
    return passed(reading, noted_since) + (coming(reading, now, now + ahead) if ahead > 0 else [])
