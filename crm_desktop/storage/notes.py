"""The notes of one step of undo: how to put every row back that the step wrote."""

import json
import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

_HELD = 1000
_SQL = (
    "INSERT INTO journal_note (step_id, verb, table_name, row_id, last_id, image)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)


class StepLabel(NamedTuple):
    """What a step did, to be worded by the user interface; names are as they were."""

    label: str
    args: Mapping[str, str]


class Notes:
    """Gathers notes and writes them in order; a step without notes is none."""

    def __init__(self, connection: sqlite3.Connection, step: int, now: int) -> None:
        self.step = step
        self._connection = connection
        self._now = now
        self._has_begun = False
        self._held: list[tuple[object, ...]] = []
        self._ranges: dict[str, list[int]] = {}  # table: note, last id, count

    def add(self, verb: str, table: str, row: int, image: Mapping[str, object]) -> None:
        """Note what was done to one row and how it was before."""
        text = json.dumps(dict(image), ensure_ascii=False)
        self._held.append((self.step, verb, table, row, row, text))
        if len(self._held) >= _HELD:
            self.flush()

    def add_range(self, verb: str, table: str, first: int, last: int, count: int) -> int:
        """Note what was done to all rows of a range of ids, and give the note's id."""
        self.flush()
        self._begin()
        values = (self.step, verb, table, first, last, str(count))
        return int(self._connection.execute(_SQL, values).lastrowid or 0)

    def extend_inserted(self, table: str, first: int, last: int, count: int) -> None:
        """Note rows inserted in bulk; those of one table make one range, however many calls."""
        if table not in self._ranges:
            note = self.add_range("insert-range", table, first, last, 0)
            self._ranges[table] = [note, last, 0]
        self._ranges[table][1] = last
        self._ranges[table][2] += count

    def flush(self) -> None:
        """Write what is still held."""
        if self._held:
            self._begin()
            self._connection.executemany(_SQL, self._held)
            self._held = []

    def finish(self, label: StepLabel) -> None:
        """Write the rest and the step's own row."""
        self.flush()
        for note, last, count in self._ranges.values():
            self._connection.execute(
                "UPDATE journal_note SET last_id = ?, image = ? WHERE id = ?",
                (last, str(count), note),
            )
        self._connection.execute(
            "UPDATE journal_step SET label = ?, args = ? WHERE id = ?",
            (label.label, json.dumps(dict(label.args), ensure_ascii=False), self.step),
        )

    def drop_until(self, note: int) -> None:
        """Drop the step's notes up to this one: they have been taken back."""
        old = "SELECT id FROM journal_note WHERE step_id = ? AND id <= ?"
        for table, key in (("journal_image", "note_id"), ("journal_note", "id")):
            self._connection.execute(
                f"DELETE FROM {table} WHERE {key} IN ({old})", (self.step, note)
            )

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been written at all."""
        return not self._has_begun and not self._held

    def _begin(self) -> None:
        self._has_begun = True
        self._connection.execute(
            "INSERT OR IGNORE INTO journal_step (id, at, label, args) VALUES (?, ?, '', '{}')",
            (self.step, self._now),
        )


def forget_undone(connection: sqlite3.Connection) -> None:
    """Drop the steps that could be redone: something new was done."""
    undone = "SELECT id FROM journal_step WHERE is_undone = 1"
    notes = f"SELECT id FROM journal_note WHERE step_id IN ({undone})"
    connection.execute(f"DELETE FROM journal_image WHERE note_id IN ({notes})")
    connection.execute(f"DELETE FROM journal_note WHERE step_id IN ({undone})")
    connection.execute("DELETE FROM journal_step WHERE is_undone = 1")
