"""Responses as they go out: what each says in one row of texts and figures, and its answers."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from crm_desktop.storage.reading import Fields, Reading

_EMAIL = (
    "(SELECT value FROM channel WHERE contact_id = r.contact_id AND kind = 'email'"
    " ORDER BY is_primary DESC, id LIMIT 1)"
)


def questions(reading: Reading, responses: Sequence[int]) -> list[Fields]:
    """Id, survey's name and text of every question of the surveys that these respond to."""
    return reading.rows(
        "SELECT q.id, v.name, q.text FROM question q JOIN survey v ON v.id = q.survey_id"
        " WHERE v.id IN (SELECT survey_id FROM response WHERE id IN"
        " (SELECT value FROM json_each(?))) ORDER BY v.place, v.id, q.place, q.id",
        (json.dumps(list(responses)),),
    )


def rows(reading: Reading, ids: Sequence[int]) -> list[Fields]:
    """Id, instant (ms UTC), score, number of the ticket and texts of these responses, by id."""
    return reading.rows(
        f"SELECT r.id, r.at, r.score, t.number, v.name, r.comment, ifnull(c.name, ''),"
        f" ifnull({_EMAIL}, ''), ifnull(o.name, ''), ifnull(t.name, ''), ifnull(p.name, ''),"
        " r.source FROM response r JOIN survey v ON v.id = r.survey_id"
        " LEFT JOIN contact c ON c.id = r.contact_id LEFT JOIN company o ON o.id = r.company_id"
        " LEFT JOIN ticket t ON t.id = r.ticket_id LEFT JOIN product p ON p.id = r.product_id"
        " WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.id",
        (json.dumps(list(ids)),),
    )


def answers(reading: Reading, ids: Sequence[int]) -> Iterator[tuple[int, dict[int, str]]]:
    """The answers of these responses by question, of those that have any."""
    found = reading.rows(
        "SELECT response_id, question_id, ifnull(CAST(number AS TEXT), text) FROM answer"
        " WHERE response_id IN (SELECT value FROM json_each(?)) ORDER BY response_id",
        (json.dumps(list(ids)),),
    )
    for key, own in groupby(found, itemgetter(0)):
        yield key, {row[1]: row[2] for row in own}
