"""What is told at every origin of a series: plain methods, weighed by how well they had done there.

Each method is tried on the series as it is and on its logarithms, with its season and without. A
method weighs as its prior times its error to the power of minus three, of the errors known at the
origin: priors and power are those that did best on the series of the M3 and M4 competitions.
"""

from dataclasses import dataclass

import numpy as np

from crm_desktop.engine import smoothing
from crm_desktop.engine.chance_model import Floats, Integers
from crm_desktop.engine.seasons import SEASON, indices

SHORT = 10  # points; below, the middle of the last value and the mean is told
_ORIGINS = 72
_FIRST = 4  # points known at the first origin
_JUDGED = 6  # months ahead that methods are judged by
_POWER, _LENT = 3.0, 3.0
_CAP = 3.0  # times the largest value
_MODELS: tuple[tuple[smoothing.Method, float], ...] = (
    (smoothing.mean, 1.0),
    (smoothing.level, 0.5),
    (smoothing.damped, 1.0),
    (smoothing.theta, 2.0),
    (smoothing.regression, 1.5),
    (smoothing.year_before, 0.5),
)
_SEASONAL = (*_MODELS, (smoothing.moving_season, 2.0))


def combined(values: Floats, horizon: int) -> tuple[Floats, Integers, bool]:
    """What is told at each origin, the last of which is now.

    Beside it how many points each origin knew, and whether there is a season now.
    """
    count = len(values)
    if count < SHORT:
        origins = np.arange(1, count + 1)
        middles = (values + np.cumsum(values) / origins) / 2
        return np.repeat(middles[:, None], horizon, axis=1), origins, False
    origins = np.arange(max(_FIRST, count + 1 - _ORIGINS), count + 1)
    told, has_season = [], False
    for variant in _variants(values):
        found, is_seasonal = variant.told(values, origins, horizon)
        told += found
        has_season = has_season or is_seasonal
    most = _CAP * np.abs(values).max()
    least = 0.0 if values.min() >= 0 else -most
    every = np.clip(np.stack([each for each, _ in told]), least, most)
    priors = np.array([prior for _, prior in told])
    weights = _weights(every, priors, values, origins)
    told_there = np.nansum(weights[:, :, None] * np.nan_to_num(every), axis=0)
    return told_there, origins, has_season


def actuals(values: Floats, origins: Integers, horizon: int) -> Floats:
    """What came after each origin; NaN where that is not known yet."""
    longer = np.concatenate([values, np.full(horizon, np.nan)])
    return np.asarray(longer[origins[:, None] + np.arange(horizon)])


def _weights(every: Floats, priors: Floats, values: Floats, origins: Integers) -> Floats:
    """What each method weighs at each origin, by its errors that were known by then."""
    missed = np.abs(actuals(values, origins, every.shape[2]) - every)
    sums, counts = np.zeros(every.shape[:2]), np.zeros(every.shape[:2])
    for ahead in range(1, min(_JUDGED, len(origins) - 1) + 1):
        each = missed[:, :-ahead, ahead - 1]
        sums[:, ahead:] += np.cumsum(np.nan_to_num(each), axis=1)
        counts[:, ahead:] += np.cumsum(np.isfinite(each), axis=1)
    usual = sums.sum(axis=0) / np.maximum(counts.sum(axis=0), 1)
    scores = (sums + _LENT * usual) / (counts + _LENT)
    scores = scores / np.maximum(usual, 1e-12 * np.abs(values).max() + 1e-300)
    weights = priors[:, None] * np.maximum(scores, 1e-3) ** -_POWER
    weights = np.where(np.isfinite(every[:, :, 0]), weights, 0.0)
    return np.asarray(weights / weights.sum(axis=0))


@dataclass(frozen=True, slots=True)
class _Variant:
    """A way to look at the series: as it is or as logarithms, with its season or without."""

    is_log: bool
    is_seasonal: bool

    def told(
        self, values: Floats, origins: Integers, horizon: int
    ) -> tuple[list[tuple[Floats, float]], bool]:
        """What each method tells at each origin with its prior; whether there is a season now."""
        seen = np.log(values) if self.is_log else values
        seasons = np.zeros((len(origins), SEASON))
        if self.is_seasonal:
            seasons = np.array([indices(seen[:origin]) for origin in origins])
        months = np.arange(len(values) + horizon) % SEASON
        rows = seen - seasons[:, months[: len(values)]]
        ahead = (origins[:, None] + np.arange(horizon)) % SEASON
        added = np.take_along_axis(seasons, ahead, axis=1)
        has_season = np.abs(seasons).max(axis=1) > 0
        found = []
        for model, prior in _SEASONAL if self.is_seasonal else _MODELS:
            each = model(rows, origins, horizon) + added
            if self.is_log:
                each = np.exp(np.minimum(each, seen.max() + 2)) * _smear(rows, origins)[:, None]
            if self.is_seasonal:  # without one it would only be told twice
                each = np.where(has_season[:, None], each, np.nan)
            found.append((each, prior))
        return found, bool(has_season[-1])


def _variants(values: Floats) -> list[_Variant]:
    found = [_Variant(is_log=False, is_seasonal=False)]
    is_log = bool(values.min() > 0)
    if is_log:
        found.append(_Variant(is_log=True, is_seasonal=False))
    if indices(values).any():
        found.append(_Variant(is_log=False, is_seasonal=True))
        if is_log:
            found.append(_Variant(is_log=True, is_seasonal=True))
    return found


def _smear(rows: Floats, ends: Integers) -> Floats:
    """What the mean of values is more than the exponential of the mean logarithm."""
    steps = np.diff(rows, axis=1) ** 2 / 2  # of noise alone, half of the variance of changes
    known = np.arange(steps.shape[1]) < ends[:, None] - 1
    variance = (steps * known).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    return np.asarray(np.exp(np.minimum(variance, 0.5) / 2))
