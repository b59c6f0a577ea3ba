from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag, QGuiApplication
from pytestqt.qtbot import QtBot

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen, in_panel
from tests.helpers.gui import add_people


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that would have been dragged out."""
    found: list[Path] = []

    def note(drag: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        found.extend(Path(url.toLocalFile()) for url in drag.mimeData().urls())
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", note)
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    return found


def test_a_contact_dragged_out_is_a_card_of_its_name(
    runner: Runner, workspace: Workspace, qtbot: QtBot, dragged: list[Path]
) -> None:
    key = add_people(workspace)[0]
    screen = contacts_screen(runner, qtbot)
    screen.list.go_to(key)
    assert screen.side is not None
    qtbot.waitUntil(lambda: in_panel(screen) == key)
    qtbot.waitUntil(lambda: screen.list.model.record(key) is not None)
    screen.list.table.startDrag(Qt.DropAction.CopyAction)
    qtbot.waitUntil(lambda: bool(dragged))
    assert dragged[0].name == "Marta Oliveira.vcf"
    text = dragged[0].read_text("utf-8")
    assert text.startswith("BEGIN:VCARD")
    assert "FN:Marta Oliveira" in text


def test_several_are_one_file_of_cards(
    runner: Runner, workspace: Workspace, qtbot: QtBot, dragged: list[Path]
) -> None:
    add_people(workspace)
    screen = contacts_screen(runner, qtbot)
    assert screen.side is not None
    screen.list.table.selectAll()
    screen.list.table.startDrag(Qt.DropAction.CopyAction)
    qtbot.waitUntil(lambda: bool(dragged))
    assert dragged[0].read_text("utf-8").count("BEGIN:VCARD") == 12
