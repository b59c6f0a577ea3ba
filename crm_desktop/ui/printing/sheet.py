"""The sheet that reports are set on: its size, its fonts, and how one line of text is painted.

Everything is measured in tenths of a point, whatever is painted on, so that pages break alike on
PDF, printer and screen.
"""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter

from crm_desktop.ui import fonts, theme

POINT = 10.0
PER_INCH = 72 * POINT
_LETTER = frozenset("US CA MX PH CL CO VE CR DO GT NI PA SV".split())
_SIDE, _TOP, _FOOT = 45 * POINT, 42 * POINT, 42 * POINT
_LONGEST = 500  # characters of a line that are laid out


class Sheet(NamedTuple):
    """A page of paper: its whole width and height."""

    width: float
    height: float
    size: QPageSize.PageSizeId

    @property
    def room(self) -> QRectF:
        """What lies within the margins, without the foot."""
        height = self.height - _TOP - _FOOT - 26 * POINT
        return QRectF(_SIDE, _TOP, self.width - 2 * _SIDE, height)

    @property
    def foot(self) -> QRectF:
        """The line at the foot."""
        return QRectF(_SIDE, self.height - _FOOT - 6 * POINT, self.width - 2 * _SIDE, 22 * POINT)

    def layout(self) -> QPageLayout:
        """The same for Qt's writers, without margins: the sheet has its own."""
        size = QPageSize(self.size)
        return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def sheet_of(country: str = "") -> Sheet:
    """The paper that is usual in a country (ISO 3166), or else where this machine is."""
    where = country or QLocale.territoryToCode(QLocale.system().territory())
    return sheet_on(QPageSize.PageSizeId.Letter if where in _LETTER else QPageSize.PageSizeId.A4)


def sheet_on(size: QPageSize.PageSizeId) -> Sheet:
    """A sheet of paper of this size."""
    points = QPageSize(size).sizePoints()
    return Sheet(points.width() * POINT, points.height() * POINT, size)


def load_fonts() -> None:
    """Have the fonts of pages ready before another thread paints with them."""
    fonts.load_inter()
    fonts.load_figures()


@cache
def font(
    points: float, weight: QFont.Weight = QFont.Weight.Normal, *, figures: bool = False
) -> QFont:
    """Inter at a size in points; its digits have one width where `figures` are set.

    Without its alternates: a PDF does not know which character such a shape stands for, so that
    it could be neither searched nor copied.
    """
    made = QFont(fonts.load_inter())
    if figures:
        plain, medium = fonts.load_figures()
        digits = plain if weight is QFont.Weight.Normal else medium
        made.setFamilies([digits, fonts.load_inter()])
    made.setPixelSize(round(points * POINT))
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("calt"), 0)
    return made


def inks() -> theme.Theme:
    """The colours of paper."""
    return theme.load("light")


def text_width(words: str, of: QFont) -> float:
    """How wide a line of text is."""
    return QFontMetricsF(of).horizontalAdvance(words[:_LONGEST])


def line_height(of: QFont) -> float:
    """How high a line of text is."""
    return QFontMetricsF(of).height()


def paint_line(
    painter: QPainter,
    place: QRectF,
    words: str,
    of: QFont,
    ink: QColor,
    *,
    at: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of text in the middle of the place's height, ending in … where it is too long."""
    metrics = QFontMetricsF(of)
    shown = metrics.elidedText(words[:_LONGEST], Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(of)
    painter.setPen(ink)
    flags = at | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(place, flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, shown)
