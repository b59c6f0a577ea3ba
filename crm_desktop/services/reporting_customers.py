"""The report on customers: what it is made of, and who is behind a figure."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.customer_figures import (
    Bought,
    CustomerFigures,
    CustomerLine,
    CustomerPeriod,
    Kept,
    Name,
    Purchase,
    Silence,
    Standing,
)
from crm_desktop.domain.dates import DAY_MS, local, offsets
from crm_desktop.domain.periods import span_of
from crm_desktop.domain.report import Buyers, BuyersBehind, Report, When
from crm_desktop.domain.report_period import Asked, Bucket, buckets, compared_with
from crm_desktop.engine import customer_segments, customer_value
from crm_desktop.reports.customers import LISTED, customers
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.report_days import report_days
from crm_desktop.storage.queries import figures, purchases
from crm_desktop.storage.reading import Reading

_FIRST = 5  # customers whose part of all value is told
_EPOCH = date(1970, 1, 1)


class _Known(NamedTuple):
    """What was bought, in order, and which silence is long."""

    bought: list[Purchase]
    silence: Silence

    def as_of(self, *days: int) -> list[customer_value.AsOf]:
        return customer_value.as_of(self.bought, *days, silence=self.silence)


def customer_report(asked: Asked, now: int) -> Callable[[Reading], Report]:
    """A read of the report on customers as it stands at `now` (milliseconds UTC)."""
    return lambda reading: customers(customer_figures(reading, asked, now))


def customer_figures(reading: Reading, asked: Asked, now: int) -> CustomerFigures:
    """What the report is made of, by the days of the business's time zone."""
    business = read_business(reading)
    today = local(now, business.time_zone).date()
    days = _days(reading, asked, business, today)
    before = compared_with(asked, days)
    known = _purchases(reading, business, days.last)
    end, until = _number(days.last), _end(days.last, business.time_zone)
    (as_of,) = known.as_of(end)
    found, active = as_of.customers, customer_value.active(as_of)
    segment_of = customer_segments.segments(found)
    best = customer_value.by_value(found)
    late = customer_value.overdue(as_of)
    listed = [each.customer for each in best[:LISTED]]
    listed += [each.customer for each in late[:LISTED]]
    return CustomerFigures(
        business.business_name,
        business.currency,
        today,
        _period(known, days),
        None if before is None else _period(known, before),
        None if active is None else len(active),
        customer_value.mean_gap(found),
        tuple(_bought(known.bought, buckets(days))),
        customer_segments.parts_of(len(found)),
        tuple(customer_segments.sums(found, segment_of)) if segment_of else (),
        tuple(customer_value.by_times(found)),
        sum(each.value for each in found),
        tuple(best[:LISTED]),
        sum(each.value for each in best[:_FIRST]),
        tuple(late[:LISTED]),
        len(late),
        sum(each.a_year or 0 for each in late),
        tuple(purchases.unrated(reading, until)),
        until,
        _names(reading, listed),
        known.silence,
    )


def customers_behind(behind: BuyersBehind) -> "Callable[[Reading], array[int]]":
    """A read of the customers behind a figure, those that matter most to it first."""

    def work(reading: Reading) -> "array[int]":
        known = _purchases(reading, read_business(reading), behind.when.last)
        return array("q", (each.customer for each in _counted(known, behind)))

    return work


def customer_lines(
    reading: Reading, behind: BuyersBehind, ids: Sequence[int]
) -> list[CustomerLine]:
    """Customers by id, in the order of the ids, as of the days of the figure they are behind."""
    business = read_business(reading)
    known = _purchases(reading, business, behind.when.last)
    wanted = set(ids)
    (as_of,) = known.as_of(_number(behind.when.last))
    found = {each.customer: each for each in as_of.customers if each.customer in wanted}
    names, kept = _names(reading, ids), _kept(known, behind)
    return [
        _line(found[key], names[key], business, kept)
        for key in ids
        if key in found and key in names
    ]


def by_kind(reading: Reading, ids: "array[int]") -> "dict[Kind, array[int]]":
    """Customers by id, the companies and the people among them, each in the order of the ids."""
    names = _names(reading, ids)
    found: dict[Kind, array[int]] = {}
    for key in ids:
        if key in names:
            found.setdefault(names[key].kind, array("q")).append(key)
    return found


def _line(one: Standing, name: Name, business: Business, kept: Kept | None) -> CustomerLine:
    return CustomerLine(
        one.customer,
        name.kind,
        name.name,
        one.purchases,
        _EPOCH + timedelta(days=one.first),
        _EPOCH + timedelta(days=one.last),
        one.value if one.valued else None,
        business.currency,
        None if kept is None else one.customer in kept.lost,
    )


def _counted(known: _Known, behind: BuyersBehind) -> list[Standing]:
    """The customers whom a figure counts, those that matter most to it first."""
    (as_of,) = known.as_of(_number(behind.when.last))
    best = customer_value.by_value(as_of.customers)
    if behind.buyers is Buyers.OVERDUE:
        of = {each.customer: each for each in best}
        return [of[each.customer] for each in customer_value.overdue(as_of)]
    if behind.buyers is Buyers.REPEAT:
        return sorted(best, key=lambda each: -each.purchases)
    kept = _kept(known, behind)
    if kept is not None:
        begun = [each for each in best if each.customer in kept.begun]
        return sorted(begun, key=lambda each: each.customer not in kept.lost)
    is_counted = _is_counted(behind, best)
    return [each for each in best if is_counted(each)]


def _is_counted(behind: BuyersBehind, found: Sequence[Standing]) -> Callable[[Standing], bool]:
    """Whether a figure counts one of these customers."""
    first, part = _number(behind.when.first), behind.part
    if behind.buyers is Buyers.NEW:
        return lambda each: each.first >= first
    if behind.buyers is Buyers.BOUGHT:
        return lambda each: each.last >= first
    if behind.buyers is Buyers.TIMES:
        return lambda each: customer_value.times_of(each.purchases) == int(part)
    if behind.buyers is Buyers.SEGMENT:
        segment_of = customer_segments.segments(found)
        return lambda each: segment_of.get(each.customer) == part
    return lambda _each: True


def _kept(known: _Known, behind: BuyersBehind) -> Kept | None:
    """Who was active and who was lost, where that is what a figure counts."""
    end = _number(behind.when.last)
    starts = {Buyers.BEGUN: _number(behind.when.first) - 1, Buyers.YEAR: end - customer_value.YEAR}
    start = starts.get(behind.buyers)
    return None if start is None else customer_value.kept(*known.as_of(start, end))


def _period(known: _Known, days: When) -> CustomerPeriod:
    first, last = _number(days.first) - 1, _number(days.last)
    year_ago = last - customer_value.YEAR
    at = {each.day: each for each in known.as_of(*sorted({first, year_ago, last}))}
    end = at[last]
    kept = customer_value.kept(at[first], end)
    year = customer_value.year_of(known.bought, at[year_ago], end)
    return CustomerPeriod(
        days,
        len(end.customers),
        sum(each.purchases > 1 for each in end.customers),
        sum(each.first > first for each in end.customers),
        len(kept.begun),
        len(kept.lost),
        year,
        customer_value.lifetime_of(year),
    )


def _bought(bought: Sequence[Purchase], found: Sequence[Bucket]) -> Iterator[Bought]:
    """How many customers bought in the days of each mark."""
    begins = [_number(each.when.first) for each in found]
    buyers: list[set[int]] = [set() for _ in found]
    again: list[set[int]] = [set() for _ in found]
    firsts: dict[int, int] = {}
    for purchase in bought:
        place = bisect_right(begins, purchase.day) - 1
        first = firsts.setdefault(purchase.customer, purchase.day)
        if place >= 0:
            buyers[place].add(purchase.customer)
            if first < begins[place]:
                again[place].add(purchase.customer)
    for bucket, some, of_them in zip(found, buyers, again, strict=True):
        yield Bought(bucket, len(some), len(of_them))


def _purchases(reading: Reading, business: Business, last: date) -> _Known:
    """What was bought until the end of a day."""
    rows = purchases.purchases(reading, _end(last, business.time_zone))
    if not rows:
        return _Known([], business.silence)
    stretches = offsets(rows[0][1], rows[-1][1] + 1, business.time_zone)
    begins = [begin for begin, _, _ in stretches]
    bought = [
        Purchase(customer, (at + stretches[bisect_right(begins, at) - 1][2]) // DAY_MS, value)
        for customer, at, value in rows
    ]
    return _Known(bought, business.silence)


def _days(reading: Reading, asked: Asked, business: Business, today: date) -> When:
    days = report_days(reading, asked, business, today, figures.first_won)
    # Days to come tell of nobody that they are silent.
    return days._replace(first=min(days.first, today), last=min(days.last, today))


def _names(reading: Reading, ids: Sequence[int]) -> dict[int, Name]:
    found = purchases.names(reading, ids)
    return {key: Name(Kind(kind), name) for key, (kind, name) in found.items()}


def _end(last: date, zone: str) -> int:
    """The instant at which a day is over."""
    return span_of(last, last, zone)[1]


def _number(day: date) -> int:
    return (day - _EPOCH).days
