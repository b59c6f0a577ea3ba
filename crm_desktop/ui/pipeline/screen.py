"""The pipeline: one filter over a board, a list and a view by months of the same deals."""

from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.filter_loading import load_filters
from crm_desktop.ui.pipeline.beside import Beside
from crm_desktop.ui.pipeline.chosen import Chosen
from crm_desktop.ui.pipeline.deeds import BoardDeeds
from crm_desktop.ui.pipeline.layout import Layout
from crm_desktop.ui.pipeline.menus import PipelineMenus
from crm_desktop.ui.pipeline.showing import Showing
from crm_desktop.ui.pipeline.switch import VIEWS
from crm_desktop.ui.records.filter_parts import FilterSeat
from crm_desktop.ui.records.filtered_screen import FilteredScreen
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.translation import counted, tr

_DEEDS = {
    "record.edit": "edit",
    "record.delete": "delete",
    "deal.won": "won",
    "deal.lost": "lost",
    "deal.reopen": "reopen",
    "deal.chance": "chance",
    "deal.receipt": "receipt",
    "deal.close_day": "close-day",
}
_FILTERS = ("list.where", "list.edit_filter")


class PipelineScreen(FilteredScreen):
    """The deals of one pipeline at a time."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.showing = Showing(runner, self)
        self.shown, self.reader = self.showing.shown, self.showing.reader
        self.parts = Layout(self, runner, self.shown, self.showing.listing)
        self.view, self.pane = self.parts.view, self.parts.pane
        self.showing.seat(self.parts)
        self.filters = FilterSeat(runner, self.showing.listing, self.pane, load_filters)
        self.chosen = Chosen(self.view, self.pane)
        self.deeds = BoardDeeds(runner, self.view, self.reader, self.chosen)
        self.menus = PipelineMenus(runner, self.parts, self.showing, self.chosen, self.deeds)
        self.beside = Beside(runner, self.parts.split)
        self._possible = (False, "")
        self._connect()

    def activate(self) -> None:
        self.reader.ask_if_stale()
        self._take_keyboard()

    def handlers(self) -> Handlers:
        show = self.showing.show_as
        always: dict[str, Callable[[], None]] = {
            "record.new": partial(self.begin_new, ""),
            "list.filter": self._filter,
            "view.as_of": self.menus.ask_day,
            **{key: partial(self.filters.run, key) for key in _FILTERS},
            **{f"view.{key}": partial(show, key) for key, _ in VIEWS},
        }
        if self.chosen.is_list:
            always["view.group"] = partial(self.filters.run, "view.group")
        else:
            always["view.columns"] = self.menus.choose_fields
        current = self.chosen.current()
        if current is not None:
            always |= self.beside.ways(current)
            always |= {key: partial(self.deeds.do, deed) for key, deed in _DEEDS.items()}
            always |= {"record.tag": self.menus.tag, "list.add_to": self.menus.add_to_list}
        return {**always, **self.filters.handlers()}

    def status(self) -> str:
        if self.showing.board is None:
            return ""
        count = sum(column.sums.deals for column in self.shown.columns)
        if self.chosen.is_list:
            count = len(self.pane.model.ids())
        parts = [counted(count, tr("1 deal"), tr("%Ln deals", "", count)), self.filters.words()]
        selected = len(self.chosen.ids())
        if selected > 1:
            parts.append(tr("%n selected", "", selected))
        return " · ".join(filter(None, parts))

    def open_record(self, kind: Kind, key: int) -> None:
        if kind is Kind.DEAL:
            self._go_to(key)
            self.beside.open(key)  # also one that is on no board any more

    def show_given(self, name: str, ids: Iterable[int]) -> None:
        super().show_given(name, ids)
        self.showing.show_as("list")  # a board has one pipeline, and none of what is lost

    def begin_new(self, name: str) -> None:
        self.deeds.popups.begin({"name": name})

    def selected_or_listed_ids(self) -> "array[int]":
        chosen = self.chosen.ids()
        if len(chosen) > 1:
            return array("q", chosen)
        if self.chosen.is_list:
            return self.pane.model.ids()
        return array("q", (key for column in self.shown.columns for key in column.ids))

    def save_state(self) -> dict[str, object]:
        return {**self.pane.save(), **self.showing.save(), "filters": self.filters.save()}

    def restore_state(self, state: Mapping[str, object]) -> None:
        self.pane.restore(state)
        self.filters.restore(state.get("filters"))
        self.showing.restore(state)

    def _connect(self) -> None:
        view, pane = self.view, self.pane
        self.parts.band.back_requested.connect(partial(self.showing.show_as, "board"))
        self.parts.empty.action_requested.connect(partial(self.begin_new, ""))
        self.parts.switch.chosen.connect(self._show_as)
        self.showing.changed.connect(self._follow)
        for told in (self.reader.ask, self.handlers_changed.emit, self.place_changed.emit):
            self.filters.changed.connect(told)
        pane.filter.textChanged.connect(self._filtered)
        pane.filter.left.connect(self._take_keyboard)
        for told_by in (pane.model.found, pane.selection_changed, pane.current_changed):
            told_by.connect(self._tell)
        view.choice.changed.connect(self._tell)
        for asked in (view.action_requested, pane.action_requested):
            asked.connect(self.action_requested)
        for left in (view.escaped, pane.escaped):
            left.connect(self._step_out)
        pane.table.opened.connect(self.deeds.open)
        self.deeds.open_requested.connect(self._open_deal)
        self.beside.open_requested.connect(self.open_requested)
        self.beside.left.connect(self._take_keyboard)
        self.deeds.popups.made.connect(self._go_to)

    def _show_as(self, mode: str) -> None:
        self.showing.show_as(mode)
        self._take_keyboard()

    def _follow(self) -> None:
        """Another board, or another way to show it."""
        self.chosen.is_list = self.showing.mode == "list"
        self._tell()

    def _tell(self) -> None:
        if not self.chosen.is_list:
            self.parts.head.heading.set_aside("")
        self.status_changed.emit(self.status())
        self.beside.follow(self.chosen.current())
        possible = self.chosen.current() is not None, self.showing.mode
        if possible != self._possible:
            self._possible = possible
            self.handlers_changed.emit()

    def _filtered(self, _words: str) -> None:
        self.reader.ask()

    def _filter(self) -> None:
        self.pane.filter.setFocus()
        self.pane.filter.selectAll()

    def _take_keyboard(self) -> None:
        page = self.pane.table if self.showing.mode == "list" else self.view
        page.setFocus()

    def _step_out(self) -> None:
        """Escape: close the deal, else back to today, else clear the words, else the filter."""
        if self.beside.is_open:
            self.beside.close()
        elif self.showing.day:
            self.showing.show_as("board")
        elif self.pane.filter.text():
            self.pane.filter.clear()
        else:
            self.filters.step_out()

    def _go_to(self, key: int) -> None:
        if self.showing.mode == "list":
            self.pane.go_to(key)
        elif self.view.choice.go_to(key):
            self.view.show_current()
        else:
            self.showing.wanted = key
            self.reader.ask()

    def _open_deal(self, key: int) -> None:
        self._go_to(key)
        self.beside.open(key)
        self.beside.enter()
