"""Steps taken back: which is itself a write, and so yields the notes for doing it again."""

import json
import sqlite3
from collections.abc import Iterator

from crm_desktop.domain.errors import StaleWrite
from crm_desktop.storage import statements
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.reading import Fields

_AT_ONCE = 1000


def take_back(connection: sqlite3.Connection, write: Writer) -> None:
    """Take the notes of the writer's step back, the last one first, and note how to redo them.

    Raises `StaleWrite` where a row is no longer as the step left it.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    last = int(
        write.read.value("SELECT max(id) FROM journal_note WHERE step_id = ?", (write.notes.step,))
    )
    taking = _TakingBack(connection, write)
    for key, verb, table, first, last_id, image in _backwards(write, last):
        if verb == "insert":
            write.delete(table, first)
        elif verb == "update":
            taking.update(table, first, json.loads(image))
        elif verb == "delete":
            write.insert(table, json.loads(image))
        elif verb == "insert-range":
            taking.remove_range(table, first, last_id, int(image))
        else:
            taking.restore_range(table, first, last_id, key)
    write.notes.flush()
    write.notes.drop_until(last)


def mark(connection: sqlite3.Connection, step: int, *, is_undone: bool) -> None:
    """Say of a step whether it is undone now."""
    connection.execute("UPDATE journal_step SET is_undone = ? WHERE id = ?", (int(is_undone), step))


def _backwards(write: Writer, last: int) -> Iterator[Fields]:
    place = last + 1
    while True:
        notes = write.read.rows(
            "SELECT id, verb, table_name, row_id, last_id, image FROM journal_note"
            f" WHERE step_id = ? AND id < ? ORDER BY id DESC LIMIT {_AT_ONCE}",
            (write.notes.step, place),
        )
        yield from notes
        if len(notes) < _AT_ONCE:
            return
        place = notes[-1][0]


class _TakingBack:
    def __init__(self, connection: sqlite3.Connection, write: Writer) -> None:
        self._connection = connection
        self._write = write

    def update(self, table: str, row: int, image: dict[str, dict[str, object]]) -> None:
        now = self._write.row(table, row)
        if any(now[name] != value for name, value in image["after"].items()):
            raise StaleWrite(table=table, row=row)
        self._write.update(table, row, image["before"])

    def remove_range(self, table: str, first: int, last: int, count: int) -> None:
        """Take a range of inserted rows away, keeping their images for redo."""
        self._write.touches.range(table, first, last, is_gone=True)
        note = self._write.notes.add_range("images", table, first, last, count)
        columns = ",".join(statements.columns(table))
        self._connection.execute(
            f"INSERT INTO journal_image SELECT ?, id, json_array({columns}) FROM {table}"
            " WHERE id BETWEEN ? AND ?",
            (note, first, last),
        )
        gone = self._connection.execute(
            f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", (first, last)
        )
        if gone.rowcount != count:
            raise StaleWrite(table=table, row=first)

    def restore_range(self, table: str, first: int, last: int, note: int) -> None:
        """Put a range of rows back from their images."""
        columns = statements.columns(table)
        fields = ",".join(f"json_extract(image, '$[{place}]')" for place in range(len(columns)))
        put = self._connection.execute(
            f"INSERT INTO {table} ({','.join(columns)}) SELECT {fields} FROM journal_image"
            " WHERE note_id = ? ORDER BY row_id",
            (note,),
        )
        self._write.notes.add_range("insert-range", table, first, last, put.rowcount)
        self._write.touches.range(table, first, last, is_gone=False)
