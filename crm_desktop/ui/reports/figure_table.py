"""A table of a report: as high as its rows, figures at the right, bars where they are told so."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QStyleOptionViewItem

from crm_desktop.domain.report import Figure, Said, TableBlock, Wording
from crm_desktop.ui import theme
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell
from crm_desktop.ui.delegates.line import PADDING, LineDelegate
from crm_desktop.ui.widgets.line_table import LineTable

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
BAR_ROLE = CELL_ROLE + 1
_BAR = 9
_FIGURE_ROOM = 44
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class BlockModel(QAbstractTableModel):
    """The rows of a table block, worded once."""

    def __init__(self, block: TableBlock, wording: Wording) -> None:
        super().__init__()
        self._block = block
        self._titles = [wording.say(column.title) for column in block.columns]
        self._cells = [
            [self._worded(cell, place, wording) for place, cell in enumerate(row.cells)]
            for row in block.rows
        ]
        for cells, row in zip(self._cells, block.rows, strict=True):
            if row.is_total:
                cells[:] = [cell._replace(strong=True) for cell in cells]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == BAR_ROLE:
            return self._bar(index.row(), index.column())
        cell = self._cells[index.row()][index.column()]
        if role == CELL_ROLE:
            return cell
        return cell.text if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if self._block.columns[section].is_right else _LEFT
        return None

    def _worded(self, cell: Said | None, place: int, wording: Wording) -> Cell:
        if cell is None:
            return EMPTY
        right = self._block.columns[place].is_right
        return Cell(wording.say(cell), right=right, figures=right)

    def _bar(self, row: int, column: int) -> float | None:
        """How long the bar of a cell is, as a share of the longest in its column."""
        rows = self._block.rows
        if not self._block.columns[column].is_bar or rows[row].is_total:
            return None
        longest = max(_value(each.cells[column]) for each in rows if not each.is_total)
        return _value(rows[row].cells[column]) / longest if longest > 0 else 0.0


class BarDelegate(LineDelegate):
    """Paints a bar before the figure where the model tells how long."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        share = index.data(BAR_ROLE)
        if isinstance(share, float):
            place: QRect = option.rect
            room = max(place.width() - 2 * PADDING - _FIGURE_ROOM, 0)
            top = place.center().y() - _BAR // 2
            bar = QRect(place.left() + PADDING, top, round(room * share), _BAR)
            painter.fillRect(bar, theme.current().chart)


class FigureTable(LineTable):
    """All rows at once, without scrolling; a click or Enter chooses a row."""

    row_chosen = Signal(int)

    def __init__(self, block: TableBlock, wording: Wording) -> None:
        super().__init__(BarDelegate)
        self._block = block
        self._model = BlockModel(block, wording)
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(False)
        rows = len(block.rows) * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(rows + header.sizeHint().height() + 1)
        self.clicked.connect(lambda index: self.row_chosen.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if area is not None else None
        if area is not None and page is not None and self.hasFocus():
            middle = self.viewport().mapTo(page, self.visualRect(current).center())
            area.ensureVisible(middle.x(), middle.y(), 0, self.rowHeight(current.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for section, width in enumerate(self._widths(self.viewport().width())):
            self.horizontalHeader().resizeSection(section, width)

    def _widths(self, room: int) -> list[int]:
        """Figures take what they need, words share the rest by their weights."""
        columns = self._block.columns
        needed = [self._needed(section) for section in range(len(columns))]
        spare = room - sum(needed)
        if spare >= 0:
            whole = sum(column.weight for column in columns)
            given = [int(spare * column.weight / whole) for column in columns]
            return [need + more for need, more in zip(needed, given, strict=True)]
        fixed = [column.is_right and not column.is_bar for column in columns]
        words = sum(need for need, is_fixed in zip(needed, fixed, strict=True) if not is_fixed)
        factor = max((words + spare) / words, 0.2) if words else 1.0
        return [
            need if is_fixed else int(need * factor)
            for need, is_fixed in zip(needed, fixed, strict=True)
        ]

    def _needed(self, section: int) -> int:
        title = (
            self.horizontalHeader()
            .fontMetrics()
            .horizontalAdvance(str(self._model.headerData(section, Qt.Orientation.Horizontal)))
        )
        content = max(self.sizeHintForColumn(section), title + 2 * PADDING + 2)
        return content + 60 if self._block.columns[section].is_bar else content


def _value(cell: Said | None) -> float:
    return max(cell.value or 0.0, 0.0) if isinstance(cell, Figure) else 0.0
