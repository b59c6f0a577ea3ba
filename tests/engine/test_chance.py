from dataclasses import replace

import numpy as np
import pytest

from crm_desktop.engine.chance import fit
from crm_desktop.engine.chance_fields import DEAL_FIELDS, LEAD_FIELDS, deal_task, lead_task
from crm_desktop.engine.chance_json import model_from_json, model_to_json
from crm_desktop.engine.chance_model import (
    CAP,
    LEAST,
    MOST,
    Basis,
    Curve,
    Levels,
    Model,
    asks,
    chance_of,
    contributions,
    explain,
    log_odds_of,
    predict,
)
from crm_desktop.engine.chance_task import Cases, FieldSpec, Task, cases, rules_alone
from tests.engine.made_up import FIRST, TASK, TODAY, brier, made_up

MANY = made_up(3000, 1)
SEEN = MANY.cases
LEARNED = fit(TASK, SEEN, TODAY)
NEW = made_up(4000, 2)


def row_of(data: Cases, row: int) -> dict[str, str | float]:
    return {
        name: float(column[row]) if isinstance(column, np.ndarray) else column[row]
        for name, column in data.columns.items()
    }


def test_before_any_outcome_the_rules_speak() -> None:
    model = fit(TASK, SEEN.take(np.arange(0)), TODAY)
    assert model == rules_alone(TASK)
    assert model.basis is Basis.RULES
    row: dict[str, str | float] = {
        "visits": 10.0, "age": 3.0, "size": 1.0, "budget": "a", "source": "", "industry": "z",
    }  # fmt: skip
    assert explain(model, row).log_odds == pytest.approx(TASK.base + 0.3 + 0.7)


def test_few_outcomes_leave_it_near_the_rules_and_many_near_the_truth() -> None:
    truth = NEW.truth
    apart = {}
    for count in (0, 20, 300, 3000):
        model = fit(TASK, SEEN.take(np.arange(count)), TODAY)
        apart[count] = float(np.mean(np.abs(predict(model, NEW.cases.columns) - truth)))
        assert model.outcomes == count
    assert apart[3000] < 0.05 < apart[300] < 0.09 < apart[0]
    by_rules = predict(rules_alone(TASK), NEW.cases.columns)
    assert (
        0.0
        < np.mean(
            np.abs(predict(fit(TASK, SEEN.take(np.arange(5)), TODAY), NEW.cases.columns) - by_rules)
        )
        < 0.1
    )
    assert fit(TASK, SEEN.take(np.arange(20)), TODAY).basis is Basis.BOTH
    assert LEARNED.basis is Basis.LEARNED


def test_it_is_as_near_to_the_outcomes_as_the_truth_allows() -> None:
    best = brier(NEW.truth, NEW.cases.outcome)
    base = brier(float(SEEN.outcome.mean()), NEW.cases.outcome)
    assert brier(predict(LEARNED, NEW.cases.columns), NEW.cases.outcome) < best + 0.1 * (
        base - best
    )


def test_what_the_fields_add_is_the_chance_to_the_last_digit() -> None:
    chances = predict(LEARNED, NEW.cases.columns)
    added = contributions(LEARNED, NEW.cases.columns)
    assert np.abs(added).max() <= CAP
    for row in range(300):
        found = explain(LEARNED, row_of(NEW.cases, row))
        whole = found.base + sum(each.log_odds for each in found.addends) + found.limit
        assert abs(whole - found.log_odds) < 1e-12
        assert abs(found.chance - chances[row]) < 1e-12
        by_field = {each.field: each.log_odds for each in found.addends}
        names = [table.name for table in LEARNED.tables]
        assert [by_field[name] for name in names] == pytest.approx(added[row], abs=1e-15)


def test_an_open_case_is_never_sure() -> None:
    sure = Model("lead", 9.0, (Curve("x", (0.0, 1.0), (-3.0, 3.0)),))
    assert predict(sure, {"x": np.array([0.0, 1.0])}).tolist() == pytest.approx([0.99, 0.99])
    found = explain(sure, {"x": 1.0})
    assert found.log_odds == MOST == found.base + found.addends[0].log_odds + found.limit
    assert explain(replace(sure, base=-20.0), {"x": 1.0}).log_odds == LEAST


def test_the_base_is_the_usual_case_and_what_is_unusual_speaks() -> None:
    added = contributions(LEARNED, SEEN.columns)
    assert np.abs(added.mean(axis=0)).max() < 0.05
    assert float(chance_of(np.array([LEARNED.base]))[0]) == pytest.approx(0.27, abs=0.05)


def test_numbers_rise_and_fall_as_they_must() -> None:
    for seed in range(4):
        tables = {
            each.name: each for each in fit(TASK, made_up(400, seed, 0.2).cases, TODAY).tables
        }
        visits, age = tables["visits"], tables["age"]
        assert isinstance(visits, Curve)
        assert isinstance(age, Curve)
        assert np.all(np.diff(visits.y) >= -1e-9)
        assert np.all(np.diff(age.y) <= 1e-9)


def test_a_word_never_seen_and_a_value_out_of_all_bounds_are_no_harm() -> None:
    row = row_of(SEEN, 0)
    strange = {**row, "industry": "never seen", "size": 1e12, "visits": float("nan")}
    assert 0.01 <= explain(LEARNED, strange).chance <= 0.99
    infinite = {**SEEN.columns, "size": np.where(np.arange(3000) % 9, SEEN.columns["size"], np.inf)}
    model = fit(TASK, replace(SEEN, columns=infinite).take(np.arange(300)), TODAY)
    assert np.all(np.isfinite(predict(model, infinite)))


def test_a_field_that_is_filled_in_for_winners_is_left_out_and_named() -> None:
    random = np.random.default_rng(5)
    known = random.random(3000) < np.where(SEEN.outcome > 0, 0.9, 0.2)
    leaky = np.where(known, random.normal(size=3000), np.nan)
    task = replace(TASK, fields=(*TASK.fields, FieldSpec("signed_by", is_numeric=True)))
    model = fit(task, replace(SEEN, columns={**SEEN.columns, "signed_by": leaky}), TODAY)
    assert ("signed_by", "leak", "nothing") in [
        (each.name, each.why, each.kept) for each in model.left_out
    ]
    assert "signed_by" not in [table.name for table in model.tables]


def test_a_field_that_turned_round_is_not_trusted() -> None:
    random = np.random.default_rng(6)
    turned = np.where(np.arange(3000) < 2100, 1.0, -1.0) * (SEEN.outcome - 0.3)
    columns = {**SEEN.columns, "campaign": turned + random.normal(scale=0.5, size=3000)}
    task = replace(TASK, fields=(*TASK.fields, FieldSpec("campaign", is_numeric=True)))
    model = fit(task, replace(SEEN, columns=columns), TODAY)
    assert [each.why for each in model.left_out if each.name == "campaign"] == ["drift"]
    table = next((each for each in model.tables if each.name == "campaign"), None)
    assert table is None or np.ptp(table.at(np.linspace(-1, 1, 9))) < 1e-9


def test_a_field_that_only_shows_new_values_is_not_learned_from() -> None:
    columns = {**SEEN.columns, "number": np.arange(3000.0)}
    task = replace(TASK, fields=(*TASK.fields, FieldSpec("number", is_numeric=True)))
    model = fit(task, replace(SEEN, columns=columns), TODAY)
    assert [each.why for each in model.left_out if each.name == "number"] == ["unseen"]


def test_of_late_counts_more_than_of_old() -> None:
    day = np.repeat([FIRST, TODAY], 400)
    outcome = np.concatenate([np.arange(400) % 10 < 1, np.arange(400) % 10 < 5])
    task = Task("lead", (FieldSpec("industry"),), log_odds_of(0.3))
    model = fit(task, cases({"industry": [""] * 800}, outcome, day), TODAY)
    assert 0.4 < predict(model, {"industry": [""]})[0] < 0.5


def test_many_rows_of_one_deal_are_one_outcome() -> None:
    data = SEEN.take(np.arange(60))
    again = data.take(np.repeat(np.arange(60), 5))
    one, many = fit(TASK, data, TODAY), fit(TASK, again, TODAY)
    assert one.outcomes == many.outcomes == 60
    assert predict(many, NEW.cases.columns) == pytest.approx(
        predict(one, NEW.cases.columns), abs=0.03
    )


def test_it_learns_from_one_outcome_and_from_outcomes_all_alike() -> None:
    for count in (1, 2, 8, 250):
        alike = replace(SEEN.take(np.arange(count)), outcome=np.ones(count))
        model = fit(TASK, alike, TODAY)
        raised = predict(model, NEW.cases.columns).mean()
        assert raised > predict(rules_alone(TASK), NEW.cases.columns).mean()


def test_columns_that_say_nothing_at_all_are_no_harm() -> None:
    empty = {
        spec.name: np.full(300, np.nan) if spec.is_numeric else [""] * 300 for spec in TASK.fields
    }
    model = fit(TASK, replace(SEEN.take(np.arange(300)), columns=empty), TODAY)
    rate = SEEN.outcome[:300].mean()
    assert predict(model, empty)[0] == pytest.approx(rate, abs=0.06)


def test_what_to_ask_is_what_would_move_the_chance_most() -> None:
    row = {**row_of(SEEN, 0), "budget": "", "source": "", "industry": "", "age": float("nan")}
    found = asks(LEARNED, row)
    assert found[0].field in ("budget", "age")
    assert {each.field for each in found} == {"budget", "source", "industry", "age"}
    assert [each.moves for each in found] == sorted((each.moves for each in found), reverse=True)
    assert found[-1].field in ("industry", "source")


def test_a_model_comes_back_from_json_to_the_last_digit() -> None:
    again = model_from_json(model_to_json(LEARNED))
    assert again == LEARNED
    assert model_from_json('{"version": 0}') is None


def test_the_same_cases_give_the_same_model() -> None:
    data = SEEN.take(np.arange(400))
    assert fit(TASK, data, TODAY) == fit(TASK, data, TODAY)


STAGES = (("prospecting", 0.1), ("qualified", 0.25), ("proposal", 0.5), ("negotiation", 0.75))


def test_a_deal_begins_with_the_chance_of_its_stage() -> None:
    task = deal_task(STAGES, ())
    model = rules_alone(task)
    chances = predict(model, {"stage": [stage for stage, _chance in STAGES]})
    assert chances == pytest.approx([0.1, 0.25, 0.5, 0.75])


def test_a_stage_counts_as_ten_deals_and_never_falls() -> None:
    task = deal_task(STAGES, ())
    stage = ["prospecting"] * 10
    model = fit(task, cases({"stage": stage}, [True] * 5 + [False] * 5, [TODAY] * 10), TODAY)
    chances = predict(model, {"stage": [each for each, _chance in STAGES]})
    assert 0.2 < chances[0] < 0.36  # half of ten came where one was expected
    many = cases({"stage": stage * 10}, ([True] * 9 + [False]) * 10, [TODAY] * 100)
    chances = predict(fit(task, many, TODAY), {"stage": [each for each, _chance in STAGES]})
    assert np.all(np.diff(chances) >= -1e-9)
    assert chances[0] > 0.6


def test_a_hot_lead_begins_with_what_the_owner_said() -> None:
    model = rules_alone(lead_task(0.4))
    hot: dict[str, str | float] = {
        **{spec.name: float("nan") if spec.is_numeric else "" for spec in LEAD_FIELDS},
        **dict.fromkeys(("budget", "authority", "need", "timeline"), "yes"),
        "decision": "decision-maker", "engagement": 70.0, "reply_days": 7.0, "touch_days": 7.0,
    }  # fmt: skip
    assert explain(model, hot).chance == pytest.approx(0.4)
    cold = {**hot, "budget": "no", "need": "no", "engagement": 0.0, "reply_days": 90.0}
    assert explain(model, cold).chance < 0.1


def test_the_fields_are_named_once_and_their_rules_rise_and_fall_as_they_must() -> None:
    for fields in (LEAD_FIELDS, DEAL_FIELDS):
        names = [spec.name for spec in fields]
        assert len(names) == len(set(names))
        for spec in fields:
            steps = np.diff([y for _x, y in spec.curve]) * spec.direction
            assert np.all(steps >= 0)
            assert not (spec.levels and spec.is_numeric)


def test_levels_know_the_rare_and_the_unknown() -> None:
    levels = Levels("source", {"": 0.1, "web": 0.5}, -0.2)
    assert levels.at(["web", "", "fax"]).tolist() == [0.5, 0.1, -0.2]
