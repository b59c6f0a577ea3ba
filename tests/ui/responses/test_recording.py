"""Feedback written down by keyboard alone: score, words, questions, whom it is from, the day."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.feedback import QuestionKind, ResponseRow, SurveyCode
from crm_desktop.services import feedback
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.surveys import AddQuestion, AddSurvey, surveys
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.responses.known import Who
from crm_desktop.ui.responses.recording import (
    ChangeDialog,
    RecordDialog,
    begin_feedback,
    change_feedback,
)
from crm_desktop.ui.responses.scale import ScoreScale
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import texts
from tests.helpers.gui import add_people, do

CSAT, NPS = 1, 2  # as every file has them
Open = Callable[..., RecordDialog]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def ask(runner: Runner, parent: QWidget, qtbot: QtBot) -> Open:
    """Opens the form, about somebody or a ticket."""

    def opened(who: Who | None = None, survey: int | None = None) -> RecordDialog:
        begin_feedback(runner, parent, who, survey)
        qtbot.waitUntil(lambda: parent.findChild(RecordDialog) is not None)
        found = parent.findChild(RecordDialog)
        assert found is not None
        return found

    return opened


def _rows(workspace: Workspace) -> list[ResponseRow]:
    return workspace.read(lambda r: feedback.rows(r, feedback.ids(r)), CancelToken())


def _said(workspace: Workspace, qtbot: QtBot) -> ResponseRow:
    qtbot.waitUntil(lambda: len(_rows(workspace)) == 1)
    return _rows(workspace)[0]


def test_a_score_and_words_of_somebody_take_a_few_keys(
    ask: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    (marta,) = add_people(workspace, 1)
    dialog = ask((Kind.CONTACT, marta))
    assert dialog.focusWidget() is dialog.scale
    assert dialog.form.values()["person"] == "Marta Oliveira"
    QTest.keyClick(dialog.scale, Qt.Key.Key_4)
    QTest.keyClick(dialog.scale, Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget() or dialog, "Quick, thank you")
    QTest.keyClick(
        dialog.form.field("comment"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    row = _said(workspace, qtbot)
    assert (row.person, row.score, row.comment) == ("Marta Oliveira", 4, "Quick, thank you")


def test_a_ticket_brings_its_person(ask: Open, workspace: Workspace, qtbot: QtBot) -> None:
    (marta,) = add_people(workspace, 1)
    done = do(workspace, AddTicket("Card reader offline", contact=marta))
    dialog = ask((Kind.TICKET, max(done.changes.ids[Kind.TICKET])))
    QTest.keyClick(dialog.scale, Qt.Key.Key_2)
    QTest.keyClick(dialog.scale, Qt.Key.Key_Return)
    row = _said(workspace, qtbot)
    assert (row.person, row.number, row.score) == ("Marta Oliveira", 1, 2)


def test_a_recommendation_of_ten_is_typed_as_it_is_written(
    ask: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog = ask(survey=NPS)
    QTest.keyClicks(dialog.scale, "10")
    QTest.keyClick(dialog.scale, Qt.Key.Key_Return)
    assert _said(workspace, qtbot).score == 10


def test_the_questions_of_a_survey_of_ones_own_are_asked(
    ask: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    do(workspace, AddSurvey("After the fair"))
    survey = next(each for each in workspace.read(surveys, CancelToken()) if not each.code).id
    do(workspace, AddQuestion(survey, QuestionKind.CHOICE, "Come again?", ("Yes", "No")))
    do(workspace, AddQuestion(survey, QuestionKind.SCALE, "How was it?", low=1, high=7))
    dialog = ask()
    dialog.box.setCurrentIndex(2)
    assert not dialog.scale.isVisibleTo(dialog)
    names = [name for name in dialog.form.values() if name.startswith("question:")]
    dialog.form.field(names[0]).setFocus()
    QTest.keyClicks(dialog.form.field(names[0]), "Maybe")
    dialog.save()
    qtbot.waitUntil(lambda: "Choose one of the list." in texts(dialog))
    for name, text in zip(names, ("Yes", "8"), strict=True):
        field = dialog.form.field(name)
        field.clear()
        QTest.keyClicks(field, text)
    dialog.save()
    qtbot.waitUntil(lambda: "Type a number from 1 to 7." in texts(dialog))
    dialog.form.field(names[1]).clear()
    QTest.keyClicks(dialog.form.field(names[1]), "6")
    dialog.save()
    assert _said(workspace, qtbot).answers == (("Come again?", "Yes"), ("How was it?", "6"))


def test_what_cannot_be_is_said_beside_its_line(ask: Open, qtbot: QtBot) -> None:
    dialog = ask()
    dialog.save()
    assert "Choose a score, or type what was said." in texts(dialog)
    QTest.keyClick(dialog.scale, Qt.Key.Key_Right)
    dialog.form.set_values({"day": "2027-01-01"})
    dialog.save()
    assert "Type a day that has been, such as yesterday or 14.11." in texts(dialog)
    dialog.form.set_values({"day": "yesterday", "person": "Nobody at all"})
    dialog.save()
    assert "Choose one of those offered while you type." in texts(dialog)


def test_yesterday_is_a_day(ask: Open, workspace: Workspace, qtbot: QtBot) -> None:
    dialog = ask()
    QTest.keyClick(dialog.scale, Qt.Key.Key_5)
    dialog.form.set_values({"day": "Yesterday"})
    dialog.save()
    row = _said(workspace, qtbot)
    assert (local(workspace.now()).date() - local(row.at).date()).days == 1


def test_a_response_is_changed_where_it_differs(
    runner: Runner, parent: QWidget, workspace: Workspace, qtbot: QtBot
) -> None:
    do(workspace, RecordResponse(CSAT, 4, "Quik", at=1_795_000_000_000))
    (before,) = _rows(workspace)
    change_feedback(runner, parent, before)
    qtbot.waitUntil(lambda: parent.findChild(ChangeDialog) is not None)
    dialog = parent.findChild(ChangeDialog)
    assert dialog is not None
    assert dialog.scale.score() == 4
    dialog.form.set_values({"comment": "Quick"})
    QTest.keyClick(dialog.scale, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _rows(workspace)[0].comment == "Quick")
    assert _rows(workspace)[0] == before._replace(comment="Quick")


def test_a_scale_goes_by_arrows_digits_clicks_and_delete(qtbot: QtBot) -> None:
    scale = ScoreScale()
    qtbot.addWidget(scale)
    scale.set_survey(SurveyCode.NPS)
    scale.resize(460, scale.sizeHint().height())
    scale.show()
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_9, Qt.Key.Key_Left, Qt.Key.Key_Down):
        QTest.keyClick(scale, key)
        seen.append(scale.score())
    assert seen == [0, 1, 9, 8, 7]
    assert scale.accessibleName() == "Score: 7 of 10, passive"
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=scale.place_of(10).center())
    assert scale.score() == 10
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(scale.width() - 1, 2))
    assert scale.score() == 10
    scale.set_survey(SurveyCode.CSAT)
    assert scale.score() is None
    QTest.keyClick(scale, Qt.Key.Key_6)
    assert scale.score() is None
    QTest.keyClick(scale, Qt.Key.Key_3)
    QTest.keyClick(scale, Qt.Key.Key_Delete)
    assert scale.accessibleName() == "Score: no score"
    scale.grab()
