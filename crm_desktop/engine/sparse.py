"""Series with many empty months: the chance of a month with sales, and how large these are.

The chance counts recent months more and begins with one empty month, so that it learns that
sales have ceased, which the usual method for such series never does.
"""

import numpy as np

from crm_desktop.engine.chance_model import Floats
from crm_desktop.engine.spreads import DRAWS, Range

_FADING = 0.9  # what a month weighs against the one after it


def chance(values: Floats) -> float:
    """The chance that a month has sales."""
    weights = _weights(values)
    return float(weights @ (values != 0)) / (float(weights.sum()) + 1.0)


def months(values: Floats, horizon: int) -> list[Range]:
    """Each of the months to come: the mean of all that may be, and where four of five lie."""
    rate = chance(values)
    sold = values != 0
    if not sold.any():
        return [Range(0.0, 0.0, 0.0)] * horizon
    weights, sizes = _weights(values)[sold], values[sold]
    expected = rate * float(weights @ sizes) / float(weights.sum())
    every = np.append(sizes, 0.0)
    odds = np.append(rate * weights / weights.sum(), 1.0 - rate)
    order = np.argsort(every, kind="stable")
    below = np.cumsum(odds[order]) - 1e-9
    low, high = (float(every[order[np.searchsorted(below, at)]]) for at in (0.1, 0.9))
    return [Range(expected, min(low, expected), max(high, expected))] * horizon


def draws(values: Floats, horizon: int, seed: int = 1) -> Floats:
    """Outcomes of all months that may come; how sure the chance itself is counts, too."""
    random = np.random.default_rng(seed)
    sold = values != 0
    if not sold.any():
        return np.zeros((DRAWS, horizon))
    weights = _weights(values)
    with_sales = float(weights @ sold)
    rate = random.beta(with_sales, float(weights.sum()) - with_sales + 1.0, (DRAWS, 1))
    happens = random.random((DRAWS, horizon)) < rate
    odds = weights[sold] / weights[sold].sum()
    sizes = random.choice(values[sold], size=(DRAWS, horizon), p=odds)
    return np.asarray(np.where(happens, sizes, 0.0))


def _weights(values: Floats) -> Floats:
    return np.asarray(_FADING ** np.arange(len(values) - 1, -1, -1.0))
