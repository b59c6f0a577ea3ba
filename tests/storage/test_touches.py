import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.ids import IdSource
from crm_desktop.storage import database
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.notes import StepLabel
from crm_desktop.storage.touched import NAMED

NAMES = ("id", "name", "sort_key", "created_at")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    database.create(tmp_path / "touched.crm")
    with closing(database.connect(tmp_path / "touched.crm")) as opened:
        opened.execute("BEGIN")
        yield opened


def writer(connection: sqlite3.Connection) -> Writer:
    clock = count(1_795_082_400_000).__next__
    newest = connection.execute("SELECT ifnull(max(id), 0) FROM contact").fetchone()[0]
    return Writer(connection, IdSource(1, clock, newest), 1)


def add(write: Writer, number: int) -> list[int]:
    ids = write.ids()
    rows: list[tuple[object, ...]] = [(next(ids), "Ana", "ana", 1) for _ in range(number)]
    for start in range(0, number, 700):
        write.insert_many("contact", NAMES, rows[start : start + 700])
    return [int(str(row[0])) for row in rows]


def finish(write: Writer) -> Changes:
    return write.finish(StepLabel("test", {}))


@pytest.mark.parametrize("number", [1, NAMED, NAMED + 1, 3 * NAMED])
def test_rows_in_bulk_are_named_while_they_are_few(
    connection: sqlite3.Connection, number: int
) -> None:
    write = writer(connection)
    added = frozenset(add(write, number))
    changes = finish(write)
    if number > NAMED:
        assert changes == Changes(bulk=True)
    else:
        assert (changes.ids, changes.created) == ({Kind.CONTACT: added}, added)
    lines = connection.execute("SELECT id FROM contact_line ORDER BY id").fetchall()
    assert [row[0] for row in lines] == sorted(added)


@pytest.mark.parametrize("number", [3, 2 * NAMED])
def test_channels_in_bulk_refresh_the_contacts_that_were_there(
    connection: sqlite3.Connection, number: int
) -> None:
    write = writer(connection)
    old = add(write, number)
    finish(write)
    write = writer(connection)
    new = add(write, number)
    ids = write.ids()
    rows: list[tuple[object, ...]] = [
        (next(ids), key, "email", "a@x.example") for key in (*old, *new)
    ]
    write.insert_many("channel", ("id", "contact_id", "kind", "value"), rows)
    changes = finish(write)
    assert changes.bulk == (number > NAMED)
    assert changes.created == (frozenset() if changes.bulk else frozenset(new))
    asked = "SELECT count(*) FROM contact_line WHERE email = 'a@x.example'"
    assert connection.execute(asked).fetchone()[0] == 2 * number


def test_rows_in_bulk_need_no_help_from_a_library() -> None:
    """It takes memory that an import is measured by."""
    program = (
        "import sys; from crm_desktop.services.importing import command;"
        " from crm_desktop.services import workspace; from crm_desktop.storage import statements;"
        " statements.insert_many('contact', ('id', 'name')); statements.columns('contact');"
        " sys.exit('sqlalchemy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
