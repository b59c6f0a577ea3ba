"""Keeps what suggestions are made of while a file is open: read at first need, then kept up."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Changes
from crm_desktop.services.suggesting import (
    Index,
    Suggested,
    build,
    is_out_of_date,
    suggestions,
    updated,
)
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.runner import Runner

Then = Callable[[tuple[Suggested, ...]], None]
_SHOWN = 3


def suggesting_of(runner: Runner) -> "Suggesting":
    """The one there is for a file."""
    found = runner.findChild(Suggesting)
    return found if isinstance(found, Suggesting) else Suggesting(runner)


class Suggesting(QObject):
    """Answers at once where it is up to date, else as soon as it is; nothing is read twice."""

    renewed = Signal()  # what was suggested may be another now

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._runner = runner
        self._index: Index | None = None
        self._is_busy = False
        self._behind: list[Changes] = []
        self._waiting: dict[QObject, tuple[int, Then]] = {}
        self._token = CancelToken()
        runner.changed.connect(self._follow)
        runner.stopping.connect(self._token.cancel)

    def suggest(self, asker: QObject, ticket: int, then: Then) -> None:
        """Tell the asker which articles may help with a ticket; a later question replaces this."""
        self._waiting[asker] = (ticket, then)
        asker.destroyed.connect(partial(self._waiting.pop, asker, None))
        self._go_on()

    def _follow(self, done: Done, _asker: object) -> None:
        # What was never asked for is not kept up either.
        if (self._index is not None or self._is_busy) and is_out_of_date(done.changes):
            self._behind.append(done.changes)
            self._go_on()

    def _go_on(self) -> None:
        if self._is_busy:
            return
        if self._index is None:
            self._begin(partial(_build, self._token))
        elif self._behind:
            changes, self._behind = self._behind, []
            self._begin(partial(_updated, self._token, self._index, changes))
        else:
            waiting, self._waiting = self._waiting, {}
            for asker, (ticket, then) in waiting.items():
                work = partial(_suggestions, self._index, ticket)
                self._runner.read(asker, work, then, _nothing)

    def _begin(self, work: Callable[[Reading], Index]) -> None:
        self._is_busy = True
        self._runner.read(self, work, self._take, self._failed)

    def _take(self, index: Index) -> None:
        was_known = self._index is not None
        self._is_busy, self._index = False, index
        if was_known and not self._behind:
            self.renewed.emit()
        self._go_on()

    def _failed(self, error: BaseException) -> None:
        """Without suggestions one can work; the next question reads all anew."""
        self._is_busy, self._index = False, None
        self._behind, self._waiting = [], {}
        self._runner.failed.emit(error, self)


def _build(token: CancelToken, reading: Reading) -> Index:
    return build(reading, token)


def _updated(token: CancelToken, index: Index, behind: list[Changes], reading: Reading) -> Index:
    for changes in behind:
        index = updated(reading, token, index, changes)
    return index


def _suggestions(index: Index, ticket: int, reading: Reading) -> tuple[Suggested, ...]:
    return suggestions(reading, index, ticket, _SHOWN)


def _nothing(_error: BaseException) -> None:
    """A ticket that is gone needs no answer."""
