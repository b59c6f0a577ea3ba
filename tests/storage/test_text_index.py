import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.storage import database, text_index


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    database.create(tmp_path / "words.crm")
    with closing(database.connect(tmp_path / "words.crm")) as opened:
        opened.execute("BEGIN")
        yield opened


def add_contacts(connection: sqlite3.Connection, first: int, last: int) -> None:
    connection.executemany(
        "INSERT INTO contact (id, name, sort_key, created_at) VALUES (?, ?, ?, 1)",
        [(n, f"Name {n}", f"name {n}") for n in range(first, last + 1)],
    )


def indexes(connection: sqlite3.Connection) -> dict[str, str]:
    found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'index'")
    return dict(found.fetchall())


def lines_of_contacts(found: dict[str, str]) -> set[str]:
    """The indexes on the lines of contacts, of those found."""
    return {name for name in found if name.startswith("contact_line_")}


def found_by(connection: sqlite3.Connection, words: str) -> list[int]:
    asked = "SELECT rowid FROM contact_text WHERE contact_text MATCH ?"
    return [row[0] for row in connection.execute(asked, (words,))]


@pytest.mark.parametrize(
    ("column", "text"), [("value", "Musterweg 12, Köln"), ("city", "Köln"), ("street", "Musterweg")]
)
def test_an_address_is_found_whole_or_in_parts(
    connection: sqlite3.Connection, column: str, text: str
) -> None:
    add_contacts(connection, 1, 1)
    connection.execute(
        f"INSERT INTO channel (contact_id, kind, {column}) VALUES (1, 'address', ?)", (text,)
    )
    text_index.refresh_contacts(connection, [1])
    word = "koln" if "Köln" in text else "musterweg"
    assert found_by(connection, word) == [1]


@pytest.mark.parametrize("new", [10_001, 10_000])
def test_many_new_lines_leave_every_index_as_it_was(
    connection: sqlite3.Connection, new: int
) -> None:
    before = indexes(connection)
    add_contacts(connection, 1, new)
    with text_index.indexes_made_anew(connection, "contact", new):
        dropped = before.keys() - indexes(connection).keys()
        assert dropped == (lines_of_contacts(before) if new > 10_000 else set())
        text_index.refresh_contacts(connection, range(1, new + 1), all_new=True)
    assert indexes(connection) == before
    assert database.is_sound(connection, "integrity_check")
    assert found_by(connection, "name") == list(range(1, new + 1))


def test_many_lines_that_go_leave_every_index_as_it_was(connection: sqlite3.Connection) -> None:
    before = indexes(connection)
    add_contacts(connection, 1, 10_003)
    text_index.refresh_contacts(connection, range(1, 10_004), all_new=True)
    connection.execute("DELETE FROM contact WHERE id > 2")
    with text_index.indexes_made_anew(connection, "contact", new=0, gone=10_001):
        assert before.keys() - indexes(connection).keys() == lines_of_contacts(before)
        text_index.refresh_contacts(connection, range(3, 10_004))
    assert indexes(connection) == before
    assert database.is_sound(connection, "integrity_check")
    assert found_by(connection, "name") == [1, 2]


def test_few_new_lines_beside_many_old_ones_keep_the_indexes(
    connection: sqlite3.Connection,
) -> None:
    connection.executemany(
        "INSERT INTO contact_line (id, name, name_key, created_at) VALUES (?, '', '', 1)",
        [(n,) for n in range(10_002)],
    )
    before = indexes(connection)
    with text_index.indexes_made_anew(connection, "contact", 10_001):
        assert indexes(connection) == before
