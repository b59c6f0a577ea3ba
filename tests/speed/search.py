"""From a key in the search box to painted results, beside the bare text query of the same run.

`python -m tests.speed.search [contacts] [activities]` prints milliseconds, median and 95th
percentile: what is typed is typed letter by letter, and each letter is measured until the window
has painted what was found for it (people, companies and tags; then activities too).
"""

import gc
import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from crm_desktop.domain.search import parse
from crm_desktop.services.searching import find_records
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage import database, search_sql
from crm_desktop.storage.reading import Reading
from crm_desktop.ui import theme
from crm_desktop.ui.actions import Actions
from crm_desktop.ui.palette.palette import Palette
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.top_bar import SearchField, TopBar
from tests.speed.demo_file import demo_file
from tests.speed.line import Line

_TYPED = (
    "marta oliveira", "jose tiles", "ana", "sofie lind", "lighthouse", "porto", "berg cycles",
    "customer", "912345", "+351 21", "example.org", "press", "müller", "mar fer", "李", "studio",
    "catalogue", "budget", "sign for the shop", "qzx", "import", "log a call",
)  # fmt: skip
_TIMES = 3
_LIMIT_MS = 4_000
_PAINT_MS = 30


class Watch(QObject):
    """Notes when answers landed and when the list was last painted."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.at: dict[str, float] = {}
        self._loop: QEventLoop | None = None
        self._awaited = ("", 0.0)
        palette.popup.list.viewport().installEventFilter(self)
        palette.landed.connect(self.note)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note_painted)
        return False

    def note(self, what: str) -> None:
        self.at[what] = time.perf_counter()
        awaited, since = self._awaited
        if self._loop is not None and self.at.get(awaited, 0.0) > since:
            self._loop.quit()

    def wait_for(self, what: str, since: float, most_ms: int) -> float | None:
        """When it was, after `since`; `None` where it did not come in time."""
        if self.at.get(what, 0.0) <= since:
            loop = self._loop = QEventLoop()
            self._awaited = (what, since)
            QTimer.singleShot(most_ms, loop, loop.quit)
            loop.exec()  # sleeps between events, so that the readers have the processor
            self._loop = None
        at = self.at.get(what, 0.0)
        return at if at > since else None

    def _note_painted(self) -> None:
        self.note("painted")


class Box:
    """A window with the search box over a real file."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace(path, 1, lambda: int(time.time() * 1000))
        self.runner = Runner(self.workspace, ThreadPoolExecutor(4), ThreadPoolExecutor(1))
        self.window = QWidget()
        self.window.resize(1440, 900)
        self.field = SearchField("Search or type a command", "Ctrl K")
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(TopBar(self.field))
        column.addStretch(1)
        self.palette = Palette(self.runner, self.field, Actions(self.window))
        self.window.show()
        self.window.activateWindow()
        self.palette.open()
        self.watch = Watch(self.palette)

    def type_letter(self, letter: str) -> tuple[float, float, float]:
        """Milliseconds to painted records, to activities too, and of processor time to both."""
        begun, spent = time.perf_counter(), time.process_time()
        if letter.isascii():
            QTest.keyClicks(self.field, letter)
        else:  # Qt's test keys are those of an English keyboard
            self.field.insert(letter)
        records = self._painted("records", begun)
        whole = self._painted("activities", begun)
        taken = time.process_time() - spent
        return (records - begun) * 1000, (max(records, whole) - begun) * 1000, taken * 1000

    def _painted(self, what: str, begun: float) -> float:
        """When an answer was painted, or landed where it changed nothing that is shown."""
        landed = self.watch.wait_for(what, begun, _LIMIT_MS)
        if landed is None:
            raise TimeoutError(what)
        return self.watch.wait_for("painted", landed, _PAINT_MS) or landed

    def close(self) -> None:
        self.runner.stop()
        self.window.close()
        self.workspace.close()


def letters() -> Iterator[tuple[str, str]]:
    """Each letter with what stands in the box once it is typed; an empty text begins anew."""
    for text in _TYPED:
        yield "", ""
        for place, letter in enumerate(text, start=1):
            yield letter, text[:place]


def raw_query(connection: sqlite3.Connection, text: str) -> float:
    """Milliseconds of the bare queries for the 20 best people and companies."""
    query = search_sql.all_of(parse(text))
    begun = time.perf_counter()
    for kind in ("contact", "company"):
        found = f"{kind}_text WHERE {kind}_text MATCH ?"
        connection.execute(f"SELECT rowid FROM {found} ORDER BY rank LIMIT 20", (query,)).fetchall()
    return (time.perf_counter() - begun) * 1000


def own_query(connection: sqlite3.Connection, text: str) -> float:
    """Milliseconds of our search for people, companies and tags on the same connection."""
    begun = time.perf_counter()
    find_records(text, Reading(connection))
    return (time.perf_counter() - begun) * 1000


def measure(path: Path) -> dict[str, list[float]]:
    """Milliseconds by the name of the line that they belong to."""
    names = ("short", "long", "activities", "processor", "raw", "own")
    found: dict[str, list[float]] = {name: [] for name in names}
    box = Box(path)
    for _ in range(_TIMES):
        for letter, text in letters():
            if not letter:
                box.field.clear()
            elif parse(text):
                records, whole, taken = box.type_letter(letter)
                found["short" if len(text) < 3 else "long"].append(records)
                found["activities"].append(whole)
                found["processor"].append(taken)
            else:
                QTest.keyClicks(box.field, letter)
    box.close()
    # Afterwards, so that what they read does not disturb what is felt.
    with closing(database.connect(path, readonly=True)) as connection:
        for _, text in letters():
            if parse(text):
                found["raw"].append(raw_query(connection, text))
                found["own"].append(own_query(connection, text))
    return found


def lines(contacts: int = 100_000, activities: int = 1_000_000) -> list[Line]:
    """The lines of the table on searching."""
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        theme.apply(app)
    found = measure(demo_file(contacts, activities))
    raw = f"raw {median(found['raw']):.1f} ms"
    times = median(found["own"]) / median(found["raw"])
    finding = Line(
        "finding the best people, companies, tags",
        f"p50 {median(found['own']):.1f}, p95 {p95(found['own']):.1f} ms",
        f"{raw}, p95 {p95(found['raw']):.0f}",
        f"{times:.1f}×",
        "≤ 4.0×",
        times <= 4,
    )
    return [
        finding,
        *_painted_lines(found, raw),
    ]


def _painted_lines(found: dict[str, list[float]], raw: str) -> list[Line]:
    return [
        Line(
            f"key to painted, {name}",
            f"p50 {median(found[key]):.0f}, p95 {p95(found[key]):.0f} ms",
            raw,
            "",
            f"p95 ≤ {bound} ms",
            p95(found[key]) <= bound,
        )
        for key, name, bound in (
            ("short", "one or two letters", 50),
            ("long", "three letters or more", 16),
            ("activities", "with activities", 50),
        )
    ]


def main(contacts: int, activities: int) -> None:
    path = demo_file(contacts, activities)
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        theme.apply(app)
    found = measure(path)
    names = {
        "short": "one or two letters, painted (p95 ≤ 50)",
        "long": "three letters or more, painted (p95 ≤ 16)",
        "activities": "the same with activities (p95 ≤ 50)",
        "processor": "processor time of all threads, all of it",
        "raw": "bare text queries for the best 20",
        "own": "our search for people, companies, tags",
    }
    print(f"{contacts:,} contacts, {activities:,} activities")
    for key, name in names.items():
        print(f"  {name:44} p50 {median(found[key]):6.1f}  p95 {p95(found[key]):6.1f} ms")


def p95(values: list[float]) -> float:
    """The 95th percentile."""
    return quantiles(values, n=20)[-1]


if __name__ == "__main__":
    sizes = [int(each) for each in sys.argv[1:3]]
    main(*(sizes if len(sizes) == 2 else (100_000, 1_000_000)))
