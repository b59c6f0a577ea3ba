"""The trash by keyboard alone: searched, restored, undone; and the merges beside it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services.articles import AddArticle, DeleteArticles
from crm_desktop.services.companies import DeleteCompanies
from crm_desktop.services.contacts import DeleteContacts
from crm_desktop.services.merging.command import MergeContacts
from crm_desktop.services.tickets import AddTicket, DeleteTickets
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.past.left import LeftDialog
from crm_desktop.ui.past.trash import TrashDialog
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import texts
from tests.helpers.gui import add_people, do


@pytest.fixture
def dialog(runner: Runner, qtbot: QtBot) -> TrashDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = TrashDialog(runner, parent)
    made.parent_kept = parent  # type: ignore[attr-defined]  # it owns the dialog
    made.open()
    return made


def _names(dialog: TrashDialog) -> list[str]:
    model = dialog.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _count(workspace: Workspace) -> int:
    return int(workspace.read(lambda r: r.value("SELECT count(*) FROM contact"), CancelToken()))


def test_an_empty_trash_says_what_belongs_there(dialog: TrashDialog, qtbot: QtBot) -> None:
    words = "What you delete is kept here and can be had back at any time."
    qtbot.waitUntil(lambda: words in texts(dialog))
    assert not dialog.restore.isEnabled()


def test_what_was_deleted_is_searched_and_restored_by_keyboard(
    dialog: TrashDialog, qtbot: QtBot, workspace: Workspace, runner: Runner
) -> None:
    ids = add_people(workspace, 12)
    do(workspace, DeleteContacts(tuple(ids)))
    QAbstractItemModelTester(dialog.trash, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QTest.keyClicks(dialog.search, "ZOE")
    qtbot.waitUntil(lambda: _names(dialog) == ["Zoë Ångström"])
    assert dialog.model.index(0, 2).data() == "3 things"
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _count(workspace) == 1)
    qtbot.waitUntil(lambda: "Nothing here bears this name." in texts(dialog))
    dialog.search.clear()
    qtbot.waitUntil(lambda: "" not in _names(dialog) and len(_names(dialog)) == 11)
    dialog.table.selectAll()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _count(workspace) == 12)
    runner.undo(dialog)
    qtbot.waitUntil(lambda: len(_names(dialog)) == 11)


def test_all_are_restored_also_those_never_in_sight(
    dialog: TrashDialog, qtbot: QtBot, workspace: Workspace
) -> None:
    do(workspace, DeleteContacts(tuple(add_people(workspace, 260))))
    dialog.search.setText("o")  # asks again
    dialog.search.clear()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 260)
    dialog.table.selectAll()
    dialog.restore.click()
    qtbot.waitUntil(lambda: _count(workspace) == 260)


def test_what_could_not_be_restored_is_said(
    dialog: TrashDialog, qtbot: QtBot, workspace: Workspace
) -> None:
    (person,) = add_people(workspace, 1)
    do(workspace, DeleteContacts((person,)))
    company = workspace.read(lambda r: r.value("SELECT id FROM company"), CancelToken())
    do(workspace, DeleteCompanies((company,)))
    dialog.search.setText("marta")
    qtbot.waitUntil(lambda: _names(dialog) == ["Marta Oliveira"])
    dialog.restore.click()
    qtbot.waitUntil(lambda: dialog.findChild(LeftDialog) is not None)
    told = dialog.findChild(LeftDialog)
    assert told is not None
    words = "Place Oliveira Tiles of Marta Oliveira belonged to something that is gone."
    assert told.words.text() == f"• {words}"


def test_merges_are_listed_and_parted(
    dialog: TrashDialog, qtbot: QtBot, workspace: Workspace
) -> None:
    first, second = add_people(workspace, 2)
    do(workspace, MergeContacts(first, (second,), {"name": first}))
    dialog.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: _names(dialog) == ["Marta Oliveira"])
    assert dialog.model.index(0, 2).data() == "Noor Haddad"
    dialog.restore.click()
    qtbot.waitUntil(lambda: _count(workspace) == 2)
    qtbot.waitUntil(lambda: _names(dialog) == [])


def test_tickets_and_articles_are_had_back_from_here(
    dialog: TrashDialog, qtbot: QtBot, workspace: Workspace, runner: Runner
) -> None:
    ticket = do(workspace, AddTicket("Card reader offline")).changes
    article = do(workspace, AddArticle("Pairing")).changes
    runner.write(dialog, DeleteTickets((max(ticket.ids[Kind.TICKET]),)))
    runner.write(dialog, DeleteArticles((max(article.ids[Kind.ARTICLE]),)))
    qtbot.waitUntil(lambda: sorted(_names(dialog)) == ["Card reader offline", "Pairing"])
    dialog.grab()
