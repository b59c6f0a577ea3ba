"""What the keyboard does to a board."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from crm_desktop.ui.board import keys
from crm_desktop.ui.board.view import BoardView

_FAR = 1_000_000
_CHANGING = frozenset(("edit", "won", "lost", "new"))


class BoardKeys(QObject):
    """Sees the keys of the board first."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        step = keys.step_of(event)
        if self._view.sight.lift.is_up:
            return self._in_the_air(event)
        if step is not None:
            if keys.is_moving(event):
                self._carry(*step)
            else:
                self._view.choice.step(*step)
                self._view.show_current()
            return True
        if deed := keys.deed_of(event, self._view.shown.kind.letters):
            self._do(deed)
            return True
        if action := keys.action_of(event):
            self._view.action_requested.emit(action)
            return True
        return False

    def _in_the_air(self, event: QKeyEvent) -> bool:
        """While a card is carried Esc lets go of it where it was; no other key means anything."""
        if keys.deed_of(event, self._view.shown.kind.letters) == "escape":
            self._view.sight.lift.end()
            self._view.viewport().unsetCursor()
            self._view.viewport().update()
        return True

    def _do(self, deed: str) -> None:
        choice, measures = self._view.choice, self._view.sight.measures
        page = max(measures.body // measures.step - 1, 1)
        steps = {"first": -_FAR, "last": _FAR, "page-up": -page, "page-down": page}
        if deed in steps:
            choice.step(0, steps[deed])
            self._view.show_current()
        elif deed == "toggle":
            if choice.current is not None:
                choice.toggle(choice.current)
        elif deed == "column":
            choice.column()
        elif deed == "escape":
            self._step_out()
        elif deed == "menu":
            self._open_menu()
        elif not (deed in _CHANGING and self._view.shown.is_fixed):
            self._view.deed_requested.emit(deed)

    def _step_out(self) -> None:
        if self._view.choice.selected:
            self._view.choice.select(())
        else:
            self._view.escaped.emit()

    def _open_menu(self) -> None:
        key = self._view.choice.current
        if key is not None:
            corner = self._view.sight.card_rect(key).bottomLeft()
            self._view.menu_requested.emit(self._view.viewport().mapToGlobal(corner))

    def _carry(self, lanes: int, rows: int) -> None:
        """Shift with an arrow: to the lane beside, there on top; or up and down within the lane."""
        shown, choice = self._view.shown, self._view.choice
        moved = choice.meant()
        if shown.is_fixed or not moved:
            return
        lane = choice.lane + lanes
        if lanes and 0 <= lane < len(shown.columns):
            ids = [key for key in shown.columns[lane].ids if key not in moved]
            self._view.move_requested.emit(moved, lane, ids[0] if ids else None)
        elif rows and shown.is_ordered(choice.lane):
            self._shift(moved, rows)
        self._view.show_current()

    def _shift(self, moved: list[int], rows: int) -> None:
        lane = self._view.choice.lane
        ids = self._view.shown.columns[lane].ids
        places = [row for row, key in enumerate(ids) if key in moved]
        if not places:
            return
        block, rest = [ids[row] for row in places], [key for key in ids if key not in moved]
        at = places[0] - 1 if rows < 0 else places[-1] - len(places) + 2
        if 0 <= at <= len(rest):
            before = rest[at] if at < len(rest) else None
            self._view.move_requested.emit(block, lane, before)
