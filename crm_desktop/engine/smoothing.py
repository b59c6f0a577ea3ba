"""The plain methods a forecast is combined of, each for many series at once.

A row of `values` is one series of which the first `ends` points are known. All parameters of a
method are tried side by side, one step of numpy for each month, and those with the least errors
up to the end of the row are taken: there is nothing to converge, and nothing to fail. Exponential
smoothing and its damped trend are those of Gardner and McKenzie (1985), Theta that of
Assimakopoulos and Nikolopoulos (2000), the season that moves on that of Holt and Winters.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from crm_desktop.engine.chance_model import Floats, Integers
from crm_desktop.engine.seasons import SEASON

Method = Callable[[Floats, Integers, int], Floats]  # rows, their ends, months ahead

_ALPHAS = np.array([0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 0.95])
_WARM = 2  # errors of the first steps tell of the beginning only
_STILL = 0.6 * SEASON  # points that halve what is believed of a trend
_LAGS_FROM = 36
_LAGS, _MORE_LAGS, _MORE_FROM = 3, 6, 72
_RIDGE = 0.15


class Grid(NamedTuple):
    """Parameters tried side by side."""

    alpha: Floats
    beta: Floats
    phi: Floats
    gamma: Floats


def _grid(*steps: tuple[float, ...]) -> Grid:
    return Grid(*(axis.ravel() for axis in np.meshgrid(*map(np.array, steps), indexing="ij")))


_LEVEL = Grid(_ALPHAS, 0 * _ALPHAS, 0 * _ALPHAS + 1.0, 0 * _ALPHAS)
_TREND = _grid((0.05, 0.15, 0.3, 0.5, 0.8), (0.02, 0.1, 0.3), (0.8, 0.9, 0.97), (0.0,))
_MOVING = _grid((0.05, 0.15, 0.3, 0.6), (0.02, 0.1), (0.95,), (0.1, 0.25))


def mean(values: Floats, ends: Integers, horizon: int) -> Floats:
    """The mean of all that is known, for every month to come."""
    known = np.arange(values.shape[1]) < ends[:, None]
    return np.repeat(((values * known).sum(axis=1) / ends)[:, None], horizon, axis=1)


def level(values: Floats, ends: Integers, horizon: int) -> Floats:
    """Simple exponential smoothing: the level, for every month to come."""
    found = _smoothed(values, ends, _LEVEL)
    return np.repeat(found.level[:, None], horizon, axis=1)


def theta(values: Floats, ends: Integers, horizon: int) -> Floats:
    """The level with half of the straight trend."""
    found = _smoothed(values, ends, _LEVEL)
    alpha = found.alpha[:, None]
    ahead = np.arange(horizon) + (1 - (1 - alpha) ** ends[:, None]) / alpha
    drift = _slopes(values, ends) * ends / (ends + _STILL) / 2
    return np.asarray(found.level[:, None] + drift[:, None] * ahead)


def damped(values: Floats, ends: Integers, horizon: int) -> Floats:
    """A trend that dies away."""
    return _with_trend(_smoothed(values, ends, _TREND), ends, horizon)


def moving_season(values: Floats, ends: Integers, horizon: int) -> Floats:
    """The same with a season that moves on from the one that was taken out."""
    found = _smoothed(values, ends, _MOVING)
    months = (ends[:, None] + np.arange(horizon)) % SEASON
    return _with_trend(found, ends, horizon) + np.take_along_axis(found.season, months, axis=1)


def year_before(values: Floats, ends: Integers, horizon: int) -> Floats:
    """The same month of the year before; NaN where there is none."""
    places = ends[:, None] - SEASON + np.arange(horizon) % SEASON
    told = np.take_along_axis(values, np.maximum(places, 0), axis=1)
    return np.where(ends[:, None] >= SEASON, told, np.nan)


def regression(values: Floats, ends: Integers, horizon: int) -> Floats:
    """Each change told from those before it, by ridge regression; NaN for short series."""
    told = np.full((len(values), horizon), np.nan)
    for lags, first, last in ((_LAGS, _LAGS_FROM, _MORE_FROM), (_MORE_LAGS, _MORE_FROM, 10**9)):
        rows = np.flatnonzero((ends >= first) & (ends < last))
        if len(rows):
            told[rows] = _regressed(values[rows], ends[rows], horizon, lags)
    return told


class _State(NamedTuple):
    """What the best parameters of each row had come to at its end."""

    level: Floats
    trend: Floats
    season: Floats
    alpha: Floats
    phi: Floats


def _smoothed(values: Floats, ends: Integers, grid: Grid) -> _State:
    """Run every row under all parameters, each up to its own end."""
    alpha, beta, phi, gamma = grid
    rows, tried = len(values), len(alpha)
    high = np.repeat(values[:, :3].mean(axis=1, keepdims=True), tried, axis=1)
    trend, errors = np.zeros((rows, tried)), np.zeros((rows, tried))
    has_season = bool(gamma.any())
    season = np.zeros((SEASON, rows, tried))
    for step in range(int(ends.max())):
        running = (ends > step)[:, None]
        told = high + phi * trend
        place = step % SEASON
        missed = values[:, step, None] - told
        if has_season:
            missed = missed - season[place]
        missed = np.where(running, missed, 0.0)
        if step >= _WARM:
            errors += missed * missed
        high = np.where(running, told, high) + alpha * missed
        trend = np.where(running, phi * trend, trend) + alpha * beta * missed
        if has_season:
            season[place] += gamma * (1 - alpha) * missed
    best = np.argmin(errors, axis=1)
    each = np.arange(rows)
    return _State(
        high[each, best], trend[each, best], season[:, each, best].T, alpha[best], phi[best]
    )


def _with_trend(found: _State, ends: Integers, horizon: int) -> Floats:
    powers = found.phi[:, None] ** np.arange(1, horizon + 1)
    believed = found.trend * ends / (ends + _STILL)
    return np.asarray(found.level[:, None] + believed[:, None] * np.cumsum(powers, axis=1))


def _slopes(values: Floats, ends: Integers) -> Floats:
    """The slope of the straight line through the known points of each row."""
    times = np.arange(values.shape[1]) - (ends[:, None] - 1) / 2
    times = np.where(np.arange(values.shape[1]) < ends[:, None], times, 0.0)
    return np.asarray((times * values).sum(axis=1) / np.maximum((times**2).sum(axis=1), 1e-12))


def _regressed(values: Floats, ends: Integers, horizon: int, lags: int) -> Floats:
    steps = np.diff(values, axis=1)
    windows = np.lib.stride_tricks.sliding_window_view(steps, lags + 1, axis=1)
    known = (np.arange(windows.shape[1]) < (ends - 1 - lags)[:, None])[:, :, None]
    before, after = (
        np.where(known, windows[:, :, :-1], 0.0),
        np.where(known, windows, 0.0)[:, :, -1:],
    )
    square = np.swapaxes(before, 1, 2) @ before
    ridge = _RIDGE * np.trace(square, axis1=1, axis2=2)[:, None, None] / lags
    square = square + (ridge + 1e-12) * np.eye(lags)
    weights = np.linalg.solve(square, np.swapaxes(before, 1, 2) @ after)[:, :, 0]
    each = np.arange(len(values))
    places = (ends - 1)[:, None] - np.arange(lags, 0, -1)
    last = steps[each[:, None], places]
    now, told = values[each, ends - 1], []
    for _ in range(horizon):
        step = (weights * last).sum(axis=1)
        last = np.concatenate([last[:, 1:], step[:, None]], axis=1)
        now = now + step
        told.append(now)
    return np.stack(told, axis=1)
