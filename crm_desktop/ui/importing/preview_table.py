"""A calm table of the first records of a file, its columns sharing the width."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView

from crm_desktop.ui.widgets.line_table import LineTable

_LEAST_ROWS = 5


class PreviewTable(LineTable):
    """`shares` are those of the columns in the width."""

    def __init__(self, model: QAbstractTableModel, name: str, shares: Sequence[float]) -> None:
        super().__init__()
        self._shares = shares
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
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
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, int(self.viewport().width() * share))
