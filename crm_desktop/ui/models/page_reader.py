"""Reads the rows of a long list page by page, those in sight first."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.models.column import R
from crm_desktop.ui.models.row_store import PAGE, RowStore
from crm_desktop.ui.runner import Runner

ReadRows = Callable[[Reading, Sequence[int]], Sequence[R]]
_NEAR = 3  # pages: requests farther than this from what is shown are called off


class PageReader(QObject, Generic[R]):
    """Asks for pages and puts them into the store."""

    landed = Signal(int, int)  # the first and the last place of a page
    rows_landed = Signal(object)

    def __init__(
        self, runner: Runner, read: ReadRows[R], store: RowStore[R], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner, self._read, self._store = runner, read, store
        self._asked: dict[int, CancelToken] = {}

    def want(self, place: int, ids: "array[int]") -> None:
        """Ask for the page of a place unless it is there or on its way; far ones are called off.

        Negative numbers among the ids are headings, which nobody reads.
        """
        page = place // PAGE
        if page in self._asked or self._store.has_page(page):
            return
        for other in [each for each in self._asked if abs(each - page) > _NEAR]:
            self._asked.pop(other).cancel()
        wanted = array("q", (key for key in ids[page * PAGE : (page + 1) * PAGE] if key > 0))
        work = partial(_rows, self._read, wanted)
        self._asked[page] = self._runner.read(self, work, partial(self._land, page, wanted))

    def ask_rows(self, wanted: Sequence[int]) -> None:
        """Ask for single rows, such as those that were just written."""
        self._runner.read(self, partial(_rows, self._read, wanted), self.rows_landed.emit)

    def forget(self) -> None:
        """The list is another one: what is known is shown until its pages have been read anew."""
        self._call_off()
        self._store.forget_pages()

    def shift(self, ids: "array[int]") -> None:
        """A record came or moved: only pages with a row that is not known are read anew."""
        self._call_off()
        self._store.shift_pages(ids)

    def _call_off(self) -> None:
        for token in self._asked.values():
            token.cancel()
        self._asked.clear()

    def _land(self, page: int, wanted: Sequence[int], rows: Sequence[R]) -> None:
        self._asked.pop(page, None)
        self._store.fill(page, wanted, rows)
        self.landed.emit(page * PAGE, (page + 1) * PAGE - 1)


def _rows(read: ReadRows[Any], wanted: Sequence[int], reading: Reading) -> Sequence[Any]:
    return read(reading, wanted)
