"""Working time: how much of it lies between two instants, and when so much of it has run.

An instant is working time where the clocks on the wall show working hours of a day that is no
holiday. So hours over a gap in the clocks are shorter, and those shown twice are worked twice.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import NamedTuple

from crm_desktop.domain.clock_changes import offsets_of, stretches, year_start
from crm_desktop.domain.dates import DAY_MS, is_birthday
from crm_desktop.domain.errors import CrmError

Hours = tuple[tuple[tuple[int, int], ...], ...]

MINUTE_MS = 60_000
DAY_MINUTES = 1440
# Outside these years nothing is working time: a mistyped year is no reason to count for minutes.
FIRST_YEAR, LAST_YEAR = 1970, 2100
_BASE_YEAR = 2020
_EPOCH = date(1970, 1, 1).toordinal()
_OFFICE = ((9 * 60, 17 * 60),)
DEFAULT_HOURS: Hours = (_OFFICE,) * 5 + ((),) * 2


class WorkWeek(NamedTuple):
    """The hours of a week that hold from a day on (`YYYY-MM-DD`, `""` from the beginning).

    `hours` are seven days, Monday first, each of spans as minutes of the day up to 1440; a night
    shift is two spans. Of two weeks from the same day the latter holds.
    """

    from_day: str
    hours: Hours


class Holiday(NamedTuple):
    """A day without work, `YYYY-MM-DD` or each year `--MM-DD`; `--02-29` is only in leap years."""

    day: str
    name: str = ""


def calendar_of(weeks: Iterable[WorkWeek], holidays: Iterable[Holiday], zone: str) -> "Calendar":
    """The calendar of these settings, the same one for the same; a zone of `""` is that of here.

    A holiday that is no day is passed over. Raises `KeyError` for an unknown zone.
    """
    free = frozenset(holiday.day for holiday in holidays if is_birthday(holiday.day))
    return _calendar(tuple(weeks), free, zone)


class Calendar:
    """The working time of one business, counted for whole years when they are first asked for.

    Threads may share it: what was counted is replaced as a whole, never changed.
    """

    def __init__(self, weeks: tuple[WorkWeek, ...], free: frozenset[str], zone: str) -> None:
        self._weeks = _ordered(weeks)
        self._fixed = frozenset(_ordinal(day) for day in free if not day.startswith("--"))
        self._yearly = tuple((int(d[2:4]), int(d[5:])) for d in free if d.startswith("--"))
        self._offset = offsets_of(zone)
        self._has_hours = any(any(hours) for _, hours in self._weeks)
        base = year_start(_BASE_YEAR)
        self._counted = _Counted(_BASE_YEAR, _BASE_YEAR, base, base, [base], [0], [0])

    def between(self, start: int, end: int) -> int:
        """Milliseconds of working time from one instant to a later one; 0 if it is not later."""
        return self.reading(end) - self.reading(start) if end > start else 0

    def after(self, start: int, working: int) -> int | None:
        """The first instant at which so many milliseconds have run since `start`; `None`: never."""
        return self.reached(self.reading(start) + working) if working > 0 else start

    def reading(self, instant: int) -> int:
        """What a counter of working time shows then; only differences mean something."""
        _, _, begin, end, starts, lengths, readings = self._counted
        if not begin <= instant < end:
            _, _, begin, end, starts, lengths, readings = self._counted_to(instant)
        place = bisect_right(starts, instant) - 1
        if place < 0:
            return readings[0]
        ran, length = instant - starts[place], lengths[place]
        return readings[place] + (ran if ran < length else length)

    def reached(self, reading: int) -> int | None:
        """The first instant at which that counter shows this; `None` where it never does."""
        counted = self._counted
        while not counted.readings[0] < reading <= counted.readings[-1] + counted.lengths[-1]:
            is_later = reading > counted.readings[0]
            year = counted.year_after if is_later else counted.first_year - 1
            if not self._has_hours or not FIRST_YEAR <= year <= LAST_YEAR:
                return None
            counted = self._counted_to(year_start(year))
        place = bisect_left(counted.readings, reading) - 1
        return counted.starts[place] + reading - counted.readings[place]

    def _counted_to(self, instant: int) -> "_Counted":
        counted = self._counted
        year = datetime.fromtimestamp(_clipped(instant) / 1000, UTC).year
        while counted.year_after <= year:
            counted = counted.with_later(list(self._spans(counted.year_after)))
        while counted.first_year > year:
            counted = counted.with_earlier(list(self._spans(counted.first_year - 1)))
        self._counted = counted
        return counted

    def _spans(self, year: int) -> Iterator[tuple[int, int]]:
        """From when to when is worked in a year of UTC, in order."""
        free = self._free_around(year)
        for start, end, offset in stretches(year, self._offset):
            first, last = (start + offset) // DAY_MS, (end - 1 + offset) // DAY_MS
            reached = start
            for day in range(first, last + 1):
                midnight = day * DAY_MS - offset
                for begin, stop in () if day in free else self._hours_on(day):
                    opens = max(midnight + begin * MINUTE_MS, reached)
                    reached = max(min(midnight + stop * MINUTE_MS, end), reached)
                    if opens < reached:
                        yield opens, reached

    def _hours_on(self, day: int) -> tuple[tuple[int, int], ...]:
        held = next((hours for first, hours in self._weeks if first <= day), None)
        return held[(day + 3) % 7] if held else ()  # the first day of all was a Thursday

    def _free_around(self, year: int) -> frozenset[int]:
        yearly = (
            f"{each:04}-{month:02}-{day:02}"
            for each in (year - 1, year, year + 1)
            for month, day in self._yearly
        )
        return self._fixed | {_ordinal(day) for day in yearly if is_birthday(day)}


class _Counted(NamedTuple):
    """Spans of work of some years: where each starts, how long it is, the reading at its start."""

    first_year: int
    year_after: int
    begin: int
    end: int
    starts: list[int]
    lengths: list[int]
    readings: list[int]

    def with_later(self, spans: list[tuple[int, int]]) -> "_Counted":
        reading = self.readings[-1] + self.lengths[-1]
        starts, lengths, readings = _columns(spans, reading)
        return self._replace(
            year_after=self.year_after + 1,
            end=year_start(self.year_after + 1),
            starts=self.starts + starts,
            lengths=self.lengths + lengths,
            readings=self.readings + readings,
        )

    def with_earlier(self, spans: list[tuple[int, int]]) -> "_Counted":
        reading = self.readings[0] - sum(end - start for start, end in spans)
        begin = year_start(self.first_year - 1)
        starts, lengths, readings = _columns([(begin, begin), *spans], reading)
        return self._replace(
            first_year=self.first_year - 1,
            begin=begin,
            starts=starts + self.starts,
            lengths=lengths + self.lengths,
            readings=readings + self.readings,
        )


def hours_to_json(hours: Hours) -> str:
    """The hours of a week as they are stored: seven lists of `[start, end]`."""
    return json.dumps(hours, separators=(",", ":"))


def hours_from_json(text: str) -> Hours:
    """The hours that were stored. Raises `CrmError("bad-hours")` for what is not such a week.

    The spans of a day are in order, none is empty and none runs into the next; they may touch.
    """
    try:
        monday, tuesday, wednesday, thursday, friday, saturday, sunday = json.loads(text)
        days = (monday, tuesday, wednesday, thursday, friday, saturday, sunday)
        return tuple(tuple(_checked(day)) for day in days)
    except (ValueError, TypeError, RecursionError) as error:
        raise CrmError("bad-hours") from error


def _checked(day: object) -> Iterator[tuple[int, int]]:
    if not isinstance(day, list):
        raise TypeError(day)
    reached = 0
    for start, end in day:
        if type(start) is not int or type(end) is not int:
            raise TypeError(day)
        if not reached <= start < end <= DAY_MINUTES:
            raise ValueError(day)
        reached = end
        yield start, end


@lru_cache(maxsize=8)
def _calendar(weeks: tuple[WorkWeek, ...], free: frozenset[str], zone: str) -> Calendar:
    return Calendar(weeks, free, zone)


def _ordered(weeks: Iterable[WorkWeek]) -> tuple[tuple[int, Hours], ...]:
    """The first day and the hours of each week, the latest first."""
    days = sorted(weeks, key=lambda week: week.from_day)
    return tuple(
        (_ordinal(from_day or "0001-01-01"), tuple(tuple(sorted(day)) for day in hours))
        for from_day, hours in reversed(days)
    )


def _columns(spans: list[tuple[int, int]], reading: int) -> tuple[list[int], list[int], list[int]]:
    readings = []
    for start, end in spans:
        readings.append(reading)
        reading += end - start
    return [start for start, _ in spans], [end - start for start, end in spans], readings


def _clipped(instant: int) -> int:
    return min(max(instant, year_start(FIRST_YEAR)), year_start(LAST_YEAR + 1) - 1)


def _ordinal(day: str) -> int:
    """Days since 1970-01-01."""
    return date.fromisoformat(day).toordinal() - _EPOCH
