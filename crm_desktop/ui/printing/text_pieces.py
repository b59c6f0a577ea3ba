"""Titles and paragraphs as pieces; a paragraph may part between its lines."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from crm_desktop.domain.report import Heading, Paragraph, Report, Wording
from crm_desktop.ui.printing.flow import Piece
from crm_desktop.ui.printing.sheet import POINT, font, inks, line_height, paint_line, text_width

_BOLD, _STRONG = QFont.Weight.Bold, QFont.Weight.DemiBold
_RIGHT = Qt.AlignmentFlag.AlignRight
_LEADING = 1.32
_LONGEST = 20_000


def opening(report: Report, wording: Wording, day: str) -> Piece:
    """The head of the first page: whose report, what it is, of which days, and when it was made."""
    business, title, subtitle = (
        report.business,
        wording.say(report.title),
        wording.say(report.subtitle),
    )

    def paint(painter: QPainter, place: QRectF) -> None:
        muted, small = inks().muted, font(9)
        rows = ((0, 14, business, small, muted), (15, 28, title, font(20, _BOLD), inks().text))
        for top, height, words, of, ink in rows:
            row = QRectF(place.left(), place.top() + top * POINT, place.width(), height * POINT)
            paint_line(painter, row, words, of, ink)
        aside = text_width(day, small)
        last = QRectF(place.left(), place.top() + 45 * POINT, place.width(), 14 * POINT)
        paint_line(painter, last, day, small, muted, at=_RIGHT)
        last.setWidth(max(place.width() - aside - 12 * POINT, 0))
        paint_line(painter, last, subtitle, small, muted)

    return Piece(60 * POINT, paint)


def heading(block: Heading, wording: Wording) -> Piece:
    """The title of a section, kept with what it is of."""
    title = wording.say(block.text)
    aside = wording.say(block.aside) if block.aside is not None else ""

    def paint(painter: QPainter, place: QRectF) -> None:
        of = font(9.5, _STRONG)
        paint_line(painter, place, title, of, inks().text)
        gap = text_width(title, of) + 8 * POINT
        if aside and gap < place.width():
            paint_line(painter, place.adjusted(gap, 0, 0, 0), aside, font(8.5), inks().muted)

    return Piece(18 * POINT, paint, space=18 * POINT, is_kept=True)


def paragraph(block: Paragraph, wording: Wording, width: float) -> Iterator[Piece]:
    """Its lines, never one alone at the foot of a page."""
    layout = _laid_out(block, wording, width)
    height = line_height(_font_of(block)) * _LEADING
    count = layout.lineCount()
    for number in range(count):
        paint = partial(_paint_line_of, layout, number, block)
        kept = number == 0 and count > 1
        space = (4 if block.is_muted else 12) * POINT if number == 0 else 0.0
        yield Piece(height, paint, space=space, is_kept=kept)


def wrapped(words: str, of: QFont, width: float, lead: int = 0) -> QTextLayout:
    """Text over as many lines as it needs; its first `lead` characters are set strongly."""
    layout = QTextLayout(words[:_LONGEST], of)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    if lead:
        strong = QTextCharFormat()
        strong.setFontWeight(_STRONG)
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = 0, lead, strong
        layout.setFormats([span])
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        line = layout.createLine()
    layout.endLayout()
    return layout


def _laid_out(block: Paragraph, wording: Wording, width: float) -> QTextLayout:
    lead = wording.say(block.lead) if block.lead is not None else ""
    rest = " ".join(wording.say(sentence) for sentence in block.sentences)
    return wrapped(f"{lead} {rest}".strip(), _font_of(block), width, len(lead))


def _font_of(block: Paragraph) -> QFont:
    return font(8.5) if block.is_muted else font(10.5)


def _paint_line_of(
    layout: QTextLayout, number: int, block: Paragraph, painter: QPainter, place: QRectF
) -> None:
    painter.setPen(inks().muted if block.is_muted else inks().text)
    layout.lineAt(number).draw(painter, place.topLeft())
