"""Lengths of time in words."""

from crm_desktop.domain.minutes import parts
from crm_desktop.services.time_entries import TimeTotal
from crm_desktop.ui.ticket_words import MINUTE, working_span
from crm_desktop.ui.translation import filled, tr

_SECOND_MS, _MINUTE_S = 1000, 60


def span_words(minutes: int) -> str:
    """So many minutes: `45 min`, `2 h`, `1 h 20 min`."""
    return working_span(minutes * MINUTE)


def clock_words(milliseconds: int) -> str:
    """A clock that runs: `0:12:31`."""
    minutes, seconds = divmod(max(milliseconds, 0) // _SECOND_MS, _MINUTE_S)
    hours, minutes = parts(minutes)
    return f"{hours}:{minutes:02}:{seconds:02}"


def short_clock_words(milliseconds: int) -> str:
    """The same to the minute: `0:12`."""
    return clock_words(milliseconds).rpartition(":")[0]


def total_words(total: TimeTotal) -> str:
    """What time comes to: `2 h 15 in all, 1 h 30 billable`."""
    if not total.minutes:
        return ""
    words = filled(tr("{time} in all"), time=span_words(total.minutes))
    if not total.billable:
        return words
    return f"{words}, " + filled(tr("{time} billable"), time=span_words(total.billable))
