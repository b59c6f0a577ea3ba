from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services import contacts
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.touch_editor import TouchEditor
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen
from tests.helpers.gui import add_people, panel_of


def _touch(workspace: Workspace, key: int) -> Touch:
    return workspace.read(lambda r: contacts.detail(r, key), CancelToken()).touch


def test_what_is_chosen_is_written(runner: Runner, workspace: Workspace, qtbot: QtBot) -> None:
    key = add_people(workspace)[0]
    window = QWidget()
    qtbot.addWidget(window)
    editor = TouchEditor(runner, window, key, "Marta", Touch(days=45))
    editor.open()
    assert editor.interval.currentText() == "every 45 days"
    assert not editor.day.isEnabled()
    editor.interval.setCurrentIndex(editor.interval.findData(365))
    editor.stop.setChecked(True)
    editor.consent.setCurrentIndex(editor.consent.findData("given"))
    editor.day.setText("2026-03-01")
    editor.source.setText("website")
    QTest.keyClick(editor.source, Qt.Key.Key_Return)
    wanted = Touch(365, True, Consent.GIVEN, "2026-03-01", "website")
    qtbot.waitUntil(lambda: not isValid(editor))
    assert _touch(workspace, key) == wanted


def test_a_day_that_is_none_is_said(runner: Runner, workspace: Workspace, qtbot: QtBot) -> None:
    key = add_people(workspace)[0]
    window = QWidget()
    qtbot.addWidget(window)
    editor = TouchEditor(runner, window, key, "Marta", Touch(consent=Consent.GIVEN))
    editor.open()
    editor.day.setText("some day")
    editor.save()
    qtbot.waitUntil(editor.save_button.isEnabled)
    assert "“some day” is no day" in editor._error.text()
    editor.reject()


def test_who_is_not_to_be_contacted_is_marked(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    key = add_people(workspace)[0]
    screen = contacts_screen(runner, qtbot)
    screen.list.go_to(key)
    panel = panel_of(screen)
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.id == key)
    screen.handlers()["person.touch"]()
    [editor] = panel.findChildren(TouchEditor)
    editor.stop.setChecked(True)
    editor.save()
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.warning == "Do not contact")
    place = screen.list.model.row_of(key)
    qtbot.waitUntil(lambda: "do not contact" in str(screen.list.model.index(place, 0).data()))
