"""Version 6: goals."""

import sqlite3

_GOALS = """
CREATE TABLE goal (
    id INTEGER PRIMARY KEY,
    kpi TEXT NOT NULL,
    period TEXT NOT NULL,
    from_month TEXT NOT NULL,
    until_month TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL DEFAULT '',
    target INTEGER NOT NULL
)
"""


def climb(connection: sqlite3.Connection) -> None:
    """Add the tables of version 6."""
    for part in (_GOALS,):
        for statement in part.split(";"):
            connection.execute(statement)
