"""The widgets of the tickets screen and where they stand."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.records.cell_editors import cell_editor
from crm_desktop.ui.records.list_head import ListHead
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.tickets.listing import ORDER, Listing
from crm_desktop.ui.tickets.lists import TicketLists
from crm_desktop.ui.widgets.chip import Chip


class Layout:
    """Head and list."""

    def __init__(
        self, screen: QWidget, runner: Runner, listing: Listing, lists: TicketLists
    ) -> None:
        self.order = Chip("", removable=False)
        self.head = ListHead(listing.title(), self.order)
        self.pane = ListPane(runner, listing, partial(self._editor, runner, lists), self.head)
        self.pane.order_by(ORDER)
        column = QVBoxLayout(screen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        row = QHBoxLayout()
        row.addWidget(self.pane)
        column.addLayout(row, 1)

    def _editor(
        self, runner: Runner, lists: TicketLists, column: int, parent: QWidget
    ) -> QLineEdit:
        key = self.pane.model.columns[column].key
        names = lists.names(key)
        return (
            ChoiceLine(names, parent) if names else cell_editor(runner, self.pane.own, key, parent)
        )
