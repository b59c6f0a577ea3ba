"""A new business: its file appears whole, with its settings, or not at all."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from pathlib import Path

from crm_desktop.domain.errors import FileTrouble
from crm_desktop.domain.folding import fold
from crm_desktop.storage import database, statements, whole_files

# Table and values of a row; a name brings its folded form with it.
Rows = Iterable[tuple[str, Mapping[str, object]]]


def found(path: Path, settings: Mapping[str, str], lists: Rows) -> None:
    """Make a workspace file with these settings (name and JSON value); none of it can be undone.

    `lists` are the rows it begins with. Raises `FileTrouble`: `file-exists`, `no-permission`,
    `disk-full`.
    """
    made(path, lambda part: _fill(part, settings, lists))


def add_lists(path: Path, lists: Rows) -> None:
    """Put the rows a business begins with into a file that came from a time before them."""
    with closing(database.connect(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        _insert(connection, lists)
        connection.execute("COMMIT")


def made(path: Path, fill: Callable[[Path], None]) -> None:
    """Make a workspace file that `fill` puts rows into, before it has its name.

    Raises `FileTrouble`: `file-exists`, `no-permission`, `disk-full`; and what `fill` raises.
    """
    if path.exists():
        raise FileTrouble("file-exists", path=str(path))
    with whole_files.begun(path.parent) as part:
        try:
            part.unlink()
            database.create(part)
            fill(part)
            with closing(database.connect(part)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            said = database.trouble(error, path)
            raise said from error
        whole_files.put(part, path)


def _insert(connection: sqlite3.Connection, lists: Rows) -> None:
    for table, values in lists:
        row = dict(values)
        if "folded" in statements.columns(table):
            row["folded"] = fold(str(row["name"]))
        connection.execute(statements.insert_many(table, tuple(row)), tuple(row.values()))


def _fill(part: Path, settings: Mapping[str, str], lists: Rows) -> None:
    with closing(database.connect(part)) as connection:
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO setting (name, value) VALUES (?, ?)", list(settings.items())
        )
        _insert(connection, lists)
        connection.execute("COMMIT")
