from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.ticket import TicketState
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.tickets.board import QueueBoard
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.board import LEFT, NONE
from tests.helpers.queue import ticket_named

OFFLINE = "Card reader offline"


@pytest.fixture
def board(screen: TicketsScreen, qtbot: QtBot) -> QueueBoard:
    """The board of the queue of the picture, with all its cards known."""
    screen.handlers()["view.board"]()
    made = screen.board
    qtbot.waitUntil(lambda: len(made.shown.columns) == 5)
    made.view.grab()
    ids = [key for column in made.shown.columns for key in column.ids]
    qtbot.waitUntil(lambda: not made.shown.unknown(ids))
    return made


def _lanes(board: QueueBoard) -> dict[str, int]:
    return {column.lane.title: len(column.ids) for column in board.shown.columns}


def test_lanes_are_the_statuses(board: QueueBoard) -> None:
    assert _lanes(board) == {
        "New": 4,
        "Open": 0,
        "Waiting for customer": 1,
        "On hold": 0,
        "Solved": 0,
    }


def test_a_card_says_subject_number_customer_and_what_presses(
    board: QueueBoard, ids: dict[str, int]
) -> None:
    face = board.shown.face(ids[OFFLINE], board.shown.columns[0].lane)
    assert face is not None
    assert (face.name, face.chance) == (OFFLINE, "#5")
    assert face.who == "Rita Lopes · Blue Door Café"
    assert face.pills[0].text == "Urgent"
    assert face.spoken.endswith("New")


def test_a_card_dropped_on_solved_is_solved(
    board: QueueBoard, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    view, lanes = board.view, board.view.sight
    start, end = lanes.card_rect(ids[OFFLINE]).center(), lanes.lane_rect(4).center()
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    QTest.mouseMove(view.viewport(), start + QPoint(14, 6))
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, end)
    state = partial(ticket_named, workspace, OFFLINE)
    qtbot.waitUntil(lambda: state().state is TicketState.SOLVED)
    qtbot.waitUntil(lambda: _lanes(board)["New"] == 3)


def test_shift_and_an_arrow_bring_a_card_to_the_next_status(
    board: QueueBoard, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    board.go_to(ids[OFFLINE])
    QTest.keyClick(board.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert _lanes(board)["Open"] == 1
    state = partial(ticket_named, workspace, OFFLINE)
    qtbot.waitUntil(lambda: state().state is TicketState.OPEN)


def test_enter_opens_the_conversation_and_escape_leads_back_to_the_board(
    board: QueueBoard, screen: TicketsScreen, ids: dict[str, int], qtbot: QtBot
) -> None:
    board.go_to(ids["Where is my invoice?"])
    QTest.keyClick(board.view, Qt.Key.Key_Return)
    panel = screen.showing.panel
    qtbot.waitUntil(lambda: panel.head.subject.text() == "Where is my invoice?")
    qtbot.waitUntil(panel.reply.text.hasFocus)
    QTest.keyClick(panel.reply.text, Qt.Key.Key_Escape)
    assert screen.showing.mode == "board"
    assert board.view.hasFocus()


def test_actions_are_for_the_card(
    board: QueueBoard,
    screen: TicketsScreen,
    workspace: Workspace,
    ids: dict[str, int],
    qtbot: QtBot,
) -> None:
    board.go_to(ids[OFFLINE])
    screen.handlers()["ticket.solve"]()
    qtbot.waitUntil(lambda: ticket_named(workspace, OFFLINE).state is TicketState.SOLVED)
    qtbot.waitUntil(lambda: _lanes(board)["New"] == 3)


def test_the_filter_is_that_of_the_list(
    board: QueueBoard, screen: TicketsScreen, qtbot: QtBot
) -> None:
    screen.pane.filter.setText("invoice")
    qtbot.waitUntil(lambda: sum(_lanes(board).values()) == 1)
    screen.pane.filter.clear()
    qtbot.waitUntil(lambda: sum(_lanes(board).values()) == 5)


def test_no_strip_for_what_is_lost(board: QueueBoard) -> None:
    assert board.view.sight.lost_zone().isEmpty()
    assert not board.view.sight.lost_zone().contains(QPoint(0, 0))
