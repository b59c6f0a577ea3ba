"""The hours of the demo business's service: when customers write, and when work is done."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from crm_desktop.domain import work_calendar
from crm_desktop.domain.work_calendar import DEFAULT_HOURS, Holiday, WorkWeek
from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.workdays import SEASONS, ZONE, Calendar

SERVICE_DAYS = 600  # so long tickets have been kept
HOUR_MS, MINUTE_MS = 3_600_000, 60_000
_ZONE = ZoneInfo(ZONE)
# From Monday: on weekends customers write all the same, most on Mondays.
_WEEKDAYS = (1.0, 0.78, 0.72, 0.7, 0.6, 0.14, 0.1)
_MOST_TRIES = 8
_HOURS = Weighted(
    range(7, 22), (2, 8, 15, 15, 12, 7, 5, 9, 8, 6, 4, 2.5, 1.5, 1.5, 1)
)  # fmt: skip
_MORNING, _NIGHT = 7, 22
# The public holidays of Portugal that have a day of their own each year.
YEARLY = {
    "--01-01": "New Year's Day",
    "--04-25": "Freedom Day",
    "--05-01": "Labour Day",
    "--06-10": "Portugal Day",
    "--06-24": "Saint John",
    "--08-15": "Assumption",
    "--10-05": "Republic Day",
    "--11-01": "All Saints",
    "--12-01": "Independence Day",
    "--12-08": "Immaculate Conception",
    "--12-25": "Christmas Day",
}


class Hours:
    """Moments in the service of a business whose last day is the one before `today`."""

    def __init__(self, today: date, holidays: dict[str, str]) -> None:
        self.today = today.toordinal()
        self.days = Calendar(today)
        self.work = work_calendar.calendar_of(
            (WorkWeek("", DEFAULT_HOURS),), (Holiday(day) for day in holidays), ZONE
        )
        self.end = self.days.instant(self.today, 0)  # nothing has happened from here on
        self.first_day = self.today - SERVICE_DAYS

    def asked(self, chance: Chance, begun: int) -> int:
        """An instant at which somebody asks who is known since that day."""
        first = max(begun + 1, self.first_day)
        day = first
        for _ in range(_MOST_TRIES):
            # The business grows, and so do the questions.
            day = min(first + int((self.today - first) * chance.share() ** 0.8), self.today - 1)
            weekday = _WEEKDAYS[(day - 1) % 7]
            if chance.happens(weekday * SEASONS[date.fromordinal(day).month - 1]):
                break
        return self.days.instant(day, _HOURS.draw(chance) * 60 + chance.between(0, 59))

    def worked(self, since: int, working: float) -> int:
        """When so many milliseconds of work are done; never without any hours."""
        found = self.work.after(since, max(int(working), MINUTE_MS))
        return self.end if found is None else found

    def awake(self, chance: Chance, at: int) -> int:
        """That instant, or in the next morning where it is night."""
        hour = datetime.fromtimestamp(at / 1000, UTC).astimezone(_ZONE).hour
        if _MORNING <= hour < _NIGHT:
            return at
        ahead = (_MORNING + 1 - hour) % 24
        return at + ahead * HOUR_MS + chance.between(0, 150) * MINUTE_MS

    def day_of(self, at: int) -> str:
        """The day of an instant, as it stands in front of a quoted mail."""
        return f"{datetime.fromtimestamp(at / 1000, UTC).astimezone(_ZONE):%d/%m/%Y}"


def holidays_of(today: date) -> dict[str, str]:
    """Days without work and their names: those of every year, and two of the business."""
    outing = date(today.year if today.month > 6 else today.year - 1, 6, 19)
    outing = date.fromordinal(outing.toordinal() + (4 - outing.weekday()) % 7)
    stock = date(today.year + 1, 1, 2)
    stock = date.fromordinal(stock.toordinal() + (7 - stock.weekday()) % 7 * (stock.weekday() > 4))
    return YEARLY | {
        outing.isoformat(): "Studio outing",
        stock.isoformat(): "Stocktaking",
    }
