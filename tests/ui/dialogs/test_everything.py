from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services import contacts
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs import everything
from crm_desktop.ui.dialogs.everything import ExportEverything, ImportEverything
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people


@pytest.fixture(autouse=True)
def _documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(everything, "documents", lambda: tmp_path)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _exported(runner: Runner, window: QWidget, qtbot: QtBot) -> Path:
    dialog = ExportEverything(runner, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.where.text()))
    path = dialog.path
    dialog.begin()
    qtbot.waitUntil(lambda: not isValid(dialog))
    return path


def test_a_business_goes_out_and_is_brought_back(
    runner: Runner, workspace: Workspace, window: QWidget, qtbot: QtBot
) -> None:
    people = add_people(workspace)
    folder = _exported(runner, window, qtbot)
    assert "contacts.csv" in (folder / "README.txt").read_text("utf-8")
    dialog = ImportEverything(window, folder)
    dialog.open()
    with qtbot.waitSignal(dialog.made) as made:
        dialog.begin()
    again = Workspace(made.args[0], 1, lambda: 0)
    assert sorted(again.read(contacts.ids, CancelToken())) == sorted(people)
    again.close()


def test_a_folder_that_is_no_export_is_refused_beside_it(
    window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "holiday").mkdir()
    dialog = ImportEverything(window, tmp_path / "holiday")
    dialog.open()
    dialog.begin()
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert "README.txt" in dialog.trouble.text()
    assert dialog.go_button.isEnabled()
    dialog.reject()


def test_the_name_of_the_folder_tells_business_and_day(
    runner: Runner, window: QWidget, qtbot: QtBot
) -> None:
    dialog = ExportEverything(runner, window)
    qtbot.waitUntil(lambda: bool(dialog.where.text()))
    assert dialog.path.name == "CRM Desktop 2026-11-22"
    dialog.reject()
