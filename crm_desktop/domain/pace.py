"""The pace of a goal: what would be reached by now if the period ran evenly.

Even means over its working days, or as a year ago, where enough came then to tell from. All is told
in working days, so that "four days behind" means the same in a month and in a year.
"""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.periods import span_of
from crm_desktop.domain.report import When
from crm_desktop.domain.work_calendar import Calendar

ENOUGH = 30  # cases a year ago from which on their days say more than the calendar
TOO_EARLY = 3  # working days that must have passed before a pace is told

_DAY = timedelta(days=1)


class Basis(StrEnum):
    """What the pace goes by."""

    DAYS = "days"  # working days of the period
    LAST_YEAR = "last-year"  # the share of last year's cases that had come by the same day


class Time(NamedTuple):
    """The working days of a period, and how many of them have passed; today counts in part.

    `weeks` are those left, seven days each, today included.
    """

    days: int
    passed: float
    weeks: float

    @property
    def left(self) -> float:
        """The working days that are left."""
        return max(self.days - self.passed, 0.0)


class Pace(NamedTuple):
    """Which share of a target would be reached by now at an even pace."""

    share: float
    basis: Basis


def time_of(calendar: Calendar, when: When, now: int, today: date, zone: str) -> Time:
    """The working days of a period at an instant; without hours of work every day counts."""
    spans = _spans(when, zone)
    works = [calendar.between(*span) for span in spans]
    if not any(works):
        works = [before - first for first, before in spans]
    passed = sum(
        (_part(calendar, span, now) if span[1] > now else 1.0)
        for span, work in zip(spans, works, strict=True)
        if work and span[0] < now
    )
    left = max((when.last - max(today, when.first)).days + 1, 0)
    return Time(sum(map(bool, works)), passed, left / 7)


def pace_of(time: Time, then: tuple[int, int]) -> Pace | None:
    """The pace by now; `None` where it is too early to tell one.

    `then` is how much had come by the same day a year ago, and in that whole period.
    """
    if min(time.passed, time.days) < min(TOO_EARLY, time.days):
        return None
    came, whole = then
    if whole >= ENOUGH:
        return Pace(came / whole, Basis.LAST_YEAR)
    return Pace(time.passed / time.days, Basis.DAYS) if time.days else None


def same_moment(when: When, now: int, then: When, zone: str) -> int:
    """The instant of another period at which as much of it is over as of this one now."""
    first, before = span_of(when.first, when.last, zone)
    begin, end = span_of(then.first, then.last, zone)
    share = min(max((now - first) / (before - first), 0.0), 1.0)
    return begin + round((end - begin) * share)


def _spans(when: When, zone: str) -> list[tuple[int, int]]:
    days = [when.first + _DAY * place for place in range((when.last - when.first).days + 1)]
    return [span_of(day, day, zone) for day in days]


def _part(calendar: Calendar, span: tuple[int, int], now: int) -> float:
    """How much of the work of a day is done."""
    whole = calendar.between(*span)
    if not whole:
        return (now - span[0]) / (span[1] - span[0])
    return calendar.between(span[0], now) / whole
