from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.engine.pipeline_range import SHOCK, Moments, Range, moments, range_of

deals = st.lists(
    st.tuples(st.integers(0, 10**11), st.floats(0.01, 0.99, allow_nan=False)), max_size=30
)


def test_a_deal_without_doubt_still_shares_the_common_luck() -> None:
    assert range_of(moments([(100_000, 1.0)])) == Range(100_000, 67_960, 132_040)


def test_no_deals_are_worth_nothing() -> None:
    assert range_of(moments([])) == Range(0, 0, 0)


def test_the_formula_is_the_one_written_down() -> None:
    found = range_of(moments([(10_000, 0.5)] * 100))
    spread = (1.0625 * 100 * 0.25 * 10_000**2 + (0.25 * 500_000) ** 2) ** 0.5
    assert found == Range(
        500_000, round(500_000 - 1.2816 * spread), round(500_000 + 1.2816 * spread)
    )


@given(deals)
@settings(max_examples=40, deadline=None)
def test_a_range_holds_the_expected_value_and_is_possible(chosen: list[tuple[int, float]]) -> None:
    found = range_of(moments(chosen))
    total = sum(amount for amount, _chance in chosen)
    assert 0 <= found.low <= found.expected <= found.high <= total * (1 + 1.2816 * SHOCK) + 1


@given(deals, deals)
@settings(max_examples=40, deadline=None)
def test_the_sums_of_two_stages_are_the_sums_of_all(
    one: list[tuple[int, float]], other: list[tuple[int, float]]
) -> None:
    apart, whole = moments(one).plus(moments(other)), moments([*one, *other])
    assert apart[:2] == whole[:2]
    assert apart[2:] == pytest.approx(whole[2:])
    assert Moments().plus(whole) == whole


@pytest.mark.parametrize(
    "chosen",
    [
        [(50_000, 0.5)] * 40,
        [(20_000, 0.1)] * 60 + [(90_000, 0.75)] * 8,
        [(5_000 * (1 + step % 9) ** 2, 0.1 + 0.08 * (step % 10)) for step in range(50)],
        [(30_000, 0.3)] * 6,
    ],
)
def test_four_of_five_outcomes_fall_inside(chosen: Sequence[tuple[int, float]]) -> None:
    random = np.random.default_rng(3)
    amounts, chances = np.array(chosen, dtype=float).T
    spread = np.sqrt(np.log(1 + SHOCK**2))
    luck = np.exp(random.normal(-(spread**2) / 2, spread, 4000))
    outcomes = luck * ((random.random((4000, len(chosen))) < chances) @ amounts)
    found = range_of(moments(chosen))
    share = np.mean((outcomes >= found.low) & (outcomes <= found.high))
    assert 0.75 <= share <= 0.88
