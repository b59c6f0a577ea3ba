"""The safety copies of a business as rows: when, what for, how much is in them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt

from crm_desktop.domain.safety_copy import SafetyCopy, Why
from crm_desktop.ui import dates
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_CONTACTS, _SIZE = 2, 3


class SafetyCopies(QAbstractTableModel):
    """A row for each copy, newest first."""

    def __init__(self, copies: Sequence[SafetyCopy], now: int) -> None:
        super().__init__()
        self._copies, self._now = list(copies), now

    def copy_at(self, row: int) -> SafetyCopy:
        """The copy of a row."""
        return self._copies[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._copies)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else _SIZE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (CELL_ROLE, Qt.ItemDataRole.DisplayRole):
            return None
        cell = self._cell(self._copies[index.row()], index.column())
        return cell if role == CELL_ROLE else cell.text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (_CONTACTS, _SIZE):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        titles = tr("Made"), tr("Why"), tr("Contacts"), tr("Size")
        return titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _cell(self, made: SafetyCopy, column: int) -> Cell:
        if column == 0:
            text = dates.day_and_time(made.made_at, self._now)
            ago = dates.relative(made.made_at, self._now)
            return Cell(text, ago, strong=True, instant=made.made_at)
        if column == _CONTACTS:
            return Cell(QLocale().toString(made.contacts), right=True, figures=True)
        if column == _SIZE:
            return Cell(size_words(made.size), right=True, figures=True)
        return Cell(why_words(made.why), muted=True)


def size_words(size: int) -> str:
    """A number of bytes as file managers show it: "5.4 MB"."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def why_words(why: Why) -> str:
    """What a copy was made for."""
    words = {
        Why.CLOSING: tr("when closing"),
        Why.IMPORT: tr("before an import"),
        Why.UPGRADE: tr("before an upgrade"),
        Why.ASKED: tr("asked for"),
    }
    return words[why]
