"""The navigation, by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.place_button import Place, PlaceButton
from crm_desktop.ui.widgets.side_bar import SideBar

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def bar(qtbot: QtBot) -> SideBar:
    """Two screens, one tag, the settings."""
    bar = SideBar()
    qtbot.addWidget(bar)
    bar.set_header("Harbour <b>Studio</b>", "harbour.crm")
    bar.set_places([Place("contacts", "Contacts", "user"), Place("companies", "Companies")])
    bar.set_section("Tags", [Place("tag:1", "<i>local</i>", count=3)])
    bar.set_foot([Place("settings", "Settings", "settings")])
    bar.set_current("contacts")
    bar.resize(196, 500)
    with qtbot.waitActive(bar):
        bar.show()
    return bar


def button(bar: SideBar, key: str) -> PlaceButton:
    """The line of a place."""
    return next(each for each in bar.findChildren(PlaceButton) if each.key == key)


def test_a_click_says_where_to(bar: SideBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.place_chosen) as said:
        QTest.mouseClick(button(bar, "companies"), Qt.MouseButton.LeftButton)
    assert said.args == ["companies"]
    assert button(bar, "companies").isChecked()
    assert not button(bar, "contacts").isChecked()


def test_arrows_walk_through_all_and_enter_goes_there(bar: SideBar, qtbot: QtBot) -> None:
    bar.focus_current()
    for key in ("contacts", "companies", "tag:1"):
        assert button(bar, key).hasFocus()
        QTest.keyClick(button(bar, key), Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.place_chosen) as said:
        QTest.keyClick(button(bar, "settings"), Qt.Key.Key_Return)
    assert said.args == ["settings"]


def test_marking_a_place_says_nothing(bar: SideBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.place_chosen):
        bar.set_current("tag:1")
    assert button(bar, "tag:1").isChecked()


def test_a_new_list_of_tags_keeps_the_mark(bar: SideBar, qtbot: QtBot) -> None:
    bar.set_current("tag:1")
    bar.set_section("Tags", [Place("tag:2", "new"), Place("tag:1", "local")])
    assert button(bar, "tag:1").isChecked()
    qtbot.waitUntil(button(bar, "tag:2").isVisible)


def test_names_of_any_kind_are_painted(bar: SideBar) -> None:
    bar.set_section("Tags", [Place("tag:1", "x" * 1_000_000, count=10**9), Place("t", "محمد")])
    assert not bar.grab().isNull()
