"""The queue over 100,000 tickets and 400,000 messages, and a ticket on which much was said.

Each is timed from the click or key until the window has painted the answer; what is read stands
beside the plainest questions for such rows in the same run. It works on a copy of the file.
"""

import gc
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.ticket import Priority
from crm_desktop.services import tickets
from crm_desktop.services.ticket_whole import whole
from crm_desktop.services.tickets import SetTicketPriority
from crm_desktop.services.workspace import Reading
from crm_desktop.storage import database
from crm_desktop.storage.queries.tickets import ORDERS
from crm_desktop.ui import theme
from crm_desktop.ui.tickets.listing import OPEN
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.speed.demo_file import TODAY, copied, demo_file
from tests.speed.desk import Desk, Spent, Stopwatch
from tests.speed.line import Line

_VISITS, _OPENED = 15, 20
_QUEUE_MS, _TICKET_MS, _ORDER_MS = 100, 60, 150
_MESSAGES = 200
_UNSOLVED = "state IN ('new', 'open', 'waiting', 'hold')"
_QUEUE = (
    f"SELECT id FROM ticket_line WHERE {_UNSOLVED} ORDER BY due",
    f"SELECT * FROM ticket_line WHERE {_UNSOLVED} AND due IS NOT NULL ORDER BY due LIMIT 60",
)
_TICKET = (
    "SELECT * FROM ticket WHERE id = ?",
    "SELECT * FROM ticket_line WHERE id = ?",
    "SELECT * FROM activity a LEFT JOIN mail m ON m.activity_id = a.id WHERE a.ticket_id = ?"
    " ORDER BY a.done_at",
    "SELECT * FROM ticket_link WHERE ticket_id = ?",
    "SELECT * FROM attachment WHERE ticket_id = ?",
)
_TOKEN = CancelToken()
FIGURES: dict[str, float] = {}  # milliseconds by what was measured last


def lines(count: int = 100_000) -> list[Line]:
    """The lines of the table on tickets."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(application, QApplication):
        theme.apply(application)
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    people = count // 10
    with tempfile.TemporaryDirectory() as folder:
        path = copied(demo_file(people, 2 * people, people // 2, people // 20, count), folder)
        with closing(database.connect(path, readonly=True)) as raw:
            desk = Desk(path, noon())
            made = [_visits(desk, raw), _open(desk, raw), _read(desk, raw), _orders(desk, raw)]
            desk.close()
    return made


def noon() -> Callable[[], int]:
    """A clock that begins at noon of the day the file is of."""
    ahead = instant_of(TODAY.isoformat(), "12:00", "") - time.time_ns() // 1_000_000
    return lambda: ahead + time.time_ns() // 1_000_000


def _visits(desk: Desk, raw: sqlite3.Connection) -> Line:
    first, later = _visit(desk, is_first=True), []
    for number in range(_VISITS):
        key = _screen(desk).pane.model.ids()[number]
        desk.go("contacts")
        priority = Priority.URGENT if number % 2 else Priority.LOW
        desk.runner.write(desk, SetTicketPriority((key,), priority))
        desk.rest()
        later.append(_visit(desk))
    wall, spent = (median(each) for each in zip(*later, strict=True))
    FIGURES["queue"] = wall
    plain = median(_timed(partial(_ask, raw, _QUEUE, ())) for _ in range(5))
    return Line(
        "the queue of tickets, click to painted",
        f"first {first.wall:.0f} ms, later {wall:.0f} ms",
        f"of the processor {first.processor:.0f}, {spent:.0f} ms; raw ids, rows {plain:.0f} ms",
        "",
        f"≤ {_QUEUE_MS} ms",
        wall <= _QUEUE_MS and first.wall <= _QUEUE_MS,
    )


def _visit(desk: Desk, *, is_first: bool = False) -> Spent:
    """From the click to the paint of the queue; the first one reads it."""
    watch = Stopwatch()
    desk.go("tickets")
    screen = _screen(desk)
    place = screen.pane.table.viewport()
    desk.watch(place)
    if is_first:
        desk.until(lambda: screen.pane.model.rowCount() > 0)
    desk.until(lambda: bool(screen.pane.model.index(4, 0).data()))
    since = time.perf_counter()
    place.update()
    desk.painted_after(since, place)
    taken = watch.read()
    desk.rest()
    return taken


def _open(desk: Desk, raw: sqlite3.Connection) -> Line:
    """From the click on a ticket of 200 messages until its conversation is painted."""
    desk.go("tickets")
    screen, key = _screen(desk), _longest(raw)
    screen.pane.show_all()
    desk.rest(400)
    row = list(screen.pane.model.ids()).index(key)
    others, taken = [row - 30, row + 30], []
    table, panel = screen.pane.table, screen.showing.panel
    for number in range(_OPENED):
        table.setCurrentIndex(screen.pane.model.index(others[number % 2], 0))
        table.scrollTo(screen.pane.model.index(row, 0))
        desk.rest(150)
        place = panel.conversation.viewport()
        since = time.perf_counter()
        table.setCurrentIndex(screen.pane.model.index(row, 0))
        desk.until(lambda: panel.shown is not None and panel.shown.id == key)
        panel.repaint()
        place.repaint()
        taken.append((time.perf_counter() - since) * 1000)
    half = FIGURES["open"] = median(taken)
    return Line(
        f"open a ticket of {_MESSAGES} messages, painted",
        f"p50 {half:.0f}, p95 {quantiles(taken, n=20)[-1]:.0f} ms",
        "",
        "",
        f"≤ {_TICKET_MS} ms",
        half <= _TICKET_MS,
    )


def _read(desk: Desk, raw: sqlite3.Connection) -> Line:
    """All that is read of such a ticket, with every message, beside plain rows."""
    key = _longest(raw)
    work = partial(_whole, key)
    ours = median(_timed(partial(desk.workspace.read, work, _TOKEN)) for _ in range(_OPENED))
    plain = median(_timed(partial(_ask, raw, _TICKET, (key,))) for _ in range(_OPENED))
    return Line(
        f"what is read of it, all {_MESSAGES} messages",
        f"{ours:.1f} ms",
        f"raw {plain:.1f} ms",
        f"{ours / plain:.1f}",
        "≤ 5×",
        ours <= 5 * plain,
    )


def _orders(desk: Desk, raw: sqlite3.Connection) -> Line:
    """The ids of the whole list and of the unsolved, in the order that takes longest."""
    slowest = ("", 0.0, 1.0)
    for order, column in ORDERS.items():
        sql = f"SELECT id FROM ticket_line ORDER BY {column}, name_key, id"
        plain = median(_timed(partial(_ask, raw, (sql,), ())) for _ in range(3))
        for asked in (ListQuestion(order), ListQuestion(order, is_descending=True),
                      ListQuestion(order, filter=OPEN, today=TODAY.isoformat())):  # fmt: skip
            work = partial(tickets.ids, question=asked)
            ours = median(_timed(partial(desk.workspace.read, work, _TOKEN)) for _ in range(3))
            if ours > slowest[1]:
                slowest = (order, ours, plain)
    name, ours, plain = slowest
    return Line(
        f"ids of all in the slowest order, by {name}",
        f"{ours:.0f} ms",
        f"raw {plain:.0f} ms",
        f"{ours / plain:.1f}",
        f"≤ {_ORDER_MS} ms",
        ours <= _ORDER_MS,
    )


def _whole(key: int, reading: Reading) -> object:
    return whole(reading, key, _MESSAGES)


def _longest(raw: sqlite3.Connection) -> int:
    sql = "SELECT id, messages FROM ticket_line ORDER BY messages DESC LIMIT 1"
    key, messages = raw.execute(sql).fetchone()
    if messages < _MESSAGES:
        raise AssertionError(messages)
    return int(key)


def _ask(raw: sqlite3.Connection, queries: tuple[str, ...], values: tuple[int, ...]) -> None:
    for query in queries:
        raw.execute(query, values).fetchall()


def _screen(desk: Desk) -> TicketsScreen:
    screen = desk.window.screen_of("tickets")
    if not isinstance(screen, TicketsScreen):
        raise TypeError(screen)
    return screen


def _timed(work: Callable[[], object]) -> float:
    since = time.perf_counter()
    work()
    return (time.perf_counter() - since) * 1000
