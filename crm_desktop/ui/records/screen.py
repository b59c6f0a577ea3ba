"""A screen of records: the list, the panel beside it, and what the window's actions do here."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import OwnFields
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.first_paint import FirstPaint
from crm_desktop.ui.records.filter_parts import FilterSeat, LoadFilters
from crm_desktop.ui.records.filtered_screen import FilteredScreen
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.record_actions import RecordActions
from crm_desktop.ui.records.side_parts import SideParts, SideTies
from crm_desktop.ui.records.spec import RecordSpec
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.ground import Ground

_PANEL, _LEAST_PANEL, _LEAST_LIST = 452, 344, 320
_MOST_SHARE = 0.42
# The panel is made this long after the first rows are painted.
_PAINTED_MS = 20
# What it is made of, loaded one after the other: short pauses are less felt than a long one.
_SIDE = ("head", "panel", "line_actions", "side")


class RecordScreen(FilteredScreen):
    """Shows the records of one kind as `spec` says."""

    def __init__(
        self, runner: Runner, spec: RecordSpec[Any, Any], other_icon: str, load: LoadFilters
    ) -> None:
        super().__init__(runner)
        self.kind = spec.kind
        self._spec = spec
        self.list = self.pane = ListPane(runner, spec, self._editor)
        self.filters = FilterSeat(runner, spec, self.list, load)
        self.acts = RecordActions(
            runner, self, spec, self.list, lambda: self.side, self.filters.run
        )
        self._other_icon = other_icon
        self._made_side: SideParts | None = None
        self._side_place = Ground("background", line="left")
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._panel_width = _PANEL
        self._is_awaiting_paint = False
        self._is_asked, self._is_nobody, self._are_several = False, True, False
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        if not self._is_asked:
            self._is_asked = True
            _once_painted(self.list, self._ask_fields, self.list.model.ask)
        self.list.table.setFocus()

    def first_page(self, ids: "array[int]", rows: Sequence[Any], own: OwnFields) -> None:
        """Show these at once, before anything was asked of the database."""
        self.list.set_own_fields(own)
        if not self.list.model.wish.is_arranged:
            self.list.model.first_page(ids, rows)

    def selected_or_listed_ids(self) -> "array[int]":
        """What an export takes: the records selected where there are several, else the list."""
        chosen = self.list.keeping.selected()
        return array("q", chosen) if len(chosen) > 1 else self.list.model.ids()

    def handlers(self) -> Handlers:
        return {**self.acts.handlers(), **self.filters.handlers()}

    def status(self) -> str:
        model = self.list.model
        if not model.is_ready:
            return ""
        parts = [self._spec.count_words(len(model.ids())), tr("%n ms", "", model.milliseconds)]
        chosen = len(self.list.keeping.selected())
        if words := self.filters.words():
            parts.insert(1, words)
        if chosen > 1:
            parts.insert(1, tr("%n selected", "", chosen))
        return " · ".join(parts)

    def open_record(self, kind: Kind, key: int) -> None:
        if kind is self.kind:
            self.activate()
            self.list.go_to(key)

    def save_state(self) -> dict[str, object]:
        kept = {"panel": self._panel_width, "filters": self.filters.save()}
        return {**self.list.save(), **kept}

    def restore_state(self, state: Mapping[str, object]) -> None:
        self.list.restore(state)
        self.filters.restore(state.get("filters"))
        width = state.get("panel")
        if isinstance(width, int) and _LEAST_PANEL <= width <= 2_000:
            self._panel_width = width
            self._share_width()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._split)  # while it is empty: what moves is dressed anew, all of it
        self.list.setMinimumWidth(_LEAST_LIST)
        self._side_place.setMinimumWidth(_LEAST_PANEL)
        self._split.addWidget(self.list)
        self._split.addWidget(self._side_place)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give the panel the width it was given by hand, but never much more than the list."""
        most = max(round(self.width() * _MOST_SHARE), _LEAST_PANEL)
        panel = min(self._panel_width, most)
        self._split.setSizes([max(self.width() - panel - 1, _LEAST_LIST), panel])

    def _keep_width(self, _place: int, _handle: int) -> None:
        self._panel_width = self._split.sizes()[1]

    def _connect(self) -> None:
        self._split.splitterMoved.connect(self._keep_width)
        pane, table = self.list, self.list.table
        pane.current_changed.connect(self._show_current)
        pane.status_changed.connect(self._tell_status)
        pane.action_requested.connect(self.action_requested)
        for told in (self.handlers_changed, self.place_changed, self._tell_status):
            self.filters.changed.connect(told)
        pane.escaped.connect(self._step_out)
        table.opened.connect(self._enter_panel)
        self.runner.changed.connect(self._follow)

    @property
    def side(self) -> SideParts:
        """The panel; it is made once the list is painted, or when first wanted."""
        if self._made_side is None:
            from crm_desktop.ui.records.dragging_out import DragOut
            from crm_desktop.ui.records.side import make_side

            DragOut(self.runner, self.kind, self.list)
            ties = SideTies(
                self.open_requested.emit, self.list.filter.setText, self.list.table.setFocus
            )
            made = self._made_side = make_side(self.runner, self._spec, self._other_icon, ties)
            made.widget.setMinimumWidth(_LEAST_PANEL)
            self._split.replaceWidget(1, made.widget)
            made.widget.setVisible(bool(self.list.model.total))
            self._side_place.deleteLater()
            self._share_width()
            made.show(self.list.current())
        return self._made_side

    def _show_current(self, key: int | None) -> None:
        if self._made_side is None:
            self._await_paint()
        else:
            self._made_side.show(key)
            self._made_side.widget.setVisible(bool(self.list.model.total))
        if (key is None) is not self._is_nobody:
            self._is_nobody = key is None
            self.handlers_changed.emit()

    def _await_paint(self) -> None:
        if not self._is_awaiting_paint:
            self._is_awaiting_paint = True
            place = self.list.table.viewport()
            loads = (partial(import_module, f"crm_desktop.ui.records.{part}") for part in _SIDE)
            FirstPaint(place, _PAINTED_MS, *loads, lambda: self.side)

    def _step_out(self) -> None:
        """Escape in the list: close the log bar, else clear the words, else the filter."""
        if self.side.step_out():
            return
        if self.list.filter.text():
            self.list.filter.clear()
        else:
            self.filters.step_out()

    def _tell_status(self) -> None:
        side = self._side_place if self._made_side is None else self._made_side.widget
        side.setVisible(bool(self.list.model.total))
        self.status_changed.emit(self.status())
        several = len(self.list.keeping.selected()) > 1
        if several is not self._are_several:  # what is done to two or more becomes possible
            self._are_several = several
            self.handlers_changed.emit()

    def _ask_fields(self) -> None:
        work = partial(_own_fields, self._spec.owner)
        self.runner.read(self, work, self.list.set_own_fields)

    def _follow(self, done: Done, _asker: object) -> None:
        changes = done.changes
        if self._is_asked and (changes.touches(Kind.FIELD) or changes.touches(Kind.SETTING)):
            self._ask_fields()

    def _editor(self, column: int, parent: QWidget) -> QLineEdit:
        from crm_desktop.ui.records.cell_editors import cell_editor

        key = self.list.model.columns[column].key
        return cell_editor(self.runner, self.list.own, key, parent)

    def _enter_panel(self) -> None:
        """The keyboard goes to the first thing of the panel that does something."""
        self.side.take_keyboard()

    def begin_new(self, name: str) -> None:
        self.acts.begin_new(name)


def _own_fields(record: str, reading: Reading) -> OwnFields:
    return own_fields(reading, record)


def _once_painted(pane: ListPane, *steps: Callable[[], None]) -> None:
    """Where the list is known already it is painted first; else nothing waits."""
    if pane.model.is_ready:
        FirstPaint(pane.table.viewport(), _PAINTED_MS, *steps)
        return
    for step in steps:
        step()
