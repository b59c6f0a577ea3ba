"""Forecasts as they were told, to be graded later; amounts in minor units of their currency."""

from datetime import date
from typing import NamedTuple


class Frozen(NamedTuple):
    """What a method told in the month `made` (`YYYY-MM`) of a `month`.

    `won` was there already then; `points` are the months that were learned from.
    """

    method: str
    made: str
    month: str
    currency: str
    expected: int
    low: int
    high: int
    won: int
    points: int


class QuarterTold(NamedTuple):
    """What is expected of the quarter, or month, from `month` on (`YYYY-MM`), as it was told last.

    `won` was there already then; `points` are the months that were learned from.
    """

    month: str
    currency: str
    expected: int
    low: int
    high: int
    won: int
    points: int


class Expectations(NamedTuple):
    """What is to be kept of what is expected at a moment."""

    months: tuple[Frozen, ...] = ()  # to be put on record
    quarter: QuarterTold | None = None


class Told(NamedTuple):
    """A forecast on record, and when it was told (milliseconds UTC)."""

    method: str
    made: str
    month: str
    expected: int
    low: int
    high: int
    told_at: int


class OwnFigure(NamedTuple):
    """What the user expected of a month, and since when; `None` where it was taken away."""

    month: str
    amount: int | None
    at: int


def month_of(day: date) -> str:
    """How forecasts on record name the month of a day: `YYYY-MM`."""
    return day.isoformat()[:7]
