"""How many tickets wait for us, without what is done with them."""

from crm_desktop.domain.ticket import RUNNING
from crm_desktop.storage.queries.ticket_count import count_in
from crm_desktop.storage.reading import Reading

__all__ = ["running_count"]


def running_count(reading: Reading) -> int:
    """How many tickets are new or open: their clocks run."""
    return count_in(reading, RUNNING)
