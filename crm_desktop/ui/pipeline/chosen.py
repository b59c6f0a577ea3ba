"""Which deals an action is for, on the board as in the list."""

from PySide6.QtCore import QPoint, QRect

from crm_desktop.domain.deal import DealRow
from crm_desktop.ui.board.view import BoardView
from crm_desktop.ui.records.list_pane import ListPane

_SOMEWHERE = QRect(0, 0, 240, 60)


class Chosen:
    """Asks the board, or the list while that is shown."""

    def __init__(self, view: BoardView, pane: ListPane) -> None:
        self._view, self._pane = view, pane
        self.is_list = False

    def current(self) -> int | None:
        """The current deal."""
        return self._pane.current() if self.is_list else self._view.choice.current

    def ids(self) -> list[int]:
        """Those selected, or else the current one; none of a past board, which is only shown."""
        if self.is_list:
            return self._pane.selected()
        return [] if self._view.shown.is_fixed else self._view.choice.meant()

    def row(self, key: int) -> DealRow | None:
        """What is known of a deal."""
        found = self._pane.model.record(key) if self.is_list else self._view.shown.card(key)
        return found if isinstance(found, DealRow) else None

    def anchor(self, key: int) -> QRect:
        """The deal's place in the window, to open something below it."""
        if self.is_list:
            table = self._pane.table
            row = self._pane.model.row_of(key)
            place = table.visualRect(table.model().index(max(row, 0), 0))
            return place.translated(table.viewport().mapTo(table.window(), QPoint(0, 0)))
        place = self._view.sight.card_rect(key)
        return self.in_window(_SOMEWHERE if place.isEmpty() else place)

    def lane_anchor(self) -> QRect:
        """The head of the current lane, for what opens as its first card."""
        columns = self._view.shown.columns
        if self.is_list or not columns:
            return self.in_window(_SOMEWHERE)
        place = self._view.sight.lane_rect(min(self._view.choice.lane, len(columns) - 1))
        place.setHeight(self._view.sight.measures.head)
        return self.in_window(place)

    def in_window(self, place: QRect) -> QRect:
        """A place of the board as one of the window."""
        return place.translated(self._view.viewport().mapTo(self._view.window(), QPoint(0, 0)))
