"""What there is to be seen of tickets, one after the other."""

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.services import tickets
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.tickets.draft import Way
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.deals import look
from tests.helpers.queue import add_queue, converse


def ticket_screens(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Queue, list and board, the conversation with its tabs, and what opens from it."""
    if not look(window.runner.workspace, tickets.ids):
        key = add_queue(window.runner.workspace)["Card reader offline"]
        converse(window.runner.workspace, key)
    window.go("tickets")
    screen = window.screen_of("tickets")
    assert isinstance(screen, TicketsScreen)
    panel = screen.showing.panel
    qtbot.waitUntil(lambda: panel.shown is not None)
    for way in Way:
        panel.write(way)
        yield f"tickets: {way}", window
    for side in (0, 1):
        panel.sides.setCurrentIndex(side)
        for tab in range(panel.context.tabs.count()):
            panel.context.turn_to(tab)
            yield f"tickets: {side} {tab}", window
    for name in ("view.list", "view.board", "view.queue"):
        window.run_action(name)
        qtbot.waitUntil(lambda: window.runner.is_idle)
        yield f"tickets: {name}", window
    screen.pane.table.selectAll()
    for name in ("ticket.new", "ticket.link", "record.merge"):
        window.run_action(name)
        qtbot.waitUntil(lambda: bool(_dialogs(window)))
        for dialog in _dialogs(window):
            yield f"tickets: {name}", dialog
            dialog.reject()


def _dialogs(inside: QWidget) -> list[QDialog]:
    return [each for each in inside.findChildren(QDialog) if each.isVisible()]
