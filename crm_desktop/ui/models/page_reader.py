"""Reads the rows of a long list page by page, those in sight first."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Generic

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.models.column import R, Source
from crm_desktop.ui.runner import Runner

_NEAR = 3  # pages: requests farther than this from what is shown are called off


class PageReader(QObject, Generic[R]):
    """Asks for pages; tells when one has landed."""

    landed = Signal(int, object, object)  # page, its ids, its rows
    rows_landed = Signal(object)

    def __init__(self, runner: Runner, source: Source[R], parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._source = runner, source
        self._asked: dict[int, CancelToken] = {}

    def ask_page(self, page: int, wanted: Sequence[int]) -> None:
        """Ask for a page unless it is on its way; pages far from it are called off."""
        if page in self._asked:
            return
        for other in [each for each in self._asked if abs(each - page) > _NEAR]:
            self._asked.pop(other).cancel()
        work = partial(_rows, self._source, wanted)
        self._asked[page] = self._runner.read(self, work, partial(self._land, page, wanted))

    def ask_rows(self, wanted: Sequence[int]) -> None:
        """Ask for single rows, such as those that were just written."""
        self._runner.read(self, partial(_rows, self._source, wanted), self.rows_landed.emit)

    def call_off(self) -> None:
        """The list has changed: the pages on their way are of the former one."""
        for token in self._asked.values():
            token.cancel()
        self._asked.clear()

    def _land(self, page: int, wanted: Sequence[int], rows: Sequence[R]) -> None:
        self._asked.pop(page, None)
        self.landed.emit(page, wanted, rows)


def _rows(source: Source[Any], wanted: Sequence[int], reading: Reading) -> list[Any]:
    return source.rows(reading, wanted)
