"""Chance that falls the same way for the same seed."""

from bisect import bisect
from collections.abc import Mapping, Sequence
from itertools import accumulate
from math import cos, exp, log, pi, sqrt
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Chance:
    """Picks and draws; only `random()` is used, which every Python version repeats exactly."""

    def __init__(self, seed: int) -> None:
        self.share = Random(seed).random

    def pick(self, items: Sequence[T]) -> T:
        return items[int(self.share() * len(items))]

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self.share() * (high - low + 1))

    def happens(self, probability: float) -> bool:
        return self.share() < probability

    def normal(self) -> float:
        """A number of the normal distribution, around 0 with a spread of 1."""
        return sqrt(-2 * log(1 - self.share())) * cos(2 * pi * self.share())

    def around(self, median: float, spread: float) -> float:
        """A positive number, as often below the median as above, now and then far above."""
        return median * exp(spread * self.normal())

    def times(self, mean: float) -> int:
        """How often something happens that happens so often on average."""
        limit, found = exp(-mean), 0
        product = self.share()
        while product > limit:
            found += 1
            product *= self.share()
        return found


def odds_share(odds: float) -> float:
    """The probability that belongs to log-odds."""
    return 1 / (1 + exp(-odds))


class Weighted(Generic[T]):
    """Items that are drawn by their weights."""

    def __init__(self, items: Sequence[T], weights: Sequence[float]) -> None:
        self._items = items
        self._bounds = list(accumulate(weights))

    def draw(self, chance: Chance) -> T:
        place = bisect(self._bounds, chance.share() * self._bounds[-1])
        return self._items[min(place, len(self._items) - 1)]


def note_in(chance: Chance, notes: Mapping[str, tuple[str, ...]], language: str) -> str:
    """A note, in the language of whom it is about or in English."""
    is_own = language in notes and chance.happens(0.3)
    return chance.pick(notes[language if is_own else "en"])


def items(text: str) -> tuple[str, ...]:
    """The items of a list written with `;` between them, each on one line."""
    return tuple(" ".join(item.split()) for item in text.split(";"))
