"""Pills: a word with a tone, or a tag that can be taken away."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui import fonts, theme
from crm_desktop.ui.painting import (
    PILL_PADDING,
    paint_cross,
    paint_focus_ring,
    paint_pill,
    paint_pill_ground,
    pill_height,
    pill_width,
)
from crm_desktop.ui.plain_text import escaped_tool_tip, one_line
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.widgets.painted_button import PaintedButton

LONGEST = 330
CROSS = 12  # what the × takes


class Pill(QWidget):
    """A word in a rounded tint."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        super().__init__()
        self._text, self._tone = "", tone
        self.setFont(fonts.secondary())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str, tone: Tone | None = None) -> None:
        """Say another word, in another tone if one is given."""
        self._text = one_line(text)
        self._tone = self._tone if tone is None else tone
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = min(pill_width(self.font(), self._text), LONGEST)
        return QSize(width, pill_height(self.font()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = _fitting(self, self._text, self.width() - 2 * PILL_PADDING)
        colors = theme.current().pill(self._tone)
        paint_pill(painter, QRectF(self.rect()), shown, colors, self.font())


class Chip(PaintedButton):
    """A pill that can be pressed and, with its × or the Delete key, taken away."""

    remove_requested = Signal()

    def __init__(self, text: str, *, removable: bool = True, remove_tip: str = "") -> None:
        super().__init__()
        self._tone = Tone.NEUTRAL
        self._shown, self._removable, self._remove_tip = one_line(text), removable, remove_tip
        self._over_cross = False
        self.setFont(fonts.secondary())
        self.setAccessibleName(self._shown)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def set_text(self, text: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Say other words, in a tone."""
        self._shown, self._tone = one_line(text), tone
        self.setAccessibleName(self._shown)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = pill_height(self.font())
        width = pill_width(self.font(), self._shown) + self._cross_width()
        return QSize(min(width, LONGEST), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme.current()
        place = QRectF(self.rect())
        pill = colors.pill(self._tone)
        if self.underMouse():
            ground = colors.pressed if self._tone is Tone.NEUTRAL else pill.ground
            pill = theme.PillColors(pill.ink, ground, colors.outline)
        paint_pill_ground(painter, place, pill)
        self._paint_text(painter, pill)
        if self._removable:
            middle = QPointF(self.width() - PILL_PADDING - 3, self.height() / 2)
            ink = colors.bad if self._over_cross and self.underMouse() else colors.muted
            paint_cross(painter, middle, 3, ink)
        if self.hasFocus():
            paint_focus_ring(painter, place, colors.accent, self.height() / 2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._is_cross(event.position().x())
        if over != self._over_cross:
            self._over_cross = over
            self.setToolTip(escaped_tool_tip(self._remove_tip if over else self._shown))
            self.update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self.isDown() and inside and self._is_cross(event.position().x()):
            self.setDown(False)
            self.remove_requested.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._over_cross = False
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _paint_text(self, painter: QPainter, pill: theme.PillColors) -> None:
        room = self.width() - 2 * PILL_PADDING - self._cross_width()
        place = QRectF(PILL_PADDING, 0, room, self.height())
        painter.setFont(self.font())
        painter.setPen(pill.ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        flags |= Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
        painter.drawText(place, flags, _fitting(self, self._shown, room))

    def _cross_width(self) -> int:
        return CROSS if self._removable else 0

    def _is_cross(self, x: float) -> bool:
        return self._removable and x >= self.width() - PILL_PADDING - 10


def _fitting(widget: QWidget, text: str, room: float) -> str:
    return widget.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room))
