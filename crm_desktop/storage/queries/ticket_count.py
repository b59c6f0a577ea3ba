"""How many tickets are in some states."""

from collections.abc import Sequence

from crm_desktop.domain.ticket import TicketState
from crm_desktop.storage.reading import Reading, marks


def count_in(reading: Reading, states: Sequence[TicketState]) -> int:
    """How many tickets are in one of these states."""
    sql = f"SELECT count(*) FROM ticket_line WHERE state IN ({marks(states)})"
    return int(reading.value(sql, tuple(each.value for each in states)))
