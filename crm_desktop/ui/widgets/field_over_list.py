"""A field that keeps the keyboard while its arrow keys move along the list below it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FieldOverList(QObject):
    """Up and Down go to the next row, Page Up and Page Down by `page` rows if that is given.

    Enter is `entered`, and Tab too where `is_tab_enter`. It lives as long as the field.
    """

    entered = Signal()

    def __init__(
        self, field: QLineEdit, below: QListWidget, *, page: int = 0, is_tab_enter: bool = False
    ) -> None:
        super().__init__(field)
        self._below = below
        self._steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        self._enters = (*_ENTERS, Qt.Key.Key_Tab) if is_tab_enter else _ENTERS
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = self._steps.get(Qt.Key(event.key()))
            if step:
                row = self._below.currentRow() + step
                self._below.setCurrentRow(min(max(row, 0), self._below.count() - 1))
                return True
            if event.key() in self._enters:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)
