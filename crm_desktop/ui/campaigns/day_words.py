"""The days of a campaign in words."""

from datetime import date

from crm_desktop.ui import dates
from crm_desktop.ui.translation import filled, tr


def day_words(day: str, today: date) -> str:
    """A day, such as `14 Nov`, nothing for none."""
    return dates.day_of(date.fromisoformat(day), today) if day else ""


def span_words(starts: str, ends: str, today: date) -> str:
    """From when to when."""
    first, last = day_words(starts, today), day_words(ends, today)
    if first and last:
        return first if first == last else f"{first} – {last}"
    if last:
        return filled(tr("until {day}"), day=last)
    return filled(tr("from {day}"), day=first) if first else ""
