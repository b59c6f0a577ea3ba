import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.engine.monotone import rising


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(0.1, 9)), max_size=12))
@settings(max_examples=50, deadline=None)
def test_values_never_fall_and_keep_their_mean(pairs: list[tuple[float, float]]) -> None:
    values = np.array([value for value, _weight in pairs])
    weights = np.array([weight for _value, weight in pairs])
    risen = rising(values, weights)
    assert np.all(np.diff(risen) >= -1e-12)
    assert risen @ weights == pytest.approx(values @ weights)


def test_what_rises_already_stays() -> None:
    values = np.array([-1.0, 0.0, 0.0, 2.5])
    assert rising(values, np.ones(4)).tolist() == values.tolist()


def test_neighbours_that_fall_are_pooled_by_weight() -> None:
    assert rising(np.array([4.0, 1.0, 9.0]), np.array([1.0, 2.0, 1.0])).tolist() == [2.0, 2.0, 9.0]
