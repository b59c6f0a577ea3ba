"""What a board shows: columns of ids, their figures, and the cards as far as they are known."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.board import Column, Lane, LaneKind, Sums
from crm_desktop.domain.ids import place_in
from crm_desktop.ui.board.face import C, CardKind, Face, S

_MOST_KEPT = 6_000


class Place(NamedTuple):
    """Where a card stands: the place of its lane and its row in it."""

    lane: int
    row: int


class Shown(QObject, Generic[C, S]):
    """The board in memory; `arrive` says how a card reads once it stands in another lane."""

    reset = Signal()  # other columns, ids or figures
    landed = Signal()  # cards read differently, or are known now
    wanted = Signal(object)  # ids of cards that are seen and not known

    def __init__(
        self,
        kind: CardKind[C, S],
        arrive: Callable[[C, Lane], C],
        style: S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.columns: tuple[Column, ...] = ()
        self.is_fixed = False  # of the past, or while nothing may be moved
        self.has_places = True  # whether cards have places of their own in a lane
        self._arrive, self._style = arrive, style
        self._cards: dict[int, C] = {}
        self._faces: dict[int, tuple[Lane, Face]] = {}
        self._doubted: set[int] = set()

    @property
    def style(self) -> S:
        """How the faces are made."""
        return self._style

    def arrange(self, arrive: Callable[[C, Lane], C], *, has_places: bool) -> None:
        """Stand for other lanes from now on: `arrive` says how a card reads in another of them."""
        self._arrive, self.has_places = arrive, has_places

    def set_style(self, style: S) -> None:
        """Make the faces so from now on."""
        self._style = style
        self._faces.clear()
        self.landed.emit()

    def show(self, columns: Sequence[Column]) -> None:
        """Show these columns; what is known of the cards stays."""
        self.columns = tuple(columns)
        self.reset.emit()

    def put(self, cards: Iterable[C]) -> None:
        """Know these cards from now on."""
        if len(self._cards) > _MOST_KEPT:
            self.forget()
        for card in cards:
            self._cards[card.id] = card
            self._doubted.discard(card.id)
            self._faces.pop(card.id, None)
        self.landed.emit()

    def doubt(self, ids: Iterable[int] | None = None) -> None:
        """These cards read differently, or all do: ask for them anew when they are seen."""
        self._doubted.update(self._cards if ids is None else ids)

    def forget(self) -> None:
        """Know nothing of any card: those of another moment come."""
        self._cards.clear()
        self._faces.clear()

    def card(self, key: int) -> C | None:
        return self._cards.get(key)

    def face(self, key: int, lane: Lane) -> Face | None:
        """The words of a card, as far as they are known."""
        found, card = self._faces.get(key), self._cards.get(key)
        if card is not None and (found is None or found[0] != lane):
            found = self._faces[key] = (lane, self.kind.face(card, lane, self._style))
        return None if found is None else found[1]

    def lacks(self, key: int) -> bool:
        """Whether a card is to be asked for."""
        return key not in self._cards or key in self._doubted

    def unknown(self, ids: Iterable[int]) -> list[int]:
        """Those of the ids of which nothing is known, or nothing certain."""
        return [key for key in ids if self.lacks(key)]

    def place(self, key: int | None) -> Place | None:
        """Where a card stands."""
        if key is None:
            return None
        for lane, column in enumerate(self.columns):
            row = place_in(column.ids, key)
            if row >= 0:
                return Place(lane, row)
        return None

    def is_ordered(self, lane: int) -> bool:
        """Whether the user says in which order the cards of a lane stand."""
        return self.has_places and self.columns[lane].lane.kind is LaneKind.OPEN

    def takes_new(self, lane: int) -> bool:
        """Whether a card can begin in a lane."""
        return not self.is_fixed and self.kind.takes_new(self.columns[lane].lane)

    def at(self, place: Place) -> int | None:
        """The card that stands there."""
        if not 0 <= place.lane < len(self.columns):
            return None
        ids = self.columns[place.lane].ids
        return ids[place.row] if 0 <= place.row < len(ids) else None

    def move(self, moved: Sequence[int], lane: int, before: int | None) -> None:
        """Show cards before another one (`None`: last) in a lane, ahead of it being written."""
        sums = [column.sums for column in self.columns]
        target = self.columns[lane].lane
        for key in moved:
            place = self.place(key)
            if place is not None and place.lane != lane:
                self._shift_sums(sums, key, place.lane, lane)
        gone = frozenset(moved)
        columns = [
            column._replace(ids=_without(column.ids, gone), sums=sums[at])
            for at, column in enumerate(self.columns)
        ]
        ids = columns[lane].ids
        at = place_in(ids, before) if before is not None else len(ids)
        ids = ids[:at] + array("q", moved) + ids[at:] if at >= 0 else ids + array("q", moved)
        columns[lane] = columns[lane]._replace(ids=ids)
        for key in moved:
            self._faces.pop(key, None)
            if (card := self._cards.get(key)) is not None:
                self._cards[key] = self._arrive(card, target)
        self.columns = tuple(columns)
        self.reset.emit()

    def take_away(self, gone: Sequence[int]) -> None:
        """Show cards no more, ahead of it being written."""
        sums = [column.sums for column in self.columns]
        for key in gone:
            place, card = self.place(key), self._cards.get(key)
            if place is not None and card is not None:
                sums[place.lane] = self.kind.plus(sums[place.lane], card, -1)
        self.columns = tuple(
            column._replace(ids=_without(column.ids, frozenset(gone)), sums=sums[at])
            for at, column in enumerate(self.columns)
        )
        self.reset.emit()

    def _shift_sums(self, sums: list[Sums], key: int, start: int, end: int) -> None:
        card = self._cards.get(key)
        if card is None:  # the sums come with the answer
            return
        after = self._arrive(card, self.columns[end].lane)
        sums[start] = self.kind.plus(sums[start], card, -1)
        sums[end] = self.kind.plus(sums[end], after, 1)


def _without(ids: "array[int]", gone: frozenset[int]) -> "array[int]":
    if all(key not in gone for key in ids):
        return ids
    return array("q", (key for key in ids if key not in gone))
