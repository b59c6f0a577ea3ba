"""A reply on its way out: to the mail program of the system, or by a server of the user's."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from crm_desktop.config.passwords import forget_password
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.mail import Draft, MailAddress
from crm_desktop.domain.ticket import Handing, TicketState
from crm_desktop.services.files import read_whole
from crm_desktop.services.messages import File, SendReply
from crm_desktop.services.replying import (
    MailServer,
    Prepared,
    Reply,
    as_file,
    as_link,
    prepared,
    send,
)
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.links import open_link
from crm_desktop.ui.mail.password import with_password
from crm_desktop.ui.private_folder import private_file
from crm_desktop.ui.runner import Runner

_MOST_BYTES = 25 * 2**20  # what servers take, as a rule


class Outgoing(NamedTuple):
    """A reply to be sent: what it says, what goes along, and how the ticket stands afterwards."""

    reply: Reply
    files: tuple[Path, ...] = ()
    articles: tuple[int, ...] = ()
    then: TicketState | None = None


class Sending(QObject):
    """Sends one reply and notes it as sent or handed over, once it is.

    Where it is not, `otherwise` is told why, or `None` where the user thought better of it.
    """

    def __init__(
        self,
        runner: Runner,
        window: QWidget,
        outgoing: Outgoing,
        then: Callable[[Done], object],
        otherwise: Callable[[BaseException | None], object],
    ) -> None:
        super().__init__(window)
        self._runner, self._window, self._outgoing = runner, window, outgoing
        self._then, self._otherwise = then, otherwise

    def begin(self) -> None:
        """Send it."""
        work = partial(_prepare, self._outgoing, self._runner.now())
        self._runner.read(self, work, self._go_on, self._fail)

    def _go_on(self, found: tuple[Prepared, tuple[File, ...]]) -> None:
        ready, files = found
        if ready.server is None:
            self._hand_over(ready.draft, files)
            return
        account = (ready.server.host, ready.server.user)
        known = partial(self._send, ready.server, ready.draft, files)
        with_password(self._runner, self._window, account, known, partial(self._fail, None))

    def _hand_over(self, draft: Draft, files: tuple[File, ...]) -> None:
        """Have the mail program show it; what could not be opened is not noted."""
        try:
            link = as_link(draft)
            if link:
                is_open, draft_id = open_link(link), ""
            else:
                path = private_file("reply.eml", as_file(draft))
                is_open = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
                draft_id = draft.message_id
        except (CrmError, OSError) as error:
            self._fail(error if isinstance(error, CrmError) else CrmError("cannot-write"))
            return
        if is_open:
            self._note(draft, files, Handing.HANDED_OVER, draft_id)
        else:
            self._fail(CrmError("no-mail-program"))

    def _send(
        self, server: MailServer, draft: Draft, files: tuple[File, ...], password: str
    ) -> None:
        command = self._command(draft, files, Handing.SENT, draft.message_id)
        workspace = self._runner.workspace

        def job(token: CancelToken) -> Done:
            token.check()
            try:
                send(server, password, draft)
            except CrmError as error:
                if error.code == "smtp-login":
                    forget_password(server.host, server.user)
                raise
            # Noted here and now: who quits meanwhile waits for this, and for no answer to it.
            try:
                return workspace.do(command, CancelToken())
            except CrmError as error:
                raise CrmError("sent-not-noted") from error

        self._runner.work(self, job, self._sent, self._fail)

    def _sent(self, done: Done) -> None:
        self._runner.tell(done, self)
        self._end(done)

    def _note(self, draft: Draft, files: tuple[File, ...], handing: Handing, key: str) -> None:
        command = self._command(draft, files, handing, key)
        self._runner.write(self, command, self._end, self._fail)

    def _command(
        self, draft: Draft, files: tuple[File, ...], handing: Handing, key: str
    ) -> SendReply:
        given = self._outgoing
        to, cc = _people(draft.recipients), _people(draft.cc)
        ends = (given.then, files, given.articles, key)
        ticket, text = given.reply.ticket, given.reply.text
        return SendReply(ticket, text, draft.subject, to, cc, handing, *ends)

    def _end(self, done: Done) -> None:
        self.deleteLater()
        self._then(done)

    def _fail(self, error: BaseException | None) -> None:
        self.deleteLater()
        self._otherwise(error)


def _people(people: tuple[MailAddress, ...]) -> str:
    return ", ".join(
        f"{each.name} <{each.address}>" if each.name else each.address for each in people
    )


def _prepare(given: Outgoing, now: int, reading: Reading) -> tuple[Prepared, tuple[File, ...]]:
    files = tuple((path.name, read_whole(path)) for path in given.files)
    if sum(len(content) for _, content in files) > _MOST_BYTES:
        raise CrmError("mail-too-heavy", megabytes=_MOST_BYTES // 2**20)
    return prepared(reading, given.reply._replace(files=files), now), files
