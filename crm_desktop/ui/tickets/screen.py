"""Tickets: one filter over the queue, the list and the board of what customers ask for."""

from array import array
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QResizeEvent

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.filter import to_json
from crm_desktop.ui.filter_loading import load_filters
from crm_desktop.ui.records.filter_parts import FilterSeat
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers, Screen
from crm_desktop.ui.ticketing.lists import TicketLists
from crm_desktop.ui.ticketing.new_ticket import begin_ticket
from crm_desktop.ui.tickets.context import ABOUT, FILES, HISTORY, TIME
from crm_desktop.ui.tickets.deeds import TicketDeeds
from crm_desktop.ui.tickets.layout import VIEWS, Layout
from crm_desktop.ui.tickets.listing import OPEN, Listing
from crm_desktop.ui.tickets.orders import OrderChip
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.tickets.panel_deeds import PanelDeeds
from crm_desktop.ui.tickets.reply_box import Way
from crm_desktop.ui.tickets.showing import Showing
from crm_desktop.ui.translation import tr

_WRITES = {
    "ticket.reply": Way.REPLY,
    "log.note": Way.NOTE,
    "log.call": Way.CALL,
    "person.email": Way.REPLY,
    "log.email": Way.REPLY,
}
_TABS = {
    "panel.details": ABOUT,
    "panel.time": TIME,
    "panel.files": FILES,
    "panel.history": HISTORY,
}
_FILTERS = ("list.where", "list.edit_filter", "view.group")


class TicketsScreen(Screen):
    """The tickets of the business; those not solved, unless one asks for others."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.listing = Listing()
        self.lists = TicketLists(runner, self)
        self.parts = Layout(self, runner, self.listing, self.lists)
        self.pane = self.parts.pane
        self.filters = FilterSeat(runner, self.listing, self.pane, load_filters)
        self.filters.restore({"file": str(runner.workspace.path), "filter": to_json(OPEN)})
        self.order = OrderChip(self.parts.order, self.pane)
        self.deeds = TicketDeeds(runner, self, self.pane, self.lists)
        self.showing = Showing(runner, self.parts, self.lists)
        self._panel_deeds: PanelDeeds | None = None
        self._is_nobody, self._are_several = True, False
        self._connect()

    def activate(self) -> None:
        if not self.pane.model.is_ready:
            self.pane.model.ask()
        self.pane.table.setFocus()

    def handlers(self) -> Handlers:
        show = self.showing.show_as
        always: dict[str, Callable[[], None]] = {
            "record.new": partial(self.begin_new, ""),
            "ticket.new": partial(self.begin_new, ""),
            "list.filter": self._filter,
            **{f"view.{key}": partial(show, key) for key, _ in VIEWS},
            **{key: partial(self.filters.run, key) for key in _FILTERS},
        }
        if self.showing.mode == "list":
            always["view.columns"] = self.deeds.choose_columns
        if self.pane.current() is not None:
            always |= {**self.deeds.handlers(), **self._ways()}
            always["list.add_to"] = partial(self.filters.run, "list.add_to")
        return {**always, **self.filters.handlers()}

    def status(self) -> str:
        model = self.pane.model
        if not model.is_ready:
            return ""
        chosen = len(self.pane.keeping.selected())
        parts = [
            self.listing.count_words(len(model.ids())),
            tr("%n selected", "", chosen) if chosen > 1 else "",
            self.filters.words(),
            tr("%n ms", "", model.milliseconds),
        ]
        return " · ".join(filter(None, parts))

    def open_record(self, kind: Kind, key: int) -> None:
        if kind is Kind.TICKET:
            self.showing.show_as("queue")
            self.activate()
            self.pane.go_to(key)

    def begin_new(self, name: str) -> None:
        begin_ticket(self.runner, self, None, self._show_new, name)

    def show_found(self, words: str) -> None:
        self.pane.filter.setText(words)

    def place(self) -> str:
        return self.filters.place()

    def open_segment(self, key: int) -> None:
        self.filters.parts.open_segment(key)

    def leave_segment(self) -> None:
        self.filters.leave()

    def selected_or_listed_ids(self) -> "array[int]":
        return array("q")

    def save_state(self) -> dict[str, object]:
        return {**self.pane.save(), **self.showing.save(), "filters": self.filters.save()}

    def restore_state(self, state: Mapping[str, object]) -> None:
        self.pane.restore(state)
        self.filters.restore(state.get("filters"))
        self.showing.restore(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.showing.arrange()

    def _show_new(self, ticket: int) -> None:
        self.open_record(Kind.TICKET, ticket)

    def _ways(self) -> dict[str, Callable[[], None]]:
        """What is written in the panel, and the tabs of it."""
        ways = {key: partial(self._write, way) for key, way in _WRITES.items()}
        tabs = {key: partial(self._turn_to, tab) for key, tab in _TABS.items()}
        more = {
            "ticket.split": lambda: self._deeds_of_panel().split(),
            "ticket.link": lambda: self._deeds_of_panel().ask_link(),
            "record.attach": lambda: self._deeds_of_panel().attach(),
        }
        return {**ways, **tabs, **more}

    def _connect(self) -> None:
        pane = self.pane
        self.parts.switch.chosen.connect(self._show_as)
        self.showing.changed.connect(self.handlers_changed)
        self.showing.panel_made.connect(self._wire)
        pane.table.opened.connect(self._open)
        pane.model.found.connect(self.showing.arrange)
        for told in (self.handlers_changed.emit, self.place_changed.emit, self._tell):
            self.filters.changed.connect(told)
        pane.current_changed.connect(self._show_current)
        pane.selection_changed.connect(self._count)
        pane.status_changed.connect(self._tell)
        pane.action_requested.connect(self.action_requested)
        pane.columns_requested.connect(self.deeds.choose_columns)
        pane.escaped.connect(self._step_out)
        pane.table.digit_typed.connect(self.deeds.put)

    def _tell(self) -> None:
        self.status_changed.emit(self.status())

    def _wire(self, panel: TicketPanel) -> None:
        deeds = self._panel_deeds = PanelDeeds(self.runner, panel)
        for asked in (deeds.action_requested, panel.action_requested):
            asked.connect(self.action_requested)
        panel.open_requested.connect(self.open_requested)
        panel.escaped.connect(self._leave_panel)

    def _deeds_of_panel(self) -> PanelDeeds:
        """The panel at work, in sight."""
        self.showing.show_as("queue", self.showing.came_from)
        panel = self.showing.panel  # made now, if it was not yet
        return self._panel_deeds or PanelDeeds(self.runner, panel)

    def _write(self, way: Way) -> None:
        self._deeds_of_panel()
        self.showing.panel.write(way)

    def _turn_to(self, tab: int) -> None:
        self._deeds_of_panel()
        self.showing.panel.turn_to(tab)

    def _show_as(self, mode: str) -> None:
        self.showing.show_as(mode)
        self.pane.table.setFocus()

    def _open(self) -> None:
        """Enter: to the conversation, from where Escape leads back."""
        came_from = self.showing.mode if self.showing.mode != "queue" else self.showing.came_from
        self.showing.show_as("queue", came_from)
        self.showing.panel.take_keyboard()

    def _leave_panel(self) -> None:
        if self.showing.came_from:
            self.showing.show_as(self.showing.came_from)
        self.pane.table.setFocus()

    def _count(self) -> None:
        """What is done to two or more becomes possible, or no longer."""
        are_several = len(self.pane.keeping.selected()) > 1
        if are_several is not self._are_several:
            self._are_several = are_several
            self.handlers_changed.emit()

    def _show_current(self, key: int | None) -> None:
        self.showing.follow(key)
        if (key is None) is not self._is_nobody:
            self._is_nobody = key is None
            self.handlers_changed.emit()

    def _filter(self) -> None:
        self.pane.filter.setFocus()
        self.pane.filter.selectAll()

    def _step_out(self) -> None:
        """Escape: clear the words, else the filter."""
        if self.showing.came_from:
            self._leave_panel()
        elif self.pane.filter.text():
            self.pane.filter.clear()
        elif self.pane.model.wish.filter:
            self.pane.show_all()
