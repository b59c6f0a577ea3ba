import numpy as np
import pytest

from crm_desktop.engine.seasons import SEASON, indices, is_seasonal
from tests.helpers.sales_series import series


def test_of_less_than_three_years_no_season_is_told() -> None:
    year = np.sin(np.arange(35) * 2 * np.pi / SEASON)
    assert not is_seasonal(year)
    assert not indices(year).any()


def test_the_indices_are_the_season_and_sum_up_to_nothing() -> None:
    year = np.array([3.0, -1, 2, 0, 5, -4, 1, -2, 3, -3, -5, 1])
    found = indices(np.tile(year, 4) + 0.5 * np.arange(48))
    assert found == pytest.approx(year, abs=0.1)
    assert found.sum() == pytest.approx(0)


def test_of_chance_alone_a_season_is_seldom_seen_and_believed_little() -> None:
    seen = [series("noise", 60, seed) for seed in range(200)]
    assert np.mean([is_seasonal(each) for each in seen]) < 0.15
    believed = [np.abs(indices(each)).max() / each.mean() for each in seen]
    assert np.mean(believed) < 0.06


def test_a_trend_or_a_level_is_no_season() -> None:
    assert not is_seasonal(np.arange(60.0))
    assert not is_seasonal(np.full(60, 7.0))
