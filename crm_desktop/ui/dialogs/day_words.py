"""Days and times as a person types them: "tomorrow", "fri", "15.12.", "in 3 days", "2:30 pm"."""

import re
import unicodedata
from datetime import date, timedelta

from PySide6.QtCore import QLocale

from crm_desktop.domain.coming_days import coming, coming_weekday, date_or_none, months_on
from crm_desktop.ui.translation import tr

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PARTS = re.compile(r"(\d{1,2})\s*[./\- ]\s*(\d{1,2})(?:\s*[./\- ]\s*(\d{4}|\d{2}))?\s*\.?")
_NAMED = re.compile(r"(\d{1,2})\.?\s*([^\W\d]+)\.?,?(?:\s+(\d{4}))?")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?")
_COUNT = re.compile(r"\+?\s*(\d{1,4})\s*([^\W\d]*)\.?")
_TIME = re.compile(r"(\d{1,2})(?:[:.h]\s*(\d{2}))?\s*(?:h|uhr)?\s*([ap])?\.?\s*m?\.?")
_MILITARY = re.compile(r"(\d{2})(\d{2})")
_AT = re.compile(r"\s+(?:at\s+|@\s*|um\s+)?(?=\d{1,2}(?:[:h]\d{2}|\s*[ap]\.?m|\s*uhr)\b)")
_LAST = 3_650  # days ahead that can be counted


def day_and_time(text: str, today: date) -> tuple[date, str] | None:
    """The day that a text means and, where it ends in one, the time (`HH:MM`); else None."""
    parts = _AT.split(text.strip(), maxsplit=1)
    found = day(parts[0], today)
    if found is None or len(parts) == 1:
        return None if found is None else (found, "")
    wall = time(parts[1])
    return None if wall is None else (found, wall)


def day(text: str, today: date) -> date | None:
    """The day that a text means; one without a year is the next such day."""
    typed = _plain(text)
    if not typed:
        return None
    for read in (_named_day, _weekday, _counted, _iso, _numbers, _with_month):
        found = read(typed, today)
        if found is not None:
            return found
    return None


def time(text: str) -> str | None:
    """A time of day as `HH:MM`; `""` for no text, None for what is no time."""
    typed = _plain(text)
    if not typed:
        return ""
    military = _MILITARY.fullmatch(typed)
    found = military or _TIME.fullmatch(typed)
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    half = None if military else found[3]
    if half and not 1 <= hours <= 12:
        return None
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text[:60]).casefold()
    return " ".join(folded.split())


def _words(text: str) -> list[str]:
    """The ways to say something, apart by `|` so that a translation can have several."""
    return [_plain(each) for each in text.split("|")]


def _named_day(typed: str, today: date) -> date | None:
    named = (
        (0, tr("today|now|tod")),
        (1, tr("tomorrow|tom|tmr")),
        (2, tr("the day after tomorrow|day after tomorrow|overmorrow")),
        (7, tr("next week|in a week|a week")),
    )
    for days, words in named:
        if typed in _words(words):
            return today + timedelta(days)
    return None


def _weekday(typed: str, today: date) -> date | None:
    begin = tr("next|on|this")
    for word in _words(begin):
        typed = typed.removeprefix(word + " ")
    locales = (QLocale(), QLocale(QLocale.Language.English))
    typed = typed.rstrip(".")
    if len(typed) < 2:
        return None
    for number in range(1, 8):
        names = [_plain(each.dayName(number, QLocale.FormatType.LongFormat)) for each in locales]
        if any(name.startswith(typed) for name in names):
            return coming_weekday(number, today)
    return None


def _counted(typed: str, today: date) -> date | None:
    is_ahead = False
    for word in _words(tr("in")):
        if typed.startswith(word + " "):
            typed, is_ahead = typed[len(word) + 1 :], True
    found = _COUNT.fullmatch(typed)
    if found is None or not (is_ahead or found[2] or typed.startswith("+")):
        return None
    units = (
        (1, tr("d|day|days")),
        (7, tr("w|week|weeks")),
        (30, tr("m|month|months")),
        (365, tr("y|year|years")),
    )
    unit, count = found[2] or "d", int(found[1])
    for days, words in units:
        if unit in _words(words) and count * days <= _LAST:
            return months_on(today, count) if days == 30 else today + timedelta(count * days)
    return None


def _iso(typed: str, _today: date) -> date | None:
    found = _ISO.fullmatch(typed)
    return date_or_none(int(found[1]), int(found[2]), int(found[3])) if found else None


def _numbers(typed: str, today: date) -> date | None:
    found = _PARTS.fullmatch(typed)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    month_first = "/" in typed and short.find("M") < short.find("d")
    if (month_first and first <= 12) or second > 12:
        first, second = second, first
    return coming(found[3], second, first, today)


def _with_month(typed: str, today: date) -> date | None:
    found, turned = _NAMED.fullmatch(typed), _MONTH_FIRST.fullmatch(typed)
    if found is not None:
        return _of_month(found[2], int(found[1]), found[3], today)
    return None if turned is None else _of_month(turned[1], int(turned[2]), turned[3], today)


def _of_month(name: str, number: int, year: str | None, today: date) -> date | None:
    if len(name) < 3:
        return None
    for month in range(1, 13):
        for locale in (QLocale(), QLocale(QLocale.Language.English)):
            if _plain(locale.monthName(month)).startswith(name):
                return coming(year, month, number, today)
    return None
