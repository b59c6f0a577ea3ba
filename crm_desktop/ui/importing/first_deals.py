"""The first deals of a file, as they would come in."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from crm_desktop.domain.card import DealCard, SourceRow
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell
from crm_desktop.ui.importing.preview_table import PreviewTable
from crm_desktop.ui.importing.words import iso_day_words, money_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import SectionHeading

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_NAME, _WITH, _AMOUNT, _STAGE, _CLOSES = range(5)
_SHARES = (0.29, 0.25, 0.16, 0.16, 0.14)


class FirstDealsModel(QAbstractTableModel):
    """Name, whom it is with, amount, stage and day of each."""

    def __init__(self) -> None:
        super().__init__()
        self._deals: list[DealCard] = []
        self._stage_of: Callable[[DealCard], str] = lambda deal: deal.stage

    def set_stages(self, stage_of: Callable[[DealCard], str]) -> None:
        """Show the stages in which they will be."""
        self._stage_of = stage_of
        if self._deals:
            corner = self.index(len(self._deals) - 1, _CLOSES)
            self.dataChanged.emit(self.index(0, 0), corner)

    def set_rows(self, rows: Sequence[SourceRow]) -> None:
        """Show these; rows that say nothing are left out."""
        self.beginResetModel()
        self._deals = [row.deal for row in rows if row.deal is not None]
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._deals)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(_SHARES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == _AMOUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("Deal"), tr("With"), tr("Amount"), tr("Stage"), tr("Closes"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._cell(self._deals[index.row()], index.column())
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.text
        return None

    def _cell(self, deal: DealCard, column: int) -> Cell:
        if column == _NAME:
            return Cell(deal.name, strong=True, tip=deal.note)
        if column == _WITH:
            person = deal.person.name if deal.person is not None else ""
            first, second = (person, deal.company) if person else (deal.company, "")
            return Cell(first, secondary=second, muted=not person)
        if column == _AMOUNT and deal.amount is not None:
            words = money_words(deal.amount, deal.currency)
            return Cell(words, right=True, figures=True)
        text = {
            _STAGE: self._stage_of(deal),
            _CLOSES: iso_day_words(deal.closed_day or deal.close_day),
        }
        return Cell(text[column], muted=True) if text.get(column) else EMPTY


class FirstDealsCard(Card):
    """The list, so that one sees whether amounts and days stand where they belong."""

    def __init__(self) -> None:
        super().__init__(spacing=4)
        self._model = FirstDealsModel()
        title = tr("The first deals as they will be")
        self.table = PreviewTable(self._model, title, _SHARES)
        self.column.addWidget(SectionHeading(title))
        self.column.addWidget(self.table, 1)

    def set_rows(self, rows: Sequence[SourceRow]) -> None:
        """Show these."""
        self._model.set_rows(rows)

    def set_stages(self, stage_of: Callable[[DealCard], str]) -> None:
        """Show the stages in which they will be."""
        self._model.set_stages(stage_of)
