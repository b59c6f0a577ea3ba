"""What happens to the search field, as the search box needs to know it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from crm_desktop.ui.palette.keys import is_ours

_OPENING = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ShortcutFocusReason)
_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class FieldWatch(QObject):
    """Takes the keys that are the box's, and remembers where the keyboard came from."""

    entered = Signal()  # by mouse or key: show what there is
    left = Signal()
    key_pressed = Signal(object)  # a Qt.Key that is the box's

    def __init__(self, field: QLineEdit, is_open: Callable[[], bool]) -> None:
        super().__init__(field)
        self._field, self._is_open = field, is_open
        self._before: QWidget | None = None
        field.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._note_focus)

    def give_back(self) -> None:
        """Give the keyboard, if the field has it, to where it was before."""
        before = self._before
        if self._field.hasFocus() and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return self._key_event(event)
        if isinstance(event, QFocusEvent):
            self._focus_event(event)
        elif event.type() is QEvent.Type.MouseButtonPress and self._field.hasFocus():
            self.entered.emit()
        return False

    def _key_event(self, event: QKeyEvent) -> bool:
        if not is_ours(event, is_open=self._is_open()):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self.key_pressed.emit(Qt.Key(event.key()))
            return True
        return False

    def _focus_event(self, event: QFocusEvent) -> None:
        if event.gotFocus() and event.reason() in _OPENING:
            self.entered.emit()
        elif event.lostFocus() and event.reason() not in _STAYING:
            self.left.emit()

    def _note_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self._field and old is not None:
            self._before = old
