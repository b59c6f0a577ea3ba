"""How long an import takes beside reading the same file and inserting the same rows raw.

Run as `python -m tests.speed.import_reference [rows]`. The reference reads the file with
`csv.reader` and inserts what the import inserted (taken from its result, so that rows and keys are
the same) into tables with the same indexes, by `executemany` in one transaction, and fills lines
and text index at the end with the same statements.
"""

import csv
import random
import resource
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.importing.command import ImportCards, Outcome
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage import database, text_index

_HEADER = (
    "First name,Last name,Company,Job title,E-mail,E-mail 2,Phone,Phone 2,"
    "Street,City,Postcode,Country,Tags"
).split(",")
_GIVEN = "Anna Ben Carla David Emma Felix Greta Hugo Ida José Klara Łukasz Mia Noël Olga".split()
_SYLLABLES = "ba be da do ga go ka ke la lo ma mü na no ra ro sa ßa ta to va wo".split()
_TITLES = ["Owner", "Buyer", "Head of sales", "Accountant", "", "Engineer"]
_TAGS = ["customer", "newsletter", "supplier", "fair 2024", "vip", ""]
_TABLES = "company contact tag membership channel tagging external_id".split()


def write_table(path: Path, rows: int) -> None:
    """A table of so many believable people, a twelfth as many companies."""
    chance = random.Random(7)
    forms = [" GmbH", " Ltd", " & Co", " SA"]
    companies = [_word(chance) + chance.choice(forms) for _ in range(rows // 12 + 1)]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(_HEADER)
        for number in range(rows):
            given, family = chance.choice(_GIVEN), _word(chance)
            company = chance.choice(companies)
            host = company.split()[0].lower().replace("ü", "u").replace("ß", "s") + ".example"
            table.writerow(
                (
                    *(given, family, company, chance.choice(_TITLES)),
                    *(f"{given}.{number}@{host}", f"{family}{number}@gmail.com"),
                    f"+49 30 {chance.randrange(10**6, 10**7)}",
                    f"0{chance.randrange(151, 179)} {chance.randrange(10**6, 10**7)}",
                    *(f"{_word(chance)}straße {chance.randrange(1, 99)}", _word(chance)),
                    *(f"{chance.randrange(10000, 99999)}", "Germany", chance.choice(_TAGS)),
                )
            )


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randrange(2, 5))).capitalize()


def import_table(path: Path, file: Path) -> tuple[float, int, Workspace]:
    """Seconds of processor time, growth of memory in bytes, and the workspace imported into."""
    database.create(file)
    with closing(sqlite3.connect(file)) as setup, setup:
        setup.execute("INSERT INTO setting VALUES (1, 'country', '\"DE\"')")
    workspace = Workspace(file, 1, lambda: int(time.time() * 1000))
    outcomes: list[Outcome] = []
    source = look_at(path, lambda _: None)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    workspace.do(ImportCards(source, report=outcomes.append), CancelToken())
    done = time.process_time() - start
    growth = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    print(outcomes[0])
    workspace.empty_log()
    return done, growth, workspace


def insert_raw(path: Path, model: Path, file: Path) -> float:
    """Seconds of processor time to read the table and insert the rows of `model` raw."""
    with closing(sqlite3.connect(model)) as source:
        rows = {table: source.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}
    database.create(file)
    connection = database.connect(file)
    start = time.process_time()
    with path.open(encoding="utf-8", newline="") as people:
        for _ in csv.reader(people):
            pass
    connection.execute("BEGIN IMMEDIATE")
    for table, values in rows.items():
        places = ",".join("?" * len(values[0])) if values else ""
        if values:
            connection.executemany(f"INSERT INTO {table} VALUES ({places})", values)
    ids = [row[0] for row in rows["contact"]]
    text_index.refresh_contacts(connection, ids, all_new=True)
    ids = [row[0] for row in rows["company"]]
    text_index.refresh_companies(connection, ids, all_new=True)
    connection.execute("COMMIT")
    done = time.process_time() - start
    connection.close()
    return done


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "people.csv"
        write_table(table, count)
        done, growth, workspace = import_table(table, Path(folder) / "ours.crm")
        raw = insert_raw(table, workspace.path, Path(folder) / "raw.crm")
        start = time.process_time()
        workspace.undo(CancelToken())
        undo = time.process_time() - start
        workspace.close()
    print(f"{count:,} rows: import {done:.1f} s, raw {raw:.1f} s, ratio {done / raw:.2f}")
    print(f"undo {undo:.1f} s, ratio to import {undo / done:.2f}; memory +{growth / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
