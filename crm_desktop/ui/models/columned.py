"""A table of columns as data: how many there are, what they are called, which can be edited."""

from collections.abc import Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.ui.models.column import Column, R

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_PLAIN = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable


class ColumnedModel(QAbstractTableModel, Generic[R]):
    """What a table says of its columns; whoever holds rows says the rest."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        # A view asks for these of every cell it selects or paints.
        self._flags = _flags(self.columns)

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show other columns from now on."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._flags = _flags(self.columns)
        self.endResetModel()

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return self._flags[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_right else None
            return side and side | Qt.AlignmentFlag.AlignVCenter
        return column.title if role == Qt.ItemDataRole.DisplayRole else None


def _flags(columns: Sequence[Column[Any]]) -> list[Qt.ItemFlag]:
    """Those of each column, and last those of no cell at all, whose column is -1."""
    cells = [_EDITABLE if column.typed else _PLAIN for column in columns]
    return [*cells, Qt.ItemFlag.NoItemFlags]
