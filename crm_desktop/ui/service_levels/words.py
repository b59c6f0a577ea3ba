"""Service levels and hours in words."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale

from crm_desktop.domain.ticket import ServiceLevelRow
from crm_desktop.ui import dates
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.ticket_words import priority_words
from crm_desktop.ui.time_spent.words import span_words
from crm_desktop.ui.translation import counted, filled, tr

Names = Mapping[tuple[str, int], str]
_ENDS = ("type", "contact", "company", "tag")


def for_words(level: ServiceLevelRow, names: Names) -> str:
    """What a level is for: `High · Question · Rita Alves`."""
    keys = (level.type_id, level.contact_id, level.company_id, level.tag_id)
    parts = [priority_words(level.priority)] if level.priority else []
    for table, key in zip(_ENDS, keys, strict=True):
        if key is not None:
            name = one_line(names.get((table, key), ""))
            parts.append(f"#{name}" if table == "tag" else name)
    return " · ".join(parts) or tr("every ticket")


def limit_words(minutes: int | None) -> str:
    """A limit in working time, a dash where there is none."""
    return "–" if minutes is None else span_words(minutes)


def effect_words(count: int) -> str:
    """What keeping it would do to open tickets."""
    if not count:
        return tr("No open ticket gets other deadlines by this.")
    one = tr("1 open ticket gets other deadlines by this.")
    return counted(count, one, tr("%Ln open tickets get other deadlines by this.", "", count))


def running_words(count: int) -> str:
    """How many deadlines hours and holidays count for."""
    if not count:
        return tr("No open ticket has a deadline.")
    one = tr("The deadline of 1 open ticket is counted anew with each change.")
    many = tr("The deadlines of %Ln open tickets are counted anew with each change.", "", count)
    return counted(count, one, many)


def week_words(from_day: str) -> str:
    """From when on hours hold: `From the beginning`, `From 1 January 2027`."""
    if not from_day:
        return tr("From the beginning")
    return filled(tr("From {day}"), day=long_day(from_day))


def long_day(day: str) -> str:
    """A day with its year, as the country writes it."""
    when = date.fromisoformat(day)
    return dates.written(QDate(when.year, when.month, when.day), "d MMMM yyyy")


def holiday_words(day: str) -> str:
    """`Friday, 20 November 2026`, or `25 December, every year`."""
    if day.startswith("--"):
        shown = dates.written(QDate(2000, int(day[2:4]), int(day[5:])), "d MMMM")
        return filled(tr("{day}, every year"), day=shown)
    weekday = date.fromisoformat(day).isoweekday()
    return f"{weekday_words(weekday)}, {long_day(day)}"


def weekday_words(day: int) -> str:
    """The name of a day of the week, 1 for Monday."""
    return QLocale().dayName(day, QLocale.FormatType.LongFormat)
