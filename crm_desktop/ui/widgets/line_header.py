"""The quiet header of a big table: muted words, the order as a small arrow after them."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from crm_desktop.ui import fonts, theme
from crm_desktop.ui.delegates.line import PADDING
from crm_desktop.ui.plain_text import one_line

_ARROW = 14
_RIGHT = Qt.AlignmentFlag.AlignRight


class LineHeader(QHeaderView):
    """Paints its sections itself, for the style's arrow lies over the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFont(fonts.secondary())
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(48)
        self.setMouseTracking(True)
        self._hovered = -1

    def sizeHint(self) -> QSize:
        # Qt's own would ask the model and the style about every section.
        return QSize(self.length(), round(2 * self.fontMetrics().height()))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # Qt's
        colors = theme.current()
        painter.fillRect(rect, colors.panel)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.line)
        if self._hovered == logical:
            painter.fillRect(
                QRect(rect.right(), rect.top() + 8, 1, rect.height() - 16), colors.line
            )
        sorted_by = self.isSortIndicatorShown() and self.sortIndicatorSection() == logical
        text, width = self._fitting(logical, rect.width() - 2 * PADDING - _ARROW * sorted_by)
        right = bool(self._alignment(logical) & _RIGHT)
        left = rect.left() + PADDING
        if right:
            left = rect.right() + 1 - PADDING - width
        painter.setPen(colors.text if self._hovered == logical or sorted_by else colors.muted)
        place = QRect(left, rect.top(), width + 1, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        if sorted_by:
            beside = left - _ARROW / 2 if right else left + width + _ARROW / 2
            self._paint_arrow(painter, QPointF(beside, rect.center().y() + 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: object) -> None:
        self._hover(-1)

    def _hover(self, logical: int) -> None:
        if logical != self._hovered:
            self._hovered = logical
            self.viewport().update()

    def _fitting(self, logical: int, room: int) -> tuple[str, int]:
        role = Qt.ItemDataRole.DisplayRole
        words = self.model().headerData(logical, self.orientation(), role)
        shown = one_line(str(words or ""))
        metrics = self.fontMetrics()
        text = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, max(room, 0))
        return text, metrics.horizontalAdvance(text)

    def _alignment(self, logical: int) -> Qt.AlignmentFlag:
        role = Qt.ItemDataRole.TextAlignmentRole
        given = self.model().headerData(logical, self.orientation(), role)
        return Qt.AlignmentFlag(given) if given is not None else Qt.AlignmentFlag.AlignLeft

    def _paint_arrow(self, painter: QPainter, middle: QPointF) -> None:
        down = 1 if self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder else -1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.current().text, 1.3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        tip = middle + QPointF(0, 1.75 * down)
        painter.drawLine(middle + QPointF(-3, -1.75 * down), tip)
        painter.drawLine(middle + QPointF(3, -1.75 * down), tip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
