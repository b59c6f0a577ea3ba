"""Tickets behind a figure: who asked, when, how fast it went, and what was missed."""

from array import array
from collections.abc import Callable, Sequence

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import Cases, CasesBehind, Figure, Unit
from crm_desktop.domain.service_figures import TicketCase
from crm_desktop.services import reporting_service
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.reports.row_source import RowColumn, day_cell
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.translation import counted, filled, tr

_MINUTE = 60_000


class TicketRows:
    """The tickets behind a figure, as a `RowSource`; the last column says what it counts."""

    def __init__(self, behind: CasesBehind, zone: str) -> None:
        self._behind, self._zone, self._words = behind, zone, ReportWords()
        self.columns: tuple[RowColumn, ...] = (
            RowColumn(tr("Ticket")),
            RowColumn(tr("Who"), 140),
            RowColumn(tr("Made on"), 118),
            RowColumn(tr("First reply"), 95, is_right=True),
            RowColumn(tr("Solution"), 95, is_right=True),
            RowColumn(self._verdict_title(), 130),
        )

    def ids(self) -> "Callable[[Reading], array[int]]":
        return reporting_service.cases_behind(self._behind)

    def lines(self, reading: Reading, ids: Sequence[int]) -> list[TicketCase]:
        return reporting_service.ticket_cases(reading, ids)

    def listed(self, _reading: Reading, ids: "array[int]") -> "dict[Kind, array[int]]":
        return {Kind.TICKET: ids}

    def key(self, line: TicketCase) -> int:
        return line.id

    def cells(self, line: TicketCase) -> tuple[Cell, ...]:
        name = filled(tr("#{number} {name}"), number=str(line.number), name=line.name)
        return (
            Cell(name, strong=True),
            Cell(line.who),
            day_cell(self._words, line.created_at, self._zone),
            self._time(line.reply_spent),
            self._time(line.solve_spent),
            Cell(self._verdict(line)),
        )

    def opens(self, line: TicketCase) -> tuple[Kind, int]:
        return Kind.TICKET, line.id

    def counted(self, count: int) -> str:
        return counted(count, tr("1 ticket"), tr("%Ln tickets", "", count))

    def _time(self, spent: int | None) -> Cell:
        words = "" if spent is None else self._words.say(Figure(spent, Unit.TIME))
        return Cell(words, right=True, figures=True)

    def _verdict_title(self) -> str:
        titles = {
            Cases.REPLY_JUDGED: tr("First reply"),
            Cases.SOLVE_JUDGED: tr("Solution"),
            Cases.ONE_REPLY: tr("Replies"),
            Cases.REOPENED: tr("Opened again"),
            Cases.WORKED: tr("Time spent"),
        }
        return titles.get(self._behind.cases, tr("Status"))

    def _verdict(self, line: TicketCase) -> str:
        cases = self._behind.cases
        if cases is Cases.REPLY_JUDGED:
            return tr("in time") if line.reply_kept else tr("missed")
        if cases is Cases.SOLVE_JUDGED:
            return tr("in time") if line.solve_kept else tr("missed")
        if cases is Cases.WORKED:
            return self._words.say(Figure((line.minutes or 0) * _MINUTE, Unit.TIME))
        counts = {Cases.ONE_REPLY: line.replies, Cases.REOPENED: line.reopened}
        return self._words.say(Figure(counts[cases])) if cases in counts else line.status
