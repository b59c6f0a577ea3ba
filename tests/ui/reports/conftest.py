"""Reports are read, drawn and laid out on threads, as in the program."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import a_runner


@pytest.fixture
def runner(workspace: Workspace, qtbot: QtBot) -> Iterator[Runner]:
    """With threads only; an error that nobody expected fails the test."""
    found = a_runner(workspace, threads=True)
    unexpected: list[object] = []
    found.failed.connect(lambda error, _asker: unexpected.append(error))
    yield found
    found.stop()
    assert unexpected == []
