"""Derived rows: the lines that lists show and the text that search reads, kept by the writer.

Both are rebuilt from facts by one statement a kind, for the ids in the temporary table `touched`.
"""

import sqlite3
from collections.abc import Iterable
from typing import Protocol


class Refresh(Protocol):
    """Writes the derived rows of one kind anew for the ids given."""

    def __call__(
        self, connection: sqlite3.Connection, ids: Iterable[int], *, all_new: bool = False
    ) -> None: ...


# What a person typed in a channel, best one first: the primary, then the oldest.
_BEST = """(SELECT {what} FROM channel WHERE {owner}_id = o.id AND kind = '{kind}'
    {extra} ORDER BY is_primary DESC, id LIMIT 1)"""
_TAGS = """(SELECT group_concat(name, char(10)) FROM (SELECT t.name FROM tagging g
    JOIN tag t ON t.id = g.tag_id WHERE g.{owner}_id = o.id ORDER BY t.folded))"""


def _best(owner: str, kind: str, what: str = "value", extra: str = "") -> str:
    return _BEST.format(owner=owner, kind=kind, what=what, extra=extra)


_CONTACT_LINE = f"""
INSERT OR REPLACE INTO contact_line (id, name, name_key, company, company_key, title, title_key,
    email, phone, city, city_key, tags, last_touch, next_due, created_at)
SELECT o.id, o.name, o.sort_key, c.name, c.sort_key, nullif(m.title, ''),
    nullif(fold(m.title), ''), {_best("contact", "email")}, {_best("contact", "phone")},
    a.city, fold(a.city), {_TAGS.format(owner="contact")},
    (SELECT max(done_at) FROM activity WHERE contact_id = o.id AND done_at IS NOT NULL),
    (SELECT min(due_at) FROM activity WHERE contact_id = o.id AND done_at IS NULL),
    o.created_at
FROM touched JOIN contact o ON o.id = touched.id
LEFT JOIN membership m ON m.id = (SELECT id FROM membership WHERE contact_id = o.id
    ORDER BY ended <> '', is_primary DESC, id LIMIT 1)
LEFT JOIN company c ON c.id = m.company_id
LEFT JOIN channel a ON a.id = {_best("contact", "address", "id", "AND city <> ''")}
"""
_COMPANY_LINE = f"""
INSERT OR REPLACE INTO company_line (id, name, name_key, people, industry, industry_key,
    email, phone, city, city_key, tags, last_touch, next_due, created_at)
SELECT o.id, o.name, o.sort_key,
    (SELECT count(DISTINCT contact_id) FROM membership WHERE company_id = o.id AND ended = ''),
    nullif(o.industry, ''), nullif(fold(o.industry), ''),
    {_best("company", "email")}, {_best("company", "phone")},
    a.city, fold(a.city), {_TAGS.format(owner="company")},
    (SELECT max(done) FROM (SELECT max(done_at) AS done FROM activity
            WHERE company_id = o.id AND done_at IS NOT NULL
        UNION ALL SELECT max(l.last_touch) FROM membership m
            JOIN contact_line l ON l.id = m.contact_id WHERE m.company_id = o.id)),
    (SELECT min(due) FROM (SELECT min(due_at) AS due FROM activity
            WHERE company_id = o.id AND done_at IS NULL
        UNION ALL SELECT min(l.next_due) FROM membership m
            JOIN contact_line l ON l.id = m.contact_id WHERE m.company_id = o.id)),
    o.created_at
FROM touched JOIN company o ON o.id = touched.id
LEFT JOIN channel a ON a.id = {_best("company", "address", "id", "AND city <> ''")}
"""
_CHANNEL_WORDS = """(SELECT group_concat(CASE kind WHEN 'address' THEN street || ' ' || postcode
    || ' ' || city || ' ' || country ELSE value END, ' ') FROM channel
    WHERE {owner}_id = o.id AND kind <> 'phone')"""
_NUMBERS = """(SELECT group_concat(value || char(10) || normal, char(10)) FROM channel
    WHERE {owner}_id = o.id AND kind = 'phone')"""
_CONTACT_TEXT = f"""
INSERT INTO contact_text (rowid, name, words, phones)
SELECT o.id, fold_for_index(o.name || ' ' || o.nickname),
    fold_for_index(ifnull((SELECT group_concat(c.name || ' ' || m.title || ' ' || m.department,
        ' ') FROM membership m JOIN company c ON c.id = m.company_id
        WHERE m.contact_id = o.id), '') || ' ' || ifnull({_TAGS.format(owner="contact")}, '')
        || ' ' || ifnull({_CHANNEL_WORDS.format(owner="contact")}, '')
        || ' ' || substr(o.note, 1, 4000)),
    searchable_digits(ifnull({_NUMBERS.format(owner="contact")}, ''))
FROM touched JOIN contact o ON o.id = touched.id
"""
_COMPANY_TEXT = f"""
INSERT INTO company_text (rowid, name, words, phones)
SELECT o.id, fold_for_index(o.name),
    fold_for_index(o.industry || ' ' || ifnull({_TAGS.format(owner="company")}, '')
        || ' ' || ifnull({_CHANNEL_WORDS.format(owner="company")}, '')
        || ' ' || substr(o.note, 1, 4000)),
    searchable_digits(ifnull({_NUMBERS.format(owner="company")}, ''))
FROM touched JOIN company o ON o.id = touched.id
"""
ACTIVITY_WORDS = "fold_for_index(subject || ' ' || substr(body, 1, 20000))"


def refresh_contacts(
    connection: sqlite3.Connection, ids: Iterable[int], *, all_new: bool = False
) -> None:
    """Write the lines and search text of these contacts anew; those gone lose theirs.

    `all_new` spares the look for former rows where there can be none.
    """
    _refresh(connection, "contact", (_CONTACT_LINE, _CONTACT_TEXT), ids, all_new=all_new)


def refresh_companies(
    connection: sqlite3.Connection, ids: Iterable[int], *, all_new: bool = False
) -> None:
    """Write the lines and search text of these companies anew, after those of their people."""
    _refresh(connection, "company", (_COMPANY_LINE, _COMPANY_TEXT), ids, all_new=all_new)


def add_activities(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Index the words of the activities whose ids lie in a range."""
    connection.execute(
        f"INSERT INTO activity_text (rowid, words) SELECT id, {ACTIVITY_WORDS} FROM activity"
        " WHERE id BETWEEN ? AND ?",
        (first, last),
    )


def forget_activities(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Take the words of activities out of the index; called while the rows are still as indexed."""
    connection.execute(
        "INSERT INTO activity_text (activity_text, rowid, words)"
        f" SELECT 'delete', id, {ACTIVITY_WORDS} FROM activity WHERE id BETWEEN ? AND ?",
        (first, last),
    )


def _refresh(
    connection: sqlite3.Connection,
    kind: str,
    statements: tuple[str, str],
    ids: Iterable[int],
    *,
    all_new: bool,
) -> None:
    run = connection.execute
    run("CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY)")
    run("DELETE FROM temp.touched")
    rows = [(row,) for row in ids]
    if not rows:
        return
    connection.executemany("INSERT INTO temp.touched VALUES (?)", rows)
    if not all_new:
        run(f"DELETE FROM {kind}_text WHERE rowid IN (SELECT id FROM temp.touched)")
        run(
            f"DELETE FROM {kind}_line WHERE id IN (SELECT id FROM temp.touched)"
            f" AND id NOT IN (SELECT id FROM {kind})"
        )
    for statement in statements:
        run(statement)
