"""Campaigns: all of them with what came of each, and beside the list the one chosen."""

from array import array
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.campaigns.deeds import CampaignDeeds
from crm_desktop.ui.campaigns.listing import ORDER, Listing
from crm_desktop.ui.campaigns.panel import CampaignPanel
from crm_desktop.ui.filter_loading import load_filters
from crm_desktop.ui.records.cell_editors import cell_editor
from crm_desktop.ui.records.filter_parts import FilterSeat
from crm_desktop.ui.records.filtered_screen import FilteredScreen
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.translation import tr

_FILTERS = ("list.where", "list.edit_filter")
_LISTS = frozenset(("list.add_to", "list.remove_from", "view.group"))  # there are none of campaigns
_LEAST_LIST, _LEAST_PANEL, _SHARE = 320, 400, 0.5


class CampaignsScreen(FilteredScreen):
    """Enter goes to the people of a campaign, Escape back to the list."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.listing = Listing()
        self.pane = ListPane(runner, self.listing, self._editor)
        self.pane.order_by(ORDER, descending=True)
        self.filters = FilterSeat(runner, self.listing, self.pane, load_filters)
        self.panel = CampaignPanel(runner)
        self.deeds = CampaignDeeds(runner, self, self.pane, self.panel)
        self._is_nobody = True
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        if not self.pane.model.is_ready:
            self.pane.model.ask()
        self.pane.table.setFocus()

    def handlers(self) -> Handlers:
        always: dict[str, Callable[[], None]] = {
            "record.new": partial(self.deeds.begin, ""),
            "list.filter": self._filter,
            "view.columns": self.deeds.choose_columns,
            "campaign.days": self.deeds.ask_days,
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
        if kind is Kind.CAMPAIGN:
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
        self.pane.setMinimumWidth(_LEAST_LIST)
        self.panel.setMinimumWidth(_LEAST_PANEL)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.pane)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, round(100 * _SHARE))
        self.split.setStretchFactor(1, round(100 * (1 - _SHARE)))
        self.split.setSizes([round(1_000 * _SHARE), round(1_000 * (1 - _SHARE))])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)

    def _connect(self) -> None:
        pane, panel = self.pane, self.panel
        for told in (self.handlers_changed.emit, self.place_changed.emit, self._tell):
            self.filters.changed.connect(told)
        pane.current_changed.connect(self._show_current)
        pane.status_changed.connect(self._tell)
        pane.action_requested.connect(self.action_requested)
        pane.columns_requested.connect(self.deeds.choose_columns)
        pane.escaped.connect(self._step_out)
        pane.table.opened.connect(panel.take_keyboard)
        panel.open_requested.connect(self.open_requested)
        panel.action_requested.connect(self.action_requested)
        panel.escaped.connect(pane.table.setFocus)

    def _editor(self, column: int, parent: QWidget) -> QLineEdit:
        key = self.pane.model.columns[column].key
        return cell_editor(self.runner, self.pane.own, key, parent)

    def _show_current(self, key: int | None) -> None:
        self.panel.show_record(key)
        if (key is None) is not self._is_nobody:
            self._is_nobody = key is None
            self.handlers_changed.emit()

    def _tell(self) -> None:
        self.panel.setVisible(bool(self.pane.model.total))
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
