"""The nearest values that never fall."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def rising(values: Floats, weights: Floats) -> Floats:
    """The nearest values (by weighted squares) that never fall: neighbours that do are pooled.

    After M. Ayer et al., "An Empirical Distribution Function for Sampling with Incomplete
    Information", Annals of Mathematical Statistics 26 (1955).
    """
    means: list[float] = []
    masses: list[float] = []
    counts: list[int] = []
    for value, weight in zip(values.tolist(), weights.tolist(), strict=True):
        mean, mass, count = value, weight, 1
        while means and means[-1] >= mean:
            before, other = means.pop(), masses.pop()
            mean = (before * other + mean * mass) / (other + mass)
            mass += other
            count += counts.pop()
        means.append(mean)
        masses.append(mass)
        counts.append(count)
    return np.repeat(means, counts)
