"""The report on service over a big file: from the click until its figures and charts are painted.

The first visit, later ones after a change, and how long the window is deaf meanwhile. It works on
a copy of the file, for the changes are written.
"""

import gc
import os
import sqlite3
import sys
import tempfile
from contextlib import closing
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from crm_desktop.domain.report_period import Asked, Span
from crm_desktop.services.reporting_service import service_head, service_sums
from crm_desktop.services.tickets import EditTicket
from crm_desktop.storage import database
from crm_desktop.ui import theme
from tests.speed.demo_file import copied, demo_file
from tests.speed.desk import Desk, Stopwatch
from tests.speed.line import Line
from tests.speed.report import Paints, screen_of, shown, visit
from tests.speed.tickets import noon

_VISITS = 10
_PLAIN = """SELECT count(*), sum(reply_spent), sum(reply_breach IS NULL) FROM ticket_line
    WHERE {at} >= ? AND {at} < ?"""
_PARTS = "SELECT {part}, count(*), sum(reply_spent) FROM ticket_line WHERE {at} >= ? AND {at} < ?"
_TURNS = """SELECT at / 2629746000, s.type, count(*) FROM ticket_history h
    JOIN option s ON s.id = h.status_id GROUP BY 1, 2"""


def lines(tickets: int = 100_000) -> list[Line]:
    """The lines of the table on the report on service."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(application, QApplication):
        theme.apply(application)
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    paints, people = Paints(), tickets // 10
    with tempfile.TemporaryDirectory() as folder:
        path = copied(demo_file(people, 2 * people, people // 2, people // 20, tickets), folder)
        desk = Desk(path, noon())
        screen_of(desk).restore_state({"report": "service", **_YEAR})
        visits = [visit(desk, paints)]
        for number in range(_VISITS):
            desk.go("contacts")
            _change(desk, number)
            visits.append(visit(desk, paints))
        made = [*shown("service", visits), _reading(desk)]
        desk.close()
    return made


_YEAR = {"span": Span.THIS_YEAR.value, "against": "before", "days": []}


def _change(desk: Desk, number: int) -> None:
    """A ticket is given another name, as somebody may between two looks."""
    with closing(database.connect(desk.workspace.path, readonly=True)) as raw:
        (ticket,) = raw.execute("SELECT min(id) FROM ticket").fetchone()
    desk.runner.write(desk, EditTicket(ticket, {"name": f"Ticket of the visit {number}"}))
    desk.rest(300)


def _reading(desk: Desk) -> Line:
    """Everything the report reads, beside the plainest sums of the same tickets."""
    now, asked = desk.runner.now(), Asked(Span.THIS_YEAR)
    ours, plain = [], []
    with closing(database.connect(desk.workspace.path, readonly=True)) as raw:
        for _ in range(_VISITS):
            watch = Stopwatch()
            head = desk.workspace.read(lambda r: service_head(r, asked, now), desk.token)
            desk.workspace.read(lambda r, head=head: service_sums(r, head), desk.token)  # type: ignore[misc] # bound here
            ours.append(watch.read().processor)
            watch = Stopwatch()
            _ask(raw, head.period.first, head.period.before)
            plain.append(watch.read().processor)
    took, reference = median(ours), median(plain)
    ratio = took / reference
    return Line(
        "the reading of it",
        f"{took:.0f} ms",
        f"plain sums {reference:.0f} ms",
        f"{ratio:.1f}",
        "≤ 3×",
        ratio <= 3,
    )


def _ask(raw: sqlite3.Connection, first: int, before: int) -> None:
    year = 31_556_952_000
    for at in ("created_at", "solved_at"):
        for begin in (first, first - year):
            raw.execute(_PLAIN.format(at=at), (begin, begin + before - first)).fetchall()
        for part in ("channel", "category", "type", "priority", "product"):
            grouped = f"{_PARTS.format(at=at, part=part)} GROUP BY 1"
            raw.execute(grouped, (first, before)).fetchall()
    raw.execute(_TURNS).fetchall()


if __name__ == "__main__":
    for line in lines():
        print(line)
