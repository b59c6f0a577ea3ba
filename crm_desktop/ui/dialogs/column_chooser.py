"""Which columns a list shows, and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button, quiet_button
from crm_desktop.ui.widgets.label import secondary_label

_KEY = Qt.ItemDataRole.UserRole
_ROW = 30


class ColumnList(QListWidget):
    """Titles with a mark each; dragged, or moved by Alt+Up and Alt+Down."""

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        row = self.currentRow()
        is_move = step and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if not is_move:
            super().keyPressEvent(event)
        elif 0 <= row + step < self.count():
            self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)


class ColumnChooser(QDialog):
    """Offers all columns, those shown first and marked."""

    chosen = Signal(object)  # the keys from left to right, or None for those that fit

    def __init__(
        self, parent: QWidget, columns: Sequence[tuple[str, str]], shown: Sequence[str]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Columns"))
        self.list = ColumnList()
        titles = dict(columns)
        rest = [key for key, _title in columns if key not in shown]
        for key in (*shown, *rest):
            item = QListWidgetItem(titles[key])
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, _ROW))
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        fitting = quiet_button(tr("Those that fit"))
        fitting.clicked.connect(self._take_fitting)
        cancel, done = button(tr("Cancel")), primary_button(tr("Done", "ready"))
        cancel.clicked.connect(self.reject)
        done.clicked.connect(self._take)
        done.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(fitting)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(secondary_label(tr("Drag to order them, or Alt with the arrow keys.")))
        column.addWidget(self.list)
        column.addLayout(row)
        self.resize(340, 440)

    def _take(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        keys = [item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked]
        if keys:
            self.chosen.emit(keys)
        self.accept()

    def _take_fitting(self) -> None:
        self.chosen.emit(None)
        self.accept()
