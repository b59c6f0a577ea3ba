"""Days, months and chances as the board says them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt

from crm_desktop.domain.dates import local
from crm_desktop.ui import dates
from crm_desktop.ui.translation import tr


def day_words(day: str, now: int) -> str:
    """A day given as text: "14 Nov", with the year where it is another one."""
    return dates.day_of(date.fromisoformat(day), local(now).date()) if day else ""


def is_iso_day(text: str) -> bool:
    """Whether this is a day as it is stored."""
    return QDate.fromString(text, Qt.DateFormat.ISODate).isValid()


def month_words(key: int) -> str:
    """The name of a month given as `YYYYMM`."""
    return QLocale().toString(QDate(key // 100, key % 100, 1), "MMMM yyyy")


def percent_words(percent: int) -> str:
    """`18%`, as the language writes it."""
    return tr("{number}%").replace("{number}", str(percent))


def long_day(day: str) -> str:
    """A day written out."""
    shown = QDate.fromString(day, Qt.DateFormat.ISODate)
    return QLocale().toString(shown, QLocale.FormatType.LongFormat)
