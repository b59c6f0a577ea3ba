"""The merge dialog by keyboard alone, and what it shows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact, detail
from crm_desktop.services.merging.preview import _UNSEEN
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Done, Workspace
from crm_desktop.storage.queries import owned
from crm_desktop.storage.queries.comparing import _TEXTS
from crm_desktop.ui.merging.dialog import MergeDialog
from crm_desktop.ui.merging.words import _PARTS
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen, texts
from tests.helpers.gui import NOW, do, shown_in

_SAID = {"nickname": "Mo", "birthday": "1984-03-09", "given": "Marta"}


def _made(done: Done) -> int:
    created = done.changes.created
    kinds = (done.changes.ids.get(kind, frozenset()) for kind in (Kind.CONTACT, Kind.COMPANY))
    return max(created & frozenset().union(*kinds))


@pytest.fixture
def pair(workspace: Workspace) -> tuple[int, int]:
    """Two that are the same person, one says a little more than the other."""
    first = _made(do(workspace, AddContact("Marta Oliveira", email="m@x.example", tags="vip")))
    second = _made(do(workspace, AddContact("M. Oliveira", phone="+351 912 000 111")))
    do(workspace, EditContact(first, _SAID))
    do(workspace, EditContact(second, {"nickname": "Tita", "birthday": "1985-04-10"}))
    return first, second


def _opened(
    runner: Runner, qtbot: QtBot, kind: Kind, ids: tuple[int, ...]
) -> tuple[MergeDialog, QWidget]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = MergeDialog(runner, parent, kind, ids)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.merge.isEnabled() or not runner.is_writing)
    return dialog, parent


def _rows(dialog: MergeDialog) -> list[list[str]]:
    model = dialog.table.model()
    columns = range(model.columnCount())
    return [[model.index(row, c).data() for c in columns] for row in range(model.rowCount())]


def test_only_what_differs_is_shown_until_all_is_wanted(
    runner: Runner, qtbot: QtBot, pair: tuple[int, int]
) -> None:
    dialog, _ = _opened(runner, qtbot, Kind.CONTACT, pair)
    qtbot.waitUntil(dialog.merge.isEnabled)
    QAbstractItemModelTester(
        dialog.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert _rows(dialog) == [
        ["Name", "Marta Oliveira", "M. Oliveira", ""],
        ["Nickname", "Mo", "Tita", ""],
        ["Birthday", "9 Mar 1984", "10 Apr 1985", ""],
    ]
    dialog.show_all.click()
    assert ["Given name", "Marta", "–", ""] in _rows(dialog)
    qtbot.waitUntil(lambda: "How to reach" in texts(dialog))
    said = texts(dialog)
    assert "m@x.example · +351 912 000 111" in said
    assert "3 fields to choose in" in said


@pytest.mark.parametrize("kind", ["contact", "company"])
def test_whatever_hangs_on_a_record_has_words(kind: str) -> None:
    seen = set(owned.hanging(kind)) - set(_UNSEEN)
    assert seen <= set(_PARTS)
    assert seen <= set(_TEXTS)


def test_tickets_that_come_over_are_counted_and_named(
    runner: Runner, qtbot: QtBot, workspace: Workspace, pair: tuple[int, int]
) -> None:
    for name in ("No power", "<b>Late</b>"):
        do(workspace, AddTicket(name, pair[1]))
    dialog, _parent = _opened(runner, qtbot, Kind.CONTACT, pair)
    qtbot.waitUntil(lambda: "Tickets" in texts(dialog))
    assert "2 tickets: #1 No power · #2 <b>Late</b>" in texts(dialog)


def test_by_keyboard_alone_one_chooses_and_merges(
    runner: Runner, qtbot: QtBot, workspace: Workspace, pair: tuple[int, int]
) -> None:
    dialog, _ = _opened(runner, qtbot, Kind.CONTACT, pair)
    qtbot.waitUntil(dialog.table.hasFocus)
    start = [dialog.table.fields().chosen(row) for row in range(3)]
    assert start == [0, 0, 0]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(dialog.table, key)
    assert [dialog.table.fields().chosen(row) for row in range(3)] == [0, 1, 1]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(dialog.table, key)
    assert [dialog.table.fields().chosen(row) for row in range(3)] == [0, 1, 0]
    with qtbot.waitSignal(dialog.merged) as merged:
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert merged.args == [pair[0]]
    now = workspace.read(lambda reading: detail(reading, pair[0]), CancelToken())
    assert (now.name, now.nickname, now.birthday) == ("Marta Oliveira", "Tita", "1984-03-09")
    assert "Birthday (merged): 1985-04-10" in now.note


def test_a_click_chooses_and_so_does_a_head(
    runner: Runner, qtbot: QtBot, pair: tuple[int, int]
) -> None:
    dialog, _ = _opened(runner, qtbot, Kind.CONTACT, pair)
    qtbot.waitUntil(dialog.merge.isEnabled)
    dialog.heads.chosen.emit(1)
    dialog.heads.chosen.emit(0)
    model = dialog.table.fields()
    assert [model.chosen(row) for row in range(3)] == [0, 0, 0]
    place = dialog.table.visualRect(model.index(1, 2)).center()
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert [model.chosen(row) for row in range(3)] == [0, 1, 0]
    assert [model.index(row, 3).data() for row in range(3)] == ["", "your choice", ""]


def test_those_of_one_name_are_told_apart_and_nothing_needs_choosing(
    runner: Runner, qtbot: QtBot, workspace: Workspace
) -> None:
    ids = tuple(_made(do(workspace, AddCompany("Tiles"))) for _ in range(2))
    dialog, _ = _opened(runner, qtbot, Kind.COMPANY, ids)
    qtbot.waitUntil(dialog.merge.isEnabled)
    heads = [dialog.table.fields().head(place) for place in range(2)]
    assert [head.split(" ")[0] for head in heads] == ["Tiles,", "Tiles,"]
    assert _rows(dialog) == [["Name", "Tiles", "Tiles", ""]]
    assert "Nothing to choose" in texts(dialog)
    dialog.show_all.click()
    assert "They do not contradict each other anywhere." in texts(dialog)


def test_where_one_is_gone_the_dialog_says_so(
    runner: Runner, qtbot: QtBot, workspace: Workspace, pair: tuple[int, int]
) -> None:
    do(workspace, DeleteContacts((pair[1],)))
    dialog, _ = _opened(runner, qtbot, Kind.CONTACT, pair)
    qtbot.waitUntil(lambda: "This contact is no longer there." in texts(dialog))
    assert not dialog.merge.isEnabled()


def test_the_list_merges_what_is_selected(
    runner: Runner, qtbot: QtBot, pair: tuple[int, int]
) -> None:
    screen = contacts_screen(runner, qtbot)
    qtbot.waitUntil(lambda: screen.list.model.total == 2)
    assert "record.merge" not in screen.handlers()
    with qtbot.waitSignal(screen.handlers_changed):
        screen.list.table.selectAll()
    screen.handlers()["record.merge"]()
    dialog = next(iter(screen.findChildren(MergeDialog)))
    qtbot.waitUntil(dialog.merge.isEnabled)
    dialog.merge.click()
    qtbot.waitUntil(lambda: screen.list.model.total == 1)
    qtbot.waitUntil(lambda: shown_in(screen).id == pair[0])
    assert runner.now() == NOW
