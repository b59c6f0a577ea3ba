"""Fields as columns of a matrix, and what was learned of the columns as tables again.

A number becomes its rank among those seen, a straight line in it and, with enough outcomes, up to
eight bends; a choice becomes a column for each word that is not rare. "Unknown" is a column of its
own. The rules of all fields are one column beside them: what is learned stands on top of it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from crm_desktop.engine.chance_model import UNKNOWN, Columns, Curve, Floats, Levels, Table
from crm_desktop.engine.chance_task import FieldSpec, Task, rules_alone

_SPREAD = np.sqrt(12.0)  # makes ranks from 0 to 1 vary by 1
_KNOTS = 64
_BENDS, _OUTCOMES_PER_BEND = 8, 75
_RARE, _LEVELS = 8, 24
# The rules as a whole may turn out to say more or less than they should, or nothing.
_RULES = 0.8


class Block(IntEnum):
    """Columns that share one spread, found by evidence; the others' is given."""

    GIVEN = -1
    LINES = 0
    BENDS = 1
    LEVELS = 2


@dataclass(frozen=True, slots=True)
class Ranks:
    """How a number becomes columns."""

    x: Floats
    ranks: Floats
    bends: Floats

    def columns(self, values: Floats) -> Floats:
        """A line, the bends, and whether it is unknown."""
        missing = ~np.isfinite(values)
        rank = np.interp(np.where(missing, self.x[0], values), self.x, self.ranks)
        line = (rank[:, None] - 0.5) * _SPREAD
        bent = np.maximum(0.0, rank[:, None] - self.bends) * _SPREAD
        known = np.where(missing[:, None], 0.0, np.hstack([line, bent]))
        return np.hstack([known, missing[:, None].astype(np.float64)])


@dataclass(frozen=True, slots=True)
class Words:
    """How a choice becomes columns: one a word, the last for all that are rare or new."""

    places: Mapping[str, int]

    def columns(self, values: Sequence[str]) -> Floats:
        """One column a word."""
        width = len(self.places) + 1
        found = np.array([self.places.get(each, width - 1) for each in values], dtype=np.int64)
        columns = np.zeros((len(found), width))
        columns[np.arange(len(found)), found] = 1.0
        return columns


@dataclass(frozen=True, slots=True)
class Piece:
    """One field within the matrix: its columns, how it makes them, and its rules."""

    spec: FieldSpec
    shape: Ranks | Words | None  # None: only the rules are used
    start: int
    width: int
    rules: Table

    @property
    def span(self) -> slice:
        """Its columns."""
        return slice(self.start, self.start + self.width)


@dataclass(frozen=True, slots=True)
class Design:
    """The fields to learn of; the first column is the base, the second the sum of the rules."""

    pieces: tuple[Piece, ...]
    mean: Floats
    given: Floats  # spreads, where they are given
    blocks: Floats


def shapes_of(task: Task, columns: Columns, outcomes: int) -> dict[str, Ranks | Words]:
    """How each field becomes columns, by what was seen of it."""
    bends = min(_BENDS, outcomes // _OUTCOMES_PER_BEND)
    return {
        spec.name: _ranks(np.asarray(columns[spec.name], dtype=np.float64), bends)
        if spec.is_numeric
        else _words(spec, [str(each) for each in columns[spec.name]])
        for spec in task.fields
    }


def design_of(task: Task, shapes: Mapping[str, Ranks | Words], kept: Mapping[str, str]) -> Design:
    """The columns of all fields; of each as much as is `kept`: full, line, rules or nothing."""
    pieces: list[Piece] = []
    mean, given = [task.base, 1.0], [task.spread, _RULES]
    blocks = [Block.GIVEN, Block.GIVEN]
    for spec, rules in zip(task.fields, rules_alone(task).tables, strict=True):
        how = kept.get(spec.name, "full")
        if how == "nothing":
            continue
        shape = None if how == "rules" and not spec.anchor else shapes[spec.name]
        if how == "line" and isinstance(shape, Ranks):
            shape = Ranks(shape.x, shape.ranks, np.empty(0))
        priors = _priors(spec, shape)
        pieces.append(Piece(spec, shape, len(mean), len(priors), rules))
        for middle, spread, block in priors:
            mean.append(middle)
            given.append(spread)
            blocks.append(block)
    return Design(tuple(pieces), np.array(mean), np.array(given), np.array(blocks, dtype=float))


def matrix_of(design: Design, columns: Columns) -> Floats:
    """The columns for some rows."""
    count = len(next(iter(columns.values())))
    matrix = np.zeros((count, len(design.mean)))
    matrix[:, 0] = 1.0
    for piece in design.pieces:
        values = columns[piece.spec.name]
        if not piece.spec.anchor:
            matrix[:, 1] += piece.rules.at(values)
        if isinstance(piece.shape, Ranks):
            matrix[:, piece.span] = piece.shape.columns(np.asarray(values, dtype=np.float64))
        elif piece.shape is not None:
            matrix[:, piece.span] = piece.shape.columns([str(each) for each in values])
    return matrix


def tables_of(design: Design, learned: Floats) -> list[Table]:
    """What was learned of each field as a table, the rules in it."""
    return [_table(piece, learned) for piece in design.pieces]


def _ranks(values: Floats, bends: int) -> Ranks:
    known = np.sort(values[np.isfinite(values)])
    if not len(known):
        return Ranks(np.zeros(1), np.full(1, 0.5), np.empty(0))
    x = np.unique(known)
    if len(x) > _KNOTS:
        x = np.unique(np.quantile(known, np.linspace(0, 1, _KNOTS), method="nearest"))
    below, upto = np.searchsorted(known, x, "left"), np.searchsorted(known, x, "right")
    bends = max(0, min(bends, len(x) - 2))
    places = np.arange(1, bends + 1) / (bends + 1)
    return Ranks(x, (below + upto) / (2.0 * len(known)), places)


def _words(spec: FieldSpec, values: list[str]) -> Words:
    often = [word for word, count in Counter(values).most_common(_LEVELS) if count >= _RARE]
    return Words(
        {
            word: place
            for place, word in enumerate(
                {**spec.levels, UNKNOWN: 0.0} | dict.fromkeys(sorted(often), 0.0)
            )
        }
    )


def _priors(spec: FieldSpec, shape: Ranks | Words | None) -> list[tuple[float, float, Block]]:
    if shape is None:
        return []
    if isinstance(shape, Ranks):
        bends = [(0.0, 0.0, Block.BENDS)] * len(shape.bends)
        return [(0.0, 0.0, Block.LINES), *bends, (0.0, 0.0, Block.LEVELS)]
    plain = (0.0, 0.0, Block.LEVELS)
    if not spec.anchor:
        return [plain] * (len(shape.places) + 1)
    own = [_anchored(spec, word) if word in spec.levels else plain for word in shape.places]
    return [*own, plain]


def _anchored(spec: FieldSpec, word: str) -> tuple[float, float, Block]:
    middle = spec.levels[word]
    chance = 1.0 / (1.0 + np.exp(-middle))
    return middle, float(1.0 / np.sqrt(spec.anchor * chance * (1.0 - chance))), Block.GIVEN


def _table(piece: Piece, learned: Floats) -> Table:
    scale = 0.0 if piece.spec.anchor else float(learned[1])
    own = learned[piece.span]
    if isinstance(piece.rules, Curve):
        return _curve(piece, piece.rules, scale, own)
    return _levels(piece, piece.rules, scale, own)


def _curve(piece: Piece, rules: Curve, scale: float, own: Floats) -> Curve:
    unknown, x = scale * rules.unknown, np.array(rules.x)
    if isinstance(piece.shape, Ranks):
        x = np.union1d(x, piece.shape.x) if rules.y != (0.0,) else piece.shape.x
    y = scale * rules.at(x)
    if isinstance(piece.shape, Ranks):
        y = y + piece.shape.columns(x) @ own
        unknown += float(own[-1])
    return Curve(rules.name, tuple(x.tolist()), tuple(y.tolist()), unknown)


def _levels(piece: Piece, rules: Levels, scale: float, own: Floats) -> Levels:
    values = {word: scale * each for word, each in rules.values.items()}
    if not isinstance(piece.shape, Words):
        return Levels(rules.name, values)
    for word, place in piece.shape.places.items():
        values[word] = values.get(word, 0.0) + float(own[place])
    return Levels(rules.name, values, float(own[-1]))
