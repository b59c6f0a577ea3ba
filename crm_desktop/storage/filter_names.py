"""What the keys and values of a filter name: fields of one's own, kinds of relations, tags."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.fields import FieldType
from crm_desktop.storage.reading import Reading


class RelationName(NamedTuple):
    """A kind of relation as it reads from either end; `is_mutual` where it reads alike."""

    id: int
    name: str
    inverse: str

    @property
    def is_mutual(self) -> bool:
        return self.name == self.inverse


def field_type(reading: Reading, record: str, field: int) -> FieldType | None:
    """What a field of one's own holds, `None` where the record has no such field."""
    sql = "SELECT type FROM field WHERE id = ? AND record = ?"
    found = reading.value(sql, (field, record))
    return None if found is None else FieldType(found)


def relation_kind(reading: Reading, record: str, kind: int) -> RelationName | None:
    """A kind of relation between records of a kind."""
    sql = "SELECT id, name, inverse FROM relation_kind WHERE id = ? AND record = ?"
    found = reading.first(sql, (kind, record))
    return None if found is None else RelationName(*found)


def relation_kinds(reading: Reading, record: str) -> list[RelationName]:
    """Every kind of relation between records of a kind."""
    sql = "SELECT id, name, inverse FROM relation_kind WHERE record = ? ORDER BY id"
    return [RelationName(*row) for row in reading.rows(sql, (record,))]


def tags_there(reading: Reading, ids: Sequence[int]) -> bool:
    """Whether all of these tags are there."""
    return _all_there(reading, "tag WHERE", ids)


def lists_there(reading: Reading, record: str, ids: Sequence[int]) -> bool:
    """Whether all of these segments are there and lists of such records."""
    return _all_there(reading, "segment WHERE kind = 'list' AND record = ? AND", ids, record)


def options_there(reading: Reading, name: str, ids: Sequence[int]) -> bool:
    """Whether all of these are entries of an editable list, or stages, products, campaigns."""
    if name in ("stage", "pipeline", "product", "campaign"):
        return _all_there(reading, f"{name} WHERE", ids)
    return _all_there(reading, "option WHERE list = ? AND", ids, name)


def choices_there(reading: Reading, field: object, ids: Sequence[int]) -> bool:
    """Whether all of these choices are there and are the field's."""
    return _all_there(reading, "choice WHERE field_id = ? AND", ids, field)


def _all_there(reading: Reading, those: str, ids: Sequence[int], *values: object) -> bool:
    found = reading.value(
        f"SELECT count(*) FROM {those} id IN (SELECT value FROM json_each(?))",
        (*values, json.dumps(list(ids))),
    )
    return int(found) == len(set(ids))
