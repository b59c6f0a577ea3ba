"""The only door for writes; it notes how to put every row back."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.errors import StaleWrite
from crm_desktop.domain.folding import fold, sort_key
from crm_desktop.domain.ids import IdSource
from crm_desktop.storage.reading import Reading
from crm_desktop.storage import statements
from crm_desktop.storage.touches import Touches

Values = Mapping[str, object]

_NOTES_HELD = 1000
# Columns that follow from another column of the row, filled in whenever that one is written.
_COMPUTED: dict[str, tuple[str, str, Callable[[str], str]]] = {
    "contact": ("name", "sort_key", sort_key),
    "company": ("name", "sort_key", sort_key),
    "tag": ("name", "folded", fold),
}
# Records are only ever added to, outside undo: their tables and columns.
_RECORDS = {
    "import_log": "id at file_name source rows created updated skipped rejected".split(),
    "import_mapping": "fingerprint mapping used_at".split(),
}


@dataclass(frozen=True, slots=True)
class StepLabel:
    """What a step did, to be worded by the user interface; names are as they were."""

    label: str
    args: Mapping[str, str]


class Writer:
    """Writes facts within one transaction, as one step of undo."""

    def __init__(
        self, connection: sqlite3.Connection, ids: IdSource, now: int, step: int = 0
    ) -> None:
        self.now = now
        self.read = Reading(connection)
        self._connection = connection
        self._ids = ids
        self._step = step or ids.take()
        self._notes: list[tuple[object, ...]] = []
        self._ranges: dict[str, list[int]] = {}  # table: note id, last id, count
        self._touches = Touches(connection)

    def insert(self, table: str, values: Values) -> int:
        """Add a row and give its id; the id is a new one unless `values` brings it."""
        row: dict[str, object] = {"id": values.get("id") or self._ids.take()}
        row.update(self._complete(table, values))
        self._connection.execute(statements.insert(table, tuple(row)), row)
        key = _id_of(row)
        self._note("insert", table, key, {})
        self._touches.insert(table, row)
        return key

    def update(self, table: str, row: int, values: Values) -> bool:
        """Change a row; False where it says all this already. Raises `StaleWrite` if it is gone."""
        before = self.row(table, row)
        wanted = self._complete(table, values)
        new = {name: value for name, value in wanted.items() if before[name] != value}
        if not new:
            return False
        self._touches.before(table, before)
        self._connection.execute(statements.update(table, tuple(new)), {**new, "key": row})
        old = {name: before[name] for name in new}
        self._note("update", table, row, {"before": old, "after": new})
        self._touches.update(table, before, {**before, **new})
        return True

    def delete(self, table: str, row: int) -> None:
        """Take a row away; its children must have gone before. Raises `StaleWrite` if it is gone."""
        before = self.row(table, row)
        self._touches.before(table, before)
        self._connection.execute(statements.delete(table), {"key": row})
        self._note("delete", table, row, before)
        self._touches.delete(table, before)

    def insert_many(
        self, table: str, columns: Sequence[str], rows: list[tuple[object, ...]]
    ) -> None:
        """Add rows in bulk: `columns` begin with `id`, ids come from `take_id` and rise.

        The rows are noted as one range of ids; computed columns must be among `columns`.
        """
        if not rows:
            return
        self._connection.executemany(statements.insert_many(table, tuple(columns)), rows)
        first, last = _id_of({"id": rows[0][0]}), _id_of({"id": rows[-1][0]})
        self._extend_range(table, first, last, len(rows))
        self._touches.insert_many(table, columns, rows)

    def take_id(self) -> int:
        """An id for a row of `insert_many`."""
        return self._ids.take()

    def row(self, table: str, row: int) -> dict[str, object]:
        """The row as it stands. Raises `StaleWrite` if there is none."""
        found = self.read.first(statements.select(table), {"key": row})
        if found is None:
            raise StaleWrite(table=table, row=row)
        return dict(zip(statements.columns(table), found, strict=True))

    def keep_blob(self, media_type: str, content: bytes) -> str:
        """Store bytes once for each content and give their SHA-256."""
        digest = hashlib.sha256(content).hexdigest()
        self._connection.execute(
            "INSERT OR IGNORE INTO blob VALUES (?, ?, ?, ?)",
            (digest, media_type, len(content), content),
        )
        return digest

    def record(self, table: str, values: Values) -> None:
        """Add to the records, which undo leaves alone."""
        names = _RECORDS[table]
        self._connection.execute(
            f"INSERT OR REPLACE INTO {table} ({','.join(names)})"
            f" VALUES ({','.join('?' * len(names))})",
            [values[name] for name in names],
        )

    def finish(self, label: str, args: Values) -> Changes:
        """Bring derived rows up to date, write the step, and say what changed."""
        self._flush()
        changes = self._touches.settle()
        if self._connection.execute(
            "SELECT 1 FROM journal_note WHERE step_id = ? LIMIT 1", (self._step,)
        ).fetchone():
            self._connection.execute(
                "UPDATE journal_step SET label = ?, args = ? WHERE id = ?",
                (label, json.dumps(dict(args), ensure_ascii=False), self._step),
            )
        return changes

    def take_back(self, until: int) -> None:
        """Undo the notes of this writer's step up to note `until`, noting how to redo them."""
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        place = until + 1
        while True:
            notes = self._connection.execute(
                "SELECT id, verb, table_name, row_id, last_id, image FROM journal_note"
                " WHERE step_id = ? AND id < ? ORDER BY id DESC LIMIT 1000",
                (self._step, place),
            ).fetchall()
            for note in notes:
                self._take_back_one(note)
            if len(notes) < 1000:
                break
            place = notes[-1][0]
        self._flush()
        for table in ("journal_image", "journal_note"):
            key = "note_id" if table == "journal_image" else "id"
            self._connection.execute(
                f"DELETE FROM {table} WHERE {key} IN"
                " (SELECT id FROM journal_note WHERE step_id = ? AND id <= ?)",
                (self._step, until),
            )

    def _take_back_one(self, note: Sequence[object]) -> None:
        key, verb, table, first, last = int(str(note[0])), note[1], str(note[2]), note[3], note[4]
        row = int(str(first))
        if verb == "insert":
            self.delete(table, row)
        elif verb == "update":
            image = json.loads(str(note[5]))
            now = self.row(table, row)
            if any(now[name] != value for name, value in image["after"].items()):
                raise StaleWrite(table=table, row=row)
            self.update(table, row, image["before"])
        elif verb == "delete":
            self.insert(table, json.loads(str(note[5])))
        elif verb == "insert-range":
            self._remove_range(table, row, int(str(last)), int(str(note[5])))
        else:
            self._restore_range(table, key, row, int(str(last)))

    def _remove_range(self, table: str, first: int, last: int, count: int) -> None:
        """Take a range of inserted rows away, keeping their images for redo."""
        self._touches.range(table, first, last, is_gone=True)
        self._flush()
        run = self._connection.execute
        note = self._write_note("images", table, first, last, str(count))
        columns = statements.columns(table)
        run(
            f"INSERT INTO journal_image SELECT ?, id, json_array({','.join(columns)})"
            f" FROM {table} WHERE id BETWEEN ? AND ?",
            (note, first, last),
        )
        gone = run(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", (first, last))
        if gone.rowcount != count:
            raise StaleWrite(table=table, row=first)

    def _restore_range(self, table: str, note: int, first: int, last: int) -> None:
        columns = statements.columns(table)
        fields = ",".join(f"json_extract(image, '$[{n}]')" for n in range(len(columns)))
        put = self._connection.execute(
            f"INSERT INTO {table} ({','.join(columns)}) SELECT {fields}"
            " FROM journal_image WHERE note_id = ? ORDER BY row_id",
            (note,),
        )
        self._flush()
        self._write_note("insert-range", table, first, last, str(put.rowcount))
        self._touches.range(table, first, last, is_gone=False)

    def _complete(self, table: str, values: Values) -> dict[str, object]:
        row = {name: value for name, value in values.items() if name != "id"}
        if table in _COMPUTED and _COMPUTED[table][0] in row:
            source, target, compute = _COMPUTED[table]
            row[target] = compute(str(row[source]))
        return row

    def _extend_range(self, table: str, first: int, last: int, count: int) -> None:
        if table in self._ranges:
            self._ranges[table][1] = last
            self._ranges[table][2] += count
            return
        self._flush()
        self._ranges[table] = [
            self._write_note("insert-range", table, first, last, ""),
            last,
            count,
        ]

    def _note(self, verb: str, table: str, row: int, image: Values) -> None:
        text = json.dumps(dict(image), ensure_ascii=False)
        self._notes.append((self._step, verb, table, row, row, text))
        if len(self._notes) >= _NOTES_HELD:
            self._flush()

    def _write_note(self, verb: str, table: str, first: int, last: int, image: str) -> int:
        self._begin_step()
        done = self._connection.execute(_NOTE_SQL, (self._step, verb, table, first, last, image))
        return int(done.lastrowid or 0)

    def _flush(self) -> None:
        if self._notes:
            self._begin_step()
            self._connection.executemany(_NOTE_SQL, self._notes)
            self._notes = []
        for note, last, count in self._ranges.values():
            self._connection.execute(
                "UPDATE journal_note SET last_id = ?, image = ? WHERE id = ?",
                (last, str(count), note),
            )

    def _begin_step(self) -> None:
        """The step's row must be there before its notes; a step without notes is none."""
        self._connection.execute(
            "INSERT OR IGNORE INTO journal_step (id, at, label, args) VALUES (?, ?, '', '{}')",
            (self._step, self.now),
        )


_NOTE_SQL = (
    "INSERT INTO journal_note (step_id, verb, table_name, row_id, last_id, image)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)


def _id_of(row: Mapping[str, object]) -> int:
    key = row["id"]
    if not isinstance(key, int):
        raise TypeError(key)
    return key


def mark(connection: sqlite3.Connection, step: int, *, is_undone: bool) -> None:
    """Say of a step whether it is undone now."""
    connection.execute("UPDATE journal_step SET is_undone = ? WHERE id = ?", (int(is_undone), step))


def forget_undone(connection: sqlite3.Connection) -> None:
    """Drop the steps that could be redone: something new was done."""
    undone = "SELECT id FROM journal_step WHERE is_undone = 1"
    notes = f"SELECT id FROM journal_note WHERE step_id IN ({undone})"
    connection.execute(f"DELETE FROM journal_image WHERE note_id IN ({notes})")
    connection.execute(f"DELETE FROM journal_note WHERE step_id IN ({undone})")
    connection.execute("DELETE FROM journal_step WHERE is_undone = 1")
