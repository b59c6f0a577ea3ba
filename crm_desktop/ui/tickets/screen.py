"""Tickets: one filter over the queue, the list and the board of what customers ask for."""

from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.filter import to_json
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.workspace import Done
from crm_desktop.ui.filter_loading import load_filters
from crm_desktop.ui.records.filter_parts import FilterSeat
from crm_desktop.ui.records.filtered_screen import FilteredScreen
from crm_desktop.ui.records.list_menu import open_menu_at
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.ticketing.lists import TicketLists
from crm_desktop.ui.tickets.beside import Beside
from crm_desktop.ui.tickets.chosen import Chosen
from crm_desktop.ui.tickets.deeds import TicketDeeds
from crm_desktop.ui.tickets.layout import VIEWS, Layout
from crm_desktop.ui.tickets.listing import OPEN, Listing
from crm_desktop.ui.tickets.orders import OrderChip
from crm_desktop.ui.tickets.showing import Showing
from crm_desktop.ui.translation import tr

_FILTERS = ("list.where", "list.edit_filter", "view.group")


class TicketsScreen(FilteredScreen):
    """The tickets of the business; those not solved, unless one asks for others."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.listing = Listing()
        self.lists = TicketLists(runner, self)
        self.parts = Layout(self, runner, self.listing, self.lists)
        self.pane, self.board = self.parts.pane, self.parts.board
        self.filters = FilterSeat(runner, self.listing, self.pane, load_filters)
        self.filters.restore({"file": str(runner.workspace.path), "filter": to_json(OPEN)})
        self.order = OrderChip(self.parts.order, self.pane)
        self.showing = Showing(runner, self.parts, self.lists)
        self.chosen = Chosen(self.pane, self.board)
        self.deeds = TicketDeeds(runner, self, self.chosen, self.lists)
        self.beside = Beside(runner, self.showing, self.chosen)
        self._possible: tuple[object, ...] = ()
        self._connect()

    def activate(self) -> None:
        if not self.pane.model.is_ready:
            self.pane.model.ask()
            self._ask_fields()
        if self.chosen.is_board:
            self.board.reader.ask_if_stale()
        self._take_keyboard()

    def handlers(self) -> Handlers:
        show = self._show_as
        always: dict[str, Callable[[], None]] = {
            "record.new": partial(self.begin_new, ""),
            "ticket.new": partial(self.begin_new, ""),
            "list.filter": self._filter,
            **{f"view.{key}": partial(show, key) for key, _ in VIEWS},
            **{key: partial(self.filters.run, key) for key in _FILTERS},
        }
        if self.showing.mode == "list":
            always["view.columns"] = self.pane.columns.ask
        if self.chosen.current() is not None:
            always |= {**self.deeds.handlers(), **self.beside.ways()}
            always["list.add_to"] = self._add_to_list
        return {**always, **self.filters.handlers()}

    def status(self) -> str:
        model = self.pane.model
        if not model.is_ready:
            return ""
        chosen = len(self.chosen.ids())
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

    def show_given(self, name: str, ids: Iterable[int]) -> None:
        super().show_given(name, ids)
        if self.chosen.is_board:
            self.showing.show_as("list")

    def begin_new(self, name: str) -> None:
        from crm_desktop.ui.ticketing.new_ticket import begin_ticket

        begin_ticket(self.runner, self, None, partial(self.open_record, Kind.TICKET), name)

    def selected_or_listed_ids(self) -> "array[int]":
        chosen = self.chosen.ids()
        return array("q", chosen) if len(chosen) > 1 else self.pane.model.ids()

    def save_state(self) -> dict[str, object]:
        return {**self.pane.save(), **self.showing.save(), "filters": self.filters.save()}

    def restore_state(self, state: Mapping[str, object]) -> None:
        self.pane.restore(state)
        self.filters.restore(state.get("filters"))
        self.showing.restore(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.showing.arrange()

    def _connect(self) -> None:
        pane, view = self.pane, self.board.view
        self.runner.changed.connect(self._follow_fields)
        self.parts.switch.chosen.connect(self._show_as)
        for told in (self.handlers_changed.emit, self.place_changed.emit, self._tell):
            self.filters.changed.connect(told)
        self.showing.changed.connect(self._follow)
        pane.model.found.connect(self.showing.arrange)
        pane.model.found.connect(self._follow_filter)
        pane.filter.left.connect(self._take_keyboard)
        pane.current_changed.connect(self.showing.follow)
        pane.table.digit_typed.connect(self.deeds.put)
        for changed in (pane.current_changed, pane.status_changed, self.board.changed):
            changed.connect(self._tell)
        pane.table.opened.connect(self.beside.enter)
        self.beside.left.connect(self._take_keyboard)
        for asked in (pane, view, self.beside):
            asked.action_requested.connect(self.action_requested)
        for left in (pane.escaped, view.escaped):
            left.connect(self._step_out)
        view.deed_requested.connect(self._do_on_board)
        view.menu_requested.connect(self._open_menu)
        self.beside.open_requested.connect(self.open_requested)
        self.deeds.merged.connect(partial(self.open_record, Kind.TICKET))

    def _ask_fields(self) -> None:
        work = partial(own_fields, record="ticket")
        self.runner.read(self, work, self.pane.set_own_fields)

    def _follow_fields(self, done: Done, _asker: object) -> None:
        changes = done.changes
        is_told = changes.touches(Kind.FIELD) or changes.touches(Kind.SETTING)
        if is_told and self.pane.model.is_ready:
            self._ask_fields()

    def _show_as(self, mode: str) -> None:
        self.showing.show_as(mode)
        self._take_keyboard()

    def _follow(self) -> None:
        """They are shown another way."""
        self.chosen.is_board = self.showing.mode == "board"
        self.handlers_changed.emit()
        self._tell()

    def _follow_filter(self) -> None:
        if self.chosen.is_board and not self.board.reader.is_busy:
            self.board.reader.ask()

    def _tell(self, _current: object = None) -> None:
        self.status_changed.emit(self.status())
        possible = (self.chosen.current() is None, len(self.chosen.ids()) > 1)
        if possible != self._possible:
            self._possible = possible
            self.handlers_changed.emit()

    def _take_keyboard(self) -> None:
        (self.board.view if self.chosen.is_board else self.pane.table).setFocus()

    def _add_to_list(self) -> None:
        from crm_desktop.ui.filtering.list_chooser import ListChooser

        if chosen := self.chosen.ids():
            ListChooser(self.runner, self.window(), "ticket", chosen).open()

    def _do_on_board(self, deed: str) -> None:
        if deed == "open":
            self.beside.enter()

    def _open_menu(self, at: QPoint) -> None:
        open_menu_at(self.board.view, at, Kind.TICKET, self.action_requested.emit)

    def _filter(self) -> None:
        self.pane.filter.setFocus()
        self.pane.filter.selectAll()

    def _step_out(self) -> None:
        """Escape: back to where the conversation was opened from, else clear words and filter."""
        if self.showing.came_from:
            self.beside.leave()
        elif self.pane.filter.text():
            self.pane.filter.clear()
        else:
            self.filters.step_out()
