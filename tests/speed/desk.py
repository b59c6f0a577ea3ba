"""The window over a file with somebody at it who waits for paints, for the benchmarks."""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QEvent, QEventLoop, QObject, QTimer

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.delegates.cell import CELL_ROLE
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.relearning import Relearning
from crm_desktop.ui.rescoring import Rescoring
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Screen

_LIMIT_MS = 5000
_WHOLE_MS = 120_000
# Looking more often would take the interpreter from the readers that are waited for.
_LOOK_MS = 2
_TICK_MS = 5


def clock() -> int:
    """The time there is."""
    return time.time_ns() // 1_000_000


class Desk(QObject):
    """The main window over a file, and a way to wait for paints."""

    def __init__(self, path: Path, now: Callable[[], int] = clock) -> None:
        super().__init__()
        self.token = CancelToken()
        self.workspace = Workspace(path, 1, now)
        self.runner = Runner(self.workspace, ThreadPoolExecutor(2), ThreadPoolExecutor(1))
        self.window = MainWindow(self.runner)
        self.window.resize(1440, 900)
        self.window.show_start("contacts", frozenset())
        self.window.show()
        screen = self.window.screen_of("contacts")
        if not isinstance(screen, RecordScreen) or not isinstance(screen.side.widget, Panel):
            raise TypeError(screen)
        self.screen, self.panel = screen, screen.side.widget
        self.table, self.model = screen.list.table, screen.list.model
        self._watched: dict[QObject, float] = {}
        for widget in (self.table.viewport(), self.panel.timeline.viewport()):
            widget.installEventFilter(self)
        self.until(lambda: self.model.rowCount() > 0 and self.panel.shown is not None)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self, lambda: self._watched.update({watched: time.perf_counter()}))
        return False

    def until(
        self, holds: Callable[[], bool], limit_ms: int = _LIMIT_MS, look_ms: int = _LOOK_MS
    ) -> None:
        """Let the window live until this holds."""
        end = time.perf_counter() + limit_ms / 1000
        while not holds():
            if time.perf_counter() > end:
                raise TimeoutError
            loop = QEventLoop()
            QTimer.singleShot(look_ms, loop, loop.quit)
            loop.exec()

    def until_scored(self) -> None:
        """Wait until every score is up to date."""
        self.until(lambda: self.scoring.is_idle and self.runner.is_idle, _WHOLE_MS, 50)

    @property
    def scoring(self) -> Rescoring:
        """What keeps the scores up to date."""
        found = self.window.findChild(Rescoring)
        if not isinstance(found, Rescoring):
            raise TypeError(found)
        return found

    @property
    def learning(self) -> Relearning:
        """What keeps the chances up to date."""
        found = self.window.findChild(Relearning)
        if not isinstance(found, Relearning):
            raise TypeError(found)
        return found

    def rest(self, quiet_ms: int = 20) -> None:
        """Wait until nothing is under way and every answer has arrived, for so long at least.

        What was read may have landed and its answer be still on its way to this thread; and the
        segments are counted a moment after a change.
        """
        self.until(lambda: self.runner.is_idle, _WHOLE_MS)
        since = time.perf_counter()
        self.until(lambda: time.perf_counter() > since + quiet_ms / 1000 and self.runner.is_idle)

    def go(self, key: str) -> Screen:
        """Click on a screen in the side bar."""
        self.window.frame.side.place_chosen.emit(key)
        return self.window.screen_of(key)

    def watch(self, widget: QObject) -> None:
        """Note each paint of a widget, for `painted_after`."""
        widget.installEventFilter(self)

    def painted_after(self, since: float, widget: QObject) -> float:
        """Milliseconds from `since` to the next paint of a widget."""
        self.until(lambda: self._watched.get(widget, 0.0) > since)
        return (self._watched[widget] - since) * 1000

    def _settle(self) -> None:
        """Let the window score all leads and learn, as it does on a new day, and come to rest."""
        self.until(lambda: self.window.findChild(Relearning) is not None)
        self.until_scored()
        self.until(lambda: self.learning.is_idle, _WHOLE_MS, 50)
        self.rest()

    def close(self) -> None:
        self.runner.stop()
        self.window.close()
        self.workspace.close()


class Spent(NamedTuple):
    """What something took, in milliseconds: by the wall, and of the processor in all threads."""

    wall: float
    processor: float


class Stopwatch:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self.began, self._spent = time.perf_counter(), time.process_time()

    def read(self) -> Spent:
        """What was taken by now."""
        wall = (time.perf_counter() - self.began) * 1000
        return Spent(wall, (time.process_time() - self._spent) * 1000)


class Pauses(QObject):
    """Listens how long the window is deaf: milliseconds between the ticks of a quick timer.

    `gaps` are by the wall, `busy` what of them this thread was at work.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.busy: list[float] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._ticked)
        self._tick.start()

    def end(self) -> "Pauses":
        """Listen no longer."""
        self._ticked()
        self._tick.stop()
        return self

    def _ticked(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1000)
        self.busy.append((worked - self._worked) * 1000)
        self._last, self._worked = now, worked


class PlainModel(QAbstractTableModel):
    """Every cell in memory: what the list could do at best."""

    def __init__(self, rows: list[list[object]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, _parent: object = None) -> int:
        return len(self._rows)

    def columnCount(self, _parent: object = None) -> int:
        return len(self._rows[0])

    def data(self, index: object, role: int = 0) -> object:
        if role != CELL_ROLE:
            return None
        return self._rows[index.row()][index.column()]  # type: ignore[attr-defined]
