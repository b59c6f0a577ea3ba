"""The days a report is about, and those it is compared with."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.report import Grain, When

_DAY = timedelta(days=1)
_MOST_MONTHS, _MOST_QUARTERS = 24, 40
_CONTEXT = 12  # months or weeks shown at least, so that one is seen among its like
_MOST_DAYS_IN_WEEKS = 100


class Span(StrEnum):
    """Which days are asked for."""

    THIS_MONTH = "this-month"
    THIS_QUARTER = "this-quarter"
    THIS_YEAR = "this-year"
    LAST_MONTH = "last-month"
    LAST_QUARTER = "last-quarter"
    LAST_YEAR = "last-year"
    ALL = "all"
    OWN = "own"


class Against(StrEnum):
    """What a report is compared with."""

    BEFORE = "before"  # the same days of the period before
    LAST_YEAR = "last-year"  # the same days of the year before
    NONE = "none"


class Asked(NamedTuple):
    """What the user chose; the own days count for `Span.OWN` only."""

    span: Span = Span.THIS_YEAR
    against: Against = Against.BEFORE
    own: When | None = None


class Bucket(NamedTuple):
    """The days of one mark; an aside one lies before the report's own days."""

    when: When
    is_aside: bool = False


_MONTHS = {
    Span.THIS_MONTH: 1,
    Span.LAST_MONTH: 1,
    Span.THIS_QUARTER: 3,
    Span.LAST_QUARTER: 3,
    Span.THIS_YEAR: 12,
    Span.LAST_YEAR: 12,
}
_GRAINS = {1: Grain.MONTH, 3: Grain.QUARTER, 12: Grain.YEAR}
_FORMER = (Span.LAST_MONTH, Span.LAST_QUARTER, Span.LAST_YEAR)


def days_of(asked: Asked, today: date, earliest: date | None, year_start: int = 1) -> When:
    """The days that are asked for; those still running end today.

    `earliest` is the first day there is anything of; quarters and years begin as the fiscal year
    does, in month `year_start`.
    """
    if asked.span is Span.OWN and asked.own is not None:
        return asked.own
    if asked.span not in _MONTHS:
        return When(min(earliest or today, today), today)
    months = _MONTHS[asked.span]
    first = beginning(today, months, year_start)
    if asked.span in _FORMER:
        return When(shifted(first, -months), first - _DAY, _GRAINS[months])
    return When(first, today, _GRAINS[months])


def compared_with(asked: Asked, days: When) -> When | None:
    """The days to compare with; `None` where nothing is, or there is nothing before."""
    if asked.against is Against.NONE or asked.span is Span.ALL:
        return None
    if asked.against is Against.LAST_YEAR:
        return year_before(days)
    if asked.span in _MONTHS:
        return _moved(days, -_MONTHS[asked.span])
    length = days.last - days.first
    return When(days.first - _DAY - length, days.first - _DAY)


def buckets(days: When) -> tuple[Bucket, ...]:
    """The days month by month, with the months before where there are few.

    Of more than two years it is quarter by quarter, of more than ten year by year. The report's
    own add up to its days exactly: the first and last may be parts of a month.
    """
    months = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
    length = 1 if months <= _MOST_MONTHS else 3 if months <= 3 * _MOST_QUARTERS else 12
    begin = beginning(days.first, length, 1)
    own = []
    while begin <= days.last:
        after = shifted(begin, length)
        when = When(max(begin, days.first), min(after - _DAY, days.last), _GRAINS[length])
        own.append(Bucket(when))
        begin = after
    return (*_context(days.first, _CONTEXT - len(own)), *own) if length == 1 else tuple(own)


def short_buckets(days: When, week_start: int = 1) -> tuple[Bucket, ...]:
    """The same week by week (from `week_start`, 1: Monday) where there are no more than a few."""
    if (days.last - days.first).days >= _MOST_DAYS_IN_WEEKS:
        return buckets(days)
    week = timedelta(days=7)
    begin = days.first - timedelta(days=(days.first.isoweekday() - week_start) % 7)
    own, start = [], begin
    while start <= days.last:
        when = When(max(start, days.first), min(start + week - _DAY, days.last), Grain.WEEK)
        own.append(Bucket(when))
        start += week
    former = [begin - back * week for back in range(_CONTEXT - len(own), 0, -1)]
    aside = [When(at, at + week - _DAY, Grain.WEEK) for at in former]
    if begin < days.first:  # a week of which the first days are not asked for
        aside.append(When(begin, days.first - _DAY, Grain.WEEK))
    return (*(Bucket(when, is_aside=True) for when in aside), *own)


def year_before(days: When) -> When:
    """The same days of the year before; to the end of a month where they reach it."""
    return _moved(days, -12)


def beginning(day: date, months: int, year_start: int) -> date:
    """The first day of the month, quarter or year that a day is in."""
    passed = (day.month - year_start) % 12 % months
    return shifted(day.replace(day=1), -passed)


def shifted(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    month = day.year * 12 + day.month - 1 + months
    year, place = divmod(month, 12)
    if year < 1:
        return date.min
    if year > 9999:
        return date.max
    return date(year, place + 1, min(day.day, _last_of(year, place + 1)))


def _context(first: date, count: int) -> tuple[Bucket, ...]:
    begin = first.replace(day=1)
    starts = [shifted(begin, -back) for back in range(count, 0, -1)]
    return tuple(
        Bucket(When(start, shifted(start, 1) - _DAY, Grain.MONTH), is_aside=True)
        for start in starts
    )


def _moved(days: When, months: int) -> When:
    last = shifted(days.last, months)
    if days.last.day == _last_of(days.last.year, days.last.month):
        last = last.replace(day=_last_of(last.year, last.month))
    return When(shifted(days.first, months), last, days.grain)


def _last_of(year: int, month: int) -> int:
    return (date(year + month // 12, month % 12 + 1, 1) - _DAY).day if year < 9999 else 28
