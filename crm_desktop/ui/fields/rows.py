"""The fields of a kind of record, and the choices of a field, as rows of tables."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crm_desktop.domain.fields import Choice
from crm_desktop.services.fields import Listed
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.fields.words import field_words
from crm_desktop.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class _Rows(QAbstractTableModel):
    """Rows of cells under titles."""

    def __init__(self, titles: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._cells: list[tuple[Cell, ...]] = []

    def set_cells(self, cells: list[tuple[Cell, ...]]) -> None:
        if cells != self._cells:
            self.beginResetModel()
            self._cells = cells
            self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._cells[index.row()][index.column()]
        if role == CELL_ROLE:
            return cell
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return cell.text if role in texts else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == len(self._titles) - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None


class FieldRows(_Rows):
    """A row for each field: its name, its type, how many records have something in it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__((tr("Field"), tr("Type"), tr("Filled in")), parent)
        self.listed: list[Listed] = []

    def show(self, listed: list[Listed]) -> None:
        """Show these and no others."""
        self.listed = listed
        self.set_cells(
            [
                (
                    Cell(each.field.name, strong=True),
                    Cell(field_words(each.field), muted=True),
                    _figure(each.count),
                )
                for each in listed
            ]
        )


class ChoiceRows(_Rows):
    """A row for each choice: its name, which can be edited, and how many records have it."""

    renamed = Signal(int, str)  # row, name

    def __init__(self, parent: QObject) -> None:
        super().__init__((tr("Choice"), tr("Chosen")), parent)
        self.choices: tuple[Choice, ...] = ()
        self.counts: dict[int, int] = {}

    def show(self, choices: tuple[Choice, ...], counts: dict[int, int]) -> None:
        """Show these and no others."""
        self.choices, self.counts = choices, counts
        self.set_cells([(Cell(each.name), _figure(counts.get(each.id, 0))) for each in choices])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self.choices[index.row()].name
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or name in ("", self.choices[index.row()].name):
            return False
        self.renamed.emit(index.row(), name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else found


def _figure(count: int) -> Cell:
    return Cell(QLocale().toString(count) if count else "–", right=True, figures=True, muted=True)
