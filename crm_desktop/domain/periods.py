"""The days that a filter means: the last ninety, this quarter, between two of them."""

from collections.abc import Sequence
from datetime import date, timedelta

from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.filter import Operator, Value

Days = tuple[date | None, date | None]

# Beyond these no instant is stored, and clocks of some zones cannot tell one.
_FIRST, _LAST = date(1900, 1, 1), date(2999, 12, 31)


def asked_days(
    operator: Operator, values: Sequence[Value], today: date, week_start: int = 1
) -> Days:
    """The first and the last day that are meant, `None` where there is no bound.

    `NOT_WITHIN_LAST` gives the days of `WITHIN_LAST`. Weeks begin on `week_start` (1: Monday).
    Raises `CrmError("bad-filter")`.
    """
    try:
        if operator in (Operator.WITHIN_LAST, Operator.NOT_WITHIN_LAST):
            return moved(today, 1 - int(values[0])), today
        if operator is Operator.WITHIN_NEXT:
            return today, moved(today, int(values[0]) - 1)
        if operator is Operator.THIS:
            return _period(str(values[0]), today, week_start)
        return _named(operator, [date.fromisoformat(str(value)) for value in values])
    except (ValueError, IndexError) as error:
        raise CrmError("bad-filter") from error


def instants(days: Days, zone: str) -> tuple[int | None, int | None]:
    """From which instant on, and before which, those days are in a zone; in milliseconds UTC."""
    first, last = days
    return (
        None if first is None else _midnight(first, zone),
        None if last is None else _midnight(moved(last, 1), zone),
    )


def span_of(first: date, last: date, zone: str) -> tuple[int, int]:
    """The same of days of which both ends are known."""
    begin, end = instants((first, last), zone)
    return begin or 0, end or 0


def moved(day: date, days: int) -> date:
    """So many days later, or the last or first day there is."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max if days > 0 else date.min


def birthday_keys(days: Days) -> tuple[str, str] | None:
    """The first and last `MM-DD` among the days, the last before the first over New Year.

    `None` where they are a whole year. Who was born on a 29 February has their day on the 28th
    of a year without one.
    """
    first, last = days
    if first is None or last is None or (last - first).days >= 365:
        return None
    if (last.month, last.day) == (2, 28) and moved(last, 1).month == 3:
        return first.isoformat()[-5:], "02-29"
    return first.isoformat()[-5:], last.isoformat()[-5:]


def _named(operator: Operator, days: list[date]) -> Days:
    if operator is Operator.BETWEEN:
        first, last = sorted(days)
        return first, last
    (day,) = days
    if operator is Operator.BEFORE:
        return None, moved(day, -1)
    return (moved(day, 1), None) if operator is Operator.AFTER else (day, day)


def _period(name: str, today: date, week_start: int) -> Days:
    if name == "day":
        return today, today
    if name == "week":
        first = moved(today, -((today.isoweekday() - week_start) % 7))
        return first, moved(first, 6)
    months = {"month": 1, "quarter": 3, "year": 12}
    if name not in months:
        raise ValueError(name)
    length = months[name]
    month = (today.month - 1) // length * length
    year, after = (today.year, month + length) if month + length < 12 else (today.year + 1, 0)
    return date(today.year, month + 1, 1), moved(date(year, after + 1, 1), -1)


def _midnight(day: date, zone: str) -> int:
    return instant_of(min(max(day, _FIRST), _LAST).isoformat(), "00:00", zone)
