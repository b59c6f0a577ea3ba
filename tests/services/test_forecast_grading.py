"""Forecasts on record are graded once the truth is there; until then they are told anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.forecast_figures import ForecastFigures, Grade, Method
from crm_desktop.domain.forecast_ledger import Expectations, Frozen
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.forecasting import expectations, forecast_figures
from crm_desktop.services.own_figures import SetOwnFigures
from crm_desktop.storage.queries import ledger
from tests.helpers.bench import NOON, Bench
from tests.helpers.closed_deals import DAY, NEGOTIATION, WON, Given, PutDeals

MONTHS = [f"{year}-{month:02}" for year in (2024, 2025, 2026) for month in range(1, 13)][:34]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"currency": "EUR", "time_zone": "Europe/Lisbon"}))
    yield made
    made.workspace.close()


def at(day: str) -> int:
    return instant_of(day, "12:00", "Europe/Lisbon")


def won(month: str, amount: int) -> Given:
    return Given(month, WON, amount, at(f"{month}-02"), at(f"{month}-10"))


def figures(bench: Bench) -> ForecastFigures:
    return bench.read(lambda reading: forecast_figures(reading, NOON))


def graded(bench: Bench) -> dict[Method, Grade]:
    return {each.method: each for each in figures(bench).grades}


def put(bench: Bench, *told: Frozen, on: str) -> None:
    bench.clock.now = at(on)
    bench.workspace.derive(lambda write: write.keep_forecasts(told), bench.token())
    bench.clock.now = NOON


def said(made: str, month: str, expected: int, method: Method = Method.COMBINED) -> Frozen:
    low, high = expected - 10_000, expected + 10_000
    return Frozen(method.value, made, month, "EUR", expected, low, high, 0, 20)


def test_from_twelve_months_on_record_these_are_graded(bench: Bench) -> None:
    bench.do(PutDeals(tuple(won(month, 100_000) for month in MONTHS)))
    for month in MONTHS[-12:-1]:
        put(bench, said(month, month, 110_000), on=f"{month}-03")
    assert not figures(bench).is_ledger
    last = MONTHS[-1]
    put(bench, said(last, last, 130_000), on=f"{last}-01")
    assert figures(bench).is_ledger
    found = graded(bench)[Method.COMBINED]
    assert (found.months, found.inside) == (12, 11)
    assert found.near == pytest.approx((11 * 0.1 + 0.3) / 12)
    assert found.bias == pytest.approx(found.near)
    assert Method.HISTORY not in graded(bench)  # nothing of it is on record


def test_a_month_that_had_run_for_more_than_a_week_is_told_too_easily(bench: Bench) -> None:
    bench.do(PutDeals(tuple(won(month, 100_000) for month in MONTHS)))
    for month in MONTHS[-13:]:
        after = MONTHS[min(MONTHS.index(month) + 1, len(MONTHS) - 1)]
        put(bench, said(month, month, 100_000), said(month, after, 150_000), on=f"{month}-08")
    assert not figures(bench).is_ledger


def test_months_further_ahead_are_graded_apart(bench: Bench) -> None:
    bench.do(PutDeals(tuple(won(month, 100_000) for month in MONTHS)))
    for place, month in enumerate(MONTHS[-20:], len(MONTHS) - 20):
        later = MONTHS[min(place + 5, len(MONTHS) - 1)]
        put(bench, said(month, month, 100_000), said(month, later, 150_000), on=f"{month}-01")
    found = graded(bench)[Method.COMBINED]
    assert found.months == 20
    assert found.far == pytest.approx(0.5)


def test_forecasts_in_another_currency_are_not_graded(bench: Bench) -> None:
    bench.do(PutDeals(tuple(won(month, 100_000) for month in MONTHS)))
    for month in MONTHS[-12:]:
        put(bench, said(month, month, 1)._replace(currency="USD"), on=f"{month}-01")
    assert not figures(bench).is_ledger


def test_what_the_user_expected_in_time_is_graded_like_any_other(bench: Bench) -> None:
    bench.do(PutDeals(tuple(won(month, 100_000) for month in MONTHS)))
    for month, day, amount in (
        ("2026-08", "2026-07-20", 90_000),
        ("2026-08", "2026-08-06", 120_000),  # within the first week
        ("2026-08", "2026-08-25", 100_000),  # too late
        ("2026-09", "2026-09-20", 100_000),  # too late
        ("2026-10", "2026-09-30", 50_000),
        ("2026-12", "2026-11-01", 70_000),  # not over
    ):
        bench.clock.now = at(day)
        bench.do(SetOwnFigures({month: amount}))
    found = graded(bench)[Method.OWN]
    assert found.months == 2
    assert found.near == pytest.approx((20_000 + 50_000) / 200_000)
    assert found.inside is None


def test_what_is_told_in_a_month_is_put_on_record_once(bench: Bench) -> None:
    due = Given("Yacht", NEGOTIATION, 400_000, NOON - 9 * DAY, close_day="2026-12-24")
    bench.do(PutDeals((*(won(month, 100_000) for month in MONTHS), due)))
    shown = figures(bench)
    told = bench.read(lambda reading: expectations(reading, NOON, {}))
    assert len(told.months) == 3 * 12
    kept = {(each.method, each.month): each for each in told.months}
    december = kept[Method.COMBINED.value, "2026-12"]
    assert (december.expected, december.low, december.high) == (
        shown.coming[1].combined.expected,
        shown.coming[1].combined.low,
        shown.coming[1].combined.high,
    )
    done = bench.workspace.derive(lambda write: write.keep_forecasts(told.months), bench.token())
    assert done.changes.touches(Kind.FORECAST)
    assert done.step is None
    again = bench.read(lambda reading: expectations(reading, NOON, {}))
    assert again.months == ()
    assert again.quarter == told.quarter
    former = bench.read(lambda reading: ledger.told(reading, "EUR"))
    other = tuple(each._replace(expected=1) for each in told.months)
    bench.workspace.derive(lambda write: write.keep_forecasts(other), bench.token())
    assert bench.read(lambda reading: ledger.told(reading, "EUR")) == former


def test_chances_told_but_not_written_yet_count(bench: Bench) -> None:
    deals = [Given(day, NEGOTIATION, 400_000, NOON - 9 * DAY, close_day=day)
             for day in ("2026-12-24", "2026-12-27")]  # fmt: skip
    bench.do(PutDeals(tuple(deals)))
    first = min(bench.read(lambda reading: reading.ids("SELECT id FROM deal")))
    told = bench.read(lambda reading: expectations(reading, NOON, {first: 20}))
    (december,) = [
        each for each in told.months if (each.method, each.month) == ("pipeline", "2026-12")
    ]
    assert december.expected == 80_000 + 300_000


def test_the_quarter_is_told_anew_in_the_place_of_what_was_told_before(bench: Bench) -> None:
    bench.do(PutDeals(tuple(won(month, 100_000) for month in MONTHS)))
    told = bench.read(lambda reading: expectations(reading, NOON, {})).quarter
    assert told is not None
    assert (told.month, told.won) == ("2026-10", 100_000)
    for expected in (5, 6):
        kept = told._replace(expected=expected)
        bench.workspace.derive(lambda write, kept=kept: write.keep_quarter(kept), bench.token())  # type: ignore[misc] # bound here
    found = bench.read(lambda reading: ledger.quarter(reading, "2026-10", "EUR"))
    assert found == (told._replace(expected=6), bench.clock.now)
    assert bench.read(lambda reading: ledger.quarter(reading, "2026-10", "USD")) is None


def test_ranges_learn_from_how_many_months_they_held(bench: Bench) -> None:
    amounts = {month: 100_000 + 9_000 * (place % 7) for place, month in enumerate(MONTHS)}
    bench.do(PutDeals(tuple(won(month, amount) for month, amount in amounts.items())))
    before = figures(bench).coming[4].combined
    for month in MONTHS[-20:]:
        put(bench, said(month, month, amounts[month] + 50_000), on=f"{month}-01")
    after = figures(bench).coming[4].combined
    assert after.expected == before.expected
    assert after.high - after.low > 1.4 * (before.high - before.low)


def test_undo_leaves_the_record_alone(bench: Bench) -> None:
    bench.do(PutDeals(tuple(won(month, 100_000) for month in MONTHS)))
    told = bench.read(lambda reading: expectations(reading, NOON, {}))
    bench.workspace.derive(lambda write: write.keep_forecasts(told.months), bench.token())
    before = bench.records()
    bench.undo()
    assert bench.records() == before


def test_of_an_empty_business_nothing_is_kept(bench: Bench) -> None:
    assert bench.read(lambda reading: expectations(reading, NOON, {})) == Expectations()
