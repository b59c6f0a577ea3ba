import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crm_desktop.engine.chance_model import Floats
from crm_desktop.engine.history import forecast
from crm_desktop.engine.outlook import NEAR, Outlook, Running, outlook
from crm_desktop.engine.spreads import Range
from tests.helpers.sales_series import series

NO_RECORD = np.full((12, NEAR), np.nan)


def _deals(*expected: float) -> list[Range]:
    told = [*expected, *[0.0] * 12][:12]
    return [Range(value, 0.6 * value, 1.4 * value) for value in told]


def _told(
    deals: list[Range], *, won: float = 0.0, rest: float = 1.0, beside: Floats = NO_RECORD
) -> Outlook:
    return outlook(forecast(series("noise", 30, 1)), deals, beside, Running(won, rest))


@given(st.lists(st.floats(0, 1e7), min_size=0, max_size=20), st.floats(0, 1e6), st.floats(0, 1))
@example([5e-324, 1.0, 1.0], 0.0, 0.0)
@settings(max_examples=30, deadline=None)
def test_a_month_brings_at_least_what_is_won_and_ranges_hold_what_is_expected(
    values: list[float], won: float, rest: float
) -> None:
    found = outlook(forecast(values), _deals(5_000, 200), NO_RECORD, Running(won, rest))
    for month in (*found.combined, found.total(0, 3), found.total(2, 10)):
        assert 0 <= month.low <= month.expected * (1 + 1e-9) + 1e-6
        assert month.expected <= month.high * (1 + 1e-9) + 1e-6
    assert found.draws[:, 0].min() >= won * (1 - 1e-9)
    assert all(0 <= weight <= 1 for weight in found.weights)


def test_both_ways_count_for_three_months_and_then_the_history_alone() -> None:
    found = _told(_deals(10_000, 10_000, 10_000, 10_000))
    assert all(0.25 <= weight <= 0.75 for weight in found.weights[:NEAR])
    assert set(found.weights[NEAR:]) == {1.0}
    assert found.history is not None
    for place, weight in enumerate(found.weights):
        told = found.history[place].expected
        mixed = weight * told + (1 - weight) * 10_000
        assert found.combined[place].expected == pytest.approx(mixed if place < 4 else told)


def test_the_way_that_was_surer_weighs_more() -> None:
    sure = np.tile(np.array([200.0, -200, 100]), (4, 3)).reshape(12, NEAR)
    unsure = 100 * sure
    deals = _deals(10_000, 10_000, 10_000)
    assert _told(deals, beside=unsure).weights[1] > _told(deals, beside=sure).weights[1]


def test_what_usually_came_beside_the_open_deals_is_counted_in() -> None:
    deals = _deals(4_000, 2_000, 500)
    plain = _told(deals)
    found = _told(deals, beside=np.full((12, NEAR), 6_000.0))
    more = 6_000 * 12 / (12 + 3)
    for place in range(NEAR):
        weight = found.weights[place]
        assert found.history is not None
        told = weight * found.history[place].expected + (1 - weight) * (
            deals[place].expected + more
        )
        assert found.combined[place].expected == pytest.approx(told)
        assert found.combined[place].expected > plain.combined[place].expected


def test_where_the_ways_disagree_the_range_holds_both() -> None:
    found = _told(_deals(100_000, 100_000, 100_000))
    assert found.history is not None
    assert found.combined[0].low < found.history[0].high
    assert found.combined[0].high > 90_000


def test_at_the_end_of_a_month_it_brings_what_is_won() -> None:
    found = _told(_deals(0), won=7_000, rest=0.0)
    assert found.history is not None
    assert found.history[0] == pytest.approx((7_000, 7_000, 7_000))
    half = _told(_deals(0), won=7_000, rest=0.5)
    assert half.history is not None
    whole = forecast(series("noise", 30, 1)).months[0]
    assert half.history[0].expected == pytest.approx(7_000 + whole.expected / 2)


def test_without_a_history_the_open_deals_speak_alone() -> None:
    found = outlook(forecast([]), _deals(4_000, 3_000), NO_RECORD, Running(500, 0.4))
    assert found.history is None
    assert [month.expected for month in found.combined[:3]] == [4_500, 3_000, 0]


def test_totals_of_months_are_surer_than_the_months() -> None:
    found = _told(_deals(10_000, 9_000, 8_000))
    year = found.total(0, 12, more=1_000)
    months = found.combined
    assert year.expected == pytest.approx(1_000 + sum(month.expected for month in months))
    assert year.high - year.low < 0.8 * sum(month.high - month.low for month in months)


def test_ranges_that_held_too_little_become_wider_about_the_same_middle() -> None:
    history, deals = forecast(series("noise", 30, 1)), _deals(10_000, 9_000)
    plain = outlook(history, deals, NO_RECORD, Running(0, 1))
    wide = outlook(history, deals, NO_RECORD, Running(0, 1), 1.4)
    for one, other in zip(plain.combined, wide.combined, strict=True):
        assert other.expected == pytest.approx(one.expected)
        assert other.high - other.expected == pytest.approx(1.4 * (one.high - one.expected))
        assert 0 <= other.low <= one.low
