"""Labels for text from data: always plain, cut to what can be laid out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.plain_text import escaped_tool_tip, for_display, one_line


class PlainLabel(QLabel):
    """A label whose text is text, over as many lines as it needs."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, ink: str = "") -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        if ink:
            self.setProperty("ink", ink)

    def setText(self, text: str) -> None:  # Qt's name
        super().setText(for_display(text))

    def set_ink(self, ink: str) -> None:
        """Colour it by a token that the style sheet knows: `muted`, `bad` …, or `""`."""
        self.setProperty("ink", ink)
        self.style().unpolish(self)
        self.style().polish(self)


class ElidedLabel(PlainLabel):
    """One line of text that ends in … where it does not fit; the tool tip then has the whole."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, ink: str = "") -> None:
        self._shown_for: tuple[str, int] | None = None
        self._elided = ""
        super().__init__(text, parent, ink=ink)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:  # Qt's name
        super().setText(one_line(text))
        self._measure()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("mmm")), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._measure()
        painter = QPainter(self)
        self.drawFrame(painter)
        place = self.contentsRect()
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        # Absolute: a right-to-left name stays at the side where the column begins.
        flags = self.alignment() | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
        painter.drawText(place, flags, self._elided)

    def _measure(self) -> None:
        state = (self.text(), self.contentsRect().width())
        if state == self._shown_for:
            return
        self._shown_for = state
        text, width = state
        self._elided = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
        self.setToolTip(escaped_tool_tip(text) if self._elided != text else "")


def secondary_label(text: str = "", *, ink: str = "muted") -> ElidedLabel:
    """A second line: smaller and muted."""
    label = ElidedLabel(text, ink=ink)
    label.setFont(fonts.secondary())
    return label


def strong_label(text: str = "") -> ElidedLabel:
    """A name or section title: semibold."""
    label = ElidedLabel(text)
    label.setFont(fonts.strong())
    return label
