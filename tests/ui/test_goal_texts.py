"""Goals are told in words, as is what is done to them and what goes wrong."""

import re
from pathlib import Path

import pytest

from crm_desktop.domain.goal import GOAL_KPIS, GoalPeriod
from crm_desktop.services import goals
from crm_desktop.services.workspace import StepLabel
from crm_desktop.ui import goal_texts
from crm_desktop.ui.step_words import step_words


def test_everything_that_can_have_a_goal_has_a_name() -> None:
    assert set(goal_texts.KPIS) == set(GOAL_KPIS)
    assert set(goal_texts.PERIODS) == set(GoalPeriod)


@pytest.mark.parametrize(
    ("label", "count", "words"),
    [
        ("save-goal", 1, "goal for “Calls”"),
        ("delete-goals", 1, "remove the goal for “Calls”"),
        ("delete-goals", 3, "remove 3 goals"),
    ],
)
def test_every_step_has_words(label: str, count: int, words: str) -> None:
    assert step_words(StepLabel(label, {"kpi": "calls", "count": str(count)})) == words


def test_every_error_has_words() -> None:
    text = Path(str(goals.__file__)).read_text("utf-8")
    assert set(re.findall(r'CrmError\("([a-z-]+)"', text)) == set(goal_texts.ERRORS)
