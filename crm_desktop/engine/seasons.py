"""The season of a monthly series: whether there is one, and what each month of the year adds.

For every origin it is found from what was known there alone, so that errors of the past are
honest. Months are compared with the centred year around them, so that a trend is no season; the
autocorrelation of that at one season must exceed its 90 % limit, with three seasons at least. The
indices are the classical ones, recent years weighing more, shrunk towards no season as Miller and
Williams (2003) have it.
"""

import numpy as np

from crm_desktop.engine.chance_model import Floats

SEASON = 12
_LEAST = 3  # seasons
_LIMIT = 1.645
_FADING = 0.85  # what a year weighs against the year after it


def is_seasonal(values: Floats) -> bool:
    """Whether a month resembles the same months of other years more than chance would have it."""
    if len(values) < _LEAST * SEASON:
        return False
    apart = _apart(values)
    one, other = apart[SEASON:], apart[:-SEASON]
    power = np.sqrt(float(one @ one) * float(other @ other))
    if power <= 1e-12 * float(values @ values):
        return False
    return bool(float(one @ other) / power > _LIMIT / np.sqrt(len(one)))


def indices(values: Floats) -> Floats:
    """What each of the twelve months after the first adds; they sum up to nothing.

    Zeros where the series has no season. Of logarithms they are factors.
    """
    if not is_seasonal(values):
        return np.zeros(SEASON)
    apart = _apart(values)
    places = np.arange(SEASON // 2, SEASON // 2 + len(apart))
    weights = _FADING ** ((len(values) - places) / SEASON)
    sums = np.bincount(places % SEASON, weights * apart, SEASON)
    found = sums / np.bincount(places % SEASON, weights, SEASON)
    found -= found.mean()
    rest = apart - found[places % SEASON]
    noise = float(rest @ rest) / max(len(rest) - SEASON, 1)
    return found * _shrinking(found, noise, len(values))


def _apart(values: Floats) -> Floats:
    """How far each month is from the year around it; half a year is missing at both ends."""
    window = np.r_[0.5, np.ones(SEASON - 1), 0.5] / SEASON
    half = SEASON // 2
    return np.asarray(values[half : len(values) - half] - np.convolve(values, window, "valid"))


def _shrinking(found: Floats, noise: float, count: int) -> float:
    """How much of the indices to believe: what of their spread is more than noise."""
    spread = float(found @ found) / (SEASON - 1)
    if spread <= 0.0:
        return 0.0
    return max(0.0, 1.0 - (SEASON - 3) / (SEASON - 1) * noise * SEASON / count / spread)
