"""The tickets of the person, company or deal in the panel."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import TicketRow
from crm_desktop.services import tickets
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui import dates, ticket_words
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticketing.lines import ticket_line
from crm_desktop.ui.ticketing.new_ticket import begin_ticket
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import Action, ActionRow
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.link_line import LinkColumn

_MOST = 200


class TicketsPage(PanelPage):
    """Open tickets first; Enter opens one."""

    def __init__(self, runner: Runner, kind: Kind) -> None:
        super().__init__()
        self._runner, self._kind, self._key = runner, kind, 0
        self._asking = CancelToken()
        self._hint = PlainLabel(tr("What they ask for belongs here."), ink="muted")
        self.lines = LinkColumn()
        self._card = Card(self.lines, spacing=0)
        self._card.column.setContentsMargins(8, 6, 8, 6)
        self.buttons = ActionRow([Action("new", tr("New ticket …"), "plus")])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._hint, self._card, self.buttons):
            column.addWidget(widget)
        self.buttons.action_chosen.connect(lambda _key: self.begin())
        self.lines.acted.connect(self._act)
        runner.changed.connect(self._follow)

    def show_record(self, key: int, name: str) -> None:
        self._key = key
        self._asking.cancel()
        work = partial(_read, self._kind.value, key)
        self._asking = self._runner.read(self, work, self._show)

    def begin(self) -> None:
        """Ask for a new ticket of theirs; the page follows what is written."""
        begin_ticket(self._runner, self, (self._kind, self._key), lambda _ticket: None)

    def _follow(self, done: Done, _asker: object) -> None:
        if self._key and done.changes.touches(Kind.TICKET) and self.isVisible():
            self.show_record(self._key, "")

    def _show(self, found: Sequence[TicketRow]) -> None:
        now = self._runner.now()
        self.lines.set_lines([ticket_line(each, _aside(each, now)) for each in found])
        self._hint.setVisible(not found)
        self._card.setVisible(bool(found))

    def _act(self, key: object, verb: str, _at: QPoint) -> None:
        if verb in ("open", "edit"):
            self.open_requested.emit(Kind.TICKET, key)


def _aside(row: TicketRow, now: int) -> str:
    """When it is due, or was solved."""
    if row.solved_at is not None:
        return dates.day(row.solved_at, now)
    return ticket_words.due(row, now).text


def _read(owner: str, key: int, reading: Reading) -> list[TicketRow]:
    return tickets.of_owner(reading, owner, key, _MOST)
