"""Looks at files in the background: one look at a time, the last one asked for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import SourceRow
from crm_desktop.services.importing import columns
from crm_desktop.services.importing.columns import Look
from crm_desktop.services.importing.source import Dialect, ImportSource, TableOf
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.runner import Runner

_FIRST = 20


class SourceReader(QObject):
    """Gives what a file seems to be, and its first contacts."""

    looked = Signal(object)  # Look
    failed = Signal(object)  # the error
    first_found = Signal(object)  # list of SourceRow

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._look = CancelToken()
        self._first = CancelToken()

    def look(self, path: Path) -> None:
        """Look at a file."""
        self._ask(columns.look(path))

    def look_as(self, path: Path, dialect: Dialect, of: TableOf | None = None) -> None:
        """Look at a table as written in this way, of contacts or of deals."""
        self._ask(columns.look_as(path, dialect, of))

    def look_at_sheet(self, path: Path, sheet: str) -> None:
        """Look at another sheet of a workbook."""
        self._ask(columns.look_at_sheet(path, sheet))

    def read_first(self, source: ImportSource) -> None:
        """Read the first contacts of a file; where that fails, the check says why."""
        self._first.cancel()

        def job(_token: CancelToken) -> list[SourceRow]:
            return columns.first_rows(source, _FIRST)

        self._first = self._runner.work(self, job, self.first_found.emit, self._pass_over)

    def stop(self) -> None:
        """Call off whatever is under way."""
        self._look.cancel()
        self._first.cancel()

    def _ask(self, work: Callable[[Reading], Look]) -> None:
        self.stop()
        self._look = self._runner.read(self, work, self.looked.emit, self.failed.emit)

    def _pass_over(self, _error: BaseException) -> None:
        self.first_found.emit([])
