import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.article import Template
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services import templates
from crm_desktop.services.templates import AddTemplate
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.lists.templates import TemplatesDialog
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people, do


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(runner: Runner, workspace: Workspace, parent: QWidget, qtbot: QtBot) -> TemplatesDialog:
    (marta,) = add_people(workspace, 1)
    do(workspace, AddTicket("Wet tiles", marta))
    do(workspace, AddTemplate("Thanks", "Dear {{ contact.first_name }},"))
    do(workspace, AddTemplate("Late", "It is late."))
    made = TemplatesDialog(runner, parent)
    made.open()
    qtbot.waitUntil(lambda: made.parts.body.toPlainText() == "Dear {{ contact.first_name }},")
    return made


def _kept(workspace: Workspace) -> list[Template]:
    return workspace.read(templates.templates, CancelToken())


def test_a_text_is_seen_as_it_reads_for_a_ticket(dialog: TemplatesDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.parts.preview.toPlainText() == "Dear Marta,")
    assert dialog.parts.number.placeholderText() == "#1"
    dialog.parts.body.setPlainText("{{ deal.name }}")
    qtbot.waitUntil(lambda: dialog.parts.said.text() == "Missing: Deal: name")
    dialog.parts.number.setText("99")
    qtbot.waitUntil(lambda: dialog.parts.said.text() == "There is no such ticket.")


def test_what_is_typed_is_kept_when_another_one_is_chosen(
    dialog: TemplatesDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.parts.body.setPlainText("Dear ")
    dialog.parts.body.moveCursor(dialog.parts.body.textCursor().MoveOperation.End)
    dialog.insert("contact.name")
    dialog.parts.list.table.selectRow(1)
    qtbot.waitUntil(lambda: _kept(workspace)[0].body == "Dear {{ contact.name }}")
    assert dialog.parts.body.toPlainText() == "It is late."


def test_what_asks_for_anything_else_has_to_be_mended_first(
    dialog: TemplatesDialog, workspace: Workspace
) -> None:
    dialog.parts.body.setPlainText("{{ config.password }}")
    dialog.parts.list.table.selectRow(1)
    dialog.done(0)
    assert dialog.isVisible()
    assert dialog.parts.body.toPlainText() == "{{ config.password }}"
    assert _kept(workspace)[0].body == "Dear {{ contact.first_name }},"
    dialog.parts.body.setPlainText("")
    dialog.done(0)
    assert not dialog.isVisible()


def test_replies_are_moved_offered_no_more_and_deleted(
    dialog: TemplatesDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.parts.list.down.click()
    qtbot.waitUntil(lambda: [each.name for each in _kept(workspace)] == ["Late", "Thanks"])
    dialog.parts.offered.click()
    qtbot.waitUntil(lambda: any(each.is_closed for each in _kept(workspace)))
    dialog.parts.list.delete.click()
    qtbot.waitUntil(lambda: len(_kept(workspace)) == 1)
