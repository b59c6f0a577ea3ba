"""Selection, current row and scroll position, kept by id while the rows of a list change."""

from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from crm_desktop.ui.models.id_table import IdTableModel
from crm_desktop.ui.records.table import RecordTable

_Flag = QItemSelectionModel.SelectionFlag


class _Kept:
    def __init__(self) -> None:
        self.current: int | None = None
        self.row = self.column = 0
        self.selected: set[int] = set()
        self.has_all = False
        self.top: int | None = None
        self.below_top = 0
        self.current_y: int | None = None


class Keeping(QObject):
    """Holds on to ids from before a reset of the model until after it."""

    restored = Signal()

    def __init__(self, table: RecordTable, model: IdTableModel[Any]) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._kept = _Kept()
        self.wanted: int | None = None  # to be gone to as soon as it is in the list
        self.starts_anew = False  # whether the next list is another one: begin at its top
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        for begins in (model.rowsAboutToBeMoved, model.rowsAboutToBeInserted):
            begins.connect(self._keep_place)
        for ended in (model.rowsMoved, model.rowsInserted):
            ended.connect(self._stay)

    def selected(self) -> list[int]:
        """The ids selected, in the order of the list."""
        ids = self._model.row_ids()
        chosen = self._table.selectionModel().selection()
        rows: set[int] = set()
        for place in range(chosen.count()):
            each = chosen.at(place)
            rows.update(range(each.top(), each.bottom() + 1))
        return [ids[row] for row in sorted(rows) if row < len(ids) and ids[row] > 0]

    def _keep(self) -> None:
        self._keep_place()
        kept, chosen = self._kept, self.selected()
        kept.has_all = len(chosen) == len(self._model.ids()) > 1
        kept.selected = set() if kept.has_all else set(chosen)

    def _keep_place(self) -> None:
        table, ids = self._table, self._model.row_ids()
        index, kept = table.currentIndex(), _Kept()
        if index.isValid() and index.row() < len(ids):
            kept.current, kept.row, kept.column = ids[index.row()], index.row(), index.column()
            y = table.rowViewportPosition(index.row())
            kept.current_y = y if 0 <= y < table.viewport().height() else None
        top = table.rowAt(0)
        if top >= 0:
            top = table.record_row(top)
            kept.top, kept.below_top = ids[top], table.rowViewportPosition(top)
        self._kept = kept

    def _restore(self) -> None:
        kept, table = self._kept, self._table
        wanted, self.wanted = self.wanted, None
        table.settle()
        if wanted is not None and (row := self._model.row_of(wanted)) >= 0:
            table.go_to(row)
        elif self._model.rowCount():
            self.wanted = wanted
            self._restore_rows(kept)
        self.starts_anew = False
        self.restored.emit()

    def _stay(self) -> None:
        """Qt keeps the current row and the selection where rows only move or come."""
        kept, table = self._kept, self._table
        table.settle()
        if self.wanted is not None and (row := self._model.row_of(self.wanted)) >= 0:
            self.wanted = None
            table.go_to(row)
        else:
            self._scroll(kept, -1 if kept.current is None else self._model.row_of(kept.current))
        self.restored.emit()

    def _restore_rows(self, kept: _Kept) -> None:
        row = -1 if kept.current is None else self._model.row_of(kept.current)
        last = self._model.rowCount() - 1
        if row < 0:
            self._table.go_to(0 if self.starts_anew else min(kept.row, last))
        else:
            index = self._model.index(row, kept.column)
            select = self._table.selectionModel()
            select.setCurrentIndex(index, _Flag.NoUpdate)
            select.select(self._selection(kept, row), _Flag.ClearAndSelect | _Flag.Rows)
        self._scroll(kept, row)

    def _selection(self, kept: _Kept, row: int) -> QItemSelection:
        model, made = self._model, QItemSelection()
        last = model.columnCount() - 1
        if kept.has_all:
            made.select(model.index(0, 0), model.index(model.rowCount() - 1, last))
        elif len(kept.selected) <= 1:
            if kept.selected:
                made.select(model.index(row, 0), model.index(row, last))
        else:
            for place, key in enumerate(model.row_ids()):
                if key in kept.selected:
                    made.select(model.index(place, 0), model.index(place, last))
        return made

    def _scroll(self, kept: _Kept, row: int) -> None:
        bar, height = self._table.verticalScrollBar(), self._table.rowHeight(0)
        if row >= 0 and kept.current_y is not None:
            bar.setValue(row * height - kept.current_y)
        elif self.starts_anew or kept.top is None:
            bar.setValue(0)
        elif (top := self._model.row_of(kept.top)) >= 0:
            bar.setValue(top * height - kept.below_top)
