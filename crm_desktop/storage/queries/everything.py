"""All rows of all tables of facts, as they stand, and the bytes they speak of."""

from collections.abc import Iterator, Mapping

from crm_desktop.storage.columns import FACTS
from crm_desktop.storage.reading import Fields, Reading

_AT_ONCE = 1000

Row = Mapping[str, object]


def tables() -> tuple[str, ...]:
    """The tables of facts; what others point to comes first."""
    return tuple(FACTS)


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
    """SHA-256, name of the file and of whom it hangs on, the oldest first; photos last."""
    return reading.rows(
        """
        SELECT a.blob, a.name, ifnull(c.name, o.name) FROM attachment a
        LEFT JOIN contact c ON c.id = a.contact_id LEFT JOIN company o ON o.id = a.company_id
        ORDER BY a.id
        """
    )


def rows(reading: Reading, table: str) -> Iterator[Row]:
    """Every row of a table by id, read some at a time; columns as the schema orders them."""
    names = FACTS[table].all
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

    When done, due day and time, kind, direction, contact, company, subject, text, outcome, minutes.
    """
    after = -1
    while found := reading.rows(
        "SELECT a.id, a.done_at, a.due_day, a.due_time, a.kind, a.direction, ifnull(c.name, ''),"
        " ifnull(o.name, ''), a.subject, a.body, a.outcome, a.minutes FROM activity a"
        " LEFT JOIN contact c ON c.id = a.contact_id LEFT JOIN company o ON o.id = a.company_id"
        f" WHERE a.id > ? ORDER BY a.id LIMIT {_AT_ONCE}",
        (after,),
    ):
        yield from (row[1:] for row in found)
        after = found[-1][0]
