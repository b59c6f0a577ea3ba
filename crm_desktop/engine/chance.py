"""The learned chance of a lead to become a customer, or of a deal to be won.

One additive logistic model: the rules are the mean of its prior, the outcomes are the likelihood.
With few outcomes it stays with the rules by itself; with many it says what they say. What a field
adds beyond the rules is held back by a spread for which the outcomes themselves speak (evidence,
see `laplace`), so that where there is nothing to be learned nothing is.

Older outcomes count less (half after 18 months; for how much comes at all, from 200 outcomes on,
half after nine). Fields that were filled in afterwards or that no longer hold are left out
(`chance_guards`). What must rise or fall does so: where the outcomes say
otherwise, the nearest curve that does is kept and the rest is learned anew. From 200 outcomes on
the whole is set right by cases it had not learned from; before, by how unsure it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from crm_desktop.engine.chance_design import Design, design_of, matrix_of, shapes_of, tables_of
from crm_desktop.engine.chance_guards import drifts, leaks, learn
from crm_desktop.engine.chance_model import (
    Columns,
    Curve,
    Floats,
    Levels,
    Model,
    Table,
)
from crm_desktop.engine.chance_task import Cases, FieldSpec, Task, held, rules_alone
from crm_desktop.engine.laplace import Mode, Sample, find_mode
from crm_desktop.engine.monotone import rising

_HALF_LIFE = 548.0  # days; 18 months
_LEVEL_HALF_LIFE = 274.0  # of how much comes at all, which changes sooner than why
_CALIBRATED_FROM = 200
_FOLDS = 5
_ROUNDS = 3  # of putting curves right


@dataclass(frozen=True, slots=True)
class _Learned:
    """The fields settled one by one, and the others as they were learned together."""

    design: Design
    sample: Sample
    mode: Mode
    settled: dict[str, Table]

    def tables(self) -> dict[str, Table]:
        free = {each.name: each for each in tables_of(self.design, self.mode.learned)}
        return {**free, **self.settled}


def fit(task: Task, data: Cases, today: int) -> Model:
    """The chance learned from past cases, as of a day (an ordinal)."""
    if not len(data.outcome):
        return rules_alone(task)
    weight = weights_of(data, today)
    left_out = leaks(task, data)
    kept = {each.name: each.kept for each in left_out}
    left_out += drifts(task, data, weight, kept)
    kept = {each.name: each.kept for each in left_out}
    learned = _learn(task, data, weight, kept)
    base, tables = _centred(task, learned, data, weight)
    base, scale = _calibrated(base, learned, data, level_weights(data, today))
    return Model(
        task.name,
        base,
        tuple(scaled(each, scale) for each in tables),
        data.outcomes,
        tuple(left_out),
    )


def level_weights(data: Cases, today: int) -> Floats:
    """What each row counts for how much comes at all: of many outcomes the last year's decide."""
    is_many = data.outcomes >= _CALIBRATED_FROM
    return weights_of(data, today, _LEVEL_HALF_LIFE if is_many else _HALF_LIFE)


def weights_of(data: Cases, today: int, half_life: float = _HALF_LIFE) -> Floats:
    """What each row counts: less for older outcomes, and for rows that share one."""
    age = np.maximum(0.0, (today - data.known).astype(np.float64))
    return np.asarray(0.5 ** (age / half_life) * (data.outcomes / max(1, len(data.outcome))))


def _learn(task: Task, data: Cases, weight: Floats, kept: dict[str, str]) -> _Learned:
    won = len(np.unique(data.group[data.outcome > 0.5]))
    outcomes = min(data.outcomes, 4 * min(won, data.outcomes - won))
    shapes = shapes_of(task, data.columns, outcomes)

    def with_settled(settled: dict[str, Table]) -> _Learned:
        design = design_of(task, shapes, kept | dict.fromkeys(settled, "nothing"))
        offset = np.zeros(len(weight))
        for name, table in settled.items():
            offset += table.at(data.columns[name])
        sample = Sample(matrix_of(design, data.columns), data.outcome, weight, offset)
        return _Learned(design, sample, learn(sample, design), settled)

    learned = with_settled({})
    for _ in range(_ROUNDS):
        bent = _put_right(task, learned, data.columns)
        if not bent:
            break
        learned = with_settled({**learned.settled, **bent})
    bent = _put_right(task, learned, data.columns)
    return replace(learned, settled={**learned.settled, **bent})


def _put_right(task: Task, learned: _Learned, columns: Columns) -> dict[str, Table]:
    """The curves that do not rise or fall as they must, in the nearest form that does."""
    specs = {spec.name: spec for spec in task.fields}
    right: dict[str, Table] = {}
    for table in tables_of(learned.design, learned.mode.learned):
        spec = specs[table.name]
        if isinstance(table, Curve) and spec.direction:
            right[table.name] = _risen_curve(table, spec.direction, columns)
        elif isinstance(table, Levels) and spec.order:
            right[table.name] = _risen_levels(table, spec, columns)
        if right.get(table.name) == table:
            del right[table.name]
    return right


def _risen_curve(curve: Curve, direction: int, columns: Columns) -> Curve:
    values = np.asarray(columns[curve.name], dtype=np.float64)
    x, y = np.array(curve.x), np.array(curve.y)
    if np.all(np.diff(y) * direction >= -1e-9):
        return curve
    between = (x[1:] + x[:-1]) / 2.0
    places = np.searchsorted(between, values[np.isfinite(values)])
    cases_near = np.asarray(np.bincount(places, minlength=len(x)) + 0.01, np.float64)
    risen = direction * rising(np.asarray(direction * y, np.float64), cases_near)
    return replace(curve, y=tuple(risen.tolist()))


def _risen_levels(levels: Levels, spec: FieldSpec, columns: Columns) -> Levels:
    y = np.array([levels.values[word] for word in spec.order], dtype=np.float64)
    if np.all(np.diff(y) >= -1e-9):
        return levels
    texts = list(columns[levels.name])
    weights = np.array([texts.count(word) + spec.anchor + 0.01 for word in spec.order])
    risen = dict(zip(spec.order, rising(y, weights).tolist(), strict=True))
    return replace(levels, values={**levels.values, **risen})


def _calibrated(base: float, learned: _Learned, data: Cases, weight: Floats) -> tuple[float, float]:
    """The base set right, and by how much to scale what the fields add."""
    mode, sample = learned.mode, learned.sample
    if data.outcomes < _CALIBRATED_FROM:
        # The less sure a coefficient, the nearer to the usual is what to expect of it.
        unsure = np.linalg.inv(mode.whole_curvature())[1:, 1:]
        rest = sample.matrix[:, 1:]
        variance = float(np.einsum("ij,jk,ik->i", rest, unsure, rest).mean())
        return base, float(1.0 / np.sqrt(1.0 + np.pi / 8.0 * variance))
    log_odds = _unseen_log_odds(learned, data)
    middle = float(np.average(log_odds, weights=weight))
    matrix = np.stack([np.ones(len(log_odds)), log_odds - middle], axis=1)
    mean, spread = np.array([0.0, 1.0]), np.array([0.2, 0.1])
    offset = np.full(len(log_odds), middle)
    found = find_mode(Sample(matrix, sample.outcome, weight, offset), mean, spread, mean)
    shift, scale = found.learned.tolist()
    return middle + shift + scale * (base - middle), scale


def _unseen_log_odds(learned: _Learned, data: Cases) -> Floats:
    """The log-odds of each row had it not been learned from: one Newton step without its fifth."""
    mode, sample = learned.mode, learned.sample
    log_odds = sample.matrix @ mode.learned + sample.offset
    chance = 1.0 / (1.0 + np.exp(-log_odds))
    folds = np.unique(data.group, return_inverse=True)[1] % _FOLDS
    for fold in range(_FOLDS):
        rows = np.flatnonzero(folds == fold)
        part = sample.matrix[rows]
        slope = part.T @ (sample.weight[rows] * (sample.outcome[rows] - chance[rows]))
        bent = part * (sample.weight[rows] * chance[rows] * (1 - chance[rows]))[:, None]
        step = np.linalg.solve(mode.whole_curvature() - part.T @ bent, -slope)
        log_odds[rows] += part @ step
    return log_odds


def _centred(
    task: Task, learned: _Learned, data: Cases, weight: Floats
) -> tuple[float, list[Table]]:
    """The base as that of the usual case, and what each field adds to or takes from it."""
    base, found = float(learned.mode.learned[0]), learned.tables()
    tables: list[Table] = []
    for spec in task.fields:
        if spec.name not in found:
            continue
        table, column = found[spec.name], data.columns[spec.name]
        middle = float(np.average(table.at(column), weights=weight))
        base += middle
        tables.append(_described(_moved(table, -middle), column))
    return base, tables


def _moved(table: Table, by: float) -> Table:
    if isinstance(table, Curve):
        moved = tuple(each + by for each in table.y)
        return replace(table, y=moved, unknown=table.unknown + by)
    values = {word: each + by for word, each in table.values.items()}
    return replace(table, values=values, other=table.other + by)


def scaled(table: Table, scale: float) -> Table:
    """A table that adds so many times as much, but no more than one field may."""
    if isinstance(table, Curve):
        y = tuple(held(each * scale) for each in table.y)
        return replace(table, y=y, unknown=held(table.unknown * scale))
    values = {word: held(each * scale) for word, each in table.values.items()}
    return replace(table, values=values, other=held(table.other * scale))


def _described(table: Table, column: Floats | Sequence[str]) -> Table:
    """With what is usual, so that it can be said what an answer would change."""
    if isinstance(table, Curve):
        values = np.asarray(column, dtype=np.float64)
        known = values[np.isfinite(values)]
        if not len(known):
            return table
        return replace(table, usual=tuple(np.quantile(known, np.arange(1, 10) / 10).tolist()))
    texts = list(column)
    shares = {word: texts.count(word) / len(texts) for word in table.values}
    rare = 1.0 - sum(shares.values())
    if rare > 1e-9:
        shares["\N{HORIZONTAL ELLIPSIS}"] = rare
    return replace(table, shares={word: share for word, share in shares.items() if share > 0})
