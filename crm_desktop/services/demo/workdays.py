"""The working days of a studio in Porto, its hours and its seasons."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from crm_desktop.services.demo.chance import Chance

ZONE = "Europe/Lisbon"
HISTORY_DAYS = 6 * 365
# How likely a job begins in a month, from January.
SEASONS = (0.75, 0.85, 1.0, 0.95, 1.0, 0.9, 0.65, 0.3, 1.0, 1.0, 1.0, 0.6)
_HOLIDAYS = frozenset(
    ((1, 1), (4, 25), (5, 1), (6, 10), (6, 24), (8, 15), (10, 5), (11, 1), (12, 1), (12, 8),
     (12, 24), (12, 25), (12, 31))
)  # fmt: skip
_ANY_HOUR = "8 9 9 9 10 10 10 10 11 11 11 12 12 14 14 14 15 15 15 16 16 16 17 17 17 18 18"
_HOURS = {
    kind: tuple(map(int, hours.split()))
    for kind, hours in {
        "call": "9 9 10 10 10 11 11 11 12 14 14 14 15 15 15 16 16 17 17 18",
        "email": _ANY_HOUR + " 13 19 20 21",
        "meeting": "9 10 10 10 11 11 14 14 14 15 15 16 16 17",
        "visit": "9 9 9 10 10 14 14 15",
        "chat": _ANY_HOUR + " 13 19 20",
    }.items()
}
_OTHER_HOURS = tuple(map(int, _ANY_HOUR.split()))
_EPOCH = date(1970, 1, 1).toordinal()
_DAY_MS = 86_400_000


class Calendar:
    """Days as ordinals, between the beginning of the business and some weeks ahead."""

    def __init__(self, today: date) -> None:
        self.today = today.toordinal()
        self._first = self.today - HISTORY_DAYS - 40
        self._next = self._working_days(self._first, self.today + 150)
        self._midnights: dict[int, int] = {}

    def working_day(self, day: int) -> int:
        """That day if one works then, else the next day one does."""
        return self._next[day - self._first]

    def day_of_job(self, chance: Chance, day: int) -> int:
        """A day for work meant for that day; now and then it is a Saturday."""
        if date.fromordinal(day).weekday() == 5 and chance.happens(0.08):
            return day
        return self.working_day(day)

    def last_working_day(self) -> int:
        """The newest working day that is over."""
        day = self.today - 1
        while self.working_day(day) != day:
            day -= 1
        return day

    def instant(self, day: int, minute: int) -> int:
        """Milliseconds UTC of a minute of a day as the clocks of Porto show it."""
        if day not in self._midnights:
            # Clocks change at night: the offset of noon holds in all working hours.
            noon = datetime.combine(date.fromordinal(day), time(12), ZoneInfo(ZONE))
            offset = noon.utcoffset() or timedelta(0)
            shift = int(offset.total_seconds()) * 1000
            self._midnights[day] = (day - _EPOCH) * _DAY_MS - shift
        return self._midnights[day] + minute * 60_000

    def _working_days(self, first: int, last: int) -> list[int]:
        ahead, found = last + 10, []
        for day in range(last, first - 1, -1):
            if _is_working(day):
                ahead = day
            found.append(ahead)
        return found[::-1]


def minute_of_day(chance: Chance, kind: str) -> int:
    """A minute in the hours in which something of that kind is done."""
    hours = _HOURS.get(kind, _OTHER_HOURS)
    minute = int(chance.share() * 60)
    # Meetings begin on the quarter.
    return chance.pick(hours) * 60 + (minute // 15 * 15 if kind in ("meeting", "visit") else minute)


def month_of(day: int) -> int:
    return date.fromordinal(day).month


def _is_working(day: int) -> bool:
    then = date.fromordinal(day)
    return then.weekday() < 5 and (then.month, then.day) not in _HOLIDAYS
