"""The tickets and answers behind the figures of the report on service."""

from array import array
from collections.abc import Sequence

from crm_desktop.domain.dates import offsets
from crm_desktop.domain.report import Cases, CasesBehind
from crm_desktop.domain.service_figures import (
    HOUR_MS,
    PARTS,
    REPLY_STEPS,
    AnswerCase,
    TicketCase,
)
from crm_desktop.storage.queries.service_figures import CAME, OVERDUE, SOLVED, STANDING
from crm_desktop.storage.reading import Reading, marks

_Test = tuple[str, Sequence[object]]
_TICKET = """SELECT l.id, l.number, l.name, ifnull(l.company, ifnull(l.person, '')), s.name,
    l.created_at, l.solved_at, iif(l.replied_at IS NULL, NULL, l.reply_spent),
    iif(l.solved_at IS NULL, NULL, l.solve_spent), l.replies, l.reopened, l.reply_kept,
    l.solve_kept, l.minutes FROM ticket_line l JOIN option s ON s.id = l.status_id"""
_ANSWER = """SELECT r.id, r.at, ifnull(f.name, ifnull(c.name, '')), r.score, r.comment,
    r.ticket_id, ifnull(l.name, ''), r.contact_id FROM response r
    LEFT JOIN contact c ON c.id = r.contact_id LEFT JOIN company f ON f.id = r.company_id
    LEFT JOIN ticket_line l ON l.id = r.ticket_id"""
_LATE = "SELECT ticket_id FROM breach WHERE at >= ? AND at < ?"
# What a ticket was at an instant: its last row of the history before that.
_STOOD = f"""(reopened = 0 AND (solved_at IS NULL OR solved_at >= ?) AND (solved_at IS NOT NULL
    OR {STANDING}) OR reopened > 0 AND ifnull((SELECT s.type NOT IN ('solved', 'closed')
    FROM ticket_history h JOIN option s ON s.id = h.status_id
    WHERE h.ticket_id = ticket_line.id AND h.at < ? ORDER BY h.at DESC, h.id DESC LIMIT 1), 1))"""
_NEWEST = "created_at DESC, id DESC"
_ORDERS = {
    Cases.REPLY_JUDGED: f"reply_kept, {_NEWEST}",
    Cases.SOLVE_JUDGED: f"solve_kept, {_NEWEST}",
    Cases.REPLIED: "reply_spent DESC, id",
    Cases.FINISHED: "solve_spent DESC, id",
    Cases.REOPENED: f"reopened > 0 DESC, {_NEWEST}",
    Cases.ONE_REPLY: f"replies, {_NEWEST}",
    Cases.OVERDUE: f"ifnull(due, 0), {_NEWEST}",
    Cases.WORKED: "minutes DESC, id",
}


def ids_behind(reading: Reading, behind: CasesBehind) -> "array[int]":
    """The tickets or answers behind a figure: what counts against it, or else the newest, first."""
    if behind.cases in (Cases.CSAT, Cases.NPS):
        sql = """SELECT id FROM response WHERE survey_id IN (SELECT id FROM survey WHERE code = ?)
            AND at >= ? AND at < ? AND score IS NOT NULL ORDER BY score, at DESC, id"""
        code = "csat" if behind.cases is Cases.CSAT else "nps"
        return reading.ids(sql, (code, behind.first, behind.before))
    tests = [_counted(behind), *_part(behind)]
    order = _ORDERS.get(behind.cases, _NEWEST)
    sql = " AND ".join(f"({test})" for test, _ in tests)
    values = [value for _, more in tests for value in more]
    # Sorted inside: the ids are taken in the order of the rows.
    return reading.ids(f"SELECT id FROM (SELECT id FROM ticket_line WHERE {sql} ORDER BY {order})",
                       values)  # fmt: skip


def ticket_cases(reading: Reading, ids: Sequence[int]) -> list[TicketCase]:
    """Tickets by id, in the order of the ids; those that are gone are left out."""
    rows = reading.rows(f"{_TICKET} WHERE l.id IN ({marks(ids)})", tuple(ids))
    found = {row[0]: TicketCase(*row) for row in rows}
    return [found[key] for key in ids if key in found]


def answer_cases(reading: Reading, ids: Sequence[int]) -> list[AnswerCase]:
    """Answers by id, in the order of the ids; those that are gone are left out."""
    rows = reading.rows(f"{_ANSWER} WHERE r.id IN ({marks(ids)})", tuple(ids))
    found = {row[0]: AnswerCase(*row) for row in rows}
    return [found[key] for key in ids if key in found]


_FINISHED = (f"{SOLVED} AND is_counted", "fb")
_SOLVE_LATE = f"{STANDING} AND id IN ({_LATE} AND kind = 'solve')"
# What the register says is counted, and which of `first` and `before` stands in each place.
_COUNTED = {
    Cases.CREATED: (CAME, "fb"),
    Cases.EITHER: (f"{CAME} OR {SOLVED}", "fbfb"),
    Cases.REPLIED: (f"{CAME} AND is_counted AND replied_at IS NOT NULL", "fb"),
    Cases.REPLY_JUDGED: (f"{CAME} AND reply_kept IS NOT NULL", "fb"),
    Cases.OPEN: (STANDING, ""),
    Cases.OVERDUE: (f"{STANDING} AND {OVERDUE}", "b"),
    Cases.OPEN_THEN: (f"created_at < ? AND {_STOOD}", "bbb"),
    Cases.SOLVED: (SOLVED, "fb"),
    Cases.FINISHED: _FINISHED,
    Cases.REOPENED: _FINISHED,
    Cases.ONE_REPLY: _FINISHED,
    Cases.SOLVE_JUDGED: (
        f"solve_kept IS NOT NULL AND ({SOLVED} OR solve_kept = 0 AND {_SOLVE_LATE})",
        "fbfb",
    ),
    Cases.HELPED: _FINISHED,
    Cases.WORKED: (
        """id IN (SELECT ticket_id FROM time_entry
        WHERE started_at >= ? AND started_at < ? AND minutes IS NOT NULL)""",
        "fb",
    ),
    Cases.LATE: (f"is_counted AND id IN ({_LATE})", "fb"),
}


def _counted(behind: CasesBehind) -> _Test:
    sql, places = _COUNTED[behind.cases]
    return sql, [behind.first if place == "f" else behind.before for place in places]


def _part(behind: CasesBehind) -> list[_Test]:
    """Which part of them is meant."""
    if behind.part is None:
        return []
    name, value = behind.part
    if name == "spent":
        return [("reply_spent >= ? AND reply_spent <= ?", _step(int(value or 0)))]
    if name in ("weekday", "hour"):
        return [_hours(behind, name, int(value or 0))]
    return [(_PARTS[name], (value,))]


_PARTS = {name: f"{name} IS ?" for name in PARTS} | {
    "company": "company_id = ?",
    "contact": "company_id IS NULL AND contact_id = ?",
    "article": "id IN (SELECT ticket_id FROM article_use WHERE article_id = ?)",
}


def _step(place: int) -> tuple[int, int]:
    """The shortest and the longest working time of a step of first replies."""
    low = REPLY_STEPS[place - 1] * HOUR_MS + 1 if place else 0
    return low, REPLY_STEPS[place] * HOUR_MS if place < len(REPLY_STEPS) else 1 << 62


def _hours(behind: CasesBehind, name: str, value: int) -> _Test:
    """A weekday or an hour of the day, as clocks stood."""
    hour = "((created_at + ?) / 3600000 + 72) % 168"
    asked = f"{hour} / 24 = ?" if name == "weekday" else f"{hour} % 24 = ?"
    stretches = offsets(behind.first, behind.before, behind.zone)
    test = " OR ".join([f"created_at >= ? AND created_at < ? AND {asked}"] * len(stretches))
    return test or "0", [
        each for first, before, offset in stretches for each in (first, before, offset, value)
    ]
