"""What is behind a figure: its deals, its tickets, its customers, or what these answered."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import AnyBehind, Behind, BuyersBehind, Cases, DoneBehind
from crm_desktop.ui.plain_text import window_title
from crm_desktop.ui.records.words import number
from crm_desktop.ui.reports.answer_rows import AnswerRows
from crm_desktop.ui.reports.customer_rows import CustomerRows
from crm_desktop.ui.reports.deal_rows import DealRows
from crm_desktop.ui.reports.done_rows import DoneRows
from crm_desktop.ui.reports.row_source import RowSource
from crm_desktop.ui.reports.rows_model import RowsModel
from crm_desktop.ui.reports.ticket_rows import TicketRows
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.line_table import LineTable

_SIZE = (900, 540)
# Of each kind that has a list: its icon, and how many there are in words.
_LISTS: dict[Kind, tuple[str, Callable[[int], str]]] = {
    Kind.CONTACT: (
        "user",
        lambda count: counted(count, tr("1 contact"), tr("%Ln contacts", "", count)),
    ),
    Kind.COMPANY: (
        "building-2",
        lambda count: counted(count, tr("1 company"), tr("%Ln companies", "", count)),
    ),
    Kind.DEAL: (
        "square-kanban",
        lambda count: counted(count, tr("1 deal"), tr("%Ln deals", "", count)),
    ),
    Kind.TICKET: (
        "ticket",
        lambda count: counted(count, tr("1 ticket"), tr("%Ln tickets", "", count)),
    ),
}


class RowsDialog(QDialog):
    """Enter opens one; a button shows all of them, or those of a kind, in their own list."""

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
        self.lists: dict[Kind, QPushButton] = {}
        self._heading = PageHeading(self.title)
        self._close = button(tr("Close"))
        self._foot = QHBoxLayout()
        self._lay_out()
        self.table.activated.connect(self._open)
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
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        self._foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(card, 1)
        column.addLayout(self._foot)
        self.resize(*_SIZE)

    def _show(self) -> None:
        count = len(self.model.ids)
        self._heading.set_aside(self.model.source.counted(count) if count else number(0))
        for kind in self.model.listed:
            self._offer(kind)
        if count:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def _open(self, index: QModelIndex) -> None:
        opened = self.model.opens(index.row())
        if opened is not None:
            self.record_chosen.emit(*opened)
            self.accept()

    def _offer(self, kind: Kind) -> None:
        icon, words = _LISTS[kind]
        listed = self.model.listed
        records = filled(tr("Show {records}"), records=words(len(listed[kind])))
        made = button(tr("Show in the list") if len(listed) == 1 else records, icon)
        made.clicked.connect(partial(self._show_list, kind))
        self._foot.insertWidget(self._foot.count() - 1, made)
        self.lists[kind] = made

    def _show_list(self, kind: Kind) -> None:
        ids = self.model.listed[kind]
        count = _LISTS[kind][1](len(ids))
        self.list_requested.emit(
            kind, ids, filled(tr("{title}: {count}"), title=self.title, count=count)
        )
        self.accept()


def rows_of(behind: AnyBehind, zone: str) -> RowSource[Any]:
    """What reads and words the rows behind a figure."""
    if isinstance(behind, Behind):
        return DealRows(behind, zone)
    if isinstance(behind, BuyersBehind):
        return CustomerRows(behind)
    if isinstance(behind, DoneBehind):
        return DoneRows(behind, zone)
    is_answer = behind.cases in (Cases.CSAT, Cases.NPS)
    return AnswerRows(behind, zone) if is_answer else TicketRows(behind, zone)
