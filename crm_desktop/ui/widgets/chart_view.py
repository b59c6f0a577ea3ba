"""A chart: a picture of its marks, words over it, and every mark to be pointed at and opened."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontInfo,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.services.reporting import Align, Box, Label, Look, Picture, Size
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.plain_text import escaped_tool_tip

_SETTLED_MS = 60
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_AT = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class ChartView(QWidget):
    """Asks to be drawn in the size it has; arrows go from mark to mark, Enter opens one."""

    drawing_wanted = Signal()  # it came into view, or its size or the theme changed
    mark_chosen = Signal(int)

    def __init__(self, words: str, tips: Sequence[str], height: int) -> None:
        super().__init__()
        self._words, self._tips, self._height = words, tuple(tips), height
        self._picture: Picture | None = None
        self._image = QImage()
        self._pointed = self._current = -1
        self.setFont(fonts.tabular(fonts.secondary()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tips else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(words)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self.want)

    def size_wanted(self) -> Size:
        """How large the picture must be."""
        return Size(self.width(), self.height(), self.devicePixelRatioF())

    def look(self) -> Look:
        """The colours of the theme in force and the size of the font."""
        colors = theme.current()
        return Look(
            colors.chart.name(),
            colors.chart_light.name(),
            colors.line.name(),
            colors.muted.name(),
            QFontInfo(self.font()).pixelSize(),
        )

    def show_picture(self, picture: Picture) -> None:
        """Show this; one of a former size is stretched until the next one comes."""
        form = QImage.Format.Format_RGBA8888
        image = QImage(picture.dots, picture.width, picture.height, 4 * picture.width, form)
        self._image = image.copy()  # the bytes need not outlive this call then
        self._picture = picture
        self.update()

    @property
    def is_drawn(self) -> bool:
        """Whether there is a picture of it."""
        return self._picture is not None

    def sizeHint(self) -> QSize:
        return QSize(320, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_pointed(painter)
        painter.drawImage(QRectF(self.rect()), self._image)
        for label in self._picture.labels:
            self._paint_label(painter, label)
        if self.hasFocus() and 0 <= self._current < len(self._picture.marks):
            place = _rect(self._picture.marks[self._current])
            paint_focus_ring(painter, place, theme.current().accent, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settled.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._picture is None:
            self._settled.start(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_settled"):
            self._settled.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_at(QPointF(event.pos()))
            words = self._tips[mark] if mark >= 0 else ""
            QToolTip.showText(event.globalPos(), escaped_tool_tip(words), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._mark_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and mark >= 0:
            self._current = mark
            self.mark_chosen.emit(mark)

    def leaveEvent(self, _event: QEvent) -> None:
        self._point(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        count = len(self._tips)
        if key in _STEPS and count:
            step = _STEPS[key]
            self._go_to(min(max(self._current + step, 0), count - 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and count:
            self._go_to(0 if key == Qt.Key.Key_Home else count - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and count:
            self.mark_chosen.emit(max(self._current, 0))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._go_to(max(self._current, 0))

    def _go_to(self, mark: int) -> None:
        self._current = mark
        if mark < len(self._tips):
            self.setAccessibleName(f"{self._words}: {self._tips[mark]}")
        self.update()

    def _point(self, mark: int) -> None:
        if mark != self._pointed:
            self._pointed = mark
            shape = Qt.CursorShape.PointingHandCursor if mark >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def _mark_at(self, point: QPointF) -> int:
        if self._picture is None:
            return -1
        for place, box in enumerate(self._picture.marks):
            if _rect(box).contains(point):
                return place
        return -1

    def want(self) -> None:
        """Ask for a drawing where it is in view."""
        if self.isVisible() and self.width() > 1:
            self.drawing_wanted.emit()

    def _paint_pointed(self, painter: QPainter) -> None:
        if self._picture is not None and 0 <= self._pointed < len(self._picture.marks):
            place = _rect(self._picture.marks[self._pointed])
            painter.fillRect(place, theme.current().hover)

    def _paint_label(self, painter: QPainter, label: Label) -> None:
        colors = theme.current()
        painter.setFont(self.font())
        painter.setPen(colors.muted if label.is_muted else colors.text)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(label.text, Qt.TextElideMode.ElideRight, round(label.room) + 1)
        starts = {Align.LEFT: 0.0, Align.MIDDLE: label.room / 2, Align.RIGHT: label.room}
        left, height = label.x - starts[label.align], metrics.height()
        place = QRectF(left, label.y - height / 2, label.room, height)
        flags = _AT[label.align] | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, shown)


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)
