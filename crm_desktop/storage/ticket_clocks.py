"""The clocks of tickets, as derived columns of their lines: worked out in the working hours."""

import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from typing import Any

from crm_desktop.domain.clock import Limits, ticket_clock
from crm_desktop.domain.ticket import CLOSE_AFTER_DAYS
from crm_desktop.domain.work_calendar import (
    Calendar,
    Holiday,
    WorkWeek,
    calendar_of,
    hours_from_json,
)
from crm_desktop.storage import ticket_rows

Past = Sequence[tuple[int, str]]  # since when what type of status

_FACTS = 5  # as of `ticket_rows.CLOCK_FACTS`, which a row of the query ends with
_AT_ONCE = 5000
_NO_MORE: tuple[int, Past] = (sys.maxsize, [])
# From here on the columns of the clock tell what was; only the indexes of figures are on them.
_PAST = ticket_rows.CLOCK.index("reply_spent")
_NAMES = [name.strip() for name in ticket_rows.COLUMNS.split(",")]
_STATUS, _CREATED, _SOLVED = map(_NAMES.index, ("status_id", "created_at", "solved_at"))
_DAYS = "SELECT json_extract(value, '$') FROM setting WHERE name = 'close_after_days'"
_ZONE = "SELECT json_extract(value, '$') FROM setting WHERE name = 'time_zone'"


def calendar(connection: sqlite3.Connection) -> Calendar:
    """The working hours of the business."""
    run = connection.execute
    weeks = [WorkWeek(day, hours_from_json(hours)) for day, hours in run(
        "SELECT from_day, hours FROM work_week ORDER BY from_day"
    )]  # fmt: skip
    holidays = [Holiday(*row) for row in run("SELECT day, name FROM holiday ORDER BY day, id")]
    zone = run(_ZONE).fetchone()
    try:
        return calendar_of(weeks, holidays, zone[0] if zone else "")
    except KeyError:  # this machine does not know it: then that of here, so that work goes on
        return calendar_of(weeks, holidays, "")


def with_clocks(connection: sqlite3.Connection, rows: list[Any], *, now: int) -> list[Any]:
    """Rows as `ticket_rows.LINE` gives them, their facts of the clock turned into its columns.

    What was solved long enough ago is closed.
    """
    if not rows:
        return rows
    hours, types = calendar(connection), _types(connection)
    closed, before = closing(connection, now)
    return [
        (
            *row[:_STATUS],
            *(closed if closed and _is_old(row, before) else row[_STATUS : _STATUS + 3]),
            *row[_STATUS + 3 : -_FACTS],
            *_clock(hours, row[_CREATED], _past(types, row[-_FACTS]), row[1 - _FACTS :]),
        )
        for row in rows
    ]


def closing(connection: sqlite3.Connection, now: int) -> tuple[tuple[int, int, str] | None, int]:
    """The status of closed tickets (id, place, state), and when those are solved that have it."""
    row = connection.execute(
        "SELECT id, place, type FROM option WHERE list = 'ticket_status' AND type = 'closed'"
        " ORDER BY is_closed, place, id LIMIT 1"
    ).fetchone()
    days = connection.execute(_DAYS).fetchone()
    return row, now - (days[0] if days else CLOSE_AFTER_DAYS) * 86_400_000


def close_solved(connection: sqlite3.Connection, now: int) -> list[int]:
    """The tickets that were solved long enough ago to be closed, but do not read so yet."""
    _closed, before = closing(connection, now)
    found = connection.execute(
        "SELECT l.id FROM option s JOIN ticket_line l ON l.status_id = s.id"
        " WHERE s.list = 'ticket_status' AND s.type = 'solved' AND l.solved_at <= ?",
        (before,),
    )
    return [row[0] for row in found]


def note_breaches(connection: sqlite3.Connection, now: int) -> list[int]:
    """Put on record which limits were passed by now; gives the tickets of those new to it.

    All tickets are looked at, also those that stand: they may have been answered late.
    """
    known = _newest(connection)
    for kind in ("reply", "solve"):
        connection.execute(
            f"INSERT OR IGNORE INTO breach SELECT id, '{kind}', {kind}_breach, ?"
            f" FROM ticket_line WHERE {kind}_breach IS NOT NULL",
            (now,),
        )
    note_due(connection, now)
    if _newest(connection) == known:
        return []
    _keep_noted(connection, now)
    return _noted(connection, now)


def note_due(connection: sqlite3.Connection, now: int) -> list[int]:
    """The same of clocks that run, by their index: what time alone brings about."""
    known = _newest(connection)
    for kind in ("reply", "solve"):
        connection.execute(
            f"INSERT OR IGNORE INTO breach SELECT id, '{kind}', {kind}_due, ?"
            f" FROM ticket_line WHERE due <= ? AND {kind}_due <= ?",
            (now, now, now),
        )
    if _newest(connection) == known:
        return []
    _keep_noted(connection, now)
    return _noted(connection, now)


def _keep_noted(connection: sqlite3.Connection, now: int) -> None:
    """Let the lines say that what was noted now was not kept."""
    for kind in ("reply", "solve"):
        connection.execute(
            f"UPDATE ticket_line SET {kind}_kept = 0 WHERE is_counted AND id IN"
            " (SELECT ticket_id FROM breach WHERE kind = ? AND noted_at = ?)",
            (kind, now),
        )


def _newest(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM breach").fetchone()[0])


def _noted(connection: sqlite3.Connection, now: int) -> list[int]:
    found = connection.execute("SELECT DISTINCT ticket_id FROM breach WHERE noted_at = ?", (now,))
    return [row[0] for row in found]


def refresh(connection: sqlite3.Connection) -> None:
    """Bring the clocks of all tickets up to date after a change of working hours.

    When a ticket was answered stands in its line; only what differs is written.
    """
    hours, names = calendar(connection), ", ".join(f"l.{name}" for name in ticket_rows.CLOCK)
    found = connection.execute(
        f"SELECT o.id, o.created_at, l.replied_at, o.reply_limit, o.solve_limit,"
        f" {ticket_rows.PASSED}, {names}"
        " FROM ticket o JOIN ticket_line l ON l.id = o.id ORDER BY o.id"
    )
    changed: list[tuple[int | None, ...]] = []
    of_past: list[tuple[int | None, ...]] = []
    pasts = _pasts(connection)
    owner, states = next(pasts, _NO_MORE)
    for row in found:
        key, former = row[0], row[1 + _FACTS :]
        while owner < key:
            owner, states = next(pasts, _NO_MORE)
        past = states if owner == key else ()
        new = _clock(hours, row[1], past, row[2 : 1 + _FACTS])
        if new == former:
            continue
        if new[:_PAST] == former[:_PAST]:
            of_past.append((*new[_PAST:], key))
        else:
            changed.append((*new, key))
    with _figures_anew(connection, len(changed) + len(of_past)):
        _write(connection, ticket_rows.CLOCK, changed)
        _write(connection, ticket_rows.CLOCK[_PAST:], of_past)


@contextmanager
def _figures_anew(connection: sqlite3.Connection, count: int) -> Iterator[None]:
    """While the clocks of many tickets are written, without the indexes that reports count by.

    To sort all lines in the end is quicker than to find the place of each.
    """
    indexes = []
    if count > _AT_ONCE:
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index'"
            " AND name IN ('ticket_line_came', 'ticket_line_done')"
        ).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    yield
    for _, definition in indexes:
        connection.execute(definition)


def _write(
    connection: sqlite3.Connection, names: Sequence[str], rows: Iterable[tuple[int | None, ...]]
) -> None:
    sets = ", ".join(f"{name} = ?" for name in names)
    connection.executemany(f"UPDATE ticket_line SET {sets} WHERE id = ?", rows)


def _pasts(connection: sqlite3.Connection) -> Iterator[tuple[int, Past]]:
    """The states of all tickets that have any, by their ids: read in one go, in order."""
    types = {int(key): type_ for key, type_ in _types(connection).items()}
    rows = connection.execute(
        "SELECT ticket_id, at, status_id FROM ticket_history ORDER BY ticket_id, at, id"
    )
    for owner, states in groupby(rows, key=itemgetter(0)):
        yield owner, [(at, types[status]) for _, at, status in states]


def _types(connection: sqlite3.Connection) -> Mapping[str, str]:
    """What each status means for the clock, by its id as text."""
    found = connection.execute("SELECT id, type FROM option WHERE list = 'ticket_status'")
    return {str(key): type_ for key, type_ in found}


def _is_old(row: Sequence[Any], before: int) -> bool:
    solved_at = row[_SOLVED]
    return row[_STATUS + 2] == "solved" and solved_at is not None and solved_at <= before


def _past(types: Mapping[str, str], states: str | None) -> Past:
    """As `ticket_rows.STATES` tells it."""
    parts = states.split(" ") if states else []
    return list(zip(map(int, parts[::2]), map(types.__getitem__, parts[1::2]), strict=True))


def _clock(
    hours: Calendar, created_at: int, past: Past, facts: Sequence[Any]
) -> tuple[int | None, ...]:
    first_reply, reply_limit, solve_limit, passed = facts
    clock = ticket_clock(hours, created_at, Limits(reply_limit, solve_limit), past, first_reply)
    (
        reply_due,
        solve_due,
        reply_left,
        solve_left,
        reply_spent,
        solve_spent,
        reply_breach,
        solve_breach,
        _,
        replied,
        _,
        stopped,
    ) = clock
    is_sooner = reply_due is not None and (solve_due is None or reply_due <= solve_due)
    return (
        reply_due if is_sooner else solve_due,
        reply_due,
        solve_due,
        reply_left,
        solve_left,
        first_reply,
        reply_spent,
        solve_spent,
        reply_breach,
        solve_breach,
        int(passed is not None),
        _kept("reply", passed, reply_limit, reply_breach, is_done=replied),
        _kept("solve", passed, solve_limit, solve_breach, is_done=stopped),
    )


def _kept(
    kind: str, passed: str | None, limit: int | None, breach_at: int | None, *, is_done: bool
) -> int | None:
    """Whether a limit was kept: 1 or 0, nothing while that is open, and where there is none.

    What is on record as passed stays so, however the limit or the hours were changed since.
    """
    if passed is None or limit is None:
        return None
    if breach_at is not None or kind in passed:
        return 0
    return 1 if is_done else None
