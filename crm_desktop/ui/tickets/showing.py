"""How the tickets are shown: as a queue beside the conversation, as a list, as a board."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.ui.first_paint import FirstPaint
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticketing.lists import TicketLists
from crm_desktop.ui.tickets.layout import VIEWS, Layout

Panel = Any  # a `TicketPanel`, which takes a while to load, with all that can be done there

_PAINTED_MS = 20
_SHARE, _LEAST, _MOST = 0.27, 280, 380
_MODES = tuple(key for key, _ in VIEWS)


class Showing(QObject):
    """Makes the panel once the queue is painted, or when it is first wanted."""

    changed = Signal()  # another way to show them
    panel_made = Signal(object)  # TicketPanel

    def __init__(self, runner: Runner, parts: Layout, lists: TicketLists) -> None:
        super().__init__(parts.pane)
        self._runner, self._parts, self._lists = runner, parts, lists
        self.mode, self.came_from = "queue", ""
        self._panel: Panel | None = None
        self._is_awaiting, self._width = False, 0
        parts.split.splitterMoved.connect(self._keep_width)
        parts.switch.mark(self.mode)
        parts.rows.set_narrow(narrow=True)

    @property
    def panel(self) -> Panel:
        """The conversation at work."""
        if self._panel is None:
            from crm_desktop.ui.tickets.panel import TicketPanel

            made = self._panel = TicketPanel(self._runner, self._lists)
            self._parts.seat(made)
            self.panel_made.emit(made)
            made.show_record(self._parts.pane.current())
        return self._panel

    def show_as(self, mode: str, came_from: str = "") -> None:
        """Show queue, list or board; `came_from` is where Escape leads back to."""
        self._parts.switch.mark(mode)
        self.came_from = came_from
        if mode == self.mode:
            return
        self.mode = mode
        parts = self._parts
        parts.rows.set_narrow(narrow=mode == "queue")
        if mode == "board":
            parts.board.reader.ask_if_stale()
        self.arrange()
        if mode == "queue":
            self.follow(self._parts.pane.current())
        self.changed.emit()

    def go_to(self, key: int) -> None:
        """Make a ticket the current one of the queue, and show it."""
        if self._parts.pane.current() != key:
            self._parts.pane.go_to(key)
            self.panel.show_record(key)

    def follow(self, key: int | None) -> None:
        """The current ticket is another one."""
        if self.mode != "queue":
            return
        if self._panel is not None:
            self._panel.show_record(key)
        elif not self._is_awaiting:
            self._is_awaiting = True
            pane = self._parts.pane
            place, once = pane.table.viewport(), pane.model.has_rows
            FirstPaint(place, _PAINTED_MS, lambda: self.panel, once=once)

    def arrange(self) -> None:
        """Show the conversation where there are tickets to have one, and share the width."""
        parts = self._parts
        is_board = self.mode == "board" and (
            parts.pane.model.total or not parts.pane.model.is_ready
        )
        parts.pages.setCurrentWidget(parts.board.view if is_board else parts.pane)
        is_beside = self.mode == "queue" and bool(parts.pane.model.total)
        parts.place.setVisible(is_beside)
        whole = parts.split.width()
        if is_beside and whole > _LEAST:
            width = self._width or min(max(round(whole * _SHARE), _LEAST), _MOST)
            parts.split.setSizes([width, whole - width - 1])

    def save(self) -> dict[str, object]:
        """What to remember."""
        return {"mode": self.mode, "queue": self._width}

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as `save` said."""
        mode, width = state.get("mode"), state.get("queue")
        if isinstance(width, int) and 0 <= width <= 2_000:
            self._width = width
        if isinstance(mode, str) and mode in _MODES:
            self.show_as(mode)

    def _keep_width(self, _place: int, _handle: int) -> None:
        self._width = self._parts.split.sizes()[0]
