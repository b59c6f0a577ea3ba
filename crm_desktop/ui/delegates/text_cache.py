"""Laid-out lines of text, kept so that scrolling back and repainting need no new layout."""

from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTextOption, QTransform

from crm_desktop.ui.plain_text import one_line

_KEPT = 6_000


class TextCache:
    """Elides and lays out single lines for one font."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.height = self.metrics.height()
        self._lines: dict[tuple[str, int], tuple[QStaticText, float]] = {}
        self._option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self._option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def line(self, text: str, room: int) -> tuple[QStaticText, float]:
        """The text, cut to `room` pixels, ready to paint, and its width in pixels."""
        key = (text, room)
        found = self._lines.get(key)
        if found is None:
            if len(self._lines) >= _KEPT:
                self._lines.clear()
            found = self._lines[key] = self._laid_out(text, room)
        return found

    def paint(self, painter: QPainter, x: float, y: float, text: str, room: int) -> float:
        """Paint the line with its upper left corner at x, y; gives the width it took."""
        laid_out, width = self.line(text, room)
        painter.setFont(self.font)
        # Signs from another font make the line taller; its middle stays where it is.
        taller = laid_out.size().height() - ceil(self.height)
        painter.drawStaticText(QPointF(x, y - taller / 2), laid_out)
        return width

    def _laid_out(self, text: str, room: int) -> tuple[QStaticText, float]:
        shown = one_line(text)
        elided = self.metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)
        laid_out = QStaticText(elided)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setTextOption(self._option)
        laid_out.prepare(QTransform(), self.font)
        return laid_out, laid_out.size().width()
