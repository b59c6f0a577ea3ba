"""A learned chance as it is kept: a base and one table for each field, added up in log-odds.

What a chance is made of can therefore always be shown: the base (the usual case), what each field
adds or takes, and, where the sum would leave 1 to 99 %, what brings it back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import exp, isfinite, log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Texts = Sequence[str]
Columns = Mapping[str, Floats | Texts]

LEAST, MOST = log(0.01 / 0.99), log(0.99 / 0.01)
CAP = 3.0  # log-odds that one field may add or take
UNKNOWN = ""  # of categories; numbers that are not known are NaN (or no number at all)


class Basis(StrEnum):
    """What a chance rests on."""

    RULES = "rules"
    BOTH = "rules-and-outcomes"
    LEARNED = "learned"


_LEARNED_FROM = 100


@dataclass(frozen=True, slots=True)
class Curve:
    """What a number adds: straight lines between the knots, level beyond them."""

    name: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    unknown: float = 0.0
    usual: tuple[float, ...] = ()  # nine values that part the known cases into tenths

    def at(self, column: Floats | Texts) -> Floats:
        """What each value of a column adds, in log-odds."""
        values = np.asarray(column, dtype=np.float64)
        added = np.interp(values, self.x, self.y)
        return np.where(np.isfinite(values), added, self.unknown)

    def outcomes(self) -> list[tuple[float, float]]:
        """What it may turn out to add once it is known, with the share of each."""
        added = self.at(np.array(self.usual))
        return [(float(each), 1.0 / len(added)) for each in added]


@dataclass(frozen=True, slots=True)
class Levels:
    """What each word of a choice adds; a word never seen counts as the rare ones do."""

    name: str
    values: Mapping[str, float]
    other: float = 0.0
    shares: Mapping[str, float] = field(default_factory=dict)

    def at(self, column: Floats | Texts) -> Floats:
        """What each value of a column adds, in log-odds."""
        values, other = self.values, self.other
        return np.array([values.get(each, other) for each in column], dtype=np.float64)

    def outcomes(self) -> list[tuple[float, float]]:
        """What it may turn out to add once it is known, with the share of each."""
        known = [(level, share) for level, share in self.shares.items() if level != UNKNOWN]
        whole = sum(share for _level, share in known)
        return [(self.values.get(level, self.other), share / whole) for level, share in known]


Table = Curve | Levels


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A field that was not learned from, and why: `leak`, `drift`, `unseen`.

    `kept` tells how much of it remains: nothing, the rules, or a straight line.
    """

    name: str
    why: str
    kept: str


@dataclass(frozen=True, slots=True)
class Model:
    """A chance ready to be asked; `outcomes` is how many it learned from."""

    task: str
    base: float
    tables: tuple[Table, ...]
    outcomes: int = 0
    left_out: tuple[LeftOut, ...] = ()

    @property
    def basis(self) -> Basis:
        """What it rests on."""
        if not self.outcomes:
            return Basis.RULES
        return Basis.LEARNED if self.outcomes >= _LEARNED_FROM else Basis.BOTH


class Addend(NamedTuple):
    """What one field adds to the log-odds of one case; `odds` is the factor it puts on the odds."""

    field: str
    value: str | float
    log_odds: float

    @property
    def odds(self) -> float:
        """By how much it multiplies the odds."""
        return exp(self.log_odds)


class Explanation(NamedTuple):
    """A chance taken apart: `base`, the addends and `limit` add up to `log_odds`.

    `usual` is the chance of the usual case; `limit` is not 0 only at 1 and at 99 %.
    """

    chance: float
    log_odds: float
    base: float
    usual: float
    addends: tuple[Addend, ...]
    limit: float


class Ask(NamedTuple):
    """A field that is unknown, and by how much its answer would move the chance, on average."""

    field: str
    moves: float


def contributions(model: Model, columns: Columns) -> Floats:
    """What each field adds for each row, in log-odds: rows by fields."""
    return np.stack([table.at(columns[table.name]) for table in model.tables], axis=1)


def predict(model: Model, columns: Columns) -> Floats:
    """The chance of each row, 0.01 to 0.99."""
    return chance_of(np.clip(model.base + contributions(model, columns).sum(axis=1), LEAST, MOST))


def explain(model: Model, row: Mapping[str, str | float]) -> Explanation:
    """The chance of one row, and what it is made of; the strongest addends first."""
    added = [
        Addend(table.name, row[table.name], float(table.at(column_of(row[table.name]))[0]))
        for table in model.tables
    ]
    raw = model.base + sum(each.log_odds for each in added)
    log_odds = min(max(raw, LEAST), MOST)
    added.sort(key=lambda each: -abs(each.log_odds))
    return Explanation(
        float(chance_of(np.array([log_odds]))[0]),
        log_odds,
        model.base,
        float(chance_of(np.array([model.base]))[0]),
        tuple(added),
        log_odds - raw,
    )


def asks(model: Model, row: Mapping[str, str | float]) -> list[Ask]:
    """What is unknown of a row, that which would move its chance most first."""
    now = explain(model, row)
    found = []
    for table in model.tables:
        value = row[table.name]
        outcomes = table.outcomes()
        if _is_unknown(value) and outcomes:
            rest = now.log_odds - now.limit - float(table.at(column_of(value))[0])
            moved = chance_of(np.clip([rest + each for each, _share in outcomes], LEAST, MOST))
            shares = np.array([share for _each, share in outcomes])
            found.append(Ask(table.name, float(shares @ np.abs(moved - now.chance))))
    return sorted(found, key=lambda ask: -ask.moves)


def chance_of(log_odds: Floats) -> Floats:
    """Log-odds as chances."""
    return 1.0 / (1.0 + np.exp(-np.asarray(log_odds, dtype=np.float64)))


def log_odds_of(chance: float) -> float:
    """A chance as log-odds; never quite impossible and never quite sure."""
    held = min(max(chance, 0.001), 0.999)
    return log(held / (1.0 - held))


def _is_unknown(value: str | float) -> bool:
    return value == UNKNOWN if isinstance(value, str) else not isfinite(value)


def column_of(value: str | float) -> Floats | Texts:
    """A column of one value."""
    return [value] if isinstance(value, str) else np.array([value], dtype=np.float64)
