"""The feedback of the person, company or ticket in the panel."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.feedback import (
    SCALES,
    ResponseRow,
    ResponseSource,
    Satisfaction,
    SurveyCode,
    is_low,
)
from crm_desktop.services import feedback
from crm_desktop.services.feedback import DeleteResponses, RecordResponse
from crm_desktop.services.feedback_replies import OfferedScore, offered_of
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui import dates
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.plain_text import isolated, one_line, plain_tool_tip
from crm_desktop.ui.responses.recording import begin_feedback, change_feedback
from crm_desktop.ui.responses.words import (
    answers_words,
    mean_words,
    meaning,
    said_words,
    score_words,
    whole_words,
)
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import Action, ActionRow, button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.link_line import LinkColumn, LinkText

_MOST = 20
_SHORT = 200


class _Answer(NamedTuple):
    satisfaction: Satisfaction
    rows: Sequence[ResponseRow]
    offered: OfferedScore | None


class FeedbackPage(PanelPage):
    """How satisfied they are and what they said last; Enter changes a line, Delete deletes it."""

    def __init__(self, runner: Runner, kind: Kind) -> None:
        super().__init__()
        self._runner, self._kind, self._key = runner, kind, 0
        self._asking = CancelToken()
        self._rows: Sequence[ResponseRow] = ()
        self._offered: OfferedScore | None = None
        self.figures = PlainLabel()
        self.hint = PlainLabel(tr("What they say of you belongs here."), ink="muted")
        self.lines = LinkColumn()
        self._place: QWidget = self.lines if kind is Kind.TICKET else _framed(self.lines)
        # Of a ticket only; whoever has a better place for it seats it there.
        self.offered = button("", "star")
        self.offered.hide()
        plain_tool_tip(self.offered, tr("A reply begins with this figure."))
        self.buttons = ActionRow([Action("record", tr("Record feedback …"), "plus")])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        heading = SectionHeading(tr("Feedback"))
        for widget in (heading, self.offered, self.figures, self.hint, self._place, self.buttons):
            column.addWidget(widget)
        self.buttons.action_chosen.connect(lambda _key: self.record())
        self.offered.clicked.connect(self.take_offered)
        self.lines.acted.connect(self._act)
        runner.changed.connect(self._follow)

    def show_record(self, key: int, name: str = "") -> None:
        self._key = key
        self._asking.cancel()
        work = partial(_read, self._kind.value, key)
        self._asking = self._runner.read(self, work, self._show)

    def record(self) -> None:
        """Ask what they said."""
        begin_feedback(self._runner, self, (self._kind, self._key))

    def take_offered(self) -> None:
        """Write down the score that a reply gave."""
        found = self._offered
        if found is not None:
            said = (found.survey, found.score, found.comment)
            source = ResponseSource.REPLY
            command = RecordResponse(*said, ticket=self._key, at=found.at, source=source)
            self._runner.write(self, command)

    def _follow(self, done: Done, _asker: object) -> None:
        is_told = done.changes.touches(Kind.RESPONSE) or done.changes.touches(Kind.TICKET)
        if self._key and is_told and self.isVisible():
            self.show_record(self._key)

    def _show(self, answer: _Answer) -> None:
        self._rows, now = answer.rows, self._runner.now()
        self.figures.setText(_figures(answer.satisfaction))
        is_of_ticket = self._kind is Kind.TICKET  # whose customer's figures stand there already
        self.figures.setVisible(bool(self.figures.text()) and not is_of_ticket)
        self.lines.set_lines([_line(each, now, is_of_ticket=is_of_ticket) for each in answer.rows])
        self._show_offered(answer.offered)
        self.hint.setVisible(not answer.rows and not is_of_ticket)
        self._place.setVisible(bool(answer.rows))

    def _show_offered(self, found: OfferedScore | None) -> None:
        self._offered = found
        self.offered.setVisible(found is not None)
        if found is not None:
            words = tr("Record {score} of {most}")
            self.offered.setText(filled(words, score=found.score, most=found.out_of))

    def _act(self, key: object, verb: str, _at: QPoint) -> None:
        row = next((each for each in self._rows if each.id == key), None)
        if row is None:
            return
        if verb in ("open", "edit"):
            change_feedback(self._runner, self, row)
        elif verb == "remove":
            self._runner.write(self, DeleteResponses((row.id,)))


def _framed(lines: LinkColumn) -> QWidget:
    """A card of its own, for where the page stands in none."""
    card = Card(lines, spacing=0)
    card.column.setContentsMargins(8, 6, 8, 6)
    return card


def _figures(found: Satisfaction) -> str:
    """`Satisfaction 4.2 of 5 in 7 responses · would recommend: 9 of 10, promoter`."""
    said = []
    if found.mean is not None:
        words = tr("Satisfaction {mean} of {most} ({count})")
        most, count = SCALES[SurveyCode.CSAT][1], answers_words(found.responses)
        said.append(filled(words, mean=mean_words(found.mean), most=most, count=count))
    if found.nps is not None:
        words = tr("would recommend you: {score} ({meaning})")
        score = score_words(SurveyCode.NPS, found.nps)
        said.append(filled(words, score=score, meaning=meaning(SurveyCode.NPS, found.nps)))
    words = " · ".join(said)
    return words[:1].upper() + words[1:]


def _line(row: ResponseRow, now: int, *, is_of_ticket: bool) -> LinkText:
    said = said_words(row)[:_SHORT]
    score = "" if row.score is None else score_words(row.code, row.score)
    text = " · ".join(filter(None, (score, isolated(said)))) or one_line(row.survey)
    when = dates.day(row.at, now)
    is_plain = is_of_ticket or row.number is None
    aside = when if is_plain else f"#{row.number} · {when}"
    tip = "\n".join(filter(None, (row.survey, whole_words(row), row.person)))
    icon = "circle-alert" if is_low(row.code, row.score) else "star"
    return LinkText(row.id, icon, text, aside, tip)


def _read(owner: str, key: int, reading: Reading) -> _Answer:
    satisfaction = feedback.satisfaction(reading, owner, key)
    offered = offered_of(reading, key) if owner == Kind.TICKET else None
    return _Answer(satisfaction, feedback.of_owner(reading, owner, key, _MOST), offered)
