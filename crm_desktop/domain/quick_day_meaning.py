"""Which day is meant by what the pattern of quick add's days has found."""

import re
from datetime import date, timedelta

from crm_desktop.domain import quick_calendar as words
from crm_desktop.domain.coming_days import (
    coming,
    coming_number,
    coming_weekday,
    date_or_none,
    month_end,
    months_on,
)
from crm_desktop.domain.day_forms import month_named

_LAST = 3_650  # days ahead that can be counted
_A_YEAR, _JUST_OVER = 365, 21  # days
_FRIDAY, _SATURDAY = 5, 6


def meant(match: re.Match[str], today: date, *, month_first: bool) -> date | None:
    """The day that a match of the pattern means, `None` where it means none."""
    for read in (_end, _week, _counted, _month, _month_before):
        found = read(match, today)
        if found is not None:
            return found
    if match["iy"]:
        return coming(match["iy"], int(match["im"]), int(match["id"]), today)
    if match["n"]:
        return coming_number(int(match["n"]), today)
    return _numbers(match, today, month_first=month_first) if match["d"] else None


def is_just_over(match: re.Match[str], day: date, today: date) -> bool:
    """Whether a date without its year is rather the one of some days ago: `invoice of 12/11`."""
    has_year = match["y"] or match["my"] or match["fy"] or match["iy"]
    is_date = match["d"] or match["md"] or match["fd"]
    return bool(is_date) and not has_year and (day - today).days > _A_YEAR - _JUST_OVER


def _end(match: re.Match[str], today: date) -> date | None:
    """The ends of months, weeks and years, and words like `tomorrow`."""
    ends = {
        "end": month_end(today),
        "year": date(today.year, 12, 31),
        "xmas": coming(None, 12, 25, today),
        "weekend": coming_weekday(_SATURDAY, today),
        "fri": coming_weekday(_FRIDAY, today),
        "next": months_on(today, 1),
    }
    found = next((day for group, day in ends.items() if match[group]), None)
    if found is not None:
        return found
    if match["named"]:
        days = next(days for days, *each in words.NAMED if match["named"] in each)
        return today + timedelta(days)
    which = next((n for n in range(len(words.ENDS)) if match[f"e{n}"]), None)
    return None if which is None else _part(match, which, today)


def _part(match: re.Match[str], which: int, today: date) -> date | None:
    """The first, the middle or the last of a month or a week; weeks end on Friday."""
    if match["eweek"]:
        return _next_monday(today) + timedelta((0, 2, 4)[which])
    if match["ekn"]:
        monday = _monday_of_week(int(match["ekn"]), today)
        return monday and monday + timedelta((0, 2, 4)[which])
    month = month_named(match["emonth"])
    if month is None:
        return None
    first = coming(None, month, (1, 15, 28)[which], today)
    return month_end(first) if first and which == 2 else first


def _week(match: re.Match[str], today: date) -> date | None:
    if match["kw"]:
        return _monday_of_week(int(match["kw"]), today)
    if match["nw"]:
        number = _number_of(match["nwd"])
        return _next_monday(today) + timedelta(number - 1) if number else today + timedelta(7)
    if match["feira"]:
        return coming_weekday(int(match["feira"]) - 1, today)
    number = _number_of(match["week"] or match["short"])
    return _weekday(match, number, today) if number else None


def _weekday(match: re.Match[str], number: int, today: date) -> date:
    """A day of the week, of the next week where that is said, or with its number."""
    if match["of"] or match["sof"]:
        return _next_monday(today) + timedelta(number - 1)
    day = coming_weekday(number, today)
    if match[0].endswith((" week", " en huit", " in a week")):
        return day + timedelta(7)
    dated = coming_number(int(match["wn"]), today) if match["wn"] else None
    return dated if dated and dated.isoweekday() == number else day


def _next_monday(today: date) -> date:
    return coming_weekday(1, today)


def _monday_of_week(week: int, today: date) -> date | None:
    """The Monday of the calendar week, of this year or the next."""
    for year in (today.year, today.year + 1):
        try:
            monday = date.fromisocalendar(year, week, 1)
        except ValueError:
            continue
        if monday + timedelta(6) >= today:
            return monday
    return None


def _number_of(word: str | None) -> int:
    """The number of a day of the week; 0 for no word."""
    for known in (words.WEEKDAYS, words.SHORT_WEEKDAYS):
        for number, each in enumerate(known, 1):
            if word and word in each.split():
                return number
    return 0


def _counted(match: re.Match[str], today: date) -> date | None:
    if not match["c"]:
        return None
    count = int(match["c"]) if match["c"].isdigit() else _count(match["c"])
    if match["u"] in words.HOURS and 0 < count < _LAST:
        return today + timedelta(hours=count) if count < 24 else today + timedelta(count // 24)
    for days, units in words.UNITS:
        if match["u"] in units.split() and 0 < count * days <= _LAST:
            return months_on(today, count) if days == 30 else today + timedelta(count * days)
    return None


def _count(word: str) -> int:
    return next((n for n, each in enumerate(words.COUNTS, 1) if word in each.split()), 0)


def _month(match: re.Match[str], today: date) -> date | None:
    month = month_named(match["mw"]) if match["mw"] else None
    return coming(match["my"], month, int(match["md"]), today) if month else None


def _month_before(match: re.Match[str], today: date) -> date | None:
    month = month_named(match["fw"]) if match["fw"] else None
    return coming(match["fy"], month, int(match["fd"]), today) if month else None


def _numbers(match: re.Match[str], today: date, *, month_first: bool) -> date | None:
    first, second = int(match["d"]), int(match["m"])
    is_turned = match["sign"] == "/" and month_first and first <= 12
    if is_turned or second > 12:
        first, second = second, first
    if not 1 <= second <= 12 or date_or_none(2000, second, first) is None:
        return None
    return coming(match["y"], second, first, today)
