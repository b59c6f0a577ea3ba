"""A table as pieces, row by row; where a page begins with a row, its head is repeated."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout

from crm_desktop.domain.report import Column, Figure, Row, Said, TableBlock, Wording
from crm_desktop.ui.printing.flow import Piece
from crm_desktop.ui.printing.sheet import (
    POINT,
    font,
    inks,
    line_height,
    paint_line,
    text_width,
)
from crm_desktop.ui.printing.text_pieces import wrapped

_PADDING = 7.5 * POINT
_ROW, _HEAD = 18 * POINT, 20 * POINT
_LEAST = 34 * POINT  # what is left to a column of words however many there are
_BAR, _LONG_BAR = 6.5 * POINT, 70 * POINT
_MOST_LINES = 12
_NORMAL = QFont.Weight.Normal
_RIGHT, _LEFT = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft


class _Cell(NamedTuple):
    """A cell ready to paint: its words, or lines of them, and the share its bar takes."""

    words: str
    lines: QTextLayout | None = None
    bar: float | None = None


def table(block: TableBlock, wording: Wording, width: float) -> Iterator[Piece]:
    """The head and the rows; a total stays with the row above it, a whole table together."""
    texts = [[_said(cell, wording) for cell in row.cells] for row in block.rows]
    widths = column_widths(block, wording, texts, width)
    titles = [wording.say(column.title) for column in block.columns]
    head = Piece(_HEAD, partial(_paint_head, block.columns, titles, widths), is_kept=True)
    yield head
    longest = _longest_bars(block)
    for number, row in enumerate(block.rows):
        cells = [
            _cell(
                column,
                row.cells[place],
                texts[number][place],
                widths[place],
                0.0 if row.is_total else longest[place],
            )
            for place, column in enumerate(block.columns)
        ]
        after = len(block.rows) - number - 1
        is_lone = number == 0 or after == 1  # neither the first nor the last row stands alone
        is_kept = after > 0 and (block.is_whole or is_lone or block.rows[number + 1].is_total)
        paint = partial(_paint_row, block.columns, cells, widths, row)
        yield Piece(_height(cells), paint, head=head, is_kept=is_kept)


def column_widths(
    block: TableBlock, wording: Wording, texts: Sequence[Sequence[str]], width: float
) -> list[float]:
    """Figures have the room they need, then bars; what is left goes to all by their weights."""
    small = font(8.5, QFont.Weight.Medium)
    plain, total = (font(9, of, figures=True) for of in (_NORMAL, QFont.Weight.Medium))
    needed = []
    for place, column in enumerate(block.columns):
        found = [text_width(wording.say(column.title), small)]
        found += [text_width(row[place], of) for row in texts for of in (plain, total)]
        needed.append(max(found) + 2 * _PADDING + POINT)
    bars = [column.is_bar for column in block.columns]
    spare = max(width - sum(needed), 0.0)
    long = min(spare / max(sum(bars), 1), _LONG_BAR)
    needed = [need + long * is_bar for need, is_bar in zip(needed, bars, strict=True)]
    return _shared(needed, [column.weight for column in block.columns], width, _is_fixed(block))


def _is_fixed(block: TableBlock) -> list[bool]:
    return [column.is_right and not column.is_bar for column in block.columns]


def _shared(
    needed: Sequence[float], weights: Sequence[float], width: float, fixed: Sequence[bool]
) -> list[float]:
    """Each column gets what it needs and its part of what is left.

    Where that is too little, figures come first, then the words that need less than their part.
    """
    spare = width - sum(needed)
    if spare >= 0:
        whole = sum(weights)
        return [need + spare * weight / whole for need, weight in zip(needed, weights, strict=True)]
    given = {place: need for place, need in enumerate(needed) if fixed[place]}
    while len(given) < len(needed):
        room = width - sum(given.values())
        others = [place for place in range(len(needed)) if place not in given]
        whole = sum(weights[place] for place in others)
        parts = {place: max(room * weights[place] / whole, _LEAST) for place in others}
        content = {place: needed[place] for place in others if needed[place] <= parts[place]}
        given |= content or parts
    return [given[place] for place in range(len(needed))]


def _said(cell: Said | None, wording: Wording) -> str:
    return "" if cell is None else wording.say(cell)


def _longest_bars(block: TableBlock) -> list[float]:
    """The longest value of each column that is drawn as bars; 0 for others."""
    found = []
    for place, column in enumerate(block.columns):
        counted = [row for row in block.rows if column.is_bar and not row.is_total]
        values = [_value(row.cells[place]) for row in counted]
        found.append(max(values, default=0.0))
    return found


def _value(cell: Said | None) -> float:
    return max(cell.value or 0.0, 0.0) if isinstance(cell, Figure) else 0.0


def _cell(column: Column, cell: Said | None, words: str, width: float, longest: float) -> _Cell:
    if column.is_wrapped:
        return _Cell(words, wrapped(words, font(8.5), width - 2 * _PADDING))
    return _Cell(words, bar=_value(cell) / longest if longest > 0 else None)


def _height(cells: Sequence[_Cell]) -> float:
    lines = max((cell.lines.lineCount() for cell in cells if cell.lines is not None), default=1)
    return _ROW + (min(lines, _MOST_LINES) - 1) * line_height(font(8.5)) * 1.1


def _paint_head(
    columns: Sequence[Column],
    titles: Sequence[str],
    widths: Sequence[float],
    painter: QPainter,
    place: QRectF,
) -> None:
    x = place.left()
    for column, title, width in zip(columns, titles, widths, strict=True):
        inner = QRectF(x + _PADDING, place.top(), width - 2 * _PADDING, place.height())
        at = _RIGHT if column.is_right else _LEFT
        paint_line(painter, inner, title, font(8.5, QFont.Weight.Medium), inks().muted, at=at)
        x += width
    _paint_foot(painter, place)


def _paint_row(
    columns: Sequence[Column],
    cells: Sequence[_Cell],
    widths: Sequence[float],
    row: Row,
    painter: QPainter,
    place: QRectF,
) -> None:
    x = place.left()
    for column, cell, width in zip(columns, cells, widths, strict=True):
        inner = QRectF(x + _PADDING, place.top(), width - 2 * _PADDING, _ROW)
        if cell.lines is not None:
            _paint_lines(painter, inner, cell.lines)
        else:
            _paint_cell(painter, inner, cell, column, is_total=row.is_total)
        x += width
    _paint_foot(painter, place)


def _paint_cell(
    painter: QPainter, inner: QRectF, cell: _Cell, column: Column, *, is_total: bool
) -> None:
    weight = QFont.Weight.Medium if is_total else QFont.Weight.Normal
    of = font(9, weight, figures=column.is_right)
    if cell.bar is not None:
        room = inner.width() - text_width("0000000", of)
        bar = QRectF(inner.left(), inner.center().y() - _BAR / 2, room * cell.bar, _BAR)
        painter.fillRect(bar, inks().chart)
    at = _RIGHT if column.is_right else _LEFT
    paint_line(painter, inner, cell.words, of, inks().text, at=at)


def _paint_lines(painter: QPainter, inner: QRectF, lines: QTextLayout) -> None:
    painter.setPen(inks().text)
    step = line_height(font(8.5)) * 1.1
    top = inner.top() + (_ROW - step) / 2
    for number in range(min(lines.lineCount(), _MOST_LINES)):
        lines.lineAt(number).draw(painter, QPointF(inner.left(), top + number * step))


def _paint_foot(painter: QPainter, place: QRectF) -> None:
    line = QRectF(place.left(), place.bottom() - 0.5 * POINT, place.width(), 0.5 * POINT)
    painter.fillRect(line, inks().line)
