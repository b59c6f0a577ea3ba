"""What a read gives, from a database of its own."""

import sqlite3
from array import array
from collections.abc import Iterator
from contextlib import closing

import pytest

from crm_desktop.storage.reading import Reading

IDS = (7, 2**62 + 5, 1, 255, 382691491518104335, 0)


@pytest.fixture
def reading() -> Iterator[Reading]:
    """A table `line` with a few ids, large and small."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, place INTEGER)")
        rows = [(key, place) for place, key in enumerate(IDS)]
        connection.executemany("INSERT INTO line VALUES (?, ?)", rows)
        yield Reading(connection)


@pytest.mark.parametrize("way", ["ASC", "DESC"])
def test_ids_come_in_the_order_asked_for(reading: Reading, way: str) -> None:
    found = reading.ids(f"SELECT id FROM line ORDER BY place {way}")
    assert found == array("q", IDS if way == "ASC" else reversed(IDS))


def test_ids_may_be_of_any_column_and_none(reading: Reading) -> None:
    assert list(reading.ids("SELECT place FROM line WHERE id = ?", (255,))) == [3]
    assert reading.ids("SELECT id FROM line WHERE id < 0") == array("q")
