"""Derived rows, held against those that are made anew from the facts alone."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from crm_desktop.storage import database, text_index
from crm_desktop.storage.reading import Reading
from tests.helpers.bench import Bench, derived


def check_derived(bench: Bench) -> None:
    """Fail unless every line and word kept is just what a rebuild of a copy gives."""
    path, kept = bench.workspace.path, bench.derived()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copy(path, copy)
        log = path.with_name(f"{path.name}-wal")
        if log.exists():
            shutil.copy(log, copy.with_name(log.name))
        # One connection for all of it: each reads the whole schema before its first answer.
        with closing(database.connect(copy)) as connection:
            connection.execute(
                "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, activity_text, instance)"
            )
            words = _activity_words(connection)
            connection.execute("BEGIN")
            _rebuild(connection, bench.clock.now)
            assert derived(Reading(connection)) == kept
            assert _activity_words(connection) == words


def _activity_words(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    return connection.execute("SELECT * FROM temp.words ORDER BY 1, 2, 3, 4").fetchall()


def _rebuild(connection: sqlite3.Connection, now: int) -> None:
    for kind in ("contact", "company", "deal", "ticket", "article", "campaign"):
        connection.execute(f"DELETE FROM {kind}_line")
        connection.execute(f"DELETE FROM {kind}_text")
    connection.execute("INSERT INTO activity_text (activity_text) VALUES ('delete-all')")
    text_index.refresh_deals(connection, _ids(connection, "deal"))
    text_index.refresh_contacts(connection, _ids(connection, "contact"))
    text_index.refresh_companies(connection, _ids(connection, "company"))
    text_index.refresh_tickets(connection, _ids(connection, "ticket"), now=now)
    text_index.refresh_articles(connection, _ids(connection, "article"))
    text_index.refresh_campaigns(connection, _ids(connection, "campaign"))
    text_index.add_activities(connection, 0, 1 << 62)


def _ids(connection: sqlite3.Connection, table: str) -> list[int]:
    return [row[0] for row in connection.execute(f"SELECT id FROM {table}")]
