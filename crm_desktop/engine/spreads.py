"""How sure a forecast is, told from how far its like went wrong before.

Errors have a row for each origin (how many points were known then) and a column for each month
ahead; they are those of the whole combination, so that a range holds what it says. It is half
normal, half log-normal, and wider where little was known; errors of long ago count less.
"""

from statistics import NormalDist
from typing import NamedTuple

import numpy as np

from crm_desktop.engine.chance_model import Floats, Integers

EIGHTY = 1.2816  # standard deviations to each side that hold 80 % of a normal distribution
DRAWS = 4_000
_MOST = 1.0  # of a relative spread
_HALF = 24.0  # months after which an error counts half
_WORST = 4.0
_DOUBT = 20.0
_USUAL = 0.6  # where no error is known yet
_BORROWED = 3.0  # errors that the month before lends to each month
_USUAL_TIE, _TIE_WEIGHT = 0.6, 12.0


class Range(NamedTuple):
    """What is expected, and where four of five outcomes lie."""

    expected: float
    low: float
    high: float


class Spread(NamedTuple):
    """How far outcomes go from what is told: relative, by month ahead; `tie` joins neighbours."""

    sizes: Floats
    floors: Floats  # what they are relative to, where that is more than what is told
    tie: float
    is_positive: bool


def relative(missed: Floats, told: Floats, floors: Floats) -> Floats:
    """Errors in units of what was told, or of the floor of the origin where that is more.

    From nearly nothing any sum is a huge error: none counts for more than four.
    """
    unit = np.maximum(np.abs(told), floors[:, None])
    # Cut before they are divided: a unit may be too small to divide by.
    found = np.clip(missed, -_WORST * unit, _WORST * unit) / np.where(unit > 0, unit, 1.0)
    return np.where(unit > 0, found, np.nan)


def spread(errors: Floats, origins: Integers, now: int, floor: float, *, positive: bool) -> Spread:
    """The spread of what is told at `now`, from the relative errors that were known then."""
    horizon = errors.shape[1]
    ahead = np.arange(1, horizon + 1)
    known = np.where(origins[:, None] + ahead <= now, errors, np.nan)
    fading = 0.5 ** ((now - origins) / _HALF)
    sizes, former = np.empty(horizon), _USUAL
    for place in range(horizon):
        is_there = np.isfinite(known[:, place])
        found, weight = known[is_there, place], fading[is_there]
        lent = _BORROWED if place else 1.0
        squares = float(weight @ found**2) + lent * former**2
        former = float(np.sqrt(squares / (float(weight.sum()) + lent)))
        sizes[place] = former
    sizes = np.maximum.accumulate(sizes)
    sizes = sizes * np.sqrt(1 + (2.5 * np.sqrt(ahead) + 2) / max(now, 1))
    return Spread(np.minimum(sizes, _MOST), np.full(horizon, floor), _tie(known), positive)


def at(told: Floats, of: Spread, z: float | Floats) -> Floats:
    """The outcome that lies so many standard deviations from what is told."""
    unit = np.maximum(np.abs(told), of.floors)
    plain = told + unit * of.sizes * z
    skewed = told + unit * (np.exp(of.sizes * z - of.sizes**2 / 2) - 1)
    found = (plain + skewed) / 2
    return np.maximum(found, 0.0) if of.is_positive else np.asarray(found)


def widening(inside: int, of: int) -> float:
    """By how much ranges must be wider, of which so many held what came (conformal prediction).

    Few cases move it little: as many as twenty would have to stand for the 80 % that are promised.
    """
    if not of:
        return 1.0
    share = min(max(inside / of, 0.3), 0.97)
    needed = EIGHTY / NormalDist().inv_cdf((1 + share) / 2)
    return 1.0 + (needed - 1.0) * of / (of + _DOUBT)


def ranges(told: Floats, of: Spread) -> list[Range]:
    """What is told month by month, with its 80 % range."""
    low, high = at(told, of, -EIGHTY), at(told, of, EIGHTY)
    return [
        Range(float(mid), float(min(below, mid)), float(max(above, mid)))
        for mid, below, above in zip(told, low, high, strict=True)
    ]


def draws(told: Floats, of: Spread, seed: int = 1) -> Floats:
    """Outcomes of all months that may come, `DRAWS` rows; neighbouring months err alike."""
    random = np.random.default_rng(seed)
    noise = random.standard_normal((DRAWS, len(told)))
    for place in range(1, len(told)):
        noise[:, place] = of.tie * noise[:, place - 1] + np.sqrt(1 - of.tie**2) * noise[:, place]
    return at(told, of, noise)


def total(found: Floats, expected: float) -> Range:
    """The range of the sum of some months, from draws of them."""
    if not found.shape[1]:
        return Range(0.0, 0.0, 0.0)
    low, high = np.quantile(found.sum(axis=1), (0.1, 0.9))
    return Range(expected, float(min(low, expected)), float(max(high, expected)))


def _tie(known: Floats) -> float:
    """How alike the errors of neighbouring months are, shrunk to the usual."""
    one, other = known[:, :-1], known[:, 1:]
    both = np.isfinite(one) & np.isfinite(other)
    first, second = np.where(both, one, 0.0), np.where(both, other, 0.0)
    power = float(np.sqrt((first**2).sum() * (second**2).sum()))
    found = float((first * second).sum()) / power if power > 0 else _USUAL_TIE
    cases = float(both.any(axis=1).sum())
    return min(max((cases * found + _TIE_WEIGHT * _USUAL_TIE) / (cases + _TIE_WEIGHT), 0.0), 0.95)
