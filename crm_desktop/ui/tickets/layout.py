"""The widgets of the tickets screen and where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.records.cell_editors import cell_editor
from crm_desktop.ui.records.list_head import ListHead
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticketing.lists import TicketLists
from crm_desktop.ui.tickets.board import QueueBoard
from crm_desktop.ui.tickets.listing import ORDER, Listing
from crm_desktop.ui.tickets.queue_rows import QueueRows
from crm_desktop.ui.translation import QT_TR_NOOP
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.view_switch import ViewSwitch

VIEWS = (
    ("queue", QT_TR_NOOP("Queue")),
    ("list", QT_TR_NOOP("List")),
    ("board", QT_TR_NOOP("Board")),
)
_LEAST_LIST, _LEAST_PANEL = 270, 380


class Layout:
    """Head, and below it list or board with the conversation beside."""

    def __init__(
        self, screen: QWidget, runner: Runner, listing: Listing, lists: TicketLists
    ) -> None:
        self._runner, self._lists = runner, lists
        self.order, self.switch = Chip("", removable=False), ViewSwitch(VIEWS)
        self.switch.more.hide()
        self.head = ListHead(listing.title(), self.order, self.switch)
        self.pane = ListPane(runner, listing, self._editor, self.head)
        self.pane.order_by(ORDER)
        self.rows = QueueRows(self.pane, self._editor)
        self.place: QWidget = Ground("background")  # of the conversation
        shelf = QWidget()
        self.pages = QStackedLayout(shelf)
        self.board = QueueBoard(runner, lambda: self.pane.model.wish.question(runner.now()))
        for page in (self.pane, self.board.view):
            self.pages.addWidget(page)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        for widget, least in ((shelf, _LEAST_LIST), (self.place, _LEAST_PANEL)):
            widget.setMinimumWidth(least)
            self.split.addWidget(widget)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        column = QVBoxLayout(screen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.split, 1)

    def seat(self, panel: QWidget) -> None:
        """Put the panel where its place was kept."""
        former, sizes, is_shown = self.place, self.split.sizes(), not self.place.isHidden()
        panel.setMinimumWidth(_LEAST_PANEL)
        self.split.replaceWidget(1, panel)
        panel.setVisible(is_shown)
        self.place = panel
        former.deleteLater()
        self.split.setSizes(sizes)

    def _editor(self, column: int, parent: QWidget) -> QLineEdit:
        key = self.pane.model.columns[column].key
        names = self._lists.names(key)
        if names:
            return ChoiceLine(names, parent)
        return cell_editor(self._runner, self.pane.own, key, parent)
