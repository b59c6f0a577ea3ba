"""The window of surveys: what is asked of customers, and the questions of each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.feedback import Question, QuestionKind, Survey, SurveyCode
from crm_desktop.services.surveys import (
    AddSurvey,
    CloseSurvey,
    DeleteQuestion,
    DeleteSurvey,
    EditQuestion,
    MoveQuestion,
    OpenSurvey,
    RenameSurvey,
    surveys,
)
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.feedback.question_form import QuestionForm
from crm_desktop.ui.lists.asking import ask_for_name
from crm_desktop.ui.lists.frame import lay_out
from crm_desktop.ui.lists.row_table import RowTable
from crm_desktop.ui.lists.rows import Row, Rows
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.responses.words import kind_words
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.headings import SectionHeading

_SIZE = (720, 640)


class SurveysDialog(QDialog):
    """Surveys and questions are named by F2; Enter on a survey leads to its questions."""

    def __init__(self, runner: Runner, parent: QWidget, first: int | None = None) -> None:
        super().__init__(parent)
        self._runner, self._token = runner, CancelToken()
        self._surveys: Sequence[Survey] = ()
        titles = (tr("Survey"), tr("Responses"), tr("Questions"), tr("Offered"))
        self.list = RowTable(
            Rows(titles, self), tr("Surveys"), tr("New survey …"), is_ordered=False
        )
        self.list.wanted = first
        self.offered = button("")
        self.list.add_button(self.offered)
        asked = (tr("Question"), tr("Kind"), tr("Choices or scale"))
        self.questions = RowTable(Rows(asked, self), tr("Questions"), tr("New question …"))
        self.change = button(tr("Change …"))
        self.questions.add_button(self.change)
        self.heading = SectionHeading("")
        lay_out(self, tr("Surveys"), self.list, self.heading, self.questions)
        self.resize(*_SIZE)
        self._connect()
        self._ask()

    def survey(self) -> Survey | None:
        """The survey chosen."""
        key = self.list.current()
        return next((each for each in self._surveys if each.id == key), None)

    def question(self) -> Question | None:
        """The question chosen."""
        found, key = self.survey(), self.questions.current()
        asked = found.questions if found is not None else ()
        return next((each for each in asked if each.id == key), None)

    def add(self) -> None:
        """Ask what a new survey is called."""
        dialog = ask_for_name(
            self._runner, self, tr("New survey"), lambda typed: AddSurvey(typed["name"])
        )
        dialog.saved.connect(self._made)

    def add_question(self) -> None:
        """Ask for a new question of the survey chosen."""
        found = self.survey()
        if found is not None:
            QuestionForm(self._runner, self, found.id, None).open()

    def edit_question(self) -> None:
        """Change the question chosen."""
        found = self.question()
        if found is not None:
            QuestionForm(self._runner, self, found.survey, found).open()

    def _connect(self) -> None:
        shown, asked = self.list, self.questions
        shown.add_requested.connect(self.add)
        shown.delete_requested.connect(self._delete)
        shown.open_requested.connect(asked.table.setFocus)
        shown.chosen.connect(self._show_survey)
        shown.rows.renamed.connect(lambda key, name: self._write(RenameSurvey(key, name)))
        self.offered.clicked.connect(self._turn)
        asked.add_requested.connect(self.add_question)
        asked.open_requested.connect(self.edit_question)
        self.change.clicked.connect(self.edit_question)
        asked.delete_requested.connect(self._delete_question)
        asked.move_requested.connect(self._move)
        asked.rows.renamed.connect(self._rename_question)
        self._runner.changed.connect(self._follow)

    def _ask(self) -> None:
        self._token.cancel()
        self._token = self._runner.read(self, surveys, self._show)

    def _follow(self, done: Done, _asker: object) -> None:
        if done.changes.touches(Kind.SURVEY) or done.changes.touches(Kind.RESPONSE):
            self._ask()

    def _show(self, found: Sequence[Survey]) -> None:
        self._surveys = found
        self.list.show_rows([_row(each) for each in found])

    def _show_survey(self) -> None:
        found = self.survey()
        self.questions.setEnabled(found is not None)
        if found is None:
            return
        self.offered.setText(tr("Offer again") if found.is_closed else tr("Offer no more"))
        self.list.delete.setEnabled(not found.code and not found.responses)
        self.heading.set_title(one_line(found.name))
        about = {
            SurveyCode.CSAT: tr("a score of 1 to 5 and a comment, and what you ask besides"),
            SurveyCode.NPS: tr("a score of 0 to 10 and a comment, and what you ask besides"),
        }
        self.heading.set_aside(about.get(found.code, ""))
        self.questions.show_rows([_question_row(each) for each in found.questions])
        self.change.setEnabled(bool(found.questions))

    def _made(self, done: Done) -> None:
        made = done.changes.ids.get(Kind.SURVEY, frozenset()) & done.changes.created
        self.list.wanted = max(made, default=None)
        self._ask()

    def _turn(self) -> None:
        found = self.survey()
        if found is not None:
            closed = found.is_closed
            self._write(OpenSurvey(found.id) if closed else CloseSurvey(found.id))

    def _delete(self) -> None:
        found = self.survey()
        if found is not None:
            self._write(DeleteSurvey(found.id))

    def _delete_question(self) -> None:
        found = self.question()
        if found is not None:
            self._ask_of_questions(DeleteQuestion(found.id))

    def _move(self, step: int) -> None:
        """Put the question one place up or down."""
        found, chosen = self.survey(), self.question()
        if found is None or chosen is None:
            return
        order = [each.id for each in found.questions]
        place = order.index(chosen.id) + step
        if 0 <= place < len(order):
            order.remove(chosen.id)
            before = order[place] if place < len(order) else None
            self._ask_of_questions(MoveQuestion(chosen.id, before))

    def _rename_question(self, key: int, text: str) -> None:
        asked = [each for survey in self._surveys for each in survey.questions if each.id == key]
        for found in asked:
            rest = (found.choices, found.low, found.high)
            self._ask_of_questions(EditQuestion(key, found.kind, text, *rest))

    def _write(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=partial(_refuse, self.list))

    def _ask_of_questions(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=partial(_refuse, self.questions))


def _refuse(table: RowTable, error: BaseException) -> None:
    table.show_error(error_words(error))


def _row(survey: Survey) -> Row:
    closed = survey.is_closed
    cells = (
        Cell(one_line(survey.name), strong=not closed, muted=closed),
        Cell(str(survey.responses or "–"), right=True, figures=True, muted=True),
        Cell(str(len(survey.questions) or "–"), right=True, figures=True, muted=True),
        Cell(tr("no more") if closed else tr("yes"), muted=True),
    )
    return Row(survey.id, cells)


def _question_row(question: Question) -> Row:
    offered = "; ".join(question.choices)
    if question.kind is QuestionKind.SCALE:
        offered = f"{question.low} – {question.high}"
    cells = (
        Cell(one_line(question.text), strong=True),
        Cell(kind_words(question.kind), muted=True),
        Cell(one_line(offered)[:60], muted=True, tip=offered),
    )
    return Row(question.id, cells)
