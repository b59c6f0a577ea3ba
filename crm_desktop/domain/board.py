"""A board of deals: its lanes, what stands in each, and what that adds up to."""

from array import array
from enum import StrEnum
from typing import NamedTuple


class LaneKind(StrEnum):
    """What the deals of a lane have in common: their stage, or the month they are to close in."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    OVERDUE = "overdue"
    MONTH = "month"
    NO_DAY = "no-day"


class Lane(NamedTuple):
    """One column: the stage, or the month as `YYYYMM` (0: overdue, 999999: no day).

    `chance` and `days` are those of the stage: what a deal gets that comes here, and after how
    many days without a touch it rots.
    """

    key: int
    title: str
    kind: LaneKind
    chance: int = 0
    days: int | None = None


class Sums(NamedTuple):
    """What the deals of a lane add up to, in minor units of the business's currency.

    `apart` counts the deals whose rate is not known; their amounts are in neither sum.
    """

    deals: int = 0
    value: int = 0
    weighted: int = 0
    apart: int = 0

    def plus(self, base: int | None, chance: int, count: int = 1) -> "Sums":
        """With a deal more, or with `-1` a deal less."""
        if base is None:
            return self._replace(deals=self.deals + count, apart=self.apart + count)
        return Sums(
            self.deals + count,
            self.value + base * count,
            self.weighted + weighted(base, chance) * count,
            self.apart,
        )


class Column(NamedTuple):
    """A lane with the deals in it, in their order."""

    lane: Lane
    ids: "array[int]"
    sums: Sums


class Card(NamedTuple):
    """A deal as the board shows it; instants in milliseconds UTC, days as text, `""` for none.

    `base` is the amount in the business's currency, `None` where the rate is not known; `chance`
    the stage chance and `odds` the learned one, both in percent.
    """

    id: int
    name: str
    stage_id: int
    kind: str
    person: str
    company: str
    amount: int
    currency: str
    base: int | None
    chance: int
    is_hand_set: bool
    odds: int | None
    close_day: str
    closed_at: int | None
    next_due: int | None
    next_text: str
    last_touch: int | None
    tags: tuple[str, ...]
    created_at: int
    stage_since: int | None


def weighted(base: int, chance: int) -> int:
    """The amount times the chance, to the nearest minor unit."""
    return (base * chance + 50) // 100


def month_key(day: str) -> int:
    """The key of the lane of a month: 202611 for `2026-11-22`."""
    return int(day[:4]) * 100 + int(day[5:7])
