"""The history page says in words what was done, and takes steps back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.history import Change, Left, Reason, Verb
from crm_desktop.services.activities import CompleteActivity, PlanActivity
from crm_desktop.services.contacts import EditContact, EditContactCell
from crm_desktop.services.duplicates.merge_certain import Group, MergeGroups
from crm_desktop.services.history import merges
from crm_desktop.services.merging.command import MergeContacts
from crm_desktop.services.tags import AddTag
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.columns import FACTS
from crm_desktop.ui.past.history_page import HistoryPage
from crm_desktop.ui.past.left import LeftDialog
from crm_desktop.ui.past.words import _COLUMNS, _SILENT_COLUMNS, _THINGS, change_lines, left_words
from crm_desktop.ui.records.pages import PAGES
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import texts
from tests.helpers.gui import add_people, do


@pytest.fixture
def page(runner: Runner, qtbot: QtBot) -> HistoryPage:
    made = HistoryPage(runner, Kind.CONTACT)
    qtbot.addWidget(made)
    made.resize(380, 700)
    made.show()
    return made


def test_every_table_and_column_of_facts_has_words() -> None:
    assert set(FACTS) - {"relation_kind"} <= set(_THINGS)
    columns = {column for table in FACTS.values() for column in table.all}
    assert columns - set(_COLUMNS) == _SILENT_COLUMNS


def test_the_page_is_a_tab_of_the_panel() -> None:
    assert "History" in [page.text for page in PAGES]


def test_what_was_done_is_told_in_words(
    page: HistoryPage, qtbot: QtBot, workspace: Workspace
) -> None:
    (key,) = add_people(workspace, 1)
    do(workspace, EditContactCell(key, "phone", "+351 913 999 888"))
    do(workspace, EditContact(key, {"birthday": "1984-03-09", "note": "<b>x</b>\nsecond"}))
    do(workspace, AddTag("contact", (key,), "press"))
    do(workspace, PlanActivity(ActivityKind.CALL, "Ask about tiles", "2026-12-01", "", key))
    call = workspace.read(lambda r: r.value("SELECT id FROM activity"), CancelToken())
    do(workspace, CompleteActivity(call))
    page.show_record(key, "Marta Oliveira")
    qtbot.waitUntil(lambda: "Created" not in texts(page) and len(texts(page)) > 10)
    said = texts(page)
    assert {"Call done", "Call planned", "Tagged “press”"} <= {*said}
    assert "Call Ask about tiles done" in said
    assert "Call Ask about tiles added" in said
    assert said.count("Tagged “press”") == 1  # its line says nothing that the title does not
    assert "Birthday: 9 Mar 1984\nNote: <b>x</b> second" in said
    assert "Phone: +351 912 000000 → +351 913 999 888" in said


def test_a_merge_is_parted_from_here_by_keyboard(
    page: HistoryPage, qtbot: QtBot, workspace: Workspace, runner: Runner
) -> None:
    first, second = add_people(workspace, 2)
    do(workspace, MergeContacts(first, (second,), {"name": first}))
    do(workspace, EditContactCell(first, "email", "new@x.example"))
    do(workspace, EditContact(first, {"note": "since then"}))
    page.show_record(first, "Marta Oliveira")
    qtbot.waitUntil(lambda: "Merged with Noor Haddad" in texts(page))
    links = [b for b in page.findChildren(QPushButton) if b.text().startswith("Undo this merge")]
    links[0].setFocus()
    QTest.keyClick(links[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(LeftDialog) is not None)
    dialog = page.findChild(LeftDialog)
    assert dialog is not None
    assert "Note was changed since" not in dialog.words.text()
    assert "Note of Marta Oliveira was changed since, so it stays as it is." in dialog.words.text()
    names = workspace.read(lambda r: r.rows("SELECT name FROM contact"), CancelToken())
    assert sorted(names) == [("Marta Oliveira",), ("Noor Haddad",)]
    page.show_record(first, "Marta Oliveira")
    qtbot.waitUntil(lambda: "Taken back since" in texts(page))


def test_many_groups_merged_at_once_go_back_together(
    page: HistoryPage, qtbot: QtBot, workspace: Workspace
) -> None:
    first, second, third, fourth = add_people(workspace, 4)
    groups = (Group(Kind.CONTACT, first, (second,)), Group(Kind.CONTACT, third, (fourth,)))
    do(workspace, MergeGroups(groups))
    page.show_record(first, "Marta Oliveira")
    qtbot.waitUntil(lambda: "Merged with its duplicates" in texts(page))
    words = [button.text() for button in page.findChildren(QPushButton)]
    assert "Undo all 2 merges of that moment …" in words
    (merge,) = workspace.read(merges, CancelToken())
    assert (merge.name, merge.count) == ("", 2)


def test_any_step_is_taken_back_from_here(
    page: HistoryPage, qtbot: QtBot, workspace: Workspace
) -> None:
    (key,) = add_people(workspace, 1)
    do(workspace, EditContact(key, {"birthday": "1984-03-09"}))
    do(workspace, EditContact(key, {"nickname": "Mo"}))
    page.show_record(key, "Marta Oliveira")
    qtbot.waitUntil(lambda: len(page.findChildren(QToolButton)) == 3)
    page.findChildren(QToolButton)[1].click()

    def row() -> tuple[str, str]:
        sql = "SELECT birthday, nickname FROM contact"
        found: tuple[str, str] = workspace.read(lambda r: r.rows(sql)[0], CancelToken())
        return found

    qtbot.waitUntil(lambda: row() == ("", "Mo"))


def test_older_steps_come_when_asked_for(
    page: HistoryPage, qtbot: QtBot, workspace: Workspace
) -> None:
    (key,) = add_people(workspace, 1)
    for n in range(35):
        do(workspace, EditContact(key, {"nickname": f"n{n}"}))
    page.show_record(key, "Marta Oliveira")
    qtbot.waitUntil(lambda: page.older.isVisible() and "Nickname: n5 → n6" in texts(page))
    assert "Nickname: n0" not in texts(page)
    page.older.click()
    qtbot.waitUntil(lambda: "Nickname: n0" in texts(page))
    assert not page.older.isVisible()


def test_what_only_follows_from_others_is_not_named_where_it_stays() -> None:
    left = Left(Reason.CHANGED, "article", 7, "Pair it", "Pair it", ("changed_at",))
    assert "Pair it" in left_words(left)


def test_time_spent_without_a_note_is_told_in_minutes() -> None:
    assert change_lines(Change(Verb.ADDED, "time_entry", 7, "10"), "ticket") == [
        "Time spent 10 min added"
    ]
