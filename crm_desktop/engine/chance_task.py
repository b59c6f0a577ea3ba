"""What a chance is learned of: fields with what the rules say of them, and past cases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from crm_desktop.engine.chance_model import (
    CAP,
    UNKNOWN,
    Columns,
    Curve,
    Floats,
    Integers,
    Levels,
    Model,
    log_odds_of,
)
from crm_desktop.engine.monotone import rising


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field and what the rules say of it, in log-odds.

    A choice has `levels` (the empty one is "unknown"); along `order` they never fall. With
    `anchor` the rules count as so many outcomes and are not rescaled as a whole. A number has a
    `curve` through some points, `unknown`, and a `direction` in which it never falls (1) or never
    rises (-1).
    """

    name: str
    is_numeric: bool = False
    levels: Mapping[str, float] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    anchor: float = 0.0
    curve: tuple[tuple[float, float], ...] = ()
    unknown: float = 0.0
    direction: int = 0


@dataclass(frozen=True, slots=True)
class Task:
    """Fields, the log-odds of a case of which nothing is known, and how unsure those are."""

    name: str
    fields: tuple[FieldSpec, ...]
    base: float
    spread: float = 1.2


@dataclass(frozen=True, slots=True)
class Cases:
    """Past cases as they stood on a `day`, with the outcome and the day on which it was `known`.

    Columns: numbers with NaN, or texts with "", where a value is unknown ("none" is a value of its
    own). Days are ordinals.
    Several rows of one deal share a `group`; they count as one outcome between them.
    """

    columns: Columns
    outcome: Floats
    day: Integers
    known: Integers
    group: Integers

    @property
    def outcomes(self) -> int:
        """How many outcomes there are, whatever the number of rows."""
        return len(np.unique(self.group))

    def take(self, rows: Integers) -> "Cases":
        """Some of the rows."""
        columns = {name: _some(column, rows) for name, column in self.columns.items()}
        return Cases(
            columns, self.outcome[rows], self.day[rows], self.known[rows], self.group[rows]
        )


def cases(
    columns: Columns,
    outcome: Sequence[bool] | Floats,
    day: Sequence[int] | Integers,
    known: Sequence[int] | Integers | None = None,
    group: Sequence[int] | Integers | None = None,
) -> Cases:
    """Past cases; unless told otherwise each is an outcome of its own, known at once."""
    days = np.asarray(day, dtype=np.int64)
    return Cases(
        columns,
        np.asarray(outcome, dtype=np.float64),
        days,
        days if known is None else np.asarray(known, dtype=np.int64),
        np.arange(len(days)) if group is None else np.asarray(group, dtype=np.int64),
    )


def rules_alone(task: Task) -> Model:
    """The chance before there is any outcome."""
    tables = (_curve(each) if each.is_numeric else _levels(each) for each in task.fields)
    return Model(task.name, task.base, tuple(tables))


def stage_levels(stages: Sequence[tuple[str, float]]) -> FieldSpec:
    """The field of stages, given in their order with their chances: each counts as ten deals."""
    chances = rising(np.array([chance for _stage, chance in stages]), np.ones(len(stages)))
    names = tuple(stage for stage, _chance in stages)
    levels = {name: log_odds_of(float(each)) for name, each in zip(names, chances, strict=True)}
    return FieldSpec("stage", levels=levels, order=names, anchor=10.0)


def stage_record(stages: Sequence[tuple[float, int, int]]) -> list[float]:
    """What became of the deals of each stage: (won + 10 · default) / (entered + 10), never falling.

    A stage is given as its default chance, the deals that entered it, and those of them won.
    """
    if not stages:
        return []
    weight = np.array([entered + 10.0 for _default, entered, _won in stages])
    shares = np.array([won + 10.0 * default for default, _entered, won in stages]) / weight
    return [float(each) for each in rising(shares, weight)]


def _some(column: Floats | Sequence[str], rows: Integers) -> Floats | Sequence[str]:
    if isinstance(column, np.ndarray):
        return np.asarray(column, dtype=np.float64)[rows]
    return [column[row] for row in rows.tolist()]


def _curve(spec: FieldSpec) -> Curve:
    points = spec.curve or ((0.0, 0.0),)
    x, y = tuple(x for x, _y in points), tuple(held(y) for _x, y in points)
    return Curve(spec.name, x, y, held(spec.unknown))


def _levels(spec: FieldSpec) -> Levels:
    values = {level: held(each) for level, each in spec.levels.items()}
    return Levels(spec.name, {UNKNOWN: 0.0, **values})


def held(log_odds: float) -> float:
    """What one field may add at most."""
    return min(max(log_odds, -CAP), CAP)
