"""What is behind a figure as rows: the ids at once, the rest page by page."""

from array import array
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from crm_desktop.domain.changes import Kind
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell
from crm_desktop.ui.reports.row_source import RowSource
from crm_desktop.ui.runner import Runner

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_PAGE = 100
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel):
    """Asks for the rows behind a figure once it is made; `answered` when it knows how many."""

    answered = Signal()

    def __init__(self, runner: Runner, source: RowSource[Any]) -> None:
        super().__init__()
        self._runner, self.source = runner, source
        self._rows: dict[int, object] = {}
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._asked: set[int] = set()
        self.ids = array("q")
        self.listed: Mapping[Kind, array[int]] = {}  # of them, what stands in a list of its own

    def ask(self) -> None:
        """Ask which rows they are."""
        self._runner.read(self, partial(_found, self.source), self._show)

    def opens(self, row: int) -> tuple[Kind, int] | None:
        """The record that a row opens, where that is known."""
        line = self._rows.get(self.ids[row])
        return None if line is None else self.source.opens(line)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.source.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (CELL_ROLE, Qt.ItemDataRole.DisplayRole):
            return None
        cell = self._cell(index.row(), index.column())
        return cell if role == CELL_ROLE else cell.text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.source.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_right else None
        return column.title if role == Qt.ItemDataRole.DisplayRole else None

    def _cell(self, row: int, column: int) -> Cell:
        cells = self._cells.get(self.ids[row])
        if cells is None:
            self._want(row // _PAGE)
            return EMPTY
        return cells[column]

    def _show(self, found: "tuple[array[int], Mapping[Kind, array[int]]]") -> None:
        self.beginResetModel()
        self.ids, self.listed = found
        self._rows, self._cells, self._asked = {}, {}, set()
        self.endResetModel()
        self.answered.emit()

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            wanted = self.ids[page * _PAGE : (page + 1) * _PAGE]
            read = partial(_lines, self.source, wanted)
            self._runner.read(self, read, partial(self._fill, page))

    def _fill(self, page: int, rows: Sequence[object]) -> None:
        for row in rows:
            key = self.source.key(row)
            self._rows[key], self._cells[key] = row, self.source.cells(row)
        last = min((page + 1) * _PAGE, len(self.ids)) - 1
        if last >= 0:
            right = len(self.source.columns) - 1
            self.dataChanged.emit(self.index(page * _PAGE, 0), self.index(last, right))


def _found(
    source: RowSource[Any], reading: Reading
) -> "tuple[array[int], Mapping[Kind, array[int]]]":
    ids = source.ids()(reading)
    return ids, source.listed(reading, ids)


def _lines(source: RowSource[Any], ids: "array[int]", reading: Reading) -> Sequence[object]:
    return source.lines(reading, ids)
