"""A board of deals: its lanes, what stands in each, and what that adds up to."""

from array import array
from calendar import monthrange
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.deal import DealRow, weighted

OVERDUE, NO_DAY = 0, 999_999  # lanes beside those of the months


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

    `chance` is that of the stage, which a deal gets that comes here.
    """

    key: int
    title: str
    kind: LaneKind
    chance: int = 0


class Sums(NamedTuple):
    """What the deals of a lane add up to, in minor units of the business's currency.

    `apart` counts the deals whose rate is not known; their amounts are in neither sum.
    """

    deals: int = 0
    value: int = 0
    weighted: int = 0
    apart: int = 0

    def plus(self, row: DealRow, count: int = 1) -> "Sums":
        """With a deal more, or with `-1` a deal less."""
        return self.with_amount(row.amount, row.base, weighted(row) or 0, count)

    def with_amount(
        self, amount: int | None, base: int | None, weighted: int, count: int = 1
    ) -> "Sums":
        """With a deal of this amount, worth so much in the business's currency."""
        if base is None:
            apart = self.apart + (0 if amount is None else count)
            return self._replace(deals=self.deals + count, apart=apart)
        return Sums(
            self.deals + count,
            self.value + base * count,
            self.weighted + weighted * count,
            self.apart,
        )


class Column(NamedTuple):
    """A lane with the deals in it, in their order."""

    lane: Lane
    ids: "array[int]"
    sums: Sums


class Totals(NamedTuple):
    """What the line above the board says; amounts in minor units of the business's currency.

    `expected` counts every open deal with its learned chance, or that of its stage; four of five
    such pipelines end from `low` to `high`. `won` and `lost` are of this quarter, those of `year`
    closed within the last twelve months, and `cycle` is the median of days from made to won of
    these.
    """

    open: Sums = Sums()
    expected: int = 0
    low: int = 0
    high: int = 0
    won: int = 0
    won_value: int = 0
    lost: int = 0
    year_won: int = 0
    year_lost: int = 0
    cycle: int | None = None


def month_key(day: str) -> int:
    """The key of the lane of a month: 202611 for `2026-11-22`."""
    return int(day[:4]) * 100 + int(day[5:7])


def month_after(month: int) -> int:
    """The key of the month that follows."""
    return month + 1 if month % 100 < 12 else month + 89


def in_month(day: str, month: int) -> str:
    """The same day of another month, or its last; its last, too, for what had no day."""
    if month == NO_DAY:
        return ""
    year, number = divmod(month, 100)
    last = monthrange(year, number)[1]
    return f"{year:04}-{number:02}-{min(int(day[8:]), last) if day else last:02}"
