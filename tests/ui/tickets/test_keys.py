"""Tickets worked through by keys alone, in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.ticket import Priority, TicketState
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.bulk.dialog import BulkDialog
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.tickets.draft import Way
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.gui import main_window
from tests.helpers.queue import ticket_named

KEY = Qt.Key
OFFLINE = "Card reader offline"


@pytest.fixture
def window(
    workspace: Workspace, ids: dict[str, int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window at the queue; nothing is handed to the system."""

    def swallow(_url: QUrl) -> bool:
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", swallow)
    with main_window(workspace, qtbot) as shown:
        shown.go("tickets")
        screen = _screen(shown)
        qtbot.waitUntil(lambda: screen.pane.current() == ids[OFFLINE])
        yield shown


def _screen(window: MainWindow) -> TicketsScreen:
    found = window.screen_of("tickets")
    assert isinstance(found, TicketsScreen)
    return found


def test_a_ticket_is_answered_and_solved_and_the_next_one_comes(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    screen = _screen(window)
    QTest.keyClicks(screen.pane.table, "r")
    panel = screen.showing.panel
    qtbot.waitUntil(panel.reply.text.hasFocus)
    qtbot.waitUntil(lambda: panel.shown is not None)
    QTest.keyClicks(panel.reply.text, "Press it for ten seconds.")
    QTest.keyClick(panel.reply.text, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ticket_named(workspace, OFFLINE).state is TicketState.SOLVED)
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.row.name != OFFLINE)
    window.run_action("edit.undo")
    qtbot.waitUntil(lambda: ticket_named(workspace, OFFLINE).replies == 0)


def test_letters_begin_notes_and_calls_and_solve(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    screen = _screen(window)
    for letter, way in (("n", Way.NOTE), ("c", Way.CALL)):
        QTest.keyClicks(screen.pane.table, letter)
        panel = screen.showing.panel
        qtbot.waitUntil(panel.reply.text.hasFocus)
        assert panel.reply.way is way
        QTest.keyClick(panel.reply.text, KEY.Key_Escape)
        assert screen.pane.table.hasFocus()
    QTest.keyClicks(screen.pane.table, "o")
    qtbot.waitUntil(lambda: ticket_named(workspace, OFFLINE).state is TicketState.SOLVED)


def test_several_are_changed_at_once_and_one_undo_takes_it_back(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    screen = _screen(window)
    screen.pane.table.selectAll()
    window.run_action("record.many")
    [dialog] = screen.findChildren(BulkDialog)
    qtbot.waitUntil(lambda: dialog.what.count() > 0)
    dialog.choose("priority")
    dialog.choice.setCurrentIndex(dialog.choice.findData("low"))
    qtbot.waitUntil(lambda: dialog.told.text() == "4 records will change · 1 is so already")
    dialog.do()
    qtbot.waitUntil(lambda: ticket_named(workspace, OFFLINE).priority is Priority.LOW)
    window.run_action("edit.undo")
    qtbot.waitUntil(lambda: ticket_named(workspace, OFFLINE).priority is Priority.URGENT)


def test_tickets_are_deleted_and_come_back(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    screen = _screen(window)
    window.run_action("record.delete")
    qtbot.waitUntil(lambda: len(screen.pane.model.ids()) == 4)
    assert "elete “Card reader offline”" in window.frame.toast.text()
    window.run_action("edit.undo")
    qtbot.waitUntil(lambda: len(screen.pane.model.ids()) == 5)
