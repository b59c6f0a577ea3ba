"""One line of the navigation: icon, words, how many."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from crm_desktop.ui import fonts, icons, theme
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.plain_text import escaped_tool_tip, one_line
from crm_desktop.ui.widgets.painted_button import PaintedButton

_ICON = 16
_INSET = 10
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = (
    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
)


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: what it is called inside, what it says, and how many there are."""

    key: str
    text: str
    icon: str = ""
    count: int | None = None
    tip: str = ""
    is_counting: bool = False  # an ellipsis stands for the count until it is known


class PlaceButton(PaintedButton):
    """Marked while one is there; asks its bar to step when an arrow key is pressed."""

    step_requested = Signal(int)

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.key = place.key
        self._icon_name, self._shown = place.icon, one_line(place.text)
        self._count = ""
        self.setCheckable(True)
        self.setAccessibleName(self._shown)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(escaped_tool_tip(place.tip))
        self.set_count(place.count)
        if place.is_counting and place.count is None:
            self._count = "…"

    def set_count(self, count: int | None) -> None:
        """How many there are; nothing for `None`."""
        self._count = "" if count is None else QLocale().toString(count)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 2 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.current()
        painter = QPainter(self)
        self._paint_ground(painter, colors)
        left = self._paint_icon(painter)
        ink = colors.accent if self.isChecked() else colors.text
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        count_width = self._paint_count(painter, colors)
        room = self.width() - left - count_width - _INSET
        painter.setFont(fonts.sized(1.0, weight, base=self.font()))
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(self._shown, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self._mirrored(QRect(left, 0, room, self.height())), self._start(), shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.step_requested.emit(steps[key])
        else:
            super().keyPressEvent(event)

    def _paint_ground(self, painter: QPainter, colors: theme.Theme) -> None:
        ground = colors.accent_soft if self.isChecked() else colors.hover
        if self.isChecked() or self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), colors.accent)

    def _paint_icon(self, painter: QPainter) -> int:
        if not self._icon_name:
            return _INSET
        token = "accent" if self.isChecked() else "text"
        picture = icons.pixmap(self._icon_name, token, _ICON, self.devicePixelRatioF())
        place = QRect(_INSET, (self.height() - _ICON) // 2, _ICON, _ICON)
        painter.drawPixmap(self._mirrored(place), picture)
        return _INSET + _ICON + 9

    def _paint_count(self, painter: QPainter, colors: theme.Theme) -> int:
        if not self._count:
            return 0
        painter.setFont(fonts.tabular(fonts.secondary()))
        painter.setPen(colors.muted)
        width = painter.fontMetrics().horizontalAdvance(self._count)
        place = QRect(self.width() - _INSET - width, 0, width, self.height())
        painter.drawText(self._mirrored(place), _RIGHT, self._count)
        return width + 8

    def _start(self) -> Qt.AlignmentFlag:
        return _LEFT if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else _RIGHT

    def _mirrored(self, place: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.left() - place.width())
        return place
