"""Notices that take nothing from what one is doing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.side_bar import SideBar
from crm_desktop.ui.widgets.status_line import StatusLine
from crm_desktop.ui.widgets.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a field that has the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    window.resize(600, 400)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    return window


def undo_of(toast: Toast) -> QPushButton:
    """Its button."""
    return toast.findChildren(QPushButton)[0]


def test_a_notice_leaves_the_keyboard_where_it_is(window: QWidget) -> None:
    toast = Toast(window)
    toast.show_text("Moved", "Undo", "undo")
    assert toast.isVisible()
    assert isinstance(window.focusWidget(), QLineEdit)


def test_its_button_sends_what_it_stands_for_and_closes(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_text("Moved", "Undo", "step-7")
    with qtbot.waitSignal(toast.action_requested) as sent:
        QTest.mouseClick(undo_of(toast), Qt.MouseButton.LeftButton)
    assert sent.args == ["step-7"]
    assert toast.isHidden()


def test_the_keyboard_reaches_it_and_escape_goes_back(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_text("Moved", "Undo", "undo")
    toast.focus_action()
    assert window.focusWidget() is undo_of(toast)
    QTest.keyClick(undo_of(toast), Qt.Key.Key_Escape)
    assert toast.isHidden()
    assert isinstance(window.focusWidget(), QLineEdit)


def test_it_goes_away_by_itself(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_text("Saved", for_ms=20)
    qtbot.waitUntil(toast.isHidden, timeout=2_000)


def test_it_stays_within_a_small_window_whatever_it_says(window: QWidget) -> None:
    toast = Toast(window)
    toast.show_text("<b>x</b>" * 10_000, "Undo", "undo")
    assert window.rect().contains(toast.geometry())
    window.resize(300, 300)
    assert window.rect().contains(toast.geometry())


def test_it_lies_on_the_status_line_and_hides_nothing_above(window: QWidget) -> None:
    status = StatusLine()
    status.setParent(window)
    status.setGeometry(0, 370, 600, 30)
    toast = Toast(window, "Close")
    toast.show_text("Moved", "Undo", "undo")
    assert toast.geometry().top() >= status.geometry().top()
    assert toast.geometry().bottom() <= status.geometry().bottom()


def test_it_lies_beside_the_places_and_leaves_the_buttons_at_the_right_free(
    window: QWidget,
) -> None:
    bar = SideBar()
    bar.setParent(window)
    bar.setGeometry(0, 0, 196, 400)
    toast = Toast(window)
    toast.show_text("Moved", "Undo", "undo")
    assert bar.geometry().right() < toast.geometry().left() < bar.geometry().right() + 24
    assert toast.geometry().right() < 450
