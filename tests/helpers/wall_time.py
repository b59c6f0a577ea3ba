"""Weeks of work and times as they are read off the wall, for tests of clocks."""

from datetime import datetime
from zoneinfo import ZoneInfo

from crm_desktop.domain.work_calendar import (
    DEFAULT_HOURS,
    Calendar,
    Holiday,
    Hours,
    WorkWeek,
    calendar_of,
)

BERLIN, NEW_YORK, LORD_HOWE = "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"


def daily(*spans: tuple[float, float]) -> Hours:
    """The same spans on all seven days, in hours."""
    return (tuple((round(start * 60), round(end * 60)) for start, end in spans),) * 7


OFFICE = [WorkWeek("", DEFAULT_HOURS)]  # Monday to Friday 9–17
ALWAYS = [WorkWeek("", daily((0, 24)))]
LUNCH = [WorkWeek("", (daily((9, 12), (13, 17))[0],) * 5 + ((), ()))]
HALF_FRIDAY = [WorkWeek("", (*DEFAULT_HOURS[:4], ((540, 780),), (), ()))]
# From Monday 22:00 to Tuesday 6:00, and so on until Saturday morning.
_NIGHT = ((0, 360), (1320, 1440))
NIGHT = [WorkWeek("", (_NIGHT[1:], *(_NIGHT,) * 4, _NIGHT[:1], ()))]
# From the first of April, a Wednesday, only 10–14.
SHORTER = [*OFFICE, WorkWeek("2026-04-01", (daily((10, 14))[0],) * 5 + ((), ()))]


def instant(text: str, zone: str = BERLIN) -> int:
    """`2026-03-02 09:00` there, or `03-02 09:00` in 2026; `+01:00` behind tells which of two."""
    read = datetime.fromisoformat(text if text[4] == "-" else f"2026-{text}")
    return round(read.replace(tzinfo=read.tzinfo or ZoneInfo(zone)).timestamp() * 1000)


def wall(at: int | None, zone: str = BERLIN) -> str:
    """An instant as the clocks of a zone show it."""
    return "never" if at is None else f"{datetime.fromtimestamp(at / 1000, ZoneInfo(zone))}"


def business(weeks: list[WorkWeek], holidays: str = "", zone: str = BERLIN) -> Calendar:
    """A calendar; the holidays are days with blanks between."""
    return calendar_of(weeks, [Holiday(day) for day in holidays.split()], zone)
