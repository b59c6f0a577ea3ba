"""Promises of a field that keeps the keyboard over a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.field_over_list import FieldOverList

_KEY = Qt.Key


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    below = QListWidget()
    below.addItems([f"row {n}" for n in range(10)])
    below.setCurrentRow(0)
    column.addWidget(QLineEdit())
    column.addWidget(below)
    made.show()
    return made


def _parts(place: QWidget) -> tuple[QLineEdit, QListWidget]:
    field, below = place.findChild(QLineEdit), place.findChild(QListWidget)
    assert field is not None
    assert below is not None
    return field, below


def test_arrows_move_the_row_and_stop_at_the_ends(place: QWidget) -> None:
    field, below = _parts(place)
    FieldOverList(field, below, page=6)
    rows = []
    for key in (_KEY.Key_Up, _KEY.Key_Down, _KEY.Key_PageDown, _KEY.Key_PageDown, _KEY.Key_PageUp):
        QTest.keyClick(field, key)
        rows.append(below.currentRow())
    assert rows == [0, 1, 7, 9, 3]


def test_without_a_page_the_page_keys_are_left_alone(place: QWidget) -> None:
    field, below = _parts(place)
    FieldOverList(field, below)
    QTest.keyClick(field, _KEY.Key_PageDown)
    assert below.currentRow() == 0


@pytest.mark.parametrize("is_tab_enter", [True, False])
def test_what_enters(place: QWidget, is_tab_enter: bool) -> None:
    field, below = _parts(place)
    told: list[str] = []
    over = FieldOverList(field, below, is_tab_enter=is_tab_enter)
    over.entered.connect(lambda: told.append(field.text()))
    QTest.keyClicks(field, "a")
    for key in (_KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Tab):
        QTest.keyClick(field, key)
    assert told == ["a"] * (3 if is_tab_enter else 2)
