"""A small table of cells, of which the first column may be named anew in place."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Row(NamedTuple):
    """The id of what a row shows, and its cells."""

    key: int
    cells: tuple[Cell, ...]


class Rows(QAbstractTableModel):
    """Rows under titles; `is_renamed` lets F2 change the first cell of each."""

    renamed = Signal(object, str)  # the id and the new name

    def __init__(self, titles: Sequence[str], parent: QObject, *, is_renamed: bool = True) -> None:
        super().__init__(parent)
        self._titles, self._is_renamed = tuple(titles), is_renamed
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row], titles: Sequence[str] | None = None) -> None:
        """Show these and no others."""
        if list(rows) == self.rows and titles in (None, self._titles):
            return
        self.beginResetModel()
        self.rows = list(rows)
        if titles is not None:
            self._titles = tuple(titles)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.rows[index.row()].cells[index.column()]
        if role == CELL_ROLE:
            return cell
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        is_text = role in texts or (role == Qt.ItemDataRole.EditRole and not index.column())
        return cell.text if is_text else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name, row = str(value).strip(), self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or name in ("", row.cells[0].text):
            return False
        self.renamed.emit(row.key, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        is_named = self._is_renamed and index.column() == 0
        return found | Qt.ItemFlag.ItemIsEditable if is_named else found

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self._is_right(section):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _is_right(self, section: int) -> bool:
        return bool(self.rows) and self.rows[0].cells[section].right
