"""Filter, segments and groups of one list, tied together for its screen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.filter import Match
from crm_desktop.domain.segment import Segment, SegmentKind
from crm_desktop.services.segments import RemoveFromList
from crm_desktop.ui.filtering.control import FilterControl
from crm_desktop.ui.filtering.opened import OpenedSegment
from crm_desktop.ui.filtering.segment_acts import SegmentActs
from crm_desktop.ui.filtering.words import filters_words
from crm_desktop.ui.group_words import group_keys, group_title
from crm_desktop.ui.plain_text import button_text
from crm_desktop.ui.records.filter_parts import FilterParts
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.spec import ListedKind
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.translation import tr


class ListFiltering(QObject):
    """Runs the actions that are about the filter of a list."""

    changed = Signal()

    def __init__(self, runner: Runner, spec: ListedKind, pane: ListPane) -> None:
        super().__init__(pane)
        self._runner, self._spec, self._pane = runner, spec, pane
        self.filters = FilterControl(runner, spec, pane)
        self.opened = OpenedSegment(runner, spec, pane, self.filters)
        self._acts = SegmentActs(runner, pane)
        self.filters.changed.connect(self.changed)
        self.opened.changed.connect(self.changed)
        self.menu: QMenu | None = None

    def place(self) -> str:
        """The segment that is open, as the side bar knows it."""
        segment = self.opened.segment
        return f"segment:{self._spec.owner}:{segment.id}" if segment is not None else ""

    def handlers(self) -> Handlers:
        """What is possible beyond what is always."""
        possible: dict[str, Callable[[], None]] = {}
        if self.filters.group:
            possible["list.clear_filter"] = self.opened.clear
            possible["segment.save_as"] = self.opened.save_as
        segment = self.opened.segment
        if segment is not None:
            possible |= self._segment_handlers(segment)
        return possible

    def run(self, action: str) -> None:
        """Do what is always possible."""
        ways = {
            "list.where": self.filters.add,
            "list.edit_filter": self.filters.edit,
            "view.group": self.choose_group,
            "list.add_to": self.add_to_list,
            "list.clear_filter": self.opened.clear,
        }
        ways[action]()

    def words(self) -> str:
        """How many filters there are, for the status line."""
        group = self.filters.group
        if not group:
            return ""
        return filters_words(len(group.parts) if group.match is Match.ALL else 1)

    def choose_group(self) -> None:
        """Offer what the list can be grouped by."""
        now = self._pane.model.wish.group
        menu = QMenu(self._pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in ("", *group_keys(self._spec.owner)):
            words = group_title(key) if key else tr("No groups")
            action = menu.addAction(button_text(words))
            action.setCheckable(True)
            action.setChecked(key == now)
            action.triggered.connect(partial(self._group, key))
            if key == now:
                menu.setActiveAction(action)
        header = self._pane.table.horizontalHeader()
        self.menu = menu
        menu.popup(header.mapToGlobal(QPoint(12, header.height())))

    def add_to_list(self) -> None:
        """Ask for a list, and put the selected records on it."""
        from crm_desktop.ui.filtering.list_chooser import ListChooser

        chosen = self._pane.selected()
        if chosen:
            window = self._pane.window()
            ListChooser(self._runner, window, self._spec.owner, chosen).open()

    def _group(self, key: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        self._pane.group_by(key)
        self.filters.show()
        self._pane.table.setFocus()

    def _segment_handlers(self, segment: Segment) -> Handlers:
        possible: dict[str, Callable[[], None]] = {
            "segment.rename": partial(self._acts.rename, segment),
            "segment.delete": partial(self._acts.delete, segment),
            "segment.double": partial(self._acts.double, segment),
            "segment.up": partial(self._shift, segment, -1),
            "segment.down": partial(self._shift, segment, 1),
            "segment.leave": self.opened.clear,
            "segment.save": self.opened.save,
            "segment.reset": self.opened.reset,
        }
        if segment.kind is SegmentKind.LIST and self._pane.selected():
            possible["list.remove_from"] = partial(self._remove, segment)
        return possible

    def _shift(self, segment: Segment, by: int) -> None:
        known = self.filters.known
        order = list(known.segments) if known is not None else []
        place = order.index(segment.id) + by if segment.id in order else -1
        if 0 <= place < len(order):
            self._acts.shift(segment, place)

    def _remove(self, segment: Segment) -> None:
        chosen = tuple(self._pane.selected())
        self._runner.write(self, RemoveFromList(self._spec.owner, chosen, segment.id))


def make_filters(runner: Runner, spec: ListedKind, pane: ListPane) -> FilterParts:
    """The filter of a list at work."""
    made = ListFiltering(runner, spec, pane)
    opened = made.opened
    return FilterParts(
        made.changed,
        made.place,
        made.handlers,
        made.run,
        opened.leave,
        opened.open,
        opened.show_given,
        opened.state,
        opened.restore,
        made.words,
    )
