"""The table of a merge: up and down go from field to field, left and right choose."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from crm_desktop.ui.merging.model import MergeModel
from crm_desktop.ui.widgets.line_table import LineTable

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_FIELD, _WHY, _LEAST = 132, 148, 150


class MergeTable(LineTable):
    """A click on a value chooses it, too."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(_LEAST)
        self._fields: MergeModel | None = None
        self.clicked.connect(lambda index: self._choose(index.row(), index.column() - 1))

    def show_fields(self, model: MergeModel) -> None:
        """Show these; the keyboard stands on the first row."""
        self._fields = model
        self.setModel(model)
        header, last = self.horizontalHeader(), model.columnCount() - 1
        header.setMinimumSectionSize(1)
        for column in range(1, last):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(last, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, _FIELD)
        header.resizeSection(last, _WHY)
        model.modelReset.connect(self._to_first)
        self._to_first()

    def fields(self) -> MergeModel:
        """The fields that are shown. Raises `LookupError` before there are any."""
        if self._fields is None:
            raise LookupError
        return self._fields

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        row = self.currentIndex().row()
        if step is None or self._fields is None or row < 0:
            super().keyPressEvent(event)
        else:
            self._fields.step(row, -step if self.isRightToLeft() else step)
        self._stand(self.currentIndex().row())

    def _choose(self, row: int, place: int) -> None:
        self.fields().choose(row, place)
        self._stand(row)

    def _to_first(self) -> None:
        self._stand(0)

    def _stand(self, row: int) -> None:
        """The keyboard stands on the value that is chosen in a row."""
        fields = self.fields()
        if 0 <= row < fields.rowCount():
            self.setCurrentIndex(fields.index(row, fields.chosen(row) + 1))
