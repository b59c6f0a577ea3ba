"""When which customer asks, in order of time, and which tickets are to stand open today."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from crm_desktop.domain.ticket import Priority
from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.service.callers import Caller
from crm_desktop.services.demo.service.course import LimitsOf
from crm_desktop.services.demo.service.hours import MINUTE_MS, Hours

PRIORITIES = {
    "no": Weighted(tuple(Priority), (15, 62, 19, 4)),
    "up": Weighted(tuple(Priority), (8, 57, 28, 7)),
    "down": Weighted(tuple(Priority), (24, 62, 12, 2)),
}
_OPEN_SHARE, _FEW, _OF_MANY = 0.24, 20, 0.02  # of all tickets
# Of twenty that stand open: how, and where their deadline is not paused, when it is: so many
# working days from today, at a minute of the day. One or two of them in each hour of today.
_SLOTS = (
    ("open", -1, 690), ("new", 0, 600), ("waiting", 0, 0), ("open", 0, 660), ("open", 1, 705),
    ("open", 0, 840), ("new", -1, 960), ("hold", 0, 0), ("open", 0, 570), ("open", -3, 990),
    ("waiting", 0, 0), ("open", 0, 930), ("open", 2, 900), ("new", 0, 885), ("open", 0, 750),
    ("open", 4, 640), ("waiting", 0, 0), ("new", 0, 720), ("open", -1, 870), ("open", 0, 1000),
)  # fmt: skip
_ABOUT = 20  # minutes after that one
_TRIES = 12


LimitsFor = Callable[[Caller], LimitsOf]


class Opening(NamedTuple):
    """A ticket begun: `caller` is a place among them; `stands` how one of today's stands.

    `stands` is "" for those that run their course, "new" for one that nobody answered yet, or the
    state it was left in.
    """

    at: int
    caller: int
    priority: Priority | None = None
    stands: str = ""


class Openings:
    """Draws who asks when."""

    def __init__(self, chance: Chance, hours: Hours, callers: Sequence[Caller]) -> None:
        self._chance, self._hours, self._callers = chance, hours, callers
        last = hours.today - 3
        weights = [caller.asks if caller.begun < last else 0.0 for caller in callers]
        self._who = Weighted(range(len(callers)), weights) if any(weights) else None

    def all(self, count: int, limits_of: LimitsFor) -> list[Opening]:
        """So many, in order of time; some of them stand open today."""
        if self._who is None:
            return []
        standing = list(self._standing(_standing_count(count), limits_of))
        found = [self._any() for _ in range(count - len(standing))]
        return sorted([*found, *standing], key=lambda opening: opening.at)

    def _any(self) -> Opening:
        caller = self._someone()
        return Opening(self._hours.asked(self._chance, self._callers[caller].begun), caller)

    def _someone(self) -> int:
        if self._who is None:
            raise ValueError(self._callers)
        return self._who.draw(self._chance)

    def _standing(self, count: int, limits_of: LimitsFor) -> Iterator[Opening]:
        """Each of the kinds in turn, so that a few tickets, too, are of all kinds."""
        for number in range(count):
            stands, days, minute = _SLOTS[number % len(_SLOTS)]
            if not minute:
                yield self._left(stands)
            elif found := self._due(stands, self._day(days), minute, limits_of):
                yield found

    def _left(self, stands: str) -> Opening:
        """One that was begun some days ago and waits or lies since."""
        caller = self._someone()
        day = self._hours.days.working_day(self._hours.today - self._chance.between(4, 12))
        at = self._hours.days.instant(day, 540 + self._chance.between(0, 400))
        begun = self._hours.days.instant(self._callers[caller].begun + 1, 0)
        return Opening(max(at, begun), caller, None, stands)

    def _due(self, stands: str, day: int, minute: int, limits_of: LimitsFor) -> Opening | None:
        """One begun at such a time that its limit ends then, if there can be one."""
        work = self._hours.work
        due = self._hours.days.instant(day, minute + self._chance.between(0, _ABOUT))
        for _ in range(_TRIES):
            caller = self._someone()
            priority = PRIORITIES["no"].draw(self._chance)
            limits = limits_of(self._callers[caller])(priority)
            limit = limits.reply if stands == "new" else limits.solve
            at = work.reached(work.reading(due) - limit * MINUTE_MS) if limit else None
            begun = self._hours.days.instant(self._callers[caller].begun + 1, 0)
            if at is not None and begun <= at < self._hours.end - 60 * MINUTE_MS:
                return Opening(at, caller, priority, stands)
        return None

    def _day(self, days: int) -> int:
        """A working day so many of them before or after today."""
        day, step = self._hours.today, 1 if days >= 0 else -1
        left = abs(days)
        while left or self._is_free(day):
            if left and not self._is_free(day):
                left -= 1
            day += step
        return day

    def _is_free(self, day: int) -> bool:
        start = self._hours.days.instant(day, 0)
        return not self._hours.work.between(start, start + 86_400_000)


def _standing_count(count: int) -> int:
    return max(min(round(count * _OPEN_SHARE), _FEW), round(count * _OF_MANY))
