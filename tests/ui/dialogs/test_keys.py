from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.ui.actions import ACTIONS
from crm_desktop.ui.dialogs.keys import KeysSheet, key_groups


def test_every_key_of_every_action_is_on_the_sheet() -> None:
    shown = [key for _, lines in key_groups() for _, keys in lines for key in keys]
    for spec in ACTIONS:
        assert not spec.list_key or spec.list_key in shown
    assert sum(bool(spec.key) for spec in ACTIONS) <= len(shown)


def test_the_sheet_shows_them_as_plain_text_and_escape_closes_it(qtbot: QtBot) -> None:
    sheet = KeysSheet()
    qtbot.addWidget(sheet)
    sheet.show()
    labels = sheet.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert "Ctrl+K" in [label.text() for label in labels]
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
