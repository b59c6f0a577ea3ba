"""What is painted of a lane beside its cards: its scroll bar, and where something would come."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from crm_desktop.ui.theme import Theme

_THICK = 3
_RADIUS = 8


def paint_handle(painter: QPainter, place: QRect, colors: Theme, *, is_held: bool) -> None:
    """The handle of a lane's scroll bar."""
    _fill(painter, QRectF(place), colors.muted if is_held else colors.handle, 2)


def paint_drop_line(painter: QPainter, lane: QRect, y: int, colors: Theme) -> None:
    """Where what is carried would come."""
    place = QRectF(lane.left(), y - _THICK / 2, lane.width(), _THICK)
    _fill(painter, place, colors.accent, _THICK / 2)


def paint_lane_ground(painter: QPainter, place: QRect, colors: Theme) -> None:
    """A lane over which something is carried."""
    _fill(painter, QRectF(place), colors.accent_soft, _RADIUS)


def _fill(painter: QPainter, place: QRectF, color: QColor, radius: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(place, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
