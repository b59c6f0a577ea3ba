"""The pipeline screen of the ten deals of the picture, asked and written from threads."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.deals import add_deals
from tests.helpers.gui import a_runner


@pytest.fixture
def runner(workspace: Workspace, qtbot: QtBot) -> Iterator[Runner]:
    """As in the program; an error that nobody expected fails the test."""
    made = a_runner(workspace, threads=True)
    unexpected: list[object] = []
    made.failed.connect(lambda error, _asker: unexpected.append(error))
    yield made
    made.stop()
    assert unexpected == []


@pytest.fixture
def screen(runner: Runner, workspace: Workspace, qtbot: QtBot) -> PipelineScreen:
    """The board, shown, with all its cards known."""
    add_deals(workspace)
    made = PipelineScreen(runner)
    qtbot.addWidget(made)
    made.resize(1244, 826)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: sum(len(column.ids) for column in made.shown.columns) == 10)
    made.grab()
    return made
