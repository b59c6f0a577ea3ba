import numpy as np
import pytest

from crm_desktop.engine import sparse


def test_recent_months_count_more_and_one_empty_month_is_presumed() -> None:
    values = np.array([5.0, 0, 0])
    assert sparse.chance(values) == pytest.approx(0.81 / (0.81 + 0.9 + 1 + 1))


def test_a_month_is_worth_its_chance_times_its_usual_size() -> None:
    values = np.array([0.0, 400, 0, 200])
    expected, low, high = sparse.months(values, 3)[0]
    size = (0.81 * 400 + 200) / 1.81
    assert expected == pytest.approx(sparse.chance(values) * size)
    assert (low, high) == (0, 400)
    assert len(sparse.months(values, 3)) == 3


def test_drawn_months_agree_with_what_is_expected() -> None:
    values = np.array([0.0, 400, 0, 200, 0, 0, 300, 0, 0, 250, 0, 0] * 2)
    drawn = sparse.draws(values, 12)
    assert drawn.sum(axis=1).mean() == pytest.approx(
        12 * sparse.months(values, 12)[0].expected, rel=0.1
    )
    assert set(np.unique(drawn)) == {0, 200, 250, 300, 400}


def test_of_empty_months_nothing_comes() -> None:
    assert sparse.months(np.zeros(8), 2) == [(0, 0, 0)] * 2
    assert not sparse.draws(np.zeros(8), 2).any()
