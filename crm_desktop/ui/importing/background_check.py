"""Checks a file in the background, again whenever something about it changed."""

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.importing.checking import Check, check
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.source import ImportSource
from crm_desktop.ui.runner import Runner


class BackgroundCheck(QObject):
    """One check at a time: a new one calls the old one off."""

    progressed = Signal(object, object)  # rows, and the share of the file or None
    found = Signal(object)  # Check
    failed = Signal(object)  # the error

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._tokens: tuple[CancelToken, ...] = ()

    def start(self, source: ImportSource, policy: Policy) -> None:
        """Check the file; the answer comes as `found` or `failed`."""
        self.stop()
        mine = CancelToken()

        def told(rows: int, share: float | None) -> None:
            if not mine.cancelled and isValid(self):
                self.progressed.emit(rows, share)

        work = check(source, policy, mine, told)
        self._tokens = (mine, self._runner.read(self, work, self._answered, self._failed))

    def stop(self) -> None:
        """Call the check under way off."""
        for token in self._tokens:
            token.cancel()
        self._tokens = ()

    def _answered(self, answer: Check) -> None:
        self._tokens = ()
        self.found.emit(answer)

    def _failed(self, error: BaseException) -> None:
        self._tokens = ()
        self.failed.emit(error)
