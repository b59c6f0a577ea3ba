"""Who still buys, who is overdue and what customers are worth, from days and values alone.

Without contracts nobody says that they are gone. A customer is overdue after a silence of more than
so many times their usual gap between purchases (one and a half unless the business says else), and
counts as lost after more (twice it). The usual gap is their own mean, drawn towards that of all
customers by the weight of two gaps (the mean of a gamma posterior), so that one short gap proves
little; who bought once has that of all. Where purchases come quite at random one gap in five is
longer than one and a half of the usual, one in seven than two.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crm_desktop.domain.customer_figures import (
    TIMES,
    USUAL_SILENCE,
    Kept,
    Lifetime,
    Overdue,
    Purchase,
    Silence,
    Standing,
    TimesSum,
    Year,
)
from crm_desktop.domain.kpi import likely

LEAST_GAPS = 5  # of all customers together, from which on their mean is told
YEAR = 365
_WEIGHT = 2.0


class AsOf(NamedTuple):
    """All customers as they stood at the end of a day, and which silence is long."""

    day: int
    customers: tuple[Standing, ...]
    silence: Silence = USUAL_SILENCE


def as_of(
    purchases: Sequence[Purchase], *days: int, silence: Silence = USUAL_SILENCE
) -> list[AsOf]:
    """The customers at the end of each day, the first day first; purchases in order, too."""
    sums: dict[int, list[int]] = {}
    found, place = [], 0
    for day in days:
        end = bisect_right(purchases, day, key=_day)
        for purchase in purchases[place:end]:
            _add(sums, purchase)
        place = end
        standing = tuple(Standing(key, *each) for key, each in sums.items())
        found.append(AsOf(day, standing, silence))
    return found


def mean_gap(found: Iterable[Standing]) -> float | None:
    """Days between purchases on average of all; nothing where there are too few gaps, or none."""
    gaps = days = 0
    for each in found:
        gaps, days = gaps + each.days - 1, days + each.last - each.first
    return days / gaps if gaps >= LEAST_GAPS else None


def usual_gap(one: Standing, mean: float) -> float:
    """Days until a customer usually buys again, one at least; `mean` is that of all customers."""
    return max((_WEIGHT * mean + one.last - one.first) / (_WEIGHT + one.days - 1), 1.0)


def active(found: AsOf) -> frozenset[int] | None:
    """Those who may well buy again; nothing where too little is known."""
    mean = mean_gap(found.customers)
    if mean is None:
        return None
    most = found.silence.lost
    return frozenset(
        each.customer for each in found.customers if _silence(each, mean, found.day) <= most
    )


def kept(start: AsOf, end: AsOf) -> Kept:
    """Who was active at the start, and who of them is not at the end."""
    begun, still = active(start), active(end)
    return Kept() if not begun or still is None else Kept(begun, begun - still)


def year_of(purchases: Sequence[Purchase], start: AsOf, end: AsOf) -> Year:
    """What those bought in a year who were active when it began, and how many were lost."""
    found = kept(start, end)
    first, after = (bisect_right(purchases, each.day, key=_day) for each in (start, end))
    bought = [each for each in purchases[first:after] if each.customer in found.begun]
    values = [each.value for each in bought if each.value is not None]
    return Year(len(found.begun), len(found.lost), len(bought), len(values), sum(values))


def lifetime_value(a_year: float, margin: float, churn: float) -> float:
    """What a customer brings while they stay, which is 1 ÷ `churn` (a share a year, not 0) years.

    The simple formula: average purchase × purchases a year × years × margin.
    """
    return a_year * margin / churn


def lifetime_of(year: Year, margin: float = 1.0) -> Lifetime | None:
    """The same of the customers of a year; nothing where none of them was lost, or nobody was."""
    if not year.lost:
        return None
    a_year, churn = year.value / year.begun, year.lost / year.begun
    least, most = likely(year.lost, year.begun)
    return Lifetime(
        lifetime_value(a_year, margin, churn),
        1 / churn,
        margin,
        lifetime_value(a_year, margin, most),
        lifetime_value(a_year, margin, least),
    )


def overdue(found: AsOf) -> list[Overdue]:
    """Who bought on two days or more and is silent for long, the dearest a year first."""
    mean = mean_gap(found.customers)
    if mean is None:
        return []
    least = found.silence.overdue
    late = [
        _overdue(each, mean, found.day)
        for each in found.customers
        if each.days > 1 and _silence(each, mean, found.day) > least
    ]
    return sorted(late, key=lambda each: (each.a_year is None, -(each.a_year or 0), each.customer))


def by_value(found: Iterable[Standing]) -> list[Standing]:
    """The customers who bought for most first."""
    return sorted(found, key=lambda each: (-each.value, -each.purchases, each.customer))


def times_of(purchases: int) -> int:
    """The number of purchases that begins the row of who bought so often."""
    return max(least for least in TIMES if least <= purchases)


def by_times(found: Sequence[Standing]) -> list[TimesSum]:
    """The customers who bought once, twice and more often."""
    rows: dict[int, list[Standing]] = {least: [] for least in TIMES}
    for each in found:
        rows[times_of(each.purchases)].append(each)
    mosts = (*(least - 1 for least in TIMES[1:]), None)
    return [
        TimesSum(least, most, len(some), sum(each.value for each in some))
        for (least, some), most in zip(rows.items(), mosts, strict=True)
    ]


def _day(purchase: Purchase) -> int:
    return purchase.day


def _add(sums: dict[int, list[int]], purchase: Purchase) -> None:
    """Add a purchase to what its customer bought before, in the order of a `Standing`."""
    found = sums.get(purchase.customer)
    if found is None:
        found = sums[purchase.customer] = [0, 0, purchase.day, purchase.day - 1, 0, 0]
    found[0] += 1
    found[1] += purchase.day > found[3]
    found[3] = purchase.day
    if purchase.value is not None:
        found[4] += purchase.value
        found[5] += 1


def _silence(one: Standing, mean: float, day: int) -> float:
    """For how many tenths of their usual gap a customer has been silent."""
    return 10 * (day - one.last) / usual_gap(one, mean)


def _overdue(one: Standing, mean: float, day: int) -> Overdue:
    usual = usual_gap(one, mean)
    a_year = one.value / one.valued * YEAR / usual if one.valued else None
    gap = (one.last - one.first) / (one.days - 1)
    return Overdue(one.customer, one.days, gap, usual, day - one.last, a_year)
