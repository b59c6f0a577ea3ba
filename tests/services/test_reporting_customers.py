"""The report on customers from a real file: who counts, when, and who is behind each figure."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.customer_figures import CustomerFigures, CustomerLine
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.report import (
    Buyers,
    BuyersBehind,
    ChartBlock,
    Figure,
    Paragraph,
    Phrase,
    Report,
    TableBlock,
    Tiles,
    Unit,
    When,
)
from crm_desktop.domain.report_period import Against, Asked, Span
from crm_desktop.services.business import EditBusiness, read_business
from crm_desktop.services.reporting_customers import (
    customer_figures,
    customer_lines,
    customer_report,
    customers_behind,
)
from crm_desktop.services.workspace import Reading
from tests.helpers.bench import NOON, Bench
from tests.helpers.sold import LOST, Sold

ALL = Asked(Span.ALL)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"time_zone": "UTC"}))
    yield made
    made.workspace.close()


def company(bench: Bench, name: str) -> int:
    return bench.add_any("company", name)


def figures(bench: Bench, asked: Asked = ALL) -> CustomerFigures:
    return bench.read(lambda reading: customer_figures(reading, asked, NOON))


def report(bench: Bench, asked: Asked = ALL) -> Report:
    return bench.read(customer_report(asked, NOON))


def behind(bench: Bench, found: BuyersBehind) -> list[int]:
    return list(bench.read(customers_behind(found)))


def lines_of(found: BuyersBehind, ids: list[int], reading: Reading) -> list[CustomerLine]:
    return customer_lines(reading, found, ids)


def sentences(found: Report) -> Iterator[Phrase]:
    for block in found.blocks:
        if isinstance(block, Paragraph):
            yield from block.sentences


def every_behind(found: Report) -> Iterator[tuple[BuyersBehind, float | None]]:
    """What can be opened, and how many that is said to be."""
    told: list[tuple[object, object]] = []
    for block in found.blocks:
        if isinstance(block, Tiles):
            counts = ("customers", "new-customers")
            told += [(t.behind, t.value if t.kpi in counts else None) for t in block.tiles]
        elif isinstance(block, ChartBlock):
            told += [(mark.behind, mark.value) for mark in block.marks]
        elif isinstance(block, TableBlock):
            told += [(row.behind, row.cells[2]) for row in block.rows]
    for what, value in told:
        if isinstance(what, BuyersBehind):
            yield what, value.value if isinstance(value, Figure) else None


def test_the_customer_of_a_deal_is_its_company_or_else_its_person(bench: Bench) -> None:
    quay, ana, bo = company(bench, "Quay"), bench.add("Ana"), bench.add("Bo")
    bench.do(Sold(("2026-01-05",), quay, ana))
    bench.do(Sold(("2026-02-05",), quay, bo))
    bench.do(Sold(("2026-03-05",), None, bo))
    bench.do(Sold(("2026-03-06",), None, ana, stage=LOST))
    found = figures(bench)
    assert (found.period.customers, found.period.repeat) == (2, 1)
    assert {found.names[each.customer].kind for each in found.best} == {Kind.COMPANY, Kind.CONTACT}
    assert [each.customer for each in found.best] == [quay, bo]


def test_only_what_was_bought_until_the_end_of_the_days_counts(bench: Bench) -> None:
    quay, tiles = company(bench, "Quay"), company(bench, "Tiles")
    bench.do(Sold(("2024-05-01", "2025-05-01"), quay))
    bench.do(Sold(("2025-12-31", "2026-05-01"), tiles))
    last_year = figures(bench, Asked(Span.LAST_YEAR))
    assert (last_year.period.customers, last_year.period.new) == (2, 1)
    assert last_year.value == 30_000
    assert last_year.before is not None
    assert (last_year.before.customers, last_year.before.new) == (1, 1)
    now = figures(bench, Asked(Span.THIS_YEAR, Against.NONE))
    assert (now.period.new, now.before, now.value) == (0, None, 40_000)


def test_days_are_those_of_the_business(bench: Bench) -> None:
    quay = company(bench, "Quay")
    bench.do(Sold(("2025-12-31",), quay, clock="23:30"))
    assert figures(bench, Asked(Span.THIS_YEAR)).period.new == 0
    bench.do(EditBusiness({"time_zone": "Europe/Berlin"}))
    assert figures(bench, Asked(Span.THIS_YEAR)).period.new == 1
    (line,) = bench.read(
        lambda r: customer_lines(
            r,
            BuyersBehind(Phrase(""), Buyers.ALL, When(date(2026, 1, 1), date(2026, 11, 19))),
            [quay],
        )
    )
    assert line.first == date(2026, 1, 1)


def test_days_to_come_make_nobody_silent(bench: Bench) -> None:
    quay = company(bench, "Quay")
    bench.do(Sold(tuple(f"2026-{month:02}-15" for month in range(3, 12)), quay))
    own = Asked(Span.OWN, Against.NONE, When(date(2026, 1, 1), date(2027, 12, 31)))
    found = figures(bench, own)
    assert (found.period.when.last, found.active) == (date(2026, 11, 19), 1)
    later = When(date(2027, 6, 1), date(2027, 12, 31))
    found = figures(bench, Asked(Span.OWN, Against.BEFORE, later))
    assert found.before is not None
    assert found.before.when.last == date(2026, 11, 18)
    assert (found.active, found.before.lost, found.period.lost) == (1, 0, 0)


def test_a_purchase_without_a_rate_counts_and_its_value_is_told_apart(bench: Bench) -> None:
    quay = company(bench, "Quay")
    bench.do(Sold(("2026-01-05",), quay))
    bench.do(Sold(("2026-02-05",), quay, amount=5_000, currency="USD", rate="0.5"))
    bench.do(Sold(("2026-03-05",), quay, amount=7_000, currency="CHF"))
    bench.do(Sold(("2026-03-06",), quay, amount=None))
    found = figures(bench)
    (best,) = found.best
    assert (best.purchases, best.valued, best.value) == (4, 2, 12_500)
    assert [(each.currency, each.count, each.amount) for each in found.unrated] == [
        ("CHF", 1, 7_000)
    ]


def test_the_overdue_come_with_what_they_bought_for_in_a_year(bench: Bench) -> None:
    quay, tiles, weiss = (company(bench, name) for name in ("Quay", "Tiles", "Weiss"))
    bench.do(Sold(("2025-08-01", "2025-10-01", "2025-12-01", "2026-02-01"), quay, amount=90_000))
    bench.do(Sold(("2025-08-03", "2025-10-03", "2025-12-03", "2026-02-03"), tiles))
    bench.do(Sold(("2026-05-15", "2026-08-15", "2026-11-15"), weiss))
    found = figures(bench)
    assert [each.customer for each in found.overdue] == [quay, tiles]
    assert (found.overdue[0].purchases, found.overdue[0].silent) == (4, 291)
    assert found.active == 1


def test_from_which_silence_on_they_are_overdue_or_lost_is_set_undone_and_told(
    bench: Bench,
) -> None:
    monthly = tuple(f"2026-{month:02}-15" for month in range(1, 10))
    bench.do(Sold(monthly, company(bench, "Quay")))  # silent for 65 days by now
    bench.do(Sold(monthly, company(bench, "Tiles")))
    assert (figures(bench).all_overdue, figures(bench).active) == (2, 0)
    bench.do(EditBusiness({"overdue_tenths": 18, "lost_tenths": 25}))
    assert (figures(bench).all_overdue, figures(bench).active) == (2, 2)
    told = [each for each in sentences(report(bench)) if each.key == "customers.overdue-how"]
    assert [(each.values["overdue"], each.values["lost"]) for each in told] == [
        (Figure(1.8, Unit.TENTHS), Figure(2.5, Unit.TENTHS))
    ]
    bench.do(EditBusiness({"overdue_tenths": 25}))
    assert figures(bench).all_overdue == 0
    bench.undo()
    bench.undo()
    assert (figures(bench).all_overdue, figures(bench).active) == (2, 0)


@pytest.mark.parametrize(
    "values",
    [
        {"overdue_tenths": 21},
        {"lost_tenths": 14},
        {"overdue_tenths": 9},
        {"overdue_tenths": 100, "lost_tenths": 101},
        {"lost_tenths": "20"},
    ],
)
def test_a_silence_that_cannot_be_meant_is_refused(
    bench: Bench, values: dict[str, str | int]
) -> None:
    with pytest.raises(CrmError, match="bad-silence"):
        bench.do(EditBusiness(values))
    assert bench.read(read_business).silence == (15, 20)


def test_behind_every_figure_are_as_many_as_it_says(bench: Bench) -> None:
    days = [f"202{year}-{month:02}-{day:02}" for year in (4, 5, 6) for month in (1, 4, 7, 10)
            for day in (3, 17)]  # fmt: skip
    for place in range(24):
        own = tuple(days[place % 7 :: 1 + place % 5][: 1 + place % 6])
        bench.do(Sold(own, company(bench, f"Company {place}"), amount=1000 * (1 + place)))
    asked = Asked(Span.THIS_YEAR)
    told = list(every_behind(report(bench, asked)))
    assert len(told) > 25
    segments = 0
    for found, count in told:
        ids = behind(bench, found)
        assert len(set(ids)) == len(ids)
        assert count is None or len(ids) == count, found
        lines = bench.read(partial(lines_of, found, ids))
        assert [line.id for line in lines] == ids
        is_kept = found.buyers in (Buyers.BEGUN, Buyers.YEAR)
        assert all((line.is_lost is not None) is is_kept for line in lines)
        assert [line.is_lost for line in lines] == sorted(
            (line.is_lost for line in lines), key=lambda lost: not lost
        )
        segments += len(ids) if found.buyers is Buyers.SEGMENT else 0
    assert segments == 24


def test_lost_customers_stand_first_behind_retention(bench: Bench) -> None:
    months = [f"2025-{month:02}-10" for month in range(1, 13)]
    gone, stays = company(bench, "Gone"), company(bench, "Stays")
    bench.do(Sold(tuple(months), gone))
    bench.do(Sold((*months, *(f"2026-{month:02}-10" for month in range(1, 12))), stays))
    period = figures(bench, Asked(Span.THIS_YEAR)).period
    assert (period.begun, period.lost) == (2, 1)
    assert behind(bench, period.behind("x", Buyers.BEGUN)) == [gone, stays]


def test_without_a_won_deal_it_is_empty(bench: Bench) -> None:
    bench.do(Sold(("2026-03-06",), company(bench, "Quay"), stage=LOST))
    assert report(bench).is_empty
    assert report(bench, Asked(Span.THIS_MONTH)).is_empty
