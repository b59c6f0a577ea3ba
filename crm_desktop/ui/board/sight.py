"""How a board stands before the eye: what is scrolled, hovered and carried, and where all is."""

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect

from crm_desktop.ui.board.choice import Choice
from crm_desktop.ui.board.dragging import Drop, Lift
from crm_desktop.ui.board.geometry import MARGIN, Geometry, Part, Spot
from crm_desktop.ui.board.shown import Shown

NOWHERE = Spot(Part.NOTHING)
LOST = Drop(-1, -1)  # where what is lost is dropped
_ZONE, _AIR = 44, 12


class Sight(QObject):
    """Lanes are scrolled down each by itself, kept by their keys; sideways all together."""

    def __init__(self, shown: Shown[Any, Any], choice: Choice) -> None:
        super().__init__(shown)
        self.shown, self.choice = shown, choice
        self.measures = Geometry(0, 0, 0, 0, 1, 0)
        self.scrolled = 0
        self.hovered, self.lift = NOWHERE, Lift(self)
        self.has_keyboard = False
        self._offsets: dict[int, int] = {}

    def offset(self, lane: int) -> int:
        """How far a lane is scrolled down."""
        return self._offsets.get(self.shown.columns[lane].lane.key, 0)

    def scroll(self, lane: int, offset: int) -> None:
        """Scroll a lane down so far, as far as it goes."""
        column = self.shown.columns[lane]
        most = self.measures.most(len(column.ids))
        self._offsets[column.lane.key] = min(max(offset, 0), most)

    def fit(self, measures: Geometry) -> None:
        """The board is as large as this now, or another one: scroll no farther than there is."""
        self.measures = measures
        for lane in range(len(self.shown.columns)):
            self.scroll(lane, self.offset(lane))

    def spot(self, at: QPoint) -> Spot:
        """What is at a point."""
        counts = [len(column.ids) for column in self.shown.columns]
        offsets = [self.offset(lane) for lane in range(len(counts))]
        return self.measures.spot(at.x(), at.y(), self.scrolled, counts, offsets)

    def lane_rect(self, lane: int) -> QRect:
        """Where a lane stands."""
        return self.measures.lane(lane, self.scrolled)

    def card_rect(self, key: int) -> QRect:
        """Where a card stands, seen or not; empty where it is not on the board."""
        place = self.shown.place(key)
        if place is None:
            return QRect()
        lane = self.lane_rect(place.lane)
        return self.measures.card_at(lane, place.row, self.offset(place.lane))

    def is_seen(self, lane: int) -> bool:
        """Whether anything of a lane is in sight."""
        place = self.lane_rect(lane)
        return place.right() > -8 and place.left() <= self.measures.width

    def show_row(self, lane: int, row: int) -> None:
        """Scroll a lane so that a card of it is whole."""
        self.scroll(lane, self.measures.offset_showing(row, self.offset(lane)))

    def drop(self) -> Drop | None:
        """Where what is carried would come; `None` where that would change nothing."""
        if not self.lift.is_up:
            return None
        if self.lost_zone().contains(self.lift.at):
            return LOST
        at = self.lift.at + QPoint(self.scrolled, 0)
        lane = self.measures.lane_near(at.x())
        ids = self.shown.columns[lane].ids
        here = all(self._lane_of(key) == lane for key in self.lift.ids)
        if not self.shown.is_ordered(lane):
            return None if here else Drop(lane, 0)
        row = self.measures.drop_row(at.y(), len(ids), self.offset(lane))
        while row < len(ids) and ids[row] in self.lift.ids:
            row += 1
        is_same = here and len(self.lift.ids) == 1 and row > 0 and ids[row - 1] == self.lift.ids[0]
        return None if is_same else Drop(lane, row)

    def lost_zone(self) -> QRect:
        """The strip at the foot where a carried card is lost, if there is such a thing."""
        if not self.shown.kind.lost_words():
            return QRect()
        top = self.measures.height - _ZONE - _AIR
        return QRect(MARGIN, top, self.measures.width - 2 * MARGIN, _ZONE)

    def lacking(self, ahead: int) -> list[int]:
        """The cards that are seen and to be asked for, with so many above and below."""
        wanted: list[int] = []
        for lane, column in enumerate(self.shown.columns):
            if self.is_seen(lane):
                seen = self.measures.seen(len(column.ids), self.offset(lane))
                first = max(seen.start - ahead, 0)
                wanted += self.shown.unknown(column.ids[first : seen.stop + ahead])
        return wanted

    def _lane_of(self, key: int) -> int:
        place = self.shown.place(key)
        return -1 if place is None else place.lane
