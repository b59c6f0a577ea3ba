"""A chart as a piece: its marks as vectors, its words as text."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from crm_desktop.services.reporting import Align, Label, Look, Size, Vectors
from crm_desktop.ui.printing.flow import Piece
from crm_desktop.ui.printing.sheet import POINT, font, inks, paint_line

_POINTS = 8.5
_AT = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


def print_look() -> Look:
    """The colours of charts on paper, where a point is a pixel."""
    colors = inks()
    return Look(
        mark=colors.chart.name(),
        mark_aside=colors.chart_light.name(),
        grid=colors.line.name(),
        reference=colors.muted.name(),
        em=_POINTS,
    )


def chart(drawing: Vectors, size: Size) -> Piece:
    """A chart that was drawn in this size."""
    return Piece(size.height * POINT, lambda painter, place: _paint(painter, place, drawing, size))


def _paint(painter: QPainter, place: QRectF, drawing: Vectors, size: Size) -> None:
    whole = QRectF(place.left(), place.top(), size.width * POINT, size.height * POINT)
    QSvgRenderer(QByteArray(drawing.svg)).render(painter, whole)
    for label in drawing.labels:
        _paint_label(painter, place, label)


def _paint_label(painter: QPainter, place: QRectF, label: Label) -> None:
    x, room = label.x * POINT, label.room * POINT
    starts = {Align.LEFT: x, Align.MIDDLE: x - room / 2, Align.RIGHT: x - room}
    rise = 14 * POINT
    top = place.top() + label.y * POINT - rise / 2
    row = QRectF(place.left() + starts[label.align], top, room, rise)
    ink = inks().muted if label.is_muted else inks().text
    paint_line(painter, row, label.text, font(_POINTS), ink, at=_AT[label.align])
