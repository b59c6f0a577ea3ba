"""The least that an import can take: the same file read, the same rows inserted, nothing asked.

What the import inserted is taken from its result, so that rows and keys are the same. They go into
tables with the same indexes by `executemany`, in one transaction; lines and text index are filled
at the end by the same statements.
"""

import csv
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from crm_desktop.interop.vcard_reader import read_vcards
from crm_desktop.storage import database, text_index

_TABLES = "company contact tag membership channel tagging external_id".split()
_REFRESH = {
    "contact": text_index.refresh_contacts,
    "company": text_index.refresh_companies,
}


def read_table(path: Path) -> None:
    """Go through a table as Python's own reader does."""
    with path.open(encoding="utf-8", newline="") as people:
        for _ in csv.reader(people):
            pass


def read_cards(path: Path) -> None:
    """Go through a file of cards."""
    for _ in read_vcards(path):
        pass


def insert_raw(path: Path, read: Callable[[Path], None], model: Path, file: Path) -> float:
    """Seconds of processor time to read `path` and insert the rows of `model` into a new file."""
    with closing(sqlite3.connect(model)) as source:
        rows = {table: source.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}
    database.create(file)
    with closing(database.connect(file)) as connection:
        start = time.process_time()
        read(path)
        connection.execute("BEGIN IMMEDIATE")
        for table, values in rows.items():
            if values:
                places = ",".join("?" * len(values[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({places})", values)
        for kind, refresh in _REFRESH.items():
            ids = [row[0] for row in rows[kind]]
            with text_index.indexes_made_anew(connection, kind, len(ids)):
                refresh(connection, ids, all_new=True)
        connection.execute("COMMIT")
        return time.process_time() - start
