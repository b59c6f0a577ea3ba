"""Feedback written down by hand: which survey, how much, in which words, from whom, on what."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import instant_of, local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.feedback import SCALES, ResponseRow, Survey
from crm_desktop.domain.field_values import read_value
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.services.feedback import EditResponse, RecordResponse
from crm_desktop.services.searching import find_companies, find_people, find_tickets
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui.dialogs import day_words
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine, DayLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.responses import questions
from crm_desktop.ui.responses.ends import End
from crm_desktop.ui.responses.known import Known, Who, known, known_of
from crm_desktop.ui.responses.scale import ScoreScale
from crm_desktop.ui.responses.words import survey_words
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr

_DAY = Field(0, "response", "", FieldType.DAY)
_ENDS = {Kind.CONTACT: "person", Kind.COMPANY: "company", Kind.TICKET: "ticket"}
_HEAD = 116  # what stands above the form, in pixels
_MOST, _WIDE = 680, 600


def begin_feedback(
    runner: Runner,
    parent: QWidget,
    who: Who | None,
    survey: int | None = None,
    score: int | None = None,
) -> None:
    """Ask what a contact or company said, or what was said about a ticket."""

    def show(found: Known) -> None:
        if found.surveys:
            RecordDialog(runner, parent, found, survey, score).open()

    runner.read(parent, partial(known, who), show)


def begin_feedback_of(
    runner: Runner, parent: QWidget, who: Who, then: Callable[[int], object]
) -> None:
    """Ask what somebody said; once it is written its id is handed on."""

    def hand_on(done: Done) -> None:
        then(max(done.changes.created, default=0))

    def show(found: Known) -> None:
        if found.surveys:
            dialog = RecordDialog(runner, parent, found)
            dialog.saved.connect(hand_on)
            dialog.open()

    runner.read(parent, partial(known, who), show)


def change_feedback(runner: Runner, parent: QWidget, row: ResponseRow) -> None:
    """Ask what of a response is otherwise."""

    def show(found: Known) -> None:
        if found.surveys:
            ChangeDialog(runner, parent, found, row).open()

    runner.read(parent, partial(known_of, row.survey_id, row.id), show)


class ScoredDialog(FormDialog):
    """A scale where the survey has one, above a form; what does not fit is said beside its line."""

    def __init__(
        self, runner: Runner, parent: QWidget, title: str, found: Known, survey: Survey
    ) -> None:
        self._known, self.survey = found, survey
        self._today = local(runner.now(), found.zone).date()
        self.scale = ScoreScale()
        super().__init__(runner, parent, title, self._fields())
        self.column.insertWidget(0, self.scale)
        self.scale.submitted.connect(self.save)
        self.scale.changed.connect(lambda: self.form.clear_error("comment"))
        self.writes(self._command_of)
        self._show_scale()
        self._fit()

    def save(self) -> None:
        """Write it, unless a line says what cannot be."""
        typed = self.form.values()
        name, words = self._wrong(typed)
        if words:
            self.form.show_error(name, words)
        else:
            super().save()

    def take_keyboard(self) -> None:
        """The scale gets the keyboard, or else the first line."""
        has_scale = self.survey.code in SCALES
        (self.scale if has_scale else self.form.field(self._fields()[0].name)).setFocus()

    def _fields(self) -> list[FormField]:
        asked = [questions.field(each) for each in self.survey.questions]
        comment = FormField("comment", tr("Comment"), tr("in their words"), is_long=True)
        day = FormField("day", tr("Day"), make=lambda: DayLine(_DAY, self._known.how))
        return [*asked, comment, *self._ends(), day]

    def _ends(self) -> list[FormField]:
        """The lines that say of whom and about what it is."""
        return []

    def _command_of(self, typed: Mapping[str, str]) -> Command:
        raise NotImplementedError

    def _wrong(self, typed: Mapping[str, str]) -> tuple[str, str]:
        """The first line that cannot stand so, and why."""
        line = questions.wrong_line(typed, self.survey.questions)
        for question in self.survey.questions:
            if line == questions.field(question).name:
                return line, questions.wrong_words(question)
        if typed["day"].strip() and not self._day(typed["day"]):
            return "day", tr("Type a day that has been, such as yesterday or 14.11.")
        said = (typed["comment"], *questions.answers(typed).values())
        if self._score() is None and not any(each.strip() for each in said):
            return self._fields()[0].name, tr("Choose a score, or type what was said.")
        return "", ""

    def _score(self) -> int | None:
        return self.scale.score() if self.survey.code in SCALES else None

    def _show_scale(self) -> None:
        has_scale = self.survey.code in SCALES
        if has_scale:
            self.scale.set_survey(self.survey.code)
        self.scale.setVisible(has_scale)
        QWidget.setTabOrder(self.scale, self.form.field(self._fields()[0].name))

    def _fit(self) -> None:
        """Make room for the lines; questions are longer than other labels."""
        height = self.form.sizeHint().height() + 110 + _HEAD
        self.resize(_WIDE if self.survey.questions else self.width(), min(height, _MOST))

    def _day(self, text: str) -> str:
        """The day that a text means, as ISO; none that lies ahead."""
        yesterday = tr("yesterday")
        if text.strip().casefold() == yesterday.casefold():
            return (self._today - timedelta(days=1)).isoformat()
        try:
            read = read_value(_DAY, text, self._known.how)
            found = "" if read is None else read.text
        except CrmError:
            said = day_words.day(text, self._today)
            found = "" if said is None else said.isoformat()
        return found if found <= self._today.isoformat() else ""

    def _at(self, text: str, now: str) -> int | None:
        """The instant of another day than the one that stands there."""
        day = self._day(text)
        return instant_of(day, "12:00", self._known.zone) if day and day != now else None


class RecordDialog(ScoredDialog):
    """What somebody said; a ticket brings its person, company and product."""

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        found: Known,
        survey: int | None = None,
        score: int | None = None,
    ) -> None:
        chosen = next((each for each in found.surveys if each.id == survey), found.surveys[0])
        self.ends = {
            "person": End(runner, lambda text, reading: find_people(text, reading).people),
            "company": End(runner, find_companies),
            "ticket": End(runner, find_tickets),
        }
        self._products = {one_line(name): key for key, name in found.products}
        self.box = QComboBox()
        super().__init__(runner, parent, tr("Record feedback"), found, chosen)
        self._fill_box()
        self.scale.set_score(score)
        values = {"day": self._today.isoformat()}
        for kind, (key, name) in found.names.items():
            values[_ENDS[kind]] = self.ends[_ENDS[kind]].know(name, key)
        self.form.set_values(values)
        self.take_keyboard()

    def _fill_box(self) -> None:
        box = self.box
        box.setAccessibleName(tr("Survey"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for each in self._known.surveys:
            box.addItem(survey_words(each.name), each.id)
        box.setCurrentIndex(self._known.surveys.index(self.survey))
        box.currentIndexChanged.connect(self._turn)
        self.column.insertWidget(0, box)
        QWidget.setTabOrder(box, self.scale)

    def _turn(self, place: int) -> None:
        self.survey = self._known.surveys[place]
        self.form.set_fields(self._fields())
        self._show_scale()
        QTimer.singleShot(0, self, self._fit)  # once the new lines stand there

    def _ends(self) -> list[FormField]:
        lines = {name: end.line for name, end in self.ends.items()}
        products = partial(ChoiceLine, list(self._products))
        hint = tr("that of the ticket")
        return [
            FormField("person", tr("From"), hint, make=lines["person"]),
            FormField("company", tr("Company"), hint, make=lines["company"]),
            FormField("ticket", tr("Ticket"), tr("#184, or words of it"), make=lines["ticket"]),
            FormField("product", tr("Product"), hint, make=products),
        ]

    def _wrong(self, typed: Mapping[str, str]) -> tuple[str, str]:
        for name, end in self.ends.items():
            try:
                end.meant(typed[name])
            except LookupError:
                return name, tr("Choose one of those offered while you type.")
        product = typed["product"].strip()
        if product and product not in self._products:
            return "product", tr("Choose one of the list.")
        return super()._wrong(typed)

    def _command_of(self, typed: Mapping[str, str]) -> Command:
        meant = {name: end.meant(typed[name]) for name, end in self.ends.items()}
        return RecordResponse(
            self.survey.id,
            self._score(),
            typed["comment"],
            meant["person"],
            meant["company"],
            meant["ticket"],
            self._products.get(typed["product"].strip()),
            self._at(typed["day"], self._today.isoformat()),
            answers={key: text for key, text in questions.answers(typed).items() if text.strip()},
        )


class ChangeDialog(ScoredDialog):
    """Score, words, answers and day of a response; whose it is stays."""

    def __init__(self, runner: Runner, parent: QWidget, found: Known, row: ResponseRow) -> None:
        self._row = row
        self._was = local(row.at, found.zone).date().isoformat()
        super().__init__(runner, parent, survey_words(row.survey), found, found.surveys[0])
        self.scale.set_score(row.score)
        values = {"comment": row.comment, "day": self._was}
        self.form.set_values(values | questions.texts(found.answers))
        self.take_keyboard()

    def _command_of(self, typed: Mapping[str, str]) -> Command:
        at = self._at(typed["day"], self._was)
        said = questions.answers(typed)
        return EditResponse(self._row.id, self._score(), typed["comment"], at, said)
