"""The database library this program runs with."""

import sqlite3


def version() -> str:
    """The version of SQLite."""
    return sqlite3.sqlite_version
