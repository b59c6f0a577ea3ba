"""Deals behind a figure: which they are, who with, how much, and when."""

from array import array
from collections.abc import Callable, Sequence

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import Behind, Figure, Population, Unit
from crm_desktop.domain.sales_figures import DealLine
from crm_desktop.services import reporting
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.reports.row_source import RowColumn, day_cell
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.translation import counted, tr


class DealRows:
    """The deals behind a figure, as a `RowSource`."""

    def __init__(self, behind: Behind, zone: str) -> None:
        self._behind, self._zone, self._words = behind, zone, ReportWords()
        is_open = behind.population is Population.OPEN
        self._is_lost = behind.population is Population.LOST
        self.columns: tuple[RowColumn, ...] = (
            RowColumn(tr("Deal")),
            RowColumn(tr("Who"), 180),
            RowColumn(tr("Reason") if self._is_lost else tr("Stage"), 130),
            RowColumn(tr("Expected on") if is_open else tr("Closed"), 120),
            RowColumn(tr("Amount"), 120, is_right=True),
        )

    def ids(self) -> "Callable[[Reading], array[int]]":
        return reporting.ids_behind(self._behind)

    def lines(self, reading: Reading, ids: Sequence[int]) -> list[DealLine]:
        return reporting.deal_lines(reading, ids)

    def listed(self, _reading: Reading, ids: "array[int]") -> "dict[Kind, array[int]]":
        return {Kind.DEAL: ids}

    def key(self, line: DealLine) -> int:
        return line.id

    def cells(self, line: DealLine) -> tuple[Cell, ...]:
        amount = Figure(line.amount, Unit.MONEY, line.currency)
        day = day_cell(self._words, line.closed_at, self._zone)
        if line.closed_at is None:
            day = Cell(self._words.day(line.close_day), figures=True, muted=True)
        return (
            Cell(line.name, strong=True),
            Cell(line.who),
            Cell(line.reason if self._is_lost else line.stage),
            day,
            Cell(self._words.say(amount), right=True, figures=True),
        )

    def opens(self, line: DealLine) -> tuple[Kind, int]:
        return Kind.DEAL, line.id

    def counted(self, count: int) -> str:
        return counted(count, tr("1 deal"), tr("%Ln deals", "", count))
