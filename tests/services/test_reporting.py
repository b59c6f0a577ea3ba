"""The report on sales from a real file: days of the business, currencies, and what adds up."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.errors import FileTrouble
from crm_desktop.domain.goal import GoalPeriod, Target
from crm_desktop.domain.report import Behind, ChartBlock, Figure, Report, Said, Tiles, When
from crm_desktop.domain.report_period import Against, Asked, Span
from crm_desktop.domain.sales_figures import SalesFigures
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.goals import SaveGoal
from crm_desktop.services.reporting import (
    begun_file,
    deal_lines,
    ids_behind,
    sales_figures,
    sales_report,
    write_tables,
)
from tests.helpers.bench import NOON, Bench
from tests.helpers.closed_deals import (
    DAY,
    LOST,
    NEGOTIATION,
    WON,
    Given,
    PutDeals,
    some_deals,
    worth,
)

ZONE = "Pacific/Auckland"  # a day that begins eleven hours before that of the world


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"currency": "EUR", "time_zone": ZONE}))
    yield made
    made.workspace.close()


def figures(bench: Bench, asked: Asked) -> SalesFigures:
    return bench.read(lambda reading: sales_figures(reading, asked, NOON))


def won(name: str, instant: int, amount: int = 100_000, **more: str) -> Given:
    return Given(name, WON, amount, instant - 10 * DAY, instant, **more)


def test_a_deal_counts_on_its_day_in_the_time_zone_of_the_business(bench: Bench) -> None:
    first = instant_of("2026-11-01", "00:00", ZONE)
    bench.do(PutDeals((won("October", first - 1), won("November", first))))
    found = figures(bench, Asked(Span.THIS_MONTH))
    assert found.outcome.won.count == 1
    assert found.months[-1].count == 1
    assert found.months[-2].count == 1
    assert [deal.name for deal in found.won_deals] == ["November"]


def test_only_what_was_won_in_the_period_counts_as_revenue(bench: Bench) -> None:
    last_year = won("Last year", NOON - 400 * DAY)
    lost = Given("Lost", LOST, 900_000, NOON - 50 * DAY, NOON - DAY, reason="price")
    bench.do(PutDeals((last_year, lost, won("Now", NOON - DAY))))
    found = figures(bench, Asked(Span.THIS_YEAR))
    assert (found.outcome.won.count, found.outcome.won.base) == (1, 100_000)
    assert (found.outcome.lost.count, found.outcome.lost.base) == (1, 900_000)


def test_other_currencies_count_at_their_stored_rate_or_are_listed_apart(bench: Bench) -> None:
    rated = won("Rated", NOON - DAY, 100_000, currency="USD", rate="0.9")
    unrated = won("Unrated", NOON - DAY, 70_000, currency="USD")
    bench.do(PutDeals((rated, unrated, won("Euro", NOON - DAY))))
    found = figures(bench, Asked(Span.THIS_MONTH))
    assert found.outcome.won.count == 3
    assert (found.outcome.won.valued, found.outcome.won.base) == (2, 190_000)
    (apart,) = found.unrated
    assert (apart.population, apart.currency, apart.count, apart.amount) == (
        "won",
        "USD",
        1,
        70_000,
    )


@pytest.mark.parametrize("span", [Span.THIS_YEAR, Span.LAST_YEAR, Span.ALL, Span.OWN])
def test_the_columns_of_a_period_add_up_to_its_revenue(bench: Bench, span: Span) -> None:
    deals = some_deals(3, 60, NOON)
    bench.do(PutDeals(deals))
    own = When(date(2026, 3, 10), date(2026, 9, 5))
    found = figures(bench, Asked(span, Against.LAST_YEAR, own))
    inside = [month for month in found.months if not month.bucket.is_aside]
    assert sum(month.base for month in inside) == found.outcome.won.base
    assert sum(month.count for month in inside) == found.outcome.won.count
    if span is Span.ALL:
        values = [worth(deal) for deal in deals if deal.stage == WON]
        assert found.outcome.won.base == sum(value for value in values if value is not None)


def test_the_same_days_of_last_year_stand_beside_each_month(bench: Bench) -> None:
    bench.do(PutDeals((won("Then", NOON - 365 * DAY, 40_000), won("Now", NOON - DAY))))
    found = figures(bench, Asked(Span.THIS_MONTH, Against.LAST_YEAR))
    assert found.before is not None
    assert found.before.won.base == 40_000
    assert found.months[-1].last_year == 40_000
    assert figures(bench, Asked(Span.THIS_MONTH, Against.BEFORE)).months[-1].last_year is None


def test_behind_every_figure_are_as_many_deals_as_it_says(bench: Bench) -> None:
    bench.do(PutDeals(some_deals(11, 80, NOON), bench.add("Marta Oliveira", "Oliveira Tiles")))
    report = bench.read(sales_report(Asked(Span.ALL, Against.NONE), NOON))
    for block in report.blocks:
        if isinstance(block, ChartBlock):
            for mark in block.marks:
                assert isinstance(mark.behind, Behind)
                ids = bench.read(ids_behind(mark.behind))
                lines = bench.read(lambda reading, ids=ids: deal_lines(reading, ids))  # type: ignore[misc] # bound here
                assert sum(line.base or 0 for line in lines) == mark.value.value
                assert all(line.who for line in lines)
    (tiles,) = [block for block in report.blocks if isinstance(block, Tiles)]
    for tile in tiles.tiles[:2]:
        assert isinstance(tile.behind, Behind)
        assert tile.note is not None
        assert tile.note.values["count"] == Figure(len(bench.read(ids_behind(tile.behind))))


class _Words:
    def say(self, said: Said) -> str:
        return said if isinstance(said, str) else type(said).__name__

    def short(self, said: Figure | When) -> str:
        return self.say(said)

    def plain(self, figure: Figure) -> str:
        return str(figure.value)


def _report(bench: Bench) -> Report:
    bench.do(PutDeals((won("=Tiles", NOON - DAY, currency="USD"), won("Café", NOON - DAY))))
    return bench.read(sales_report(Asked(), NOON))


def test_a_table_file_holds_plain_numbers_and_other_currencies_by_code(
    bench: Bench, tmp_path: Path
) -> None:
    path = tmp_path / "sales.csv"
    write_tables(_report(bench), _Words(), path)
    text = path.read_text("utf-8-sig")
    assert "'=Tiles" in text
    assert "100000 USD" in text
    assert "When,Café,,100000\n" in text


def test_a_file_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with suppress(ZeroDivisionError), begun_file(tmp_path / "sales.pdf") as part:
        part.write_bytes(b"half")
        raise ZeroDivisionError
    with pytest.raises(FileTrouble), begun_file(tmp_path / "gone" / "sales.pdf"):
        pass
    assert not [each.name for each in tmp_path.iterdir() if "harbour" not in each.name]


def test_a_goal_is_held_against_the_whole_period_and_the_deals_due_in_its_rest(
    bench: Bench,
) -> None:
    bench.do(SaveGoal("won-revenue", GoalPeriod.MONTH, "2026-10", 300_000))
    due = (
        Given("Before today", NEGOTIATION, 1, NOON - 9 * DAY, close_day="2026-11-18"),
        Given("Today", NEGOTIATION, 20, NOON - 9 * DAY, close_day="2026-11-19"),
        Given("Later", NEGOTIATION, 300, NOON - 9 * DAY, close_day="2026-12-31"),
        Given("Next year", NEGOTIATION, 4_000, NOON - 9 * DAY, close_day="2027-01-01"),
    )
    bench.do(PutDeals((*due, won("October", NOON - 30 * DAY), won("Now", NOON - DAY))))
    quarter = figures(bench, Asked(Span.THIS_QUARTER)).goal
    assert quarter is not None
    assert quarter.attained.target == Target(900_000, 3)
    assert quarter.attained.came.amount == 200_000
    assert quarter.due == 320
    month = figures(bench, Asked(Span.THIS_MONTH)).goal
    assert month is not None
    assert (month.attained.came.amount, month.due) == (100_000, 20)


def test_a_period_that_is_over_has_a_goal_but_no_pace_and_nothing_due(bench: Bench) -> None:
    bench.do(SaveGoal("won-revenue", GoalPeriod.MONTH, "2026-10", 300_000))
    bench.do(PutDeals((won("October", NOON - 30 * DAY),)))
    last = figures(bench, Asked(Span.LAST_MONTH)).goal
    assert last is not None
    assert last.attained.is_over
    assert (last.attained.came.amount, last.attained.pace, last.due) == (100_000, None, None)
    asked = (Asked(Span.THIS_YEAR), Asked(Span.ALL), Asked(Span.LAST_QUARTER))
    assert [figures(bench, each).goal for each in asked] == [None] * 3
