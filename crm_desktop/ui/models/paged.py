"""A list that is asked for as a whole after each change that matters: its rows come by pages."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import CELL_ROLE
from crm_desktop.ui.models.column import Column, R
from crm_desktop.ui.models.columned import ROOT, ColumnedModel, Index
from crm_desktop.ui.models.page_reader import PageReader, ReadRows
from crm_desktop.ui.models.row_store import RowStore
from crm_desktop.ui.runner import Runner

_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class PagedQuestion(Protocol):
    """What such a list is asked, a named tuple: among others, in which order."""

    @property
    def order(self) -> str: ...
    @property
    def is_descending(self) -> bool: ...


Q = TypeVar("Q", bound=PagedQuestion)


class PagedModel(ColumnedModel[R], Generic[R, Q]):
    """Every id at once; a row not here yet shows as blank."""

    about_to_change = Signal()
    found = Signal()  # the list is as the last question wanted it

    def __init__(
        self,
        runner: Runner,
        columns: Sequence[Column[R]],
        question: Q,
        read: tuple[Callable[[Reading, Q], "array[int]"], ReadRows[R]],
        parent: QObject,
    ) -> None:
        super().__init__(columns, parent)
        self.question = question
        self.is_ready = False
        self._runner, self._ids, self._read_ids = runner, array("q"), read[0]
        self._store: RowStore[R] = RowStore(self.columns)
        self._pages = PageReader(runner, read[1], self._store, self)
        self._pages.landed.connect(self._repaint)
        self._token = CancelToken()

    def ask(self) -> None:
        """Ask for the ids; a question still under way is dropped."""
        self._token.cancel()
        work = partial(_asked, self._read_ids, self.question)
        self._token = self._runner.read(self, work, self._show)

    def want(self, question: Q) -> None:
        """Show what another question finds."""
        if question != self.question:
            self.question = question
            self.ask()

    def ids(self) -> "array[int]":
        """Every id in the order shown; not to be changed."""
        return self._ids

    def record(self, row: int) -> R | None:
        """What is known of the record in a row."""
        return self._store.row(self._ids[row]) if 0 <= row < len(self._ids) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = index.row()
        if not 0 <= place < len(self._ids) or (role != CELL_ROLE and role not in _TEXTS):
            return None
        self._pages.want(place, self._ids)
        cell = self._store.cell(self._ids[place], index.column(), self._runner.now())
        if role == CELL_ROLE:
            return cell
        return " ".join(filter(None, (cell.text, cell.secondary, cell.spoken)))

    def _show(self, ids: "array[int]") -> None:
        self.about_to_change.emit()
        self.beginResetModel()
        self._ids, self.is_ready = ids, True
        self._pages.forget()
        self.endResetModel()
        self.found.emit()

    def _repaint(self, first: int, last: int) -> None:
        last = min(last, len(self._ids) - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


def _asked(read: Callable[[Reading, Q], "array[int]"], question: Q, reading: Reading) -> Any:
    return read(reading, question)
