"""The list of pairs: arrows move, Enter merges, D tells apart, S skips."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from crm_desktop.ui.duplicates.delegate import PairDelegate
from crm_desktop.ui.duplicates.model import Index, PairModel
from crm_desktop.ui.translation import tr

_KEYS = {
    Qt.Key.Key_Return: "merge",
    Qt.Key.Key_Enter: "merge",
    Qt.Key.Key_D: "different",
    Qt.Key.Key_S: "skip",
}


class PairList(QListView):
    """One pair a row."""

    acted = Signal(str)  # merge, different or skip the current pair
    moved = Signal()  # another pair is the current one

    def __init__(self, model: PairModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(PairDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # Thousands of rows of different heights are laid out a few at a time.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Duplicates"))
        self.doubleClicked.connect(self._opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        verb = _KEYS.get(Qt.Key(event.key()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if verb is not None and plain == Qt.KeyboardModifier.NoModifier:
            if self.currentIndex().isValid():
                self.acted.emit(verb)
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _opened(self, _index: QModelIndex) -> None:
        self.acted.emit("merge")
