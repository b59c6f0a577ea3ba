"""The lines of a card: as tall as they are many; arrows go on to the next card."""

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy

from crm_desktop.domain.today import TodayLine
from crm_desktop.ui.today.delegate import LineDelegate
from crm_desktop.ui.today.model import ITEM_ROLE, TodayModel
from crm_desktop.ui.today.words import Item

KEYS = {
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_Space: "done",
    Qt.Key.Key_S: "snooze",
    Qt.Key.Key_L: "log",
    Qt.Key.Key_N: "next",
}


class LineList(QListView):
    """One line a row; what is to be done with the current one is told by `acted`."""

    acted = Signal(str)
    stepped_out = Signal(int)  # the arrows went beyond the first (-1) or the last row (1)

    def __init__(self, name: str, lead: int = 0) -> None:
        super().__init__()
        self.lines = TodayModel(self)
        self.painter = LineDelegate(self, lead)
        self.setModel(self.lines)
        self.setItemDelegate(self.painter)
        self.setProperty("ground", "clear")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.doubleClicked.connect(lambda _index: self.acted.emit("open"))

    def current(self) -> TodayLine | None:
        """The line that the keyboard is at."""
        return self.lines.line(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Make a row the current one, the last where there are fewer."""
        count = self.lines.rowCount()
        if count:
            self.setCurrentIndex(self.lines.index(min(max(row, 0), count - 1)))

    def place_of_current(self) -> QRect:
        """Where the current row is, in the list's own coordinates."""
        return self.visualRect(self.currentIndex())

    def settle(self) -> None:
        """Be as tall as the rows are."""
        self.setFixedHeight(self.lines.rowCount() * self.painter.row_height())

    def sizeHint(self) -> QSize:
        return QSize(200, self.lines.rowCount() * self.painter.row_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if plain == Qt.KeyboardModifier.NoModifier and key in KEYS:
            if self.currentIndex().isValid():
                self.acted.emit(KEYS[key])
            return
        row, last = self.currentIndex().row(), self.lines.rowCount() - 1
        if key in (Qt.Key.Key_Up, Qt.Key.Key_K) and row <= 0:
            self.stepped_out.emit(-1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_J) and row >= last:
            self.stepped_out.emit(1)
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.go_to(row + (1 if key == Qt.Key.Key_J else -1))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_box(index, event):
            self.acted.emit("done")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.settle()

    def _is_box(self, index: QModelIndex, event: QMouseEvent) -> bool:
        item = index.data(ITEM_ROLE)
        if not isinstance(item, Item) or not item.has_box:
            return False
        box = self.painter.box(self.visualRect(index))
        return box.adjusted(-4, -4, 4, 4).contains(event.position().toPoint())
