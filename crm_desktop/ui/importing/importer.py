"""Runs an import: first the safety copy, then the rows, in one step that can be called off."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled
from crm_desktop.services.importing.any_import import import_of
from crm_desktop.services.importing.outcome import Outcome
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.source import ImportSource
from crm_desktop.services.workspace import Done
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words, is_expected
from crm_desktop.ui.translation import filled, tr

Before = Callable[[CancelToken], None]


class Importer(QObject):
    """What is going on is told in words and as a share; it ends in one of three ways."""

    told = Signal(str)  # what is being done
    progressed = Signal(object, object)  # rows, and the share of the file or None
    finished = Signal(object, object)  # Outcome, Done
    cancelled = Signal()
    failed = Signal(str)  # in words; nothing of the import remains

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._token: CancelToken | None = None
        self._is_copying = False
        runner.stopping.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        return self._token is not None

    def start(self, source: ImportSource, policy: Policy, before: Before) -> None:
        """Make the safety copy by `before`, then bring the file in."""
        self._is_copying = True
        self.told.emit(tr("Making a safety copy of your business"))

        def copied(_nothing: None) -> None:
            self._write(source, policy)

        self._token = self._runner.work(self, before, copied, self._copy_failed)

    def cancel(self) -> None:
        """Call it off; nothing of it remains."""
        if self._token is None:
            return
        self._token.cancel()
        if self._is_copying:  # its answer never comes, and nothing has been written yet
            self._end()
            self.cancelled.emit()
        else:
            self.told.emit(tr("Stopping; nothing remains of this import"))

    def _write(self, source: ImportSource, policy: Policy) -> None:
        self._is_copying = False
        self.told.emit(tr("Importing"))
        outcomes: list[Outcome] = []

        def told(rows: int, share: float | None) -> None:
            if isValid(self):
                self.progressed.emit(rows, share)

        def done(answer: Done) -> None:
            if isValid(self):
                self._end()
                self.finished.emit(outcomes[-1], answer)

        command = import_of(source, policy, outcomes.append, told)
        self._token = self._runner.write(self, command, done, self._write_failed)

    def _write_failed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self._say(error, tr("Nothing was imported. {reason}"))

    def _copy_failed(self, error: BaseException) -> None:
        self._end()
        self._say(error, tr("The safety copy could not be made, so nothing was imported. {reason}"))

    def _say(self, error: BaseException, words: str) -> None:
        if is_expected(error):
            self.failed.emit(words.replace("{reason}", error_words(error)))
        else:
            self.failed.emit(filled(words))
            self._runner.failed.emit(error, self)

    def _end(self) -> None:
        self._token = None
        self._is_copying = False
