"""How good a chance is, judged on outcomes it had not seen, in the order of time.

The last three tenths of the cases (of few cases more, so that there is something to judge by) are
gone through block by block: before each, the model learns anew from what was known on that day,
and says what it expects. The base rate and the rules alone are asked the same.

A chance is shown as it is only if it ranks the outcomes better than luck does (a rank test within
the blocks, such as luck passes once in a hundred times) and is nearer to them than the base rate.
A small business seldom proves that: up to 300 outcomes half of what the model says is shown if it
was nearer and ranked better by one standard error. Otherwise the base rate is shown. With fewer
than twenty outcomes nothing is judged, and the chance rests on the rules.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from math import lgamma
from typing import NamedTuple

import numpy as np

from crm_desktop.engine.chance import fit, level_weights, scaled
from crm_desktop.engine.chance_model import Floats, Integers, Model, chance_of, log_odds_of, predict
from crm_desktop.engine.chance_task import Cases, Task, rules_alone

_JUDGED_FROM, _EACH_LEAST = 20, 4
_SHARE, _AT_LEAST, _LEARNED_LEAST = 0.3, 150, 15
# With many cases a block is long enough to judge by, and learning anew takes seconds.
_BLOCKS = ((5_000, 5), (12_000, 2))
_ERRORS, _HOPEFUL_ERRORS, _PROVED_BY = 2.33, 1.0, 300
_BARS, _BAR_LEAST = 10, 20


class Verdict(StrEnum):
    """Whether the chance may be shown."""

    UNJUDGED = "unjudged"
    UNPROVED = "unproved"
    SKILL = "skill"
    NO_SKILL = "no-skill"


class Bar(NamedTuple):
    """Cases with chances from `least` to `most`: how many came of how many.

    If the chances are right, four of five times `low` to `high` come, and `expected` on average.
    """

    least: float
    most: float
    expected: float
    cases: int
    came: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Grade:
    """What became of chances given beforehand.

    Brier scores are mean squared distances from the outcome (less is better); `calibration_error`
    is how far the shares that came lie from the chances given, on average; `pairs` of 100 pairs of
    one that came and one that did not, the one that came had the higher chance.
    """

    verdict: Verdict
    outcomes: int
    tested: int
    base_rate: float
    brier: float = 0.0
    brier_base: float = 0.0
    brier_rules: float = 0.0
    calibration_error: float = 0.0
    pairs: float = 50.0
    bars: tuple[Bar, ...] = ()

    @property
    def has_skill(self) -> bool:
        """Whether it is proved better than the base rate."""
        return self.verdict is Verdict.SKILL

    @property
    def is_shown(self) -> bool:
        """Whether chances may be shown that differ from case to case."""
        return self.verdict is not Verdict.NO_SKILL

    @property
    def skill(self) -> float:
        """The part of the base rate's error that is gone: 0 none of it, 1 all, below 0 worse."""
        return 1.0 - self.brier / self.brier_base if self.brier_base else 0.0


@dataclass(frozen=True, slots=True)
class _Tested:
    """What was said of cases beforehand, and what came."""

    chance: Floats
    base: Floats
    rules: Floats
    outcome: Floats
    block: Integers
    shrunk: float  # outcomes to a row


def grade(task: Task, data: Cases, today: int) -> Grade:
    """The grade of what is learned from these cases."""
    rate = base_rate(task, data, today)
    rows = np.argsort(data.day, kind="stable")
    tested = _test(task, data.take(rows)) if _can_be_judged(data) else None
    if tested is None or not _has_both(tested.outcome):
        return Grade(Verdict.UNJUDGED, data.outcomes, 0, rate)
    brier, brier_base, brier_rules = (
        float(np.mean((given - tested.outcome) ** 2))
        for given in (tested.chance, tested.base, tested.rules)
    )
    share, errors = _ranked(tested)
    bars = tuple(_bars(tested))
    return Grade(
        _verdict(data.outcomes, is_nearer=brier < brier_base, errors=errors),
        data.outcomes,
        round(len(tested.outcome) * tested.shrunk),
        rate,
        brier,
        brier_base,
        brier_rules,
        calibration_error=_calibration_error(bars),
        pairs=float(100.0 * share),
        bars=bars,
    )


def base_rate(task: Task, data: Cases, today: int) -> float:
    """The share that came, of late more than of old; with few outcomes near what was expected."""
    weight = level_weights(data, today)
    expected = float(chance_of(np.array([task.base]))[0])
    return float((weight @ data.outcome + expected) / (weight.sum() + 1.0))


def shown(model: Model, found: Grade) -> Model:
    """The model whose chances may be shown: all of it, half of what it says, or the base rate.

    It adds up as any model does; where there is no skill its fields add nothing.
    """
    if found.verdict in (Verdict.SKILL, Verdict.UNJUDGED):
        return model
    share = 0.5 if found.verdict is Verdict.UNPROVED else 0.0
    base = share * model.base + (1.0 - share) * log_odds_of(found.base_rate)
    return replace(model, base=base, tables=tuple(scaled(each, share) for each in model.tables))


def ranked_rightly(chance: Floats, outcome: Floats) -> float:
    """The share of pairs of one that came and one that did not that are ranked so; ties half."""
    return _pairs(chance, outcome)[0]


def _verdict(outcomes: int, *, is_nearer: bool, errors: float) -> Verdict:
    if is_nearer and errors >= _ERRORS:
        return Verdict.SKILL
    is_hopeful = is_nearer and errors >= _HOPEFUL_ERRORS and outcomes < _PROVED_BY
    return Verdict.UNPROVED if is_hopeful else Verdict.NO_SKILL


def _can_be_judged(data: Cases) -> bool:
    won = len(np.unique(data.group[data.outcome > 0.5]))
    return data.outcomes >= _JUDGED_FROM and min(won, data.outcomes - won) >= _EACH_LEAST


def _has_both(outcome: Floats) -> bool:
    return bool(len(outcome)) and 0.0 < float(outcome.mean()) < 1.0


def _test(task: Task, data: Cases) -> _Tested | None:
    """Every block told from what was known before it; the cases stand in the order of days."""
    rows, outcomes = len(data.day), data.outcomes
    tested = max(_SHARE * outcomes, min(outcomes - _LEARNED_LEAST, _AT_LEAST)) / outcomes
    count = next((blocks for most, blocks in _BLOCKS if rows <= most), 1)
    starts = np.linspace((1.0 - tested) * rows, rows, count + 1).astype(int)
    rules = rules_alone(task)
    said = []
    for block, (start, end) in enumerate(pairwise(starts)):
        day = int(data.day[min(start, rows - 1)])
        known = np.flatnonzero(data.known < day)
        if start == end or not len(known):
            continue
        before, cases = data.take(known), data.take(np.arange(start, end))
        said.append(
            (
                predict(fit(task, before, day), cases.columns),
                np.full(end - start, base_rate(task, before, day)),
                predict(rules, cases.columns),
                cases.outcome,
                np.full(end - start, block),
            )
        )
    if not said:
        return None
    chance, base, by_rules, outcome, blocks = (
        np.concatenate(each) for each in zip(*said, strict=True)
    )
    return _Tested(chance, base, by_rules, outcome, blocks, outcomes / rows)


def _pairs(chance: Floats, outcome: Floats) -> tuple[float, float]:
    """The share of pairs ranked rightly, ties half, and its standard error if it were all luck."""
    values, place, counts = np.unique(chance, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2.0)[place]
    won = float(outcome.sum())
    lost = len(outcome) - won
    if not won or not lost or len(values) < 2:
        return 0.5, float("inf")
    share = (float(ranks @ outcome) - won * (won + 1) / 2) / (won * lost)
    total = len(outcome)
    ties = float((counts.astype(np.float64) ** 3 - counts).sum()) / (total * (total - 1))
    return share, float(np.sqrt((total + 1 - ties) / (12 * won * lost)))


def _ranked(tested: _Tested) -> tuple[float, float]:
    """The share of pairs within a block ranked rightly, and how many standard errors beyond luck.

    Pairs across blocks would compare what two models said; a new base alone would rank them.
    """
    surplus, variance, pairs, ranked = 0.0, 0.0, 0.0, 0.0
    for block in np.unique(tested.block):
        rows = tested.block == block
        share, error = _pairs(tested.chance[rows], tested.outcome[rows])
        if np.isfinite(error):
            won = float(tested.outcome[rows].sum())
            here = won * (rows.sum() - won)
            weight = here / (rows.sum() + 1)
            surplus += weight * (share - 0.5)
            variance += (weight * error) ** 2 / tested.shrunk
            pairs += here
            ranked += here * share
    if not variance:
        return 0.5, 0.0
    return ranked / pairs, surplus / float(np.sqrt(variance))


def _bars(tested: _Tested) -> Iterator[Bar]:
    order = np.argsort(tested.chance, kind="stable")
    count = max(1, min(_BARS, len(order) // _BAR_LEAST))
    for rows in np.array_split(order, count):
        chances = tested.chance[rows]
        expected = float(chances.mean())
        low, high = _allowed(len(rows), expected, tested.shrunk)
        yield Bar(
            float(chances[0]),
            float(chances[-1]),
            expected,
            len(rows),
            int(tested.outcome[rows].sum()),
            low,
            high,
        )


def _allowed(count: int, chance: float, shrunk: float) -> tuple[int, int]:
    """How many of so many come, four of five times."""
    came = np.arange(count + 1)
    ways = lgamma(count + 1) - np.array([lgamma(k + 1) + lgamma(count - k + 1) for k in came])
    upto = np.cumsum(np.exp(ways + came * np.log(chance) + (count - came) * np.log1p(-chance)))
    low, high = (int(np.searchsorted(upto, level)) for level in (0.1, 0.9))
    middle, wider = count * chance, 1.0 / np.sqrt(shrunk)
    low = max(0, round(middle - (middle - low) * wider))
    return low, min(count, round(middle + (high - middle) * wider))


def _calibration_error(bars: tuple[Bar, ...]) -> float:
    apart = sum(abs(bar.came - bar.expected * bar.cases) for bar in bars)
    return apart / sum(bar.cases for bar in bars)
