"""A window whose mails go nowhere but to a server on this machine."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.gui import add_people, main_window
from tests.helpers.queue import add_queue
from tests.helpers.smtp_server import Post, set_up


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    add_people(workspace, 3)
    with main_window(workspace, qtbot) as shown:
        yield shown


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What was handed to the system instead of being opened."""
    seen: list[QUrl] = []

    def note(url: QUrl) -> bool:
        seen.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return seen


@pytest.fixture
def panel(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> TicketPanel:
    """The panel of a ticket whose person has an address."""
    key = add_queue(workspace)["Card reader offline"]
    window.open_record(Kind.TICKET, key)
    screen = window.screen_of("tickets")
    assert isinstance(screen, TicketsScreen)
    made: TicketPanel = screen.showing.panel
    qtbot.waitUntil(lambda: made.shown is not None and made.shown.id == key)
    return made


@pytest.fixture
def post(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """A server that is set up and trusted; no key ring of the system is asked."""
    with set_up(workspace, monkeypatch) as made:
        yield made
