"""Version 5: forecasts as they were told, and the user's own figures."""

import sqlite3

# Each is told once a month and then stays as it is; undo leaves it alone.
_TOLD = """
CREATE TABLE forecast (
    id INTEGER PRIMARY KEY,
    method TEXT NOT NULL,
    made TEXT NOT NULL,
    month TEXT NOT NULL,
    currency TEXT NOT NULL,
    expected INTEGER NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER NOT NULL,
    won INTEGER NOT NULL,
    points INTEGER NOT NULL,
    told_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX forecast_made ON forecast (made, method, month)
"""

_OWN = """
CREATE TABLE own_figure (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER,
    at INTEGER NOT NULL
);
CREATE INDEX own_figure_month ON own_figure (month, at)
"""


_DERIVED = """
CREATE TABLE quarter_expected (
    month TEXT PRIMARY KEY,
    currency TEXT NOT NULL,
    expected INTEGER NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER NOT NULL,
    won INTEGER NOT NULL,
    points INTEGER NOT NULL,
    told_at INTEGER NOT NULL
) WITHOUT ROWID
"""


def climb(connection: sqlite3.Connection) -> None:
    """Add the tables of version 5."""
    for part in (_TOLD, _OWN, _DERIVED):
        for statement in part.split(";"):
            connection.execute(statement)
