"""A safety copy of a business, and which of many are kept."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from crm_desktop.domain.dates import DAY_MS, local

FEWEST = 3
_WHOLE_DAYS = 2


class Why(StrEnum):
    """What a copy was made for."""

    CLOSING = "closing"
    IMPORT = "import"
    UPGRADE = "upgrade"
    ASKED = "asked"


class SafetyCopy(NamedTuple):
    """A verified copy: of the file named `business`, made at an instant, `size` in bytes."""

    path: Path
    business: str
    made_at: int
    why: Why
    contacts: int
    size: int


def kept(copies: Iterable[SafetyCopy], now: int, room: int) -> list[SafetyCopy]:
    """The copies of one business worth keeping, newest first.

    All of the last two days, then the last of each of 12 days, 10 weeks and 12 months; of these
    the newest that fit into `room` bytes, and three in any case.
    """
    newest_first = sorted(copies, key=lambda each: each.made_at, reverse=True)
    worth = {*newest_first[:FEWEST], *_by_age(newest_first, now)}
    chosen = [each for each in newest_first if each in worth]
    while len(chosen) > FEWEST and sum(each.size for each in chosen) > room:
        chosen.pop()
    return chosen


def _by_age(newest_first: Sequence[SafetyCopy], now: int) -> list[SafetyCopy]:
    since = now - _WHOLE_DAYS * DAY_MS
    chosen = [each for each in newest_first if each.made_at >= since]
    rest = newest_first[len(chosen) :]
    for period, count in _PERIODS:
        last_of: dict[object, SafetyCopy] = {}
        for each in rest:
            last_of.setdefault(period(local(each.made_at).date()), each)
        held = dict(list(last_of.items())[:count])
        chosen.extend(held.values())
        rest = [each for each in rest if period(local(each.made_at).date()) not in held]
    return chosen


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month


_PERIODS: tuple[tuple[Callable[[date], object], int], ...] = ((_day, 12), (_week, 10), (_month, 12))
