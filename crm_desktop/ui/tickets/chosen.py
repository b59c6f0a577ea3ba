"""Which tickets an action is for, on the board as in the list."""

from PySide6.QtCore import QPoint, QRect

from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.tickets.board import QueueBoard


class Chosen:
    """Asks the list, or the board while that is shown."""

    def __init__(self, pane: ListPane, board: QueueBoard) -> None:
        self._pane, self._board = pane, board
        self.is_board = False

    def current(self) -> int | None:
        """The current ticket."""
        return self._board.view.choice.current if self.is_board else self._pane.current()

    def ids(self) -> list[int]:
        """Those selected, or else the current one."""
        return self._board.view.choice.meant() if self.is_board else self._pane.selected()

    def anchor(self) -> QRect:
        """The place of the current ticket in the window, to open something below it."""
        if self.is_board:
            return self._board.anchor()
        table = self._pane.table
        row = self._pane.model.row_of(self._pane.current() or 0)
        place = table.visualRect(table.model().index(max(row, 0), 0))
        return place.translated(table.viewport().mapTo(table.window(), QPoint(0, 0)))

    def edit(self) -> None:
        """Edit the current ticket in place; on the board there is nothing to type into."""
        if not self.is_board:
            self._pane.table.edit_current()
