"""A screen of a list, and beside it what is chosen there."""

from array import array
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar, NamedTuple, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.filter_loading import load_filters
from crm_desktop.ui.records.cell_editors import cell_editor
from crm_desktop.ui.records.filter_parts import FilterSeat
from crm_desktop.ui.records.filtered_screen import FilteredScreen
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.spec import ListedKind
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.ground import Ground

_FILTERS = ("list.where", "list.edit_filter")
_LISTS = frozenset(("list.add_to", "list.remove_from", "view.group"))  # there are none of these


class Beside(Ground):
    """Shows the record that is chosen in the list."""

    open_requested = Signal(object, object)  # Kind and id
    action_requested = Signal(str)
    shown_changed = Signal()
    escaped = Signal()

    def show_record(self, key: int | None) -> None:
        """Show a record, or that none is chosen."""
        raise NotImplementedError


class Deeds(Protocol):
    """What is done with the records of the list."""

    def begin(self, name: str) -> None: ...

    def handlers(self) -> Handlers: ...


class Sizes(NamedTuple):
    """The least widths of the list and of what stands beside it, and the share of the list."""

    least_list: int
    least_beside: int
    share: float


class PairedScreen(FilteredScreen):
    """A list of records of one kind that are in no lists put together by hand, nor in groups."""

    kind: ClassVar[Kind]
    sizes: ClassVar[Sizes]
    deeds: Deeds

    def __init__(self, runner: Runner, listing: ListedKind, beside: Beside) -> None:
        super().__init__(runner)
        self.listing, self._beside = listing, beside
        self.pane = ListPane(runner, listing, self._editor)
        self.filters = FilterSeat(runner, listing, self.pane, load_filters)
        self._is_nobody = True
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        if not self.pane.model.is_ready:
            self.pane.model.ask()
        self.pane.table.setFocus()

    def own_handlers(self) -> Handlers:
        """What this screen can always do beside what all of its kind can."""
        raise NotImplementedError

    def handlers(self) -> Handlers:
        always: dict[str, Callable[[], None]] = {
            "record.new": partial(self.deeds.begin, ""),
            "list.filter": self._filter,
            "view.columns": self.pane.columns.ask,
            **self.own_handlers(),
            **{key: partial(self.filters.run, key) for key in _FILTERS},
        }
        if self.pane.current() is not None:
            always |= self.deeds.handlers()
        known = {**always, **self.filters.handlers()}
        return {key: way for key, way in known.items() if key not in _LISTS}

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
        if kind is self.kind:
            self.activate()
            self.pane.go_to(key)

    def begin_new(self, name: str) -> None:
        self.deeds.begin(name)

    def selected_or_listed_ids(self) -> "array[int]":
        return array("q")

    def save_state(self) -> dict[str, object]:
        return {**self.pane.save(), "filters": self.filters.save()}

    def restore_state(self, state: Mapping[str, object]) -> None:
        self.pane.restore(state)
        self.filters.restore(state.get("filters"))

    def _lay_out(self) -> None:
        least_list, least_beside, share = self.sizes
        self.pane.setMinimumWidth(least_list)
        self._beside.setMinimumWidth(least_beside)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.pane)
        self.split.addWidget(self._beside)
        self.split.setStretchFactor(0, round(100 * share))
        self.split.setStretchFactor(1, round(100 * (1 - share)))
        self.split.setSizes([round(1_000 * share), round(1_000 * (1 - share))])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)

    def _connect(self) -> None:
        pane, beside = self.pane, self._beside
        for told in (self.handlers_changed.emit, self.place_changed.emit, self._tell):
            self.filters.changed.connect(told)
        pane.current_changed.connect(self._show_current)
        pane.status_changed.connect(self._tell)
        pane.action_requested.connect(self.action_requested)
        pane.escaped.connect(self._step_out)
        beside.open_requested.connect(self.open_requested)
        beside.action_requested.connect(self.action_requested)
        beside.escaped.connect(pane.table.setFocus)

    def _editor(self, column: int, parent: QWidget) -> QLineEdit:
        key = self.pane.model.columns[column].key
        return cell_editor(self.runner, self.pane.own, key, parent)

    def _show_current(self, key: int | None) -> None:
        self._beside.show_record(key)
        if (key is None) is not self._is_nobody:
            self._is_nobody = key is None
            self.handlers_changed.emit()

    def _tell(self) -> None:
        self._beside.setVisible(bool(self.pane.model.total))
        self.status_changed.emit(self.status())

    def _filter(self) -> None:
        self.pane.filter.setFocus()
        self.pane.filter.selectAll()

    def _step_out(self) -> None:
        """Escape: clear the words, else the filter."""
        if self.pane.filter.text():
            self.pane.filter.clear()
        elif self.pane.model.wish.filter:
            self.pane.show_all()
