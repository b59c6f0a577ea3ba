import numpy as np
import pytest

from crm_desktop.engine import smoothing
from tests.helpers.sales_series import series

METHODS = (
    smoothing.mean,
    smoothing.level,
    smoothing.theta,
    smoothing.damped,
    smoothing.moving_season,
    smoothing.regression,
    smoothing.year_before,
)
every = pytest.mark.parametrize("method", METHODS, ids=lambda method: method.__name__)


@every
def test_of_a_level_each_tells_the_level(method: smoothing.Method) -> None:
    told = method(np.full((1, 40), 7.0), np.array([40]), 5)
    assert told == pytest.approx(np.full((1, 5), 7.0))


@every
def test_what_comes_after_the_end_of_a_row_is_not_seen(method: smoothing.Method) -> None:
    values = series("deals", 60, 1)
    rows = np.stack([values, values])
    rows[1, 45:] *= 9
    one, other = method(rows, np.array([45, 45]), 6)
    assert one == pytest.approx(other, nan_ok=True)


@every
def test_rows_know_nothing_of_each_other(method: smoothing.Method) -> None:
    rows = np.stack([series("trend", 50, seed) for seed in range(3)])
    ends = np.array([50, 20, 40])
    together = method(rows, ends, 4)
    for place in range(3):
        alone = method(rows[place : place + 1], ends[place : place + 1], 4)
        assert together[place : place + 1] == pytest.approx(alone, nan_ok=True)


def test_the_level_is_the_textbook_one() -> None:
    values = series("drifting", 30, 4)
    errors = {}
    for alpha in (0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 0.95):
        level, square = values[:3].mean(), 0.0
        for step, value in enumerate(values):
            square += (value - level) ** 2 if step >= 2 else 0.0
            level += alpha * (value - level)
        errors[square] = level
    told = smoothing.level(values[None], np.array([30]), 3)
    assert told == pytest.approx(np.full((1, 3), errors[min(errors)]))


def test_theta_goes_on_with_half_of_the_trend() -> None:
    values = 100.0 + 10 * np.arange(40, dtype=np.float64)
    told = smoothing.theta(values[None], np.array([40]), 12)[0]
    believed = 40 / (40 + 7.2)
    assert np.diff(told) == pytest.approx(np.full(11, 5 * believed))


def test_a_damped_trend_dies_away() -> None:
    values = 100.0 + 10 * np.arange(40, dtype=np.float64)
    steps = np.diff(smoothing.damped(values[None], np.array([40]), 12)[0])
    assert (steps > 0).all()
    assert (np.diff(steps) < 0).all()


def test_regression_finds_what_goes_to_and_fro() -> None:
    values = 100.0 + 20 * (-1.0) ** np.arange(60, dtype=np.float64)
    told = smoothing.regression(values[None], np.array([60]), 4)[0]
    assert np.sign(np.diff(told)) == pytest.approx([-1, 1, -1])
    assert np.isnan(smoothing.regression(values[None], np.array([35]), 4)).all()


def test_the_year_before_is_told_month_by_month() -> None:
    values = np.arange(20.0)
    assert smoothing.year_before(values[None], np.array([18]), 3).tolist() == [[6, 7, 8]]
    assert np.isnan(smoothing.year_before(values[None], np.array([11]), 3)).all()
