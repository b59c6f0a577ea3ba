"""The form of a question: what it asks, and what can be answered."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.feedback import Question, QuestionKind
from crm_desktop.services.surveys import AddQuestion, EditQuestion
from crm_desktop.services.workspace import Command
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.responses.words import kind_named, kind_words
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr

_HEIGHT = 260


class QuestionForm(FormDialog):
    """Asks for choices, or for the ends of a scale, as the kind wants."""

    def __init__(
        self, runner: Runner, parent: QWidget, survey: int, question: Question | None
    ) -> None:
        self._survey, self._question = survey, question
        self._kind = QuestionKind.CHOICE if question is None else question.kind
        title = tr("New question") if question is None else tr("Change question")
        super().__init__(runner, parent, title, self._fields())
        self.resize(self.width(), _HEIGHT)
        self.form.set_values({"kind": kind_words(self._kind), **_values(question)})
        self.writes(self._command_of)
        self.form.typed.connect(self._follow_kind)

    def save(self) -> None:
        typed = self.form.values()
        if kind_named(typed["kind"]) is None:
            self.form.show_error("kind", tr("Choose one of the list."))
        elif any(_figure(typed.get(name, "0")) is None for name in ("low", "high")):
            self.form.show_error("low", tr("Type whole numbers, such as 1 and 5."))
        else:
            super().save()

    def _fields(self) -> list[FormField]:
        kinds = [kind_words(kind) for kind in QuestionKind]
        made = [
            FormField("name", tr("Question"), tr("as the customer reads it")),
            FormField("kind", tr("Kind"), make=lambda: ChoiceLine(kinds)),
        ]
        if self._kind is QuestionKind.CHOICE:
            made.append(FormField("choices", tr("Choices"), tr("Easy; All right; Difficult")))
        elif self._kind is QuestionKind.SCALE:
            made += [FormField("low", tr("From"), "1"), FormField("high", tr("To"), "5")]
        return made

    def _follow_kind(self) -> None:
        found = kind_named(self.form.values()["kind"])
        if found is not None and found is not self._kind:
            self._kind = found
            with QSignalBlocker(self.form):  # what is shown again is not typed
                self.form.set_fields(self._fields())
                self.form.set_values({"low": "1", "high": "5"})

    def _command_of(self, typed: Mapping[str, str]) -> Command:
        choices = tuple(typed.get("choices", "").split(";"))
        low, high = (_figure(typed[end]) if end in typed else None for end in ("low", "high"))
        rest = (self._kind, typed["name"], choices, low, high)
        if self._question is None:
            return AddQuestion(self._survey, *rest)
        return EditQuestion(self._question.id, *rest)


def _values(question: Question | None) -> dict[str, str]:
    if question is None:
        return {}
    found = {"name": question.text, "choices": "; ".join(question.choices)}
    if question.kind is QuestionKind.SCALE:
        found |= {"low": str(question.low), "high": str(question.high)}
    return found


def _figure(text: str) -> int | None:
    figure = text.strip()
    is_figure = figure.removeprefix("-").isdecimal() and len(figure) < 6
    return int(figure) if is_figure else None
