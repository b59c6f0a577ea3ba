"""Reads a board and its cards, and follows every write."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import Cancelled
from crm_desktop.services.workspace import Command, Done, Reading
from crm_desktop.ui.board.shown import Shown
from crm_desktop.ui.runner import Runner

_ASKED_BY = (
    Kind.PIPELINE,
    Kind.OPTION,
    Kind.SETTING,
    Kind.CONTACT,
    Kind.COMPANY,
    Kind.TAG,
    Kind.FIELD,
    Kind.SEGMENT,
)
Board = Any  # as the screen that asks for it knows it


class BoardSource(NamedTuple):
    """The kind of the cards, and the questions of the moment for the board and for some cards."""

    kind: Kind
    board: Callable[[], Callable[[Reading], Board]]
    cards: Callable[[Sequence[int]], Callable[[Reading], Sequence[Any]]]


class BoardReader(QObject):
    """Shows what is asked for; what was moved by hand stays moved until that is written."""

    landed = Signal(object)  # the board
    refused = Signal(object, object)  # the cards that could not be changed, and the error

    def __init__(self, runner: Runner, shown: Shown[Any, Any], source: BoardSource) -> None:
        super().__init__(shown)
        self._runner, self._shown, self._source = runner, shown, source
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
        self._token = self._runner.read(self, self._source.board(), self._land, self._fail)

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
        work = self._source.cards(tuple(wanted))
        self._rows_token = self._runner.read(self, work, self._shown.put)

    def _follow(self, done: Done, _asker: object) -> None:
        changes, kind = done.changes, self._source.kind
        if changes.touches(kind):
            self._rows_token.cancel()  # what is on its way was read before
            self._shown.doubt(None if changes.bulk else changes.ids[kind])
        if any(changes.touches(each) for each in (kind, *_ASKED_BY)):
            self._is_stale = True
            if self._is_asked and not self._writing:
                self._soon.start()
