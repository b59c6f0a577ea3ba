"""Fields of one's own and their values; `record` is `contact` or `company`."""

import json
from collections.abc import Sequence

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import Choice, Field, FieldType, FieldValue
from crm_desktop.storage.reading import Fields, Reading

# In the query of a page: whether it is worth asking for values at all.
HAS_ANY = "(SELECT 1 FROM field WHERE record = '{record}' LIMIT 1)"
_FIELD = "SELECT id, record, name, type, currency FROM field"
_TYPES = {kind.value: kind for kind in FieldType}


def fields(reading: Reading, record: str) -> tuple[Field, ...]:
    """The fields of a kind of record, in their order."""
    found = reading.rows(f"{_FIELD} WHERE record = ? ORDER BY place, id", (record,))
    return _with_choices(reading, found)


def field(reading: Reading, key: int) -> Field:
    """One field. Raises `CrmError("field-gone")`."""
    found = _with_choices(reading, reading.rows(f"{_FIELD} WHERE id = ?", (key,)))
    if not found:
        raise CrmError("field-gone")
    return found[0]


def field_named(reading: Reading, record: str, folded: str) -> int | None:
    """The field of a kind of record whose name folds to this."""
    sql = "SELECT id FROM field WHERE record = ? AND folded = ?"
    found = reading.value(sql, (record, folded))
    return None if found is None else int(found)


def next_place(reading: Reading, record: str) -> int:
    """The place after the last field."""
    sql = "SELECT ifnull(max(place), -1) + 1 FROM field WHERE record = ?"
    return int(reading.value(sql, (record,)))


def values(reading: Reading, record: str, ids: Sequence[int]) -> dict[int, dict[int, FieldValue]]:
    """The values of these records, by record and field; those without any are left out."""
    owner = f"{record}_id"
    rows = reading.rows(
        f"SELECT v.{owner}, v.field_id, v.choice_id, v.text, v.number FROM field_value v"
        " LEFT JOIN choice h ON h.id = v.choice_id"
        f" WHERE v.{owner} IN (SELECT value FROM json_each(?))"
        f" ORDER BY v.{owner}, v.field_id, h.place, h.id",
        (json.dumps(list(ids)),),
    )
    found: dict[int, dict[int, FieldValue]] = {}
    for key, of, choice, text, number in rows:
        own = found.setdefault(key, {})
        own[of] = _value(of, choice, text, number, own.get(of))
    return found


def values_of(reading: Reading, key: int, record: str) -> list[tuple[int, FieldValue]]:
    """Every record that has a value in a field, with it, the oldest first."""
    owner = f"{record}_id"
    rows = reading.rows(
        f"SELECT v.{owner}, v.choice_id, v.text, v.number FROM field_value v"
        " LEFT JOIN choice h ON h.id = v.choice_id WHERE v.field_id = ?"
        f" ORDER BY v.{owner}, h.place, h.id",
        (key,),
    )
    found: dict[int, FieldValue] = {}
    for owner_id, choice, text, number in rows:
        found[owner_id] = _value(key, choice, text, number, found.get(owner_id))
    return list(found.items())


def value_rows(reading: Reading, record: str, owner: int, key: int) -> list[tuple[int, int | None]]:
    """The rows of a record's value in a field, with their choices."""
    sql = f"SELECT id, choice_id FROM field_value WHERE {record}_id = ? AND field_id = ?"
    return [(row[0], row[1]) for row in reading.rows(f"{sql} ORDER BY id", (owner, key))]


def rows_of(reading: Reading, key: int) -> Sequence[int]:
    """The rows of all values of a field."""
    return reading.ids("SELECT id FROM field_value WHERE field_id = ? ORDER BY id", (key,))


def rows_of_choice(reading: Reading, choice: int) -> Sequence[int]:
    """The rows of the values that are this choice."""
    return reading.ids("SELECT id FROM field_value WHERE choice_id = ? ORDER BY id", (choice,))


def counts(reading: Reading, record: str) -> dict[int, int]:
    """How many records have a value, by field."""
    rows = reading.rows(
        f"SELECT f.id, count(DISTINCT v.{record}_id) FROM field f"
        " LEFT JOIN field_value v ON v.field_id = f.id WHERE f.record = ? GROUP BY f.id",
        (record,),
    )
    return {row[0]: row[1] for row in rows}


def choice_counts(reading: Reading, key: int) -> dict[int, int]:
    """How many records have a choice, by choice."""
    rows = reading.rows(
        "SELECT h.id, count(v.id) FROM choice h LEFT JOIN field_value v ON v.choice_id = h.id"
        " WHERE h.field_id = ? GROUP BY h.id",
        (key,),
    )
    return {row[0]: row[1] for row in rows}


def names(reading: Reading, record: str, ids: Sequence[int]) -> dict[int, str]:
    """The names of records."""
    wanted = (json.dumps(list(ids)),)
    sql = f"SELECT id, name FROM {record} WHERE id IN (SELECT value FROM json_each(?))"
    return {row[0]: row[1] for row in reading.rows(sql, wanted)}


def _with_choices(reading: Reading, found: Sequence[Fields]) -> tuple[Field, ...]:
    choices: dict[int, list[Choice]] = {}
    if any(row[3] in (FieldType.CHOICE, FieldType.CHOICES) for row in found):
        wanted = (json.dumps([row[0] for row in found]),)
        for key, choice, name in reading.rows(
            "SELECT field_id, id, name FROM choice"
            " WHERE field_id IN (SELECT value FROM json_each(?)) ORDER BY place, id",
            wanted,
        ):
            choices.setdefault(key, []).append(Choice(choice, name))
    return tuple(
        Field(key, record, name, _TYPES[kind], currency, tuple(choices.get(key, ())))
        for key, record, name, kind, currency in found
    )


def _value(
    field: int, choice: int | None, text: str, number: int | None, former: FieldValue | None
) -> FieldValue:
    if choice is None:
        return FieldValue(field, text, number)
    return FieldValue(field, choices=(*(former.choices if former else ()), choice))
