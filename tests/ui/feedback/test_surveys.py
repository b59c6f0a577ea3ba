"""Surveys and their questions, by keyboard: added, named, moved, offered no more, taken away."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.feedback import QuestionKind, Survey
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.surveys import AddQuestion, AddSurvey, surveys
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.feedback.question_form import QuestionForm
from crm_desktop.ui.feedback.surveys import SurveysDialog
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import texts
from tests.helpers.gui import do

Dialog = TypeVar("Dialog", bound=QWidget)


@pytest.fixture
def dialog(runner: Runner, workspace: Workspace, qtbot: QtBot) -> SurveysDialog:
    """The window with a survey of one's own, chosen."""
    do(workspace, AddSurvey("After the fair"))
    (key,) = [each.id for each in _surveys(workspace) if not each.code]
    for text in ("Come again?", "Tell others?"):
        do(workspace, AddQuestion(key, QuestionKind.CHOICE, text, ("Yes", "No")))
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SurveysDialog(runner, parent, key)
    made.parent_kept = parent  # type: ignore[attr-defined]  # it owns the dialog
    made.open()
    qtbot.waitUntil(lambda: len(made.questions.rows.rows) == 2)
    return made


def _surveys(workspace: Workspace) -> list[Survey]:
    return workspace.read(surveys, CancelToken())


def _own(workspace: Workspace) -> Survey:
    return next(each for each in _surveys(workspace) if not each.code)


def _asked(workspace: Workspace) -> list[str]:
    return [each.text for each in _own(workspace).questions]


def _found(dialog: QWidget, kind: type[Dialog], qtbot: QtBot) -> Dialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(kind)))
    return next(each for each in dialog.findChildren(kind) if each.isVisible())


def _type(form: FormDialog, name: str, text: str) -> None:
    field = form.form.field(name)
    field.clear()
    QTest.keyClicks(field, text)


def test_a_survey_is_added_and_chosen(
    dialog: SurveysDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.list.add.click()
    form = _found(dialog, FormDialog, qtbot)
    _type(form, "name", "Once a year")
    QTest.keyClick(form.form.field("name"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: getattr(dialog.survey(), "name", "") == "Once a year")
    assert dialog.questions.rows.rows == []


def test_a_question_is_of_a_kind_that_asks_for_what_it_needs(
    dialog: SurveysDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.questions.add.click()
    form = _found(dialog, QuestionForm, qtbot)
    _type(form, "name", "How was it?")
    QTest.keyClick(form.form.field("name"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Type 2 to 50 choices, apart by semicolons." in texts(form))
    _type(form, "kind", "Scale")
    assert list(form.form.values()) == ["name", "kind", "low", "high"]
    _type(form, "high", "no number")
    QTest.keyClick(form.form.field("high"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Type whole numbers, such as 1 and 5." in texts(form))
    _type(form, "high", "7")
    QTest.keyClick(form.form.field("high"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _asked(workspace)[2:] == ["How was it?"])
    asked = _own(workspace).questions[2]
    assert (asked.kind, asked.low, asked.high) == (QuestionKind.SCALE, 1, 7)


def test_questions_move_and_change_and_go(
    dialog: SurveysDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    table = dialog.questions.table
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _asked(workspace) == ["Tell others?", "Come again?"])
    qtbot.waitUntil(lambda: dialog.questions.place() == 1)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _asked(workspace) == ["Come again?", "Tell others?"])
    qtbot.waitUntil(lambda: dialog.questions.place() == 0)
    dialog.questions.rows.setData(dialog.questions.rows.index(0, 0), "Once more?")
    qtbot.waitUntil(lambda: _asked(workspace) == ["Once more?", "Tell others?"])
    dialog.edit_question()
    form = _found(dialog, QuestionForm, qtbot)
    assert form.form.values()["choices"] == "Yes; No"
    form.reject()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _asked(workspace) == ["Tell others?"])


def test_what_was_answered_stays_and_it_is_said_why(
    dialog: SurveysDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    found = _own(workspace)
    do(workspace, RecordResponse(found.id, answers={found.questions[0].id: "Yes"}))
    dialog.questions.delete.click()
    qtbot.waitUntil(lambda: any("answered already" in each for each in texts(dialog)))
    QTest.keyClick(dialog.list.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: any("offer it no more" in each for each in texts(dialog)))
    dialog.offered.click()
    qtbot.waitUntil(lambda: _own(workspace).is_closed)
    qtbot.waitUntil(lambda: dialog.offered.text() == "Offer again")


def test_a_survey_nobody_answered_goes(
    dialog: SurveysDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.list.delete.click()
    qtbot.waitUntil(lambda: all(each.code for each in _surveys(workspace)))
    # Those that the program knows stay.
    qtbot.waitUntil(lambda: not dialog.list.delete.isEnabled())
