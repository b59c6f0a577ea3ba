"""What is done for an open business while nobody waits."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from crm_desktop.app.clock import now
from crm_desktop.app.easing import give_back
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError, FileTrouble
from crm_desktop.domain.safety_copy import SafetyCopy
from crm_desktop.services import opening
from crm_desktop.services.warming import warm_up
from crm_desktop.ui.main_window import MainWindow

_STARTED_MS = 3_500
_CHECK_MS = 15_000
# So long after the last change: the next question reads anew what it needs, in milliseconds.
_EASE_MS = 4_000
# A file copied by hand after so long a rest is whole.
_RESTED_MS = 5 * 60_000


class IdleCare(QObject):
    """Loads what comes next, looks the file over, and empties its log when it rests."""

    def __init__(self, window: MainWindow, backups: Path, say: Callable[[CrmError], None]) -> None:
        super().__init__(window)
        self._window, self._backups, self._say = window, backups, say
        self._path = window.runner.workspace.path
        self._rest = QTimer(self, singleShot=True, interval=_RESTED_MS)
        self._rest.timeout.connect(self._empty_log)
        self._easing = QTimer(self, singleShot=True, interval=_EASE_MS)
        self._easing.timeout.connect(self._ease)
        window.runner.changed.connect(self._rest_anew)
        QTimer.singleShot(_STARTED_MS, self, self._begin)
        QTimer.singleShot(_CHECK_MS, self, self._look_over)

    def _begin(self) -> None:
        runner = self._window.runner
        runner.work(self, warm_up, _nothing)
        runner.work(self, self._find_copies, self._show_copies)
        self._easing.start()

    def _find_copies(self, _token: CancelToken) -> list[SafetyCopy]:
        from crm_desktop.services import backing_up

        return backing_up.copies(self._path, self._backups)

    def _show_copies(self, copies: list[SafetyCopy]) -> None:
        self._window.frame.show_copies(copies, now())

    def _look_over(self) -> None:
        """Check a file that is too large to be checked before it is shown."""
        path = self._path
        self._window.runner.work(self, lambda _token: opening.is_sound(path), self._tell_soundness)

    def _tell_soundness(self, is_sound: bool) -> None:  # noqa: FBT001 - an answer of the runner
        self._easing.start()
        if not is_sound:
            self._say(FileTrouble("damaged-file", path=str(self._path)))

    def _rest_anew(self, *_what: object) -> None:
        self._rest.start()
        self._easing.start()

    def _ease(self) -> None:
        workspace = self._window.runner.workspace

        def ease(_token: CancelToken) -> None:
            workspace.ease()
            give_back()

        self._window.runner.work(self, ease, _nothing)

    def _empty_log(self) -> None:
        workspace = self._window.runner.workspace
        self._window.runner.work(self, lambda _token: workspace.empty_log(), _nothing)


def _nothing(_answer: None) -> None:
    """Nobody waits for it."""
