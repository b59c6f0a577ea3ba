"""The words of an answer: plain text, sent by keys."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

LONGEST = 100_000
LEAST, TALL = 64, 118  # pixels
_ROOM = 22  # above and below a single line
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReplyText(QPlainTextEdit):
    """Plain text; Ctrl+Enter sends, with Shift it waits for the customer; Tab leaves it."""

    submitted = Signal(bool)  # whether to wait
    escaped = Signal()
    entered = Signal()  # the keyboard is here

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(TALL)
        self.setAcceptDrops(False)  # files are dropped on the whole box

    def line_height(self) -> int:
        """As high as it is where only one line is shown."""
        return self.fontMetrics().height() + _ROOM

    def mark(self, start: int, end: int) -> None:
        """Mark a piece of the text, to be typed over."""
        text, cursor = self.toPlainText(), self.textCursor()
        for place, mode in (
            (start, QTextCursor.MoveMode.MoveAnchor),
            (end, QTextCursor.MoveMode.KeepAnchor),
        ):  # to Qt some signs are two
            cursor.setPosition(len(text[:place].encode("utf-16-le", "replace")) // 2, mode)
        self.setTextCursor(cursor)
        self.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_asked = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and is_asked:
            self.submitted.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Ctrl+Shift+Enter is a key of the window too; here it means what is written.
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text()[:LONGEST])
