"""Filter and segments of a list: remembered from the start, loaded when first wanted."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, SignalInstance

from crm_desktop.domain.filter import Group, is_given, stored
from crm_desktop.ui.first_paint import FirstPaint
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.spec import ListedKind
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers

_PAINTED_MS = 30


class FilterParts(NamedTuple):
    """The filter of a list at work.

    `place` is the segment that is open, as the side bar knows it, or `""`; `changed` tells of
    another filter or segment.
    """

    changed: SignalInstance
    place: Callable[[], str]
    handlers: Callable[[], Handlers]
    run: Callable[[str], None]
    leave: Callable[[], None]
    open_segment: Callable[[int], None]
    show_given: Callable[[Group], None]
    state: Callable[[], dict[str, object]]
    restore: Callable[[Mapping[str, object]], None]
    words: Callable[[], str]


LoadFilters = Callable[[Runner, ListedKind, ListPane], FilterParts]


class FilterSeat(QObject):
    """Stands for the filter of a list before it is loaded; what is asked of it then loads it."""

    changed = Signal()  # another filter or segment

    def __init__(
        self,
        runner: Runner,
        spec: ListedKind,
        pane: ListPane,
        load: LoadFilters,
    ) -> None:
        super().__init__(pane)
        self._runner, self._spec, self._pane, self._load = runner, spec, pane, load
        self._made: FilterParts | None = None
        self._state: Mapping[str, object] = {}
        self._file = str(runner.workspace.path)
        pane.all_requested.connect(lambda: self.run("list.clear_filter"))
        pane.head.filter_requested.connect(lambda: self.run("list.where"))

    @property
    def parts(self) -> FilterParts:
        """The filter at work."""
        if self._made is None:
            self._made = self._load(self._runner, self._spec, self._pane)
            self._made.restore(self._state)
            self._made.changed.connect(self.changed)
        return self._made

    def run(self, action: str) -> None:
        """Do what an action about the filter, the groups or the lists means."""
        self.parts.run(action)

    def handlers(self) -> Handlers:
        """What is possible now beyond what is always."""
        return {} if self._made is None else self._made.handlers()

    def place(self) -> str:
        """The segment that is open, as the side bar knows it."""
        return "" if self._made is None else self._made.place()

    def leave(self) -> None:
        """Leave the segment that is open."""
        if self._made is not None:
            self._made.leave()

    def step_out(self) -> None:
        """Leave the records that were given, else show everything there is."""
        group = self._pane.model.wish.filter
        if is_given(group):
            self.leave()
        elif group:
            self._pane.show_all()

    def words(self) -> str:
        """How many filters there are, for the status line."""
        return "" if self._made is None else self._made.words()

    def save(self) -> dict[str, object]:
        """What to remember."""
        if self._made is None:
            return dict(self._state)
        return {**self._made.state(), "file": self._file}

    def restore(self, state: object) -> None:
        """Filter as in this file before; the chips follow once the list is painted.

        A segment of another file takes its view with it.
        """
        if not isinstance(state, dict):
            return
        if state.get("file") != self._file:
            before = state.get("before")
            view = before.get("view") if isinstance(before, dict) else None
            if isinstance(view, dict):
                self._pane.restore(view)
        else:
            self._state = state
            model = self._pane.model
            model.set_filter(stored(state.get("filter")))
            FirstPaint(self._pane, _PAINTED_MS, lambda: self.parts, once=model.has_rows)
