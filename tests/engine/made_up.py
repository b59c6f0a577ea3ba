"""Made-up cases: what is true of them is known, so that what is learned can be held against it."""

from dataclasses import dataclass

import numpy as np

from crm_desktop.engine.chance_model import Columns, Floats, chance_of, log_odds_of
from crm_desktop.engine.chance_task import Cases, FieldSpec, Task, cases

FIRST, LAST = 738_000, 739_000
TODAY = LAST
WORDS = ("", "a", "b", "c", "d")

# The rules know some of it, not all, and are wrong about one field.
FIELDS = (
    FieldSpec("visits", is_numeric=True, curve=((0.0, -0.2), (10.0, 0.3)), direction=1),
    FieldSpec("age", is_numeric=True, direction=-1),
    FieldSpec("size", is_numeric=True),
    FieldSpec("budget", levels={"a": 0.7, "": -0.3, "c": -0.6}),
    FieldSpec("source", levels={"b": 0.4}),
    FieldSpec("industry"),
)
TASK = Task("lead", FIELDS, log_odds_of(0.25))


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Cases with the chances they really had."""

    cases: Cases
    truth: Floats


def made_up(count: int, seed: int, strength: float = 1.0) -> MadeUp:
    """Cases in the order of days; with strength 0 nothing says anything about the outcome."""
    random = np.random.default_rng(seed)
    visits = random.poisson(4.0, count).astype(np.float64)
    age = random.gamma(1.5, 20.0, count)
    size = np.exp(random.normal(3.0, 1.2, count))
    for column in (age, size):
        column[random.random(count) < 0.15] = np.nan
    budget, source, industry = (
        random.choice(5, count, p=(0.3, 0.25, 0.2, 0.15, 0.1)) for _ in "123"
    )
    log_odds = (
        0.35 * (visits - 4.0)
        - 0.02 * (np.nan_to_num(age, nan=30.0) - 30.0)
        + np.array([-0.3, 1.0, 0.2, -0.8, 0.0])[budget]
        + np.array([0.0, 0.0, -0.4, 0.4, 0.0])[source]
    )
    truth = chance_of(-1.0 + strength * log_odds)
    columns: Columns = {
        "visits": visits,
        "age": age,
        "size": size,
        "budget": [WORDS[each] for each in budget],
        "source": [WORDS[each] for each in source],
        "industry": [WORDS[each] for each in industry],
    }
    days = np.sort(random.integers(FIRST, LAST, count))
    return MadeUp(cases(columns, (random.random(count) < truth).tolist(), days), truth)


def brier(chances: Floats | float, outcome: Floats) -> float:
    """The mean squared distance from the outcome."""
    return float(np.mean((chances - outcome) ** 2))
