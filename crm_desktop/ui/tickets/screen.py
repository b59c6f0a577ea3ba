"""Tickets: one filter over the queue, the list and the board of what customers ask for."""

from array import array
from collections.abc import Callable, Mapping
from functools import partial

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.filter import to_json
from crm_desktop.ui.filter_loading import load_filters
from crm_desktop.ui.records.filter_parts import FilterSeat
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers, Screen
from crm_desktop.ui.tickets.deeds import TicketDeeds
from crm_desktop.ui.tickets.layout import Layout
from crm_desktop.ui.tickets.listing import OPEN, Listing
from crm_desktop.ui.tickets.lists import TicketLists
from crm_desktop.ui.tickets.orders import OrderChip
from crm_desktop.ui.translation import tr

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
        self._is_nobody = True
        self._connect()

    def activate(self) -> None:
        if not self.pane.model.is_ready:
            self.pane.model.ask()
        self.pane.table.setFocus()

    def handlers(self) -> Handlers:
        always: dict[str, Callable[[], None]] = {
            "list.filter": self._filter,
            "view.columns": self.deeds.choose_columns,
            **{key: partial(self.filters.run, key) for key in _FILTERS},
        }
        if self.pane.current() is not None:
            always |= self.deeds.handlers()
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
            self.activate()
            self.pane.go_to(key)

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
        return {**self.pane.save(), "filters": self.filters.save()}

    def restore_state(self, state: Mapping[str, object]) -> None:
        self.pane.restore(state)
        self.filters.restore(state.get("filters"))

    def _connect(self) -> None:
        pane = self.pane
        for told in (self.handlers_changed.emit, self.place_changed.emit, self._tell):
            self.filters.changed.connect(told)
        pane.current_changed.connect(self._show_current)
        pane.status_changed.connect(self._tell)
        pane.action_requested.connect(self.action_requested)
        pane.columns_requested.connect(self.deeds.choose_columns)
        pane.escaped.connect(self._step_out)
        pane.table.digit_typed.connect(self.deeds.put)

    def _tell(self) -> None:
        self.status_changed.emit(self.status())

    def _show_current(self, key: int | None) -> None:
        if (key is None) is not self._is_nobody:
            self._is_nobody = key is None
            self.handlers_changed.emit()

    def _filter(self) -> None:
        self.pane.filter.setFocus()
        self.pane.filter.selectAll()

    def _step_out(self) -> None:
        """Escape: clear the words, else the filter."""
        if self.pane.filter.text():
            self.pane.filter.clear()
        elif self.pane.model.wish.filter:
            self.pane.show_all()
