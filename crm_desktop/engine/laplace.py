"""Logistic regression with a normal prior: the mode, and the spreads of the prior by evidence.

After D. J. C. MacKay, "The Evidence Framework Applied to Classification Networks", Neural
Computation 4 (1992): around the mode the likelihood is taken as normal, and the spreads are those
under which the outcomes were most to be expected.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_SPREADS = np.geomspace(0.02, 1.6, 9)
_USUAL, _DOUBT = 0.4, 1.5  # what a spread is like, and by how many powers of e it may differ
_STEPS = 30
_SETTLED = 1e-5  # what another step would gain, in the logarithm of the likelihood


@dataclass(frozen=True, slots=True)
class Sample:
    """Rows to learn from: outcomes 0 or 1, weights, and log-odds that are already settled."""

    matrix: Floats
    outcome: Floats
    weight: Floats
    offset: Floats

    def thinned(self, every: int) -> "Sample":
        """One row of so many, which counts for them all."""
        rows = slice(None, None, every)
        weight = self.weight[rows] * every
        return Sample(self.matrix[rows], self.outcome[rows], weight, self.offset[rows])


@dataclass(frozen=True, slots=True)
class Mode:
    """The likeliest coefficients, the curvature of the likelihood there and its slope."""

    learned: Floats
    curvature: Floats
    slope: Floats
    precision: Floats  # of the prior

    def whole_curvature(self) -> Floats:
        """That of likelihood and prior."""
        return self.curvature + np.diag(self.precision)


def find_mode(sample: Sample, mean: Floats, spread: Floats, start: Floats) -> Mode:
    """The mode by Newton's steps, halved where they would go too far."""
    precision = 1.0 / spread**2
    learned, loss = start, _loss(sample, start, mean, precision)
    for _ in range(_STEPS):
        slope, curvature = _derivatives(sample, learned)
        downhill = slope - precision * (learned - mean)
        step = np.asarray(np.linalg.solve(curvature + np.diag(precision), downhill), np.float64)
        if float(downhill @ step) < _SETTLED:
            return Mode(learned, curvature, slope, precision)
        learned, loss = _go(sample, (learned, loss), step, mean, precision)
    slope, curvature = _derivatives(sample, learned)
    return Mode(learned, curvature, slope, precision)


def likely_spreads(mode: Mode, mean: Floats, given: Floats, blocks: Floats) -> Floats:
    """A spread for each column: given, or that of its block under which the outcomes fit best."""
    pull = mode.curvature @ mode.learned + mode.slope
    names = [int(each) for each in np.unique(blocks) if each >= 0]
    chosen = dict.fromkeys(names, _USUAL)

    def spreads() -> Floats:
        found = given.copy()
        for name, spread in chosen.items():
            found[blocks == name] = spread
        return found

    for _ in range(3):
        before = dict(chosen)
        for name in names:
            chosen[name] = _best(
                chosen, name, lambda: _evidence(mode.curvature, pull, mean, spreads())
            )
        if chosen == before:
            break
    return spreads()


def _best(chosen: dict[int, float], name: int, evidence: Callable[[], float]) -> float:
    found = []
    for spread in _SPREADS.tolist():
        chosen[name] = spread
        found.append((evidence() - 0.5 * (np.log(spread / _USUAL) / _DOUBT) ** 2, spread))
    return float(max(found)[1])


def _evidence(curvature: Floats, pull: Floats, mean: Floats, spread: Floats) -> float:
    precision = 1.0 / spread**2
    lower = np.linalg.cholesky(curvature + np.diag(precision))
    whole = np.linalg.solve(lower, pull + precision * mean)
    fit = 0.5 * float(whole @ whole) - 0.5 * float(precision @ mean**2)
    return fit - float(np.log(np.diag(lower)).sum()) - float(np.log(spread).sum())


def _derivatives(sample: Sample, learned: Floats) -> tuple[Floats, Floats]:
    chance = _chances(sample, learned)
    slope = sample.matrix.T @ (sample.weight * (sample.outcome - chance))
    weighted = sample.matrix * np.sqrt(sample.weight * chance * (1.0 - chance))[:, None]
    return slope, weighted.T @ weighted


def _chances(sample: Sample, learned: Floats) -> Floats:
    log_odds = np.clip(sample.matrix @ learned + sample.offset, -30.0, 30.0)
    return np.asarray(1.0 / (1.0 + np.exp(-log_odds)))


def _loss(sample: Sample, learned: Floats, mean: Floats, precision: Floats) -> float:
    log_odds = sample.matrix @ learned + sample.offset
    lost = np.logaddexp(0.0, log_odds) - sample.outcome * log_odds
    return float(sample.weight @ lost + 0.5 * precision @ (learned - mean) ** 2)


def _go(
    sample: Sample, here: tuple[Floats, float], step: Floats, mean: Floats, precision: Floats
) -> tuple[Floats, float]:
    learned, loss = here
    for _ in range(12):
        there = learned + step
        lost = _loss(sample, there, mean, precision)
        if lost <= loss:
            return there, lost
        step = step / 2.0
    return learned, loss
