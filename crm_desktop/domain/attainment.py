"""How far a goal is reached: what came, what it should be by now, and what is still to come."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.goal import Goal, GoalKpi, GoalPeriod, Target
from crm_desktop.domain.pace import Pace, Time
from crm_desktop.domain.report import Figure, Unit, When

FEW = 10  # a smaller count is told as "3 of 5", not as a share
_HALF_DAY = 0.5


class Came(NamedTuple):
    """What came in a period: how many cases, and what is counted of them."""

    cases: int
    amount: int


class DoneLine(NamedTuple):
    """Something that a goal counts: when it was, what it says, with whom it was."""

    id: int
    at: int
    text: str
    who: str
    contact: int | None
    company: int | None


class Former(NamedTuple):
    """A period: what came in it, and what was to be reached, where there was a goal."""

    when: When
    first: int
    before: int
    amount: int
    target: int | None


@dataclass(frozen=True, slots=True)
class Attainment:
    """A goal in the period that runs; instants in milliseconds UTC, amounts in minor units.

    `pace` is `None` while it is too early to tell one. `chance` is that of reaching it, in percent,
    where something was told of the period. `former` are the periods before this one, the first
    first.
    """

    kpi: GoalKpi
    period: GoalPeriod
    currency: str
    when: When
    first: int
    before: int
    target: Target
    came: Came
    time: Time
    pace: Pace | None
    chance: int | None = None
    former: tuple[Former, ...] = ()

    @property
    def share(self) -> float:
        """How much of the target is reached: 1 is all of it."""
        return self.came.amount / self.target.amount

    @property
    def is_reached(self) -> bool:
        return self.came.amount >= self.target.amount

    @property
    def is_over(self) -> bool:
        """Whether no day of the period is left."""
        return self.time.weeks <= 0

    @property
    def missing(self) -> int:
        """What is still to come."""
        return max(self.target.amount - self.came.amount, 0)

    @property
    def behind(self) -> int | None:
        """By how many working days it is behind its pace, less than none where it is ahead."""
        if self.pace is None:
            return None
        days = (self.pace.share - self.share) * self.time.days
        return round(days) if abs(days) >= _HALF_DAY else 0

    @property
    def expected(self) -> float | None:
        """What would be reached by now at its pace."""
        return None if self.pace is None else self.pace.share * self.target.amount

    @property
    def a_day(self) -> float | None:
        """What is to come each working day that is left; `None` where less than one is."""
        return self.missing / self.time.left if self.time.left >= 1 else None

    @property
    def a_week(self) -> float | None:
        """What is to come each week that is left; `None` where less than one is."""
        return self.missing / self.time.weeks if self.time.weeks >= 1 else None

    def figure(self, amount: float) -> Figure:
        """An amount or count of what the goal is about."""
        is_money = self.kpi.unit is Unit.MONEY
        return Figure(amount, self.kpi.unit, self.currency if is_money else "")

    def of_target(self) -> Figure:
        """How much of it is reached: a share, or of a small count how many of how many."""
        if self.kpi.unit is Unit.COUNT and self.target.amount < FEW:
            return Figure(self.came.amount, Unit.COUNT, of=self.target.amount)
        # Rounded it would be all of it before it is.
        return Figure(self.share if self.is_reached else min(self.share, 0.99), Unit.SHARE)


@dataclass(frozen=True, slots=True)
class GoalFigures:
    """All that the report on goals is made of, read in one moment.

    `attained` are those that hold now, `goals` all that are set, also for later or in another
    currency. `year_start` is the month in which the fiscal year begins.
    """

    business: str
    currency: str
    today: date
    year_start: int
    attained: tuple[Attainment, ...]
    goals: tuple[Goal, ...]
