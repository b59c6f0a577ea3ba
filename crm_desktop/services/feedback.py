"""Responses to surveys: written down, changed, taken away."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import ClassVar, NamedTuple

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of, local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.feedback import (
    SCALES,
    Question,
    QuestionKind,
    ResponseSource,
    Summary,
    Survey,
)
from crm_desktop.domain.report_period import Asked, Span, days_of
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.services.surveys import question_of, surveys
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import feedback
from crm_desktop.storage.queries.feedback import (
    ResponseQuestion,
    answers,
    by_code,
    ids,
    of_owner,
    rows,
    satisfaction,
    summaries,
)
from crm_desktop.storage.reading import Reading

__all__ = [
    "DeleteResponses",
    "EditResponse",
    "Overview",
    "RecordResponse",
    "ResponseQuestion",
    "answers",
    "by_code",
    "ids",
    "of_owner",
    "overview",
    "rows",
    "satisfaction",
    "summaries",
]

_ENDS = ("contact", "company", "ticket", "product")


class Overview(NamedTuple):
    """What the surveys come to between two instants (ms UTC, `until` not included)."""

    since: int | None
    until: int | None
    summaries: list[Summary]


def overview(reading: Reading, asked: Asked, now: int) -> Overview:
    """What the surveys come to on the days asked for, in the days of the business at `now`."""
    since = until = None
    business = read_business(reading)
    if asked.span is not Span.ALL:
        today = local(now, business.time_zone).date()
        days = days_of(asked, today, None, business.fiscal_year_start)
        after = days.last + timedelta(days=1)
        since = instant_of(days.first.isoformat(), "00:00", business.time_zone)
        until = instant_of(after.isoformat(), "00:00", business.time_zone)
    return Overview(since, until, summaries(reading, since, until))


@dataclass(frozen=True, slots=True)
class RecordResponse:
    """Write a response down; `at` (ms UTC) is now where not given.

    `answers` are texts by question: the words of a choice, the figure of a scale. One about a
    ticket is of its person, company and product, unless others are named. Raises `CrmError`
    (`survey-gone`, `question-gone`, `bad-score`, `not-in-list`, `nothing-typed`).
    """

    label: ClassVar[str] = "record-response"
    survey: int
    score: int | None = None
    comment: str = ""
    contact: int | None = None
    company: int | None = None
    ticket: int | None = None
    product: int | None = None
    at: int | None = None
    source: ResponseSource = ResponseSource.HAND
    answers: Mapping[int, str] = field(default_factory=dict)

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        key = record_response(write, self)
        return _words(write, key)


@dataclass(frozen=True, slots=True)
class EditResponse:
    """Change score, comment, day or answers of a response. Raises as `RecordResponse` does."""

    label: ClassVar[str] = "edit-response"
    response: int
    score: int | None = None
    comment: str = ""
    at: int | None = None
    answers: Mapping[int, str] = field(default_factory=dict)

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("response", self.response)
        survey = _survey(write, row["survey_id"])
        values = _checked(survey, self.score, self.comment, self.answers)
        if self.at is not None:
            values["at"] = self.at
        write.update("response", self.response, values)
        _answer(write, self.response, survey, self.answers)
        return _words(write, self.response)


@dataclass(frozen=True, slots=True)
class DeleteResponses:
    """Take responses away."""

    label: ClassVar[str] = "delete-responses"
    responses: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        words = _words(write, self.responses[0])
        for key in dict.fromkeys(self.responses):
            token.check()
            delete_response(write, key)
        return {**words, "count": str(len(self.responses))}


def record_response(write: Writer, given: RecordResponse) -> int:
    """Write a response down within a command, and give its id."""
    survey = _survey(write, given.survey)
    values = _checked(survey, given.score, given.comment, given.answers)
    ends: dict[str, object] = {f"{end}_id": getattr(given, end) for end in _ENDS}
    if given.ticket is not None:
        row = write.row("ticket", given.ticket)
        ends = {
            name: row[name] if ends[name] is None and name in row else ends[name] for name in ends
        }
    base = {"survey_id": survey.id, "source": ResponseSource(given.source).value}
    at = write.now if given.at is None else given.at
    key = write.insert("response", {**base, **values, **ends, "at": at})
    _answer(write, key, survey, given.answers)
    return key


def delete_response(write: Writer, response: int) -> None:
    """Take a response with its answers away within a command."""
    write.delete_many("answer", list(feedback.answer_rows(write.read, response).values()))
    write.delete("response", response)


def _checked(
    survey: Survey, score: int | None, comment: str, given: Mapping[int, str]
) -> dict[str, object]:
    scale = SCALES.get(survey.code)
    if score is not None and (scale is None or not scale[0] <= score <= scale[1]):
        raise CrmError("bad-score", value=str(score))
    text = records.refuse_odd(comment).strip()
    if score is None and not text and not any(each.strip() for each in given.values()):
        raise CrmError("nothing-typed")
    return {"score": score, "comment": text}


def _answer(write: Writer, response: int, survey: Survey, given: Mapping[int, str]) -> None:
    """Make the answers of a response so; those not given stay."""
    former = feedback.answer_rows(write.read, response)
    for key, text in given.items():
        question = question_of(survey.questions, key)
        values = _answer_values(question, records.refuse_odd(text).strip())
        row = former.get(key)
        if row is None and text.strip():
            write.insert("answer", {**values, "response_id": response, "question_id": key})
        elif row is not None and text.strip():
            write.update("answer", row, values)
        elif row is not None:
            write.delete("answer", row)


def _answer_values(question: Question, text: str) -> dict[str, object]:
    if question.kind is QuestionKind.CHOICE and text and text not in question.choices:
        raise CrmError("not-in-list", value=text[:40])
    if question.kind is not QuestionKind.SCALE or not text:
        return {"text": text, "number": None}
    is_figure = text.removeprefix("-").isdecimal() and len(text) < 9
    low, high = question.low or 0, question.high or 0
    if not is_figure or not low <= int(text) <= high:
        raise CrmError("bad-score", value=text[:40])
    return {"text": "", "number": int(text)}


def _survey(write: Writer, key: object) -> Survey:
    for each in surveys(write.read):
        if each.id == key:
            return each
    raise CrmError("survey-gone")


def _words(write: Writer, response: int) -> Mapping[str, str]:
    row = write.row("response", response)
    for end in ("contact", "company", "ticket", "survey"):
        key = row[f"{end}_id"]
        if isinstance(key, int):
            return {"name": records.name_of(write, end, key), "count": "1"}
    return {"name": "", "count": "1"}
