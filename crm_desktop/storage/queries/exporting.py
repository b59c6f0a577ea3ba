"""Contacts and companies whole, some hundreds at a time, for files that go out.

Children come in the order in which they were made; ids are sent as one JSON array.
"""

import json
from collections.abc import Sequence

from crm_desktop.storage.reading import Fields, Reading

_WANTED = "(SELECT value FROM json_each(?))"


def contacts(reading: Reading, ids: Sequence[int]) -> list[Fields]:
    """Name, prefix, given, middle, family, suffix, nickname, birthday, note, photo, id."""
    return _ask(
        reading,
        "SELECT name, prefix, given, middle, family, suffix, nickname, birthday, note, photo, id"
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


def places(reading: Reading, ids: Sequence[int]) -> dict[int, list[Fields]]:
    """Of each contact: company's name, title, department, the primary place first."""
    return _by_owner(
        _ask(
            reading,
            "SELECT m.contact_id, c.name, m.title, m.department FROM membership m"
            f" JOIN company c ON c.id = m.company_id WHERE m.contact_id IN {_WANTED}"
            " ORDER BY m.contact_id, m.is_primary DESC, m.id",
            ids,
        )
    )


def channels(reading: Reading, owner: str, ids: Sequence[int]) -> dict[int, list[Fields]]:
    """Of each owner: kind, value, label, primary, street, box, city, region, postcode, country."""
    return _by_owner(
        _ask(
            reading,
            f"SELECT {owner}_id, kind, value, label, is_primary,"
            " street, po_box, city, region, postcode, country"
            f" FROM channel WHERE {owner}_id IN {_WANTED} ORDER BY {owner}_id, id",
            ids,
        )
    )


def tags(reading: Reading, owner: str, ids: Sequence[int]) -> dict[int, list[str]]:
    """The names of each owner's tags."""
    found: dict[int, list[str]] = {}
    for key, name in _ask(
        reading,
        f"SELECT g.{owner}_id, t.name FROM tagging g JOIN tag t ON t.id = g.tag_id"
        f" WHERE g.{owner}_id IN {_WANTED} ORDER BY g.{owner}_id, g.id",
        ids,
    ):
        found.setdefault(key, []).append(name)
    return found


def identities(
    reading: Reading, owner: str, ids: Sequence[int], besides: str
) -> dict[int, list[Fields]]:
    """Sources and ids under which others know each owner, but for those of the source `besides`."""
    return _by_owner(
        reading.rows(
            f"SELECT {owner}_id, source, external FROM external_id"
            f" WHERE {owner}_id IN {_WANTED} AND source <> ? ORDER BY {owner}_id, id",
            (json.dumps(list(ids)), besides),
        )
    )


def relations(reading: Reading, record: str, ids: Sequence[int]) -> list[Fields]:
    """Record, name, inverse and role of the kind, the other one's id and name, note."""
    return _ask(
        reading,
        f"SELECT r.{record}_id, k.name, k.inverse, k.role, o.id, o.name, r.note FROM relation r"
        " JOIN relation_kind k ON k.id = r.kind_id"
        f" JOIN {record} o ON o.id = r.other_{record}_id"
        f" WHERE r.{record}_id IN {_WANTED} ORDER BY r.id",
        ids,
    )


def touches(reading: Reading, record: str, ids: Sequence[int]) -> list[Fields]:
    """Of contacts: id, days between touches, stop, consent, its day and source; if any is set."""
    if record != "contact":
        return []
    return _ask(
        reading,
        "SELECT id, touch_days, do_not_contact, consent, consent_day, consent_source FROM contact"
        f" WHERE id IN {_WANTED}"
        " AND (touch_days IS NOT NULL OR do_not_contact = 1 OR consent <> '')",
        ids,
    )


def picture(reading: Reading, sha256: str) -> tuple[str, bytes] | None:
    """Media type and bytes of a picture."""
    found = reading.first("SELECT media_type, content FROM blob WHERE sha256 = ?", (sha256,))
    return None if found is None else (found[0], found[1])


def _ask(reading: Reading, sql: str, ids: Sequence[int]) -> list[Fields]:
    return reading.rows(sql, (json.dumps(list(ids)),))


def _by_owner(rows: list[Fields]) -> dict[int, list[Fields]]:
    """What follows the first field, by the first field."""
    found: dict[int, list[Fields]] = {}
    for row in rows:
        if row[0] in found:
            found[row[0]].append(row[1:])
        else:
            found[row[0]] = [row[1:]]
    return found
