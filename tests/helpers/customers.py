"""Figures of customers for tests of reports: some years of a small studio, without a file."""

from collections.abc import Iterator
from datetime import date

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.customer_figures import (
    Bought,
    CustomerFigures,
    CustomerPeriod,
    CustomerSegment,
    Lifetime,
    Name,
    Overdue,
    SegmentSum,
    Standing,
    TimesSum,
    Year,
)
from crm_desktop.domain.report import Grain, When
from crm_desktop.domain.report_period import buckets
from crm_desktop.domain.sales_figures import Unrated

TODAY = date(2026, 11, 21)
_END = 20_778  # the same day as a number
_YEAR = When(date(2026, 1, 1), TODAY, Grain.YEAR)
_BEFORE = When(date(2025, 1, 1), date(2025, 11, 21), Grain.YEAR)
_NAMES = ("Oliveira Tiles", "Weiß & Söhne <b>GmbH</b>", "محمد علي", "李 伟", "Quay Dental")
_COUNTS = (14, 30, 12, 8, 9, 11, 10, 6, 4, 8, 12)  # of the segments
_WORTH = (52, 61, 9, 2, 3, 8, 5, 14, 11, 4, 2)


def studio(*, before: bool = True, overdue: int = 12) -> CustomerFigures:
    """A hundred and twenty-four customers, some of them overdue, beside the year before."""
    best = tuple(
        Standing(place, 9 - place // 2, 5, _END - 900, _END - 30 * place, 1_500_000 - place, 3)
        for place in range(1, 11)
    )
    late = tuple(
        Overdue(place, 5, 92.0, 101.5, 210, None if place == 9 else 480_000.0 - place)
        for place in range(1, min(overdue, 10) + 1)
    )
    segments = tuple(
        SegmentSum(segment, count, worth * 100_000)
        for segment, count, worth in zip(CustomerSegment, _COUNTS, _WORTH, strict=True)
    )
    return CustomerFigures(
        "Harbour Studio",
        "EUR",
        TODAY,
        _period(_YEAR, 124, 62, 31, (80, 12)),
        _period(_BEFORE, 93, 40, 25, (60, 12)) if before else None,
        88,
        131.4,
        tuple(Bought(bucket, 9, 5) for bucket in buckets(_YEAR)),
        5,
        segments,
        (TimesSum(1, 1, 62, 2_100_000), TimesSum(2, 2, 30, 3_000_000),
         TimesSum(3, 5, 20, 5_000_000), TimesSum(6, None, 12, 7_000_000)),
        17_100_000,
        best,
        10_431_000,
        late,
        overdue,
        4_700_000.0 if overdue else 0.0,
        (Unrated("won", "USD", 2, 300_000),),
        1_795_305_600_000,
        {place: Name(Kind.COMPANY, _NAMES[place % len(_NAMES)]) for place in range(1, 11)},
    )  # fmt: skip


def few() -> CustomerFigures:
    """Seven customers, of whom too little is known for rates, gaps or segments."""
    whole = studio(before=False)
    names = {1: Name(Kind.CONTACT, "Noor Haddad")}
    period = CustomerPeriod(_YEAR, 7, 1, 0, 5, 1, Year(5, 1, 2, 2, 90_000), None)
    return CustomerFigures(
        whole.business, "EUR", TODAY, period, None, None, None, whole.bought, 0, (),
        (TimesSum(1, 1, 6, 60_000), TimesSum(2, 2, 1, 90_000), TimesSum(3, 5, 0, 0),
         TimesSum(6, None, 0, 0)),
        150_000, (Standing(1, 2, 2, _END - 90, _END, 90_000, 2),), 140_000, (), 0, 0.0, (),
        whole.until, names,
    )  # fmt: skip


def nothing() -> CustomerFigures:
    """Nobody bought anything."""
    whole = few()
    period = CustomerPeriod(_YEAR, 0, 0, 0, 0, 0, Year(), None)
    times = tuple(each._replace(customers=0, value=0) for each in whole.times)
    return CustomerFigures(
        whole.business, "EUR", TODAY, period, None, None, None, whole.bought, 0, (), times, 0, (),
        0, (), 0, 0.0, (), whole.until, {},
    )  # fmt: skip


def thirds() -> CustomerFigures:
    """Twenty customers; those of a year before were all kept, and nobody is overdue."""
    whole = studio(overdue=0)
    year = Year(12, 0, 9, 9, 900_000)
    period = CustomerPeriod(_YEAR, 20, 9, 1, 12, 0, year, None)
    return CustomerFigures(
        whole.business, "EUR", TODAY, period, None, 15, 90.0, whole.bought, 3,
        (SegmentSum(CustomerSegment.CHAMPION, 8, 90_000), SegmentSum(CustomerSegment.LOST, 12, 0)),
        whole.times, 90_000, whole.best, 80_000, (), 0, 0.0, (), whole.until, whole.names,
    )  # fmt: skip


def every() -> Iterator[CustomerFigures]:
    """All of them."""
    yield from (studio(), studio(before=False, overdue=3), few(), nothing(), thirds())


def _period(
    when: When, count: int, repeat: int, new: int, begun: tuple[int, int]
) -> CustomerPeriod:
    # As the field's checked figures have it: 400 a year at a churn of 5 % are 8,000.
    year = Year(100, 5, 80, 80, 4_000_000)
    lifetime = Lifetime(800_000.0, 20.0, 1.0, 360_000.0, 1_860_000.0)
    return CustomerPeriod(when, count, repeat, new, *begun, year, lifetime)
