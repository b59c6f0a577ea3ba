"""What is compared to find duplicates: all of it a chunk at a time, or of some records by id.

Several values of a kind come as one text, one a line, so that a hundred thousand rows stay plain.
"""

import json
from collections.abc import Iterable, Sequence
from itertools import permutations

from crm_desktop.domain.search import parse
from crm_desktop.storage.reading import Fields, Reading

_PHONE = "CASE WHEN normal <> '' THEN normal ELSE value END"
_PLACE = "fold(street || ' ' || city)"
_MOST_WORDS = 6  # of a name that are asked for
_WANTED = "IN (SELECT value FROM json_each(?))"


def _values(owner: str, what: str, condition: str) -> str:
    return (
        f"(SELECT group_concat({what}, char(10)) FROM channel"
        f" WHERE {owner}_id = o.id AND {condition})"
    )


_CONTACT = f"""SELECT o.id, o.name, o.suffix, o.birthday,
    {_values("contact", "normal", "kind = 'email' AND normal <> ''")},
    {_values("contact", _PHONE, "kind = 'phone'")},
    (SELECT group_concat(company_id, char(10)) FROM membership WHERE contact_id = o.id),
    {_values("contact", _PLACE, "kind = 'address' AND street <> ''")}
FROM contact o"""
_COMPANY = f"""SELECT o.id, o.name,
    {_values("company", "normal", "kind IN ('email', 'web') AND normal <> ''")},
    {_values("company", _PHONE, "kind = 'phone'")},
    {_values("company", "fold(city)", "kind = 'address' AND city <> ''")},
    {_values("company", _PLACE, "kind = 'address' AND street <> ''")}
FROM company o"""


def count(reading: Reading) -> tuple[int, int]:
    """How many contacts and companies there are."""
    row = reading.first("SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM company)")
    return (row[0], row[1]) if row else (0, 0)


def contacts(reading: Reading, after: int, limit: int) -> list[Fields]:
    """Id, name, suffix, birthday, e-mails, phones, companies, places of the next contacts."""
    return reading.rows(f"{_CONTACT} WHERE o.id > ? ORDER BY o.id LIMIT ?", (after, limit))


def contacts_by_id(reading: Reading, ids: Iterable[int]) -> list[Fields]:
    """The same of these contacts."""
    return reading.rows(f"{_CONTACT} WHERE o.id {_WANTED}", (json.dumps(list(ids)),))


def companies(reading: Reading, after: int, limit: int) -> list[Fields]:
    """Id, name, e-mails and hosts, phones, cities, places of the next companies."""
    return reading.rows(f"{_COMPANY} WHERE o.id > ? ORDER BY o.id LIMIT ?", (after, limit))


def companies_by_id(reading: Reading, ids: Iterable[int]) -> list[Fields]:
    """The same of these companies."""
    return reading.rows(f"{_COMPANY} WHERE o.id {_WANTED}", (json.dumps(list(ids)),))


def company_names(reading: Reading, after: int, limit: int) -> list[Fields]:
    """Id and name of the next companies."""
    sql = "SELECT id, name FROM company WHERE id > ? ORDER BY id LIMIT ?"
    return reading.rows(sql, (after, limit))


def names_of_companies(reading: Reading, ids: Iterable[int]) -> list[Fields]:
    """Id and name of these companies."""
    sql = f"SELECT id, name FROM company WHERE id {_WANTED}"
    return reading.rows(sql, (json.dumps(list(ids)),))


def holders(reading: Reading, kind: str, normals: Iterable[str]) -> list[Fields]:
    """Comparable form and owner of every contact's or company's channel of these forms."""
    return reading.rows(
        f"SELECT normal, {kind}_id FROM channel WHERE normal {_WANTED} AND normal <> ''"
        f" AND {kind}_id IS NOT NULL ORDER BY {kind}_id",
        (json.dumps(list(normals), ensure_ascii=False),),
    )


def offices(reading: Reading, normals: Iterable[str]) -> set[str]:
    """Those of these addresses and numbers that are a company's."""
    return {row[0] for row in holders(reading, "company", normals)}


def colleagues(reading: Reading, companies: Iterable[int], limit: int) -> Sequence[int]:
    """Contacts with a place in one of these companies."""
    return reading.ids(
        f"SELECT DISTINCT contact_id FROM membership WHERE company_id {_WANTED} LIMIT ?",
        (json.dumps(list(companies)), limit),
    )


def named(reading: Reading, kind: str, name: str, limit: int) -> list[int]:
    """Records with all words of a name, and then those with one and the beginning of another."""
    words = parse(name).words[:_MOST_WORDS]
    quoted = [word.replace('"', '""') for word in words]
    queries = [" AND ".join(f'"{word}"' for word in quoted)]
    queries += [
        f'"{whole}" AND "{begun[:2]}" *' for whole, begun in permutations(quoted, 2) if begun
    ]
    found: dict[int, None] = {}
    sql = f"SELECT rowid FROM {kind}_text WHERE {kind}_text MATCH ? LIMIT ?"
    for query in queries if quoted else ():
        found.update(dict.fromkeys(reading.ids(sql, (f"name : ({query})", limit))))
    return list(found)


def not_duplicates(reading: Reading, kind: str) -> set[tuple[int, int]]:
    """Pairs that are known to be different, the smaller id first."""
    found = reading.rows(
        f"SELECT {kind}_id, other_{kind}_id FROM not_duplicate"
        f" WHERE {kind}_id IS NOT NULL AND other_{kind}_id IS NOT NULL"
    )
    return {(min(row), max(row)) for row in found}


def not_duplicate(reading: Reading, kind: str, one: int, other: int) -> int | None:
    """The row that says that these two are different."""
    found = reading.value(
        f"SELECT id FROM not_duplicate WHERE {kind}_id IN (?, ?) AND other_{kind}_id IN (?, ?)",
        (one, other, one, other),
    )
    return None if found is None else int(found)


def company_phones(reading: Reading, after: int, limit: int) -> list[Fields]:
    """Channel and number of the next telephone numbers of companies."""
    return reading.rows(
        f"SELECT id, {_PHONE} FROM channel WHERE id > ? AND kind = 'phone'"
        " AND company_id IS NOT NULL ORDER BY id LIMIT ?",
        (after, limit),
    )


def at_hosts(reading: Reading, hosts: Iterable[str]) -> Sequence[int]:
    """Companies with a website at one of these hosts."""
    return reading.ids(
        f"SELECT company_id FROM channel WHERE normal {_WANTED} AND normal <> ''"
        " AND company_id IS NOT NULL",
        (json.dumps(list(hosts)),),
    )
