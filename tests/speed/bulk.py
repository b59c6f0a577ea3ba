"""A tag put on half of all contacts, taken back and put on again, beside SQL that writes the same.

Times are of the processor, for the machine may have other things to do; each run has a file anew.
"""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services import contacts
from crm_desktop.services.bulk import TagMany
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage import database
from tests.speed.demo_file import demo_file
from tests.speed.line import Line

_RUNS = 3
_TAG = "zeta"
_AT_MOST = 3.0


def lines(people: int = 100_000, activities: int = 1_000_000, tagged: int = 50_000) -> list[Line]:
    """The lines of the table on many records at once."""
    raw, done, undone, redone = [], [], [], []
    for _ in range(_RUNS):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "copy.crm"
            shutil.copy(demo_file(people, activities), path)
            workspace = Workspace(path, 1, lambda: time.time_ns() // 1_000_000)
            ids = tuple(workspace.read(contacts.ids, CancelToken())[:tagged])
            raw.append(_timed(partial(_raw, path, ids)))
            command = TagMany("contact", ids, _TAG)
            done.append(_timed(partial(workspace.do, command, CancelToken())))
            undone.append(_timed(partial(workspace.undo, CancelToken())))
            redone.append(_timed(partial(workspace.redo, CancelToken())))
            workspace.close()
    every = (("tag", done), ("undo", undone), ("redo", redone))
    return [_line(f"{what} of {tagged:,}", median(taken), median(raw)) for what, taken in every]


def _line(what: str, taken: float, raw: float) -> Line:
    ratio = taken / raw
    return Line(
        what,
        f"{taken:.0f} ms",
        f"raw SQL of the same rows {raw:.0f} ms",
        f"{ratio:.1f}",
        f"≤ {_AT_MOST:.0f}×",
        ratio <= _AT_MOST,
    )


def _raw(path: Path, ids: Sequence[int]) -> None:
    """The taggings, lines and search text that the tag changes, and then all of it dropped."""
    with closing(database.connect(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO tag (id, name, folded) VALUES (1, ?, ?)", (_TAG, _TAG))
        _write(connection, ids)
        connection.execute("ROLLBACK")


def _write(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    keys = [(key,) for key in ids]
    connection.executemany("INSERT INTO tagging (tag_id, contact_id) VALUES (1, ?)", keys)
    connection.executemany(
        "UPDATE contact_line SET tags = ifnull(tags || char(10), '') || 'zeta' WHERE id = ?", keys
    )
    connection.executemany("UPDATE contact_text SET words = words || ' zeta' WHERE rowid = ?", keys)


def _timed(work: Callable[[], object]) -> float:
    since = time.process_time()
    work()
    return (time.process_time() - since) * 1000
