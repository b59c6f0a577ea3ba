"""The chance that at least so much comes, from what is expected and its range."""

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.forecast_figures import Likely, chance_of


def test_the_ends_of_the_range_are_its_tenths() -> None:
    likely = Likely(1_000, 700, 1_500)
    assert chance_of(likely, 700) == 90
    assert chance_of(likely, 1_000) == 50
    assert chance_of(likely, 1_500) == 10
    assert chance_of(likely, 1_250) == 26  # half the way up: 0.64 standard deviations


def test_a_range_without_width_is_not_more_than_nearly_sure() -> None:
    sure = Likely(1_000, 1_000, 1_000)
    assert (chance_of(sure, 999), chance_of(sure, 1_001)) == (99, 1)


AMOUNTS = st.integers(0, 10**12)


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
def test_more_is_never_likelier_than_less(
    low: int, more: int, still: int, target: int, extra: int
) -> None:
    likely = Likely(low + more, low, low + more + still)
    found = chance_of(likely, target), chance_of(likely, target + extra)
    assert 99 >= found[0] >= found[1] >= 1
