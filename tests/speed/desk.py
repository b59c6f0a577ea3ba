"""The window over a file with somebody at it who waits for paints, for the benchmarks."""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QEvent, QEventLoop, QObject, QTimer

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.delegates.cell import CELL_ROLE
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.runner import Runner

_LIMIT_MS = 5000
# Looking more often would take the interpreter from the readers that are waited for.
_LOOK_MS = 2


class Desk(QObject):
    """The main window over a file, and a way to wait for paints."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.workspace = Workspace(path, 1, lambda: time.time_ns() // 1_000_000)
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
        self.until(lambda: self.runner.is_idle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self, lambda: self._watched.update({watched: time.perf_counter()}))
        return False

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window live until this holds."""
        end = time.perf_counter() + _LIMIT_MS / 1000
        while not holds():
            if time.perf_counter() > end:
                raise TimeoutError
            loop = QEventLoop()
            QTimer.singleShot(_LOOK_MS, loop, loop.quit)
            loop.exec()

    def painted_after(self, since: float, widget: QObject) -> float:
        """Milliseconds from `since` to the next paint of a widget."""
        self.until(lambda: self._watched.get(widget, 0.0) > since)
        return (self._watched[widget] - since) * 1000

    def close(self) -> None:
        self.runner.stop()
        self.window.close()
        self.workspace.close()


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
