"""Letters on pages: to whom, the day, what it is about, and the text; each begins a page."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout

from crm_desktop.ui.printing import flow
from crm_desktop.ui.printing.sheet import POINT, Sheet, font, inks, line_height, paint_line
from crm_desktop.ui.printing.text_pieces import wrapped

_SIZE, _SMALL, _LEADING = 10.5, 8.5, 1.32
_ADDRESS_LINES = 5  # as many as the window of an envelope shows
_ABOVE = 54 * POINT  # so that the address lies in the window


class LetterWords(NamedTuple):
    """What one letter says; `address` has a line each."""

    name: str
    address: str
    subject: str
    body: str
    day: str


class Letters:
    """The pages of letters on a sheet; `sender` stands small above each address."""

    def __init__(
        self, title: str, letters: Sequence[LetterWords], sender: str, sheet: Sheet
    ) -> None:
        self._title, self._sender, self.sheet = title, sender, sheet
        pieces = [piece for each in letters for piece in self._pieces(each)]
        self.pages = flow.pages(pieces, sheet.room.height())

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

    def _pieces(self, letter: LetterWords) -> Iterator[flow.Piece]:
        height = line_height(font(_SIZE)) * _LEADING
        yield flow.Piece(_ABOVE, _paint_nothing, fills=flow.ALWAYS)
        yield _line(self._sender, font(_SMALL), is_muted=True)
        lines = [letter.name, *letter.address.split("\n")][:_ADDRESS_LINES]
        for text in (*lines, *[""] * (_ADDRESS_LINES - len(lines))):
            yield _line(text, font(_SIZE))
        yield _line(letter.day, font(_SIZE), at=Qt.AlignmentFlag.AlignRight)
        if letter.subject.strip():
            of = font(_SIZE, QFont.Weight.DemiBold)
            yield _line(letter.subject, of)._replace(space=2 * height)
        space = height
        for text in letter.body.split("\n"):
            layout = wrapped(text, font(_SIZE), self.sheet.room.width())
            for number in range(max(layout.lineCount(), 1)):
                yield flow.Piece(height, partial(_paint_row, layout, number), space=space)
                space = 0.0


def _line(
    text: str,
    of: QFont,
    *,
    is_muted: bool = False,
    at: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> flow.Piece:
    def paint(painter: QPainter, place: QRectF) -> None:
        ink = inks().muted if is_muted else inks().text
        paint_line(painter, place, text, of, ink, at=at)

    return flow.Piece(line_height(of) * _LEADING, paint)


def _paint_row(layout: QTextLayout, number: int, painter: QPainter, place: QRectF) -> None:
    if number < layout.lineCount():
        painter.setPen(inks().text)
        layout.lineAt(number).draw(painter, place.topLeft())


def _paint_nothing(_painter: QPainter, _place: QRectF) -> None:
    """Room that is left free."""
