"""A file of many tickets with their messages and pasts, made by plain inserts: for the clocks."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from crm_desktop.services import defaults
from crm_desktop.storage import database, founding, text_index

END = 1_795_082_400_000  # Thursday, 19 November 2026, 10:00 UTC
_DAY = 86_400_000
_NEW, _OPEN, _WAITING, _HOLD, _SOLVED = range(101, 106)
_PRIORITIES = (("low", 1440, 4320), ("normal", 480, 2880), ("high", 240, 1440), ("urgent", 60, 240))
_UNSOLVED = 0.1
Row = tuple[object, ...]


def fill(path: Path, tickets: int, messages: int = 4) -> None:
    """Make a file of so many tickets, a tenth of them unsolved, over three years up to `END`."""
    database.create(path)
    founding.add_lists(path, defaults.rows())
    with closing(database.connect(path)) as connection:
        connection.execute("BEGIN")
        for row in _tickets(tickets, messages, Random(7)):
            for table, values in row:
                marks = ",".join("?" * len(values))
                connection.execute(_INTO[table].format(marks=marks), values)
        _derive(connection)
        connection.execute("COMMIT")


_INTO = {
    "ticket": "INSERT INTO ticket (id, name, sort_key, priority, number, status_id, reply_limit,"
    " solve_limit, solved_at, created_at) VALUES ({marks})",
    "ticket_history": "INSERT INTO ticket_history (ticket_id, at, priority, status_id,"
    " reply_limit, solve_limit) VALUES ({marks})",
    "activity": "INSERT INTO activity (kind, direction, body, done_at, created_at, ticket_id)"
    " VALUES ({marks})",
}


def _tickets(count: int, messages: int, luck: Random) -> Iterator[list[tuple[str, Row]]]:
    for place in range(count):
        key, made = place + 1, END - luck.randrange(3 * 365 * _DAY)
        priority, reply, solve = luck.choices(_PRIORITIES, (2, 5, 2, 1))[0]
        is_unsolved = place % round(1 / _UNSOLVED) == 0
        if is_unsolved:
            made = END - luck.randrange(14 * _DAY)
        states = [(made, _NEW), *_past(made, luck, is_unsolved=is_unsolved)]
        at, status = states[-1]
        name = f"Ticket {key} about an order"
        solved = at if status == _SOLVED else None
        ticket = (key, name, name.lower(), priority, key, status, reply, solve, solved, made)
        rows: list[tuple[str, Row]] = [("ticket", ticket)]
        for since, state in states:
            rows.append(("ticket_history", (key, since, priority, state, reply, solve)))
        for step in range(messages):
            way = "out" if step % 2 else "in"
            when = min(made + step * luck.randrange(1, 8) * 3_600_000, END)
            rows.append(("activity", ("email", way, "Some words.", when, when, key)))
        yield rows


def _past(made: int, luck: Random, *, is_unsolved: bool) -> Iterator[tuple[int, int]]:
    at = made
    ends = (_OPEN, _WAITING, _HOLD) if is_unsolved else (_SOLVED,)
    for state in (_OPEN, _WAITING, _OPEN, luck.choice(ends)):
        at = min(at + luck.randrange(1, 40) * 3_600_000, END)
        yield at, state


def _derive(connection: sqlite3.Connection) -> None:
    ids = [row[0] for row in connection.execute("SELECT id FROM ticket")]
    with text_index.indexes_made_anew(connection, "ticket", len(ids)):
        text_index.refresh_tickets(connection, ids, now=END, all_new=True)
