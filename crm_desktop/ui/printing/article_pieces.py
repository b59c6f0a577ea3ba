"""The blocks of an article as pieces of pages: paragraphs part between their lines."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter, QTextCharFormat, QTextLayout

from crm_desktop.domain.markdown_tree import (
    Block,
    Code,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Side,
    Span,
    Spans,
    Table,
    words,
)
from crm_desktop.ui.printing.flow import Piece
from crm_desktop.ui.printing.sheet import POINT, font, inks, line_height, paint_line
from crm_desktop.ui.printing.text_pieces import wrapped

_BODY, _LEADING = 10.5, 1.36
_SIZES = {1: 16.0, 2: 13.0, 3: 11.5}
_INDENT = 18 * POINT
_TALLEST = 420 * POINT  # of a picture
_PIXEL = 0.75 * POINT  # what a pixel of a picture takes
_LONGEST = 20_000
_SHARES = {Side.START: 0.0, Side.MIDDLE: 0.5, Side.END: 1.0}  # of the room left, before a text


class ArticlePieces:
    """Sets articles in a width; `pictures` are by name, folded."""

    def __init__(self, pictures: Mapping[str, QImage], width: float) -> None:
        self._pictures, self._width = pictures, width

    def of(self, blocks: Sequence[Block], left: float = 0.0) -> Iterator[Piece]:
        """The pieces of some blocks, set in from the left."""
        for block in blocks:
            yield from self._one(block, left)

    def title(self, text: str) -> Iterator[Piece]:
        """The title of an article."""
        yield from self._lines((Span(text),), font(20, QFont.Weight.Bold), 0.0, 0, kept=True)

    def _one(self, block: Block, left: float) -> Iterator[Piece]:
        if isinstance(block, Heading):
            of = font(_SIZES.get(block.level, _BODY), QFont.Weight.DemiBold)
            yield from self._lines(block.spans, of, left, 14, kept=True)
        elif isinstance(block, Paragraph):
            yield from self._lines(block.spans, font(_BODY), left, 7)
        elif isinstance(block, Listing):
            for place, item in enumerate(block.items):
                mark = "•" if block.first is None else f"{block.first + place}."
                yield from self._item(item.blocks, mark, left)
        elif isinstance(block, Quote):
            yield from (_barred(piece, left) for piece in self.of(block.blocks, left + _INDENT))
        else:
            yield from self._thing(block, left)

    def _thing(self, block: Code | Picture | Rule | Table, left: float) -> Iterator[Piece]:
        if isinstance(block, Code):
            spans = (Span(block.text[:_LONGEST]),)
            yield from self._lines(spans, _fixed(), left + 6 * POINT, 7)
        elif isinstance(block, Picture):
            yield from self._picture(block, left)
        elif isinstance(block, Table):
            yield from self._table(block, left)
        else:
            yield Piece(POINT, _paint_rule, space=10 * POINT)

    def _item(self, blocks: Sequence[Block], mark: str, left: float) -> Iterator[Piece]:
        first, *rest = list(self.of(blocks, left + _INDENT)) or [Piece(12 * POINT, _paint_nothing)]
        yield first._replace(
            paint=partial(_paint_marked, first, mark, left + 4 * POINT), space=4 * POINT
        )
        yield from rest

    def _lines(
        self, spans: Spans, of: QFont, left: float, space: float, *, kept: bool = False
    ) -> Iterator[Piece]:
        text = words(spans)[:_LONGEST].replace("\n", "\u2028")
        if not text:
            return
        layout = wrapped(text, of, self._width - left)
        layout.setFormats(list(_formats(spans)))
        _lay_out_anew(layout, self._width - left)
        height = line_height(of) * _LEADING
        count = layout.lineCount()
        for number in range(count):
            paint = partial(_paint_one, layout, number, left)
            is_kept = kept or (number == 0 and count > 1)
            yield Piece(height, paint, space=space * POINT if number == 0 else 0.0, is_kept=is_kept)

    def _picture(self, block: Picture, left: float) -> Iterator[Piece]:
        image = self._pictures.get(block.name.casefold())
        if image is None:
            name = f"[{block.words or block.name}]"
            yield from self._lines((Span(name, italic=True),), font(_BODY), left, 7)
            return
        room = self._width - left
        width, height = image.width() * _PIXEL, image.height() * _PIXEL
        share = min(room / width, _TALLEST / height, 1.0)
        paint = partial(_paint_picture, image, left, width * share)
        yield Piece(height * share, paint, space=8 * POINT)

    def _table(self, block: Table, left: float) -> Iterator[Piece]:
        rows = (block.head, *block.rows)
        widths = _widths(rows, self._width - left)
        for number, row in enumerate(rows):
            of = font(9.5, QFont.Weight.DemiBold if number == 0 else QFont.Weight.Normal)
            layouts = [
                wrapped(words(cell)[:_LONGEST], of, width - 8 * POINT)
                for cell, width in zip(row, widths, strict=True)
            ]
            most = max((layout.lineCount() for layout in layouts), default=1)
            paint = partial(_paint_row, layouts, widths, block.sides, left)
            height = most * line_height(of) * 1.2 + 6 * POINT
            yield Piece(height, paint, space=8 * POINT if number == 0 else 0, is_kept=number == 0)


def _formats(spans: Spans) -> Iterator[QTextLayout.FormatRange]:
    starts = accumulate((len(span.text) for span in spans), initial=0)
    for span, start in zip(spans, starts, strict=False):
        form = QTextCharFormat()
        if span.bold:
            form.setFontWeight(QFont.Weight.Bold)
        if span.italic:
            form.setFontItalic(True)
        if span.code:
            form.setFontFamilies(_fixed().families())
        if span.link:
            form.setForeground(inks().accent)
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, len(span.text), form
        yield found


def _lay_out_anew(layout: QTextLayout, width: float) -> None:
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line = layout.createLine()
    layout.endLayout()


def _widths(rows: Sequence[Sequence[Spans]], room: float) -> list[float]:
    """What each column takes: by its longest cell, but none more than half."""
    longest = [
        min(max(4, *(len(words(row[place])) for row in rows)), 60) for place in range(len(rows[0]))
    ]
    return [room * each / sum(longest) for each in longest]


def _fixed() -> QFont:
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(round(9 * POINT))
    return made


def _paint_one(
    layout: QTextLayout, number: int, left: float, painter: QPainter, place: QRectF
) -> None:
    painter.setPen(inks().text)
    line = layout.lineAt(number)
    corner = place.topLeft()
    corner.setX(corner.x() + left)
    corner.setY(corner.y() - line.y())
    line.draw(painter, corner)


def _paint_marked(piece: Piece, mark: str, left: float, painter: QPainter, place: QRectF) -> None:
    row = QRectF(place.left() + left, place.top(), _INDENT, line_height(font(_BODY)))
    paint_line(painter, row, mark, font(_BODY), inks().text)
    piece.paint(painter, place)


def _barred(piece: Piece, left: float) -> Piece:
    """A piece with a bar before it, which goes up to the piece above."""

    def paint(painter: QPainter, place: QRectF) -> None:
        bar = QRectF(place.left() + left + 4 * POINT, place.top(), 2 * POINT, place.height())
        painter.fillRect(bar, inks().line)
        piece.paint(painter, place)

    return piece._replace(paint=paint)


def _paint_rule(painter: QPainter, place: QRectF) -> None:
    painter.fillRect(place, inks().line)


def _paint_nothing(_painter: QPainter, _place: QRectF) -> None:
    """An item without a word."""


def _paint_picture(
    image: QImage, left: float, width: float, painter: QPainter, place: QRectF
) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(place.left() + left, place.top(), width, place.height()), image)


def _paint_row(
    layouts: Sequence[QTextLayout],
    widths: Sequence[float],
    sides: Sequence[Side],
    left: float,
    painter: QPainter,
    place: QRectF,
) -> None:
    painter.setPen(inks().text)
    x = place.left() + left
    for layout, width, side in zip(layouts, widths, sides, strict=True):
        y = place.top() + 3 * POINT
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            corner = place.topLeft()
            spare = max(width - 8 * POINT - line.naturalTextWidth(), 0)
            corner.setX(x + 4 * POINT + spare * _SHARES[side])
            corner.setY(y - line.y())
            line.draw(painter, corner)
            y += line.height() * 1.2
        x += width
    painter.fillRect(
        QRectF(place.left() + left, place.bottom() - 0.5 * POINT, x - place.left() - left, 5),
        inks().line,
    )
    painter.setPen(Qt.PenStyle.NoPen)
