"""Days still to come: the next 29 February, the third in two months, the last of a month."""

from calendar import monthrange
from datetime import date, timedelta

_YEARS = 9  # 29 February may be that far ahead


def date_or_none(year: int, month: int, number: int) -> date | None:
    """The date of these numbers, `None` where there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def coming(year: str | None, month: int, number: int, today: date) -> date | None:
    """The day of a year written with two digits or four, or else the next one of that name."""
    if year:
        return date_or_none(int(year) + (2000 if len(year) == 2 else 0), month, number)
    for each in range(today.year, today.year + _YEARS):
        found = date_or_none(each, month, number)
        if found is not None and found >= today:
            return found
    return None


def coming_weekday(number: int, today: date) -> date:
    """The next day of the week with this number, 1 for Monday; never today."""
    return today + timedelta((number - today.isoweekday()) % 7 or 7)


def coming_number(number: int, today: date) -> date | None:
    """The next day with this number in its month."""
    first = today.replace(day=1)
    for count in range(3):
        month = months_on(first, count)
        found = date_or_none(month.year, month.month, number)
        if found is not None and found >= today:
            return found
    return None


def months_on(today: date, count: int) -> date:
    """The same day so many months later, or the last of that month."""
    months = today.month - 1 + count
    year, month = today.year + months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def month_end(today: date) -> date:
    """The last day of the month."""
    return today.replace(day=monthrange(today.year, today.month)[1])
