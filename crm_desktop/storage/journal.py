"""The only door for writes; it notes how to put every row back."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.errors import StaleWrite
from crm_desktop.domain.folding import fold, sort_key
from crm_desktop.domain.ids import IdSource
from crm_desktop.domain.row_values import whole
from crm_desktop.storage import statements
from crm_desktop.storage.notes import Notes, StepLabel
from crm_desktop.storage.reading import Reading

Values = Mapping[str, object]

_BLOCK = 256  # ids taken at once
_AT_ONCE = 1000  # rows read and written at once

# Columns that follow from another column of the row, filled in whenever that one is written.
_COMPUTED: dict[str, tuple[str, str, Callable[[str], str]]] = {
    "contact": ("name", "sort_key", sort_key),
    "company": ("name", "sort_key", sort_key),
    "tag": ("name", "folded", fold),
    "field": ("name", "folded", fold),
    "choice": ("name", "folded", fold),
    "segment": ("name", "folded", fold),
    "deal": ("name", "sort_key", sort_key),
    "option": ("name", "folded", fold),
    "pipeline": ("name", "folded", fold),
    "stage": ("name", "folded", fold),
    "product": ("name", "folded", fold),
    "ticket": ("name", "sort_key", sort_key),
    "article": ("name", "sort_key", sort_key),
    "campaign": ("name", "sort_key", sort_key),
    "template": ("name", "folded", fold),
    "survey": ("name", "folded", fold),
    "service_level": ("name", "folded", fold),
}
# Records are only ever added to, outside undo: their tables and columns.
_RECORDS = {
    "import_log": "id at file_name source rows created updated skipped rejected".split(),
    "import_mapping": "fingerprint mapping used_at".split(),
    "breach": "ticket_id kind at noted_at".split(),
}


class Writer:
    """Writes facts within one transaction, as one step of undo; `now` is in ms UTC."""

    def __init__(
        self, connection: sqlite3.Connection, ids: IdSource, now: int, step: int = 0
    ) -> None:
        # What derives rows is much, and not needed to show a list: the first write loads it.
        from crm_desktop.storage.touches import Touches

        self.now = now
        self.read = Reading(connection)
        self.notes = Notes(connection, step or ids.take(), now)
        self.touches = Touches(connection, now)
        self._connection = connection
        self._ids = ids

    def insert(self, table: str, values: Values) -> int:
        """Add a row and give its id; the id is a new one unless `values` brings it."""
        key = whole(values["id"]) if "id" in values else self._ids.take()
        row = {"id": key, **_complete(table, values)}
        self._connection.execute(statements.insert(table, tuple(row)), row)
        self.notes.add("insert", table, key, {})
        self.touches.insert(table, row)
        return key

    def update(self, table: str, row: int, values: Values) -> bool:
        """Change a row; False where it says all this already. Raises `StaleWrite` if it is gone."""
        new = self._update_noted(table, self.row(table, row), values)
        if new:
            self._connection.execute(statements.update(table, tuple(new)), {**new, "key": row})
        return bool(new)

    def delete(self, table: str, row: int) -> None:
        """Take a row away, after its children. Raises `StaleWrite` if it is gone already."""
        before = self.row(table, row)
        self.touches.before(table, before)
        self._connection.execute(statements.delete(table), {"key": row})
        self.notes.add("delete", table, row, before)
        self.touches.delete(table, before)

    def insert_many(
        self, table: str, columns: Sequence[str], rows: list[tuple[object, ...]]
    ) -> None:
        """Add rows in bulk: `columns` begin with `id`, ids come from `take_id` or `ids` and rise.

        The rows are noted as one range of ids; computed columns must be among `columns`.
        """
        if not rows:
            return
        self._connection.executemany(statements.insert_many(table, tuple(columns)), rows)
        self.notes.extend_inserted(table, whole(rows[0][0]), whole(rows[-1][0]), len(rows))
        self.touches.insert_many(table, columns, rows)

    def update_many(self, table: str, wanted: Mapping[int, Values]) -> None:
        """Change many rows of a table, each noted as `update` notes it.

        Raises `StaleWrite` if one is gone.
        """
        keys = list(wanted)
        for start in range(0, len(keys), _AT_ONCE):
            part = keys[start : start + _AT_ONCE]
            rows = {whole(row["id"]): row for row in self.rows(table, part)}
            changed: list[tuple[tuple[str, ...], tuple[object, ...]]] = []
            for key in part:
                new = self._update_noted(table, rows[key], wanted[key])
                if new:
                    changed.append((tuple(new), (*new.values(), key)))
            # In their order: a name may be free only once another row has lost it.
            for names, alike in groupby(changed, itemgetter(0)):
                values = map(itemgetter(1), alike)
                self._connection.executemany(statements.update_many(table, names), values)

    def delete_many(self, table: str, rows: Sequence[int]) -> None:
        """Take many rows of a table away, each noted as `delete` notes it, their children gone.

        Raises `StaleWrite` if one is gone already.
        """
        for start in range(0, len(rows), _AT_ONCE):
            part = rows[start : start + _AT_ONCE]
            for before in self.rows(table, part):
                self.touches.before(table, before)
                self.notes.add("delete", table, whole(before["id"]), before)
                self.touches.delete(table, before)
            self._connection.execute(statements.delete_many(table), (json.dumps(list(part)),))

    def restore_many(self, table: str, images: Sequence[Values]) -> None:
        """Add rows as they were, ids included, each noted as `insert` notes it."""
        alike: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
        for image in images:
            alike.setdefault(tuple(image), []).append(tuple(image.values()))
            key = whole(image["id"])
            self.notes.add("insert", table, key, {})
            self.touches.insert(table, image)
        for names, rows in alike.items():
            self._connection.executemany(statements.insert_many(table, names), rows)

    def take_id(self) -> int:
        """An id for a row of `insert_many`."""
        return self._ids.take()

    def ids(self) -> Iterator[int]:
        """As many of them as are wanted, quickly; one table takes its ids from one such source."""
        while True:
            yield from self._ids.take_block(_BLOCK)

    def row(self, table: str, row: int) -> dict[str, object]:
        """The row as it stands. Raises `StaleWrite` if there is none."""
        found = self.read.first(statements.select(table), {"key": row})
        if found is None:
            raise StaleWrite(table=table, row=row)
        return dict(zip(statements.columns(table), found, strict=True))

    def rows(self, table: str, rows: Sequence[int]) -> list[dict[str, object]]:
        """At most a thousand rows as they stand. Raises `StaleWrite` if one is not there."""
        found = self.read.rows(statements.select_many(table), (json.dumps(list(rows)),))
        names = statements.columns(table)
        if len(found) != len(rows):
            there = {row[0] for row in found}
            raise StaleWrite(table=table, row=next(key for key in rows if key not in there))
        return [dict(zip(names, row, strict=True)) for row in found]

    def keep_blob(self, media_type: str, content: bytes) -> str:
        """Store bytes once for each content and give their SHA-256."""
        import hashlib

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

    def _update_noted(self, table: str, before: Values, values: Values) -> dict[str, object]:
        """What of the values is new to a row, noted; it is still to be written."""
        wanted = _complete(table, values)
        new = {name: value for name, value in wanted.items() if before[name] != value}
        if new:
            self.touches.before(table, before)
            old = {name: before[name] for name in new}
            key = whole(before["id"])
            self.notes.add("update", table, key, {"before": old, "after": new})
            self.touches.update(table, before, {**before, **new})
        return new

    def finish(self, label: StepLabel) -> Changes:
        """Bring derived rows up to date, write the step, and say what changed."""
        changes = self.touches.settle()
        self.notes.finish(label)
        return changes


def _complete(table: str, values: Values) -> dict[str, object]:
    row = {name: value for name, value in values.items() if name != "id"}
    if table in _COMPUTED and _COMPUTED[table][0] in row:
        source, target, compute = _COMPUTED[table]
        row[target] = compute(str(row[source]))
    return row
