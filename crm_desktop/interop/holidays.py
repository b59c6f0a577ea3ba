"""The holidays in a calendar file: the days without work, each year's or one by one."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from crm_desktop.domain.problem import Problem
from crm_desktop.interop.ical_events import CalendarEvent, read_events
from crm_desktop.interop.ical_yearly import (
    YearlyRule,
    day_of,
    occurrences,
    same_day_each_year,
    yearly_rule,
    years_walked,
)

MAX_ROWS = 5000
YEARS_AHEAD = 10
_LONGEST_DAYS = 366
_LONGEST_NAME = 200
_MOST_YEARS = 2000  # walked through for all rules of a file
_MOST_SEEN = 50_000  # days, those told twice included
_MOST_PROBLEMS = 200
_LAST_YEAR = 9990
_TIME = re.compile(r"[\d-]{8,10}T(\d\d):?(\d\d)(?::?\d\d)?(Z?)", re.ASCII)
_DURATION = re.compile(r"\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:0+[HMS])+)?\Z", re.ASCII)
_DAY = timedelta(days=1)
_NONE: frozenset[date] = frozenset()


class HolidayRow(NamedTuple):
    """A day without work, `YYYY-MM-DD` or each year `--MM-DD`, and the event it was told by."""

    day: str
    name: str
    uid: str


class HolidayFile(NamedTuple):
    """The holidays of a file in the order of their days, and what could not be taken."""

    rows: tuple[HolidayRow, ...]
    problems: tuple[Problem, ...]


class _Days(NamedTuple):
    """The first day of an event and how many it takes."""

    first: date
    length: int


def read_holidays(path: Path, today: date) -> HolidayFile:
    """The all-day events of a file, one row a day; what is cancelled is left out.

    A day that is the same each year becomes one row for all; other yearly rules become the days of
    this year and the next ten. Problems are `holiday-with-time`, `bad-holiday` (no day, or more
    than a year of them), `rule-not-read` (taken on its first day only) and `too-many-holidays`.

    Raises `UnreadableSource` as `read_events` does.
    """
    reader = _Reader(today)
    events = read_events(path)
    moved = _moved_days(events)
    for event in events:
        if event.value("STATUS").strip().upper() == "CANCELLED":
            continue
        is_master = event.value("UID") and not event.value("RECURRENCE-ID")
        reader.take(event, moved.get(event.value("UID"), _NONE) if is_master else _NONE)
    return HolidayFile(reader.rows(), tuple(reader.problems))


class _Reader:
    """What was found so far, within bounds."""

    def __init__(self, today: date) -> None:
        self.problems: list[Problem] = []
        self._uids: dict[tuple[str, str], str] = {}
        self._years = range(today.year, min(today.year + YEARS_AHEAD, _LAST_YEAR) + 1)
        self._seen = 0
        self._walked = 0
        self._is_full = False

    def rows(self) -> tuple[HolidayRow, ...]:
        return tuple(HolidayRow(*named, uid) for named, uid in sorted(self._uids.items()))

    def take(self, event: CalendarEvent, moved: frozenset[date]) -> None:
        """Add the days of an event, but none of a repeated one that other events tell of."""
        days = _whole_days(event)
        if isinstance(days, Problem):
            self._tell(days)
        if self._is_full or isinstance(days, Problem):
            return
        name, uid = _name(event), event.value("UID").strip()[:_LONGEST_NAME]
        for day in self._days(event, days, moved):
            self._seen += 1
            if self._seen > _MOST_SEEN or len(self._uids) >= MAX_ROWS:
                self._fill()
                return
            self._uids.setdefault((day, name), uid)

    def _days(self, event: CalendarEvent, days: _Days, moved: frozenset[date]) -> Iterator[str]:
        text = "" if event.value("RECURRENCE-ID") else event.value("RRULE")
        rule = yearly_rule(text) if text else None
        left_out = {day_of(text) for text in event.left_out}
        if rule and not left_out and not moved and self._is_each_year(rule, days):
            yield from _each_year(days)
            return
        if text and rule is None:
            self._tell(_problem("rule-not-read", event, text))
        starts = self._starts(rule, days.first) if rule else [days.first]
        starts += [day for day in map(day_of, event.added) if day and day.year <= _LAST_YEAR]
        for start in starts:
            if start not in left_out and start not in moved:
                yield from (str(start + place * _DAY) for place in range(days.length))

    def _is_each_year(self, rule: YearlyRule, days: _Days) -> bool:
        has_begun = days.first.year <= self._years.start
        return has_begun and same_day_each_year(rule, days.first) and _is_named_alike(days)

    def _starts(self, rule: YearlyRule, first: date) -> list[date]:
        self._walked += years_walked(rule, first, self._years)
        if self._walked > _MOST_YEARS:
            self._fill()
            return []
        return list(occurrences(rule, first, self._years))

    def _fill(self) -> None:
        if not self._is_full:
            self.problems.append(Problem("too-many-holidays", rejects=True))
        self._is_full = True

    def _tell(self, problem: Problem) -> None:
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(problem)


def _moved_days(events: Iterable[CalendarEvent]) -> dict[str, frozenset[date]]:
    """By the id of a repeated event, the days of which other events tell what became of them."""
    found: dict[str, set[date]] = {}
    for event in events:
        day = day_of(event.value("RECURRENCE-ID"))
        if day is not None:
            found.setdefault(event.value("UID"), set()).add(day)
    return {uid: frozenset(days) for uid, days in found.items()}


def _whole_days(event: CalendarEvent) -> _Days | Problem:
    start = event.value("DTSTART").strip()
    first = day_of(start)
    if first is None or first.year > _LAST_YEAR:
        return _problem("bad-holiday", event, start)
    if not _is_all_day(event, start):
        return _problem("holiday-with-time", event, start)
    length = _length(event, first)
    if length > _LONGEST_DAYS:
        return _problem("bad-holiday", event, start)
    return _Days(first, max(length, 1))


def _is_all_day(event: CalendarEvent, start: str) -> bool:
    """Whether it has no time, or is said to take the day, or goes from midnight to midnight."""
    began = _TIME.match(start)
    if began is None or event.value("X-MICROSOFT-CDO-ALLDAYEVENT").strip().upper() == "TRUE":
        return True
    ended = _TIME.match(event.value("DTEND").strip())
    if began[3] or (began[1], began[2]) != ("00", "00"):
        return False
    if ended is None:
        return _DURATION.match(event.value("DURATION").strip()) is not None
    return (ended[1] + ended[2]) in ("0000", "2359") and event.value("DTEND") != event.value(
        "DTSTART"
    )


def _length(event: CalendarEvent, first: date) -> int:
    text = event.value("DTEND").strip()
    last = day_of(text)
    if last is not None:
        time = _TIME.match(text)
        return (last - first).days + (time is not None and time[1] + time[2] != "0000")
    found = _DURATION.match(event.value("DURATION").strip())
    return int(found[1] or 0) * 7 + int(found[2] or 0) if found else 1


def _is_named_alike(days: _Days) -> bool:
    """Whether its days have the same names in years with and without a 29 February."""
    if days.length == 1:
        return True
    try:
        leap, common = (
            list(_each_year(days._replace(first=days.first.replace(year=year))))
            for year in (2000, 2001)
        )
    except ValueError:
        return False
    return leap == common


def _each_year(days: _Days) -> Iterator[str]:
    for place in range(days.length):
        yield f"-{str(days.first + place * _DAY)[4:]}"


def _problem(code: str, event: CalendarEvent, value: str) -> Problem:
    details = {"name": _name(event), "value": value[:_LONGEST_NAME]}
    return Problem(code, details, rejects=code != "rule-not-read")


def _name(event: CalendarEvent) -> str:
    return " ".join(event.value("SUMMARY").split())[:_LONGEST_NAME]
