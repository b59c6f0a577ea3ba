"""What is done to the tickets that are meant: solved, opened again, put into a status, deleted."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import Priority, TicketRow
from crm_desktop.services import tickets
from crm_desktop.services.tickets import (
    DeleteTickets,
    ReopenTickets,
    SetTicketPriority,
    SetTicketStatus,
    SolveTickets,
)
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup, Offer
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.ticket_words import priority_words
from crm_desktop.ui.ticketing.lists import TicketLists
from crm_desktop.ui.tickets.chosen import Chosen
from crm_desktop.ui.translation import tr

_MOST_AT_ONCE = 10  # deleted without being asked


class TicketDeeds(QObject):
    """Writes what is done to the tickets selected, or to the current one."""

    merged = Signal(object)  # the id of the ticket that stays

    def __init__(self, runner: Runner, screen: QWidget, chosen: Chosen, lists: TicketLists) -> None:
        super().__init__(screen)
        self._runner, self._screen, self._chosen, self._lists = runner, screen, chosen, lists
        self.popup: ChoicePopup | None = None

    def handlers(self) -> Handlers:
        """What is possible with a ticket, by the ids of the window's actions."""
        several: dict[str, Callable[[], None]] = {}
        if len(self._chosen.ids()) > 1:
            several = {"record.merge": self.merge, "record.many": self.change_many}
        return {
            **several,
            "record.edit": self._chosen.edit,
            "record.tag": self._tag,
            "record.delete": self.delete,
            "ticket.solve": partial(self._write, SolveTickets),
            "ticket.reopen": partial(self._write, ReopenTickets),
            "ticket.status": self.choose_status,
            "ticket.priority": self.choose_priority,
            "feedback.record": self._record_feedback,
        }

    def put(self, place: int) -> None:
        """Give the tickets meant the status at this place of the list, from 1."""
        statuses = self._lists.entries.statuses
        if 0 < place <= len(statuses):
            self._set_status(statuses[place - 1].id)

    def choose_status(self) -> None:
        """Offer the statuses."""
        offers = [Offer(each.id, each.name) for each in self._lists.entries.statuses]
        self._choose(tr("Status"), offers, lambda key: self._set_status(int(key)))

    def choose_priority(self) -> None:
        """Offer the priorities, the highest first."""
        offers = [Offer(each.value, priority_words(each)) for each in reversed(Priority)]
        self._choose(tr("Priority"), offers, self._set_priority)

    def change_many(self, start: str = "") -> None:
        """Ask what is to be done to all that are selected, and say what it will do."""
        from crm_desktop.ui.bulk.dialog import BulkDialog

        BulkDialog(self._runner, self._screen, "ticket", self._chosen.ids(), start).open()

    def delete(self) -> None:
        """Delete what is meant; of many it is said first which they are."""
        if len(self._chosen.ids()) > _MOST_AT_ONCE:
            self.change_many("delete")
        else:
            self._write(DeleteTickets)

    def merge(self) -> None:
        """Ask which of the tickets selected stays."""
        from crm_desktop.ui.tickets.merging import MergeTicketsDialog

        def show(rows: Sequence[TicketRow]) -> None:
            dialog = MergeTicketsDialog(self._runner, self._screen, rows)
            dialog.merged.connect(self.merged)
            dialog.open()

        chosen = tuple(self._chosen.ids())
        self._runner.read(self, partial(_rows, chosen), show)

    def _record_feedback(self) -> None:
        from crm_desktop.ui.responses.recording import begin_feedback

        key = self._chosen.current()
        if key is not None:
            begin_feedback(self._runner, self._screen, (Kind.TICKET, key))

    def _set_status(self, status: int) -> None:
        self._write(partial(SetTicketStatus, status=status))

    def _set_priority(self, key: int | str) -> None:
        self._write(partial(SetTicketPriority, priority=Priority(str(key))))

    def _write(self, command: Callable[[tuple[int, ...]], Command]) -> None:
        meant = tuple(self._chosen.ids())
        if meant:
            self._runner.write(self._screen, command(meant))

    def _tag(self) -> None:
        from crm_desktop.ui.dialogs.tag_chooser import TagChooser

        TagChooser(self._runner, self._screen, "ticket", self._chosen.ids()).open()

    def _choose(
        self, title: str, offers: Sequence[Offer], then: Callable[[int | str], None]
    ) -> None:
        popup = self.popup = ChoicePopup(self._screen.window(), title, offers)
        popup.chosen.connect(lambda key, _note: then(key))
        popup.open_at(self._chosen.anchor())


def _rows(wanted: tuple[int, ...], reading: Reading) -> list[TicketRow]:
    return tickets.rows(reading, wanted)
