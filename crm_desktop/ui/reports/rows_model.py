"""The deals behind a figure as rows: their ids at once, the rest page by page."""

from array import array
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from crm_desktop.domain.dates import local
from crm_desktop.domain.report import Behind, Figure, Grain, Population, Unit, When
from crm_desktop.domain.sales_figures import DealLine
from crm_desktop.services import reporting
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_PAGE = 100
_NAME, _WHO, _WHERE, _DAY, _AMOUNT = range(5)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel):
    """Asks for the deals behind a figure once it is made; `answered` when it knows how many."""

    answered = Signal()

    def __init__(self, runner: Runner, behind: Behind, zone: str) -> None:
        super().__init__()
        self._runner, self._behind, self._zone = runner, behind, zone
        self._words = ReportWords()
        self._rows: dict[int, DealLine] = {}
        self._asked: set[int] = set()
        self.ids = array("q")
        is_open = behind.population is Population.OPEN
        is_lost = behind.population is Population.LOST
        self._titles = (
            tr("Deal"),
            tr("Who"),
            tr("Reason") if is_lost else tr("Stage"),
            tr("Expected on") if is_open else tr("Closed"),
            tr("Amount"),
        )

    def ask(self) -> None:
        """Ask which deals they are."""
        self._runner.read(self, reporting.ids_behind(self._behind), self._show)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (CELL_ROLE, Qt.ItemDataRole.DisplayRole):
            return None
        cell = self._cell(index.row(), index.column())
        return cell if role == CELL_ROLE else cell.text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == _AMOUNT else None
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _cell(self, row: int, column: int) -> Cell:
        deal = self._rows.get(self.ids[row])
        if deal is None:
            self._want(row // _PAGE)
            return EMPTY
        if column == _AMOUNT:
            amount = Figure(deal.amount, Unit.MONEY, deal.currency)
            return Cell(self._words.say(amount), right=True, figures=True)
        if column == _DAY:
            return Cell(self._day(deal), figures=True, muted=True)
        if column == _WHERE:
            is_lost = self._behind.population is Population.LOST
            return Cell(deal.reason if is_lost else deal.stage)
        return Cell(deal.name, strong=True) if column == _NAME else Cell(deal.who)

    def _day(self, deal: DealLine) -> str:
        if deal.closed_at is None:
            return self._words.day(deal.close_day)
        day = local(deal.closed_at, self._zone).date()
        return self._words.say(When(day, day, Grain.DAY))

    def _show(self, ids: "array[int]") -> None:
        self.beginResetModel()
        self.ids = ids
        self._rows, self._asked = {}, set()
        self.endResetModel()
        self.answered.emit()

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            wanted = self.ids[page * _PAGE : (page + 1) * _PAGE]
            self._runner.read(self, partial(_lines, wanted), partial(self._fill, page))

    def _fill(self, page: int, rows: Sequence[DealLine]) -> None:
        self._rows.update((row.id, row) for row in rows)
        last = min((page + 1) * _PAGE, len(self.ids)) - 1
        if last >= 0:
            self.dataChanged.emit(self.index(page * _PAGE, 0), self.index(last, _AMOUNT))


def _lines(ids: "array[int]", reading: Reading) -> list[DealLine]:
    return reporting.deal_lines(reading, ids)
