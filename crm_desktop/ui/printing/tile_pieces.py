"""Key figures as a piece: up to four in a row, as many as cut no title, each under a line."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from crm_desktop.domain.report import Tile, Tiles, Tone, Wording
from crm_desktop.ui.printing.flow import Piece
from crm_desktop.ui.printing.sheet import POINT, font, inks, paint_line, text_width

_A_ROW = (4, 3, 2)
_GAP = 13.5 * POINT
_HEIGHT, _LOW = 62 * POINT, 49 * POINT


def tiles(block: Tiles, wording: Wording, width: float) -> Iterator[Piece]:
    """The tiles, as many rows as they need; a row is lower where it tells of no change."""
    count = len(block.tiles)
    widest = max((text_width(wording.say(tile.title), font(9)) for tile in block.tiles), default=0)
    fitting = [each for each in _A_ROW if (width + _GAP) / each - _GAP >= widest]
    rows_and_gaps = {each: (-(-count // each), -count % each) for each in fitting}
    a_row = min(fitting, key=rows_and_gaps.__getitem__, default=_A_ROW[-1])
    for first in range(0, count, a_row):
        row = block.tiles[first : first + a_row]
        height = _HEIGHT if any(tile.change is not None for tile in row) else _LOW
        yield Piece(height, partial(_paint_row, row, a_row, wording), space=14 * POINT)


def _paint_row(
    row: Sequence[Tile], a_row: int, wording: Wording, painter: QPainter, place: QRectF
) -> None:
    width = (place.width() - (a_row - 1) * _GAP) / a_row
    for number, tile in enumerate(row):
        left = place.left() + number * (width + _GAP)
        _paint_tile(painter, QRectF(left, place.top(), width, place.height()), tile, wording)


def _paint_tile(painter: QPainter, place: QRectF, tile: Tile, wording: Wording) -> None:
    colors, small = inks(), font(9)
    painter.fillRect(QRectF(place.left(), place.top(), place.width(), 1.5 * POINT), colors.accent)
    note = wording.say(tile.note) if tile.note is not None else ""
    rows = (
        (7, 13, wording.say(tile.title), small, colors.muted),
        (20, 22, wording.say(tile.value), font(15, QFont.Weight.Bold), colors.text),
        (place.height() / POINT - 7, 12, note, font(8), colors.muted),
    )
    for top, height, words, of, ink in rows:
        row = QRectF(place.left(), place.top() + top * POINT, place.width(), height * POINT)
        paint_line(painter, row, words, of, ink)
    if tile.change is not None:
        tones = {Tone.GOOD: colors.good, Tone.BAD: colors.bad, Tone.NEUTRAL: colors.muted}
        row = QRectF(place.left(), place.top() + 42 * POINT, place.width(), 13 * POINT)
        words = wording.say(tile.change.said)
        paint_line(painter, row, words, font(9), tones[tile.change.tone])
