"""A paged table that never waits: every id in memory, the rows page by page."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.search import Search, parse
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.models.column import Column, R, Source
from crm_desktop.ui.models.row_store import PAGE, RowStore
from crm_desktop.ui.runner import Runner

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_PLAIN = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
)
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable
_NEAR = 3  # pages: requests farther than this from what is shown are called off


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, out of how many, and how long the database took."""

    ids: "array[int]"
    total: int
    milliseconds: int


class IdTableModel(QAbstractTableModel, Generic[R]):
    """A row not here yet shows as blank; what was known of it is shown until it is read anew."""

    found = Signal()  # the list is as the last question wanted it
    edit_refused = Signal(object, str, str, object)  # id, column, text, error
    row_changed = Signal(object)  # id of a record that reads differently now

    def __init__(
        self, runner: Runner, source: Source[R], columns: Sequence[Column[R]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.order, self.descending, self.words = self.columns[0].key, False, ""
        self.total, self.milliseconds, self.is_ready = 0, 0, False
        self._runner, self._source = runner, source
        self._ids = array("q")
        # A view asks for these of every cell it selects or paints.
        self._flags = [_EDITABLE if column.typed else _PLAIN for column in self.columns]
        self._store = RowStore(self.columns)
        self._question = CancelToken()
        self._asked: dict[int, CancelToken] = {}
        self._total_known = False
        self._now = runner.now()
        runner.changed.connect(self._follow)

    def ask(self) -> None:
        """Ask for the ids; a question still under way is dropped."""
        self._question.cancel()
        search = parse(self.words)
        is_counting = bool(search) and not self._total_known
        work = partial(self._find, self.order, search, self.descending, is_counting)
        self._question = self._runner.read(self, work, self._show)

    def filter(self, words: str) -> None:
        """Show only what these words find."""
        if parse(words) != parse(self.words) or not self.is_ready:
            self.words = words
            self.ask()
        self.words = words

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key, descending = self.columns[column].key, order is Qt.SortOrder.DescendingOrder
        if (key, descending) != (self.order, self.descending):
            self.order, self.descending = key, descending
            self.ask()

    def first_page(self, ids: "array[int]", rows: Sequence[R]) -> None:
        """Show these at once, before anything was asked."""
        self._store.fill(0, ids[:PAGE], rows)
        self._show(Found(ids, len(ids), 0), is_seed=True)

    def ids(self) -> "array[int]":
        """Every id in the order shown; not to be changed."""
        return self._ids

    def row_of(self, key: int) -> int:
        """Where a record stands, or -1."""
        try:
            return self._ids.index(key)
        except ValueError:
            return -1

    def record(self, key: int) -> R | None:
        """What the list knows of a record."""
        return self._store.row(key)

    def refresh_words(self) -> None:
        """Say anew how long ago everything was."""
        self._now = self._runner.now()
        self._store.forget_cells()
        self._repaint(0, len(self._ids) - 1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = index.row()
        if not 0 <= place < len(self._ids):
            return None
        page = place // PAGE
        if not self._store.has_page(page):
            self._fetch(page)
        key = self._ids[place]
        if role == CELL_ROLE:
            return self._store.cell(key, index.column(), self._now)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(self._store.cell(key, index.column(), self._now))
        return self._typed(key, index.column()) if role == Qt.ItemDataRole.EditRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show what was typed, and write it; if that fails, `edit_refused` says so."""
        column = self.columns[index.column()]
        key, text = self._ids[index.row()], str(value)
        if role != Qt.ItemDataRole.EditRole or self._typed(key, index.column()) in (None, text):
            return False
        self._store.set_typed(key, column.key, text)
        self.dataChanged.emit(index, index)
        command = self._source.edit_cell(key, column.key, text)
        self._runner.write(
            self,
            command,
            partial(self._written, key, column.key),
            partial(self._refused, key, column.key, text),
        )
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return self._flags[index.column()] if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].is_right else None
            return side and side | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def _typed(self, key: int, column: int) -> str | None:
        row, typed = self._store.row(key), self.columns[column].typed
        return None if row is None or typed is None else typed(row)

    def _find(
        self,
        order: str,
        search: Search,
        descending: bool,  # noqa: FBT001 - handed on by partial
        is_counting: bool,  # noqa: FBT001 - handed on by partial
        reading: Reading,
    ) -> Found:
        start = perf_counter()
        ids = self._source.find_ids(reading, order, search, descending=descending)
        taken = round((perf_counter() - start) * 1000)
        if is_counting:
            every = self._source.find_ids(reading, order, None, descending=False)
            return Found(ids, len(every), taken)
        return Found(ids, len(ids) if not search else -1, taken)

    def _show(self, found: Found, *, is_seed: bool = False) -> None:
        self.milliseconds, self.is_ready = found.milliseconds, True
        if found.total >= 0:
            self.total, self._total_known = found.total, True
        if found.ids != self._ids:
            self._call_pages_off()
            self.beginResetModel()
            self._ids = found.ids
            if not is_seed:
                self._store.forget_pages()
            self.endResetModel()
        self.found.emit()

    def _fetch(self, page: int) -> None:
        if page in self._asked:
            return
        for other in [each for each in self._asked if abs(each - page) > _NEAR]:
            self._asked.pop(other).cancel()
        wanted = self._ids[page * PAGE : (page + 1) * PAGE]
        work = partial(_rows, self._source, wanted)
        self._asked[page] = self._runner.read(self, work, partial(self._fill, page, wanted))

    def _fill(self, page: int, wanted: Sequence[int], rows: Sequence[R]) -> None:
        self._asked.pop(page, None)
        self._store.fill(page, wanted, rows)
        self._repaint(page * PAGE, page * PAGE + len(wanted) - 1)

    def _call_pages_off(self) -> None:
        for token in self._asked.values():
            token.cancel()
        self._asked.clear()

    def _follow(self, done: Done, _asker: object) -> None:
        """Bring the list up to date with a write."""
        changes = done.changes
        touched = changes.ids.get(self._source.kind, frozenset())
        if changes.bulk:
            self._total_known = False
            self._call_pages_off()
            self._store.forget_pages()
            self._repaint(0, len(self._ids) - 1)
            self.ask()
            return
        came, went = touched & changes.created, touched & changes.deleted
        if came or went:
            self.total += len(came) - len(went)
        if came or went or (touched and parse(self.words)):
            self.ask()
        wanted = array("q", touched - went)
        if wanted:
            work = partial(_rows, self._source, wanted)
            self._runner.read(self, work, self._patch)

    def _patch(self, rows: Sequence[R]) -> None:
        """Show rows that were changed; ask for the order again where it may be another now."""
        is_moved = False
        for row in rows:
            former = self._store.row(row.id)
            if former is None or getattr(former, self.order) != getattr(row, self.order):
                is_moved = True
            place = self.row_of(row.id)
            if place >= 0:
                self._store.put([row])
                self._repaint(place, place)
                self.row_changed.emit(row.id)
        if is_moved:
            self.ask()

    def _written(self, key: int, column: str, _done: Done) -> None:
        # The row as written comes by `changed`; until then the typed text stands for it.
        work = partial(_rows, self._source, array("q", [key]))
        self._runner.read(self, work, partial(self._settle, key, column))

    def _settle(self, key: int, column: str, rows: Sequence[R]) -> None:
        self._store.set_typed(key, column, None)
        self._patch(rows)

    def _refused(self, key: int, column: str, text: str, error: BaseException) -> None:
        self._store.set_typed(key, column, None)
        place = self.row_of(key)
        self._repaint(place, place)
        self.edit_refused.emit(key, column, text, error)

    def _repaint(self, first: int, last: int) -> None:
        if 0 <= first <= last < len(self._ids):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


def _rows(source: Source[R], wanted: Sequence[int], reading: Reading) -> list[R]:
    return source.rows(reading, wanted)


def _words(cell: Cell) -> str:
    return " ".join(filter(None, (cell.text, cell.secondary, ", ".join(cell.chips))))
