"""All rows of all tables of facts, as they stand, and the bytes they speak of."""

from collections.abc import Iterator, Mapping

from crm_desktop.storage.columns import FACTS, RECORDS
from crm_desktop.storage.reading import Fields, Reading

_AT_ONCE = 1000
_TABLES = FACTS | RECORDS

Row = Mapping[str, object]


def tables() -> tuple[str, ...]:
    """The tables of facts and of records; what others point to comes first."""
    return tuple(_TABLES)


def blobs(reading: Reading) -> list[Fields]:
    """SHA-256, media type and size of all bytes that a record or setting speaks of, by hash."""
    return reading.rows(
        "SELECT sha256, media_type, size FROM blob WHERE sha256 IN ("
        " SELECT photo FROM contact WHERE photo IS NOT NULL"
        " UNION SELECT photo FROM company WHERE photo IS NOT NULL"
        " UNION SELECT blob FROM attachment"
        " UNION SELECT json_extract(value, '$') FROM setting WHERE name = 'logo'"
        ") ORDER BY sha256"
    )


def names_of_files(reading: Reading) -> list[Fields]:
    """SHA-256, name of the file and of whom or what it hangs on, the oldest first."""
    return reading.rows(
        """
        SELECT a.blob, a.name, coalesce(c.name, o.name, d.name, '#' || t.number || ' ' || t.name,
            w.name, p.name, f.name) FROM attachment a
        LEFT JOIN activity m ON m.id = a.activity_id
        LEFT JOIN contact c ON c.id = a.contact_id LEFT JOIN company o ON o.id = a.company_id
        LEFT JOIN deal d ON d.id = ifnull(a.deal_id, m.deal_id)
        LEFT JOIN ticket t ON t.id = ifnull(a.ticket_id, m.ticket_id)
        LEFT JOIN article w ON w.id = a.article_id
        LEFT JOIN contact p ON p.id = m.contact_id LEFT JOIN company f ON f.id = m.company_id
        ORDER BY a.id
        """
    )


def rows(reading: Reading, table: str) -> Iterator[Row]:
    """Every row of a table by id, read some at a time; columns as the schema orders them."""
    names = _TABLES[table].all
    sql = f"SELECT {','.join(names)} FROM {table} WHERE id > ? ORDER BY id LIMIT {_AT_ONCE}"
    after = -1
    while found := reading.rows(sql, (after,)):
        yield from (dict(zip(names, row, strict=True)) for row in found)
        after = found[-1][0]


def blob(reading: Reading, sha256: str) -> bytes:
    """The bytes of this content."""
    return bytes(reading.value("SELECT content FROM blob WHERE sha256 = ?", (sha256,)))


def timeline(reading: Reading) -> Iterator[Fields]:
    """Activities as a person reads them, the oldest first.

    When done, due day and time, kind, direction, contact, company, subject, text, outcome, deal,
    number of the ticket, minutes.
    """
    after = -1
    while found := reading.rows(
        "SELECT a.id, a.done_at, a.due_day, a.due_time, a.kind, a.direction, ifnull(c.name, ''),"
        " ifnull(o.name, ''), a.subject, a.body, a.outcome, ifnull(d.name, ''),"
        " ifnull(CAST(t.number AS TEXT), ''), a.minutes FROM activity a"
        " LEFT JOIN contact c ON c.id = a.contact_id LEFT JOIN company o ON o.id = a.company_id"
        " LEFT JOIN deal d ON d.id = a.deal_id LEFT JOIN ticket t ON t.id = a.ticket_id"
        f" WHERE a.id > ? ORDER BY a.id LIMIT {_AT_ONCE}",
        (after,),
    ):
        yield from (row[1:] for row in found)
        after = found[-1][0]


def messages(reading: Reading) -> Iterator[Fields]:
    """What was done for tickets as a person reads it, ticket after ticket, the oldest first.

    Number and subject of the ticket, when done, kind, direction, person, sender, recipients, copy,
    subject, text, names of the files, minutes.
    """
    after = -1
    while ends := reading.first(
        "SELECT min(number), max(number) FROM"
        f" (SELECT number FROM ticket WHERE number > ? ORDER BY number LIMIT {_AT_ONCE})"
        " HAVING count(*) > 0",
        (after,),
    ):
        yield from reading.rows(
            "SELECT t.number, t.name, a.done_at, a.kind, a.direction, ifnull(c.name, ''),"
            " ifnull(m.sender, ''), ifnull(m.recipients, ''), ifnull(m.cc, ''), a.subject, a.body,"
            " ifnull((SELECT group_concat(name, '; ') FROM (SELECT name FROM attachment"
            " WHERE activity_id = a.id ORDER BY id)), ''), a.minutes"
            " FROM ticket t JOIN activity a ON a.ticket_id = t.id AND a.done_at IS NOT NULL"
            " LEFT JOIN mail m ON m.activity_id = a.id LEFT JOIN contact c ON c.id = a.contact_id"
            " WHERE t.number BETWEEN ? AND ? ORDER BY t.number, a.done_at, a.id",
            ends,
        )
        after = ends[1]


def time_spent(reading: Reading) -> Iterator[Fields]:
    """Number, subject and customer of the ticket, when begun, note, billable, minutes."""
    after = -1
    while found := reading.rows(
        "SELECT e.id, t.number, t.name, ifnull(l.person, ''), ifnull(l.company, ''), e.started_at,"
        " e.note, e.is_billable, e.minutes FROM time_entry e JOIN ticket t ON t.id = e.ticket_id"
        " JOIN ticket_line l ON l.id = t.id"
        f" WHERE e.id > ? ORDER BY e.id LIMIT {_AT_ONCE}",
        (after,),
    ):
        yield from (row[1:] for row in found)
        after = found[-1][0]


def campaigns(reading: Reading) -> Iterator[Fields]:
    """Campaigns with what came of them, by id.

    Name, channel, first and last day, closed, people, reached, answered, leads, deals won, their
    worth, budget, cost, currency, note; amounts in minor units, the worth in that of the business.
    """
    yield from reading.rows(
        "SELECT l.name, ifnull(l.channel, ''), c.starts, c.ends, l.is_closed, l.people, l.reached,"
        " l.answered, l.leads, l.won, l.won_value, l.budget, l.cost, l.currency, c.note"
        " FROM campaign_line l JOIN campaign c ON c.id = l.id ORDER BY l.id"
    )


def campaign_people(reading: Reading) -> Iterator[Fields]:
    """Campaign, person, outcome, when added and when changed, campaign after campaign."""
    after = -1
    while found := reading.rows(
        "SELECT m.id, g.name, c.name, m.outcome, m.added_at, m.changed_at FROM campaign_member m"
        " JOIN campaign g ON g.id = m.campaign_id JOIN contact c ON c.id = m.contact_id"
        f" WHERE m.id > ? ORDER BY m.id LIMIT {_AT_ONCE}",
        (after,),
    ):
        yield from (row[1:] for row in found)
        after = found[-1][0]


def articles(reading: Reading) -> Iterator[Fields]:
    """Id, title, state, category, when made and changed, and body of each article, by id."""
    after = -1
    while found := reading.rows(
        "SELECT a.id, a.name, a.state, ifnull(g.name, ''), a.created_at, a.changed_at, a.body"
        " FROM article a LEFT JOIN option g ON g.id = a.category_id"
        f" WHERE a.id > ? ORDER BY a.id LIMIT {_AT_ONCE}",
        (after,),
    ):
        yield from found
        after = found[-1][0]


def pictures(reading: Reading, article: int) -> list[Fields]:
    """Name and SHA-256 of the files of an article."""
    sql = "SELECT name, blob FROM attachment WHERE article_id = ? ORDER BY id"
    return reading.rows(sql, (article,))
