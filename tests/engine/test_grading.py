from dataclasses import replace

import numpy as np
import pytest

from crm_desktop.engine.chance import fit
from crm_desktop.engine.chance_json import grade_from_json, grade_to_json
from crm_desktop.engine.chance_model import explain, predict
from crm_desktop.engine.chance_task import Cases, FieldSpec, Task, cases
from crm_desktop.engine.grading import Bar, Grade, Verdict, base_rate, grade, shown
from tests.engine.made_up import FIRST, TASK, TODAY, brier, made_up

SEEN = made_up(900, 11).cases
FOUND = grade(TASK, SEEN, TODAY)


def test_what_can_be_learned_is_found_to_be_skill() -> None:
    assert FOUND.verdict is Verdict.SKILL
    assert FOUND.has_skill
    assert FOUND.is_shown
    assert (FOUND.outcomes, FOUND.tested) == (900, 270)
    assert FOUND.brier < FOUND.brier_rules < FOUND.brier_base
    assert 0.05 < FOUND.skill < 0.4
    assert 70 < FOUND.pairs < 85
    assert FOUND.calibration_error < 0.09


def test_the_bars_hold_every_case_once_and_what_luck_allows() -> None:
    bars = FOUND.bars
    assert sum(bar.cases for bar in bars) == 270
    assert [bar.expected for bar in bars] == sorted(bar.expected for bar in bars)
    assert all(bar.least <= bar.expected <= bar.most for bar in bars)
    assert all(0 <= bar.low <= bar.expected * bar.cases <= bar.high <= bar.cases for bar in bars)
    assert sum(bar.low <= bar.came <= bar.high for bar in bars) >= 0.6 * len(bars)


def test_what_is_told_beforehand_knows_nothing_of_what_came_after() -> None:
    later = np.flatnonzero(np.arange(900) >= 700)
    changed = SEEN.outcome.copy()
    changed[later] = 1.0 - changed[later]
    turned = grade(TASK, replace(SEEN, outcome=changed), TODAY)
    assert turned.pairs < 50
    assert turned.verdict is Verdict.NO_SKILL


def test_an_outcome_not_known_yet_is_not_learned_from() -> None:
    known_late = replace(SEEN, known=np.full(900, TODAY + 1))
    assert grade(TASK, known_late, TODAY).verdict is Verdict.UNJUDGED


@pytest.mark.parametrize("count", [0, 1, 19])
def test_few_outcomes_are_not_judged(count: int) -> None:
    found = grade(TASK, SEEN.take(np.arange(count)), TODAY)
    assert found.verdict is Verdict.UNJUDGED
    assert found.is_shown
    assert not found.has_skill
    assert 0.0 < found.base_rate < 1.0


def test_outcomes_all_alike_are_not_judged() -> None:
    alike = replace(SEEN, outcome=np.ones(900))
    assert grade(TASK, alike, TODAY).verdict is Verdict.UNJUDGED


def test_a_rate_that_changes_is_no_skill_in_ranking() -> None:
    random = np.random.default_rng(4)
    day = np.sort(random.integers(FIRST, TODAY, 600))
    outcome = random.random(600) < np.where(np.arange(600) < 400, 0.1, 0.6)
    task = Task("lead", (FieldSpec("industry"),), -1.0)
    words = ["a" if each else "b" for each in random.random(600) < 0.5]
    found = grade(task, cases({"industry": words}, outcome.tolist(), day), TODAY)
    assert not found.has_skill


def test_rows_of_one_deal_prove_no_more_than_one() -> None:
    data = made_up(110, 31).cases
    again = data.take(np.sort(np.tile(np.arange(110), 6)))
    one, many = grade(TASK, data, TODAY), grade(TASK, again, TODAY)
    assert abs(one.tested - many.tested) <= 1
    assert one.verdict is many.verdict


def test_without_skill_the_base_rate_is_shown_and_still_adds_up() -> None:
    model = fit(TASK, SEEN, TODAY)
    for verdict, share in ((Verdict.SKILL, 1.0), (Verdict.UNPROVED, 0.5), (Verdict.NO_SKILL, 0.0)):
        told = shown(model, replace(FOUND, verdict=verdict))
        chances = predict(told, SEEN.columns)
        assert bool(np.ptp(chances) > 0.1) is (share > 0)
        row = {name: column[0] for name, column in SEEN.columns.items()}
        found = explain(told, row)
        whole = found.base + sum(each.log_odds for each in found.addends) + found.limit
        assert abs(whole - found.log_odds) < 1e-12
    told = shown(model, replace(FOUND, verdict=Verdict.NO_SKILL))
    assert predict(told, SEEN.columns) == pytest.approx(np.full(900, FOUND.base_rate))


def test_the_base_rate_follows_the_last_year_and_begins_with_what_was_expected() -> None:
    nothing = SEEN.take(np.arange(0))
    assert base_rate(TASK, nothing, TODAY) == pytest.approx(0.25)
    day = np.repeat([FIRST, TODAY], 300)
    rising = cases({}, [False] * 300 + [True] * 300, day)
    assert 0.9 < base_rate(TASK, rising, TODAY) < 0.95
    few = rising.take(np.arange(200, 400, 2))
    assert 0.7 < base_rate(TASK, few, TODAY) < 0.85


def test_a_grade_comes_back_from_json_to_the_last_digit() -> None:
    assert grade_from_json(grade_to_json(FOUND)) == FOUND
    assert grade_from_json('{"version": 0}') is None
    assert isinstance(FOUND.bars[0], Bar)
    assert isinstance(FOUND, Grade)


def noise(count: int, seed: int) -> Cases:
    return made_up(count, 700 + seed, strength=0.0).cases


def test_pure_noise_is_called_noise() -> None:
    assert sum(grade(TASK, noise(90, seed), TODAY).has_skill for seed in range(8)) == 0


@pytest.mark.slow
@pytest.mark.parametrize("count", [60, 300, 1200])
def test_pure_noise_is_called_noise_in_nineteen_of_twenty(count: int) -> None:
    assert sum(grade(TASK, noise(count, seed), TODAY).has_skill for seed in range(20)) <= 1


@pytest.mark.slow
def test_thirty_outcomes_do_no_harm() -> None:
    gains = []
    for seed in range(60):
        made = made_up(30, 100 + seed, strength=(0.0, 0.5, 1.0)[seed % 3])
        new = made_up(1500, 9000 + seed, strength=(0.0, 0.5, 1.0)[seed % 3]).cases
        found = grade(TASK, made.cases, TODAY)
        told = predict(shown(fit(TASK, made.cases, TODAY), found), new.columns)
        gains.append(
            brier(float(made.cases.outcome.mean()), new.outcome) - brier(told, new.outcome)
        )
    assert np.mean(gains) > 0
