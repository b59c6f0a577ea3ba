from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.ui.welcome.screen import WelcomeScreen

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(qtbot: QtBot, dressed: None) -> Iterator[WelcomeScreen]:
    made = WelcomeScreen()
    made.resize(1024, 640)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.close()


def drop(screen: WelcomeScreen, *paths: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, no_key = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, dragged, LEFT, no_key)
    QApplication.sendEvent(screen, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(screen, QDropEvent(QPointF(9, 9), copy, dragged, LEFT, no_key))


def test_each_choice_is_told_by_mouse_and_by_keyboard(screen: WelcomeScreen, qtbot: QtBot) -> None:
    tiles = screen.page.tiles
    with qtbot.waitSignal(screen.demo_requested):
        QTest.mouseClick(tiles["demo"], LEFT)
    with qtbot.waitSignal(screen.import_requested) as asked:
        QTest.keyClick(tiles["import"], Qt.Key.Key_Return)
    assert asked.args == [[]]
    with qtbot.waitSignal(screen.open_requested_path) as path:
        QTest.keyClick(tiles["open"], Qt.Key.Key_Space)
    assert path.args == [""]


def test_a_new_business_is_asked_for_with_its_settings(screen: WelcomeScreen, qtbot: QtBot) -> None:
    QTest.mouseClick(screen.page.tiles["new"], LEFT)
    fields = screen.page.fields
    assert fields.name.hasFocus()
    QTest.keyClicks(fields.name, "Harbour  Studio")
    fields.box("country").choose("CH")
    fields.box("time_zone").choose("Europe/Zurich")
    with qtbot.waitSignal(screen.new_requested) as asked:
        QTest.keyClick(fields.name, Qt.Key.Key_Return)
    assert asked.args is not None
    values = asked.args[0]
    assert values["business_name"] == "Harbour Studio"
    assert (values["country"], values["currency"]) == ("CH", "CHF")
    assert (values["time_zone"], values["week_start"]) == ("Europe/Zurich", 1)


def test_without_a_name_nothing_is_asked_for(screen: WelcomeScreen, qtbot: QtBot) -> None:
    screen.begin_new()
    with qtbot.assertNotEmitted(screen.new_requested):
        QTest.mouseClick(screen.page.create_button, LEFT)
    assert screen.page.fields.name.property("state") == "bad"


def test_escape_leads_back_to_the_choices(screen: WelcomeScreen, qtbot: QtBot) -> None:
    screen.begin_new()
    QTest.keyClick(screen.page.fields.name, Qt.Key.Key_Escape)
    assert screen.page.pages.currentIndex() == 0
    assert screen.page.tiles["new"].hasFocus()


def test_recent_files_open_and_missing_ones_do_not(
    screen: WelcomeScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    there = tmp_path / "Harbour.crm"
    there.touch()
    screen.set_known([str(there), str(tmp_path / "gone.crm")])
    present, gone = screen.page.recent.lines
    assert not gone.isEnabled()
    with qtbot.waitSignal(screen.open_requested_path) as path:
        QTest.mouseClick(present, LEFT)
    assert path.args == [str(there)]
    screen.set_known([])
    assert not screen.page.recent.isVisible()


def test_contact_files_dropped_are_imported(screen: WelcomeScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.import_requested) as asked:
        drop(screen, Path("people.csv"), Path("more.vcf"))
    assert asked.args is not None
    assert [path.name for path in asked.args[0]] == ["people.csv", "more.vcf"]


def test_a_business_dropped_is_opened(screen: WelcomeScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.open_requested_path) as path:
        drop(screen, Path("Harbour.CRM"))
    assert path.args is not None
    assert path.args[0].endswith("Harbour.CRM")


def test_what_went_wrong_is_said(screen: WelcomeScreen) -> None:
    screen.say("<b>no</b>")
    assert screen.page.trouble.isVisible()
    assert screen.page.trouble.text() == "<b>no</b>"
    screen.say("")
    assert not screen.page.trouble.isVisible()
