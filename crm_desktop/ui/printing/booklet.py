"""Articles on pages: one alone, or several with contents before them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from crm_desktop.domain.markdown_tree import Block
from crm_desktop.ui.printing import flow
from crm_desktop.ui.printing.article_pieces import ArticlePieces
from crm_desktop.ui.printing.sheet import POINT, Sheet, font, inks, paint_line, text_width

_SMALL = 10.5


class Part(NamedTuple):
    """One article; `pictures` by name, folded."""

    title: str
    category: str
    blocks: tuple[Block, ...]
    pictures: Mapping[str, QImage]


class Booklet:
    """The pages of articles on a sheet; with `contents` (their title) each begins a page.

    `page_words` says which page of how many one is.
    """

    def __init__(
        self, title: str, parts: Sequence[Part], sheet: Sheet, contents: str, page_words: str
    ) -> None:
        self._title, self._parts, self.sheet = title, parts, sheet
        self._contents, self._page_words = contents, page_words
        self._starts: dict[int, int] = {}  # the page of each part
        pieces = tuple(self._pieces())
        self.pages = flow.pages([piece for _, piece in pieces], sheet.room.height())
        firsts = {id(piece.paint): part for part, piece in pieces if part is not None}
        for number, page in enumerate(self.pages):
            for placed in page:
                part = firsts.pop(id(placed.piece.paint), None)
                if part is not None:
                    self._starts[part] = number

    def title(self) -> str:
        """What the whole is called."""
        return self._title

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page (the first is 0), in tenths of a point from the corner of the sheet."""
        room = self.sheet.room
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self.pages[number]:
            piece, top = placed.piece, room.top() + placed.top
            piece.paint(painter, QRectF(room.left(), top, room.width(), piece.height))
        self._paint_foot(painter, number)

    def _pieces(self) -> Iterator[tuple[int | None, flow.Piece]]:
        """Each piece; the first one of a part with its number."""
        width = self.sheet.room.width()
        if self._contents:
            yield from ((None, piece) for piece in self._list(width))
        for number, part in enumerate(self._parts):
            setter = ArticlePieces(part.pictures, width)
            pieces = [*setter.title(part.title), *_category(part.category)]
            pieces += setter.of(part.blocks)
            for place, piece in enumerate(pieces):
                begins = place == 0 and bool(self._contents)
                fills = flow.ALWAYS if begins else flow.NEVER
                first = number if place == 0 else None
                yield first, piece._replace(fills=fills)

    def _list(self, width: float) -> Iterator[flow.Piece]:
        yield from ArticlePieces({}, width).title(self._title)
        yield _category_line(self._contents)
        category = ""
        for number, part in enumerate(self._parts):
            if part.category != category:
                category = part.category
                yield flow.Piece(
                    16 * POINT,
                    partial(_paint_words, category, font(9.5, QFont.Weight.DemiBold)),
                    space=10 * POINT,
                    is_kept=True,
                )
            yield flow.Piece(15 * POINT, partial(self._paint_entry, number))

    def _paint_entry(self, number: int, painter: QPainter, place: QRectF) -> None:
        of = font(_SMALL, figures=True)
        page = str(self._starts.get(number, 0) + 1)
        aside = text_width(page, of) + 8 * POINT
        whole = place.adjusted(0, 0, -aside, 0)
        paint_line(painter, whole, self._parts[number].title, font(_SMALL), inks().text)
        at = Qt.AlignmentFlag.AlignRight
        paint_line(painter, place, page, of, inks().muted, at=at)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        foot, muted, small = self.sheet.foot, inks().muted, font(8.5)
        painter.fillRect(QRectF(foot.left(), foot.top(), foot.width(), 0.5 * POINT), inks().line)
        paint_line(painter, foot.adjusted(0, 0, -80 * POINT, 0), self._title, small, muted)
        words = self._page_words.replace("{page}", str(number + 1))
        words = words.replace("{count}", str(len(self.pages)))
        paint_line(painter, foot, words, small, muted, at=Qt.AlignmentFlag.AlignRight)


def _category(text: str) -> Iterator[flow.Piece]:
    if text:
        yield _category_line(text)


def _category_line(text: str) -> flow.Piece:
    paint = partial(_paint_words, text, font(9.5))
    return flow.Piece(16 * POINT, paint, is_kept=True)


def _paint_words(text: str, of: QFont, painter: QPainter, place: QRectF) -> None:
    paint_line(painter, place, text, of, inks().muted)
