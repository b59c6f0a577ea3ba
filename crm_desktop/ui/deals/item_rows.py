"""The lines of a deal as rows of a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from crm_desktop.domain.deal_item import DealItem
from crm_desktop.ui.amounts import amount_words
from crm_desktop.ui.deals import item_words as words
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
# Shown where there is room; elsewhere they stand after the name.
APART = (3, 4, 5)


class ItemRows(QAbstractTableModel):
    """Product, quantity, price, discount, tax, how often, amount."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[DealItem] = []
        self._currency = ""
        self.is_wide = False
        self._titles = (
            tr("Item"),
            tr("Quantity"),
            tr("Price"),
            tr("Discount"),
            tr("Tax"),
            tr("How often"),
            tr("Amount"),
        )

    def show(self, items: Sequence[DealItem], currency: str) -> None:
        """Show these lines of a deal in this currency."""
        if list(items) != self.items or currency != self._currency:
            self.beginResetModel()
            self.items, self._currency = list(items), currency
            self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in (CELL_ROLE, *texts):
            return None
        cell = self._cell(self.items[index.row()], index.column())
        return cell if role == CELL_ROLE else f"{cell.text} {cell.secondary}".strip()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        return self._cell(self.items[row], column).text

    def _cell(self, item: DealItem, column: int) -> Cell:
        if column == 0:
            tip = f"{item.name}\n{words.more_words(item)}".strip()
            return Cell(one_line(item.name), strong=True, tip=tip)
        texts = (
            words.quantity_words(item),
            amount_words(item.price, self._currency),
            words.discount_words(item),
            words.tax_words(item),
            words.often_words(item),
            amount_words(item.net, self._currency),
        )
        is_amount = column == len(texts)
        return Cell(texts[column - 1], right=True, figures=True, muted=not is_amount)
