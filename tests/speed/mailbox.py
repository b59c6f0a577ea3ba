"""A mailbox taken in, beside the standard parser and the same rows inserted raw.

Each run has a process of its own: `python -m tests.speed.mailbox 3000` prints its figures. Times
are of the processor. Growth is the peak of memory over what was taken before; it must be about the
same for a mailbox four times as large.
"""

import gc
import json
import mailbox
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from base64 import encodebytes
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from email.utils import formatdate
from functools import partial
from pathlib import Path

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services import defaults
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.mail_taking import MailsTaken, TakeMails
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage import database, founding, text_index
from tests.speed.importing import peak, reset_peak
from tests.speed.line import Line

_RUNS = 3
_START = 1_780_000_000
_TABLES = "blob contact channel ticket ticket_history activity mail attachment".split()
_WORDS = (
    "the card reader prints no receipt since Monday and the till shows an error we tried to pair "
    "it again with the tablet but it does not answer please tell us what to do before the weekend "
    "thank you for the quick help last time invoice delivery tiles catalogue order samples colour"
).split()


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of processor time, megabytes."""

    mails: int
    megabytes: float
    taken: float
    raw: float
    growth: float


def lines(mails: int = 3000) -> list[Line]:
    """The lines of the table on taking mails in."""
    runs = [_run_apart(mails) for _ in range(_RUNS)]
    best = min(runs, key=lambda run: run.taken / run.raw)
    large = _run_apart(4 * mails)
    ratio = best.taken / best.raw
    what = f"import of an mbox, {best.mails:,} mails, {best.megabytes:.0f} MB"
    grown = f"its memory: {best.megabytes:.0f} MB and {large.megabytes:.0f} MB"
    small, more = (f"{run.growth:.0f} MB" for run in (best, large))
    return [
        Line(what, f"{best.taken:.1f} s", f"{best.raw:.1f} s", f"{ratio:.2f}", "≤ 2×", ratio <= 2),
        Line(grown, more, small, "", "≤ 20 MB more", large.growth <= best.growth + 20),
    ]


def _run_apart(mails: int) -> Run:
    command = [sys.executable, "-m", "tests.speed.mailbox", str(mails)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Run(**json.loads(done.stdout.splitlines()[-1]))


def run(mails: int) -> Run:
    """Take a mailbox into a new business, then parse and insert the same raw."""
    with tempfile.TemporaryDirectory() as folder:
        box, ours = Path(folder) / "all.mbox", Path(folder) / "ours.crm"
        write_mailbox(box, mails)
        _found(ours)
        workspace = Workspace(ours, 1, lambda: int(time.time() * 1000))
        # The first edit in a run of the program reads SQLAlchemy, for half a second.
        workspace.do(EditBusiness({"emails": "office@harbour.example"}), CancelToken())
        told: list[MailsTaken] = []
        gc.collect()
        before = reset_peak()
        start = time.process_time()
        workspace.do(TakeMails((box,), "(no subject)", report=told.append), CancelToken())
        taken = time.process_time() - start
        growth = peak() - before
        workspace.close()
        raw = insert_raw(box, ours, Path(folder) / "raw.crm")
        size = box.stat().st_size / 1e6
    return Run(told[0].mails, size, taken, raw, growth)


def write_mailbox(path: Path, mails: int) -> None:
    """Conversations of three mails on average, every third mail with a file, some with HTML."""
    chance = random.Random(7)
    with path.open("wb") as stream:
        for number in range(mails):
            stream.write(b"From someone@customer.example Wed Nov 18 09:00:00 2026\n")
            stream.writelines(f"{line}\n".encode() for line in _mail(chance, number))
            stream.write(b"\n")


def _mail(chance: random.Random, number: int) -> Iterator[str]:
    person, first = chance.randrange(400), number - number % 3
    yield f"From: Person Nr. {person} <person{person}@customer.example>"
    yield "To: Harbour Studio <office@harbour.example>"
    yield f"Subject: {'Re: ' if number % 3 else ''}=?utf-8?Q?Caf=C3=A9?= question {first}"
    yield f"Message-ID: <{number}.x@customer.example>"
    yield f"Date: {formatdate(_START + number * 60)}"
    if number % 3:
        yield f"In-Reply-To: <{number - 1}.x@customer.example>"
        yield f"References: <{first}.x@customer.example>"
    yield "MIME-Version: 1.0"
    text = [" ".join(chance.choices(_WORDS, k=12)) for _ in range(chance.randrange(8, 60))]
    if number % 3 == 1:
        yield 'Content-Type: multipart/mixed; boundary="b0"'
        yield from ("", "--b0")
    if number % 5 == 4:
        yield from ("Content-Type: text/html; charset=utf-8", "")
        yield from (f"<p>{line}</p>" for line in text)
    else:
        yield from ("Content-Type: text/plain; charset=utf-8", "", *text)
    if number % 3 == 1:
        yield from ("--b0", 'Content-Type: application/pdf; name="offer.pdf"')
        yield 'Content-Disposition: attachment; filename="offer.pdf"'
        yield from ("Content-Transfer-Encoding: base64", "")
        yield encodebytes(chance.randbytes(chance.randrange(8_000, 32_000))).decode().rstrip()
        yield "--b0--"


def insert_raw(box: Path, model: Path, file: Path) -> float:
    """Seconds to parse a mailbox as the standard library does and insert the rows of `model`."""
    with closing(sqlite3.connect(model)) as source:
        rows = {table: source.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}
    _found(file)
    with closing(database.connect(file)) as connection:
        start = time.process_time()
        _parse(box)
        connection.execute("BEGIN IMMEDIATE")
        for table, values in rows.items():
            places = ",".join("?" * len(values[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({places})", values)
        for kind, refresh in (
            ("contact", text_index.refresh_contacts),
            ("ticket", partial(text_index.refresh_tickets, now=int(time.time() * 1000))),
        ):
            ids = [row[0] for row in rows[kind]]
            with text_index.indexes_made_anew(connection, kind, len(ids)):
                refresh(connection, ids, all_new=True)
        activities = [row[0] for row in rows["activity"]]
        text_index.add_activities(connection, min(activities), max(activities))
        connection.execute("COMMIT")
        return time.process_time() - start


def _parse(box: Path) -> None:
    """Every head and every part decoded, by what the standard library parses with (compat32)."""
    for mail in mailbox.mbox(box, create=False):
        mail.items()
        for part in mail.walk():
            part.get_payload(decode=True)


def _found(path: Path) -> None:
    database.create(path)
    founding.add_lists(path, defaults.rows())


if __name__ == "__main__":
    print(json.dumps(asdict(run(int(sys.argv[1])))))
