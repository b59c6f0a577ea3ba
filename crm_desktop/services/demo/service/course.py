"""The life of a ticket: what is said, by whom and when, and the states it goes through."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from crm_desktop.domain.clock import Limits
from crm_desktop.domain.ticket import Priority, TicketState
from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.service.hours import HOUR_MS, MINUTE_MS, Hours

LimitsOf = Callable[[str], Limits]

_USUAL = Limits(8 * 60, 48 * 60)  # where a business has no levels
_IN_TIME, _REOPENED, _RAISED, _NOTED, _ASKING, _TOLD = 0.86, 0.06, 0.015, 0.22, 0.5, 0.8
_DAY_MS = 24 * HOUR_MS
_OPEN, _WAITING, _SOLVED = TicketState.OPEN, TicketState.WAITING, TicketState.SOLVED


class Turn(NamedTuple):
    """Something said: `way` is "in", "out" or "" for a note, `what` a phrase or part of a story."""

    at: int
    way: str
    what: str


class Change(NamedTuple):
    """How a ticket stands from an instant on."""

    at: int
    state: TicketState
    priority: str
    limits: Limits


@dataclass(slots=True)
class Life:
    """What became of a ticket by now; `solved_at` is empty while it is unsolved."""

    turns: list[Turn] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    solved_at: int | None = None
    is_reopened: bool = False

    @property
    def last(self) -> Change:
        return self.changes[-1]

    @property
    def replied_at(self) -> int | None:
        """When it was answered first."""
        return next((turn.at for turn in self.turns if turn.way == "out"), None)


class Course:
    """Draws lives up to the end of yesterday; what would come later has not happened."""

    def __init__(self, chance: Chance, hours: Hours) -> None:
        self._chance, self._hours = chance, hours

    def begin(self, at: int, priority: str, limits_of: LimitsOf, what: str = "ask") -> Life:
        """A ticket that was asked, and not looked at yet."""
        change = Change(at, TicketState.NEW, priority, limits_of(priority))
        return Life([Turn(at, "in", what)], [change])

    def close(self, life: Life) -> None:
        """It is known already, and closed for good."""
        at = self._hours.worked(life.last.at, self._share(4, 150) * MINUTE_MS)
        if at < self._hours.end:
            self._become(life, at, TicketState.CLOSED)
            life.solved_at = at

    def stand(self, life: Life, state: str) -> None:
        """It was left in a state: still new, being worked on, waiting or on hold."""
        if state == _OPEN:
            self._answer(life)
        elif state != TicketState.NEW:
            self._rest(life, TicketState(state))

    def _answer(self, life: Life) -> None:
        """A first reply in time; then it is worked on."""
        limit = life.last.limits.reply or _USUAL.reply or 0
        at = self._hours.worked(life.last.at, limit * MINUTE_MS * self._share(0.05, 0.7))
        if at < self._hours.end:
            self._say(life, at, "out", "going")
            self._become(life, at, _OPEN)
            asked = self._their_turn(at)
            if asked < self._hours.end and self._chance.happens(_ASKING):
                self._say(life, asked, "in", "asking")
                self._tell(life, asked)

    def _tell(self, life: Life, asked: int) -> None:
        """Most who ask again hear that it goes on."""
        told = self._hours.worked(asked, self._share(0.3, 5) * HOUR_MS)
        if told < self._hours.end and self._chance.happens(_TOLD):
            self._say(life, told, "out", "going")

    def _rest(self, life: Life, state: TicketState) -> None:
        """It was asked back and waits, or lies, from then on."""
        last = life.last.at
        at = self._hours.worked(last, self._share(0.2, 3.0) * HOUR_MS)
        if at < self._hours.end:
            self._say(life, at, "out", "question" if state is _WAITING else "going")
            self._become(life, at, state)

    def live(self, life: Life, length: int, pace: float, limits_of: LimitsOf) -> None:
        """Bring a ticket to its end by so many messages, as far as there was time for it."""
        if length < 2:
            self._solve(life, life.last.at + self._chance.between(4, 25) * MINUTE_MS)
            return
        script, replied = _script(length), False
        gap = self._first_gap(life.last.limits)
        rest = max(self._whole(life.last.limits, pace) - gap, gap / 3)
        outs = sum(way == "out" for way, _ in script) - 1
        for way, what in script:
            before = life.turns[-1].at
            if way == "in":
                at = self._their_turn(before)
            else:
                at = self._hours.worked(
                    before, self._share(0.4, 1.6) * rest / outs if replied else gap
                )
            if not self._happens(life, at, way, what):
                return
            replied |= way == "out"
            self._go_on(life, at, (way, what), limits_of, is_last=what == script[-1][1])
        self._perhaps_again(life)

    def _happens(self, life: Life, at: int, way: str, what: str) -> bool:
        """Whether there was time for it; now and then we noted something before we answered."""
        if at >= self._hours.end:
            return False
        if way == "out" and self._chance.happens(_NOTED):
            noted = at - self._chance.between(3, 40) * MINUTE_MS
            if noted > life.turns[-1].at:
                self._say(life, noted, "", "note")
        self._say(life, at, way, what)
        return True

    def _go_on(
        self, life: Life, at: int, turn: tuple[str, str], limits_of: LimitsOf, *, is_last: bool
    ) -> None:
        """The state a ticket has after a message."""
        way, what = turn
        if way == "in":
            if self._chance.happens(_RAISED):
                self._raise(life, at, limits_of)
            self._become(life, at, _OPEN)
            if what == "thanks":
                self._solve(life, self._hours.worked(at, self._share(3, 90) * MINUTE_MS))
        elif what in ("solution", "mended"):
            if is_last:
                self._solve(life, at)
            else:
                self._become(life, at, _WAITING)
        elif what == "question":
            self._become(life, at, _WAITING)
        else:
            at_rest = TicketState.HOLD if self._chance.happens(0.3) else _WAITING
            self._become(life, at, at_rest if self._chance.happens(0.6) else _OPEN)

    def _perhaps_again(self, life: Life) -> None:
        if life.solved_at is None or not self._chance.happens(_REOPENED):
            return
        at = self._hours.awake(self._chance, life.solved_at + int(self._share(0.2, 5.5) * _DAY_MS))
        if at >= self._hours.end:
            return
        life.is_reopened, life.solved_at = True, None
        self._say(life, at, "in", "again")
        self._become(life, at, _OPEN)
        done = self._hours.worked(at, self._first_gap(life.last.limits) * self._share(1, 3))
        if self._happens(life, done, "out", "mended"):
            self._solve(life, done)

    def _first_gap(self, limits: Limits) -> float:
        """Working milliseconds until the first reply."""
        limit = (limits.reply or _USUAL.reply or 0) * MINUTE_MS
        if self._chance.happens(_IN_TIME):
            return limit * (0.02 + 0.9 * float(self._chance.share() ** 1.7))
        return limit * self._share(1.05, 2.6)

    def _whole(self, limits: Limits, pace: float) -> float:
        """Working milliseconds until it is solved."""
        limit = (limits.solve or _USUAL.solve or 0) * MINUTE_MS
        return limit * self._chance.around(1.4 * pace, 0.6)

    def _their_turn(self, before: int) -> int:
        away = min(self._chance.around(4, 1.0), 140) * HOUR_MS
        return self._hours.awake(self._chance, before + int(away) + MINUTE_MS)

    def _raise(self, life: Life, at: int, limits_of: LimitsOf) -> None:
        levels = [each.value for each in Priority]
        higher = levels[min(levels.index(life.last.priority) + 1, len(levels) - 1)]
        if higher != life.last.priority:
            life.changes.append(Change(at, life.last.state, higher, limits_of(higher)))

    def _solve(self, life: Life, at: int) -> None:
        if at < self._hours.end:
            self._become(life, at, _SOLVED)
            life.solved_at = at

    def _become(self, life: Life, at: int, state: TicketState) -> None:
        last = life.last
        if last.state is state:
            return
        changed = Change(at, state, last.priority, last.limits)
        if last.at == at and len(life.changes) > 1:
            life.changes[-1] = changed
        else:
            life.changes.append(changed)

    def _say(self, life: Life, at: int, way: str, what: str) -> None:
        life.turns.append(Turn(at, way, what))

    def _share(self, low: float, high: float) -> float:
        return low + self._chance.share() * (high - low)


def _script(length: int) -> list[tuple[str, str]]:
    """Who says what after the question, in a talk of so many messages."""
    thanked = length % 2 == 1
    found = [("out", "question"), ("in", "detail")] if length > 3 else []
    more = length - 2 - len(found) - thanked
    found += [("out", "going"), ("in", "asking")] * (more // 2)
    found.append(("out", "solution"))
    return [*found, ("in", "thanks")] if thanked else found
