"""Records that were deleted and can be had back; merging deletes nothing in this sense."""

import json
from array import array
from collections.abc import Iterable, Sequence

from crm_desktop.domain.history import Trashed
from crm_desktop.storage.queries.history import MERGES
from crm_desktop.storage.reading import Fields, Reading, marks

_KINDS = ("contact", "company")
# Contacts and companies are among the few deleted rows that name no contact: the index knows them.
_DELETED = f"""
SELECT max(n.id) AS id FROM journal_note n JOIN journal_step s ON s.id = n.step_id
WHERE n.verb = 'delete' AND json_extract(n.image, '$.contact_id') IS NULL
    AND n.table_name IN ({marks(_KINDS)}) AND s.is_undone = 0 AND s.label NOT IN ({marks(MERGES)})
    AND CASE n.table_name WHEN 'contact' THEN NOT EXISTS (SELECT 1 FROM contact WHERE id = n.row_id)
        ELSE NOT EXISTS (SELECT 1 FROM company WHERE id = n.row_id) END
    AND instr(json_extract(n.image, '$.sort_key'), ?)
GROUP BY n.table_name, n.row_id ORDER BY 1 DESC
"""


def ids(reading: Reading, folded: str = "") -> "array[int]":
    """Every deletion whose record's folded name holds this, the newest first."""
    return reading.ids(_DELETED, (*_KINDS, *MERGES, folded))


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


def went_with(
    reading: Reading, step: int, contacts: Iterable[int], companies: Iterable[int]
) -> list[Fields]:
    """Verb, table, row and image of the notes on what went with these records, the last first."""
    wanted = "IN (SELECT value FROM json_each({}))"
    ends = [
        f"json_extract(image, '{{}}{column}') {wanted.format(place)}"
        for column, place in (
            ("contact_id", ":contacts"),
            ("other_contact_id", ":contacts"),
            ("company_id", ":companies"),
            ("other_company_id", ":companies"),
        )
    ]
    deleted = " OR ".join(end.format("$.") for end in ends)
    loosened = " OR ".join(end.format("$.before.") for end in ends if "other" not in end)
    keys = {"contacts": json.dumps(list(contacts)), "companies": json.dumps(list(companies))}
    return reading.rows(
        "SELECT verb, table_name, row_id, image FROM journal_note WHERE step_id = :step"
        f" AND ((verb = 'delete' AND ({deleted}))"
        f" OR (verb = 'update' AND table_name = 'activity' AND ({loosened}))) ORDER BY id DESC",
        {"step": step, **keys},
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
        f" AND json_extract(image, '$.{kind}_id') = ? AND step_id = ?",
        (key, step),
    )
    return Trashed(kind, key, name, at, step, int(parts))
