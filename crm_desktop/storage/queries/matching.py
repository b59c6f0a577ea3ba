"""Who is there already: what an import looks up, a thousand rows at a time.

Every question takes a list of keys, sent as one JSON array, and uses the index on that key.
"""

import json
from collections.abc import Iterable, Sequence

from crm_desktop.storage.reading import Fields, Reading

_WANTED = "(SELECT value FROM json_each(?))"


def external_owners(reading: Reading, externals: Iterable[str]) -> list[Fields]:
    """Source, external id, contact, company of every record known by one of these ids."""
    return _ask(
        reading,
        "SELECT source, external, contact_id, company_id FROM external_id"
        f" WHERE external IN {_WANTED} ORDER BY id",
        externals,
    )


def channel_owners(reading: Reading, normals: Iterable[str]) -> list[Fields]:
    """Comparable form, contact, its sort key, of everyone with one of these mails or numbers."""
    return _ask(
        reading,
        "SELECT h.normal, h.contact_id, c.sort_key FROM channel h JOIN contact c"
        f" ON c.id = h.contact_id WHERE h.normal IN {_WANTED} AND h.normal <> ''"
        " AND h.kind IN ('email', 'phone') ORDER BY h.contact_id, h.id",
        normals,
    )


def companies_by_key(reading: Reading, sort_keys: Iterable[str]) -> list[Fields]:
    """Id and name of the companies with one of these sort keys, the oldest first."""
    sql = f"SELECT id, name FROM company WHERE sort_key IN {_WANTED} ORDER BY id"
    return _ask(reading, sql, sort_keys)


def people_of_companies(reading: Reading, companies: Iterable[int]) -> list[Fields]:
    """Company, contact, its sort key, for everyone with a place in one of these companies."""
    return _ask(
        reading,
        "SELECT m.company_id, m.contact_id, c.sort_key FROM membership m JOIN contact c"
        f" ON c.id = m.contact_id WHERE m.company_id IN {_WANTED} ORDER BY m.contact_id",
        companies,
    )


def mail_domains(reading: Reading, after: int, limit: int) -> list[Fields]:
    """Channel, domain, contact of the next e-mail addresses of contacts, in order of their ids."""
    return reading.rows(
        "SELECT id, substr(normal, instr(normal, '@') + 1), contact_id FROM channel"
        " WHERE id > ? AND kind = 'email' AND normal <> '' AND contact_id IS NOT NULL"
        " ORDER BY id LIMIT ?",
        (after, limit),
    )


def sort_keys(reading: Reading, contacts: Iterable[int]) -> list[Fields]:
    """Id and sort key of these contacts."""
    return _ask(reading, f"SELECT id, sort_key FROM contact WHERE id IN {_WANTED}", contacts)


def tags_by_folded(reading: Reading, folded: Iterable[str]) -> list[Fields]:
    """Folded name and id of the tags so named."""
    return _ask(reading, f"SELECT folded, id FROM tag WHERE folded IN {_WANTED}", folded)


def records(
    reading: Reading, table: str, names: Sequence[str], keys: Iterable[int]
) -> list[Fields]:
    """The named columns of contacts or companies by their ids."""
    return _ask(reading, f"SELECT {','.join(names)} FROM {table} WHERE id IN {_WANTED}", keys)


def children(
    reading: Reading, table: str, owner: str, names: Sequence[str], keys: Iterable[int]
) -> list[Fields]:
    """The named columns of the rows of a table that hang on these contacts or companies."""
    return _ask(
        reading,
        f"SELECT {','.join(names)} FROM {table} WHERE {owner}_id IN {_WANTED} ORDER BY id",
        keys,
    )


def summaries(reading: Reading, contacts: Iterable[int]) -> list[Fields]:
    """Id, name, company, e-mail, phone, city of these contacts, `None` where there is none."""
    return _ask(
        reading,
        f"SELECT id, name, company, email, phone, city FROM contact_line WHERE id IN {_WANTED}",
        contacts,
    )


def deal_owners(reading: Reading, externals: Iterable[str]) -> list[Fields]:
    """Source, external id, deal of every deal known by one of these ids."""
    return _ask(
        reading,
        "SELECT source, external, deal_id FROM external_id"
        f" WHERE external IN {_WANTED} AND deal_id IS NOT NULL ORDER BY id",
        externals,
    )


def deals_by_key(reading: Reading, sort_keys: Iterable[str]) -> list[Fields]:
    """Id, sort key, company, contact, day it is expected to close, instant it began.

    Of the deals with one of these sort keys that were there before the step under way.
    """
    return _ask(
        reading,
        "SELECT id, name_key, company_id, contact_id, ifnull(close_day, ''), created_at"
        f" FROM deal_line WHERE name_key IN {_WANTED} ORDER BY id",
        sort_keys,
    )


def sources_of_deals(reading: Reading, deals: Iterable[int]) -> list[Fields]:
    """Deal and source of the ids that these deals have elsewhere."""
    sql = f"SELECT deal_id, source FROM external_id WHERE deal_id IN {_WANTED}"
    return _ask(reading, sql, deals)


def contacts_by_key(reading: Reading, sort_keys: Iterable[str]) -> list[Fields]:
    """Id and sort key of the contacts with one of these sort keys, the oldest first."""
    sql = f"SELECT id, sort_key FROM contact WHERE sort_key IN {_WANTED} ORDER BY id"
    return _ask(reading, sql, sort_keys)


def companies_of_people(reading: Reading, contacts: Iterable[int]) -> list[Fields]:
    """Contact and company, for each place that these contacts have."""
    sql = f"SELECT contact_id, company_id FROM membership WHERE contact_id IN {_WANTED}"
    return _ask(reading, sql, contacts)


def last_places(reading: Reading) -> list[Fields]:
    """Stage and the last place in its column."""
    return reading.rows("SELECT stage_id, max(place) FROM deal GROUP BY stage_id")


def option_ids(reading: Reading) -> list[Fields]:
    """List, folded name and id of every entry of the editable lists."""
    return reading.rows("SELECT list, folded, id FROM option")


def begin_seen(reading: Reading) -> None:
    """Make room for keys of rows that are looked at but not stored."""
    reading.rows("DROP TABLE IF EXISTS temp.import_seen")
    reading.rows(
        "CREATE TEMP TABLE import_seen (key INTEGER, owner INTEGER, PRIMARY KEY (key, owner))"
        " WITHOUT ROWID"
    )


def end_seen(reading: Reading) -> None:
    """Give that room back."""
    reading.rows("DROP TABLE IF EXISTS temp.import_seen")


def keep_seen(reading: Reading, pairs: Sequence[tuple[int, int]]) -> None:
    """Keep pairs of a key's hash and its owner."""
    reading.rows(
        "INSERT OR IGNORE INTO temp.import_seen SELECT value ->> 0, value ->> 1 FROM json_each(?)",
        (json.dumps(pairs),),
    )


def seen_owners(reading: Reading, keys: Iterable[int]) -> list[Fields]:
    """Hash and owner of the keys kept, owners in the order in which they came."""
    return _ask(
        reading,
        f"SELECT key, owner FROM temp.import_seen WHERE key IN {_WANTED} ORDER BY owner DESC",
        keys,
    )


def _ask(reading: Reading, sql: str, keys: Iterable[object]) -> list[Fields]:
    wanted = list(keys)
    return reading.rows(sql, (json.dumps(wanted, ensure_ascii=False),)) if wanted else []
