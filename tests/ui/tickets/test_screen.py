from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.ticket import Priority, TicketState
from crm_desktop.services.fields import AddField
from crm_desktop.services.tickets import SolveTickets
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.delegates.cell import CELL_ROLE
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.tickets.screen import TicketsScreen
from crm_desktop.ui.widgets.empty_state import EmptyState
from tests.helpers.queue import ticket_named

OFFLINE = "Card reader offline"


def _subjects(screen: TicketsScreen) -> list[str]:
    model = screen.pane.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _cell(screen: TicketsScreen, key: int, column: str) -> str:
    model = screen.pane.model
    place = [each.key for each in model.columns].index(column)
    return str(model.index(model.row_of(key), place).data(CELL_ROLE).text)


def test_what_is_due_first_stands_first_and_what_waits_last(screen: TicketsScreen) -> None:
    assert _subjects(screen)[0] == OFFLINE
    assert _subjects(screen)[-1] == "Late delivery"
    assert screen.status().startswith("5 tickets")


def test_solved_tickets_leave_the_queue_and_come_back_when_it_is_shown_whole(
    screen: TicketsScreen, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    screen.pane.go_to(ids[OFFLINE])
    screen.handlers()["ticket.solve"]()
    qtbot.waitUntil(lambda: OFFLINE not in _subjects(screen))
    assert ticket_named(workspace, OFFLINE).state is TicketState.SOLVED
    screen.open_record(Kind.TICKET, ids[OFFLINE])
    qtbot.waitUntil(lambda: screen.pane.current() == ids[OFFLINE])


def test_a_ticket_solved_elsewhere_leaves_the_queue(
    screen: TicketsScreen, ids: dict[str, int], qtbot: QtBot
) -> None:
    screen.runner.write(screen, SolveTickets((ids[OFFLINE],)))
    qtbot.waitUntil(lambda: OFFLINE not in _subjects(screen))


@pytest.mark.parametrize(
    ("column", "typed", "shown"),
    [
        ("name", "Reader is dead", "Reader is dead"),
        ("status", "on hold", "On hold"),
        ("priority", "low", "Low"),
        ("type", "Incident", "Incident"),
        ("category", "Fault", "Fault"),
        ("channel", "phone", "Phone"),
    ],
)
def test_cells_are_edited_in_place(
    screen: TicketsScreen,
    ids: dict[str, int],
    qtbot: QtBot,
    column: str,
    typed: str,
    shown: str,
) -> None:
    pane, key = screen.pane, ids[OFFLINE]
    pane.columns.choose([column])
    place = [each.key for each in pane.model.columns].index(column)
    index = pane.model.index(pane.model.row_of(key), place)
    pane.table.setCurrentIndex(index)
    pane.table.edit_current()
    line = pane.table.viewport().findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _cell(screen, key, column) == shown)


def test_a_status_that_is_not_in_the_list_is_refused_beside_the_cell(
    screen: TicketsScreen, ids: dict[str, int], qtbot: QtBot
) -> None:
    model, refused = screen.pane.model, list[object]()
    model.edit_refused.connect(lambda *told: refused.append(told))
    place = [each.key for each in model.columns].index("status")
    model.setData(model.index(model.row_of(ids[OFFLINE]), place), "Nowhere")
    qtbot.waitUntil(lambda: bool(refused))
    assert _cell(screen, ids[OFFLINE], "status") == "New"


def test_keys_choose_status_and_priority(
    screen: TicketsScreen, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    state = partial(ticket_named, workspace, OFFLINE)
    screen.pane.go_to(ids[OFFLINE])
    qtbot.waitUntil(lambda: len(screen.lists.entries.statuses) == 6)
    QTest.keyClicks(screen.pane.table, "2")
    qtbot.waitUntil(lambda: state().state is TicketState.OPEN)
    screen.handlers()["ticket.priority"]()
    popup = screen.deeds.popup
    assert popup is not None
    popup.list.setCurrentRow(3)
    popup.take()
    qtbot.waitUntil(lambda: state().priority is Priority.LOW)


def test_several_tickets_are_solved_and_deleted_at_once(
    screen: TicketsScreen, qtbot: QtBot
) -> None:
    screen.pane.table.selectAll()
    screen.handlers()["record.delete"]()
    qtbot.waitUntil(lambda: screen.pane.model.total == 0)


def test_another_order_is_chosen_from_the_head(screen: TicketsScreen, qtbot: QtBot) -> None:
    assert screen.parts.order.accessibleName() == "Due first ▾"
    screen.order.open()
    assert screen.order.menu is not None
    screen.order.menu.actions()[6].trigger()
    qtbot.waitUntil(lambda: screen.parts.order.accessibleName() == "By person ▾")
    assert _subjects(screen)[0] == "Where is my invoice?"


def test_the_way_it_was_shown_is_remembered(screen: TicketsScreen, qtbot: QtBot) -> None:
    screen.pane.show_all()
    screen.pane.order_by("created_at", descending=True)
    qtbot.waitUntil(lambda: not screen.pane.model.wish.filter)
    state = screen.save_state()
    again = TicketsScreen(screen.runner)
    qtbot.addWidget(again)
    again.restore_state(state)
    assert again.pane.model.wish.order == "created_at"
    assert not again.pane.model.wish.filter


def test_the_queue_is_put_into_groups(screen: TicketsScreen, qtbot: QtBot) -> None:
    screen.pane.group_by("priority")
    qtbot.waitUntil(lambda: "Urgent, 1" in _subjects(screen))
    screen.pane.group_by("ticket_category")
    qtbot.waitUntil(lambda: _subjects(screen)[0] == "No category, 5")


def test_fields_of_ones_own_are_columns_edited_in_place(
    screen: TicketsScreen, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    screen.runner.write(screen, AddField("ticket", "Serial number", FieldType.TEXT))
    model, key = screen.pane.model, ids[OFFLINE]
    qtbot.waitUntil(lambda: model.columns[-1].title == "Serial number")
    place = len(model.columns) - 1
    model.setData(model.index(model.row_of(key), place), "SN 77")
    qtbot.waitUntil(lambda: bool(ticket_named(workspace, OFFLINE).fields))
    assert _cell(screen, key, model.columns[-1].key) == "SN 77"


def test_a_business_without_tickets_is_told_what_belongs_here(runner: Runner, qtbot: QtBot) -> None:
    made = TicketsScreen(runner)
    qtbot.addWidget(made)
    made.resize(1244, 826)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.pane.model.is_ready)
    for mode in ("queue", "list", "board"):
        made.handlers()[f"view.{mode}"]()
        said = [each.text() for each in made.findChildren(QLabel) if each.isVisible()]
        assert any(words.startswith("What customers ask for") for words in said)
        assert not made.parts.place.isVisible()


def test_without_any_ticket_one_is_offered_first_and_mails_after_it(
    runner: Runner, qtbot: QtBot
) -> None:
    screen = TicketsScreen(runner)
    qtbot.addWidget(screen)
    screen.resize(1244, 826)
    screen.show()
    screen.activate()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in screen.findChildren(EmptyState)))
    (empty,) = (each for each in screen.findChildren(EmptyState) if each.isVisible())
    words = [each.text() for each in empty.findChildren(QPushButton) if each.isVisible()]
    assert set(words) == {"New ticket", "Mails from files …"}


def test_a_ticket_asked_for_at_once_leaves_the_filter_that_shows_it(
    runner: Runner, ids: dict[str, int], qtbot: QtBot
) -> None:
    screen = TicketsScreen(runner)
    qtbot.addWidget(screen)
    screen.resize(1244, 826)
    screen.show()
    screen.open_record(Kind.TICKET, ids["Late delivery"])
    qtbot.waitUntil(lambda: screen.pane.current() == ids["Late delivery"])
    assert screen.pane.model.wish.filter
