"""Surveys and their questions."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.feedback import Question, QuestionKind, Survey
from crm_desktop.domain.folding import fold
from crm_desktop.domain.row_values import whole
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import feedback
from crm_desktop.storage.queries.feedback import surveys

__all__ = [
    "AddQuestion",
    "AddSurvey",
    "CloseSurvey",
    "DeleteQuestion",
    "DeleteSurvey",
    "EditQuestion",
    "MoveQuestion",
    "OpenSurvey",
    "RenameSurvey",
    "surveys",
]

_MOST_CHOICES = 50
_WIDEST = 100  # steps of a scale


@dataclass(frozen=True, slots=True)
class AddSurvey:
    """Begin a survey of one's own. Raises `CrmError` (`no-name`, `survey-exists`)."""

    label: ClassVar[str] = "add-survey"
    name: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = _free_name(write, self.name, None)
        place = len(surveys(write.read))
        write.insert("survey", {"name": name, "place": place})
        return {"name": name}


@dataclass(frozen=True, slots=True)
class RenameSurvey:
    """Give a survey another name. Raises `CrmError` (`no-name`, `survey-exists`)."""

    label: ClassVar[str] = "rename-survey"
    survey: int
    name: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = records.name_of(write, "survey", self.survey)
        write.update("survey", self.survey, {"name": _free_name(write, self.name, self.survey)})
        return {"name": before}


@dataclass(frozen=True, slots=True)
class CloseSurvey:
    """Offer a survey no more; its responses stay."""

    label: ClassVar[str] = "close-survey"
    survey: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        write.update("survey", self.survey, {"is_closed": 1})
        return {"name": records.name_of(write, "survey", self.survey)}


@dataclass(frozen=True, slots=True)
class OpenSurvey:
    """Offer a survey again."""

    label: ClassVar[str] = "open-survey"
    survey: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        write.update("survey", self.survey, {"is_closed": 0})
        return {"name": records.name_of(write, "survey", self.survey)}


@dataclass(frozen=True, slots=True)
class DeleteSurvey:
    """Take a survey away that nobody answered.

    Raises `CrmError("survey-used")` for one that somebody did, and for those the program knows.
    """

    label: ClassVar[str] = "delete-survey"
    survey: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        found = _survey(write, self.survey)
        if found.responses or found.code:
            raise CrmError("survey-used", name=found.name)
        write.delete_many("question", [each.id for each in found.questions])
        write.delete("survey", self.survey)
        return {"name": found.name}


@dataclass(frozen=True, slots=True)
class AddQuestion:
    """Put a question at the end of a survey.

    Raises `CrmError` (`no-name`, `no-choices`, `bad-scale`).
    """

    label: ClassVar[str] = "add-question"
    survey: int
    kind: QuestionKind
    text: str
    choices: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        found = _survey(write, self.survey)
        values = _checked(self.kind, self.text, self.choices, self.low, self.high)
        place = max((each.place for each in found.questions), default=-1) + 1
        write.insert("question", {**values, "survey_id": self.survey, "place": place})
        return {"name": found.name}


@dataclass(frozen=True, slots=True)
class EditQuestion:
    """Change a question; its kind only while nobody answered it.

    Raises `CrmError` (`no-name`, `no-choices`, `bad-scale`, `question-answered`).
    """

    label: ClassVar[str] = "edit-question"
    question: int
    kind: QuestionKind
    text: str
    choices: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("question", self.question)
        values = _checked(self.kind, self.text, self.choices, self.low, self.high)
        is_other = any(row[name] != values[name] for name in ("kind", "low", "high"))
        if is_other and feedback.is_answered(write.read, self.question):
            raise CrmError("question-answered")
        write.update("question", self.question, values)
        return {"name": str(values["text"])}


@dataclass(frozen=True, slots=True)
class MoveQuestion:
    """Put a question before another of its survey, or at the end."""

    label: ClassVar[str] = "move-question"
    question: int
    before: int | None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("question", self.question)
        questions = _survey(write, whole(row["survey_id"])).questions
        order = [each.id for each in questions if each.id != self.question]
        at = order.index(self.before) if self.before in order else len(order)
        order.insert(at, self.question)
        write.update_many("question", {key: {"place": n} for n, key in enumerate(order)})
        return {"name": str(row["text"])}


@dataclass(frozen=True, slots=True)
class DeleteQuestion:
    """Take a question away that nobody answered. Raises `CrmError("question-answered")`."""

    label: ClassVar[str] = "delete-question"
    question: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        text = str(write.row("question", self.question)["text"])
        if feedback.is_answered(write.read, self.question):
            raise CrmError("question-answered")
        write.delete("question", self.question)
        return {"name": text}


def question_of(found: Sequence[Question], key: int) -> Question:
    """One of these questions. Raises `CrmError("question-gone")`."""
    for each in found:
        if each.id == key:
            return each
    raise CrmError("question-gone")


def _survey(write: Writer, key: int) -> Survey:
    for each in surveys(write.read):
        if each.id == key:
            return each
    raise CrmError("survey-gone")


def _free_name(write: Writer, text: str, survey: int | None) -> str:
    name = records.clean_name(text)
    if any(fold(each.name) == fold(name) and each.id != survey for each in surveys(write.read)):
        raise CrmError("survey-exists", name=name)
    return name


def _checked(
    kind: QuestionKind, text: str, choices: Sequence[str], low: int | None, high: int | None
) -> dict[str, object]:
    kept: list[str] = []
    if kind is QuestionKind.CHOICE:
        kept = list(dict.fromkeys(filter(None, map(records.clean, choices))))
        if not 1 < len(kept) <= _MOST_CHOICES:
            raise CrmError("no-choices")
    if kind is not QuestionKind.SCALE:
        low = high = None
    elif low is None or high is None or not 0 < high - low <= _WIDEST:
        raise CrmError("bad-scale")
    stored = json.dumps(kept, ensure_ascii=False) if kept else ""
    name = records.clean_name(text)
    return {
        "kind": QuestionKind(kind).value,
        "text": name,
        "choices": stored,
        "low": low,
        "high": high,
    }
