"""Mails of a campaign on their way, one after the other; each is noted as soon as it went."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from crm_desktop.config.passwords import forget_password
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ticket import Handing
from crm_desktop.services.campaign_mail import Batch, Letter, NoteMails, draft_of
from crm_desktop.services.replying import send
from crm_desktop.services.workspace import Done
from crm_desktop.ui.runner import Runner


class Posting(QObject):
    """Sends those that are ready. One whose address the server refuses is passed over.

    Whatever else goes wrong ends it; what was not sent by then is still to do, and nothing that
    was sent is sent again.
    """

    progressed = Signal(int)  # how many were looked after so far
    ended = Signal(int, int, object)  # sent, refused, and the error that ended it, if any

    def __init__(
        self, runner: Runner, parent: QObject, batch: Batch, password: str, words: str
    ) -> None:
        super().__init__(parent)
        self._runner, self._batch, self._password, self._words = runner, batch, password, words
        self._left = list(batch.ready)
        self._sent = self._refused = 0
        self._is_cancelled = False

    def begin(self) -> None:
        """Send the first one."""
        self._next()

    def cancel(self) -> None:
        """Send no more after the one that is under way."""
        self._is_cancelled = True

    def _next(self) -> None:
        if self._is_cancelled or not self._left:
            self.ended.emit(self._sent, self._refused, None)
            return
        job = partial(self._send, self._left.pop(0))
        self._runner.work(self, job, self._noted, self._failed)

    def _send(self, letter: Letter, token: CancelToken) -> Done:
        server, sender = self._batch.server, self._batch.sender
        if server is None or not sender.address:
            raise CrmError("no-sender")
        token.check()
        try:
            send(server, self._password, draft_of(letter, sender, self._runner.now()))
        except CrmError as error:
            if error.code == "smtp-login":
                forget_password(server.host, server.user)
            raise
        # Noted here and now: who quits meanwhile waits for this, and for no answer to it.
        noted = NoteMails((letter,), Handing.SENT, sender.address, self._words)
        try:
            return self._runner.workspace.do(noted, CancelToken())
        except CrmError as error:
            raise CrmError("sent-not-noted") from error

    def _noted(self, done: Done) -> None:
        self._runner.tell(done, self)
        self._sent += 1
        self._go_on()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, CrmError) and error.code == "smtp-recipient":
            self._refused += 1
            self._go_on()
        else:
            self.ended.emit(self._sent, self._refused, error)

    def _go_on(self) -> None:
        self.progressed.emit(self._sent + self._refused)
        self._next()
