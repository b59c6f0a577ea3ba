"""The tickets screen of the queue of the picture, asked and written from threads."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.gui import a_runner
from tests.helpers.queue import add_queue


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
def ids(workspace: Workspace) -> dict[str, int]:
    """The tickets of the picture by their subject."""
    return add_queue(workspace)


@pytest.fixture
def screen(runner: Runner, ids: dict[str, int], qtbot: QtBot) -> TicketsScreen:
    """The queue, shown, with all its rows known."""
    made = TicketsScreen(runner)
    qtbot.addWidget(made)
    made.resize(1244, 826)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: len(made.pane.model.ids()) == len(ids))
    made.grab()
    qtbot.waitUntil(lambda: made.pane.model.record(ids["Card reader offline"]) is not None)
    return made


@pytest.fixture
def panel(screen: TicketsScreen, ids: dict[str, int], qtbot: QtBot) -> TicketPanel:
    """The conversation of the ticket that is due first."""
    screen.pane.go_to(ids["Card reader offline"])
    made: TicketPanel = screen.showing.panel
    qtbot.waitUntil(lambda: made.shown is not None and made.shown.id == ids["Card reader offline"])
    return made
