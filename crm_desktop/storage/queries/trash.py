"""Records that were deleted and can be had back; merging deletes nothing in this sense."""

import json
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence

from crm_desktop.domain.history import Trashed
from crm_desktop.storage.queries.history import MERGES
from crm_desktop.storage.reading import Fields, Reading, marks

KINDS = ("contact", "company", "deal", "ticket", "article", "campaign")
# Whoever they were with may have gone in the same step: they come back with them.
_WITH = {
    "deal": ("contact", "company"),
    "ticket": ("contact", "company", "deal"),
    "article": (),
    "campaign": (),
}


def _gone(kind: str, owners: tuple[str, ...]) -> str:
    alone = "".join(
        f" AND NOT EXISTS (SELECT 1 FROM journal_note w WHERE w.table_name = '{owner}'"
        f" AND w.row_id = json_extract(n.image, '$.{owner}_id') AND w.verb = 'delete'"
        " AND w.step_id = n.step_id)"
        for owner in owners
    )
    return (
        "SELECT max(n.id) FROM journal_note n JOIN journal_step s ON s.id = n.step_id"
        f" WHERE n.table_name = '{kind}' AND n.verb = 'delete' AND {{kept}}"
        f" AND NOT EXISTS (SELECT 1 FROM {kind} WHERE id = n.row_id){alone} GROUP BY n.row_id"
    )


# Contacts and companies are among the few deleted rows that name no contact: the index knows them.
_DELETED = """
SELECT max(n.id) AS id FROM journal_note n JOIN journal_step s ON s.id = n.step_id
WHERE n.verb = 'delete' AND json_extract(n.image, '$.contact_id') IS NULL
    AND n.table_name IN ('contact', 'company') AND {kept}
    AND CASE n.table_name WHEN 'contact' THEN NOT EXISTS (SELECT 1 FROM contact WHERE id = n.row_id)
        ELSE NOT EXISTS (SELECT 1 FROM company WHERE id = n.row_id) END
GROUP BY n.table_name, n.row_id
UNION ALL
"""
_DELETED = (
    _DELETED + " UNION ALL ".join(_gone(*each) for each in _WITH.items()) + " ORDER BY 1 DESC"
).format(
    kept=f"s.is_undone = 0 AND s.label NOT IN ({marks(MERGES)})"
    " AND instr(json_extract(n.image, '$.sort_key'), ?)"
)


def ids(reading: Reading, folded: str = "") -> "array[int]":
    """Every deletion whose record's folded name holds this, the newest first."""
    return reading.ids(_DELETED, (*MERGES, folded) * (1 + len(_WITH)))


def rows(reading: Reading, wanted: Sequence[int]) -> list[Trashed]:
    """These deletions, in this order."""
    found = {
        row[0]: row[1:]
        for row in reading.rows(
            "SELECT n.id, n.table_name, n.row_id, json_extract(n.image, '$.name'), s.at, s.id"
            " FROM journal_note n JOIN journal_step s ON s.id = n.step_id"
            f" WHERE n.id IN ({marks(wanted)})",
            tuple(wanted),
        )
    }
    return [_trashed(reading, *found[key]) for key in wanted if key in found]


def records(reading: Reading, wanted: Iterable[int]) -> list[tuple[str, int]]:
    """Kind and id of the records of these deletions."""
    return [
        (kind, key)
        for kind, key in reading.rows(
            "SELECT table_name, row_id FROM journal_note"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
            (json.dumps(list(wanted)),),
        )
    ]


def deletion(reading: Reading, kind: str, key: int) -> int | None:
    """The step that a record that is gone went in."""
    found = reading.value(
        "SELECT n.step_id FROM journal_note n JOIN journal_step s ON s.id = n.step_id"
        " WHERE n.table_name = ? AND n.row_id = ? AND n.verb = 'delete' AND s.is_undone = 0"
        " ORDER BY n.id DESC LIMIT 1",
        (kind, key),
    )
    return None if found is None else int(found)


def went_with(reading: Reading, step: int, records: Mapping[str, Sequence[int]]) -> list[Fields]:
    """Verb, table, row and image of the notes on what went with these records, the last first.

    `records` are ids by kind; with what went with them goes all that hangs on that in its turn.
    """
    found = _notes_with(reading, step, records)
    wanted = {kind: set(ids) for kind, ids in records.items()}
    for kind in ("deal", "ticket", "activity", "response"):
        gone = {row for verb, table, row, _image in found if (verb, table) == ("delete", kind)}
        if gone - wanted.get(kind, set()):
            wanted.setdefault(kind, set()).update(gone)
            found = _notes_with(reading, step, wanted)
    return found


def _notes_with(
    reading: Reading, step: int, records: Mapping[str, Collection[int]]
) -> list[Fields]:
    deleted, loosened = [], []
    kinds = (*KINDS, "activity", "response")  # with these go the rest of a mail, and answers
    for kind in kinds:
        alone = kind not in ("contact", "company", "ticket")
        ends = (f"{kind}_id",) if alone else (f"{kind}_id", f"other_{kind}_id")
        for end in ends:
            held = f"IN (SELECT value FROM json_each(:{kind}))"
            deleted.append(f"json_extract(image, '$.{end}') {held}")
            loosened.append(f"json_extract(image, '$.before.{end}') {held}")
    return reading.rows(
        "SELECT verb, table_name, row_id, image FROM journal_note WHERE step_id = :step"
        f" AND ((verb = 'delete' AND ({' OR '.join(deleted)})) OR (verb = 'update'"
        " AND table_name IN ('activity', 'deal', 'ticket')"
        f" AND ({' OR '.join(loosened)}))) ORDER BY id DESC",
        {"step": step, **{kind: json.dumps(list(records.get(kind, ()))) for kind in kinds}},
    )


def record_image(reading: Reading, step: int, kind: str, key: int) -> dict[str, object]:
    """A record as it was when a step deleted it."""
    found = reading.value(
        "SELECT image FROM journal_note WHERE table_name = ? AND row_id = ? AND verb = 'delete'"
        " AND step_id = ? ORDER BY id DESC LIMIT 1",
        (kind, key, step),
    )
    return dict(json.loads(found))


def _trashed(reading: Reading, kind: str, key: int, name: str, at: int, step: int) -> Trashed:
    parts = reading.value(
        "SELECT count(*) FROM journal_note WHERE verb = 'delete'"
        " AND table_name NOT IN ('contact_history', 'deal_history', 'ticket_history')"
        f" AND json_extract(image, '$.{kind}_id') = ? AND step_id = ?",
        (key, step),
    )
    return Trashed(kind, key, name, at, step, int(parts))
