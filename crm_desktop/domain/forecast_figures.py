"""What is expected to be won, as reports read it; amounts in minor units of the business."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import erf, sqrt
from typing import NamedTuple

from crm_desktop.domain.attainment import Attainment
from crm_desktop.domain.figures import decimals_of
from crm_desktop.domain.report import Figure, Unit, When

_EIGHTY = 1.281552  # standard deviations that eight of ten cases lie within


class Method(StrEnum):
    """The ways to tell what a month will bring."""

    HISTORY = "history"  # from what was won in the months before
    PIPELINE = "pipeline"  # what the open deals that are due then bring
    COMBINED = "combined"  # from both
    OWN = "own"  # what the user expected
    LAST_YEAR = "last-year"  # the same month of the year before: what any other must beat


class Likely(NamedTuple):
    """What is expected, and between which amounts four of five outcomes lie."""

    expected: int
    low: int
    high: int


def chance_of(likely: Likely, target: int) -> int:
    """The chance in percent that at least this comes, from what is expected and its 80 % range.

    One side of it is as wide as its end is far; it stays within 1 and 99.
    """
    away = target - likely.expected
    reach = (likely.high if away > 0 else likely.low) - likely.expected
    if not reach:
        return 50 if not away else 1 if away > 0 else 99
    steps = away / abs(reach) * _EIGHTY
    return round(100 * min(max((1 - erf(steps / sqrt(2))) / 2, 0.01), 0.99))


class Learned(StrEnum):
    """Which way the history was told, by how much there is of it."""

    NOTHING = "nothing"  # there is no month to learn from
    GUESS = "guess"
    SHORT = "short"
    SPARSE = "sparse"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class PastMonth:
    """What was won in a complete month; instants in milliseconds UTC."""

    when: When
    first: int
    before: int
    won: int
    count: int


@dataclass(frozen=True, slots=True)
class ComingMonth:
    """What a month may bring: by each method, and by both.

    The first is the one that runs: `won` so far, and all methods tell what it will be as a whole.
    `deals` are those open and due in its days. `weight` is that of the history. `own` is what the
    user expects.
    """

    when: When
    won: int
    deals: int
    history: Likely | None
    pipeline: Likely
    combined: Likely
    weight: float
    own: int | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """What some months bring together; `won` of it is there already, `count` deals."""

    when: When
    first: int
    before: int
    won: int
    count: int
    likely: Likely


class Apart(StrEnum):
    """Open deals that no month counts."""

    OVERDUE = "overdue"  # their day has passed
    NO_DAY = "no-day"
    NO_RATE = "no-rate"
    NO_AMOUNT = "no-amount"


@dataclass(frozen=True, slots=True)
class ApartSum:
    """How many of them there are, and what they are worth in the currency of the business."""

    apart: Apart
    count: int
    base: int


class Case(NamedTuple):
    """What was told of a month so many months ahead (1: the next), and what came."""

    ahead: int
    told: Likely
    actual: int
    last_year: int | None


class Grade(NamedTuple):
    """How well a method did.

    `near` and `far` are its mean errors as shares of a mean month, one to three and four to twelve
    months ahead; `bias` how much too much it told on the average. Of the months told one ahead
    `inside` of `months` came to lie in their range; it was nearer than the same month of the year
    before in `better` of `compared`, which is more than luck where it `is_sure`.
    """

    method: Method
    months: int
    near: float | None
    far: float | None
    bias: float | None
    money: int | None
    inside: int | None
    better: int
    compared: int
    is_sure: bool


@dataclass(frozen=True, slots=True)
class ForecastFigures:
    """All that the forecast is made of, read in one moment.

    `grades` are of the ledger where it `is_ledger`, else of months told anew from what was known
    before them. `uneven` are months so far out of the usual that they counted only in part.
    """

    business: str
    currency: str
    today: date
    days: When
    learned: Learned
    months: int
    has_season: bool
    uneven: tuple[When, ...]
    past: tuple[PastMonth, ...]
    coming: tuple[ComingMonth, ...]
    quarter: Total
    next_quarter: Total
    year: Total
    twelve: Total
    apart: tuple[ApartSum, ...]
    grades: tuple[Grade, ...]
    best: Method | None
    is_ledger: bool
    goal: Attainment | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell anything from."""
        return not self.months and not any(each.won or each.deals for each in self.coming)

    def about(self, amount: float) -> Figure:
        """What is estimated, in whole units of the currency of the business."""
        unit = 10 ** decimals_of(self.currency)
        return self.money(round(amount / unit) * unit)

    def money(self, amount: float) -> Figure:
        """An amount in the currency of the business."""
        return Figure(amount, Unit.MONEY, self.currency)
