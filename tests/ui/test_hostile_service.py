"""Whatever tickets, their messages and files are called, it stays text."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.option import OptionList
from crm_desktop.services import tickets
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.messages import LogMessage, SendReply
from crm_desktop.services.options import AddOption
from crm_desktop.services.products import AddProduct
from crm_desktop.services.tags import AddTag
from crm_desktop.services.ticket_typing import TypeNewTicket
from crm_desktop.services.tickets import AddTicket, LinkTickets
from crm_desktop.services.workspace import Command, Workspace
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.deals import look
from tests.helpers.gui import Together, do, main_window, new_workspace
from tests.ui.test_hostile_sales import dialog, popup
from tests.ui.test_hostile_text import HOSTILE, check, close_dialogs, records

pytestmark = pytest.mark.usefixtures("dressed")

_NOW = 1_795_348_800_000


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a business whose tickets are full of hostile words."""
    workspace = new_workspace(tmp_path_factory.mktemp("stock"))
    for text in HOSTILE.values():
        _add(workspace, text)
    workspace.close()
    return workspace.path


def _add(workspace: Workspace, text: str) -> None:
    short = " ".join(text.split())[:300]
    contact = min(do(workspace, AddContact(text, text)).changes.ids[Kind.CONTACT])
    for name in (OptionList.TICKET_TYPE, OptionList.TICKET_CATEGORY):
        do(workspace, AddOption(name, short))
    do(workspace, AddProduct(short, 5))
    values = {"type": short, "category": short, "product": short}
    done = do(workspace, TypeNewTicket(AddTicket(text, contact, body=text), values))
    key = max(done.changes.created & done.changes.ids[Kind.TICKET])
    number = look(workspace, lambda r: tickets.rows(r, (key,)))[0].number
    files = ((f"{' '.join(text.split())[:80]}.txt", b"x"),)
    commands: tuple[Command, ...] = (
        LogMessage(key, ActivityKind.NOTE, Direction.NONE, text, text),
        SendReply(key, text, to=short, files=files),
        AddTag("ticket", (key,), " ".join(short.replace(",", " ").split())[:60]),
        *([LinkTickets(key, number - 1)] if number > 1 else []),
    )
    do(workspace, Together(commands))


@pytest.fixture
def window(stock: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of that business."""
    workspace = Workspace(Path(shutil.copy(stock, tmp_path)), 7, lambda: _NOW)
    with main_window(workspace, qtbot) as shown:
        yield shown
    workspace.close()


@pytest.fixture
def screen(window: MainWindow, qtbot: QtBot) -> TicketsScreen:
    window.go("tickets")
    made = window.screen_of("tickets")
    assert isinstance(made, TicketsScreen)
    qtbot.waitUntil(lambda: len(made.pane.model.ids()) == len(HOSTILE))
    return made


def _is_read(panel: TicketPanel, key: int) -> bool:
    return panel.shown is not None and panel.shown.id == key


def test_each_conversation_and_what_stands_beside_it(
    screen: TicketsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    panel = screen.showing.panel
    for key in screen.pane.model.ids():
        screen.pane.go_to(key)
        qtbot.waitUntil(partial(_is_read, panel, key))
        for tab in range(panel.context.tabs.count()):
            panel.context.turn_to(tab)
            qtbot.waitUntil(lambda: window.runner.is_idle)
            check(panel)
        talk = panel.conversation
        for row in range(talk.rows.rowCount()):
            talk.rows.turn(talk.rows.index(row))
        check(window)
        talk.menu_of(talk.rows.index(talk.rows.rowCount() - 1)).grab()


def test_queue_list_and_board(screen: TicketsScreen, window: MainWindow, qtbot: QtBot) -> None:
    for mode in ("queue", "list", "board"):
        window.run_action(f"view.{mode}")
        qtbot.waitUntil(lambda: window.runner.is_idle)
        check(window)
    for key in screen.pane.model.ids():
        screen.board.go_to(key)
        check(screen.board.view)


def test_what_opens_from_tickets(screen: TicketsScreen, window: MainWindow, qtbot: QtBot) -> None:
    for key in ("ticket.status", "ticket.priority"):
        window.run_action(key)
        popup(window, ChoicePopup, qtbot)
    for key in ("ticket.new", "ticket.link", "ticket.split", "record.tag"):
        window.run_action(key)
        dialog(window, qtbot)
    screen.pane.table.selectAll()
    window.run_action("record.merge")
    dialog(window, qtbot)


def test_the_tickets_of_somebody(window: MainWindow, qtbot: QtBot) -> None:
    shown = records(window, "contacts", qtbot)
    for key in shown.list.model.ids():
        shown.list.go_to(key)
        window.run_action("panel.tickets")
        qtbot.waitUntil(lambda: window.runner.is_idle)
        check(shown)
    window.run_action("ticket.new")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
    close_dialogs(window)
