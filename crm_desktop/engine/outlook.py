"""What the coming months bring: the history and the open deals together, with one range.

Each of the first three months is told by both ways, weighed by the inverse of their variance and
shrunk halfway to equal weights, as combinations of forecasts do best (M4 competition); later ones
by the history alone, since the deals that will be won then do not exist yet. What open deals bring
is corrected by what came beside them in the months before: deals nobody knew of, and days that
slipped. The combination is a mixture: each drawn outcome is told by one of the two ways, so that
its range is wide where they disagree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from crm_desktop.domain.forecast_figures import Learned
from crm_desktop.engine import spreads
from crm_desktop.engine.chance_model import Floats
from crm_desktop.engine.history import Forecast
from crm_desktop.engine.spreads import EIGHTY, Range

NEAR = 3  # months that open deals can tell of
_LENT = 3.0  # cases that must stand against a correction
_LEAST = 3  # cases from which on there is one
_TIE = 0.5  # how alike the errors of two months are


@dataclass(frozen=True, slots=True)
class Outlook:
    """The months to come by both ways; the first is the one that runs.

    `history` is nothing where there is none; `weights` are those of the history. `draws` are
    outcomes of all months.
    """

    history: tuple[Range, ...] | None
    combined: tuple[Range, ...]
    weights: tuple[float, ...]
    draws: Floats

    def total(self, first: int, count: int, more: float = 0.0) -> Range:
        """The sum of `count` months from the `first` one on, and of what is won besides."""
        chosen = slice(first, first + count)
        expected = sum(month.expected for month in self.combined[chosen])
        found = spreads.total(self.draws[:, chosen], expected)
        return Range(*(value + more for value in found))


class Running(NamedTuple):
    """The month that runs: what is won in it, and the part of it that is left (0 to 1)."""

    won: float
    rest: float


def outlook(
    history: Forecast,
    pipeline: Sequence[Range],
    beside: Floats,
    running: Running,
    wider: float = 1.0,
) -> Outlook:
    """The months that `history` and `pipeline` tell of, together.

    `pipeline` is what open deals bring in each month, of the running one what they bring on top of
    what is won; `wider` is what the range of both together is stretched by. `beside` has a row for
    each month of the past and a column for each of the first `NEAR` months ahead: what was won,
    from the same day of that month on, beyond what the open deals had told; NaN where that is not
    known.
    """
    won, rest = running
    floor = 0.0 if history.draws.size == 0 or history.draws.min() >= 0 else -np.inf
    told = np.array([month.expected for month in history.months])
    drawn = history.draws.copy()
    left = told[0] * rest + (drawn[:, 0] - told[0]) * np.sqrt(rest)
    drawn[:, 0] = won + np.maximum(left, floor)
    told[0] = won + told[0] * rest
    by_deals, spread = _by_deals(pipeline, beside, won)
    weights = _weights(history, drawn, by_deals, spread)
    random = np.random.default_rng(2)
    shared = random.standard_normal((len(drawn), 1)) * np.sqrt(_TIE)
    noise = shared + random.standard_normal(drawn.shape) * np.sqrt(1 - _TIE)
    started = np.zeros(drawn.shape[1])
    started[0] = won
    other = started + np.maximum(by_deals - started + spread * noise, 0.0)
    mixed = np.where(random.random((len(drawn), 1)) < weights, drawn, other)
    expected = weights * told + (1 - weights) * by_deals
    mixed = np.maximum(expected + wider * (mixed - expected), started + floor)
    is_told = history.path is not Learned.NOTHING
    return Outlook(
        tuple(_ranges(told, drawn)) if is_told else None,
        tuple(_ranges(expected, mixed)),
        tuple(weights.tolist()),
        mixed,
    )


def _by_deals(pipeline: Sequence[Range], beside: Floats, won: float) -> tuple[Floats, Floats]:
    """What open deals bring with what usually comes beside them, and its standard deviation."""
    expected = np.array([month.expected for month in pipeline])
    spread = np.array([(month.high - month.low) / (2 * EIGHTY) for month in pipeline])
    for ahead in range(min(NEAR, len(expected))):
        known = beside[:, ahead][np.isfinite(beside[:, ahead])]
        if len(known) < _LEAST:
            continue
        more = float(known.sum()) / (len(known) + _LENT)
        off = float(((known - more) ** 2).sum()) / len(known)
        expected[ahead] = max(expected[ahead] + more, 0.0)
        spread[ahead] = np.sqrt((off * len(known) + spread[ahead] ** 2) / (len(known) + 1))
    expected[0] += won
    return expected, spread


def _weights(history: Forecast, drawn: Floats, by_deals: Floats, spread: Floats) -> Floats:
    """What the history weighs in each month."""
    weights = np.ones(len(by_deals))
    if history.path is Learned.NOTHING:
        return weights * 0.0
    sure = drawn.var(axis=0)
    both = sure + spread**2
    inverse = np.where(both > 0, spread**2 / np.where(both > 0, both, 1.0), 0.5)
    weights[:NEAR] = (inverse[:NEAR] + 0.5) / 2
    return weights


def _ranges(expected: Floats, drawn: Floats) -> list[Range]:
    low, high = np.quantile(drawn, (0.1, 0.9), axis=0)
    return [
        Range(float(mid), float(min(below, mid)), float(max(above, mid)))
        for mid, below, above in zip(expected, low, high, strict=True)
    ]
