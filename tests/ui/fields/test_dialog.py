"""The window of fields: made, named, ordered, changed and deleted, asked about where it costs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.services.field_values import SetFieldValue, own_fields
from crm_desktop.services.fields import AddField
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.fields.dialog import FieldsDialog
from crm_desktop.ui.fields.new_field import NewField
from crm_desktop.ui.fields.question import Question
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people, do
from tests.helpers.tickets import ticket_made

Key = Qt.Key


@pytest.fixture
def people(workspace: Workspace) -> list[int]:
    return add_people(workspace, 3)


@pytest.fixture
def dialog(runner: Runner, people: list[int], qtbot: QtBot) -> Iterator[FieldsDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    opened = FieldsDialog(runner, parent)
    opened.show()
    qtbot.waitUntil(lambda: runner.is_idle)
    yield opened
    parent.deleteLater()


def fields(workspace: Workspace, record: str = "contact") -> tuple[Field, ...]:
    return workspace.read(lambda r: own_fields(r, record), CancelToken()).fields


def names(workspace: Workspace, record: str = "contact") -> list[str]:
    return [each.name for each in fields(workspace, record)]


def question(dialog: FieldsDialog) -> Question:
    found = [each for each in dialog.findChildren(Question) if each.isVisible()]
    assert found
    return found[-1]


def fill(workspace: Workspace, people: list[int], *texts: str) -> None:
    field = fields(workspace)[-1].id
    for key, text in zip(people, texts, strict=False):
        do(workspace, SetFieldValue("contact", key, field, text))


def test_where_there_is_none_it_says_what_belongs_here_and_makes_the_first(
    dialog: FieldsDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    assert dialog.parts.nothing.isVisible()
    dialog.parts.nothing.action_requested.emit()
    new = dialog.findChildren(NewField)[-1]
    QTest.keyClicks(new.name, "Tier")
    new.type.setCurrentIndex(new.type.findData(FieldType.CHOICE))
    new.choices.setPlainText("Gold\n\nSilver\ngold")
    QTest.keyClick(new.name, Key.Key_Return)
    qtbot.waitUntil(new._error.isVisible)
    new.choices.setPlainText("Gold\nSilver")
    QTest.keyClick(new.name, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.parts.rows.rowCount() == 1 and dialog.parts.table.isVisible())
    assert [choice.name for choice in fields(workspace)[0].choices] == ["Gold", "Silver"]
    assert dialog.parts.editor.name.text() == "Tier"


def test_money_is_asked_for_its_currency(
    dialog: FieldsDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.parts.tabs.setCurrentIndex(1)
    dialog.add()
    new = dialog.findChildren(NewField)[-1]
    assert not new.currency.isVisible()
    new.type.setCurrentIndex(new.type.findData(FieldType.MONEY))
    assert new.currency.isVisible()
    new.currency.choose("USD")
    QTest.keyClicks(new.name, "Budget")
    new.save.click()
    qtbot.waitUntil(lambda: names(workspace, "company") == ["Budget"])
    assert fields(workspace, "company")[0].currency == "USD"


def test_fields_of_tickets_are_made_counted_and_taken_away(
    dialog: FieldsDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.parts.tabs.setCurrentIndex(3)
    dialog.add()
    new = dialog.findChildren(NewField)[-1]
    assert new.windowTitle() == "New field of tickets"
    QTest.keyClicks(new.name, "Serial")
    QTest.keyClick(new.name, Key.Key_Return)
    qtbot.waitUntil(lambda: names(workspace, "ticket") == ["Serial"])
    ticket = ticket_made(do(workspace, AddTicket("No power")))
    field = fields(workspace, "ticket")[0].id
    do(workspace, SetFieldValue("ticket", ticket, field, "A-17"))
    dialog.parts.tabs.setCurrentIndex(0)
    dialog.parts.tabs.setCurrentIndex(3)
    qtbot.waitUntil(lambda: getattr(dialog.current(), "count", 0) == 1)
    dialog.parts.delete.click()
    said = [each.text() for each in question(dialog).findChildren(QLabel)]
    assert any(words.startswith("1 ticket have something in") for words in said)


def test_a_field_is_renamed_and_moved(
    runner: Runner, dialog: FieldsDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    for name in ("One", "Two"):
        runner.write(dialog, AddField("contact", name, FieldType.TEXT))
    qtbot.waitUntil(lambda: dialog.parts.rows.rowCount() == 2)
    line = dialog.parts.editor.name
    line.selectAll()
    QTest.keyClicks(line, "two")
    QTest.keyClick(line, Key.Key_Return)
    qtbot.waitUntil(dialog.parts.editor.error.isVisible)
    assert line.text() == "One"
    line.selectAll()
    QTest.keyClicks(line, "First")
    QTest.keyClick(line, Key.Key_Return)
    qtbot.waitUntil(lambda: names(workspace) == ["First", "Two"])
    dialog.parts.down.click()
    qtbot.waitUntil(lambda: names(workspace) == ["Two", "First"])
    qtbot.waitUntil(lambda: dialog.parts.table.currentIndex().row() == 1)


def test_a_field_with_values_asks_before_it_goes(
    runner: Runner, dialog: FieldsDialog, workspace: Workspace, people: list[int], qtbot: QtBot
) -> None:
    do(workspace, AddField("contact", "Budget", FieldType.NUMBER))
    fill(workspace, people, "1", "2")
    dialog._ask()
    qtbot.waitUntil(lambda: dialog.parts.rows.rowCount() == 1)
    dialog.parts.delete.click()
    question(dialog).no.click()
    assert names(workspace) == ["Budget"]
    dialog.parts.delete.click()
    question(dialog).yes.click()
    qtbot.waitUntil(lambda: names(workspace) == [])
    qtbot.waitUntil(dialog.parts.nothing.isVisible)


def test_another_type_is_told_before_it_is_taken(
    dialog: FieldsDialog, workspace: Workspace, people: list[int], qtbot: QtBot
) -> None:
    do(workspace, AddField("contact", "Size", FieldType.TEXT))
    fill(workspace, people, "42", "large")
    dialog._ask()
    qtbot.waitUntil(lambda: dialog.parts.rows.rowCount() == 1)
    box = dialog.parts.editor.type

    def choose(kind: FieldType) -> None:
        box.setCurrentIndex(box.findData(kind))
        box.activated.emit(box.currentIndex())

    choose(FieldType.NUMBER)
    qtbot.waitUntil(lambda: bool(question(dialog)))
    question(dialog).no.click()
    assert fields(workspace)[0].type is FieldType.TEXT
    qtbot.waitUntil(lambda: box.currentData() == FieldType.TEXT)
    choose(FieldType.NUMBER)
    qtbot.waitUntil(lambda: bool(question(dialog)))
    question(dialog).yes.click()
    qtbot.waitUntil(lambda: fields(workspace)[0].type is FieldType.NUMBER)
    notes = workspace.read(lambda r: r.rows("SELECT note FROM contact ORDER BY id"), CancelToken())
    assert [note for (note,) in notes if note] == ["Size: large"]


def test_choices_are_added_renamed_moved_and_taken_away(
    dialog: FieldsDialog, workspace: Workspace, people: list[int], qtbot: QtBot
) -> None:
    do(workspace, AddField("contact", "Tier", FieldType.CHOICE, "", ("Gold", "Silver")))
    fill(workspace, people, "gold", "gold")
    dialog._ask()
    editor = dialog.parts.editor.choices
    qtbot.waitUntil(lambda: editor.rows.rowCount() == 2)

    def shown() -> list[str]:
        return [choice.name for choice in fields(workspace)[0].choices]

    QTest.keyClicks(editor.new, "Bronze")
    QTest.keyClick(editor.new, Key.Key_Return)
    qtbot.waitUntil(lambda: shown() == ["Gold", "Silver", "Bronze"])
    qtbot.waitUntil(lambda: editor.rows.rowCount() == 3)
    editor.rows.setData(editor.rows.index(1, 0), "Argent")
    qtbot.waitUntil(lambda: shown() == ["Gold", "Argent", "Bronze"])
    qtbot.waitUntil(lambda: editor.rows.choices[1].name == "Argent")
    editor.table.setCurrentIndex(editor.rows.index(0, 0))
    editor.down.click()
    qtbot.waitUntil(lambda: shown() == ["Argent", "Gold", "Bronze"])
    qtbot.waitUntil(lambda: editor.rows.choices[1].name == "Gold")
    editor.table.setCurrentIndex(editor.rows.index(1, 0))
    editor.remove.click()
    question(dialog).yes.click()
    qtbot.waitUntil(lambda: shown() == ["Argent", "Bronze"])
    count = workspace.read(lambda r: r.value("SELECT count(*) FROM field_value"), CancelToken())
    assert count == 0
