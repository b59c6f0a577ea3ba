"""Many records changed at once, with a word before what will happen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.contact import ContactRow
from crm_desktop.services import contacts
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.tickets import rows as find_rows
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.bulk.dialog import BulkDialog
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen
from tests.helpers.gui import add_people, do
from tests.helpers.tickets import ticket_made

Begin = Callable[[str], BulkDialog]


@pytest.fixture
def people(workspace: Workspace) -> list[int]:
    return add_people(workspace)


@pytest.fixture
def begin(runner: Runner, people: list[int], qtbot: QtBot) -> Begin:
    """The dialog for all twelve, with something chosen to do."""
    window = QWidget()
    qtbot.addWidget(window)

    def made(deed: str) -> BulkDialog:
        dialog = BulkDialog(runner, window, "contact", people, deed)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.what.currentData() == deed)
        return dialog

    return made


def _rows(workspace: Workspace, people: list[int]) -> list[ContactRow]:
    return workspace.read(lambda r: contacts.rows(r, people), CancelToken())


def test_what_will_happen_is_said_and_then_done_and_undone_at_once(
    begin: Begin, workspace: Workspace, people: list[int], qtbot: QtBot
) -> None:
    dialog = begin("city")
    QTest.keyClicks(dialog.typed, "Porto")
    qtbot.waitUntil(lambda: dialog.told.text() == "12 records will change")
    assert "Marta Oliveira: – → Porto" in dialog.example.text()
    QTest.keyClick(dialog.typed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert {row.city for row in _rows(workspace, people)} == {"Porto"}
    workspace.undo(CancelToken())
    assert {row.city for row in _rows(workspace, people)} == {""}


def test_those_that_are_so_already_are_told_apart(begin: Begin, qtbot: QtBot) -> None:
    dialog = begin("tag")
    QTest.keyClicks(dialog.typed, "local")
    qtbot.waitUntil(lambda: dialog.told.text() == "9 records will change · 3 are so already")
    dialog.reject()


def test_what_cannot_be_is_said_below_and_not_done(begin: Begin, qtbot: QtBot) -> None:
    dialog = begin("birthday")
    QTest.keyClicks(dialog.typed, "some day")
    qtbot.waitUntil(lambda: "is no day" in dialog.trouble.text())
    assert not dialog.go_button.isEnabled()
    dialog.reject()


def test_a_choice_is_chosen(
    begin: Begin, workspace: Workspace, people: list[int], qtbot: QtBot
) -> None:
    dialog = begin("do_not_contact")
    assert dialog.value.currentWidget() is dialog.choice
    qtbot.waitUntil(dialog.go_button.isEnabled)
    dialog.do()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert all(row.do_not_contact for row in _rows(workspace, people))


def test_many_are_not_deleted_before_it_is_said_who(
    runner: Runner, workspace: Workspace, people: list[int], qtbot: QtBot
) -> None:
    screen = contacts_screen(runner, qtbot)
    screen.list.table.selectAll()
    screen.handlers()["record.delete"]()
    [dialog] = screen.findChildren(BulkDialog)
    qtbot.waitUntil(dialog.go_button.isEnabled)
    assert dialog.told.text() == "12 records will be deleted"
    dialog.do()
    qtbot.waitUntil(lambda: not screen.list.model.ids())
    workspace.undo(CancelToken())
    assert len(_rows(workspace, people)) == 12


def test_many_tickets_are_given_what_is_offered_for_them(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tickets = [ticket_made(do(workspace, AddTicket(name))) for name in ("No link", "No power")]
    dialog = BulkDialog(runner, window, "ticket", tickets, "priority")
    dialog.open()
    qtbot.waitUntil(lambda: dialog.what.currentData() == "priority")
    offered = [dialog.what.itemText(place) for place in range(dialog.what.count())]
    assert offered[-6:] == [
        "Add to a list", "Set Status", "Set Priority", "Set Type", "Set Category", "Delete",
    ]  # fmt: skip
    dialog.choice.setCurrentIndex(dialog.choice.findData("urgent"))
    qtbot.waitUntil(lambda: "No link: Normal → Urgent" in dialog.example.text())
    dialog.do()
    qtbot.waitUntil(lambda: not isValid(dialog))
    rows = workspace.read(lambda r: find_rows(r, tickets), CancelToken())
    assert {row.priority for row in rows} == {"urgent"}
