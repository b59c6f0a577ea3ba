"""A new workspace file filled with rows that come from another one."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from crm_desktop.domain.ids import IdSource
from crm_desktop.storage import database
from crm_desktop.storage.columns import FACTS
from crm_desktop.storage.journal import Writer

Row = Mapping[str, object]


class Filling:
    """Fills a new workspace file with rows; nothing of it can be undone, as with a copy.

    Raises `sqlite3.IntegrityError` in `finish` where a row points to one that is not there.
    """

    def __init__(self, path: Path) -> None:
        self._connection = database.connect(path)
        self._connection.execute("PRAGMA foreign_keys = OFF")
        self._connection.execute("BEGIN IMMEDIATE")
        self._write = Writer(self._connection, IdSource(0, lambda: 0, 0), 0, step=1)

    def blob(self, media_type: str, content: bytes) -> str:
        """Keep bytes and give their SHA-256."""
        return self._write.keep_blob(media_type, content)

    def rows(self, table: str, found: Sequence[Row]) -> None:
        """Add rows, which have the same columns and whose ids rise.

        Raises `KeyError` for an unknown table or column, `sqlite3.Error` for what cannot stand in
        it.
        """
        known = FACTS[table].all
        names = tuple(found[0])
        if set(names) - set(known) or any(tuple(row) != names for row in found):
            raise KeyError(table)
        self._write.insert_many(table, names, [tuple(row.values()) for row in found])

    def finish(self) -> None:
        """Write what follows from the rows, forget how to take them back, and close."""
        with closing(self._connection):
            self._write.touches.settle()
            self._write.notes.flush()
            for table in ("journal_image", "journal_note", "journal_step"):
                self._connection.execute(f"DELETE FROM {table}")
            if self._connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise sqlite3.IntegrityError("a row points to one that is not there")
            self._connection.execute("COMMIT")

    def abandon(self) -> None:
        """Close without having written anything."""
        self._connection.close()
