"""Goals as they are set, changed and taken away."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.goal import GoalPeriod
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.goals import DeleteGoals, SaveGoal, goals
from tests.helpers.bench import Bench

MONTH, QUARTER, YEAR = GoalPeriod


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"currency": "EUR"}))
    yield made
    made.workspace.close()


def shown(bench: Bench) -> list[tuple[object, ...]]:
    return [each[1:] for each in bench.read(goals)]


def test_a_goal_is_set_taken_back_and_set_again(bench: Bench) -> None:
    before = bench.facts()
    done = bench.do(SaveGoal("won-revenue", MONTH, "2026-10", 2_000_000))
    assert done.changes.touches(Kind.GOAL)
    assert shown(bench) == [("won-revenue", MONTH, "2026-10", "", "EUR", 2_000_000)]
    after = bench.facts()
    bench.undo()
    assert bench.facts() == before
    bench.redo()
    assert bench.facts() == after


def test_one_from_the_same_month_on_is_changed_a_later_one_stands_beside_it(bench: Bench) -> None:
    for month, target in (("2026-10", 20), ("2026-10", 25), ("2026-12", 30)):
        bench.do(SaveGoal("calls", MONTH, month, target))
    assert shown(bench) == [
        ("calls", MONTH, "2026-10", "", "", 25),
        ("calls", MONTH, "2026-12", "", "", 30),
    ]


def test_the_same_goal_again_is_no_step(bench: Bench) -> None:
    bench.do(SaveGoal("calls", MONTH, "2026-10", 20))
    assert bench.do(SaveGoal("calls", MONTH, "2026-10", 20)).step is None


def test_it_holds_from_the_beginning_of_its_period_on(bench: Bench) -> None:
    bench.do(EditBusiness({"fiscal_year_start": 2}))
    bench.do(SaveGoal("calls", QUARTER, "2026-12", 60, "2027-03"))
    bench.do(SaveGoal("calls", YEAR, "2027-01", 200))
    assert shown(bench) == [
        ("calls", YEAR, "2026-02", "", "", 200),
        ("calls", QUARTER, "2026-11", "2027-02", "", 60),
    ]


def test_a_goal_can_become_another_and_takes_the_place_of_one_there(bench: Bench) -> None:
    bench.do(SaveGoal("calls", MONTH, "2026-10", 20))
    bench.do(SaveGoal("calls", MONTH, "2026-11", 30))
    first = bench.read(goals)[0].id
    bench.do(SaveGoal("calls", MONTH, "2026-11", 35, goal=first))
    assert shown(bench) == [("calls", MONTH, "2026-11", "", "", 35)]
    bench.undo()
    assert [each[-1] for each in shown(bench)] == [20, 30]


def test_a_goal_is_taken_away_and_comes_back(bench: Bench) -> None:
    bench.do(SaveGoal("calls", MONTH, "2026-10", 20))
    before = bench.facts()
    done = bench.do(DeleteGoals(tuple(each.id for each in bench.read(goals))))
    assert done.changes.touches(Kind.GOAL)
    assert shown(bench) == []
    bench.undo()
    assert bench.facts() == before


@pytest.mark.parametrize("target", [0, -1, 10**15])
def test_what_is_no_target_is_refused(bench: Bench, target: int) -> None:
    with pytest.raises(CrmError, match="bad-target"):
        bench.do(SaveGoal("calls", MONTH, "2026-10", target))


@pytest.mark.parametrize("month", ["", "2026", "2026-13", "2026-12-01", "soon"])
def test_what_is_no_month_is_refused(bench: Bench, month: str) -> None:
    with pytest.raises(CrmError, match="bad-month"):
        bench.do(SaveGoal("calls", MONTH, month, 1))


def test_it_does_not_end_before_it_begins(bench: Bench) -> None:
    with pytest.raises(CrmError, match="bad-month"):
        bench.do(SaveGoal("calls", MONTH, "2026-10", 1, "2026-09"))
    bench.do(SaveGoal("calls", QUARTER, "2026-12", 1, "2026-10"))  # the same quarter


def test_only_what_the_program_counts_can_have_a_goal(bench: Bench) -> None:
    with pytest.raises(CrmError, match="bad-kpi"):
        bench.do(SaveGoal("luck", MONTH, "2026-10", 1))


def test_what_is_gone_is_neither_changed_nor_taken_away(bench: Bench) -> None:
    with pytest.raises(CrmError, match="goal-gone"):
        bench.do(DeleteGoals((7,)))
    with pytest.raises(CrmError, match="goal-gone"):
        bench.do(SaveGoal("calls", MONTH, "2026-10", 1, goal=7))
