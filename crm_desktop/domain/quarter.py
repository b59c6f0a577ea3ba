"""How the quarter stands: what was won day by day, and what it may come to."""

from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from crm_desktop.domain.attainment import Attainment
from crm_desktop.domain.forecast_figures import Likely
from crm_desktop.domain.forecast_ledger import QuarterTold
from crm_desktop.domain.report import When


class Won(NamedTuple):
    """What was won on one day of the quarter (0: the first), all deals together."""

    day: int
    amount: int


@dataclass(frozen=True, slots=True)
class Quarter:
    """Amounts in minor units of `currency`; `passed` is the part of its time that is over.

    `likely` is what the quarter as a whole may come to, `None` where that was never told; it was
    learned from so many `points`, months. `goal` is what is to be won, where there is one.
    """

    when: When
    currency: str
    days: tuple[Won, ...]
    passed: float
    likely: Likely | None
    points: int = 0
    goal: Attainment | None = None

    @property
    def won(self) -> int:
        """What is won so far."""
        return sum(each.amount for each in self.days)


def brought_up(told: QuarterTold, won: int, left_then: float, left: float) -> Likely:
    """What was told of a quarter, with what was won since and the time that has passed.

    `left_then` and `left` are the parts of the quarter that were left when it was told, and are
    left now. What was still to come shrinks with the time, its spread with the root of the time.
    """
    share = min(left / left_then, 1.0) if left_then > 0 else 0.0
    rest = (told.expected - told.won) * share
    low = max(rest - (told.expected - told.low) * sqrt(share), min(rest, 0.0))
    high = rest + (told.high - told.expected) * sqrt(share)
    return Likely(*(won + round(value) for value in (rest, low, high)))
