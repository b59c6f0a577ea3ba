"""Sets pieces below one another, page by page."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Optional

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

Paint = Callable[[QPainter, QRectF], None]
ALWAYS, WELL_FILLED, NEVER = 0.0, 0.6, 1.0


class Piece(NamedTuple):
    """Something that is never parted: how high it is, and how it is painted into its place.

    `space` is left above it but at the top of a page. `is_kept` ties it to the next one. Where a
    page begins with it, `head` is painted first. It begins a page of its own where more
    than `fills` of the one before is taken: always from 0 on, never by itself from 1 on.
    """

    height: float
    paint: Paint
    space: float = 0.0
    is_kept: bool = False
    head: Optional["Piece"] = None
    fills: float = NEVER


class Placed(NamedTuple):
    """A piece and where its top is, from the top of the room."""

    top: float
    piece: Piece


Page = tuple[Placed, ...]


def pages(pieces: Sequence[Piece], room: float) -> tuple[Page, ...]:
    """The pieces on as many pages of this height as they need; at least one page."""
    made: list[Page] = []
    page: list[Placed] = []
    y = 0.0
    for chain in _chains(pieces):
        needed = _height(chain)
        is_parted = y > room * chain[0].fills
        if page and (is_parted or y + needed > room):
            made.append(tuple(page))
            page, y = [], 0.0
        for piece in chain:
            if (
                page and y + piece.space + piece.height > room
            ):  # kept together, but no page holds it
                made.append(tuple(page))
                page, y = [], 0.0
            if not page and piece.head is not None:
                page.append(Placed(0.0, piece.head))
                y = piece.head.height
            y += piece.space if page else 0.0
            page.append(Placed(y, piece))
            y += piece.height
    return (*made, tuple(page))


def _chains(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces that are kept with one another."""
    chain: list[Piece] = []
    for piece in pieces:
        if piece.fills < NEVER and chain:
            yield chain
            chain = []
        chain.append(piece)
        if not piece.is_kept:
            yield chain
            chain = []
    if chain:
        yield chain


def _height(chain: Sequence[Piece]) -> float:
    return sum(piece.space + piece.height for piece in chain)
