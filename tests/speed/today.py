"""The list of the day over a big file: from the click in the side bar until it is painted.

The first visit, and later ones after a change; the reading alone stands beside the plainest
questions for such rows. It works on a copy of the file, for the changes are written.
"""

import gc
import os
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from crm_desktop.domain.dates import instant_of
from crm_desktop.services.activities import CompleteActivity
from crm_desktop.services.today import today
from crm_desktop.storage import database
from crm_desktop.ui import theme
from crm_desktop.ui.today.screen import TodayScreen
from tests.speed.demo_file import TODAY, copied, demo_file
from tests.speed.desk import Desk, Spent, Stopwatch
from tests.speed.line import Line

_VISITS = 15
_BOUND_MS = 100
_PLAIN = (
    "SELECT * FROM activity WHERE done_at IS NULL AND due_at <= :end ORDER BY due_at DESC"
    " LIMIT 1000",
    "SELECT count(*) FROM activity WHERE done_at IS NULL AND due_at <= :end",
    "SELECT * FROM contact_line WHERE lifecycle = 'lead' AND next_due IS NULL"
    " ORDER BY score DESC LIMIT 50",
    "SELECT count(*) FROM contact_line WHERE lifecycle = 'lead' AND next_due IS NULL",
    "SELECT * FROM contact_line WHERE touch_due <= :end ORDER BY touch_due DESC LIMIT 50",
    "SELECT * FROM deal_line l JOIN stage s ON s.id = l.stage_id WHERE l.kind = 'open'"
    " AND (l.next_due IS NULL OR l.close_day < :day OR l.last_touch < :end - s.days * 86400000)"
    " ORDER BY l.base * l.chance DESC LIMIT 50",
)


def lines(people: int = 100_000, activities: int = 1_000_000) -> list[Line]:
    """The lines of the table on the list of the day."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(application, QApplication):
        theme.apply(application)
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    with tempfile.TemporaryDirectory() as folder:
        path = copied(demo_file(people, activities), folder)
        desk = Desk(path, _noon())
        made = [_visits(desk), _reading(desk, path)]
        desk.close()
    return made


def _noon() -> "partial[int]":
    """A clock that begins at noon of the day the file is of."""
    noon = instant_of(TODAY.isoformat(), "12:00", "")
    return partial(_since, noon - time.time_ns() // 1_000_000)


def _since(ahead: int) -> int:
    return ahead + time.time_ns() // 1_000_000


def _visits(desk: Desk) -> Line:
    first = _visit(desk)
    later = []
    for _ in range(_VISITS):
        screen = _screen(desk)
        plan = next(line.activity for line in screen.shown.to_do.lines if line.activity)
        desk.go("contacts")
        desk.runner.write(desk, CompleteActivity(plan))
        desk.rest()
        later.append(_visit(desk))
    wall, spent = (median(each) for each in zip(*later, strict=True))
    return Line(
        "the list of today, click to painted",
        f"first {first.wall:.0f} ms, later {wall:.0f} ms",
        f"of the processor {first.processor:.0f}, {spent:.0f} ms",
        "",
        f"≤ {_BOUND_MS} ms",
        wall <= _BOUND_MS and first.wall <= _BOUND_MS,
    )


def _visit(desk: Desk) -> Spent:
    """From the click to the paint of a list that was read after it."""
    watch = Stopwatch()
    screen = _screen(desk)
    former, place = screen.shown, screen.parts.to_do.list.viewport()
    landed: list[float] = []

    def note(_words: str) -> None:
        if screen.shown is not former and not landed:
            landed.append(time.perf_counter())

    desk.watch(place)
    screen.status_changed.connect(note)
    desk.go("today")
    desk.until(partial(bool, landed))
    desk.painted_after(landed[0], place)
    taken = watch.read()
    screen.status_changed.disconnect(note)
    desk.rest()
    return taken


def _screen(desk: Desk) -> TodayScreen:
    screen = desk.window.screen_of("today")
    if not isinstance(screen, TodayScreen):
        raise TypeError(screen)
    return screen


def _reading(desk: Desk, path: Path) -> Line:
    now, day = desk.runner.now(), TODAY.isoformat()
    values = {"end": instant_of(day, "", ""), "day": day}
    ours, plain = [], []
    with closing(database.connect(path, readonly=True)) as raw:
        for _ in range(_VISITS):
            watch = Stopwatch()
            desk.workspace.read(lambda reading: today(reading, now), desk.token)
            ours.append(watch.read().wall)
            watch = Stopwatch()
            _ask(raw, values)
            plain.append(watch.read().wall)
    took, reference = median(ours), median(plain)
    ratio = took / reference
    return Line(
        "the reading of it",
        f"{took:.0f} ms",
        f"plain questions {reference:.0f} ms",
        f"{ratio:.1f}",
        "≤ 2×",
        ratio <= 2,
    )


def _ask(raw: sqlite3.Connection, values: dict[str, object]) -> None:
    for sql in _PLAIN:
        raw.execute(sql, values).fetchall()


if __name__ == "__main__":
    for line in lines():
        print(line)
