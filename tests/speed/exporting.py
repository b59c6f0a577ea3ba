"""Exports of the whole list, in its order, beside plain rows from the database to a CSV file.

Times are of the processor; the reference asks for the same rows in the same order and writes
them with Python's own writer, a line for each, with nothing arranged or looked at.
"""

import csv
import gc
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.storage import database
from crm_desktop.storage.reading import Reading
from tests.speed.demo_file import demo_file
from tests.speed.line import Line

_RUNS = 3
_CHUNK = 5000
_FORMS = (
    (ExportForm.CSV, "CSV", 40_000),
    (ExportForm.VCARD4, "vCard", 12_000),
    (ExportForm.XLSX, "workbook", 5_000),
)
_WANTED = "IN (SELECT value FROM json_each(?))"
_PEOPLE = f"""SELECT id, name, prefix, given, middle, family, suffix, nickname, birthday, note
 FROM contact WHERE id {_WANTED}"""
_CHILDREN = (
    f"""SELECT m.contact_id, c.name, m.title, m.department FROM membership m
 JOIN company c ON c.id = m.company_id WHERE m.contact_id {_WANTED} ORDER BY m.contact_id""",
    f"""SELECT contact_id, value, label, street, po_box, city, region, postcode, country
 FROM channel WHERE contact_id {_WANTED} ORDER BY contact_id""",
    f"""SELECT g.contact_id, t.name FROM tagging g JOIN tag t ON t.id = g.tag_id
 WHERE g.contact_id {_WANTED} ORDER BY g.contact_id""",
)


def lines(contacts: int = 100_000, activities: int = 1_000_000) -> list[Line]:
    """The lines of the table on exporting."""
    file = demo_file(contacts, activities)
    gc.disable()  # as the program does
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(database.connect(file, readonly=True)) as connection,
    ):
        reading = Reading(connection)
        ids = list(reading.ids("SELECT id FROM contact ORDER BY name"))
        raw = min(_written_raw(connection, ids, Path(folder) / "raw.csv") for _ in range(_RUNS))
        return [
            _line(name, len(ids), _exported(reading, ids, Path(folder) / form, form), raw, least)
            for form, name, least in _FORMS
        ]


def _exported(reading: Reading, ids: Sequence[int], path: Path, form: ExportForm) -> float:
    """Seconds of processor time, of the best run."""
    best = float("inf")
    for _ in range(_RUNS):
        start = time.process_time()
        export_records(Kind.CONTACT, ids, path, form, CancelToken())(reading)
        best = min(best, time.process_time() - start)
    return best


def _written_raw(connection: sqlite3.Connection, ids: Sequence[int], path: Path) -> float:
    start = time.process_time()
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        for first in range(0, len(ids), _CHUNK):
            part = ids[first : first + _CHUNK]
            wanted = (f"[{','.join(map(str, part))}]",)
            people = {row[0]: row for row in connection.execute(_PEOPLE, wanted)}
            children = [
                {
                    key: list(rows)
                    for key, rows in groupby(connection.execute(sql, wanted), itemgetter(0))
                }
                for sql in _CHILDREN
            ]
            table.writerows(
                [
                    *people[key],
                    *(cell for kind in children for row in kind.get(key, ()) for cell in row),
                ]
                for key in part
            )
    return time.process_time() - start


def _line(name: str, count: int, ours: float, raw: float, least: int) -> Line:
    rate = count / ours
    return Line(
        f"export {name}, {count:,} contacts",
        f"{rate:,.0f} a second",
        f"{count / raw:,.0f} a second, raw CSV",
        f"{ours / raw:.2f}",
        f"≥ {least:,}",
        rate >= least,
    )
