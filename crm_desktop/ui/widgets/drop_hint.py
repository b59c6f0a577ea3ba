"""What a place says while files are dragged over it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import fonts, theme

_INSET = 12.0


class DropHint(QWidget):
    """Covers its parent with a frame and words; lets everything dragged through."""

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(parent)
        self._covered, self._words = parent, words
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def appear(self) -> None:
        """Cover the parent as it stands."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colors.accent_soft)
        ground.setAlphaF(0.92)
        painter.setBrush(ground)
        painter.setPen(QPen(colors.accent, 2, Qt.PenStyle.DashLine))
        place = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(place, 8, 8)
        painter.setPen(colors.accent)
        painter.setFont(fonts.strong())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._words)
