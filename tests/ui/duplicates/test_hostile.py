"""Whatever duplicates are called, the screen, its dialogs and the warning show it as text."""

import time

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.services.contacts import AddContact
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.duplicates.screen import DuplicatesScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen
from tests.helpers.gui import Together, do
from tests.ui.test_hostile_text import HOSTILE, check

pytestmark = pytest.mark.usefixtures("dressed")

_MOST_S = 3.0  # of the processor


def _add_twins(workspace: Workspace) -> None:
    adds = [
        AddContact(text, text, text, f"twin{place}@x.example", text)
        for place, text in enumerate(HOSTILE.values())
        for _ in range(2)
    ]
    do(workspace, Together(tuple(adds)))


def test_pairs_of_any_names(workspace: Workspace, runner: Runner, qtbot: QtBot) -> None:
    _add_twins(workspace)
    screen = DuplicatesScreen(runner)
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show()
    begun = time.process_time()
    screen.activate()
    qtbot.waitUntil(lambda: screen.pairs.rowCount() >= len(HOSTILE))
    assert time.process_time() - begun < _MOST_S
    for row in range(screen.pairs.rowCount()):
        screen.parts.list.setCurrentIndex(screen.pairs.index(row))
        check(screen)
    for opened in ("merge", "certain"):
        if opened == "merge":
            screen.act("merge")
        else:
            screen.parts.merge_all.click()
        (dialog,) = [each for each in screen.findChildren(QDialog) if each.isVisible()]
        qtbot.waitUntil(lambda: runner.is_idle)
        check(dialog)
        dialog.reject()


def test_a_warning_of_any_name(workspace: Workspace, runner: Runner, qtbot: QtBot) -> None:
    _add_twins(workspace)
    screen = contacts_screen(runner, qtbot)
    screen.begin_new("")
    dialog = screen.findChildren(FormDialog)[0]
    field = dialog.form.field("name")
    assert isinstance(field, QLineEdit)
    for text in HOSTILE.values():
        begun = time.process_time()
        field.setText(text)
        qtbot.waitUntil(lambda: runner.is_idle)
        assert time.process_time() - begun < _MOST_S
        check(dialog)
    dialog.reject()
