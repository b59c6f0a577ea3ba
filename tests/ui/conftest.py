"""A workspace on a real file and a runner: answers come at once, or from threads."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import a_runner, new_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace."""
    made = new_workspace(tmp_path)
    yield made
    made.close()


@pytest.fixture(params=["at once", "threads"])
def runner(request: pytest.FixtureRequest, workspace: Workspace, qtbot: QtBot) -> Iterator[Runner]:
    """A runner on the workspace; an error that nobody expected fails the test."""
    made = a_runner(workspace, threads=request.param == "threads")
    unexpected: list[object] = []
    made.failed.connect(lambda error, _asker: unexpected.append(error))
    yield made
    made.stop()
    assert unexpected == []
