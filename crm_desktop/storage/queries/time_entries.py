"""Time spent on tickets: its entries, what runs now, and what they come to."""

from collections.abc import Collection
from typing import NamedTuple

from crm_desktop.domain.ticket import TimeEntry
from crm_desktop.storage.reading import Reading


class Running(NamedTuple):
    """The clock of time spent that runs now, and for which ticket."""

    entry: int
    ticket: int
    number: int
    name: str
    started_at: int


class TimeTotal(NamedTuple):
    """Minutes in all, and those of them that are billed; what runs now is in neither."""

    minutes: int = 0
    billable: int = 0


class TicketTime(NamedTuple):
    """What was spent on one ticket within a period."""

    ticket: int
    number: int
    name: str
    total: TimeTotal


_SUMS = "ifnull(sum(e.minutes), 0), ifnull(sum(e.minutes * e.is_billable), 0)"


def of_ticket(reading: Reading, ticket: int) -> list[TimeEntry]:
    """Time spent on a ticket, the newest first."""
    return _entries(reading, "ticket_id = ? ORDER BY started_at DESC, id DESC", (ticket,))


def entry(reading: Reading, key: int) -> TimeEntry | None:
    """One entry; `None` where it is gone."""
    found = _entries(reading, "id = ?", (key,))
    return found[0] if found else None


def running(reading: Reading) -> list[Running]:
    """The clocks of time spent that run now: one, unless files were put together."""
    found = reading.rows(
        "SELECT e.id, e.ticket_id, t.number, t.name, e.started_at FROM time_entry e"
        " JOIN ticket t ON t.id = e.ticket_id WHERE e.minutes IS NULL ORDER BY e.id"
    )
    return [Running(*row) for row in found]


def total_of(reading: Reading, ticket: int) -> TimeTotal:
    """What was spent on a ticket."""
    row = reading.first(f"SELECT {_SUMS} FROM time_entry e WHERE ticket_id = ?", (ticket,))
    return TimeTotal(*row) if row else TimeTotal()


def of_period(reading: Reading, start: int, end: int) -> list[TicketTime]:
    """What was begun from an instant until before another, ticket by ticket, the most first."""
    found = reading.rows(
        f"SELECT t.id, t.number, t.name, {_SUMS} FROM time_entry e JOIN ticket t"
        " ON t.id = e.ticket_id WHERE e.started_at >= ? AND e.started_at < ?"
        " AND e.minutes IS NOT NULL GROUP BY t.id ORDER BY 4 DESC, t.number",
        (start, end),
    )
    return [TicketTime(row[0], row[1], row[2], TimeTotal(row[3], row[4])) for row in found]


def _entries(reading: Reading, rule: str, values: Collection[int]) -> list[TimeEntry]:
    found = reading.rows(
        "SELECT id, ticket_id, started_at, minutes, is_billable, note FROM time_entry"
        f" WHERE {rule}",
        tuple(values),
    )
    return [TimeEntry(*(*row[:4], bool(row[4]), row[5])) for row in found]
