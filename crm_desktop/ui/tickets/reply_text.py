"""The words of an answer: plain text, sent by keys."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

LONGEST = 100_000
LEAST, TALL = 64, 118  # pixels
_ROOM = 22  # above and below a single line
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReplyText(QPlainTextEdit):
    """Plain text; Ctrl+Enter sends, with Shift it waits for the customer; Tab leaves it.

    It grows with what is written, between the heights it is given.
    """

    submitted = Signal(bool)  # whether to wait
    escaped = Signal()
    entered = Signal()  # the keyboard is here

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self._least = self._most = TALL
        self.setAcceptDrops(False)  # files are dropped on the whole box
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def line_height(self) -> int:
        """As high as it is where only one line is shown."""
        return self.fontMetrics().height() + _ROOM

    def show_hint(self, words: str) -> None:
        """Say what is to be written here."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def grow_between(self, least: int, most: int) -> None:
        """Be as high as the words need, within these."""
        self._least, self._most = least, max(least, most)
        self._grow()

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

    def _grow(self, _size: object = None) -> None:
        lines = round(self.document().size().height())  # Qt counts those of plain text
        needed = self.line_height() + max(lines - 1, 0) * self.fontMetrics().lineSpacing()
        self.setFixedHeight(min(max(needed, self._least), self._most))

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
