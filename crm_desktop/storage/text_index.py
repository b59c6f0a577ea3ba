"""Derived rows: the lines that lists show and the text that search reads, kept by the writer.

Both are made of facts by one query a kind, and written row by row: for an `INSERT … SELECT` SQLite
keeps a copy of every page it changes, in memory, and has the text index write what it gathers.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any, NamedTuple, Protocol

from crm_desktop.domain.folding import fold_for_index
from crm_desktop.domain.phones import searchable_digits
from crm_desktop.storage import campaign_rows, deal_rows, ticket_rows

_AT_ONCE = 1000
_MANY = 10_000
_GATHERED, _GATHERED_OF_MANY = 1 << 20, 8 << 20  # bytes of words before the index writes them


class Refresh(Protocol):
    """Writes the derived rows of one kind anew for the ids given."""

    def __call__(
        self, connection: sqlite3.Connection, ids: Iterable[int], *, all_new: bool = False
    ) -> None: ...


# What a person typed in a channel, best one first: the primary, then the oldest.
_BEST = """(SELECT {what} FROM channel WHERE {owner}_id = o.id AND kind = '{kind}'
    {extra} ORDER BY is_primary DESC, id LIMIT 1)"""
_WANTED = "FROM json_each(?) wanted CROSS JOIN {owner} o ON o.id = wanted.value"
_TAGS = """(SELECT group_concat(name, char(10)) FROM (SELECT t.name FROM tagging g
    JOIN tag t ON t.id = g.tag_id WHERE g.{owner}_id = o.id ORDER BY t.folded))"""


def _best(owner: str, kind: str, what: str = "value", extra: str = "") -> str:
    return _BEST.format(owner=owner, kind=kind, what=what, extra=extra)


_LAST_TOUCH = """(SELECT max(done_at) FROM activity
    WHERE contact_id = o.id AND done_at IS NOT NULL)"""
_CONTACT_COLUMNS = """id, name, name_key, company, company_key, title, title_key,
    email, phone, city, city_key, tags, last_touch, next_due, created_at,
    birthday, birthday_key, touch_due, do_not_contact,
    lifecycle, status, status_place, source, source_key, score, odds, open_deals,
    campaign_id"""
_CONTACT_LINE = f"""
SELECT o.id, o.name, o.sort_key, c.name, c.sort_key, nullif(m.title, ''),
    nullif(fold(m.title), ''), {_best("contact", "email")}, {_best("contact", "phone")},
    a.city, fold(a.city), {_TAGS.format(owner="contact")}, {_LAST_TOUCH},
    (SELECT min(due_at) FROM activity WHERE contact_id = o.id AND done_at IS NULL),
    o.created_at, nullif(o.birthday, ''), nullif(substr(o.birthday, -5), ''),
    CASE WHEN o.touch_days IS NOT NULL
        THEN ifnull({_LAST_TOUCH}, o.created_at) + o.touch_days * 86400000 END,
    o.do_not_contact, nullif(o.lifecycle, ''), u.name, u.place, w.name, w.folded,
    k.score, k.odds, {deal_rows.OPEN_OF_CONTACT}, {campaign_rows.OF_LEAD}
{_WANTED.format(owner="contact")}
LEFT JOIN membership m ON m.id = (SELECT id FROM membership WHERE contact_id = o.id
    ORDER BY ended <> '', is_primary DESC, id LIMIT 1)
LEFT JOIN company c ON c.id = m.company_id
LEFT JOIN channel a ON a.id = {_best("contact", "address", "id", "AND city <> ''")}
LEFT JOIN option u ON u.id = o.lead_status_id
LEFT JOIN option w ON w.id = o.source_id
LEFT JOIN lead_score k ON k.contact_id = o.id
"""
_COMPANY_COLUMNS = """id, name, name_key, people, industry, industry_key,
    email, phone, city, city_key, tags, last_touch, next_due, created_at"""
_COMPANY_LINE = f"""
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
{_WANTED.format(owner="company")}
LEFT JOIN channel a ON a.id = {_best("company", "address", "id", "AND city <> ''")}
"""
_CHANNEL_WORDS = """(SELECT group_concat(CASE WHEN street || postcode || city || country = ''
    THEN value ELSE street || ' ' || postcode || ' ' || city || ' ' || country END, ' ')
    FROM channel WHERE {owner}_id = o.id AND kind <> 'phone')"""
_FIELD_WORDS = """(SELECT group_concat(ifnull(h.name, v.text), ' ') FROM field_value v
    LEFT JOIN choice h ON h.id = v.choice_id WHERE v.{owner}_id = o.id)"""
_NUMBERS = """(SELECT group_concat(value || char(10) || normal, char(10)) FROM channel
    WHERE {owner}_id = o.id AND kind = 'phone')"""
_CONTACT_TEXT = f"""
SELECT o.id, o.name || ' ' || o.nickname,
    ifnull((SELECT group_concat(c.name || ' ' || m.title || ' ' || m.department,
        ' ') FROM membership m JOIN company c ON c.id = m.company_id
        WHERE m.contact_id = o.id), '') || ' ' || ifnull({_TAGS.format(owner="contact")}, '')
        || ' ' || ifnull({_CHANNEL_WORDS.format(owner="contact")}, '')
        || ' ' || ifnull({_FIELD_WORDS.format(owner="contact")}, '')
        || ' ' || ifnull((SELECT group_concat(comment, ' ') FROM response
            WHERE contact_id = o.id), '')
        || ' ' || o.source_detail || ' ' || substr(o.note, 1, 4000),
    ifnull({_NUMBERS.format(owner="contact")}, '')
{_WANTED.format(owner="contact")}
"""
_COMPANY_TEXT = f"""
SELECT o.id, o.name,
    o.industry || ' ' || ifnull({_TAGS.format(owner="company")}, '')
        || ' ' || ifnull({_CHANNEL_WORDS.format(owner="company")}, '')
        || ' ' || ifnull({_FIELD_WORDS.format(owner="company")}, '')
        || ' ' || substr(o.note, 1, 4000),
    ifnull({_NUMBERS.format(owner="company")}, '')
{_WANTED.format(owner="company")}
"""


class _Derived(NamedTuple):
    """Where the derived rows of a kind of record go, and the queries for them."""

    kind: str
    columns: str
    lines: str
    texts: str


_CONTACT = _Derived("contact", _CONTACT_COLUMNS, _CONTACT_LINE, _CONTACT_TEXT)
_COMPANY = _Derived("company", _COMPANY_COLUMNS, _COMPANY_LINE, _COMPANY_TEXT)


def _derived(kind: str, columns: str, line: str, text: str) -> _Derived:
    parts = {
        "tags": _TAGS.format(owner=kind),
        "fields": _FIELD_WORDS.format(owner=kind),
        "wanted": _WANTED.format(owner=kind),
        "base": deal_rows.CURRENCY,
    }
    return _Derived(kind, columns, line.format(**parts), text.format(**parts))


_DEAL = _derived("deal", deal_rows.COLUMNS, deal_rows.LINE, deal_rows.TEXT)
_TICKET = _derived("ticket", ticket_rows.COLUMNS, ticket_rows.LINE, ticket_rows.TEXT)
_ARTICLE = _derived(
    "article", ticket_rows.ARTICLE_COLUMNS, ticket_rows.ARTICLE_LINE, ticket_rows.ARTICLE_TEXT
)
_CAMPAIGN = _derived("campaign", campaign_rows.COLUMNS, campaign_rows.LINE, campaign_rows.TEXT)
ACTIVITY_WORDS = "fold_for_index(subject || ' ' || substr(body, 1, 20000))"


def refresh_contacts(
    connection: sqlite3.Connection, ids: Iterable[int], *, all_new: bool = False
) -> None:
    """Write the lines and search text of these contacts anew; those gone lose theirs.

    `all_new` spares the look for former rows where there can be none.
    """
    _refresh(connection, _CONTACT, ids, all_new=all_new)


def refresh_companies(
    connection: sqlite3.Connection, ids: Iterable[int], *, all_new: bool = False
) -> None:
    """Write the lines and search text of these companies anew, after those of their people."""
    _refresh(connection, _COMPANY, ids, all_new=all_new)


def refresh_deals(
    connection: sqlite3.Connection, ids: Iterable[int], *, all_new: bool = False
) -> None:
    """Write the lines and search text of these deals anew, before those of their people."""
    _refresh(connection, _DEAL, ids, all_new=all_new)


def refresh_tickets(
    connection: sqlite3.Connection, ids: Iterable[int], *, now: int, all_new: bool = False
) -> None:
    """Write the lines, clocks and search text of these tickets anew, as they are `now`."""
    from crm_desktop.storage.ticket_clocks import with_clocks

    finish = partial(with_clocks, connection, now=now)
    _refresh(connection, _TICKET, ids, all_new=all_new, finish=finish)


def refresh_articles(
    connection: sqlite3.Connection, ids: Iterable[int], *, all_new: bool = False
) -> None:
    """Write the lines and search text of these articles anew."""
    _refresh(connection, _ARTICLE, ids, all_new=all_new)


def refresh_campaigns(
    connection: sqlite3.Connection, ids: Iterable[int], *, all_new: bool = False
) -> None:
    """Write the lines and search text of these campaigns anew, after those of leads and deals."""
    _refresh(connection, _CAMPAIGN, ids, all_new=all_new)


@contextmanager
def indexes_made_anew(
    connection: sqlite3.Connection, kind: str, new: int, gone: int = 0
) -> Iterator[None]:
    """While so many lines are written or taken away, perhaps without the indexes on them.

    To sort many lines by each column in the end is quicker than to find the place of each of them
    in ten indexes. No question may be under way on this connection.
    """
    indexes = []
    if new + gone > _MANY and new + gone > _count(connection, f"{kind}_line") - gone:
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?",
            (f"{kind}_line",),
        ).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    if indexes:
        _gather(connection, kind, _GATHERED_OF_MANY)
    yield
    for _, definition in indexes:
        connection.execute(definition)
    if indexes:  # one tree of words instead of ten is asked in half the time
        connection.execute(f"INSERT INTO {kind}_text ({kind}_text) VALUES ('optimize')")
        _gather(connection, kind, _GATHERED)


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


def _gather(connection: sqlite3.Connection, kind: str, size: int) -> None:
    """From now on the text index gathers so many bytes: larger parts need less joining."""
    statement = f"INSERT INTO {kind}_text ({kind}_text, rank) VALUES ('hashsize', ?)"
    connection.execute(statement, (size,))


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _refresh(
    connection: sqlite3.Connection,
    derived: _Derived,
    ids: Iterable[int],
    *,
    all_new: bool,
    finish: Callable[[list[Any]], list[Any]] = list,
) -> None:
    kind = derived.kind
    line = _Target(
        f"{kind}_line", "id", tuple(derived.columns.replace("\n", "").replace(" ", "").split(","))
    )
    text = _Target(f"{kind}_text", "rowid", ("rowid", "name", "words", "phones"))
    left = iter(ids)
    while part := list(islice(left, _AT_ONCE)):
        wanted = (json.dumps(part),)
        lines = finish(connection.execute(derived.lines, wanted).fetchall())
        texts = [
            (key, fold_for_index(name), fold_for_index(words), searchable_digits(numbers))
            for key, name, words, numbers in connection.execute(derived.texts, wanted)
        ]
        if all_new:
            line.insert(connection, lines)
            text.insert(connection, texts)
        else:
            line.replace(connection, wanted, lines)
            text.replace(connection, wanted, texts)


class _Target(NamedTuple):
    """A table of derived rows; the first of its columns is the key."""

    table: str
    key: str
    columns: tuple[str, ...]

    def insert(self, connection: sqlite3.Connection, rows: list[Any]) -> None:
        names = ",".join(self.columns)
        places = ",".join("?" * len(self.columns))
        connection.executemany(f"INSERT INTO {self.table} ({names}) VALUES ({places})", rows)

    def replace(self, connection: sqlite3.Connection, wanted: tuple[str], rows: list[Any]) -> None:
        """Make the rows of these keys so, writing no more than what differs."""
        former = {
            row[0]: row
            for row in connection.execute(
                f"SELECT {','.join(self.columns)} FROM {self.table}"
                f" WHERE {self.key} IN (SELECT value FROM json_each(?))",
                wanted,
            )
        }
        new: list[Any] = []
        changed: dict[tuple[int, ...], list[list[Any]]] = {}
        for row in rows:
            before = former.pop(row[0], None)
            if before is None:
                new.append(row)
            elif before != row:
                places = tuple(i for i, value in enumerate(row) if value != before[i])
                changed.setdefault(places, []).append([*(row[i] for i in places), row[0]])
        self.insert(connection, new)
        for places, values in changed.items():
            sets = ",".join(f"{self.columns[i]} = ?" for i in places)
            connection.executemany(f"UPDATE {self.table} SET {sets} WHERE {self.key} = ?", values)
        gone = ((key,) for key in former)
        connection.executemany(f"DELETE FROM {self.table} WHERE {self.key} = ?", gone)
