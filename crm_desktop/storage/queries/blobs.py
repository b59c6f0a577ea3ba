"""Bytes kept by their content: those that nothing speaks of any more go."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from crm_desktop.storage import database
from crm_desktop.storage.reading import marks

_HASH = re.compile(r"[0-9a-f]{64}")
_AT_ONCE = 500
_SPEAKING = (("value", "setting"), ("image", "journal_note"), ("image", "journal_image"))
_UNSHOWN = """
SELECT sha256 FROM blob
WHERE sha256 NOT IN (SELECT photo FROM contact WHERE photo IS NOT NULL)
AND sha256 NOT IN (SELECT photo FROM company WHERE photo IS NOT NULL)
AND sha256 NOT IN (SELECT blob FROM attachment)
"""


def sweep(path: Path) -> int:
    """Remove the bytes that no record, setting or step of undo needs; how many there were.

    To be called when closing, after the other connections. Raises `FileTrouble`.
    """
    try:
        with closing(database.connect(path)) as connection:
            return _sweep(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        said = database.trouble(error, path)
        raise said from error


def _sweep(connection: sqlite3.Connection) -> int:
    # What is removed was looked for everywhere; SQLite would read all contacts for each again.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    gone = sorted(_unneeded(connection))
    for start in range(0, len(gone), _AT_ONCE):
        some = gone[start : start + _AT_ONCE]
        connection.execute(f"DELETE FROM blob WHERE sha256 IN ({marks(some)})", some)
    connection.execute("COMMIT")
    return len(gone)


def _unneeded(connection: sqlite3.Connection) -> set[str]:
    left = {row[0] for row in connection.execute(_UNSHOWN)}
    for column, table in _SPEAKING:
        if left:  # row by row: the images of an import taken back are many
            for row in connection.execute(f"SELECT {column} FROM {table}"):
                left.difference_update(_HASH.findall(row[0]))
    return left
