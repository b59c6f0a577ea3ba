import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.forecast_figures import Likely
from crm_desktop.domain.forecast_ledger import QuarterTold
from crm_desktop.domain.quarter import brought_up

TOLD = QuarterTold("2026-10", "EUR", 1_000, 700, 1_500, 200, 12)


def test_at_the_moment_it_was_told_it_is_what_was_told() -> None:
    assert brought_up(TOLD, 200, 0.5, 0.5) == Likely(1_000, 700, 1_500)


def test_at_the_end_it_is_what_was_won() -> None:
    assert brought_up(TOLD, 900, 0.5, 0.0) == Likely(900, 900, 900)
    assert brought_up(TOLD, 900, 0.0, 0.0) == Likely(900, 900, 900)


def test_what_is_won_meanwhile_is_added_to_what_is_still_to_come() -> None:
    found = brought_up(TOLD, 600, 0.5, 0.25)
    assert found.expected == 600 + 400
    assert found.high - found.expected == pytest.approx(500 * 0.5**0.5, abs=1)


AMOUNTS = st.integers(0, 10**9)


@given(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS), AMOUNTS, st.floats(0, 1), st.floats(0, 1))
def test_a_quarter_brings_at_least_what_is_won_and_its_range_holds_what_is_expected(
    amounts: tuple[int, int, int, int], since: int, left_then: float, left: float
) -> None:
    then, rest, less, more = amounts
    expected = then + rest
    told = TOLD._replace(
        won=then, expected=expected, low=max(expected - less, then), high=expected + more
    )
    found = brought_up(told, then + since, left_then, left)
    assert then + since <= found.low <= found.expected <= found.high
