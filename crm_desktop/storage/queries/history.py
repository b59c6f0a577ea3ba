"""A record's history, from the journal: found by index, told by pages, the newest step first."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from crm_desktop.domain.history import Change, FieldChange, HistoryStep, Verb
from crm_desktop.storage import statements
from crm_desktop.storage.queries import naming
from crm_desktop.storage.queries.owned import ends
from crm_desktop.storage.reading import Reading

Row = dict[str, object]

MERGES = ("merge-contacts", "merge-companies")
_HANGING = (
    "channel",
    "tagging",
    "membership",
    "field_value",
    "activity",
    "attachment",
    "relation",
    "segment_member",
)
_CHANGES = 12  # told of one step
# They follow from other columns, or only say whose a row is.
_SILENT = frozenset(
    "sort_key folded normal is_primary due_at due_zone created_at contact_id company_id".split()
)


class StepFound(NamedTuple):
    """A step that is done."""

    id: int
    at: int
    label: str
    args: Mapping[str, str]


class _Part(NamedTuple):
    """A row of the record's history: a note on it, or none where it came in bulk."""

    table: str
    row: int
    note: int | None


def step(reading: Reading, key: int) -> StepFound | None:
    """A step that is done; `None` where it is undone or not there."""
    found = _steps(reading, [key], 1 << 62, 1)
    return found[0] if found else None


def of_record(
    reading: Reading, kind: str, key: int, before: int | None, limit: int
) -> list[HistoryStep]:
    """The steps that touched a record or what hangs on it, before the step `before`."""
    rows = _rows_of(reading, kind, key)
    parts = _parts(reading, rows)
    ceiling = (1 << 62) if before is None else before
    found = _steps(reading, parts, ceiling, limit)
    owners = rows[kind]
    return [_told(reading, each, parts[each.id], kind, key, owners) for each in found]


def _steps(reading: Reading, ids: Iterable[int], before: int, limit: int) -> list[StepFound]:
    found = reading.rows(
        "SELECT id, at, label, args FROM journal_step"
        " WHERE id IN (SELECT value FROM json_each(?)) AND is_undone = 0 AND id < ?"
        " ORDER BY id DESC LIMIT ?",
        (json.dumps(list(ids)), before, limit),
    )
    return [StepFound(key, at, label, json.loads(args)) for key, at, label, args in found]


def _rows_of(reading: Reading, kind: str, key: int) -> dict[str, set[int]]:
    """The record, those that were merged into it, and all that hangs or hung on them."""
    rows: dict[str, set[int]] = {kind: {key, *_merged_into(reading, kind, key)}}
    owners = (json.dumps(sorted(rows[kind])),)
    for table in _HANGING:
        for end in ends(table, kind):
            sql = f"SELECT id FROM {table} WHERE {end} IN (SELECT value FROM json_each(?))"
            rows.setdefault(table, set()).update(reading.ids(sql, owners))
    gone = reading.rows(
        "SELECT table_name, row_id FROM journal_note WHERE verb = 'delete'"
        f" AND json_extract(image, '$.{kind}_id') IN (SELECT value FROM json_each(?))",
        owners,
    )
    for table, row in gone:
        if table in _HANGING:
            rows.setdefault(table, set()).add(row)
    return rows


def _merged_into(reading: Reading, kind: str, key: int) -> list[int]:
    """The records that were merged into this one: it bears the names our exports gave them."""
    found = reading.rows(
        f"SELECT substr(external, 2) + 0 FROM external_id WHERE {kind}_id = ?"
        " AND external GLOB '#[0-9]*'",
        (key,),
    )
    return [row[0] for row in found if isinstance(row[0], int)]


def _parts(reading: Reading, rows: Mapping[str, set[int]]) -> dict[int, list[_Part]]:
    """By step, the rows that it touched."""
    parts: dict[int, list[_Part]] = {}
    for table, keys in rows.items():
        left = set(keys)
        notes = reading.rows(
            "SELECT n.step_id, n.row_id, n.id, n.verb FROM journal_note n"
            " WHERE n.table_name = ? AND n.row_id IN (SELECT value FROM json_each(?))",
            (table, json.dumps(sorted(keys))),
        )
        for step_id, row, note, verb in notes:
            if verb in ("insert", "update", "delete"):
                parts.setdefault(step_id, []).append(_Part(table, row, note))
            if verb == "insert":
                left.discard(row)
        # Ids rise: what no note tells of came in bulk, in the step begun last before it.
        came = reading.rows(
            "SELECT (SELECT max(id) FROM journal_step WHERE id < value), value"
            " FROM json_each(?) ORDER BY value",
            (json.dumps(sorted(left)),),
        )
        for step_id, row in came:
            if step_id is not None:
                parts.setdefault(step_id, []).append(_Part(table, row, None))
    return parts


def _told(
    reading: Reading, found: StepFound, parts: list[_Part], kind: str, key: int, owners: set[int]
) -> HistoryStep:
    teller = _Teller(reading, kind, key, owners, is_merge=found.label in MERGES)
    changes = list(teller.changes(parts))
    return HistoryStep(
        found.id, found.at, found.label, found.args, tuple(changes), teller.count - len(changes)
    )


class _Teller:
    """Words the notes of one step as changes; `count` is how many there were in all."""

    def __init__(
        self, reading: Reading, kind: str, key: int, owners: set[int], *, is_merge: bool
    ) -> None:
        self.count = 0
        self._reading, self._kind, self._key = reading, kind, key
        self._owners, self._is_merge = owners, is_merge

    def changes(self, parts: list[_Part]) -> Iterator[Change]:
        added = set()
        for part in sorted(parts, key=lambda part: (part.note or 0, part.row)):
            if (part.table, part.row) in added:
                continue  # what is new is told as it is now
            verb, image = self._note(part)
            if verb == "insert":
                added.add((part.table, part.row))
            if self._is_merge and verb == "delete":
                continue  # it went because its like stays
            if self.count >= _CHANGES:
                self.count += 1
                continue
            change = self._change(part, verb, image)
            if change is not None:
                self.count += 1
                yield change

    def _note(self, part: _Part) -> tuple[str, Row]:
        if part.note is None:
            return "insert", {}
        sql = "SELECT verb, image FROM journal_note WHERE id = ?"
        found = self._reading.first(sql, (part.note,))
        return (found[0], json.loads(found[1])) if found is not None else ("insert", {})

    def _change(self, part: _Part, verb: str, image: Row) -> Change | None:
        table, row = part.table, image if verb == "delete" else self._last_known(part)
        thing = naming.thing_of(self._reading, table, row, self._key) if row else ""
        if verb == "insert":
            fields = self._value(row) if table == "field_value" else ()
            return Change(Verb.ADDED, table, part.row, thing, fields)
        if verb == "delete":
            return Change(Verb.REMOVED, table, part.row, thing)
        before, after = (dict(image[side]) for side in ("before", "after"))  # type: ignore[call-overload]  # images of updates hold two rows
        for end in ends(table, self._kind):
            if end in after and after[end] == self._key:
                return Change(Verb.ADDED, table, part.row, thing)
            if end in after and before[end] in self._owners:
                return Change(Verb.REMOVED, table, part.row, thing)
        fields = tuple(self._fields(table, row, before, after))
        return Change(Verb.CHANGED, table, part.row, thing, fields) if fields else None

    def _fields(self, table: str, row: Row, before: Row, after: Row) -> Iterator[FieldChange]:
        for column, value in after.items():
            is_far = table == "membership" and column == "company_id" and self._kind == "contact"
            if column in _SILENT and not is_far:
                continue
            old = naming.text_of(self._reading, table, row, column, before[column])
            new = naming.text_of(self._reading, table, row, column, value)
            yield FieldChange(column, old, new)

    def _value(self, row: Row) -> tuple[FieldChange, ...]:
        held = (("choice_id", row.get("choice_id")), ("number", row.get("number")))
        column, value = next(((c, v) for c, v in held if v is not None), ("text", row.get("text")))
        text = naming.text_of(self._reading, "field_value", row, column, value)
        return (FieldChange(column, "", text),) if text else ()

    def _last_known(self, part: _Part) -> Row:
        """The row as it is, or as it was when it went."""
        found = self._reading.first(statements.select(part.table), {"key": part.row})
        if found is not None:
            return dict(zip(statements.columns(part.table), found, strict=True))
        image = self._reading.value(
            "SELECT image FROM journal_note WHERE table_name = ? AND row_id = ?"
            " AND verb = 'delete' ORDER BY id DESC LIMIT 1",
            (part.table, part.row),
        )
        return dict(json.loads(image)) if image else {}
