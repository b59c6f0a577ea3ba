"""The sales history forecast: months to come told from the months that were, with honest ranges.

Of a monthly series the plain methods that win the M competitions (`smoothing`) are combined, each
on the series as it is, on its logarithms and without its season, weighed by how well they did at
every earlier origin. A short series gets the middle of its last value and its mean, one with many
empty months its chance of a month with sales (`sparse`). Nothing is learned from what came later.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from crm_desktop.domain.forecast_figures import Learned
from crm_desktop.engine import sparse, spreads
from crm_desktop.engine.chance_model import Floats, Integers
from crm_desktop.engine.combining import SHORT, actuals, combined
from crm_desktop.engine.seasons import SEASON
from crm_desktop.engine.spreads import Range, Spread

HORIZON = 12
_GUESS = 3
_SPARSE = 0.25  # share of empty months from which on each month is a matter of chance
_FIRST = 4  # points known at the first origin
_FAR = 6.0  # robust sigmas


@dataclass(frozen=True, slots=True)
class Backtest:
    """What would have been told at earlier origins: a row for each, a column for each month.

    `origins` are how many months were known then.
    """

    origins: Integers
    expected: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Forecast:
    """The months after the last one, and what that rests on.

    `draws` are 4,000 outcomes of all months; `uneven` the places of months so far out of the usual
    that they counted only in part.
    """

    path: Learned
    points: int
    months: tuple[Range, ...]
    draws: Floats
    has_season: bool
    uneven: tuple[int, ...]
    backtest: Backtest

    def total(self, first: int, count: int) -> Range:
        """The sum of `count` months from the `first` one on (0: the next)."""
        chosen = slice(first, first + count)
        expected = sum(month.expected for month in self.months[chosen])
        return spreads.total(self.draws[:, chosen], expected)


def forecast(
    values: Sequence[float] | Floats, horizon: int = HORIZON, *, days: Sequence[int] = ()
) -> Forecast:
    """The next months of a series, the oldest value first; any unit, none missing.

    `days` are the working days of all these months and of those to come: what is told is told of
    a usual month, and then made as long as each is.
    """
    given = np.asarray(values, dtype=np.float64)
    if not days or not len(given):
        return _forecast(given, horizon)
    lengths = np.asarray(days, dtype=np.float64)
    lengths = lengths / lengths[: len(given)].mean()
    return _as_long(_forecast(given / lengths[: len(given)], horizon), lengths)


def _as_long(told: Forecast, lengths: Floats) -> Forecast:
    """The same of months that are so much longer than a usual one."""
    ahead, back = lengths[told.points :], told.backtest
    longer = lengths[back.origins[:, None] + np.arange(len(ahead))]
    return replace(
        told,
        months=tuple(
            Range(*(value * length for value in month))
            for month, length in zip(told.months, ahead.tolist(), strict=True)
        ),
        draws=told.draws * ahead,
        backtest=Backtest(
            back.origins, back.expected * longer, back.low * longer, back.high * longer
        ),
    )


def _forecast(given: Floats, horizon: int) -> Forecast:
    if len(given) < _GUESS:
        return _guess(given, horizon)
    if np.mean(given == 0) > _SPARSE:
        return _sparse(given, horizon)
    return _whole(given, horizon)


def _whole(given: Floats, horizon: int) -> Forecast:
    """Of a series with sales in nearly every month."""
    count = len(given)
    uneven = _uneven(given)
    even = given.copy()
    even[list(uneven)] = _limits(given)[list(uneven)]
    told, origins, has_season = combined(even, horizon)
    missed = actuals(even, origins, horizon) - told
    floors = np.array([_floor(even[:origin]) for origin in origins])
    errors = spreads.relative(missed, told, floors)
    is_positive = bool(given.min() >= 0)
    at = [
        spreads.spread(errors, origins, int(origin), floor, positive=is_positive)
        for origin, floor in list(zip(origins, floors, strict=True))[-SEASON - 1 :]
    ]
    return Forecast(
        Learned.SHORT if count < SHORT else Learned.WHOLE,
        count,
        tuple(spreads.ranges(told[-1], at[-1])),
        spreads.draws(told[-1], at[-1]),
        has_season,
        uneven,
        _backtest(told[:-1], at[:-1], origins[:-1]),
    )


def _guess(values: Floats, horizon: int) -> Forecast:
    """Of one or two months: their mean, and nearly anything may come."""
    told = np.full(horizon, values.mean() if len(values) else 0.0)
    at = spreads.spread(
        np.empty((0, horizon)),
        np.empty(0, np.int64),
        len(values),
        _floor(values),
        positive=not (values < 0).any(),
    )
    path = Learned.GUESS if len(values) else Learned.NOTHING
    months = tuple(spreads.ranges(told, at))
    drawn = spreads.draws(told, at)
    return Forecast(
        path, len(values), months, drawn, has_season=False, uneven=(), backtest=_none(horizon)
    )


def _sparse(values: Floats, horizon: int) -> Forecast:
    """Of a series with many empty months."""
    first = min(_FIRST, len(values) - 1)
    origins = np.arange(max(first, len(values) - SEASON), len(values))
    past = [sparse.months(values[:origin], horizon) for origin in origins]
    back = Backtest(origins, *(np.array([[m[k] for m in row] for row in past]) for k in range(3)))
    drawn = sparse.draws(values, horizon)
    return Forecast(
        Learned.SPARSE,
        len(values),
        tuple(sparse.months(values, horizon)),
        drawn,
        has_season=False,
        uneven=(),
        backtest=back,
    )


def _floor(known: Floats) -> float:
    """Half of a usual month, which errors are relative to where less is told."""
    return float(np.abs(known[-SEASON:]).mean()) / 2 if len(known) else 0.0


def _limits(values: Floats) -> Floats:
    """How far each month may lie from its neighbours before it counts as out of the usual."""
    reach = np.arange(len(values))[:, None] + np.arange(-SEASON // 2, SEASON // 2 + 1)
    near = np.median(values[np.clip(reach, 0, len(values) - 1)], axis=1)
    sigma = 1.4826 * np.median(np.abs(values - near))
    return np.asarray(near + _FAR * np.where(sigma > 0, sigma, np.inf))


def _uneven(values: Floats) -> tuple[int, ...]:
    """Months that a single huge deal must have made; where there are many, they are the usual."""
    found = np.flatnonzero(values > _limits(values))
    return tuple(found.tolist()) if len(found) <= max(len(values) // 20, 1) else ()


def _backtest(told: Floats, at: list[Spread], origins: Integers) -> Backtest:
    rows = [spreads.ranges(each, of) for each, of in zip(told[-SEASON:], at[-SEASON:], strict=True)]
    if not rows:
        return _none(told.shape[1])
    return Backtest(
        origins[-SEASON:],
        *(np.array([[month[k] for month in row] for row in rows]) for k in range(3)),
    )


def _none(horizon: int) -> Backtest:
    nothing = np.empty((0, horizon))
    return Backtest(np.empty(0, np.int64), nothing, nothing, nothing)
