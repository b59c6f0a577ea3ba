from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.forecast_figures import Learned
from crm_desktop.engine.history import HORIZON, Forecast, forecast
from tests.helpers.sales_series import KINDS, series

months = st.lists(st.integers(0, 5_000_000), min_size=0, max_size=48)
kinds = pytest.mark.parametrize("kind", KINDS)
lengths = pytest.mark.parametrize("length", [1, 3, 7, 14, 40])


def _columns(found: Forecast) -> tuple[Sequence[float], Sequence[float], Sequence[float]]:
    expected, low, high = zip(*found.months, strict=True)
    return expected, low, high


@given(months)
@settings(max_examples=60, deadline=None)
def test_ranges_hold_what_is_expected_and_sales_are_never_less_than_nothing(
    values: list[int],
) -> None:
    found = forecast(values)
    totals = [found.total(first, count) for first in (0, 2, 11) for count in (0, 1, 3, 12)]
    for expected, low, high in (*found.months, *totals):
        assert 0 <= low <= expected <= high
    assert np.isfinite(found.draws).all()
    assert found.draws.min() >= 0


@given(st.lists(st.integers(-5_000_000, 5_000_000), min_size=0, max_size=40))
@settings(max_examples=40, deadline=None)
def test_refunds_are_months_like_others(values: list[int]) -> None:
    for expected, low, high in forecast(values).months:
        assert np.isfinite([expected, low, high]).all()
        assert low <= expected <= high


@kinds
@lengths
@pytest.mark.parametrize("factor", [0.01, 7.0, 1e6])
def test_the_same_sales_in_other_money_are_forecast_alike(
    kind: str, length: int, factor: float
) -> None:
    values = series(kind, length, 1)
    one, other = forecast(values), forecast(values * factor)
    assert np.array(other.months) == pytest.approx(np.array(one.months) * factor, rel=1e-6)
    assert other.path is one.path
    assert other.uneven == one.uneven


def test_what_is_further_off_is_less_sure() -> None:
    for seed in range(10):
        for kind in ("noise", "drifting", "deals"):
            found = forecast(series(kind, 30, seed))
            shares = [(high - low) / expected for expected, low, high in found.months]
            assert all(b >= a * 0.999 for a, b in pairwise(shares))


def test_more_months_of_the_same_make_it_surer() -> None:
    widths = []
    for length in (4, 8, 16, 32, 64):
        found = [forecast(series("noise", length, seed)).total(0, 3) for seed in range(20)]
        widths.append(np.mean([(each.high - each.low) / each.expected for each in found]))
    assert widths == sorted(widths, reverse=True)


def test_sales_that_never_change_go_on() -> None:
    found = forecast([5_000] * 30)
    assert [round(month.expected) for month in found.months] == [5_000] * HORIZON
    assert found.months[0].low > 4_000


def test_nothing_is_learned_from_nothing() -> None:
    found = forecast([])
    assert found.path is Learned.NOTHING
    assert set(found.months) == {(0.0, 0.0, 0.0)}


@pytest.mark.parametrize("values", [[4_000], [4_000, 6_000]])
def test_of_one_or_two_months_it_is_a_guess(values: list[int]) -> None:
    found = forecast(values)
    assert found.path is Learned.GUESS
    assert found.months[0].expected == np.mean(values)
    assert found.months[0].low < 0.4 * found.months[0].expected
    assert found.months[0].high > 1.6 * found.months[0].expected


def test_below_ten_months_it_is_the_middle_of_the_last_one_and_the_mean() -> None:
    found = forecast([10, 20, 30, 20, 40])
    assert found.path is Learned.SHORT
    assert {month.expected for month in found.months} == {(40 + 24) / 2}


def test_a_season_comes_back() -> None:
    year = np.array([60, 70, 90, 110, 130, 150, 150, 130, 110, 90, 70, 60.0]) * 100
    random = np.random.default_rng(5)
    found = forecast(np.tile(year, 5) * np.exp(random.normal(0, 0.08, 60)))
    assert found.has_season
    expected, *_ = _columns(found)
    assert np.array(expected) == pytest.approx(year, rel=0.15)


def test_a_trend_goes_on_for_a_while() -> None:
    values = 1_000 + 100 * np.arange(36) * (1 + 0.01 * np.sin(np.arange(36)))
    found = forecast(values)
    expected, *_ = _columns(found)
    assert expected[0] > values[-1] * 0.98
    assert expected[-1] > expected[0] * 1.05
    assert expected[-1] < values[-1] + 1_300


def test_months_empty_more_often_than_not_are_a_matter_of_chance() -> None:
    found = forecast([0, 0, 9_000, 0, 0, 8_000, 0, 0, 0, 10_000, 0, 0])
    assert found.path is Learned.SPARSE
    year = found.total(0, 12)
    assert 0 < found.months[0].expected < 4_000
    assert found.months[0].low == 0
    assert year.expected == pytest.approx(12 * found.months[0].expected)
    assert 0 <= year.low < year.expected < year.high


def test_what_has_ceased_is_seen_to_have_ceased() -> None:
    going = [0, 9_000, 0, 8_000, 0, 10_000, 0, 9_000]
    assert forecast([*going, *[0] * 24]).total(0, 12).expected < 0.15 * (
        forecast(going).total(0, 12).expected
    )


def test_one_huge_month_is_named_and_does_not_raise_the_others() -> None:
    values = [10_000 + 500 * (place % 5) for place in range(30)]
    plain = forecast(values)
    values[20] = 200_000
    found = forecast(values)
    assert found.uneven == (20,)
    assert found.months[0].expected == pytest.approx(plain.months[0].expected, rel=0.15)


def test_every_origin_of_the_past_knows_only_what_was_before_it() -> None:
    values = series("season", 60, 3)
    other = values.copy()
    other[55:] *= 5
    one, changed = forecast(values).backtest, forecast(other).backtest
    before = [place for place, origin in enumerate(one.origins) if origin <= 55]
    assert len(before) >= 6
    for field in ("expected", "low", "high"):
        assert getattr(one, field)[before] == pytest.approx(getattr(changed, field)[before])


@pytest.mark.parametrize("length", [8, 30, 120])
def test_the_past_is_told_for_the_last_twelve_origins(length: int) -> None:
    back = forecast(series("deals", length, 2)).backtest
    assert back.origins.tolist() == list(range(length - len(back.origins), length))
    assert len(back.origins) == min(12, length - 1)
    assert (back.low <= back.expected).all()
    assert (back.expected <= back.high).all()


def test_four_of_five_months_quarters_and_years_come_to_lie_inside() -> None:
    inside: list[list[bool]] = [[], [], []]
    for kind in ("noise", "trend", "season", "deals", "few deals"):
        for length in (9, 24, 48):
            for seed in range(12):
                whole = series(kind, length + HORIZON, 500 + seed)
                found, came = forecast(whole[:length]), whole[length:]
                for told, value in zip(found.months, came, strict=True):
                    inside[0].append(told.low <= value <= told.high)
                for place, count in ((1, 3), (2, 12)):
                    told = found.total(0, count)
                    inside[place].append(told.low <= came[:count].sum() <= told.high)
    shares = [float(np.mean(each)) for each in inside]
    assert 0.80 <= shares[0] <= 0.93
    assert 0.78 <= shares[1] <= 0.95
    assert 0.72 <= shares[2] <= 0.92


def test_it_is_nearer_than_last_year_and_than_the_mean() -> None:
    errors = np.zeros(3)
    for kind in ("trend", "season", "drifting", "noise"):
        for seed in range(12):
            whole = series(kind, 60 + HORIZON, 900 + seed)
            known, came = whole[:60], whole[60:]
            expected, *_ = _columns(forecast(known))
            rivals = (np.array(expected), known[-12:], np.full(12, known.mean()))
            errors += [np.abs(came - each).mean() / came.mean() for each in rivals]
    assert errors[0] < 0.85 * errors[1]
    assert errors[0] < 0.85 * errors[2]
