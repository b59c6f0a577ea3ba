"""Reads the board and its cards, and follows every write."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.errors import Cancelled
from crm_desktop.services import board as service
from crm_desktop.services.board import Board, BoardQuestion
from crm_desktop.services.workspace import Command, Done, Reading
from crm_desktop.ui.pipeline.shown import Shown
from crm_desktop.ui.runner import Runner

_ASKED_BY = (
    Kind.DEAL,
    Kind.PIPELINE,
    Kind.SETTING,
    Kind.CONTACT,
    Kind.COMPANY,
    Kind.TAG,
    Kind.FIELD,
    Kind.SEGMENT,
)


class BoardReader(QObject):
    """Shows what is asked for; what was moved by hand stays moved until that is written."""

    landed = Signal(object)  # Board
    refused = Signal(object, object)  # the deals that could not be changed, and the error

    def __init__(self, runner: Runner, shown: Shown, find: Callable[[], BoardQuestion]) -> None:
        super().__init__(shown)
        self._runner, self._shown, self._find = runner, shown, find
        self._token, self._rows_token = CancelToken(), CancelToken()
        self._writing = 0
        self._is_asked = self._is_stale = self._is_asking = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.ask)
        shown.wanted.connect(self._ask_rows)
        runner.changed.connect(self._follow)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written, or asked for."""
        return self._writing > 0 or self._soon.isActive() or self._is_asking

    def ask(self) -> None:
        """Ask for the board anew; a question still under way is dropped."""
        self._is_asked = self._is_asking = True
        self._is_stale = False
        self._token.cancel()
        work = partial(_board, self._find(), self._runner.now())
        self._token = self._runner.read(self, work, self._land, self._fail)

    def ask_if_stale(self) -> None:
        """Ask unless the board is as the file is."""
        if self._is_stale or not self._is_asked:
            self.ask()

    def write(
        self, command: Command, ids: Sequence[int], then: Callable[[], None] | None = None
    ) -> None:
        """Write what is shown already; where that fails the board goes back and says why."""
        self._writing += 1
        self._token.cancel()

        def done(_done: Done) -> None:
            self._settle()
            if then is not None:
                then()

        def fail(error: BaseException) -> None:
            self._settle()
            self._shown.doubt(ids)
            if not isinstance(error, Cancelled):
                self.refused.emit(tuple(ids), error)

        self._runner.write(self, command, done, fail)

    def _settle(self) -> None:
        self._writing -= 1
        if not self._writing:
            self._soon.start()

    def _land(self, board: Board) -> None:
        self._is_asking = False
        if self._writing:  # it is older than what is shown; the write asks again
            return
        self.landed.emit(board)

    def _fail(self, error: BaseException) -> None:
        self._is_asking = False
        if not isinstance(error, Cancelled):
            self._runner.failed.emit(error, self)

    def _ask_rows(self, wanted: Sequence[int]) -> None:
        self._rows_token.cancel()
        work = partial(_cards, self._find(), tuple(wanted))
        self._rows_token = self._runner.read(self, work, self._shown.put)

    def _follow(self, done: Done, _asker: object) -> None:
        changes = done.changes
        if changes.touches(Kind.DEAL):
            self._rows_token.cancel()  # what is on its way was read before
            self._shown.doubt(None if changes.bulk else changes.ids[Kind.DEAL])
        if any(changes.touches(kind) for kind in _ASKED_BY):
            self._is_stale = True
            if self._is_asked and not self._writing:
                self._soon.start()


def _board(asked: BoardQuestion, now: int, reading: Reading) -> Board:
    return service.board(reading, asked, now)


def _cards(asked: BoardQuestion, wanted: Sequence[int], reading: Reading) -> list[DealRow]:
    return service.cards(reading, asked, wanted)
