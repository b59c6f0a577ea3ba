"""Scores all leads by rules that are not kept yet, part by part, in the background."""

from array import array
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.scoring import Rule
from crm_desktop.services.score_preview import Move, Tally, kept_scores, moves
from crm_desktop.services.scoring import day_of
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.runner import Runner

_AT_ONCE = 500
_WAIT_MS = 200  # who types on is not overtaken by each letter


class Previewing(QObject):
    """Tells how the list would change, more exactly with each part; new rules begin anew."""

    told = Signal(object, int, int)  # Tally, how many are counted, of how many

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._now: tuple[Rule, ...] = ()
        self._then: tuple[Rule, ...] = ()
        self._kept: dict[int, int] = {}
        self._left = array("q")
        self._tally = Tally()
        self._token = CancelToken()
        self._start = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._start.timeout.connect(self._begin)

    def ask(self, now: Sequence[Rule], then: Sequence[Rule]) -> None:
        """Count by the rules as they are kept, and as they are to be."""
        self._now, self._then = tuple(now), tuple(then)
        self._token.cancel()
        self._start.start()

    def stop(self) -> None:
        """Count no more."""
        self._start.stop()
        self._token.cancel()

    def _begin(self) -> None:
        self._token = self._runner.read(self, kept_scores, self._count)

    def _count(self, kept: dict[int, int]) -> None:
        self._kept, self._tally = kept, Tally()
        self._left = array("q", kept)
        if self._now == self._then:  # nothing is to be another, so nobody moves
            same = [Move(key, score, score) for key, score in kept.items()]
            self._left = array("q")
            self._tally.add(same, self._now, self._then)
        self._go_on()

    def _go_on(self) -> None:
        whole = len(self._kept)
        self.told.emit(self._tally, whole - len(self._left), whole)
        if self._left:
            part = {key: self._kept[key] for key in self._left[:_AT_ONCE]}
            self._left = self._left[_AT_ONCE:]
            day = day_of(self._runner.now())
            work = partial(_moves, part, self._then, day)
            self._token = self._runner.read(self, work, self._add)

    def _add(self, found: list[Move]) -> None:
        self._tally.add(found, self._now, self._then)
        self._go_on()


def _moves(part: dict[int, int], by: tuple[Rule, ...], day: str, reading: Reading) -> list[Move]:
    return moves(reading, part, by, day)
