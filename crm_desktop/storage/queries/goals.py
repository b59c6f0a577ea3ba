"""Goals, and what is counted for them by spans of instants (milliseconds UTC, from and before)."""

import json
from array import array
from bisect import bisect_left
from collections.abc import Sequence

from crm_desktop.domain.attainment import DoneLine
from crm_desktop.domain.goal import Goal, GoalPeriod
from crm_desktop.domain.lead import SCORED
from crm_desktop.domain.report import DoneBehind
from crm_desktop.storage.reading import Reading

Spans = Sequence[tuple[int, int]]

_LIFECYCLES = ", ".join(f"'{each}'" for each in SCORED)
_BECAME = f"FROM contact_history WHERE lifecycle IN ({_LIFECYCLES}) GROUP BY contact_id"
_DONE = "kind = ? AND done_at >= ? AND done_at < ?"
_WANTED = "IN (SELECT value FROM json_each(?))"
_ACTIVITIES = f"""SELECT a.id, a.done_at, iif(a.subject = '', substr(a.body, 1, 200), a.subject),
    coalesce(c.name, f.name, ''), a.contact_id, a.company_id FROM activity a
    LEFT JOIN contact c ON c.id = a.contact_id LEFT JOIN company f ON f.id = a.company_id
    WHERE a.id {_WANTED}"""
_LEADS = f"""SELECT c.id, (SELECT min(at) FROM contact_history h WHERE h.contact_id = c.id
    AND h.lifecycle IN ({_LIFECYCLES})), c.name, ifnull(l.company, ''), c.id, NULL
    FROM contact c JOIN contact_line l ON l.id = c.id WHERE c.id {_WANTED}"""


def goals(reading: Reading) -> list[Goal]:
    """All goals, those that hold from the earliest month first."""
    rows = reading.rows(
        "SELECT id, kpi, period, from_month, until_month, currency, target FROM goal"
        " ORDER BY from_month, id"
    )
    return [Goal(key, kpi, GoalPeriod(period), *rest) for key, kpi, period, *rest in rows]


def twin(reading: Reading, kpi: str, period: str, from_month: str) -> int | None:
    """The goal of a figure and a period that holds from that month on."""
    sql = "SELECT id FROM goal WHERE kpi = ? AND period = ? AND from_month = ? ORDER BY id LIMIT 1"
    found = reading.value(sql, (kpi, period, from_month))
    return None if found is None else int(found)


def first_bought(reading: Reading, spans: Spans) -> list[int]:
    """How many customers bought for the first time in each span."""
    sql = """SELECT min(closed_at) FROM deal_line WHERE kind = 'won'
        AND ifnull(company_id, contact_id) IS NOT NULL AND closed_at IS NOT NULL
        GROUP BY ifnull(company_id, contact_id)"""
    return _within([row[0] for row in reading.rows(sql)], spans)


def first_leads(reading: Reading, spans: Spans) -> list[int]:
    """How many people became leads for the first time in each span."""
    return _within([row[0] for row in reading.rows(f"SELECT min(at) {_BECAME}")], spans)


def done_in(reading: Reading, kind: str, spans: Spans) -> list[int]:
    """How many activities of a kind were done in each span."""
    sql = f"SELECT count(*) FROM activity WHERE {_DONE}"
    return [int(reading.value(sql, (kind, *span))) for span in spans]


def ids_behind(reading: Reading, behind: DoneBehind) -> "array[int]":
    """The activities, or the people who became leads, the last first."""
    span = (behind.first, behind.before)
    if behind.kind is not None:
        sql = f"SELECT id FROM activity WHERE {_DONE} ORDER BY done_at DESC, id DESC"
        return reading.ids(f"SELECT id FROM ({sql})", (behind.kind.value, *span))
    sql = f"SELECT contact_id AS id {_BECAME} HAVING min(at) >= ? AND min(at) < ?"
    return reading.ids(f"SELECT id FROM ({sql} ORDER BY min(at) DESC, id DESC)", span)


def done_lines(reading: Reading, behind: DoneBehind, ids: Sequence[int]) -> list[DoneLine]:
    """What is told of them, in the order of the ids; those that are gone are left out."""
    sql = _LEADS if behind.kind is None else _ACTIVITIES
    found = {row[0]: DoneLine(*row) for row in reading.rows(sql, (json.dumps(list(ids)),))}
    return [found[key] for key in ids if key in found]


def people_of(reading: Reading, ids: Sequence[int]) -> "array[int]":
    """With whom these activities were, by name."""
    sql = """SELECT id FROM contact_line WHERE id IN (SELECT contact_id FROM activity
        WHERE id IN (SELECT value FROM json_each(?))) ORDER BY name_key, id"""
    return reading.ids(f"SELECT id FROM ({sql})", (json.dumps(list(ids)),))


def open_due(reading: Reading, first: str, last: str) -> int:
    """What the open deals are worth that are expected on these days (ISO, both included)."""
    sql = """SELECT ifnull(sum(base), 0) FROM deal_line
        WHERE kind = 'open' AND close_day BETWEEN ? AND ?"""
    return int(reading.value(sql, (first, last)))


def _within(instants: list[int], spans: Spans) -> list[int]:
    found = sorted(instants)
    return [bisect_left(found, before) - bisect_left(found, first) for first, before in spans]
