"""How the quarter stands, from a real file."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.quarter import Quarter, Won
from crm_desktop.services.business import EditBusiness, read_business
from crm_desktop.services.forecasting import expectations, forecast_figures
from crm_desktop.services.quarter import quarter
from tests.helpers.bench import NOON, Bench
from tests.helpers.closed_deals import DAY, NEGOTIATION, WON, Given, PutDeals

ZONE = "Pacific/Auckland"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"currency": "EUR", "time_zone": ZONE}))
    yield made
    made.workspace.close()


def at(day: str, wall: str = "12:00") -> int:
    return instant_of(day, wall, ZONE)


def won(day: str, wall: str, amount: int) -> Given:
    return Given(f"{day} {wall}", WON, amount, at(day) - 10 * DAY, at(day, wall))


def stands(bench: Bench) -> Quarter | None:
    return bench.read(lambda reading: quarter(reading, read_business(reading), NOON))


def tell(bench: Bench) -> None:
    told = bench.read(lambda reading: expectations(reading, NOON, {})).quarter
    assert told is not None
    bench.clock.now = NOON
    bench.workspace.derive(lambda write: write.keep_quarter(told), bench.token())


def test_days_are_those_of_the_business_and_its_quarter(bench: Bench) -> None:
    deals = (
        won("2026-09-30", "23:59", 9_000),
        won("2026-10-01", "00:00", 1_000),
        won("2026-10-01", "23:59", 2_000),
        won("2026-11-10", "08:00", 5_000),
    )
    bench.do(PutDeals(deals))
    found = stands(bench)
    assert found is not None
    assert (found.when.first, found.when.last) == (date(2026, 10, 1), date(2026, 12, 31))
    assert found.days == (Won(0, 3_000), Won(40, 5_000))
    assert found.won == 8_000
    assert 0.53 < found.passed < 0.55
    assert found.likely is None


def test_a_quarter_begins_as_the_year_of_the_business_does(bench: Bench) -> None:
    bench.do(EditBusiness({"fiscal_year_start": 2}))
    bench.do(PutDeals((won("2026-11-02", "08:00", 5_000),)))
    found = stands(bench)
    assert found is not None
    assert found.when.first == date(2026, 11, 1)


def test_it_says_what_the_forecast_says(bench: Bench) -> None:
    due = Given("Yacht", NEGOTIATION, 400_000, NOON - DAY, close_day="2026-12-24")
    past = tuple(won(f"2026-{month:02}-10", "08:00", 100_000) for month in range(1, 12))
    bench.do(PutDeals((*past, due)))
    tell(bench)
    found = stands(bench)
    shown = bench.read(lambda reading: forecast_figures(reading, NOON)).quarter
    assert found is not None
    assert found.likely == shown.likely
    assert found.points == 10
    assert found.won == shown.won == 200_000


def test_what_is_won_after_it_was_told_counts_at_once(bench: Bench) -> None:
    due = Given("Yacht", NEGOTIATION, 400_000, NOON - DAY, close_day="2026-12-24")
    bench.do(PutDeals((due,)))
    tell(bench)
    before = stands(bench)
    bench.do(PutDeals((won("2026-11-19", "08:00", 50_000),)))
    after = stands(bench)
    assert before is not None
    assert after is not None
    assert before.likely is not None
    assert after.likely is not None
    assert after.likely.expected == before.likely.expected + 50_000
    assert after.likely.low >= 50_000


def test_where_nothing_was_won_or_told_there_is_no_quarter(bench: Bench) -> None:
    assert stands(bench) is None


def test_what_is_shown_on_today_needs_no_numpy() -> None:
    code = "import sys, crm_desktop.ui.today.screen; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
