"""Keeps chances up to date behind all screens: told a few at a time, learned anew when due."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer

from crm_desktop.domain.chance import ChanceOf
from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.services import lessons, scoring
from crm_desktop.services.workspace import Deriving, Done
from crm_desktop.ui.learner import Learner
from crm_desktop.ui.runner import Runner

_AT_ONCE = 200  # told within one write, so that a command of the user waits for no more
_NAMED = 100  # of more than this, views are told that there are many
_BEGIN_MS, _DUE_MS, _MINUTE_MS, _TELL_MS = 1_500, 5_000, 60_000, 2_000


@dataclass(slots=True)
class _Waiting:
    """Whose chance is to be told anew; ordered sets: whoever was touched last, first."""

    contacts: dict[int, None] = field(default_factory=dict)
    deals: dict[int, None] = field(default_factory=dict)
    companies: dict[int, None] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not (self.contacts or self.deals or self.companies)

    def put_first(self, changes: Changes) -> None:
        """Let those wait whom a write touched, before all others."""
        for kind, waiting in self.kinds:
            touched = dict.fromkeys(changes.ids.get(kind, frozenset()) - changes.deleted)
            later = {key: None for key in waiting if key not in touched}
            waiting.clear()
            waiting.update(touched | later)

    def join(self, others: "_Waiting") -> None:
        """Let the others wait behind these."""
        for (_kind, waiting), (_same, more) in zip(self.kinds, others.kinds, strict=True):
            waiting.update(more)

    def take(self, count: int) -> "_Waiting":
        """Some of those who wait, no longer waiting."""
        return _Waiting(*(_taken(waiting, count) for _kind, waiting in self.kinds))

    @property
    def kinds(self) -> tuple[tuple[Kind, dict[int, None]], ...]:
        """Who waits, by kind."""
        return (
            (Kind.CONTACT, self.contacts),
            (Kind.DEAL, self.deals),
            (Kind.COMPANY, self.companies),
        )


class Relearning(QObject):
    """Tells the chance anew of whatever a write touched, of all once a day and when one is learned.

    What is shown of the chances is behind a write by the time of one more.
    """

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._day = ""
        self._waiting = _Waiting()
        self._is_busy = self._is_looking = False
        self._learner = Learner(runner, self)
        self._is_studying = False  # until what was found is written
        self._parts: Iterator[Callable[[Deriving], None]] | None = None
        self._since = _Waiting()  # touched after the study had begun, so that it may not know
        self._again: set[ChanceOf] | None = None  # to be studied after this
        kinds = (Kind.CONTACT, Kind.DEAL, Kind.FORECAST)
        self._untold: dict[Kind, set[int]] = {kind: set() for kind in kinds}
        self._learner.studied.connect(self._studied)
        runner.changed.connect(self._follow)
        self._beginning = self._timer(_BEGIN_MS, self._look)
        self._asking = self._timer(_DUE_MS, self._ask)
        self._telling = self._timer(_TELL_MS, self._tell)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    @property
    def is_idle(self) -> bool:
        """Whether every chance is up to date, and told."""
        waits = self._beginning.isActive() or self._asking.isActive() or any(self._untold.values())
        return (
            not (self._is_busy or self._is_looking or self._is_studying or waits)
            and self._waiting.is_empty
        )

    def begin(self, after_ms: int = _BEGIN_MS) -> None:
        """Look what is to be told or learned, once the window has settled."""
        self._beginning.start(after_ms)

    def learn(self, wanted: Collection[ChanceOf] = tuple(ChanceOf)) -> None:
        """Learn anew, whether due or not."""
        if wanted:
            self._study(wanted)

    def _timer(self, interval: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=True)
        timer.timeout.connect(then)
        return timer

    def _look(self) -> None:
        day = scoring.day_of(self._runner.now())
        if day != self._day:
            self._day = day
            self._is_looking = True
            self._runner.read(self, partial(lessons.due, now=self._runner.now()), self._looked)

    def _looked(self, due: list[ChanceOf]) -> None:
        self._is_looking = False
        self._study(due)

    def _ask(self) -> None:
        if self._is_studying:  # what is learned now would seem due still
            self._asking.start()
            return
        self._runner.read(self, partial(lessons.due, now=self._runner.now()), self.learn)

    def _study(self, wanted: Collection[ChanceOf] = ()) -> None:
        """Learn what is wanted, then tell all; once more after this where it is under way."""
        if self._is_studying:
            self._again = {*(self._again or ()), *wanted}
            return
        self._is_studying, self._since = True, _Waiting()
        self._learner.begin(wanted)

    def _studied(self, found: lessons.Study) -> None:
        self._parts = found.parts()
        self._go_on()

    def _rest(self) -> None:
        """All that the study found is written."""
        self._is_studying, self._parts = False, None
        self._waiting.join(self._since)
        again, self._again = self._again, None
        if again is not None:
            self._study(again)

    def _follow(self, done: Done, _asker: object) -> None:
        changes = done.changes
        if done.step is None or not self._day:  # derived: what it rests on is as it was
            return
        if changes.bulk or Kind.RULE in changes.ids or Kind.PIPELINE in changes.ids:
            self._study()
        if any(changes.touches(kind) for kind in (Kind.CONTACT, Kind.DEAL)):
            self._asking.start()
        self._waiting.put_first(changes)
        if self._is_studying:
            self._since.put_first(changes)
        self._go_on()

    def _go_on(self) -> None:
        if self._is_busy:
            return
        work = self._next()
        if work is None and self._parts is not None:
            self._rest()
            work = self._next()
        if work is not None:
            self._is_busy = True
            self._runner.derive(self, work, self._told, self._failed)

    def _next(self) -> Callable[[Deriving], None] | None:
        """What the user touched comes before what was found of all."""
        if self._waiting.is_empty:
            return None if self._parts is None else next(self._parts, None)
        some = self._waiting.take(_AT_ONCE)
        return partial(_rescore, tuple(some.contacts), tuple(some.companies), tuple(some.deals))

    def _told(self, done: Done) -> None:
        self._is_busy = False
        for kind, untold in self._untold.items():
            untold.update(done.changes.ids.get(kind, ()))
        self._go_on()
        if not self._is_busy:
            self._tell()
        elif any(self._untold.values()) and not self._telling.isActive():
            self._telling.start()

    def _failed(self, error: BaseException) -> None:
        self._is_busy = self._is_studying = False
        self._waiting, self._parts, self._again = _Waiting(), None, None
        self._learner.stop()
        self._runner.failed.emit(error, self)

    def _tell(self) -> None:
        self._telling.stop()
        told = {kind: frozenset(ids) for kind, ids in self._untold.items() if ids}
        for ids in self._untold.values():
            ids.clear()
        if sum(map(len, told.values())) > _NAMED:
            self._runner.tell(Done(Changes(bulk=True), None), self)
        elif told:
            self._runner.tell(Done(Changes(told), None), self)


def _taken(waiting: dict[int, None], count: int) -> dict[int, None]:
    some = [key for key, _ in zip(waiting, range(count), strict=False)]
    for key in some:
        del waiting[key]
    return dict.fromkeys(some)


def _rescore(
    contacts: Iterable[int], companies: Iterable[int], deals: Iterable[int], write: Deriving
) -> None:
    from crm_desktop.services import learning  # numpy takes a while

    learning.rescore(tuple(contacts), tuple(companies), tuple(deals), write)
