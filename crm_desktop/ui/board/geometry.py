"""Where lanes and cards stand on a board, and what is at a point; plain numbers, no widget."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QRect

MARGIN, GAP, CARD_GAP = 16, 12, 8
_LEAST, _MOST = 200, 320
_BAR = 10  # the room right of a lane where its scroll bar is taken hold of


class Part(Enum):
    """What of the board is at a point."""

    NOTHING = 0
    HEAD = 1
    CARD = 2
    ADD = 3
    LANE = 4
    BAR = 5


class Spot(NamedTuple):
    """A part of the board: the lane's place, and the place of the card in it."""

    part: Part
    lane: int = -1
    row: int = -1


class Geometry(NamedTuple):
    """The measures of a board: of its viewport, its lanes and one of its cards, in pixels."""

    width: int
    height: int
    lanes: int
    head: int
    card: int
    foot: int

    @property
    def lane_width(self) -> int:
        room = self.width - 2 * MARGIN - GAP * (self.lanes - 1)
        return min(max(room // max(self.lanes, 1), _LEAST), _MOST)

    @property
    def whole_width(self) -> int:
        """What all lanes take, margins included."""
        return 2 * MARGIN + self.lanes * (self.lane_width + GAP) - GAP

    @property
    def step(self) -> int:
        """From one card to the next."""
        return self.card + CARD_GAP

    @property
    def body(self) -> int:
        """The height in which cards are seen."""
        return max(self.height - self.head, 0)

    @property
    def pitch(self) -> float:
        """From one lane to the next: what the widths leave over is shared among the gaps."""
        room, wide = self.width - 2 * MARGIN, self.lane_width
        if self.lanes < 2 or not _LEAST < wide < _MOST:
            return wide + GAP
        return (room - wide) / (self.lanes - 1)

    def lane(self, place: int, scrolled: int) -> QRect:
        """A whole lane; `scrolled` is how far the board stands to the left."""
        left = MARGIN + round(place * self.pitch) - scrolled
        return QRect(left, 0, self.lane_width, self.height)

    def card_at(self, lane: QRect, row: int, offset: int) -> QRect:
        """A card; `offset` is how far the lane is scrolled down."""
        return QRect(lane.left(), self.top(row, offset), lane.width(), self.card)

    def add_at(self, lane: QRect, count: int, offset: int) -> QRect:
        """The words that add a card, below the last one."""
        return QRect(lane.left(), self.top(count, offset), lane.width(), self.foot)

    def top(self, row: int, offset: int) -> int:
        return self.head + row * self.step - offset

    def seen(self, count: int, offset: int) -> range:
        """The rows of a lane that are at least partly seen."""
        first = max(offset // self.step, 0)
        return range(first, min((offset + self.body - 1) // self.step + 1, count))

    def most(self, count: int) -> int:
        """How far a lane of so many cards can be scrolled down."""
        return max(count * self.step + self.foot + CARD_GAP - self.body, 0)

    def offset_showing(self, row: int, offset: int) -> int:
        """The offset nearest to this one at which the whole card is seen."""
        top = row * self.step
        return min(max(offset, top + self.card + CARD_GAP - self.body), top)

    def drop_row(self, y: int, count: int, offset: int) -> int:
        """Before which card something let go of at this height comes."""
        return min(max((y - self.head + offset + self.step // 2) // self.step, 0), count)

    def lane_near(self, x: int) -> int:
        """The lane at, or nearest to, this distance from the left of the whole board."""
        place = int((x - MARGIN + GAP // 2) // self.pitch)
        return min(max(place, 0), self.lanes - 1)

    def handle(self, lane: QRect, count: int, offset: int) -> QRect:
        """The handle of the lane's scroll bar; empty where all is seen."""
        most = self.most(count)
        if not most or self.body < 40:
            return QRect()
        size = max(self.body * self.body // (self.body + most), 32)
        top = self.head + (self.body - size - 4) * offset // most
        return QRect(lane.right() + 4, top, 4, size)

    def spot(
        self, x: int, y: int, scrolled: int, counts: Sequence[int], offsets: Sequence[int]
    ) -> Spot:
        """What is at a point of the viewport."""
        place = int((x - MARGIN + scrolled) // self.pitch)
        if not 0 <= place < self.lanes:
            return Spot(Part.NOTHING)
        inside = x - self.lane(place, scrolled).left()
        if y < self.head:
            return Spot(Part.HEAD if inside < self.lane_width else Part.NOTHING, place)
        if inside >= self.lane_width:
            is_bar = inside - self.lane_width < _BAR and self.most(counts[place]) > 0
            return Spot(Part.BAR if is_bar else Part.NOTHING, place)
        row, below = divmod(y - self.head + offsets[place], self.step)
        if row < counts[place]:
            return Spot(Part.CARD if below < self.card else Part.LANE, place, row)
        is_add = row == counts[place] and below < self.foot
        return Spot(Part.ADD if is_add else Part.LANE, place, counts[place])
