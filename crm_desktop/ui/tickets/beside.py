"""The ways into the conversation beside the queue, and back out of it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.ticket_whole import TicketWhole
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.tickets.chosen import Chosen
from crm_desktop.ui.tickets.draft import Way
from crm_desktop.ui.tickets.showing import Panel, Showing
from crm_desktop.ui.tickets.tabs import ABOUT, FILES, HISTORY, TIME

# A `PanelDeeds` and a `PanelKnowledge`, which are loaded with the panel.
Deeds = Any
Knowledge = Any

_WRITES = {
    "ticket.reply": Way.REPLY,
    "person.email": Way.REPLY,
    "log.email": Way.REPLY,
    "log.note": Way.NOTE,
    "log.call": Way.CALL,
}
_TABS = {
    "panel.details": ABOUT,
    "panel.time": TIME,
    "panel.files": FILES,
    "panel.history": HISTORY,
}
_DEEDS: dict[str, Callable[[Deeds], None]] = {
    "ticket.split": lambda deeds: deeds.split(),
    "ticket.link": lambda deeds: deeds.ask_link(),
    "record.attach": lambda deeds: deeds.attach(),
}
_KNOWS: dict[str, Callable[[Knowledge], None]] = {
    "ticket.article": lambda known: known.write(),
    "ticket.canned": lambda known: known.choose_template(),
}


class Beside(QObject):
    """Wires the panel once it is made; Escape leads back to where it was opened from."""

    open_requested = Signal(object, object)  # the kind and id of another record
    action_requested = Signal(str)
    left = Signal()  # the keyboard goes back to the tickets

    def __init__(self, runner: Runner, showing: Showing, chosen: Chosen) -> None:
        super().__init__(showing)
        self._runner, self._showing, self._chosen = runner, showing, chosen
        self._deeds: Deeds | None = None
        self._waiting: tuple[int, Callable[[], None]] | None = None  # for a ticket to be shown
        self.knowledge: Knowledge | None = None
        showing.panel_made.connect(self._wire)

    def ways(self) -> dict[str, Callable[[], None]]:
        """What is written in the panel, its tabs, and what is done there."""
        writes = {key: partial(self._write, way) for key, way in _WRITES.items()}
        tabs = {key: partial(self._turn_to, tab) for key, tab in _TABS.items()}
        deeds = {key: partial(self._do, deed) for key, deed in _DEEDS.items()}
        knows = {key: partial(self._know, deed) for key, deed in _KNOWS.items()}
        return {**writes, **tabs, **deeds, **knows}

    def enter(self) -> None:
        """Go to the box to answer in."""
        self._show().take_keyboard()

    def leave(self) -> None:
        """Go back to where the conversation was opened from."""
        if self._showing.came_from:
            self._showing.show_as(self._showing.came_from)
        self.left.emit()

    def _show(self) -> Panel:
        """The panel, in sight, with the ticket that is meant."""
        showing, key = self._showing, self._chosen.current()
        came_from = showing.came_from if showing.mode == "queue" else showing.mode
        showing.show_as("queue", came_from)
        if key is not None:
            showing.go_to(key)
        return showing.panel

    def _write(self, way: Way) -> None:
        self._show().write(way)

    def _turn_to(self, tab: int) -> None:
        self._show().turn_to(tab)

    def _do(self, deed: Callable[[Deeds], None]) -> None:
        self._once_shown(lambda: deed(self._deeds) if self._deeds is not None else None)

    def _know(self, deed: Callable[[Knowledge], None]) -> None:
        self._once_shown(lambda: deed(self.knowledge) if self.knowledge is not None else None)

    def _once_shown(self, deed: Callable[[], None]) -> None:
        """Do it with the ticket that is meant, which may have yet to be read."""
        key, panel = self._chosen.current(), self._show()
        self._waiting = None
        if panel.shown is not None and key in (None, panel.shown.id):
            deed()
        elif key is not None:
            self._waiting = (key, deed)

    def _follow(self, shown: TicketWhole | None) -> None:
        waiting = self._waiting
        if waiting is not None and shown is not None and shown.id == waiting[0]:
            self._waiting = None
            waiting[1]()

    def _wire(self, panel: Panel) -> None:
        from crm_desktop.ui.tickets.knowing import PanelKnowledge
        from crm_desktop.ui.tickets.panel_deeds import PanelDeeds

        deeds = self._deeds = PanelDeeds(self._runner, panel)
        known = self.knowledge = PanelKnowledge(self._runner, panel)
        for asked in (deeds.action_requested, known.action_requested, panel.action_requested):
            asked.connect(self.action_requested)
        panel.open_requested.connect(self.open_requested)
        panel.escaped.connect(self.leave)
        panel.shown_changed.connect(self._follow)
