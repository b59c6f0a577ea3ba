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
    for verb, table, notes in _runs(_backwards(write, last)):
        if verb == "insert":
            write.delete_many(table, [row for _, row, _, _ in notes])
        elif verb == "update":
            taking.update(table, {row: json.loads(image) for _, row, _, image in notes})
        elif verb == "delete":
            write.restore_many(table, [json.loads(image) for *_, image in notes])
        else:
            taking.ranges(verb, table, notes)
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


def _runs(notes: Iterator[Fields]) -> Iterator[tuple[str, str, list[Fields]]]:
    """Notes of one verb and table that follow each other, and name a row no more than once."""
    verb, table = "", ""
    run: list[Fields] = []
    rows: set[int] = set()
    for key, kind, name, first, last, image in notes:
        if run and ((kind, name) != (verb, table) or first in rows or len(run) == _AT_ONCE):
            yield verb, table, run
            run, rows = [], set()
        verb, table = kind, name
        run.append((key, first, last, image))
        rows.add(first)
    if run:
        yield verb, table, run


class _TakingBack:
    def __init__(self, connection: sqlite3.Connection, write: Writer) -> None:
        self._connection = connection
        self._write = write

    def update(self, table: str, images: dict[int, dict[str, dict[str, object]]]) -> None:
        """Make rows what they were, if they still are what the step made of them."""
        for now in self._write.rows(table, list(images)):
            image = images[int(str(now["id"]))]
            if any(now[name] != value for name, value in image["after"].items()):
                raise StaleWrite(table=table, row=now["id"])
        self._write.update_many(table, {key: image["before"] for key, image in images.items()})

    def ranges(self, verb: str, table: str, notes: list[Fields]) -> None:
        """Take rows in bulk away, or bring them back."""
        for key, first, last, image in notes:
            if verb == "insert-range":
                self.remove_range(table, first, last, int(image))
            else:
                self.restore_range(table, first, last, key)

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
