"""Answers of customers behind a figure: who gave them, how good they are, and what they said."""

from array import array
from collections.abc import Callable, Sequence

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import CasesBehind, Figure
from crm_desktop.domain.service_figures import AnswerCase
from crm_desktop.services import reporting_service
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.reports.row_source import RowColumn, day_cell
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.translation import counted, tr


class AnswerRows:
    """The answers behind a figure, as a `RowSource`; one opens its ticket, or who gave it."""

    def __init__(self, behind: CasesBehind, zone: str) -> None:
        self._behind, self._zone, self._words = behind, zone, ReportWords()
        self.columns: tuple[RowColumn, ...] = (
            RowColumn(tr("Comment")),
            RowColumn(tr("Who"), 160),
            RowColumn(tr("Ticket"), 170),
            RowColumn(tr("Day"), 118),
            RowColumn(tr("Rating"), 80, is_right=True),
        )

    def ids(self) -> "Callable[[Reading], array[int]]":
        return reporting_service.cases_behind(self._behind)

    def lines(self, reading: Reading, ids: Sequence[int]) -> list[AnswerCase]:
        return reporting_service.answer_cases(reading, ids)

    def listed(self, _reading: Reading, _ids: "array[int]") -> "dict[Kind, array[int]]":
        return {}

    def key(self, line: AnswerCase) -> int:
        return line.id

    def cells(self, line: AnswerCase) -> tuple[Cell, ...]:
        score = self._words.say(Figure(line.score))
        return (
            Cell(one_line(line.comment)),
            Cell(line.who),
            Cell(line.ticket_name),
            day_cell(self._words, line.at, self._zone),
            Cell(score, right=True, figures=True, strong=True),
        )

    def opens(self, line: AnswerCase) -> tuple[Kind, int] | None:
        if line.ticket is not None:
            return Kind.TICKET, line.ticket
        return None if line.contact is None else (Kind.CONTACT, line.contact)

    def counted(self, count: int) -> str:
        return counted(count, tr("1 answer"), tr("%Ln answers", "", count))
