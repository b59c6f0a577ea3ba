"""Runs work on other threads; every answer arrives on the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled
from crm_desktop.services.workspace import Command, Deriving, Done, Reading, Workspace

T = TypeVar("T")
Then = Callable[[Any], None]


_LET_GO_MS = 500


def _nothing(_answer: object) -> None:
    """What happens with an answer nobody waits for."""


class _Asked(NamedTuple):
    """What is under way: who asked for what, and what becomes of the answer."""

    owner: QObject
    work: object
    then: Then
    otherwise: Callable[[BaseException], None] | None
    token: CancelToken


class Runner(QObject):
    """The one way from the user interface to the data; asks never wait."""

    changed = Signal(object, object)  # Done, and the view that asked for the write
    failed = Signal(object, object)  # the error, and the view that asked
    busy_changed = Signal(bool)  # whether a write is under way
    stopping = Signal()  # the program is on its way out: call off what takes long
    _landed = Signal(object, object)

    def __init__(self, workspace: Workspace, readers: Executor, writer: Executor) -> None:
        super().__init__()
        self.workspace = workspace
        self._readers, self._writer = readers, writer
        self._tokens: set[CancelToken] = set()
        self._entered: set[CancelToken] = set()
        self._is_stopped = False
        self._writes = 0
        # A thread lets go of its work a moment after the answer; were that the last hold on a
        # widget, it would be destroyed there. So this thread holds on longer.
        self._answered: list[_Asked] = []
        self._answered_before: list[_Asked] = []
        self._letting_go = QTimer(self, singleShot=True, interval=_LET_GO_MS)
        self._letting_go.timeout.connect(self._let_go)
        self._landed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        owner: QObject,
        work: Callable[[Reading], T],
        then: Callable[[T], None],
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> CancelToken:
        """Answer `owner`, unless by then it is gone or has cancelled.

        An error goes to `otherwise`, or to `failed` where none is given.
        """
        token = CancelToken()
        if not self._is_stopped:
            job = self._readers.submit(self.workspace.read, work, token)
            self._hand_over(job, _Asked(owner, work, then, otherwise, token))
        return token

    def work(
        self,
        owner: QObject,
        job: Callable[[CancelToken], T],
        then: Callable[[T], None],
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> CancelToken:
        """The same for work that is no question to the database, such as looking at a file."""
        token = CancelToken()
        if not self._is_stopped:
            asked = _Asked(owner, job, then, otherwise, token)
            self._hand_over(self._readers.submit(job, token), asked)
        return token

    def write(
        self,
        owner: QObject,
        command: Command,
        then: Callable[[Done], None] = _nothing,
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> CancelToken:
        """Run a command; tell every view what changed, then the owner."""
        return self._write(owner, lambda token: self.workspace.do(command, token), then, otherwise)

    def derive(
        self,
        owner: QObject,
        work: Callable[[Deriving], None],
        then: Callable[[Done], None],
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> CancelToken:
        """Write derived rows between the commands of the user; `tell` says what that changed."""
        token = CancelToken()
        if not self._is_stopped:
            job = self._writer.submit(self.workspace.derive, work, token)
            self._hand_over(job, _Asked(owner, work, then, otherwise, token))
        return token

    def tell(self, done: Done, owner: QObject) -> None:
        """Say to every view what was derived."""
        self.changed.emit(done, owner)

    def undo(self, owner: QObject, then: Callable[[Done], None] = _nothing) -> CancelToken:
        """Take the last step back."""
        return self._write(owner, self.workspace.undo, then, None)

    def redo(self, owner: QObject, then: Callable[[Done], None] = _nothing) -> CancelToken:
        """Do again what was undone last."""
        return self._write(owner, self.workspace.redo, then, None)

    def now(self) -> int:
        """The time by which everything is shown and written, in milliseconds UTC."""
        return self.workspace.now()

    @property
    def is_writing(self) -> bool:
        return self._writes > 0

    @property
    def is_idle(self) -> bool:
        """Whether nothing at all is under way."""
        return not self._tokens

    def stop(self) -> None:
        """Call every question off, and wait until what was entered is written; no answer follows.

        Whoever writes something long listens to `stopping` and calls it off.
        """
        self.stopping.emit()
        for token in self._tokens - self._entered:
            token.cancel()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True, cancel_futures=False)
        self._is_stopped = True

    def _write(
        self,
        owner: QObject,
        job: Callable[[CancelToken], Done],
        then: Callable[[Done], None],
        otherwise: Callable[[BaseException], None] | None,
    ) -> CancelToken:
        token = CancelToken()

        def ended(_outcome: object) -> None:
            self._writes -= 1
            self.busy_changed.emit(self.is_writing)

        def broadcast(done: Done) -> None:
            ended(done)
            self.changed.emit(done, owner)
            if isValid(owner):
                then(done)

        def fail(error: BaseException) -> None:
            ended(error)
            if otherwise is not None and isValid(owner):
                otherwise(error)
            elif not isinstance(error, Cancelled):
                self.failed.emit(error, owner)

        self._writes += 1
        self._entered.add(token)
        self.busy_changed.emit(self.is_writing)
        # Broadcast although the asker may be gone: the data changed all the same.
        asked = _Asked(self, job, broadcast, fail, token)
        self._hand_over(self._writer.submit(job, token), asked)
        return token

    def _hand_over(self, job: "Future[Any]", asked: _Asked) -> None:
        self._tokens.add(asked.token)

        def landed(done: "Future[Any]") -> None:
            self._tokens.discard(asked.token)
            self._entered.discard(asked.token)
            if isValid(self):
                self._landed.emit(done, asked)

        job.add_done_callback(landed)

    @Slot(object, object)
    def _deliver(self, done: "Future[Any]", asked: _Asked) -> None:
        owner, _work, then, otherwise, token = asked
        if self._is_stopped:  # what had landed by then is still on its way
            return
        self._answered.append(asked)
        if not self._letting_go.isActive():
            self._letting_go.start()
        if not isValid(owner) or (token.cancelled and owner is not self) or done.cancelled():
            return
        error = done.exception()
        if error is None:
            then(done.result())
        elif otherwise is not None:
            otherwise(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error, owner)

    def _let_go(self) -> None:
        self._answered_before, self._answered = self._answered, []
        if self._answered_before:
            self._letting_go.start()
