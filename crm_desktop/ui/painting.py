"""What widgets and delegates paint alike: pills, initials, lines."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from crm_desktop.ui.theme import PillColors, Theme

PILL_PADDING = 8
SHADOW = 12
_PILL_RISE = 3


def pill_height(font: QFont) -> int:
    """The height of a pill around one line of this font, in pixels."""
    return round(QFontMetricsF(font).height()) + 2 * _PILL_RISE


def pill_width(font: QFont, text: str) -> int:
    """The width of a pill around this text, in pixels."""
    return round(QFontMetricsF(font).horizontalAdvance(text) + 0.5) + 2 * PILL_PADDING


def paint_pill_ground(painter: QPainter, place: QRectF, colors: PillColors) -> None:
    """A rounded tint with its outline, crisp at one pixel."""
    inner = place.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colors.border, 1))
    painter.setBrush(colors.ground)
    radius = inner.height() / 2
    painter.drawRoundedRect(inner, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def paint_pill(
    painter: QPainter, place: QRectF, text: str, colors: PillColors, font: QFont
) -> None:
    """A pill with its text in the middle; the text must already fit."""
    paint_pill_ground(painter, place, colors)
    painter.setFont(font)
    painter.setPen(colors.ink)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)


def pill_pixmap(width: int, height: int, colors: PillColors, ratio: float) -> QPixmap:
    """The ground of a pill as a picture, kept: a table paints the same few again and again."""
    return _pill_pixmap(width, height, colors.ground.rgba(), colors.border.rgba(), ratio)


@lru_cache(maxsize=512)
def _pill_pixmap(width: int, height: int, ground: int, border: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(width, height) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    colors = PillColors(QColor(), QColor.fromRgba(ground), QColor.fromRgba(border))
    paint_pill_ground(painter, QRectF(0, 0, width, height), colors)
    painter.end()
    return picture


def paint_hairline(painter: QPainter, left: float, right: float, y: float, color: QColor) -> None:
    """A horizontal line of one logical pixel."""
    painter.fillRect(QRectF(left, y, right - left, 1), color)


def paint_focus_ring(painter: QPainter, place: QRectF, color: QColor, radius: float = 6) -> None:
    """The ring around what has the keyboard."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def paint_raised(painter: QPainter, panel: QRectF, colors: Theme) -> None:
    """A panel that floats, with its shadow in the `SHADOW` pixels around it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # Rings instead of filled shapes: what is under the panel need not be painted.
    for spread in range(1, SHADOW, 2):
        fading = (SHADOW - spread) / SHADOW
        painter.setPen(QPen(colors.shadow(fading * fading), 2))
        around = panel.adjusted(-spread, 2 - spread, spread, spread)
        painter.drawRoundedRect(around, 8 + spread, 8 + spread)
    painter.setPen(colors.line)
    painter.setBrush(colors.panel)
    painter.drawRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def paint_cross(painter: QPainter, middle: QPointF, reach: float, color: QColor) -> None:
    """The small × that takes something away."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    step = QPointF(reach, reach)
    other = QPointF(reach, -reach)
    painter.drawLine(middle - step, middle + step)
    painter.drawLine(middle - other, middle + other)
