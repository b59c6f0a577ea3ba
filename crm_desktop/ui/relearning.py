"""Keeps chances up to date behind all screens: told a few at a time, learned anew when due."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.chance import ChanceOf
from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.services import scoring
from crm_desktop.services.workspace import Deriving, Done, Reading
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
        for kind, waiting in self._kinds:
            touched = dict.fromkeys(changes.ids.get(kind, frozenset()) - changes.deleted)
            later = {key: None for key in waiting if key not in touched}
            waiting.clear()
            waiting.update(touched | later)

    @property
    def _kinds(self) -> tuple[tuple[Kind, dict[int, None]], ...]:
        return (
            (Kind.CONTACT, self.contacts),
            (Kind.DEAL, self.deals),
            (Kind.COMPANY, self.companies),
        )

    def take(self, count: int) -> "_Waiting":
        """Some of those who wait, no longer waiting."""
        return _Waiting(*(_taken(waiting, count) for _kind, waiting in self._kinds))


class _Lesson(Protocol):
    def keep(self, write: Deriving) -> None: ...


class _Material(Protocol):
    def learn(self, token: CancelToken) -> _Lesson: ...


class Relearning(QObject):
    """Tells the chance anew of whatever a write touched, of all once something was learned.

    What is shown of the chances is behind a write by the time of one more.
    """

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._day = ""
        self._waiting = _Waiting()
        self._is_busy = self._is_looking = False
        self._lessons: list[ChanceOf] = []
        self._untold: dict[Kind, set[int]] = {Kind.CONTACT: set(), Kind.DEAL: set()}
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
            not (self._is_busy or self._is_looking or self._lessons or waits)
            and self._waiting.is_empty
        )

    def begin(self, after_ms: int = _BEGIN_MS) -> None:
        """Look what is to be told or learned, once the window has settled."""
        self._beginning.start(after_ms)

    def learn(self, lessons: Iterable[ChanceOf] = tuple(ChanceOf)) -> None:
        """Learn anew, whether due or not."""
        is_under_way = bool(self._lessons)
        self._lessons += [each for each in lessons if each not in self._lessons]
        if self._lessons and not is_under_way:
            self._gather()

    def _timer(self, interval: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=True)
        timer.timeout.connect(then)
        return timer

    def _look(self) -> None:
        day = scoring.day_of(self._runner.now())
        if day != self._day:
            self._day = day
            self._is_looking = True
            self._runner.read(self, partial(_due, now=self._runner.now()), self._looked)

    def _looked(self, due: list[ChanceOf]) -> None:
        """Learn first, where that is due: all is told afterwards, once."""
        self._is_looking = False
        self.learn(due)
        if not self._lessons:
            self._tell_all()

    def _ask(self) -> None:
        self._runner.read(self, partial(_due, now=self._runner.now()), self.learn)

    def _gather(self) -> None:
        of = self._lessons[0]
        work = partial(_gather, of=of, now=self._runner.now())
        self._runner.read(self, work, self._study, self._give_up)

    def _study(self, material: _Material) -> None:
        self._runner.work(self, material.learn, self._keep, self._give_up)

    def _keep(self, lesson: _Lesson) -> None:
        self._runner.derive(self, lesson.keep, self._learned, self._give_up)

    def _learned(self, _done: Done) -> None:
        self._lessons.pop(0)
        if self._lessons:
            self._gather()
        else:
            self._tell_all()

    def _give_up(self, error: BaseException) -> None:
        self._lessons.clear()
        self._runner.failed.emit(error, self)

    def _tell_all(self) -> None:
        self._is_looking = True
        self._runner.read(self, _open_ones, self._add)

    def _add(self, found: tuple[Iterable[int], Iterable[int]]) -> None:
        self._is_looking = False
        self._waiting.contacts.update(dict.fromkeys(found[0]))
        self._waiting.deals.update(dict.fromkeys(found[1]))
        self._go_on()

    def _follow(self, done: Done, _asker: object) -> None:
        changes = done.changes
        if done.step is None or not self._day:  # derived: what it rests on is as it was
            return
        if changes.bulk or Kind.RULE in changes.ids or Kind.PIPELINE in changes.ids:
            self._tell_all()
        if any(changes.touches(kind) for kind in (Kind.CONTACT, Kind.DEAL)):
            self._asking.start()
        self._waiting.put_first(changes)
        self._go_on()

    def _go_on(self) -> None:
        if self._is_busy or self._waiting.is_empty:
            return
        self._is_busy = True
        some = self._waiting.take(_AT_ONCE)
        work = partial(_rescore, tuple(some.contacts), tuple(some.companies), tuple(some.deals))
        self._runner.derive(self, work, self._told, self._failed)

    def _told(self, done: Done) -> None:
        self._is_busy = False
        for kind, untold in self._untold.items():
            untold.update(done.changes.ids.get(kind, ()))
        if self._waiting.is_empty:
            self._tell()
        elif any(self._untold.values()) and not self._telling.isActive():
            self._telling.start()
        self._go_on()

    def _failed(self, error: BaseException) -> None:
        self._is_busy = False
        self._waiting = _Waiting()
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


# What learns is loaded by the thread that needs it first: it takes a while.


def _due(reading: Reading, now: int) -> list[ChanceOf]:
    from crm_desktop.services import learning

    return learning.due(reading, now)


def _open_ones(reading: Reading) -> tuple[Iterable[int], Iterable[int]]:
    from crm_desktop.services import learning

    return (
        learning.open_ones(reading, ChanceOf.LEAD),
        learning.open_ones(reading, ChanceOf.DEAL),
    )


def _gather(reading: Reading, of: ChanceOf, now: int) -> _Material:
    from crm_desktop.services import learning

    return learning.gather(reading, of, now)


def _rescore(
    contacts: Iterable[int], companies: Iterable[int], deals: Iterable[int], write: Deriving
) -> None:
    from crm_desktop.services import learning

    learning.rescore(tuple(contacts), tuple(companies), tuple(deals), write)
