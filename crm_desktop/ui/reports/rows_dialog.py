"""The deals behind a figure: which they are, who with, how much, and when."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.report import Behind
from crm_desktop.ui.plain_text import window_title
from crm_desktop.ui.records.words import number
from crm_desktop.ui.reports.rows_model import RowsModel
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.line_table import LineTable

_SIZE = (820, 540)
_WIDTHS = (0, 180, 130, 120, 120)


class RowsDialog(QDialog):
    """Enter opens a deal; the button shows all of them in their own list."""

    deal_chosen = Signal(object)  # the id of a deal
    list_requested = Signal(object, str)  # the ids of the deals, and what they are

    def __init__(self, runner: Runner, behind: Behind, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = ReportWords().say(behind.title)
        self.setWindowTitle(window_title(self.title))
        self.model = RowsModel(runner, behind, zone)
        self.model.setParent(self)
        self.table = LineTable()
        self.show_list = button(tr("Show in the list"), "square-kanban")
        self._heading = PageHeading(self.title)
        self._close = button(tr("Close"))
        self._lay_out()
        self.table.activated.connect(self._open)
        self.show_list.clicked.connect(self._show_list)
        self._close.clicked.connect(self.reject)
        self.model.answered.connect(self._show)
        self.model.ask()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section, width in enumerate(_WIDTHS):
            if width:
                header.resizeSection(section, width)
        card = Card(self.table)
        card.column.setContentsMargins(1, 1, 1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.show_list)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(card, 1)
        column.addLayout(foot)
        self.resize(*_SIZE)

    def _show(self) -> None:
        count = len(self.model.ids)
        words = counted(count, tr("1 deal"), tr("%Ln deals", "", count))
        self._heading.set_aside(words if count else number(0))
        self.show_list.setEnabled(bool(count))
        if count:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def _open(self, index: QModelIndex) -> None:
        self.deal_chosen.emit(self.model.ids[index.row()])
        self.accept()

    def _show_list(self) -> None:
        self.list_requested.emit(self.model.ids, self.title)
        self.accept()
