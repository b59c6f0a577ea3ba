"""Made-up monthly sales of several kinds, the same for the same seed."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Random = np.random.Generator


def _noise(months: Floats, random: Random) -> Floats:
    return 10_000 * np.exp(random.normal(0, 0.45, len(months)))


def _trend(months: Floats, random: Random) -> Floats:
    return 8_000 * (1 + 0.02 * months) * np.exp(random.normal(0, 0.3, len(months)))


def _season(months: Floats, random: Random) -> Floats:
    wave = 1 + 0.45 * np.sin(2 * np.pi * (months + random.integers(12)) / 12)
    return 10_000 * wave * np.exp(random.normal(0, 0.25, len(months)))


def _drifting(months: Floats, random: Random) -> Floats:
    level = np.cumsum(random.normal(0, 0.12, len(months)))
    return 10_000 * np.exp(level + random.normal(0, 0.2, len(months)))


def _deals(months: Floats, random: Random) -> Floats:
    return np.array([random.lognormal(8, 0.9, random.poisson(6)).sum() for _ in months])


def _few_deals(months: Floats, random: Random) -> Floats:
    return np.array([random.lognormal(9, 0.7, random.poisson(0.7)).sum() for _ in months])


Made = Callable[[Floats, Random], Floats]
KINDS: dict[str, Made] = {
    "noise": _noise,
    "trend": _trend,
    "season": _season,
    "drifting": _drifting,
    "deals": _deals,
    "few deals": _few_deals,
}


def series(kind: str, count: int, seed: int) -> Floats:
    """So many months of a business."""
    random = np.random.default_rng([seed, count, list(KINDS).index(kind)])
    return KINDS[kind](np.arange(float(count)), random)
