"""Customers behind a figure: how often they bought, when, and for how much."""

from array import array
from collections.abc import Callable, Sequence
from datetime import date

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.customer_figures import CustomerLine
from crm_desktop.domain.report import Buyers, BuyersBehind, Figure, Grain, Unit, When
from crm_desktop.services import reporting_customers
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.reports.row_source import RowColumn
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.translation import counted, tr


class CustomerRows:
    """The customers behind a figure, as a `RowSource`; one opens the company or person it is."""

    def __init__(self, behind: BuyersBehind) -> None:
        self._behind, self._words = behind, ReportWords()
        self._is_kept = behind.buyers in (Buyers.BEGUN, Buyers.YEAR)
        self.columns: tuple[RowColumn, ...] = (
            RowColumn(tr("Customer")),
            RowColumn(tr("Purchases"), 100, is_right=True),
            RowColumn(tr("First purchase"), 130),
            RowColumn(tr("Last purchase"), 130),
            RowColumn(tr("Value"), 120, is_right=True),
            *((RowColumn(tr("Now"), 90),) if self._is_kept else ()),
        )

    def ids(self) -> "Callable[[Reading], array[int]]":
        return reporting_customers.customers_behind(self._behind)

    def lines(self, reading: Reading, ids: Sequence[int]) -> list[CustomerLine]:
        return reporting_customers.customer_lines(reading, self._behind, ids)

    def listed(self, reading: Reading, ids: "array[int]") -> "dict[Kind, array[int]]":
        return reporting_customers.by_kind(reading, ids)

    def key(self, line: CustomerLine) -> int:
        return line.id

    def cells(self, line: CustomerLine) -> tuple[Cell, ...]:
        value = Figure(line.value, Unit.MONEY, line.currency)
        verdict = tr("lost", "a customer") if line.is_lost else tr("kept", "a customer")
        return (
            Cell(line.name, strong=True),
            Cell(self._words.say(Figure(line.purchases)), right=True, figures=True),
            self._day(line.first),
            self._day(line.last),
            Cell(self._words.say(value), right=True, figures=True),
            *((Cell(verdict),) if self._is_kept else ()),
        )

    def opens(self, line: CustomerLine) -> tuple[Kind, int]:
        return line.kind, line.id

    def counted(self, count: int) -> str:
        return counted(count, tr("1 customer"), tr("%Ln customers", "", count))

    def _day(self, day: date) -> Cell:
        return Cell(self._words.say(When(day, day, Grain.DAY)), figures=True, muted=True)
