"""A record's history, from the journal: found by index, told by pages, the newest step first."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from crm_desktop.domain.history import Change, FieldChange, HistoryStep, MergeDone, Verb
from crm_desktop.storage import statements
from crm_desktop.storage.queries import naming
from crm_desktop.storage.queries.owned import ends, hanging
from crm_desktop.storage.reading import Reading, marks

Row = dict[str, object]

MERGES = ("merge-contacts", "merge-companies", "merge-groups")
# They only say what others say in words.
_UNTOLD = frozenset("external_id not_duplicate contact_history deal_history ticket_history".split())
_CHANGES = 12  # told of one step
# They follow from other columns, or only say whose a row is.
_SILENT = frozenset(
    "sort_key folded normal is_primary due_at due_zone created_at contact_id company_id deal_id"
    " ticket_id place closed_at last_open_stage_id solved_at changed_at reply_limit"
    " solve_limit".split()
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
    teller = _Teller(reading, kind, key, rows[kind])
    back = taken_back(reading)
    return [teller.told(each, parts[each.id], is_taken_back=each.id in back) for each in found]


def rows_of_step(reading: Reading, key: int) -> dict[str, list[int]]:
    """The contacts, deals and tickets that a step changed, by table; bulk ones are left out."""
    found: dict[str, list[int]] = {"contact": [], "deal": [], "ticket": []}
    for table, row in reading.rows(
        "SELECT DISTINCT table_name, row_id FROM journal_note"
        " WHERE step_id = ? AND verb = 'update'"
        " AND table_name IN ('contact', 'deal', 'ticket')",
        (key,),
    ):
        found[table].append(row)
    return found


def taken_back(reading: Reading) -> frozenset[int]:
    """The steps that later ones took back."""
    found = reading.rows(
        "SELECT json_extract(args, '$.step') + 0 FROM journal_step"
        " WHERE label = 'take-back' AND is_undone = 0"
    )
    return frozenset(row[0] for row in found)


def merges(reading: Reading, limit: int) -> list[MergeDone]:
    """The merges of the past, the newest first."""
    back = taken_back(reading)
    found = reading.rows(
        "SELECT id, at, ifnull(json_extract(args, '$.name'), ''),"
        " ifnull(json_extract(args, '$.other'), ''),"
        " json_extract(args, '$.count') + 0 FROM journal_step"
        f" WHERE label IN ({marks(MERGES)}) AND is_undone = 0 ORDER BY id DESC LIMIT ?",
        (*MERGES, limit),
    )
    return [
        MergeDone(key, at, name, other, count, key in back) for key, at, name, other, count in found
    ]


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
    untold = _UNTOLD | {"campaign_member"} if kind == "campaign" else _UNTOLD  # may be everybody
    tables = [table for table in hanging(kind) if table not in untold]
    for table in tables:
        for end in ends(table, kind):
            sql = f"SELECT id FROM {table} WHERE {end} IN (SELECT value FROM json_each(?))"
            rows.setdefault(table, set()).update(reading.ids(sql, owners))
    gone = reading.rows(
        "SELECT table_name, row_id FROM journal_note WHERE verb = 'delete'"
        f" AND json_extract(image, '$.{kind}_id') IN (SELECT value FROM json_each(?))",
        owners,
    )
    for table, row in gone:
        if table in tables:
            rows.setdefault(table, set()).add(row)
    return rows


def _merged_into(reading: Reading, kind: str, key: int) -> list[int]:
    """The records that were merged into this one: it bears the names our exports gave them."""
    if "external_id" not in hanging(kind):
        return []
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


class _Teller:
    """Words the notes of steps as changes of a record; `owners` are it and those merged into it."""

    def __init__(self, reading: Reading, kind: str, key: int, owners: set[int]) -> None:
        self._reading, self._kind, self._key, self._owners = reading, kind, key, owners

    def told(self, found: StepFound, parts: list[_Part], *, is_taken_back: bool) -> HistoryStep:
        """One step, with the first of its changes."""
        changes: list[Change] = []
        more = 0
        for change in self._changes(parts, is_merge=found.label in MERGES):
            if len(changes) < _CHANGES:
                changes.append(change)
            else:
                more += 1
        return HistoryStep(*found, tuple(changes), more, is_taken_back)

    def _changes(self, parts: list[_Part], *, is_merge: bool) -> Iterator[Change]:
        added = set()
        for part in sorted(parts, key=lambda part: (part.note or 0, part.row)):
            if (part.table, part.row) in added:
                continue  # what is new is told as it is now
            verb, image = self._note(part)
            if verb == "insert":
                added.add((part.table, part.row))
            if is_merge and verb == "delete":
                continue  # it went because its like stays
            change = self._change(part, verb, image)
            if change is not None:
                yield change

    def _note(self, part: _Part) -> tuple[str, Any]:
        if part.note is None:
            return "insert", {}
        sql = "SELECT verb, image FROM journal_note WHERE id = ?"
        found = self._reading.first(sql, (part.note,))
        return (found[0], json.loads(found[1])) if found is not None else ("insert", {})

    def _change(self, part: _Part, verb: str, image: Any) -> Change | None:
        table, row = part.table, dict(image) if verb == "delete" else self._last_known(part)
        thing = naming.thing_of(self._reading, table, row, self._key) if row else ""
        kind = str(row.get("kind") or "")
        if verb == "delete":
            return Change(Verb.REMOVED, table, part.row, thing, kind=kind)
        if verb == "insert":
            fields = self._value(row) if table == "field_value" else ()
            return Change(Verb.ADDED, table, part.row, thing, fields, kind)
        before, after = image["before"], image["after"]
        for end in ends(table, self._kind):
            if end in after and after[end] == self._key:
                return Change(Verb.ADDED, table, part.row, thing, kind=kind)
            if end in after and before[end] in self._owners:
                return Change(Verb.REMOVED, table, part.row, thing, kind=kind)
        fields = tuple(self._fields(table, row, before, after))
        return Change(Verb.CHANGED, table, part.row, thing, fields, kind) if fields else None

    def _fields(self, table: str, row: Row, before: Row, after: Row) -> Iterator[FieldChange]:
        for column, value in after.items():
            is_far = table == "membership" and column == "company_id" and self._kind == "contact"
            has_owner = table == self._kind and table in ("deal", "ticket")
            is_whose = has_owner and column in ("contact_id", "company_id")
            if column in _SILENT and not is_far and not is_whose:
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
