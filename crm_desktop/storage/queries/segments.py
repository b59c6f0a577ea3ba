"""Segments as they are stored, and who is on a list."""

import json
from collections.abc import Sequence

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.filter import Condition, Group, Operator, from_json
from crm_desktop.domain.segment import Segment, SegmentKind
from crm_desktop.storage.reading import Fields, Reading

_COLUMNS = "id, record, kind, name, filter, view, place"
# What cannot be read is not taken for a filter that keeps all: asked with this one, it is refused.
_UNREADABLE = Group(parts=(Condition("unreadable", Operator.FILLED),))


def segments(reading: Reading) -> list[Segment]:
    """Every segment, in order."""
    rows = reading.rows(f"SELECT {_COLUMNS} FROM segment ORDER BY record DESC, place, id")
    return [_segment(row) for row in rows]


def segment(reading: Reading, key: int) -> Segment | None:
    """One segment."""
    row = reading.first(f"SELECT {_COLUMNS} FROM segment WHERE id = ?", (key,))
    return None if row is None else _segment(row)


def named(reading: Reading, record: str, folded: str) -> int | None:
    """The segment of this folded name."""
    sql = "SELECT id FROM segment WHERE record = ? AND folded = ?"
    found = reading.value(sql, (record, folded))
    return None if found is None else int(found)


def last_place(reading: Reading, record: str) -> int:
    """The place of the last segment of such records, -1 where there is none."""
    return int(
        reading.value("SELECT ifnull(max(place), -1) FROM segment WHERE record = ?", (record,))
    )


def not_on_list(reading: Reading, record: str, key: int, ids: Sequence[int]) -> Sequence[int]:
    """Those of the records that are there and not on a list yet."""
    return reading.ids(
        f"SELECT id FROM {record} WHERE id IN (SELECT value FROM json_each(?)) AND id NOT IN"
        f" (SELECT {record}_id FROM segment_member WHERE segment_id = ?"
        f" AND {record}_id IS NOT NULL) ORDER BY id",
        (json.dumps(list(ids)), key),
    )


def members(reading: Reading, key: int) -> Sequence[int]:
    """The rows that put records on a list."""
    return reading.ids("SELECT id FROM segment_member WHERE segment_id = ?", (key,))


def campaigns_for(reading: Reading, key: int) -> Sequence[int]:
    """The campaigns that were made for a segment."""
    return reading.ids("SELECT id FROM campaign WHERE segment_id = ?", (key,))


def memberships(reading: Reading, record: str, key: int, ids: Sequence[int]) -> Sequence[int]:
    """The rows that put these records on a list."""
    return reading.ids(
        f"SELECT id FROM segment_member WHERE segment_id = ? AND {record}_id IN"
        " (SELECT value FROM json_each(?))",
        (key, json.dumps(list(ids))),
    )


def _segment(row: Fields) -> Segment:
    key, record, kind, name, stored, view, place = row
    try:
        kept = from_json(stored)
    except CrmError:
        kept = _UNREADABLE
    return Segment(key, record, SegmentKind(kind), name, kept, _view(view), place)


def _view(text: str) -> dict[str, object]:
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
