"""A workspace on a real file and a runner: answers come at once, or from threads.

After each test every widget goes, so that none takes part in a later one.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.theme import ThemeChoice
from tests.helpers.collecting import collected_here
from tests.helpers.gui import a_runner, new_workspace

__all__ = ["collected_here"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that put the theme on come last: under its style sheet all takes longer to build."""
    items.sort(key=lambda item: "dressed" in getattr(item, "fixturenames", ()))


@pytest.fixture(autouse=True)
def _no_widget_outlives_its_test(qapp: QApplication) -> Iterator[None]:
    yield
    left = QApplication.topLevelWidgets()
    for widget in left:
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [type(widget).__name__ for widget in left if isValid(widget)] == []


@pytest.fixture(scope="session", autouse=True)
def _font_of_the_program(qapp: QApplication) -> None:
    fonts.prepare(qapp)


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    """The light theme, for what is told from how it looks: sizes, colours, what is painted."""
    theme.apply(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace."""
    made = new_workspace(tmp_path)
    yield made
    made.close()


@pytest.fixture(params=[pytest.param("at once", marks=pytest.mark.slow), "threads"])
def runner(request: pytest.FixtureRequest, workspace: Workspace, qtbot: QtBot) -> Iterator[Runner]:
    """A runner on the workspace; an error that nobody expected fails the test.

    It works on threads, as in the program; that nothing hangs on their pace, the long run shows.
    """
    made = a_runner(workspace, threads=request.param == "threads")
    unexpected: list[object] = []
    made.failed.connect(lambda error, _asker: unexpected.append(error))
    yield made
    made.stop()
    assert unexpected == []
