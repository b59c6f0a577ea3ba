"""What the open deals are worth, and the range in which four of five such pipelines end.

The expected value is the sum of amount times chance. Two things move the outcome around it: each
deal is won or not, by its own chance; and all of them do better or worse together (a season, a
competitor, too much hope). Deals taken as independent alone give ranges far too narrow, so the
sum S is multiplied by a common factor of mean 1 and spread 0.25, whatever the deals:

    variance = (1 + 0.25²) · Σ chance · (1 − chance) · amount²  +  0.25² · expected²

The range is the normal one, 1.2816 standard deviations to both sides, but never below nothing and
never above all deals won in a year as good as one in ten (1.2816 spreads above the usual).
"""

from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

SHOCK = 0.25
_EIGHTY = 1.2816  # standard deviations to each side that hold 80 % of a normal distribution


class Moments(NamedTuple):
    """Sums over deals, in minor units."""

    deals: int = 0
    total: int = 0
    expected: float = 0.0
    variance: float = 0.0  # of deals that know nothing of each other

    def plus(self, other: "Moments") -> "Moments":
        """The sums over both."""
        return Moments(
            self.deals + other.deals,
            self.total + other.total,
            self.expected + other.expected,
            self.variance + other.variance,
        )


class Range(NamedTuple):
    """The expected value and its 80 % range, in minor units."""

    expected: int
    low: int
    high: int


def moments(deals: Iterable[tuple[int, float]]) -> Moments:
    """The sums over deals given as amount and chance (0 to 1)."""
    count, total, expected, variance = 0, 0, 0.0, 0.0
    for amount, chance in deals:
        count += 1
        total += amount
        expected += chance * amount
        variance += chance * (1.0 - chance) * amount * amount
    return Moments(count, total, expected, variance)


def range_of(sums: Moments, shock: float = SHOCK) -> Range:
    """The expected value with its range; nothing at all where there is no deal."""
    variance = (1.0 + shock * shock) * sums.variance + (shock * sums.expected) ** 2
    reach = _EIGHTY * sqrt(variance)
    most = sums.total * (1.0 + _EIGHTY * shock)
    low = min(max(0.0, sums.expected - reach), sums.expected)
    high = max(min(sums.expected + reach, most), sums.expected)
    return Range(round(sums.expected), round(low), round(high))
