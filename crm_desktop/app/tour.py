"""Every screen of the demo business as pictures, without a screen."""

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.app.clock import now
from crm_desktop.app.session import Session
from crm_desktop.app.showing import make_demo
from crm_desktop.app.tour_stock import furnish
from crm_desktop.app.tour_stops import Stop, Stops
from crm_desktop.config.paths import find_places
from crm_desktop.services.opening import create_workspace
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui import theme
from crm_desktop.ui.errors import log_qt_messages
from crm_desktop.ui.welcome.screen import WelcomeScreen

_TICK_MS = 120
_QUIET_TICKS = 3
_PATIENCE_TICKS = 100
_RESTS = 3


def run(folder: Path, size: tuple[int, int] = (1440, 900)) -> int:
    """Write pictures of a window of this size into a folder and say their names; the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    log_qt_messages()
    application = theme.application()
    with tempfile.TemporaryDirectory() as home:
        session = Session(find_places(Path(home), {}, Path(home)))
        demo, empty = Path(home) / "harbour.crm", Path(home) / "empty.crm"
        _make(demo, empty)
        tour = _Tour(session, folder, (demo, empty), size)
        QTimer.singleShot(0, tour, tour.begin)
        code = application.exec()
        session.close()
    return code


class _Tour(QObject):
    """Takes one step after the other, each when the one before has settled."""

    def __init__(
        self, session: Session, folder: Path, files: tuple[Path, Path], size: tuple[int, int]
    ) -> None:
        super().__init__()
        self._session, self._folder, self._size = session, folder, size
        self._demo, self._empty = files
        self._steps = self._walk()
        self._name = ""
        self._shown: QWidget | None = None
        self._quiet = self._ticks = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        self._timer.start(_TICK_MS)

    def _tick(self) -> None:
        window = self._session.window
        idle = window is None or window.runner.is_idle
        self._quiet = self._quiet + 1 if idle else 0
        self._ticks += 1
        if self._quiet < _QUIET_TICKS and self._ticks < _PATIENCE_TICKS:
            return
        if self._name and self._shown is not None:
            path = self._folder / f"{self._name}.png"
            self._shown.grab().save(str(path))
            sys.stdout.write(f"{path}\n")
        self._quiet = self._ticks = 0
        self._name, show = next(self._steps, ("", _stop))
        self._shown = show()

    def _walk(self) -> Iterator[Stop]:
        for choice in ("light", "dark"):
            self._session.choose_theme(choice)
            yield f"welcome-{choice}", self._welcome
            for path, stops in ((self._demo, Stops.all), (self._empty, Stops.empty)):
                self._session.open(path)
                window = self._session.window
                if window is None:
                    return
                window.resize(*self._size)
                rests = _RESTS if path == self._demo else 0
                for _ in range(rests):  # for what is made once the window is painted
                    yield "", partial(_rest, window)
                for name, show in stops(Stops(window)):
                    yield f"{name}-{choice}", show
                self._session.close()

    def _welcome(self) -> QWidget:
        welcome = WelcomeScreen()
        welcome.resize(1100, 720)
        welcome.show()
        return welcome


def _make(demo: Path, empty: Path) -> None:
    """The two businesses that are shown."""
    make_demo(demo)
    workspace = Workspace(demo, 0, now)
    furnish(workspace, demo.parent)
    workspace.close()
    create_workspace(empty, {})


def _rest(window: QWidget) -> QWidget:
    return window


def _stop() -> None:
    QApplication.exit(0)
