"""Keeps the scores of leads up to date behind all screens, a few at a time."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.services import scoring
from crm_desktop.services.workspace import Done
from crm_desktop.ui.runner import Runner

_AT_ONCE = 300  # scored within one write, so that a command of the user waits for no more
# To tell of many has every view ask anew, which takes from the scoring itself.
_MINUTE_MS, _TELL_MS = 60_000, 4_000
_NAMED = 100  # of more than this, views are told that there are many


class Rescoring(QObject):
    """Scores anew whoever a write touched; everybody after the rules changed, and on a new day.

    What scores differently is told at once where it is few; of many every four seconds.
    """

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._day = ""
        self._contacts: dict[int, None] = {}  # an ordered set: whoever was touched last, first
        self._companies: set[int] = set()
        self._is_busy = False
        self._untold: set[int] = set()
        runner.changed.connect(self._follow)
        self._telling = QTimer(self, interval=_TELL_MS, singleShot=True)
        self._telling.timeout.connect(self._tell)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self.begin)
        self._clock.start()

    @property
    def is_idle(self) -> bool:
        """Whether every score is up to date, and told."""
        return not (self._is_busy or self._contacts or self._companies or self._untold)

    def begin(self) -> None:
        """Score whoever has no score of today; nothing where that was done."""
        day = scoring.day_of(self._runner.now())
        if day != self._day:
            self._day = day
            self._runner.read(self, lambda reading: scoring.stale(reading, day), self._add)

    def _follow(self, done: Done, asker: object) -> None:
        changes = done.changes
        if done.step is None or not scoring.may_differ_after(changes):  # derived, or no score's
            return
        if scoring.is_about_all(changes):
            self._runner.read(self, scoring.leads, self._add)
            return
        self._companies.update(changes.ids.get(Kind.COMPANY, ()))
        touched = changes.ids.get(Kind.CONTACT, frozenset()) - changes.deleted
        self._contacts = {**dict.fromkeys(touched), **self._contacts}
        self._go_on()

    def _add(self, contacts: Iterable[int]) -> None:
        self._contacts.update(dict.fromkeys(contacts))
        self._go_on()

    def _go_on(self) -> None:
        if self._is_busy or not (self._contacts or self._companies):
            return
        self._is_busy = True
        few: Sequence[int] = [key for key, _ in zip(self._contacts, range(_AT_ONCE), strict=False)]
        for key in few:
            del self._contacts[key]
        companies, self._companies = frozenset(self._companies), set()
        work = partial(scoring.rescore, few, companies)
        self._runner.derive(self, work, self._scored, self._failed)

    def _scored(self, done: Done) -> None:
        self._is_busy = False
        self._untold.update(done.changes.ids.get(Kind.CONTACT, ()))
        if not self._contacts:
            self._tell()
        elif self._untold and not self._telling.isActive():
            self._telling.start()
        self._go_on()

    def _failed(self, error: BaseException) -> None:
        self._is_busy = False
        self._contacts.clear()
        self._runner.failed.emit(error, self)

    def _tell(self) -> None:
        self._telling.stop()
        told, self._untold = frozenset(self._untold), set()
        if told:
            many, few = Changes(bulk=True), Changes({Kind.CONTACT: told})
            self._runner.tell(Done(few if len(told) <= _NAMED else many, None), self)
