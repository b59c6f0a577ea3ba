"""The first contacts of a file, as they would come in."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from crm_desktop.domain.card import SourceRow
from crm_desktop.services.importing.checking import Known
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell
from crm_desktop.ui.importing.comparing import known_of
from crm_desktop.ui.importing.preview_table import PreviewTable
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.card import Card as CardFrame
from crm_desktop.ui.widgets.headings import SectionHeading

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_SHARES = (0.26, 0.24, 0.3, 0.2)


class FirstContactsModel(QAbstractTableModel):
    """Name, company, e-mail and phone of each."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Known] = []

    def set_rows(self, rows: Sequence[SourceRow]) -> None:
        """Show these; rows that say nothing are left out."""
        self.beginResetModel()
        self._rows = [known_of(row.card) for row in rows if row.card is not None]
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(_SHARES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("Name"), tr("Company"), tr("E-mail"), tr("Phone"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._cell(index.row(), index.column())
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.text
        return None

    def _cell(self, row: int, column: int) -> Cell:
        known = self._rows[row]
        texts = (known.name, known.company, known.email, known.phone)
        text = texts[column]
        if column == 0:
            return Cell(text or tr("no name"), strong=bool(text), muted=not text)
        return Cell(text, muted=True) if text else EMPTY


class FirstContactsCard(CardFrame):
    """The list, so that one sees whether names and numbers stand where they belong."""

    def __init__(self) -> None:
        super().__init__(spacing=4)
        self._model = FirstContactsModel()
        title = tr("The first contacts as they will be")
        self.table = PreviewTable(self._model, title, _SHARES)
        self.column.addWidget(SectionHeading(title))
        self.column.addWidget(self.table, 1)

    def set_rows(self, rows: Sequence[SourceRow]) -> None:
        """Show these."""
        self._model.set_rows(rows)
