"""Contacts and companies whole, some hundreds at a time, for files that go out.

Children come in the order in which they were made.
"""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from crm_desktop.storage.reading import Fields, Reading

_owner, _is_primary = itemgetter(0), itemgetter(4)


class Wanted(NamedTuple):
    """Contacts or companies: what their ids are to be, as SQL with its values."""

    record: str
    sql: str
    values: tuple[object, ...]


def wanted(reading: Reading, record: str, ids: Sequence[int]) -> Wanted:
    """These records; all there are of a range are found sooner than one by one."""
    if ids:
        ends = min(ids), max(ids)
        sql = f"SELECT count(*) FROM {record} WHERE id BETWEEN ? AND ?"
        if reading.value(sql, ends) <= len(set(ids)):
            return Wanted(record, "BETWEEN ? AND ?", ends)
    return Wanted(record, "IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))


def contacts(reading: Reading, of: Wanted) -> list[Fields]:
    """Name, prefix, given, middle, family, suffix, nickname, birthday, note, photo, id."""
    return reading.rows(
        "SELECT name, prefix, given, middle, family, suffix, nickname, birthday, note, photo, id"
        f" FROM contact WHERE id {of.sql}",
        of.values,
    )


def companies(reading: Reading, of: Wanted) -> list[Fields]:
    """Id, name, note, photo, industry, employees."""
    return reading.rows(
        f"SELECT id, name, note, photo, industry, employees FROM company WHERE id {of.sql}",
        of.values,
    )


def places(reading: Reading, of: Wanted) -> dict[int, list[Fields]]:
    """Of each contact: company's name, title, department, the primary place first."""
    rows = reading.rows(
        "SELECT m.contact_id, c.name, m.title, m.department, m.is_primary FROM membership m"
        f" JOIN company c ON c.id = m.company_id WHERE m.contact_id {of.sql}"
        " ORDER BY m.contact_id, m.id",
        of.values,
    )
    found: dict[int, list[Fields]] = {}
    for key, group in groupby(rows, _owner):
        own = list(group)
        if len(own) > 1:  # few have several: the database would sort all of them
            own.sort(key=_is_primary, reverse=True)
        found[key] = [row[1:4] for row in own]
    return found


def channels(reading: Reading, of: Wanted) -> dict[int, list[Fields]]:
    """Of each owner: kind, value, label, primary, and the parts of an address, parted by NUL."""
    owner, parts = f"{of.record}_id", "street po_box city region postcode country".split()
    any_part = " OR ".join(f"{part} <> ''" for part in parts)
    return _by_owner(
        reading.rows(
            f"SELECT {owner}, kind, value, label, is_primary,"
            f" CASE WHEN kind = 'address' OR {any_part}"
            f" THEN {' || char(0) || '.join(parts)} ELSE '' END"
            f" FROM channel WHERE {owner} {of.sql} ORDER BY {owner}, id",
            of.values,
        )
    )


def tags(reading: Reading, of: Wanted) -> dict[int, list[str]]:
    """The names of each owner's tags."""
    owner = f"g.{of.record}_id"
    rows = reading.rows(
        f"SELECT {owner}, t.name FROM tagging g JOIN tag t ON t.id = g.tag_id"
        f" WHERE {owner} {of.sql} ORDER BY {owner}, g.id",
        of.values,
    )
    return {key: [row[1] for row in own] for key, own in groupby(rows, _owner)}


def identities(reading: Reading, of: Wanted, besides: str) -> dict[int, list[Fields]]:
    """Sources and ids under which others know each owner, but for those of the source `besides`."""
    owner = f"{of.record}_id"
    return _by_owner(
        reading.rows(
            f"SELECT {owner}, source, external FROM external_id"
            f" WHERE {owner} {of.sql} AND source <> ? ORDER BY {owner}, id",
            (*of.values, besides),
        )
    )


def own_values(reading: Reading, of: Wanted) -> dict[int, list[Fields]]:
    """Of each owner: field, choice, text and number of its values, in no order."""
    owner = f"{of.record}_id"
    return _by_owner(
        reading.rows(
            f"SELECT {owner}, field_id, choice_id, text, number FROM field_value"
            f" WHERE {owner} {of.sql} ORDER BY {owner}",
            of.values,
        )
    )


def relations(reading: Reading, of: Wanted) -> list[Fields]:
    """Record, name, inverse and role of the kind, the other one's id and name, note."""
    return reading.rows(
        f"SELECT r.{of.record}_id, k.name, k.inverse, k.role, o.id, o.name, r.note FROM relation r"
        " JOIN relation_kind k ON k.id = r.kind_id"
        f" JOIN {of.record} o ON o.id = r.other_{of.record}_id"
        f" WHERE r.{of.record}_id {of.sql} ORDER BY r.id",
        of.values,
    )


def touches(reading: Reading, of: Wanted) -> list[Fields]:
    """Of contacts: id, days between touches, stop, consent, its day and source; if any is set."""
    if of.record != "contact":
        return []
    return reading.rows(
        "SELECT id, touch_days, do_not_contact, consent, consent_day, consent_source FROM contact"
        f" WHERE id {of.sql}"
        " AND (touch_days IS NOT NULL OR do_not_contact = 1 OR consent <> '')",
        of.values,
    )


def picture(reading: Reading, sha256: str) -> tuple[str, bytes] | None:
    """Media type and bytes of a picture."""
    found = reading.first("SELECT media_type, content FROM blob WHERE sha256 = ?", (sha256,))
    return None if found is None else (found[0], found[1])


def _by_owner(rows: Iterable[Fields]) -> dict[int, list[Fields]]:
    """What follows the first field, by the first field, in whose order the rows are."""
    return {key: [row[1:] for row in own] for key, own in groupby(rows, _owner)}
