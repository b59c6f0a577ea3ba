"""Knowledge: the articles of the business as a list, and beside it the one to read or write."""

from array import array
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.services.options import of_list
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.filter_loading import load_filters
from crm_desktop.ui.knowledge.deeds import ArticleDeeds
from crm_desktop.ui.knowledge.listing import ORDER, Listing
from crm_desktop.ui.knowledge.page import ArticlePage
from crm_desktop.ui.records.cell_editors import cell_editor
from crm_desktop.ui.records.filter_parts import FilterSeat
from crm_desktop.ui.records.filtered_screen import FilteredScreen
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.translation import tr

_FILTERS = ("list.where", "list.edit_filter")
_LISTS = frozenset(("list.add_to", "list.remove_from", "view.group"))  # there are none of articles
_LEAST_LIST, _LEAST_PAGE, _SHARE = 300, 380, 0.42


class KnowledgeScreen(FilteredScreen):
    """While an article is written it has the whole room."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.listing = Listing()
        self.pane = ListPane(runner, self.listing, self._editor)
        self.pane.order_by(ORDER)
        self.filters = FilterSeat(runner, self.listing, self.pane, load_filters)
        self.page = ArticlePage(runner)
        self.deeds = ArticleDeeds(runner, self, self.pane, self.page)
        self._is_nobody, self._is_known = True, False
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        if not self.pane.model.is_ready:
            self.pane.model.ask()
        if not self._is_known:
            self._is_known = True
            self._ask_categories()
        if self.page.is_editing:
            self.page.parts.editor.text.setFocus()
        else:
            self.pane.table.setFocus()

    def handlers(self) -> Handlers:
        always: dict[str, Callable[[], None]] = {
            "record.new": partial(self.deeds.begin, ""),
            "list.filter": self._filter,
            "view.columns": self.deeds.choose_columns,
            "article.all_pdf": self.deeds.export_all,
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
        if kind is Kind.ARTICLE:
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
        self.page.setMinimumWidth(_LEAST_PAGE)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.pane)
        self.split.addWidget(self.page)
        self.split.setStretchFactor(0, round(100 * _SHARE))
        self.split.setStretchFactor(1, round(100 * (1 - _SHARE)))
        self.split.setSizes([round(1_000 * _SHARE), round(1_000 * (1 - _SHARE))])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)

    def _connect(self) -> None:
        pane, page = self.pane, self.page
        for told in (self.handlers_changed.emit, self.place_changed.emit, self._tell):
            self.filters.changed.connect(told)
        pane.current_changed.connect(self._show_current)
        pane.status_changed.connect(self._tell)
        pane.action_requested.connect(self.action_requested)
        pane.columns_requested.connect(self.deeds.choose_columns)
        pane.escaped.connect(self._step_out)
        pane.table.opened.connect(page.parts.reader.setFocus)
        page.open_requested.connect(self.open_requested)
        page.action_requested.connect(self.action_requested)
        page.escaped.connect(pane.table.setFocus)
        page.editing_changed.connect(self._give_room)
        self.runner.changed.connect(self._follow)

    def _editor(self, column: int, parent: QWidget) -> QLineEdit:
        key = self.pane.model.columns[column].key
        return cell_editor(self.runner, self.pane.own, key, parent)

    def _give_room(self, is_editing: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.pane.setVisible(not is_editing)
        self.handlers_changed.emit()

    def _show_current(self, key: int | None) -> None:
        self.page.show_record(key)
        if (key is None) is not self._is_nobody:
            self._is_nobody = key is None
            self.handlers_changed.emit()

    def _tell(self) -> None:
        self.page.setVisible(bool(self.pane.model.total))
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

    def _follow(self, done: Done, _asker: object) -> None:
        if self._is_known and done.changes.touches(Kind.OPTION):
            self._ask_categories()

    def _ask_categories(self) -> None:
        self.runner.read(self, _categories, self.page.parts.set_categories)


def _categories(reading: Reading) -> list[Option]:
    return [each for each in of_list(reading, OptionList.TICKET_CATEGORY) if not each.is_closed]
