"""The questions of a survey as lines of a form, and what is typed in them."""

from collections.abc import Iterable, Mapping
from functools import partial

from crm_desktop.domain.feedback import Answer, Question, QuestionKind
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import tr

_PREFIX = "question:"
_SHORT = 60


def field(question: Question) -> FormField:
    """A line for the answer to a question."""
    name, label = f"{_PREFIX}{question.id}", one_line(question.text)[:_SHORT]
    if question.kind is QuestionKind.CHOICE:
        return FormField(name, label, make=partial(ChoiceLine, question.choices))
    hint = f"{question.low} – {question.high}" if question.kind is QuestionKind.SCALE else ""
    return FormField(name, label, hint)


def texts(answers: Iterable[Answer]) -> dict[str, str]:
    """What was answered, by the lines of the form."""
    return {
        f"{_PREFIX}{each.question}": each.text if each.number is None else str(each.number)
        for each in answers
    }


def answers(typed: Mapping[str, str]) -> dict[int, str]:
    """What the lines say, by question."""
    return {
        int(name.removeprefix(_PREFIX)): text
        for name, text in typed.items()
        if name.startswith(_PREFIX)
    }


def wrong_line(typed: Mapping[str, str], questions: Iterable[Question]) -> str:
    """The first line whose text is none of the choices, or no step of the scale."""
    for question in questions:
        name = f"{_PREFIX}{question.id}"
        text = typed.get(name, "").strip()
        is_figure = text.removeprefix("-").isdecimal() and len(text) < 9
        low, high = question.low or 0, question.high or 0
        is_off = not is_figure or not low <= int(text) <= high
        if text and question.kind is QuestionKind.SCALE and is_off:
            return name
        if text and question.kind is QuestionKind.CHOICE and text not in question.choices:
            return name
    return ""


def wrong_words(question: Question) -> str:
    """What may stand in the line of a question."""
    if question.kind is QuestionKind.SCALE:
        return tr("Type a number from {low} to {high}.").format(
            low=question.low, high=question.high
        )
    return tr("Choose one of the list.")
