"""The forecast from a real file: which months and deals it counts, and what is behind a figure."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.forecast_figures import Apart, ApartSum, ForecastFigures, Learned, Method
from crm_desktop.domain.goal import GoalPeriod
from crm_desktop.domain.report import Behind, ChartBlock, TableBlock, Tiles
from crm_desktop.services.business import EditBusiness, read_business
from crm_desktop.services.deals import AddDeal, EditDeal, MoveDeals
from crm_desktop.services.forecasting import expectations, forecast_figures, forecast_report
from crm_desktop.services.goals import SaveGoal
from crm_desktop.services.quarter import quarter
from crm_desktop.services.reporting import deal_lines, ids_behind
from tests.helpers.bench import NOON, Bench
from tests.helpers.closed_deals import DAY, NEGOTIATION, PROSPECTING, WON, Given, PutDeals
from tests.helpers.deal_bench import begin

ZONE = "Pacific/Auckland"  # a day that begins eleven hours before that of the world


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"currency": "EUR", "time_zone": ZONE}))
    yield made
    made.workspace.close()


def at(day: str, wall: str = "12:00") -> int:
    return instant_of(day, wall, ZONE)


def figures(bench: Bench) -> ForecastFigures:
    return bench.read(lambda reading: forecast_figures(reading, NOON))


def won(day: str, amount: int | None, **more: str) -> Given:
    return Given(day, WON, amount, at(day) - 10 * DAY, at(day), **more)


def due(day: str, amount: int | None, stage: int = NEGOTIATION, **more: str) -> Given:
    return Given(day, stage, amount, NOON - 10 * DAY, None, close_day=day, **more)


def months(count: int) -> tuple[Given, ...]:
    """A deal in each of so many months before November 2026."""
    found = []
    for back in range(count, 0, -1):
        year, month = divmod(2026 * 12 + 10 - back, 12)
        found.append(won(f"{year}-{month + 1:02}-15", 100_000 + 1_000 * (back % 5)))
    return tuple(found)


def test_complete_months_are_learned_from_and_the_running_one_is_left_out(bench: Bench) -> None:
    bench.do(PutDeals((*months(14), won("2026-11-10", 900_000))))
    found = figures(bench)
    assert found.months == 14
    assert found.learned is Learned.WHOLE
    assert [month.when.first for month in found.past][-1] == date(2026, 10, 1)
    assert found.coming[0].when.first == date(2026, 11, 1)
    assert found.coming[0].won == 900_000
    assert found.coming[0].combined.low >= 900_000
    usual = found.coming[1].history
    assert usual is not None
    assert usual.expected == pytest.approx(102_000, rel=0.1)  # not that of November


def test_a_month_is_that_of_the_business(bench: Bench) -> None:
    last = Given("Last", WON, 50_000, at("2026-10-01"), at("2026-10-31", "23:59"))
    first = Given("First", WON, 70_000, at("2026-10-01"), at("2026-11-01", "00:00"))
    bench.do(PutDeals((last, first)))
    found = figures(bench)
    assert [month.won for month in found.past] == [50_000]
    assert found.coming[0].won == 70_000


def test_what_has_no_rate_is_learned_from_by_nobody_and_told_apart(bench: Bench) -> None:
    deals = (
        won("2026-10-05", 100_000),
        won("2026-10-06", 900_000, currency="USD"),
        won("2026-10-07", 100_000, currency="USD", rate="0.5"),
        due("2026-12-05", 700_000, currency="USD"),
    )
    bench.do(PutDeals(deals))
    found = figures(bench)
    assert found.past[-1].won == 150_000
    assert found.coming[1].deals == 0
    assert found.apart == (ApartSum(Apart.NO_RATE, 1, 0),)


def test_open_deals_count_in_the_month_of_their_day_by_their_chance(bench: Bench) -> None:
    deals = (
        due("2026-11-19", 100_000),
        due("2026-11-30", 200_000),
        due("2026-12-01", 400_000, PROSPECTING),
        due("2027-10-31", 50_000),
        due("2027-11-01", 60_000),
    )
    bench.do(PutDeals(deals))
    found = figures(bench)
    told = [(month.deals, month.pipeline.expected) for month in found.coming]
    assert told == [(2, 225_000), (1, 40_000), *[(0, 0)] * 9, (1, 37_500)]
    assert found.learned is Learned.NOTHING
    assert not found.is_empty


def test_deals_past_their_day_or_without_one_are_counted_in_no_month(bench: Bench) -> None:
    deals = (
        due("2026-11-18", 100_000),
        due("2025-01-01", 200_000),
        due("", 50_000),
        due("2026-11-25", None),
    )
    bench.do(PutDeals(deals))
    found = figures(bench)
    assert all(month.deals == 0 for month in found.coming)
    assert found.apart == (
        ApartSum(Apart.OVERDUE, 2, 300_000),
        ApartSum(Apart.NO_DAY, 1, 50_000),
        ApartSum(Apart.NO_AMOUNT, 1, 0),
    )


def test_a_lost_deal_adds_nothing(bench: Bench) -> None:
    bench.do(PutDeals((*months(6), due("2026-12-05", 300_000))))
    before = figures(bench)
    bench.do(
        PutDeals((Given("Lost", 6, 9_000_000, NOON - DAY, NOON - DAY, close_day="2026-12-05"),))
    )
    assert figures(bench) == before


def test_the_quarter_holds_what_is_won_in_it_and_what_is_still_to_come(bench: Bench) -> None:
    deals = (*months(20), won("2026-11-03", 40_000), due("2026-12-05", 300_000))
    bench.do(PutDeals(deals))
    found = figures(bench)
    quarter, october = found.quarter, found.past[-1].won
    assert (quarter.when.first, quarter.when.last) == (date(2026, 10, 1), date(2026, 12, 31))
    assert quarter.won == october + 40_000
    ahead = found.coming[0].combined.expected + found.coming[1].combined.expected
    assert quarter.likely.expected == pytest.approx(october + ahead, abs=2)
    assert quarter.won <= quarter.likely.low <= quarter.likely.high
    assert found.year.won == sum(month.won for month in found.past[-10:]) + 40_000
    told = sum(month.combined.expected for month in found.coming[2:5])
    assert found.next_quarter.likely.expected == pytest.approx(told, abs=3)


def test_quarters_and_years_begin_as_the_year_of_the_business_does(bench: Bench) -> None:
    bench.do(EditBusiness({"fiscal_year_start": 11}))
    bench.do(PutDeals(months(12)))
    found = figures(bench)
    assert found.quarter.when.first == found.year.when.first == date(2026, 11, 1)
    assert found.next_quarter.when.first == date(2027, 2, 1)
    assert found.year.when.last == date(2027, 10, 31)


def test_what_open_deals_had_told_is_graded_as_it_was_known_then(bench: Bench) -> None:
    someone = bench.add("Marta Oliveira", "Oliveira Tiles")
    bench.do(PutDeals(months(12)))
    bench.clock.now = at("2026-08-20")
    deal = begin(bench, someone, 400_000, close_day="2026-09-10")
    bench.do(MoveDeals((deal,), 3))
    bench.clock.now = at("2026-09-20")
    bench.do(EditDeal(deal, {"amount": 800_000, "close_day": "2026-12-24"}))
    graded = {each.method: each for each in figures(bench).grades}
    assert graded[Method.PIPELINE].months == 12
    # Half of 4,000 was told of September; of all other months nothing.
    actual = [month.won for month in figures(bench).past]
    near = graded[Method.PIPELINE].near
    assert near is not None
    cases = [(place, ahead) for place in range(12) for ahead in range(3) if place + ahead < 12]
    missed = [
        abs(actual[place + ahead] - (200_000 if (place, ahead) == (10, 0) else 0))
        for place, ahead in cases
    ]
    assert near == pytest.approx(sum(missed) / sum(actual[a + b] for a, b in cases))


def test_the_past_is_told_anew_for_twelve_months(bench: Bench) -> None:
    bench.do(PutDeals(months(30)))
    found = figures(bench)
    assert {each.method for each in found.grades} == {
        Method.HISTORY,
        Method.PIPELINE,
        Method.LAST_YEAR,
    }
    history = found.grades[0]
    assert (history.months, history.compared) == (12, 12)
    assert history.near is not None
    assert history.near < 0.05
    assert not found.is_ledger


def test_behind_every_figure_are_the_deals_that_it_counts(bench: Bench) -> None:
    someone = bench.add("Marta Oliveira", "Oliveira Tiles")
    deals = (
        *months(5),
        due("2026-11-20", 100_000),
        due("2026-12-24", 200_000),
        due("2026-11-01", 300_000),
        due("", 400_000),
        due("2026-11-28", 500_000, currency="USD"),
        due("2026-11-29", None),
    )
    bench.do(PutDeals(deals, someone))
    report = bench.read(forecast_report(NOON))

    def behind(of: object) -> list[str]:
        assert isinstance(of, Behind)
        ids = bench.read(ids_behind(of))
        return [line.name for line in bench.read(lambda reading: deal_lines(reading, ids))]

    (tiles,) = [block for block in report.blocks if isinstance(block, Tiles)]
    (chart,) = [block for block in report.blocks if isinstance(block, ChartBlock)]
    tables = [block for block in report.blocks if isinstance(block, TableBlock)]
    assert behind(tiles.tiles[0].behind) == ["2026-10-15"]
    assert behind(tiles.tiles[1].behind) == []
    assert behind(tiles.tiles[3].behind) == ["2026-12-24", "2026-11-20"]
    assert [behind(mark.behind) for mark in chart.marks[4:7]] == [
        ["2026-10-15"],
        ["2026-11-20"],
        ["2026-12-24"],
    ]
    assert [behind(row.behind) for row in tables[-2].rows] == [
        ["2026-11-01"],
        [""],
        ["2026-11-28"],
        ["2026-11-29"],
    ]


def test_an_empty_business_is_told_nothing(bench: Bench) -> None:
    found = figures(bench)
    assert found.is_empty
    assert found.learned is Learned.NOTHING
    assert {month.combined.high for month in found.coming} == {0}
    assert bench.read(forecast_report(NOON)).is_empty
    bench.do(AddDeal("Tiles", bench.add("Ana"), amount=100_000, close_day="2026-12-01"))
    assert not figures(bench).is_empty


def test_the_goal_of_the_quarter_has_the_chance_that_today_tells(bench: Bench) -> None:
    past = tuple(won(f"2026-{month:02}-10", 100_000) for month in range(1, 12))
    bench.do(PutDeals(past))
    bench.do(SaveGoal("won-revenue", GoalPeriod.QUARTER, "2026-10", 310_000))
    told = bench.read(lambda reading: expectations(reading, NOON, {})).quarter
    assert told is not None
    bench.clock.now = NOON
    bench.workspace.derive(lambda write: write.keep_quarter(told), bench.token())
    goal = figures(bench).goal
    shown = bench.read(lambda reading: quarter(reading, read_business(reading), NOON))
    assert goal is not None
    assert shown is not None
    assert goal == shown.goal
    assert goal.missing == 110_000
    assert goal.chance is not None
    assert 1 <= goal.chance <= 60


def test_a_goal_has_no_chance_where_there_is_too_little_to_learn_from(bench: Bench) -> None:
    bench.do(PutDeals((won("2026-10-10", 100_000),)))
    bench.do(SaveGoal("won-revenue", GoalPeriod.QUARTER, "2026-10", 310_000))
    goal = figures(bench).goal
    assert goal is not None
    assert (goal.missing, goal.chance) == (210_000, None)
    bench.do(SaveGoal("won-revenue", GoalPeriod.QUARTER, "2026-10", 90_000))
    reached = figures(bench).goal
    assert reached is not None
    assert reached.is_reached
