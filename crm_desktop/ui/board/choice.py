"""Which card of a board is the current one, and which are selected."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.ui.board.shown import Place, Shown


class Choice(QObject):
    """Kept by id while the board changes; without a selection the current card is what is meant."""

    changed = Signal()

    def __init__(self, shown: Shown[Any, Any]) -> None:
        super().__init__(shown)
        self._shown = shown
        self.current: int | None = None
        self.lane = 0
        self.selected: set[int] = set()
        self._place = Place(0, 0)
        self._was_gone_to = False  # whether the place is one that somebody was at
        shown.reset.connect(self._settle)

    def place(self) -> Place | None:
        """Where the current card stands."""
        return self._shown.place(self.current)

    def meant(self) -> list[int]:
        """The cards an action is for, in the order of the board."""
        if not self.selected:
            return [] if self.current is None else [self.current]
        columns = self._shown.columns
        return [key for column in columns for key in column.ids if key in self.selected]

    def go(self, place: Place, *, keeps_selection: bool = True) -> None:
        """Make the card of a place the current one; of an empty lane the lane."""
        if not self._shown.columns:
            return
        lane = min(max(place.lane, 0), len(self._shown.columns) - 1)
        count = len(self._shown.columns[lane].ids)
        self._place = Place(lane, min(max(place.row, 0), max(count - 1, 0)))
        self.lane, self.current = lane, self._shown.at(self._place)
        self._was_gone_to = True
        if not keeps_selection:
            self.selected.clear()
        self.changed.emit()

    def go_to(self, key: int) -> bool:
        """Make this card the current one, if it is on the board."""
        place = self._shown.place(key)
        if place is not None:
            self.go(place)
        return place is not None

    def step(self, lanes: int, rows: int) -> None:
        """Go so many lanes to the right and rows down; over lanes to the same height."""
        here = self.place() or Place(self.lane, self._place.row)
        self.go(Place(here.lane + lanes, here.row + rows))

    def toggle(self, key: int) -> None:
        """Select a card, or no longer."""
        self.selected ^= {key}
        self.changed.emit()

    def add(self, key: int) -> None:
        """Select a card beside those that are: the current one, where nothing is selected yet."""
        if not self.selected and self.current is not None and self.current != key:
            self.selected = {self.current}
        self.toggle(key)

    def extend(self, place: Place) -> None:
        """Select from the current card to this one, within a lane."""
        start = self.place()
        ids = self._shown.columns[place.lane].ids
        first = start.row if start is not None and start.lane == place.lane else place.row
        low, high = sorted((first, place.row))
        self.selected |= set(ids[low : high + 1])
        self.changed.emit()

    def select(self, ids: Sequence[int]) -> None:
        """Select just these."""
        self.selected = set(ids)
        self.changed.emit()

    def column(self) -> None:
        """Select the whole lane, or where it is selected nothing."""
        if self._shown.columns:
            ids = set(self._shown.columns[self.lane].ids)
            self.select([] if ids <= self.selected else [*ids])

    def _settle(self) -> None:
        """The board is another one: keep to the ids, or to the place where the card was."""
        if self.selected:
            there = {key for column in self._shown.columns for key in column.ids}
            self.selected &= there
        place = self._shown.place(self.current)
        if place is not None:
            self._place, self.lane = place, place.lane
            self.changed.emit()
        elif self._was_gone_to:
            self.go(self._place)
        else:
            self.go(self._first())
            self._was_gone_to = self.current is not None

    def _first(self) -> Place:
        """The first card of a board, whose first lanes may be empty."""
        filled = (lane for lane, column in enumerate(self._shown.columns) if column.ids)
        return Place(next(filled, 0), 0)
