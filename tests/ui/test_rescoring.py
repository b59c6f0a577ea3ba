"""Scores follow what is written, whoever writes it, without a step of undo."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import DAY_MS
from crm_desktop.services.companies import EditCompany
from crm_desktop.services.leads import MakeLeads, SetDecision
from crm_desktop.services.scoring import day_of
from crm_desktop.services.workspace import Workspace, step_count
from crm_desktop.ui.rescoring import Rescoring
from crm_desktop.ui.runner import Runner
from tests.helpers.bench import Clock
from tests.helpers.gui import a_runner, add_people, do, new_workspace


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the scores are kept for; it ends before its runner."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def scores(workspace: Workspace) -> list[int]:
    sql = "SELECT score FROM contact_line WHERE score IS NOT NULL ORDER BY id"
    return [row[0] for row in workspace.read(lambda r: r.rows(sql), CancelToken())]


def scored_on(workspace: Workspace, day: str) -> int:
    sql = "SELECT count(*) FROM lead_score WHERE scored_day = ?"
    return int(workspace.read(lambda r: r.value(sql, (day,)), CancelToken()))


def test_a_score_follows_each_write_and_its_undo(
    runner: Runner, workspace: Workspace, window: QWidget, qtbot: QtBot
) -> None:
    marta, noor = add_people(workspace, 2)
    do(workspace, MakeLeads((marta, noor)))
    rescoring = Rescoring(runner, window)
    rescoring.begin()
    qtbot.waitUntil(lambda: scores(workspace) == [15, 0])
    runner.write(runner, SetDecision((noor,), "decision-maker"))
    qtbot.waitUntil(lambda: scores(workspace) == [15, 12])
    steps = workspace.read(step_count, CancelToken())
    runner.undo(runner)
    qtbot.waitUntil(lambda: scores(workspace) == [15, 0] and rescoring.is_idle)
    assert workspace.read(step_count, CancelToken()) == steps


def test_a_company_changes_the_scores_of_its_people(
    runner: Runner, workspace: Workspace, window: QWidget, qtbot: QtBot
) -> None:
    (marta,) = add_people(workspace, 1)
    do(workspace, MakeLeads((marta,)))
    Rescoring(runner, window).begin()
    qtbot.waitUntil(lambda: scores(workspace) == [15])
    firm = workspace.read(lambda r: r.value("SELECT id FROM company"), CancelToken())
    runner.write(runner, EditCompany(firm, {"employees": "300"}))
    qtbot.waitUntil(lambda: scores(workspace) == [27])


def test_many_are_scored_a_few_at_a_time_and_told_together(
    tmp_path: Path, window: QWidget, qtbot: QtBot
) -> None:
    clock = Clock()
    workspace = new_workspace(tmp_path, clock)
    people = add_people(workspace, 700)
    do(workspace, MakeLeads(tuple(people)))
    runner = a_runner(workspace, threads=True)
    told: list[bool] = []
    runner.changed.connect(lambda done, _asker: told.append(done.changes.bulk))
    rescoring = Rescoring(runner, window)
    rescoring.begin()
    qtbot.waitUntil(lambda: len(scores(workspace)) == 700 and rescoring.is_idle)
    assert told == [True]
    clock.now += 200 * DAY_MS
    rescoring.begin()
    qtbot.waitUntil(lambda: scored_on(workspace, day_of(clock.now)) == 700)
    runner.stop()
    workspace.close()
