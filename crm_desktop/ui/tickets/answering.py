"""What is written in the box below the conversation goes out, or is kept."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.dates import local
from crm_desktop.domain.ticket_whole import TicketWhole
from crm_desktop.services.files import AttachFiles
from crm_desktop.services.messages import LogMessage
from crm_desktop.services.replying import Reply
from crm_desktop.services.workspace import Done
from crm_desktop.ui import dates
from crm_desktop.ui.mail.sending import Outgoing, Sending
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words, is_expected
from crm_desktop.ui.tickets.draft import Draft, Way
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.translation import filled, tr


class Answering(QObject):
    """Sends replies and keeps notes and calls; until that is done what was typed stays."""

    def __init__(self, runner: Runner, panel: TicketPanel) -> None:
        super().__init__(panel)
        self._runner, self._panel = runner, panel
        self._under_way: set[int] = set()  # tickets whose reply is being sent
        panel.reply.submitted.connect(self.submit)
        panel.shown_changed.connect(self._follow)

    def submit(self, draft: Draft) -> None:
        """Send a reply, or keep a note or a call."""
        shown = self._panel.shown
        if shown is None or shown.id != self._panel.wanted or shown.id in self._under_way:
            return
        if draft.way is Way.REPLY:
            self._send(shown, draft)
        else:
            self._keep(shown.id, draft)

    def _send(self, shown: TicketWhole, draft: Draft) -> None:
        quote = self._quote(shown) if draft.is_quoted else ""
        reply = Reply(shown.id, draft.text, draft.to, draft.cc, draft.subject, quote=quote)
        outgoing = Outgoing(reply, draft.files, draft.articles, draft.then)
        self._under_way.add(shown.id)
        self._follow()
        ended = (partial(self._sent, shown.id), partial(self._not_sent, shown.id))
        Sending(self._runner, self._panel, outgoing, *ended).begin()

    def _keep(self, ticket: int, draft: Draft) -> None:
        is_note = draft.way is Way.NOTE
        kind = ActivityKind.NOTE if is_note else ActivityKind.CALL
        direction = Direction.NONE if is_note else draft.direction
        minutes = int(draft.minutes) if draft.minutes else None
        command = LogMessage(ticket, kind, direction, draft.text, minutes=minutes, then=draft.then)
        kept = partial(self._kept, ticket, draft.files)
        self._runner.write(self, command, kept, self._refused)

    def _sent(self, ticket: int, _done: Done) -> None:
        self._under_way.discard(ticket)
        self._panel.sent(ticket)
        self._follow()

    def _not_sent(self, ticket: int, error: BaseException | None) -> None:
        """Say why, where it was written; what was typed is still there."""
        self._under_way.discard(ticket)
        self._follow()
        shown = self._panel.shown
        if error is None:
            return
        if shown is None or shown.id != ticket or not is_expected(error):
            self._runner.failed.emit(error, self)
        else:
            self._refused(error)

    def _kept(self, ticket: int, files: Sequence[Path], _done: Done) -> None:
        self._panel.sent(ticket)
        if files:
            self._runner.write(self, AttachFiles("ticket", ticket, tuple(files)))

    def _refused(self, error: BaseException) -> None:
        self._panel.reply.show_error(error_words(error))

    def _follow(self, _shown: object = None) -> None:
        """While a reply is on its way nobody types into it."""
        shown = self._panel.shown
        self._panel.reply.set_busy(is_busy=shown is not None and shown.id in self._under_way)

    def _quote(self, shown: TicketWhole) -> str:
        """The line above what is quoted: when it came, and from whom."""
        came = [each for each in shown.messages if each.direction == Direction.IN.value]
        if not came:
            return ""
        last, now = came[-1], self._runner.now()
        when = f"{dates.day(last.at, now)}, {dates.time_of(local(last.at))}"
        who = " ".join((last.who or last.sender).split())[:200]
        return filled(tr("{who} wrote on {day}:"), who=who, day=when)
