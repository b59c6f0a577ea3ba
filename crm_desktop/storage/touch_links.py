"""Whose lines follow from a row that is not theirs: by links, by names, by settings."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.ticket import CLOSE_AFTER_DAYS
from crm_desktop.storage.touched import NAMED, Touched

_AT_ONCE = 10_000


def add_ruled(records: Mapping[str, Touched], setting: str, value: object, now: int) -> None:
    """Add those whose lines follow from a setting."""
    if setting == "close_after_days":
        records["ticket"].add_answer(_solved_within(value, now))
    elif setting == "campaign_days":
        records["contact"].add_answer("SELECT DISTINCT contact_id FROM campaign_member")
    elif setting == "currency":
        for name in ("deal", "campaign"):
            records[name].add_answer(f"SELECT id FROM {name}")
        buyers = "SELECT DISTINCT contact_id FROM deal WHERE contact_id IS NOT NULL"
        records["contact"].add_answer(buyers)


def add_named(
    connection: sqlite3.Connection, records: Mapping[str, Touched], campaign: str
) -> None:
    """Add the leads and deals that say they come from the campaign of this name."""
    for name in ("contact", "deal"):
        found = connection.execute(
            f"SELECT id FROM {name} WHERE campaign <> '' AND campaign = ? COLLATE NOCASE",
            (campaign,),
        )
        records[name].update(row[0] for row in found)


def named_in(
    connection: sqlite3.Connection, table: str, column: str, first: int, last: int
) -> Iterable[int]:
    """What a column names in the rows of a range; a few more than are told one by one."""
    found = connection.execute(
        f"SELECT DISTINCT {column} FROM {table} WHERE id BETWEEN ? AND ?"
        f" AND {column} IS NOT NULL LIMIT {NAMED + 1}",
        (first, last),
    )
    return [row[0] for row in found]


def related(
    connection: sqlite3.Connection, wanted: str, table: str, known: str, ids: Collection[int]
) -> set[int]:
    """The other ends of the links in `table` that have one of `ids` at the end `known`."""
    found: set[int] = set()
    ordered = sorted(ids)
    for start in range(0, len(ordered), _AT_ONCE):
        part = ordered[start : start + _AT_ONCE]
        rows = connection.execute(
            f"SELECT DISTINCT {wanted} FROM {table} WHERE {wanted} IS NOT NULL"
            f" AND {known} IN ({','.join('?' * len(part))})",
            tuple(part),
        )
        found.update(row[0] for row in rows)
    return found


def _solved_within(days: object, now: int) -> str:
    """The tickets that are closed or not by such a setting, or by none."""
    since = now - max(int(str(days)), CLOSE_AFTER_DAYS) * DAY_MS
    return f"SELECT id FROM ticket_line WHERE solved_at >= {since:d}"
