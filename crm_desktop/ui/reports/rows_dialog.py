"""What is behind a figure: its deals, its tickets, its customers, or what these answered."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import AnyBehind, Behind, BuyersBehind, Cases
from crm_desktop.ui.plain_text import window_title
from crm_desktop.ui.records.words import number
from crm_desktop.ui.reports.answer_rows import AnswerRows
from crm_desktop.ui.reports.customer_rows import CustomerRows
from crm_desktop.ui.reports.deal_rows import DealRows
from crm_desktop.ui.reports.row_source import RowSource
from crm_desktop.ui.reports.rows_model import RowsModel
from crm_desktop.ui.reports.ticket_rows import TicketRows
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.line_table import LineTable

_SIZE = (900, 540)
_ICONS: dict[Kind | None, str] = {Kind.DEAL: "square-kanban", Kind.TICKET: "ticket"}


class RowsDialog(QDialog):
    """Enter opens one; the button shows all of them in their own list."""

    record_chosen = Signal(object, object)  # Kind, id
    list_requested = Signal(object, object, str)  # Kind, the ids, and what they are

    def __init__(self, runner: Runner, behind: AnyBehind, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = ReportWords().say(behind.title)
        self.setWindowTitle(window_title(self.title))
        self.model = RowsModel(runner, rows_of(behind, zone))
        self.model.setParent(self)
        self.table = LineTable()
        self.show_list = button(tr("Show in the list"), _ICONS.get(self.model.source.kind, ""))
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
        for section, told in enumerate(self.model.source.columns):
            if told.width:
                header.resizeSection(section, told.width)
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
        self._heading.set_aside(self.model.source.counted(count) if count else number(0))
        self.show_list.setEnabled(bool(count))
        if count:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def _open(self, index: QModelIndex) -> None:
        opened = self.model.opens(index.row())
        if opened is not None:
            self.record_chosen.emit(*opened)
            self.accept()

    def _show_list(self) -> None:
        self.list_requested.emit(self.model.source.kind, self.model.ids, self.title)
        self.accept()


def rows_of(behind: AnyBehind, zone: str) -> RowSource[Any]:
    """What reads and words the rows behind a figure."""
    if isinstance(behind, Behind):
        return DealRows(behind, zone)
    if isinstance(behind, BuyersBehind):
        return CustomerRows(behind)
    is_answer = behind.cases in (Cases.CSAT, Cases.NPS)
    return AnswerRows(behind, zone) if is_answer else TicketRows(behind, zone)
