"""What many records have, asked at once; ids are sent as one JSON array.

`record` is a kind of record; records that are gone are left out of every answer.
"""

import json
from collections.abc import Sequence

from crm_desktop.storage import statements
from crm_desktop.storage.queries.owned import ends
from crm_desktop.storage.reading import Fields, Reading

_WANTED = "(SELECT value FROM json_each(?))"
_SHOWN = frozenset({"company", "title", "city"})


def there(reading: Reading, record: str, ids: Sequence[int]) -> Sequence[int]:
    """Those that are there, the oldest first."""
    return reading.ids(f"SELECT id FROM {record} WHERE id IN {_WANTED} ORDER BY id", _json(ids))


def column(reading: Reading, record: str, name: str, ids: Sequence[int]) -> list[Fields]:
    """Id and the value of a column of the record's own."""
    if name not in statements.columns(record):
        raise KeyError(name)
    return reading.rows(f"SELECT id, {name} FROM {record} WHERE id IN {_WANTED}", _json(ids))


def every_name(reading: Reading, record: str) -> dict[int, str]:
    """The names of all rows of a small table, by id."""
    if "name" not in statements.columns(record):
        raise KeyError(record)
    return dict(reading.rows(f"SELECT id, name FROM {record}"))


def shown(reading: Reading, record: str, name: str, ids: Sequence[int]) -> list[Fields]:
    """Id and what a list shows as company, title or city."""
    if name not in _SHOWN:
        raise KeyError(name)
    sql = f"SELECT id, ifnull({name}, '') FROM {record}_line WHERE id IN {_WANTED}"
    return reading.rows(sql, _json(ids))


def places(reading: Reading, contacts: Sequence[int]) -> dict[int, int]:
    """The place in a company that a list shows, by contact; those without one are left out."""
    rows = reading.rows(
        "SELECT o.value, (SELECT id FROM membership WHERE contact_id = o.value"
        " ORDER BY ended <> '', is_primary DESC, id LIMIT 1) AS row FROM json_each(?) o"
        " WHERE row IS NOT NULL",
        _json(contacts),
    )
    return dict(rows)


def addresses(reading: Reading, record: str, ids: Sequence[int]) -> dict[int, int]:
    """The address whose city a list shows, by record; those without one are left out."""
    rows = reading.rows(
        f"SELECT o.value, (SELECT id FROM channel WHERE {record}_id = o.value AND kind = 'address'"
        " ORDER BY city <> '' DESC, is_primary DESC, id LIMIT 1) AS row FROM json_each(?) o"
        " WHERE row IS NOT NULL",
        _json(ids),
    )
    return dict(rows)


def values(reading: Reading, record: str, field: int, ids: Sequence[int]) -> list[Fields]:
    """Row, record and choice of what records have in a field of one's own."""
    owner = f"{record}_id"
    return reading.rows(
        f"SELECT id, {owner}, choice_id FROM field_value WHERE field_id = ?"
        f" AND {owner} IN {_WANTED} ORDER BY id",
        (field, *_json(ids)),
    )


def untagged(reading: Reading, record: str, tag: int, ids: Sequence[int]) -> Sequence[int]:
    """Those that do not carry a tag, the oldest first."""
    owner = f"{record}_id"
    return reading.ids(
        f"SELECT id FROM {record} WHERE id IN {_WANTED} AND id NOT IN (SELECT {owner} FROM tagging"
        f" WHERE tag_id = ? AND {owner} IS NOT NULL) ORDER BY id",
        (*_json(ids), tag),
    )


def taggings(reading: Reading, record: str, tag: int, ids: Sequence[int]) -> Sequence[int]:
    """The rows that put a tag on records."""
    sql = f"SELECT id FROM tagging WHERE tag_id = ? AND {record}_id IN {_WANTED} ORDER BY id"
    return reading.ids(sql, (tag, *_json(ids)))


def children(reading: Reading, table: str, record: str, ids: Sequence[int]) -> Sequence[int]:
    """The rows of a table that belong to records, or link them with others at either end."""
    columns = ends(table, record)
    found = (f"SELECT id FROM {table} WHERE {end} IN {_WANTED}" for end in columns)
    return reading.ids(f"{' UNION '.join(found)} ORDER BY id", _json(ids) * len(columns))


def shared(reading: Reading, table: str, record: str, ids: Sequence[int]) -> Sequence[int]:
    """The activities or deals of records that are somebody else's, too."""
    owners = (
        f"{owner}_id" for owner in ("contact", "company", "deal", "ticket") if owner != record
    )
    others = (owner for owner in owners if owner in statements.columns(table))
    held = " OR ".join(f"{other} IS NOT NULL" for other in others)
    return reading.ids(
        f"SELECT id FROM {table} WHERE {record}_id IN {_WANTED} AND ({held})", _json(ids)
    )


def _json(ids: Sequence[int]) -> tuple[str]:
    return (json.dumps(list(ids)),)
