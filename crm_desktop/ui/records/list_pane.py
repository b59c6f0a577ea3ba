"""A list of records: title and count, filter, table, and what an empty one says."""

from collections.abc import Mapping
from functools import cached_property, partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QStackedLayout,
    QVBoxLayout,
)

from crm_desktop.domain.fields import NO_FIELDS, OwnFields
from crm_desktop.ui.models.id_table import IdTableModel
from crm_desktop.ui.records.column_fit import ColumnFit
from crm_desktop.ui.records.editing import MakeEditor
from crm_desktop.ui.records.empty_list import empty_list, nothing_found, nothing_words
from crm_desktop.ui.records.keeping import Keeping
from crm_desktop.ui.records.list_head import ListHead
from crm_desktop.ui.records.list_menu import open_list_menu
from crm_desktop.ui.records.spec import ListedKind
from crm_desktop.ui.records.table import RecordTable
from crm_desktop.ui.records.words import number
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.ground import Ground

_MINUTE = 60_000
_NO_ORDER = ("", False)
_ONCE = Qt.ConnectionType.SingleShotConnection


class ListPane(Ground):
    """Shows the records of one kind; tells which is the current one."""

    current_changed = Signal(object)  # the id of the current record, or None
    selection_changed = Signal()
    status_changed = Signal()
    action_requested = Signal(str)
    all_requested = Signal()  # the filter is in the way
    escaped = Signal()

    def __init__(
        self,
        runner: Runner,
        spec: ListedKind,
        make_editor: MakeEditor,
        head: ListHead | None = None,
    ) -> None:
        super().__init__("panel")
        self._spec = spec
        self.model = IdTableModel(runner, spec.source, spec.columns(), self)
        self.table = RecordTable(make_editor)
        self.table.setModel(self.model)
        self.table.setAccessibleName(spec.title())
        self.keeping = Keeping(self.table, self.model)
        self.columns = ColumnFit(self.table, self.model.columns)
        self.head = head or ListHead(spec.title())
        self.filter = self.head.words
        self.own, self._later_order = NO_FIELDS, _NO_ORDER
        self._lay_out()
        self._connect()
        self._current: int | None = None

    def current(self) -> int | None:
        """The id of the current record."""
        return self._current

    def selected(self) -> list[int]:
        """The ids selected; the current one where none is."""
        return self.keeping.selected() or ([] if self._current is None else [self._current])

    def go_to(self, key: int) -> None:
        """Show a record: now, or as soon as it is in the list; a filter that hides it goes."""
        row = self.model.row_of(key)
        if row >= 0:
            self.table.go_to(row)
        elif self.model.is_ready:
            self.keeping.wanted = key
            self.show_all()
        else:  # whether the filter hides it is not known yet
            self.model.found.connect(partial(self.go_to, key), _ONCE)

    def show_all(self) -> None:
        """Take away whatever keeps records from being shown."""
        if self.model.wish.filter:
            self.all_requested.emit()
        self.filter.clear()

    def count_words(self) -> str:
        """The count: `12,408`, or `37 of 12,408` where a filter is set."""
        shown, total = len(self.model.ids()), self.model.total
        if not self.model.wish.is_narrow:
            return number(shown)
        return tr("{shown} of {total}").format(shown=number(shown), total=number(total))

    def save(self) -> dict[str, object]:
        """What to remember of the list."""
        wish = self.model.wish
        order = {"order": wish.order, "descending": wish.is_descending, "group": wish.group}
        return {**self.columns.save(), **order, "current": self._current}

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as `save` said."""
        self.columns.restore(state)
        order, current = state.get("order"), state.get("current")
        is_descending = state.get("descending") is True
        if isinstance(order, str) and order in [each.key for each in self.model.columns]:
            self.order_by(order, descending=is_descending)
        elif isinstance(order, str):
            self._later_order = order, is_descending
        if isinstance(current, int) and self._current is None:
            self.keeping.wanted = current
        group = state.get("group", self.model.wish.group)
        if group != self.model.wish.group:
            self.group_by(str(group))

    def order_by(self, key: str, *, descending: bool = False) -> None:
        """Put the list in the order of a column."""
        place = next(i for i, each in enumerate(self.model.columns) if each.key == key)
        way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(place, way)

    def group_by(self, key: str) -> None:
        """Put the list into groups by a column, or out of them (`""`)."""
        from crm_desktop.ui.group_words import group_keys, heading_words

        if not key or key in group_keys(self._spec.owner):
            self.keeping.starts_anew = True
            self.model.group(key, partial(heading_words, key))

    def set_own_fields(self, own: OwnFields) -> None:
        """Offer a column for each field of one's own, and no longer for those that are gone."""
        if own == self.own:
            return
        from crm_desktop.ui.records.own_columns import own_columns

        self.own = own
        self.model.set_columns((*self._spec.columns(), *own_columns(own)))
        self.columns.set_columns(self.model.columns)
        order, is_descending = self._later_order
        keys = [column.key for column in self.model.columns]
        if order not in keys:
            order, is_descending = self.model.wish.order, self.model.wish.is_descending
        self._later_order = _NO_ORDER
        self.order_by(order, descending=is_descending)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self._pages = QStackedLayout()
        column.addLayout(self._pages, 1)
        # Only now: it shows its first page at once, which outside of a window would be one.
        self._pages.addWidget(self.table)

    def _connect(self) -> None:
        header = self.table.horizontalHeader()
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self.model.sort)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.columns.ask)
        self.filter.textChanged.connect(self._filter)
        self.filter.left.connect(self.table.setFocus)
        self.model.found.connect(self._show_state)
        self.model.edit_refused.connect(self._edit_again)
        self.keeping.restored.connect(self._tell_current)
        select = self.table.selectionModel()
        select.currentRowChanged.connect(self._tell_current)
        select.selectionChanged.connect(self._tell_selection)
        self.table.resized.connect(self.columns.fit)
        self.table.escaped.connect(self.escaped)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.action_requested.connect(self.action_requested)
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self.model.refresh_words)
        self._clock.start()

    @cached_property
    def _nobody(self) -> EmptyState:
        return empty_list(self._spec, self.action_requested, self._pages)

    @cached_property
    def _nothing(self) -> EmptyState:
        return nothing_found(self.show_all, self._pages)

    def _filter(self, words: str) -> None:
        self.keeping.starts_anew = True
        self.model.filter(words)

    def _show_state(self) -> None:
        self.head.heading.set_aside(self.count_words())
        if self.model.ids():
            self._pages.setCurrentWidget(self.table)
            if not self.table.currentIndex().isValid():
                self.table.go_to(0)
        elif self.model.wish.is_narrow and self.model.total:
            self._nothing.set_sentence(nothing_words(self.model.words))
            self._pages.setCurrentWidget(self._nothing)
        else:
            self._pages.setCurrentWidget(self._nobody)
        self.keeping.wanted = None  # what was to be gone to is there by now, or never will be
        self._tell_current()
        self.status_changed.emit()

    def _open_menu(self, at: QPoint) -> None:
        if self._current is not None:
            open_list_menu(self.table, at, self._spec.kind, self.action_requested.emit)

    def _tell_current(self, *_indexes: QModelIndex) -> None:
        ids, index = self.model.row_ids(), self.table.currentIndex()
        found = ids[index.row()] if index.isValid() and index.row() < len(ids) else None
        if found != self._current:
            self._current = found
            self.current_changed.emit(found)

    def _tell_selection(self) -> None:
        self.selection_changed.emit()
        self.status_changed.emit()

    def _edit_again(self, key: int, column: str, text: str, error: BaseException) -> None:
        from crm_desktop.ui.texts import error_words

        row = self.model.row_of(key)
        place = next(i for i, each in enumerate(self.model.columns) if each.key == column)
        if row >= 0:
            self.table.edit_again(self.model.index(row, place), text, error_words(error))
