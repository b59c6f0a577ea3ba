"""Contacts and companies whole, some hundreds at a time, for files that go out.

Children come in the order in which they were made; ids are sent as one JSON array.
"""

import json
from collections.abc import Sequence

from crm_desktop.storage.reading import Fields, Reading

_WANTED = "(SELECT value FROM json_each(?))"


def contacts(reading: Reading, ids: Sequence[int]) -> list[Fields]:
    """Id, name, prefix, given, middle, family, suffix, nickname, birthday, note, photo."""
    return _ask(
        reading,
        "SELECT id, name, prefix, given, middle, family, suffix, nickname, birthday, note, photo"
        f" FROM contact WHERE id IN {_WANTED}",
        ids,
    )


def companies(reading: Reading, ids: Sequence[int]) -> list[Fields]:
    """Id, name, note, photo, industry, employees."""
    return _ask(
        reading,
        f"SELECT id, name, note, photo, industry, employees FROM company WHERE id IN {_WANTED}",
        ids,
    )


def places(reading: Reading, ids: Sequence[int]) -> list[Fields]:
    """Contact, company's name, title, department, the primary place first."""
    return _ask(
        reading,
        "SELECT m.contact_id, c.name, m.title, m.department FROM membership m"
        f" JOIN company c ON c.id = m.company_id WHERE m.contact_id IN {_WANTED}"
        " ORDER BY m.is_primary DESC, m.id",
        ids,
    )


def channels(reading: Reading, owner: str, ids: Sequence[int]) -> list[Fields]:
    """Owner, kind, value, label, primary, street, box, city, region, postcode, country."""
    return _ask(
        reading,
        f"SELECT {owner}_id, kind, value, label, is_primary,"
        " street, po_box, city, region, postcode, country"
        f" FROM channel WHERE {owner}_id IN {_WANTED} ORDER BY id",
        ids,
    )


def tags(reading: Reading, owner: str, ids: Sequence[int]) -> list[Fields]:
    """Owner and name of each tag."""
    return _ask(
        reading,
        f"SELECT g.{owner}_id, t.name FROM tagging g JOIN tag t ON t.id = g.tag_id"
        f" WHERE g.{owner}_id IN {_WANTED} ORDER BY g.id",
        ids,
    )


def identities(reading: Reading, owner: str, ids: Sequence[int], besides: str) -> list[Fields]:
    """Owner, source and id under which others know it; ids of the source `besides` are left out."""
    return reading.rows(
        f"SELECT {owner}_id, source, external FROM external_id"
        f" WHERE {owner}_id IN {_WANTED} AND source <> ? ORDER BY id",
        (json.dumps(list(ids)), besides),
    )


def picture(reading: Reading, sha256: str) -> tuple[str, bytes] | None:
    """Media type and bytes of a picture."""
    found = reading.first("SELECT media_type, content FROM blob WHERE sha256 = ?", (sha256,))
    return None if found is None else (found[0], found[1])


def _ask(reading: Reading, sql: str, ids: Sequence[int]) -> list[Fields]:
    return reading.rows(sql, (json.dumps(list(ids)),))
