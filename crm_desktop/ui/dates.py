"""Days and instants in words, as the user's language and country write them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from crm_desktop.domain.dates import local
from crm_desktop.ui.translation import tr


def relative(instant: int | None, now: int) -> str:
    """How long ago or ahead an instant is: "3 h ago", "yesterday", "12 days ago", "in 2 days"."""
    if instant is None:
        return ""
    days = (local(now).date() - local(instant).date()).days
    if days == 0:
        return _hours((now - instant) // 3_600_000)
    if days in (1, -1):
        return tr("yesterday") if days == 1 else tr("tomorrow")
    return _long_ago(days) if days > 0 else _ahead(-days)


def day(instant: int, now: int) -> str:
    """A day: "14 Nov", with the year where it is another one."""
    return day_of(local(instant).date(), local(now).date())


def day_of(when: date, today: date) -> str:
    """A day: "14 Nov", with the year where it is another one."""
    shown = QDate(when.year, when.month, when.day)
    return written(shown, "d MMM" if when.year == today.year else "d MMM yyyy")


def of_text(text: str) -> str:
    """A day as it is stored (`2026-11-14`, `--11-14`) with its year; what is none, as it is."""
    try:
        day = date.fromisoformat(text.replace("--", "2000-", 1) if text[:2] == "--" else text)
    except ValueError:
        return text
    shown = QDate(day.year, day.month, day.day)
    return written(shown, "d MMM" if text[:2] == "--" else "d MMM yyyy")


def written(day: QDate, form: str) -> str:
    """A day in a form that begins with `d`, which has a dot where the country writes one."""
    locale = QLocale()
    has_dot = "d." in locale.dateFormat(QLocale.FormatType.LongFormat)
    return locale.toString(day, form.replace("d", "d.", 1) if has_dot else form)


def day_and_time(instant: int, now: int) -> str:
    """A day and time: "14 Nov 16:02"."""
    return f"{day(instant, now)} {time_of(local(instant))}"


def today() -> str:
    """The word for this day."""
    return tr("today")


def weekday(instant: int) -> str:
    """The short name of the day of the week: "Fri"."""
    return QLocale().dayName(local(instant).isoweekday(), QLocale.FormatType.ShortFormat)


def time_of(moment: datetime) -> str:
    """The time of day as the country writes it."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def whole(instant: int) -> str:
    """The whole date and time, for a tool tip."""
    moment = local(instant)
    shown = QDate(moment.year, moment.month, moment.day)
    return f"{QLocale().toString(shown, QLocale.FormatType.LongFormat)}, {time_of(moment)}"


def _hours(hours: int) -> str:
    if hours < -1:  # what happened a moment after the clock was read is no plan
        return tr("today")
    return tr("just now") if hours <= 0 else tr("%n h ago", "", hours)


def _long_ago(days: int) -> str:
    if days < 60:
        return tr("%n days ago", "", days)
    return (
        tr("%n months ago", "", days // 30) if days < 730 else tr("%n years ago", "", days // 365)
    )


def _ahead(days: int) -> str:
    return tr("in %n days", "", days) if days < 60 else tr("in %n months", "", days // 30)
