"""One start of a window over a list, timed from the birth of the process.

`python -m tests.speed.start_child ours|bare FILE BORN HOME` prints JSON: milliseconds to the first
painted row, processor milliseconds until then, heavy modules loaded by then, and the longest
pause of the window in the three seconds after. HOME is an empty folder for settings and copies.
"""

import gc
import json
import os
import sys
import time
from typing import TypedDict, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_AFTER_MS = 3000
_HEAVY = ("sqlalchemy", "numpy", "matplotlib")


class Found(TypedDict, total=False):
    """What one start is measured by: milliseconds, and names of modules."""

    wall: float
    cpu: float
    heavy: list[str]
    pause: float


class Told:
    """What is found out on the way, printed at the end."""

    def __init__(self, born: float) -> None:
        self._born = born
        self.found: Found = {}

    def painted(self) -> None:
        if not self.found:
            self.found = {
                "wall": (time.time() - self._born) * 1000,
                "cpu": time.process_time() * 1000,
                "heavy": [name for name in _HEAVY if name in sys.modules],
            }


def bare(path: str, _home: str, told: Told) -> None:
    """A plain Qt table with the same first page, read by plain sqlite3."""
    import sqlite3

    from PySide6.QtCore import QAbstractTableModel, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    rows = (
        sqlite3.connect(path)
        .execute(
            "SELECT name, company, title, email, phone, city FROM contact_line"
            " ORDER BY name_key, id LIMIT 128"
        )
        .fetchall()
    )

    class Model(QAbstractTableModel):
        def rowCount(self, _parent: object = None) -> int:
            return len(rows)

        def columnCount(self, _parent: object = None) -> int:
            return 6

        def data(self, index: object, role: int = 0) -> object:
            return rows[index.row()][index.column()] if role == 0 else None  # type: ignore[attr-defined]

    class Table(QTableView):
        def paintEvent(self, event: object) -> None:
            super().paintEvent(event)  # type: ignore[arg-type]
            told.painted()
            QTimer.singleShot(0, QApplication.quit)

    application = QApplication([])
    window, table, model = QMainWindow(), Table(), Model()
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1440, 900)
    window.show()
    application.exec()


def ours(path: str, home: str, told: Told) -> None:
    """The program itself, as the command line starts it."""
    from pathlib import Path

    gc.disable()  # as app.start does, up to its last line
    from crm_desktop.app import load_qt
    from crm_desktop.app.early import EarlyPage

    load_qt()
    early = EarlyPage(Path(path))
    from PySide6.QtCore import QAbstractItemModel, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from crm_desktop.app import session
    from crm_desktop.ui.widgets.line_table import LineTable

    class Pauses(QObject):
        """Listens how long the window is deaf."""

        def __init__(self) -> None:
            super().__init__()
            self.longest, self._last = 0.0, time.perf_counter()
            self._tick = QTimer(self)
            self._tick.timeout.connect(self._ticked)
            self._tick.start(5)
            QTimer.singleShot(_AFTER_MS, self, self._end)

        def _ticked(self) -> None:
            now = time.perf_counter()
            self.longest = max(self.longest, (now - self._last) * 1000)
            self._last = now

        def _end(self) -> None:
            told.found["pause"] = self.longest
            QApplication.quit()

    listeners: list[Pauses] = []
    paint = LineTable.paintEvent

    def watched(table: LineTable, event: object) -> None:
        paint(table, event)  # type: ignore[arg-type]
        model = cast("QAbstractItemModel | None", table.model())  # none yet, now and then
        if not listeners and model is not None and model.rowCount() and model.index(0, 0).data():
            told.painted()
            listeners.append(Pauses())

    LineTable.paintEvent = watched  # type: ignore[assignment,method-assign]
    session.run(home, path, early)


if __name__ == "__main__":
    story = Told(float(sys.argv[3]))
    {"ours": ours, "bare": bare}[sys.argv[1]](sys.argv[2], sys.argv[4], story)
    print(json.dumps(story.found))
