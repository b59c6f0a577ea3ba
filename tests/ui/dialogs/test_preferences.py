import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from crm_desktop.config.settings import DEFAULTS, PHONE_LINKS, THEMES, Settings
from crm_desktop.ui.dialogs.preferences import PreferencesDialog

CHOSEN = DEFAULTS._replace(
    theme="dark", language="xx", phone_link="sip", backups="/there", recent=("a.crm",)
)


def a_dialog(qtbot: QtBot, settings: Settings) -> PreferencesDialog:
    made = PreferencesDialog(None, settings)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.mark.parametrize("settings", [DEFAULTS, CHOSEN])
def test_what_is_not_touched_stays(qtbot: QtBot, settings: Settings) -> None:
    dialog = a_dialog(qtbot, settings)
    assert dialog.chosen() == settings
    with qtbot.assertNotEmitted(dialog.settings_chosen):
        dialog.save.click()


def test_every_choice_that_settings_know_is_offered(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, DEFAULTS)
    for box, codes in ((dialog.theme, THEMES), (dialog.phone_link, PHONE_LINKS)):
        assert tuple(box.itemData(place) for place in range(box.count())) == codes
    assert dialog.language.itemData(0) == ""
    assert dialog.language.findData("en") > 0


def test_what_is_chosen_is_handed_on(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, DEFAULTS)
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.backups.setText("/there")
    with qtbot.waitSignal(dialog.settings_chosen) as said:
        dialog.save.click()
    assert said.args == [DEFAULTS._replace(theme="dark", backups="/there")]
    assert not dialog.isVisible()


def test_escape_changes_nothing(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, DEFAULTS)
    dialog.theme.setCurrentIndex(2)
    with qtbot.assertNotEmitted(dialog.settings_chosen):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_folder_is_chosen_without_stopping_the_program(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, DEFAULTS)
    dialog._choose_folder()
    [files] = dialog.findChildren(QFileDialog)
    files.fileSelected.emit("/copies")
    files.close()
    assert dialog.chosen().backups == "/copies"
