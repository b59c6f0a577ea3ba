"""One thing after another, in working days and hours."""

from typing import NamedTuple

from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.schedule import kind_of
from crm_desktop.services.demo.workdays import Calendar, minute_of_day

DAY = 1440
_LAST_MINUTE = 21 * 60
_KNOWN_AHEAD = 100  # days for which the calendar knows holidays


class Deed(NamedTuple):
    """Something done; `moment` is in minutes, the ordinal of the day times `DAY` and the rest."""

    moment: int
    words: str


class Course:
    """Does things in their order and keeps them; may run beyond today."""

    def __init__(self, chance: Chance, calendar: Calendar, start: int) -> None:
        self.now = start
        self.deeds: list[Deed] = []
        self._chance, self._calendar = chance, calendar
        self._is_new_day = False

    @property
    def day(self) -> int:
        return self.now // DAY

    def wait(self, days: float) -> None:
        """Let time pass, up to a working day."""
        passed = round(days)
        if passed > 0:
            self.now = self._working(self.day + passed) * DAY + self.now % DAY
            self._is_new_day = True

    def do(self, words: str) -> int:
        """Do it at a fitting hour; gives the moment."""
        chance, kind = self._chance, kind_of(words)
        minute = minute_of_day(chance, kind)
        if not self._is_new_day:
            minute = self.now % DAY + chance.between(6, 50)
        if minute > _LAST_MINUTE:
            self.now = self._working(self.day + 1) * DAY
            minute = minute_of_day(chance, kind)
        self.now = self.day * DAY + minute
        self._is_new_day = False
        self.deeds.append(Deed(self.now, words))
        return self.now

    def aside(self, day: int, words: str) -> None:
        """Something that happens beside the course of things."""
        minute = minute_of_day(self._chance, kind_of(words))
        self.deeds.append(Deed(self._working(day) * DAY + minute, words))

    def step(self) -> int:
        """A moment for a change that is no deed, after the last one."""
        if self._is_new_day:
            self.now = self.day * DAY + minute_of_day(self._chance, "note")
            self._is_new_day = False
        else:
            self.now += 2
        return self.now

    def _working(self, day: int) -> int:
        is_known = day < self._calendar.today + _KNOWN_AHEAD
        return self._calendar.working_day(day) if is_known else day
