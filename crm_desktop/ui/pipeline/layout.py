"""The widgets of the pipeline screen and where they stand."""

from functools import partial

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.fields import NO_FIELDS
from crm_desktop.ui.board.board import make_board
from crm_desktop.ui.board.shown import Shown
from crm_desktop.ui.pipeline.face import Style
from crm_desktop.ui.pipeline.heads import heads_in
from crm_desktop.ui.pipeline.listing import Listing
from crm_desktop.ui.pipeline.past_band import PastBand
from crm_desktop.ui.pipeline.switch import VIEWS
from crm_desktop.ui.pipeline.totals import TotalsLine
from crm_desktop.ui.records.cell_editors import cell_editor
from crm_desktop.ui.records.list_head import ListHead
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.view_switch import ViewSwitch


class Layout:
    """Head, totals or band, and below them one of board, list, and what an empty board says."""

    def __init__(
        self, screen: QWidget, runner: Runner, shown: Shown[DealRow, Style], listing: Listing
    ) -> None:
        self.switch = ViewSwitch(VIEWS)
        self.pipeline = Chip("", removable=False)
        self.head = ListHead(listing.title(), self.pipeline, self.switch)
        self.view = make_board(shown, heads_in(lambda: shown.style.how))
        self.pane = ListPane(runner, listing, partial(_editor, runner, listing), self.head)
        self.totals, self.band = TotalsLine(), PastBand()
        self.band.hide()
        self.empty = EmptyState(listing.icon, listing.empty(), listing.new_words(), primary=True)
        column = QVBoxLayout(screen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        above = QVBoxLayout()
        above.setContentsMargins(QMargins(16, 4, 16, 10))
        above.addWidget(self.totals)
        above.addWidget(self.band)
        column.addLayout(above)
        shelf = QWidget()
        self.pages = QStackedLayout(shelf)
        self.split = QSplitter()  # what is opened stands beside
        self.split.addWidget(shelf)
        self.split.setCollapsible(0, False)  # noqa: FBT003 - Qt's
        self.split.setHandleWidth(1)
        column.addWidget(self.split, 1)
        for page in (self.view, self.pane, self.empty):
            self.pages.addWidget(page)


def _editor(runner: Runner, listing: Listing, column: int, parent: QWidget) -> QLineEdit:
    key = listing.columns()[column].key
    line = cell_editor(runner, NO_FIELDS, key, parent)
    if key == "close_day":
        line.setPlaceholderText(tr("tomorrow, fri, 15.12. …"))
    return line
