"""Surveys and their responses: rows for lists, and what writes look for."""

import json
from array import array
from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.feedback import (
    Answer,
    Question,
    QuestionKind,
    ResponseRow,
    ResponseSource,
    Satisfaction,
    Summary,
    Survey,
    SurveyCode,
)
from crm_desktop.storage.queries import lines
from crm_desktop.storage.reading import Fields, Reading, marks

_ORDERS = {"at": "r.at", "score": "r.score", "person": "c.sort_key", "survey": "v.place"}
_ROW = """r.id, r.survey_id, v.name, v.code, r.at, r.score, r.comment, ifnull(c.name, ''),
    ifnull(o.name, ''), r.contact_id, r.company_id, r.ticket_id, ifnull(t.name, ''), t.number,
    ifnull(p.name, ''), r.source, (SELECT json_group_array(json_array(asked, said)) FROM (
        SELECT q.text AS asked, ifnull(CAST(a.number AS TEXT), a.text) AS said FROM answer a
        JOIN question q ON q.id = a.question_id WHERE a.response_id = r.id
        ORDER BY q.place, q.id))"""
_FROM = """FROM response r JOIN survey v ON v.id = r.survey_id
    LEFT JOIN contact c ON c.id = r.contact_id LEFT JOIN company o ON o.id = r.company_id
    LEFT JOIN ticket t ON t.id = r.ticket_id LEFT JOIN product p ON p.id = r.product_id"""


class ResponseQuestion(NamedTuple):
    """Which responses are wanted, and in which order; instants in ms UTC, `until` not included."""

    survey: int | None = None
    folded: str = ""
    since: int | None = None
    until: int | None = None
    only_low: bool = False
    order: str = "at"
    is_descending: bool = True


_ALL = ResponseQuestion()
_SAYS = """instr(fold(r.comment || ' ' || ifnull(c.name, '') || ' ' || ifnull(o.name, '') || ' '
    || ifnull(t.name, '') || ' ' || ifnull((SELECT group_concat(text, ' ') FROM answer
        WHERE response_id = r.id), '')), ?)"""
_LOW = "((v.code = 'csat' AND r.score <= 2) OR (v.code = 'nps' AND r.score <= 6))"
# Nobody did or planned anything with the person, or else the company, since the score came.
_SINCE = """SELECT 1 FROM activity a WHERE ifnull(a.done_at, a.created_at) > r.at
    AND a.direction <> 'in' AND"""
_UNHEARD = f"""FROM response r JOIN survey v ON v.id = r.survey_id
    LEFT JOIN contact c ON c.id = r.contact_id LEFT JOIN company o ON o.id = r.company_id
    WHERE r.at >= ? AND {_LOW} AND NOT EXISTS ({_SINCE} a.contact_id = r.contact_id)
    AND CASE WHEN r.contact_id IS NOT NULL THEN 1 WHEN r.company_id IS NULL THEN 0
        ELSE NOT EXISTS ({_SINCE} a.company_id = r.company_id) END"""


def ids(reading: Reading, question: ResponseQuestion = _ALL) -> "array[int]":
    """Every response that the question wants, in its order."""
    rules, values = ["1"], list[object]()
    for rule, value in (
        ("r.survey_id = ?", question.survey),
        ("r.at >= ?", question.since),
        ("r.at < ?", question.until),
    ):
        if value is not None:
            rules.append(rule)
            values.append(value)
    if question.folded:
        rules.append(_SAYS)
        values.append(question.folded)
    if question.only_low:
        rules.append(_LOW)
    way = "DESC" if question.is_descending else "ASC"
    return reading.ids(
        f"SELECT r.id {_FROM} WHERE {' AND '.join(rules)}"
        f" ORDER BY {_ORDERS[question.order]} {way} NULLS LAST, r.at DESC, r.id {way}",
        tuple(values),
    )


def rows(reading: Reading, wanted: Sequence[int]) -> list[ResponseRow]:
    """The rows of these responses in this order; those gone meanwhile are left out."""
    found = reading.rows(f"SELECT {_ROW} {_FROM} WHERE r.id IN ({marks(wanted)})", tuple(wanted))
    return lines.in_order(wanted, map(_row, found))


def of_owner(reading: Reading, owner: str, key: int, limit: int) -> list[ResponseRow]:
    """The responses of a contact or company or to a ticket, the newest first."""
    found = reading.rows(
        f"SELECT {_ROW} {_FROM} WHERE r.{owner}_id = ? ORDER BY r.at DESC, r.id DESC LIMIT ?",
        (key, limit),
    )
    return [_row(row) for row in found]


def answers(reading: Reading, response: int) -> list[Answer]:
    """What a response answered to the questions of its survey."""
    found = reading.rows(
        "SELECT a.question_id, a.text, a.number FROM answer a JOIN question q"
        " ON q.id = a.question_id WHERE a.response_id = ? ORDER BY q.place, q.id",
        (response,),
    )
    return [Answer(*row) for row in found]


def answer_rows(reading: Reading, response: int) -> dict[int, int]:
    """The rows of the answers of a response, by question."""
    sql = "SELECT question_id, id FROM answer WHERE response_id = ?"
    return dict(reading.rows(sql, (response,)))


def surveys(reading: Reading) -> list[Survey]:
    """Every survey with its questions, in the user's order; closed ones last."""
    questions: dict[int, list[Question]] = {}
    for row in reading.rows(
        "SELECT id, survey_id, kind, text, choices, low, high, place FROM question"
        " ORDER BY survey_id, place, id"
    ):
        questions.setdefault(row[1], []).append(_question(row))
    return [
        Survey(key, name, SurveyCode(code), bool(is_closed), count, tuple(questions.get(key, ())))
        for key, name, code, is_closed, count in reading.rows(
            "SELECT id, name, code, is_closed, (SELECT count(*) FROM response"
            " WHERE survey_id = v.id) FROM survey v ORDER BY is_closed, place, id"
        )
    ]


def summaries(
    reading: Reading, since: int | None = None, until: int | None = None
) -> list[Summary]:
    """What each survey came to between two instants (ms UTC, `until` not included)."""
    found = reading.rows(
        "SELECT v.id, v.name, v.code, v.is_closed, count(r.id), count(r.score),"
        " ifnull(sum((v.code = 'csat' AND r.score >= 4) OR (v.code = 'nps' AND r.score >= 9)), 0),"
        f" ifnull(sum({_LOW}), 0) FROM survey v LEFT JOIN response r ON r.survey_id = v.id"
        " AND r.at >= ifnull(?, r.at) AND r.at < ifnull(?, r.at + 1)"
        " GROUP BY v.id ORDER BY v.is_closed, v.place, v.id",
        (since, until),
    )
    return [
        Summary(key, name, SurveyCode(code), bool(is_closed), *counts)
        for key, name, code, is_closed, *counts in found
    ]


def low_scores(reading: Reading, since: int, limit: int) -> list[Fields]:
    """Low scores since an instant whose people were not spoken with after, the newest first.

    Code of the survey, score, comment, instant, ids of contact and company, their names.
    """
    return reading.rows(
        "SELECT v.code, r.score, substr(r.comment, 1, 200), r.at, r.contact_id, r.company_id,"
        f" ifnull(c.name, ''), ifnull(o.name, '') {_UNHEARD} ORDER BY r.at DESC LIMIT ?",
        (since, limit),
    )


def low_score_count(reading: Reading, since: int) -> int:
    """How many they are."""
    return int(reading.value(f"SELECT count(*) {_UNHEARD}", (since,)))


def by_code(reading: Reading, code: SurveyCode) -> int | None:
    """The survey that the program knows by a code."""
    found = reading.value("SELECT id FROM survey WHERE code = ? ORDER BY id LIMIT 1", (code.value,))
    return None if found is None else int(found)


def satisfaction(reading: Reading, owner: str, key: int) -> Satisfaction:
    """How satisfied a contact or company is."""
    mean, count = reading.rows(
        "SELECT avg(r.score), count(r.score) FROM response r JOIN survey v ON v.id = r.survey_id"
        f" AND v.code = 'csat' WHERE r.{owner}_id = ?",
        (key,),
    )[0]
    nps = reading.value(
        "SELECT r.score FROM response r JOIN survey v ON v.id = r.survey_id AND v.code = 'nps'"
        f" WHERE r.{owner}_id = ? AND r.score IS NOT NULL ORDER BY r.at DESC, r.id DESC LIMIT 1",
        (key,),
    )
    return Satisfaction(mean, int(count), None if nps is None else int(nps))


class Known(NamedTuple):
    """What tells a response from others: without a time its figure and words do."""

    survey: int
    contact: int | None
    ticket: int | None
    score: int | None
    comment: str
    at: int | None


def is_known(reading: Reading, asked: Known) -> bool:
    """Whether such a response was written down already."""
    timed = "at = ?" if asked.at is not None else "at IS NOT ?"
    found = reading.value(
        "SELECT 1 FROM response WHERE survey_id = ? AND contact_id IS ? AND ticket_id IS ?"
        f" AND score IS ? AND comment = ? AND {timed} LIMIT 1",
        asked,
    )
    return found is not None


def was_solved(reading: Reading, ticket: int, at: int) -> bool:
    """Whether a ticket was solved or closed just before an instant."""
    found = reading.value(
        "SELECT o.type FROM ticket_history h JOIN option o ON o.id = h.status_id"
        " WHERE h.ticket_id = ? AND h.at < ? ORDER BY h.at DESC, h.id DESC LIMIT 1",
        (ticket, at),
    )
    return found in ("solved", "closed")


def is_scored_since(reading: Reading, ticket: int, at: int) -> bool:
    """Whether satisfaction with a ticket was written down at an instant or since."""
    found = reading.value(
        "SELECT 1 FROM response r JOIN survey v ON v.id = r.survey_id AND v.code = 'csat'"
        " WHERE r.ticket_id = ? AND r.at >= ? LIMIT 1",
        (ticket, at),
    )
    return found is not None


def is_answered(reading: Reading, question: int) -> bool:
    """Whether anybody answered a question."""
    sql = "SELECT 1 FROM answer WHERE question_id = ? LIMIT 1"
    return reading.value(sql, (question,)) is not None


def _row(row: Fields) -> ResponseRow:
    said = tuple((asked, answer) for asked, answer in json.loads(row[16]))
    return ResponseRow(*(*row[:3], SurveyCode(row[3]), *row[4:15], ResponseSource(row[15]), said))


def _question(row: Fields) -> Question:
    choices = tuple(json.loads(row[4])) if row[4] else ()
    return Question(*(*row[:2], QuestionKind(row[2]), row[3], choices, *row[5:]))
