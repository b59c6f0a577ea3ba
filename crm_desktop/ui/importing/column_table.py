"""The table in which the columns of a file are given their places."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView

from crm_desktop.services.importing.source import Target
from crm_desktop.ui.importing.column_model import ARROW, HOW, NAME, TARGET, VALUE, ColumnModel
from crm_desktop.ui.importing.target_list import TargetList
from crm_desktop.ui.importing.targets import place_of
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.line_table import LineTable

_ARROW_WIDTH = 36
_SHARES = {NAME: 0.27, VALUE: 0.2, TARGET: 0.32, HOW: 0.21}
_NO_HOW_BELOW = 520


class ColumnTable(LineTable):
    """Enter, Space, F2, a click or any letter opens the list of places; Delete leaves out."""

    target_chosen = Signal(int, object, str)  # index of the column, Target, label

    def __init__(self) -> None:
        super().__init__()
        self.columns = ColumnModel()
        self.columns.setParent(self)
        self.setModel(self.columns)
        self.setAccessibleName(tr("Columns of the file and where they go"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        self.targets = TargetList(self)
        self.targets.chosen.connect(self._chosen)
        self.clicked.connect(self._clicked)

    def open_targets(self, typed: str = "") -> None:
        """Open the list of places for the current column."""
        index = self.currentIndex()
        if not index.isValid():
            return
        column = self.columns.column_at(index.row())
        cell = self.visualRect(index.siblingAtColumn(TARGET))
        corner = self.viewport().mapToGlobal(QPoint(cell.left(), cell.top()))
        place = place_of(column)
        self.targets.of = self.columns.of
        self.targets.open_below(QRect(corner, cell.size()), place, typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = event.key(), event.text()
        opens = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if held:
            super().keyPressEvent(event)
        elif key in opens:
            self.open_targets()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._chosen(Target.SKIP, "")
        elif typed.isalnum():
            self.open_targets(typed)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - _ARROW_WIDTH
        hides_how = room < _NO_HOW_BELOW
        whole = sum(share for place, share in _SHARES.items() if not (hides_how and place == HOW))
        self.setColumnHidden(HOW, hides_how)
        self.setColumnWidth(ARROW, _ARROW_WIDTH)
        for place, share in _SHARES.items():
            if not (hides_how and place == HOW):
                self.setColumnWidth(place, int(room * share / whole))

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == TARGET:
            self.open_targets()

    def _chosen(self, target: Target, label: str) -> None:
        index = self.currentIndex()
        if index.isValid():
            column = self.columns.column_at(index.row())
            self.target_chosen.emit(column.index, target, label)
