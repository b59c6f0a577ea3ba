"""Round steps for the scale of a chart."""

import math


def scale(longest: float) -> list[float]:
    """Three to five round steps from 0 to at least the longest value."""
    if longest <= 0:
        return [0.0, 1.0]
    rough = longest / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * times for times in (1, 2, 2.5, 5, 10) if power * times >= rough * 0.999)
    return [step * count for count in range(math.ceil(longest / step - 1e-9) + 1)]
