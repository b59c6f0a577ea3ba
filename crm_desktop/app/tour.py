"""Every screen of the demo business as pictures, without a screen."""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.app.session import Session
from crm_desktop.app.showing import make_demo
from crm_desktop.config.paths import find_places
from crm_desktop.config.resources import resource
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.searching import Hits
from crm_desktop.services import contacts, searching
from crm_desktop.services.workspace import Reading
from crm_desktop.ui import theme
from crm_desktop.ui.errors import log_qt_messages
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.welcome.screen import WelcomeScreen

_TICK_MS = 150
_QUIET_TICKS = 3
_PATIENCE_TICKS = 100
Step = tuple[str, Callable[[], QWidget | None]]


def run(folder: Path) -> int:
    """Write the pictures into a folder and say their names; the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    log_qt_messages()
    application = theme.application()
    with tempfile.TemporaryDirectory() as home:
        session = Session(find_places(Path(home), {}, Path(home)))
        tour = _Tour(session, folder, Path(home) / "harbour.crm")
        QTimer.singleShot(0, tour, tour.begin)
        code = application.exec()
        session.close()
    return code


class _Tour(QObject):
    """Takes one step after the other, each when the one before has settled."""

    def __init__(self, session: Session, folder: Path, demo: Path) -> None:
        super().__init__()
        self._session, self._folder, self._demo = session, folder, demo
        self._steps = self._walk()
        self._name = ""
        self._shown: QWidget | None = None
        self._quiet = self._ticks = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        make_demo(self._demo)
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

    def _walk(self) -> Iterator[Step]:
        for choice in ("light", "dark"):
            self._session.choose_theme(choice)
            yield f"welcome-{choice}", self._welcome
            self._session.open(self._demo)
            window = self._session.window
            if window is None:
                return
            window.resize(1440, 900)
            yield f"contacts-{choice}", partial(self._contacts, window)
            yield f"search-{choice}", partial(self._search, window)
            yield f"companies-{choice}", partial(self._companies, window)
            yield f"import-{choice}", partial(self._import, window)
            self._session.close()

    def _welcome(self) -> QWidget:
        welcome = WelcomeScreen()
        welcome.resize(1100, 720)
        welcome.show()
        return welcome

    def _contacts(self, window: MainWindow) -> QWidget:
        window.go("contacts")
        people = _found(window).people
        look = partial(_rows, ids=[hit.id for hit in people])
        rows = window.runner.workspace.read(look, CancelToken())
        for row in sorted(rows, key=lambda row: row.next_due is None)[:1]:
            window.open_record(Kind.CONTACT, row.id)
        return window

    def _search(self, window: MainWindow) -> QWidget:
        window.run_action("go.search")
        window.frame.search.setText("mar")
        return window

    def _companies(self, window: MainWindow) -> QWidget:
        window.frame.search.clear()
        window.go("companies")
        for company in _found(window).companies[:1]:
            window.open_record(Kind.COMPANY, company.id)
        return window

    def _import(self, window: MainWindow) -> QWidget:
        window.import_files([resource("sample", "google-contacts.csv")])
        return window


def _found(window: MainWindow) -> Hits:
    """People of the demo business with a story, and their company."""
    look = partial(searching.find_records, "oliveira tiles")
    return window.runner.workspace.read(look, CancelToken())


def _rows(reading: Reading, ids: list[int]) -> Sequence[ContactRow]:
    return contacts.rows(reading, ids)


def _stop() -> None:
    QApplication.exit(0)
