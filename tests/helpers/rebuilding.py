"""Derived rows, held against those that are made anew from the facts alone."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from crm_desktop.storage import database, text_index
from tests.helpers.bench import Bench


def check_derived(bench: Bench) -> None:
    """Fail unless every line and word kept is just what a rebuild of a copy gives."""
    path = bench.workspace.path
    kept, words = bench.derived(), _activity_words(path)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copy(path, copy)
        log = path.with_name(f"{path.name}-wal")
        if log.exists():
            shutil.copy(log, copy.with_name(log.name))
        _rebuild(copy, bench.clock.now)
        rebuilt = Bench(copy)
        assert rebuilt.derived() == kept
        assert _activity_words(copy) == words
        rebuilt.workspace.close()


def _activity_words(path: Path) -> list[tuple[object, ...]]:
    with closing(database.connect(path)) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, activity_text, instance)"
        )
        return connection.execute("SELECT * FROM temp.words ORDER BY 1, 2, 3, 4").fetchall()


def _rebuild(path: Path, now: int) -> None:
    with closing(database.connect(path)) as connection:
        for kind in ("contact", "company", "deal", "ticket", "article"):
            connection.execute(f"DELETE FROM {kind}_line")
            connection.execute(f"DELETE FROM {kind}_text")
        connection.execute("INSERT INTO activity_text (activity_text) VALUES ('delete-all')")
        text_index.refresh_deals(connection, _ids(connection, "deal"))
        text_index.refresh_contacts(connection, _ids(connection, "contact"))
        text_index.refresh_companies(connection, _ids(connection, "company"))
        text_index.refresh_tickets(connection, _ids(connection, "ticket"), now=now)
        text_index.refresh_articles(connection, _ids(connection, "article"))
        text_index.add_activities(connection, 0, 1 << 62)


def _ids(connection: sqlite3.Connection, table: str) -> list[int]:
    return [row[0] for row in connection.execute(f"SELECT id FROM {table}")]
