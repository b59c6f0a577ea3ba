"""The tickets of the person, company or deal in the panel."""

from collections.abc import Sequence
from functools import partial

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import TicketRow
from crm_desktop.services import tickets
from crm_desktop.services.workspace import Reading
from crm_desktop.ui import dates, ticket_words
from crm_desktop.ui.lines_page import LinesPage
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticketing.lines import ticket_line
from crm_desktop.ui.ticketing.new_ticket import begin_ticket
from crm_desktop.ui.translation import tr

_MOST = 200


class TicketsPage(LinesPage):
    """Open tickets first; Enter opens one."""

    def __init__(self, runner: Runner, kind: Kind) -> None:
        words = tr("What they ask for belongs here."), tr("New ticket …")
        super().__init__(runner, Kind.TICKET, *words)
        self._kind = kind

    def ask(self, key: int) -> CancelToken:
        return self._runner.read(self, partial(_read, self._kind.value, key), self._show)

    def begin(self) -> None:
        """Ask for a new ticket of theirs; the page follows what is written."""
        begin_ticket(self._runner, self, (self._kind, self._who[0]), lambda _ticket: None)

    def _show(self, found: Sequence[TicketRow]) -> None:
        now = self._runner.now()
        self.show_lines([ticket_line(each, _aside(each, now)) for each in found])


def _aside(row: TicketRow, now: int) -> str:
    """When it is due, or was solved."""
    if row.solved_at is not None:
        return dates.day(row.solved_at, now)
    return ticket_words.due(row, now).text


def _read(owner: str, key: int, reading: Reading) -> list[TicketRow]:
    return tickets.of_owner(reading, owner, key, _MOST)
