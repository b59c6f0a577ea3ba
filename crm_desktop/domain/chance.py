"""The learned chance as it is shown: what it is made of, and how well it did so far."""

from enum import StrEnum
from math import exp
from typing import NamedTuple

LEARNED_VERSION = 1  # what another version learned is not read but learned anew
LEARNED_FROM = 100  # outcomes; with fewer the rules still weigh


class ChanceOf(StrEnum):
    """What is learned: whether a lead is converted, whether a deal is won."""

    LEAD = "lead"
    DEAL = "deal"


class Basis(StrEnum):
    """What a chance rests on."""

    RULES = "rules"
    BOTH = "rules-and-outcomes"
    LEARNED = "learned"


class Proof(StrEnum):
    """What is proved of the chances: nothing tested yet, a little, enough, or that they fail."""

    UNJUDGED = "unjudged"
    UNPROVED = "unproved"
    SKILL = "skill"
    NO_SKILL = "no-skill"


class ChanceLine(NamedTuple):
    """A chance in a line: the percent kept, of how many outcomes, and what is proved of such."""

    percent: int
    outcomes: int
    proof: Proof

    @property
    def basis(self) -> Basis:
        """What it rests on."""
        if not self.outcomes:
            return Basis.RULES
        return Basis.LEARNED if self.outcomes >= LEARNED_FROM else Basis.BOTH


class Factor(NamedTuple):
    """What one field adds to the log-odds; `value` is a text, or a number, NaN where unknown.

    `name` is what the user calls it, where the value stands for an entry of a list or a stage.
    """

    field: str
    value: str | float
    log_odds: float
    name: str = ""

    @property
    def odds(self) -> float:
        """By how much it multiplies the odds."""
        return exp(self.log_odds)


class ChanceReceipt(NamedTuple):
    """A chance taken apart: `base`, the factors and `limit` add up to its log-odds.

    `percent` is 1 to 99, `usual` that of the usual case; `limit` is not 0 only at the ends. Where
    nothing is proved (`Proof.NO_SKILL`) it is the base rate, and no factor adds anything. `asks`
    is the unknown field whose answer would move the chance most.
    """

    percent: int
    usual: int
    log_odds: float
    base: float
    factors: tuple[Factor, ...]
    limit: float
    basis: Basis
    outcomes: int
    proof: Proof
    asks: str = ""


class Reliability(NamedTuple):
    """Cases told chances from `least` to `most`: how many came of how many.

    If the chances are right, four of five times `low` to `high` come, `expected` (a share) on
    average.
    """

    least: float
    most: float
    expected: float
    cases: int
    came: int
    low: int
    high: int


class Unused(NamedTuple):
    """A field that is not learned from: `leak`, `drift` or `unseen`; what is kept of it."""

    field: str
    why: str
    kept: str


class Accuracy(NamedTuple):
    """How well chances did on outcomes they had not seen, in the order of time.

    Brier scores are mean squared distances from the outcome: less is better. `pairs` of 100 pairs
    of one that came and one that did not, the one that came had the higher chance.
    """

    of: ChanceOf
    at: int
    basis: Basis
    proof: Proof
    outcomes: int
    tested: int
    base_rate: float
    brier: float
    brier_base: float
    brier_rules: float
    error: float
    pairs: float
    bars: tuple[Reliability, ...]
    unused: tuple[Unused, ...]
