"""What was done behind a figure: calls, meetings, visits; or who became a lead."""

from array import array
from collections.abc import Callable, Sequence

from crm_desktop.domain.attainment import DoneLine
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import DoneBehind
from crm_desktop.services import reporting_goals
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.reports.row_source import RowColumn, day_cell
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.translation import counted, tr


class DoneRows:
    """What is behind such a figure, as a `RowSource`; one opens with whom it was."""

    def __init__(self, behind: DoneBehind, zone: str) -> None:
        self._behind, self._zone, self._words = behind, zone, ReportWords()
        is_done = behind.kind is not None
        self.columns: tuple[RowColumn, ...] = (
            RowColumn(tr("Text") if is_done else tr("Name")),
            RowColumn(tr("Who") if is_done else tr("Company"), 220),
            RowColumn(tr("Day"), 118),
        )

    def ids(self) -> "Callable[[Reading], array[int]]":
        return reporting_goals.done_behind(self._behind)

    def lines(self, reading: Reading, ids: Sequence[int]) -> list[DoneLine]:
        return reporting_goals.done_lines(reading, self._behind, ids)

    def listed(self, reading: Reading, ids: "array[int]") -> "dict[Kind, array[int]]":
        people = reporting_goals.people_behind(reading, self._behind, ids)
        return {Kind.CONTACT: people} if people else {}

    def key(self, line: DoneLine) -> int:
        return line.id

    def cells(self, line: DoneLine) -> tuple[Cell, ...]:
        day = day_cell(self._words, line.at, self._zone)
        return Cell(one_line(line.text)), Cell(one_line(line.who)), day

    def opens(self, line: DoneLine) -> tuple[Kind, int] | None:
        if line.contact is not None:
            return Kind.CONTACT, line.contact
        return None if line.company is None else (Kind.COMPANY, line.company)

    def counted(self, count: int) -> str:
        if self._behind.kind is None:
            return counted(count, tr("1 lead"), tr("%Ln leads", "", count))
        return counted(count, tr("1 activity"), tr("%Ln activities", "", count))
