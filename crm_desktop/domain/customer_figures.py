"""Customers by what they bought, as the report on them reads it.

As long as there are no invoices a purchase is a deal that was won, on the day it was closed, and a
customer is its company, or its person where there is none. Days are numbers (1970-01-01 is 0),
amounts minor units of the business's currency.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import Buyers, BuyersBehind, Figure, Phrase, Unit, When
from crm_desktop.domain.report_period import Bucket
from crm_desktop.domain.sales_figures import Unrated

# From how many purchases on customers stand in a row of their own.
TIMES = (1, 2, 3, 6)


class CustomerSegment(StrEnum):
    """What customers are like who bought as lately, as often and for as much; the best first."""

    CHAMPION = "champion"
    LOYAL = "loyal"
    POTENTIAL = "potential-loyal"
    NEW = "new"
    PROMISING = "promising"
    ATTENTION = "needs-attention"
    SLEEPY = "about-to-sleep"
    CANNOT_LOSE = "cannot-lose"
    AT_RISK = "at-risk"
    HIBERNATING = "hibernating"
    LOST = "lost"


class Purchase(NamedTuple):
    """What a customer bought on a day; no value where there is no amount or no rate."""

    customer: int
    day: int
    value: int | None = None


class Standing(NamedTuple):
    """A customer on a day: purchases until then, on how many days, and what they were worth.

    `value` sums the `valued` ones, which have an amount and a known rate.
    """

    customer: int
    purchases: int
    days: int
    first: int
    last: int
    value: int
    valued: int


class Silence(NamedTuple):
    """For how many tenths of their usual gap who is overdue, and who is lost, has been silent."""

    overdue: int = 15
    lost: int = 20


USUAL_SILENCE = Silence()  # while the business has not said else


class Kept(NamedTuple):
    """The customers who were active on a day, and those of them who are not on a later one."""

    begun: frozenset[int] = frozenset()
    lost: frozenset[int] = frozenset()


class Year(NamedTuple):
    """What the customers who were active a year before have bought since, and how many are lost."""

    begun: int = 0
    lost: int = 0
    purchases: int = 0
    valued: int = 0
    value: int = 0


class Lifetime(NamedTuple):
    """What a customer brings while they stay, so many years, and 95 % sure between which amounts.

    Sure as far as that rests on how many were lost; the rest is taken to stay as it was.
    """

    value: float
    years: float
    margin: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CustomerPeriod:
    """Customers at the end of some days, and what became of them within these."""

    when: When
    customers: int
    repeat: int
    new: int
    begun: int
    lost: int
    year: Year
    lifetime: Lifetime | None

    def behind(self, key: str, buyers: Buyers) -> BuyersBehind:
        """The customers of these days."""
        return BuyersBehind(Phrase(key), buyers, self.when)


class Bought(NamedTuple):
    """How many customers bought in the days of one mark; `again` had bought before."""

    bucket: Bucket
    customers: int
    again: int


class SegmentSum(NamedTuple):
    """The customers of one segment."""

    segment: CustomerSegment
    customers: int
    value: int


class TimesSum(NamedTuple):
    """The customers who bought so often; the last row has no most."""

    least: int
    most: int | None
    customers: int
    value: int


class Overdue(NamedTuple):
    """A customer who has been silent for long: days on average, days expected, days of silence.

    `a_year` is what they bought for in a year, at their usual pace; nothing where no value is
    known.
    """

    customer: int
    purchases: int
    gap: float
    usual: float
    silent: int
    a_year: float | None


class Name(NamedTuple):
    """What kind of record a customer is, and what it is called."""

    kind: Kind
    name: str


class CustomerLine(NamedTuple):
    """A customer behind a figure; `is_lost` where the figure counts who was."""

    id: int
    kind: Kind
    name: str
    purchases: int
    first: date
    last: date
    value: int | None
    currency: str
    is_lost: bool | None = None


@dataclass(frozen=True, slots=True)
class CustomerFigures:
    """All that the report on customers is made of, read in one moment.

    `parts` says into how many classes ranks are parted, 0 for none; `mean_gap` is nothing where
    there are too few gaps to tell. Of `best` and `overdue` only the first are here.
    """

    business: str
    currency: str
    today: date
    period: CustomerPeriod
    before: CustomerPeriod | None
    active: int | None
    mean_gap: float | None
    bought: tuple[Bought, ...]
    parts: int
    segments: tuple[SegmentSum, ...]
    times: tuple[TimesSum, ...]
    value: int
    best: tuple[Standing, ...]
    first_five: int
    overdue: tuple[Overdue, ...]
    all_overdue: int
    overdue_a_year: float
    unrated: tuple[Unrated, ...]
    until: int  # the instant up to which purchases count
    names: Mapping[int, Name]
    silence: Silence = USUAL_SILENCE

    def money(self, amount: float) -> Figure:
        """An amount in the currency of the business."""
        return Figure(amount, Unit.MONEY, self.currency)
