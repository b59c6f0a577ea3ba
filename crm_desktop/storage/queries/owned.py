"""What hangs on a contact, company or deal: rows that writes look for before they write.

`owner` is `contact`, `company` or `deal`, `key` its id.
"""

from collections.abc import Sequence

from crm_desktop.domain.contact import TagRow
from crm_desktop.storage import statements
from crm_desktop.storage.reading import Reading


def children(reading: Reading, table: str, owner: str, key: int) -> Sequence[int]:
    """The rows of a table that belong to the owner, or link it with another at either end."""
    found = (f"SELECT id FROM {table} WHERE {end} = :key" for end in ends(table, owner))
    return reading.ids(f"{' UNION '.join(found)} ORDER BY id", {"key": key})


def ends(table: str, owner: str) -> tuple[str, ...]:
    """The columns of a table that may name the owner."""
    both = (f"{owner}_id", f"other_{owner}_id")
    return tuple(column for column in both if column in statements.columns(table))


def hanging(owner: str) -> tuple[str, ...]:
    """The tables whose rows may belong to an owner, or link it with another."""
    return tuple(table for table in statements.tables() if ends(table, owner))


def company_by_key(reading: Reading, sort_key: str) -> int | None:
    """The oldest company whose name folds to this."""
    sql = "SELECT id FROM company WHERE sort_key = ? ORDER BY id LIMIT 1"
    return _id(reading, sql, (sort_key,))


def company_names(reading: Reading, start: str, limit: int) -> list[str]:
    """Names of companies whose folded form begins with `start`."""
    found = reading.rows(
        "SELECT name FROM company_line WHERE name_key >= ? AND name_key < ?"
        " ORDER BY name_key LIMIT ?",
        (start, start + "\U0010ffff", limit),
    )
    return [row[0] for row in found]


def first_channel(
    reading: Reading, owner: str, key: int, kind: str, *, with_city: bool = False
) -> int | None:
    """The channel of a kind that a list shows: the primary one, or the oldest."""
    shown = "city <> '' DESC, " if with_city else ""
    return _id(
        reading,
        f"SELECT id FROM channel WHERE {owner}_id = ? AND kind = ?"
        f" ORDER BY {shown}is_primary DESC, id LIMIT 1",
        (key, kind),
    )


def primary_channels(reading: Reading, owner: str, key: int, kind: str) -> Sequence[int]:
    """The channels of a kind that are marked as primary."""
    return reading.ids(
        f"SELECT id FROM channel WHERE {owner}_id = ? AND kind = ? AND is_primary = 1", (key, kind)
    )


def first_membership(reading: Reading, contact: int) -> int | None:
    """The place in a company that a list shows: a present one, the primary one, the oldest."""
    return _id(
        reading,
        "SELECT id FROM membership WHERE contact_id = ?"
        " ORDER BY ended <> '', is_primary DESC, id LIMIT 1",
        (contact,),
    )


def tag_by_folded(reading: Reading, folded: str) -> int | None:
    """The tag whose name folds to this."""
    return _id(reading, "SELECT id FROM tag WHERE folded = ?", (folded,))


def product_by_folded(reading: Reading, folded: str) -> int | None:
    """The product whose name folds to this."""
    return _id(reading, "SELECT id FROM product WHERE folded = ?", (folded,))


def tags_of(reading: Reading, owner: str, key: int) -> set[int]:
    """The tags that the owner carries."""
    return set(reading.ids(f"SELECT tag_id FROM tagging WHERE {owner}_id = ?", (key,)))


def taggings(reading: Reading, owner: str, key: int, tag: int) -> Sequence[int]:
    """The rows that put this tag on the owner."""
    sql = f"SELECT id FROM tagging WHERE {owner}_id = ? AND tag_id = ?"
    return reading.ids(sql, (key, tag))


def carriers(reading: Reading, tag: int, most: int) -> Sequence[int]:
    """The first contacts that carry a tag, the oldest first."""
    return reading.ids(
        "SELECT DISTINCT contact_id FROM tagging WHERE tag_id = ? AND contact_id IS NOT NULL"
        " ORDER BY contact_id LIMIT ?",
        (tag, most),
    )


def all_tags(reading: Reading) -> list[TagRow]:
    """Every tag with the number of records that carry it, by name."""
    found = reading.rows(
        "SELECT t.id, t.name, t.tone, (SELECT count(*) FROM tagging WHERE tag_id = t.id)"
        " FROM tag t ORDER BY t.folded"
    )
    return [TagRow(*row) for row in found]


def settings(reading: Reading) -> dict[str, str]:
    """The settings of the business: name and JSON value."""
    return {row[0]: row[1] for row in reading.rows("SELECT name, value FROM setting")}


def week_start(reading: Reading) -> int:
    """The day on which weeks begin, 1 for Monday."""
    found = reading.value("SELECT value FROM setting WHERE name = 'week_start'")
    return 1 if found is None else int(found)


def setting_row(reading: Reading, name: str) -> int | None:
    """The row of a setting."""
    return _id(reading, "SELECT id FROM setting WHERE name = ?", (name,))


def _id(reading: Reading, sql: str, values: Sequence[object]) -> int | None:
    found = reading.value(sql, values)
    return None if found is None else int(found)
