"""The table of a list that is asked for as a whole: what is selected stays so meanwhile."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from crm_desktop.ui.models.paged import PagedModel
from crm_desktop.ui.records.column_fit import ColumnFit
from crm_desktop.ui.widgets.line_table import LineTable

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PagedTable(LineTable):
    """Enter opens, Escape leaves, heads that can be sorted by (`orders`) sort."""

    opened = Signal()
    escaped = Signal()

    def __init__(self, model: PagedModel[Any, Any], orders: Collection[str], name: str) -> None:
        super().__init__()
        self.paged, self._orders = model, orders
        self.setModel(model)
        self.setAccessibleName(name)
        self._fit = ColumnFit(self, model.columns)
        self._kept: set[int] = set()
        self._at = 0
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        self._show_order()
        header.sortIndicatorChanged.connect(self._sort)
        model.about_to_change.connect(self._keep)
        model.found.connect(self._restore)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def selected(self) -> list[int]:
        """The ids of the rows selected, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.paged.ids()[row] for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER:
            self.opened.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Looking for a row by its letters would read every page."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.fit()

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        key = self.paged.columns[section].key
        if key not in self._orders:
            self._show_order()
            return
        is_descending = order is Qt.SortOrder.DescendingOrder
        wish = self.paged.question._replace(order=key, is_descending=is_descending)
        self.paged.want(wish)

    def _show_order(self) -> None:
        """Show how the list is sorted, as after a click on a head that cannot be."""
        wish, header = self.paged.question, self.horizontalHeader()
        place = [column.key for column in self.paged.columns].index(wish.order)
        way = Qt.SortOrder.DescendingOrder if wish.is_descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(place, way)

    def _keep(self) -> None:
        self._kept, self._at = set(self.selected()), max(self.currentIndex().row(), 0)

    def _restore(self) -> None:
        ids, chosen = self.paged.ids(), self.selectionModel()
        if not len(ids):
            return
        places = [row for row, key in enumerate(ids) if key in self._kept] if self._kept else []
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        current = places[0] if places else min(self._at, len(ids) - 1)
        self.setCurrentIndex(self.paged.index(current, 0))
        for row in places[1:]:
            chosen.select(self.paged.index(row, 0), flags)
