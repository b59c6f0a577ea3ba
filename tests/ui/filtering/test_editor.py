"""A nested filter by keys: groups, moves, and what it finds meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.filter import Condition, Group, Match, Operator
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.filtering.editor import FilterEditor
from crm_desktop.ui.filtering.parts import ListFiltering

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier
PORTO, LISBON = (Condition("city", Operator.IS, (city,)) for city in ("Porto", "Lisbon"))
OWNER = Condition("title", Operator.IS, ("Owner",))


@pytest.fixture
def editor(screen: ContactsScreen, filtering: ListFiltering, qtbot: QtBot) -> FilterEditor:
    """The editor on three conditions of which all must hold."""
    filtering.filters.set_group(Group(Match.ALL, (OWNER, PORTO, LISBON)))
    filtering.filters.edit()
    found = screen.findChildren(FilterEditor)[-1]
    with qtbot.waitActive(found):
        found.show()
    found.rows.setFocus()
    return found


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, held)


def rows(editor: FilterEditor) -> list[str]:
    item = editor.rows.topLevelItem(0)
    found = []
    while item is not None:
        found.append(item.text(0))
        item = editor.rows.itemBelow(item)
    return found


def test_rows_say_how_they_join(editor: FilterEditor) -> None:
    assert rows(editor) == [
        "All of these hold", "Title is Owner", "and  City is Porto", "and  City is Lisbon",
    ]  # fmt: skip


def test_two_cities_are_put_into_a_group_and_applied(
    editor: FilterEditor, screen: ContactsScreen, filtering: ListFiltering, qtbot: QtBot
) -> None:
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Right, Alt)
    group = Group(Match.ALL, (OWNER, Group(Match.ANY, (PORTO, LISBON))))
    assert editor.rows.group == group
    assert rows(editor)[2] == "and  Any of these holds"
    qtbot.waitUntil(lambda: editor.found.text() == "finds 2 of 12")
    apply = next(each for each in editor.findChildren(QPushButton) if each.text() == "Apply")
    apply.click()
    assert filtering.filters.group == group
    qtbot.waitUntil(lambda: len(screen.list.model.ids()) == 2)
    assert screen.status().startswith("2 contacts · 2 filters · ")


def test_a_group_is_turned_a_row_moved_out_and_taken_away(editor: FilterEditor) -> None:
    press(Key.Key_Up)
    press(Key.Key_Space)
    assert editor.rows.group.match is Match.ANY
    assert rows(editor)[0] == "Any of these holds"
    press(Key.Key_Down)
    press(Key.Key_Right, Alt)
    assert editor.rows.group.parts[0] == Group(Match.ALL, (OWNER,))
    press(Key.Key_Left, Alt)
    press(Key.Key_Down, Alt)
    assert list(editor.rows.group.parts) == [PORTO, OWNER, LISBON]
    press(Key.Key_Delete)
    assert list(editor.rows.group.parts) == [PORTO, LISBON]
    assert editor.rows.path() == (1,)


def test_conditions_are_added_and_changed_in_place(editor: FilterEditor) -> None:
    press(Key.Key_Insert)
    for words in ("company", "", "Berg"):
        QTest.keyClicks(_focused(), words)
        press(Key.Key_Return)
    berg = Condition("company", Operator.CONTAINS, ("Berg",))
    assert editor.rows.group.parts == (OWNER, berg, PORTO, LISBON)
    assert editor.rows.hasFocus()
    press(Key.Key_Return)
    QTest.keyClicks(_focused(), "Koch")
    press(Key.Key_Return)
    assert editor.rows.group.parts[1] == Condition("company", Operator.CONTAINS, ("Koch",))


def test_cancelled_nothing_is_changed(editor: FilterEditor, filtering: ListFiltering) -> None:
    before = filtering.filters.group
    press(Key.Key_Delete)
    press(Key.Key_Escape)
    assert editor.isHidden()
    assert filtering.filters.group == before


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
