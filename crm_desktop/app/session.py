"""One run of the program: from nothing open to an open business, and out in order."""

import gc
import json
import logging
import os
import signal
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from crm_desktop.app import language
from crm_desktop.app.clock import now
from crm_desktop.app.early import EarlyPage
from crm_desktop.app.holding import Hold, knock
from crm_desktop.app.outside import ACTIONS, WaysOut
from crm_desktop.config import logs
from crm_desktop.config import settings as stored_settings
from crm_desktop.config.paths import Places, find_places, program_folder, ready
from crm_desktop.config.resources import resource
from crm_desktop.config.window_state import WindowState
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.safety_copy import Why
from crm_desktop.services import opening
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui import theme
from crm_desktop.ui.errors import ErrorHooks, log_qt_messages
from crm_desktop.ui.first_paint import FirstPaint
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.runner import Runner

_READERS = 2
_LOG = logging.getLogger(logs.NAME)
_COLLECT_MS = 3000
_PAINTED_MS = 20


class Session(QObject):
    """Holds what is open; opens, closes and remembers it."""

    def __init__(self, places: Places, early: EarlyPage | None = None) -> None:
        super().__init__()
        self.places = places
        self.settings, _problem = stored_settings.load(places.settings)
        self.window: MainWindow | None = None
        self._former: MainWindow | None = None
        self._hold: Hold | None = None
        self._made_doors: WaysOut | None = None
        self._early = early

    @property
    def doors(self) -> WaysOut:
        """The ways in and out; what they need is loaded when the first one is wanted."""
        if self._made_doors is None:
            from crm_desktop.app.doors import Doors

            self._made_doors = Doors(self)
        return self._made_doors

    @property
    def backups(self) -> Path:
        """Where the safety copies go."""
        chosen = self.settings.backups
        if chosen:
            try:
                return ready(Path(chosen))
            except OSError as error:  # such as a disk that is not plugged in today
                _LOG.warning("the folder chosen for copies: %s", type(error).__name__)
        return ready(self.places.backups)

    def start(self, file: str) -> None:
        """Open the file asked for, or the last one, or say welcome."""
        path = file or self.settings.last_workspace
        if path:
            self.open(Path(path).absolute())
        else:
            self.doors.welcome()

    def open(self, path: Path) -> bool:
        """Open a business in place of the present one; if that fails, say why and close nothing."""
        path = path.resolve()  # one name for a file, whatever leads to it
        if self.window is not None and self.window.runner.workspace.path == path:
            self.come_forward()
            return True
        hold = Hold(path, self.come_forward)
        try:
            hold.take()
            opening.prepare(path, self.backups, now(), language.list_words)
        except CrmError as error:
            hold.release()
            is_elsewhere = error.code == "held-file" and knock(path)
            if is_elsewhere and self.window is None:
                QTimer.singleShot(0, self, QApplication.quit)
            elif not is_elsewhere:
                self.doors.say(error)
            return False
        self.close()
        self._hold = hold
        self._show(path)
        return True

    def come_forward(self) -> None:
        """Bring the window to the front: somebody started the program on its file again."""
        if self.window is not None:
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def close(self) -> None:
        """Close the open business: everything saved, a safety copy made, the file whole."""
        window, self.window = self.window, None
        if window is None:
            return
        self._remember(window)
        focused = window.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a field writes what was typed when it loses the keyboard
        window.hide()
        window.runner.stop()
        workspace = window.runner.workspace
        workspace.close()
        if workspace.was_changed:
            try:
                opening.sweep_blobs(workspace.path)
                from crm_desktop.services import backing_up

                backing_up.make_copy(workspace.path, self.backups, now(), Why.CLOSING)
            except (CrmError, OSError) as error:
                _LOG.warning("no safety copy when closing: %s", type(error).__name__)
        if self._hold is not None:
            self._hold.release()
            self._hold = None
        # Kept: a dialog of the window may have led here, and Qt ends both when it is out of it.
        self._former = window
        window.deleteLater()

    def choose_theme(self, choice: str) -> None:
        """Wear a theme from now on."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application, theme.ThemeChoice(choice))
        self.keep(self.settings._replace(theme=choice))

    def keep(self, settings: stored_settings.Settings) -> None:
        """Remember these settings."""
        self.settings = settings
        ready(self.places.config)
        stored_settings.save(self.places.settings, settings)

    def copy_before_import(self, token: CancelToken) -> None:
        """Make the safety copy that precedes an import. Raises `FileTrouble` and `Cancelled`."""
        if self.window is not None:
            from crm_desktop.services import backing_up

            path = self.window.runner.workspace.path
            backing_up.make_copy(path, self.backups, now(), Why.IMPORT, token)

    def _show(self, path: Path) -> None:
        device = stored_settings.device_number(ready(self.places.state) / self.places.device.name)
        readers = ThreadPoolExecutor(_READERS, "reader")
        writer = ThreadPoolExecutor(1, "writer")
        runner = Runner(Workspace(path, device, now), readers, writer)
        window = MainWindow(runner)
        window.before_import = self.copy_before_import
        window.outside_requested.connect(self._run_outside)
        window.files_dropped.connect(self._open_dropped)
        window.closing.connect(self._closing)
        self.window = window
        state = WindowState(self.places.window_state)
        values = _object(state.text("window"))
        window.resize(1440, 900)
        window.restore_state(values)
        first = self._early.wait() if self._early is not None and self._early.path == path else None
        self._early = None
        window.show_start(str(values.get("screen", "")), ACTIONS, first)
        window.mark_choice(f"view.{self.settings.theme}")
        window.show()
        if self._made_doors is not None:
            self._made_doors.leave_welcome()
        self.settings = self.settings.with_opened(path)
        FirstPaint(window.frame.side, _PAINTED_MS, partial(self._once_painted, window))

    def _once_painted(self, window: MainWindow) -> None:
        from crm_desktop.app.idle import IdleCare

        self.keep(self.settings)
        IdleCare(window, self.backups, self._say)

    def _say(self, error: CrmError) -> None:
        self.doors.say(error)  # not loaded before there is something to say

    def _closing(self) -> None:
        # The window is in the middle of its close event: go on when it is out of it.
        QTimer.singleShot(0, self, QApplication.quit)

    def _run_outside(self, action: str) -> None:
        self.doors.run(action)

    def _open_dropped(self, paths: Sequence[Path]) -> None:
        self.doors.opened(paths)

    def _remember(self, window: MainWindow) -> None:
        ready(self.places.state)
        state = WindowState(self.places.window_state)
        state.put("window", json.dumps(window.save_state()))
        state.save()
        self.keep(self.settings)  # also where the window was never painted


def _object(text: str | None) -> dict[str, object]:
    """What was remembered as JSON; nothing where that is damaged."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def run(data_dir: str | None, file: str | None, early: EarlyPage | None = None) -> int:
    """Show the window and stay until it is closed; the exit code."""
    # Short turns on the interpreter, so that an import leaves the window its share.
    sys.setswitchinterval(0.0005)
    application = theme.application()
    application.setApplicationName("CRM Desktop")
    application.setDesktopFileName("crm-desktop")
    application.setQuitOnLastWindowClosed(False)
    places = find_places(Path(data_dir) if data_dir else None, os.environ, program_folder())
    logs.start(ready(places.log))
    log_qt_messages()
    hooks = ErrorHooks(application)
    hooks.install()
    session = Session(places, early)
    language.speak(application, session.settings.language, resource("i18n"))
    theme.apply(application, theme.ThemeChoice(session.settings.theme))
    session.start(file or "")
    _collect_here(application)
    # Asked to end from outside: the way out is the same, with everything saved.
    signal.signal(signal.SIGTERM, lambda *_what: QApplication.quit())
    code = application.exec()
    session.close()
    logs.stop()
    return code


def _collect_here(application: QApplication) -> None:
    """Collect garbage on the GUI thread only: elsewhere it could end Qt objects there."""
    gc.disable()
    gc.freeze()
    timer = QTimer(application)
    timer.timeout.connect(lambda: gc.collect(1))
    timer.start(_COLLECT_MS)
