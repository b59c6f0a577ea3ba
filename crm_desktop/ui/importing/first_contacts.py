"""The first contacts of a file, as they would come in."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView

from crm_desktop.domain.card import SourceRow
from crm_desktop.services.importing.checking import Known
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell
from crm_desktop.ui.importing.comparing import known_of
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.card import Card as CardFrame
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.line_table import LineTable

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_LEAST_ROWS = 5
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
        self.table = _Table(self._model)
        self.column.addWidget(SectionHeading(tr("The first contacts as they will be")))
        self.column.addWidget(self.table, 1)

    def set_rows(self, rows: Sequence[SourceRow]) -> None:
        """Show these."""
        self._model.set_rows(rows)


class _Table(LineTable):
    def __init__(self, model: FirstContactsModel) -> None:
        super().__init__()
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(tr("The first contacts as they will be"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def minimumSizeHint(self) -> QSize:
        rows = self.verticalHeader().defaultSectionSize() * _LEAST_ROWS
        return QSize(200, rows + self.horizontalHeader().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, int(self.viewport().width() * share))
