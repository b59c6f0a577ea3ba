"""A new workspace file filled with rows that come from another one."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ids import IdSource
from crm_desktop.storage import database
from crm_desktop.storage.columns import FACTS, RECORDS
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.reading import marks

Row = Mapping[str, object]


class Filling:
    """Fills a new workspace file with rows; nothing of it can be undone, as with a copy.

    Whatever cannot stand in the file raises `CrmError("bad-export")` with the name of the table.
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
        """Add rows, which have the same columns and whose ids rise."""
        names = tuple(found[0])
        known = RECORDS.get(table) or FACTS[table]
        if set(names) - set(known.all) or any(tuple(row) != names for row in found):
            raise CrmError("bad-export", file=table, line=0)
        values = [tuple(row.values()) for row in found]
        with _told_of(table):
            if table in RECORDS:
                sql = f"INSERT INTO {table} ({','.join(names)}) VALUES ({marks(names)})"
                self._connection.executemany(sql, values)
            else:
                self._write.insert_many(table, names, values)

    def finish(self) -> None:
        """Write what follows from the rows, forget how to take them back, and close."""
        with closing(self._connection), _told_of("data"):
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


@contextmanager
def _told_of(table: str) -> Iterator[None]:
    """Say of what SQLite does not take that the export is no good; a full disk stays what it is."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.InterfaceError) as error:
        raise CrmError("bad-export", file=table, line=0) from error
