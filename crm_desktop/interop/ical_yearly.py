"""Rules of calendar files by which a day comes back each year: the fourth Thursday of November."""

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_WEEKDAYS = {name: number for number, name in enumerate("MO TU WE TH FR SA SU".split())}
_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)\Z")
_NUMBER = re.compile(r"[+-]?\d{1,4}\Z", re.ASCII)
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)", re.ASCII)
_MOST = 400  # numbers in one part: a year has no more days
_LONGEST_RULE = 4000
# What changes nothing for the days of a year; months of another calendar would.
_SILENT = frozenset([("RSCALE", "GREGORIAN"), *(("WKST", name) for name in _WEEKDAYS)])


class YearlyRule(NamedTuple):
    """Which days of a year are meant; what is empty leaves all, or the day of the beginning.

    `weekdays` are pairs of which one (0 each, -1 the last) and the day, 0 for Monday.
    """

    interval: int = 1
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()
    positions: tuple[int, ...] = ()
    until: date | None = None
    times: int = 0


def day_of(text: str) -> date | None:
    """The day with which a value begins, such as `20261225` or `20261225T090000Z`."""
    found = _DAY.match(text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def yearly_rule(text: str) -> YearlyRule | None:
    """The rule that is written there; `None` for one that is not yearly or not understood."""
    if len(text) > _LONGEST_RULE:
        return None
    pairs = (part.partition("=") for part in text.upper().split(";") if part.strip())
    parts = {name.strip(): value.strip() for name, _, value in pairs if value.strip()}
    if parts.pop("FREQ", "") != "YEARLY":
        return None
    try:
        return _rule(dict(part for part in parts.items() if part not in _SILENT))
    except ValueError:
        return None


def same_day_each_year(rule: YearlyRule, start: date) -> bool:
    """Whether the rule means the month and day it begins with, every year, without an end."""
    plain = YearlyRule(months=rule.months, month_days=rule.month_days)
    return (
        rule == plain
        and rule.months in ((), (start.month,))
        and rule.month_days in ((), (start.day,))
        and (not rule.month_days or bool(rule.months))
    )


def occurrences(rule: YearlyRule, start: date, years: range) -> Iterator[date]:
    """The days the rule means in those years, not before it starts and not after its end."""
    left = rule.times or None
    for year in range(start.year if rule.times else max(years.start, start.year), years.stop):
        if (year - start.year) % rule.interval:
            continue
        for day in _days_of(rule, start, year):
            if day < start:
                continue
            if left == 0 or (rule.until is not None and day > rule.until):
                return
            left = None if left is None else left - 1
            if year in years:
                yield day


def years_walked(rule: YearlyRule, start: date, years: range) -> int:
    """How many years `occurrences` looks at."""
    return years.stop - (start.year if rule.times else years.start)


def _rule(parts: dict[str, str]) -> YearlyRule:
    until = parts.pop("UNTIL", "")
    rule = YearlyRule(
        interval=_number(parts.pop("INTERVAL", "1"), 1, 9999),
        months=_numbers(parts.pop("BYMONTH", ""), 1, 12),
        month_days=_numbers(parts.pop("BYMONTHDAY", ""), -31, 31),
        year_days=_numbers(parts.pop("BYYEARDAY", ""), -366, 366),
        weekdays=_by_day(parts.pop("BYDAY", "")),
        positions=_numbers(parts.pop("BYSETPOS", ""), -366, 366),
        until=day_of(until),
        times=_number(parts.pop("COUNT", "0"), 0, 9999),
    )
    if parts or (until and rule.until is None):
        raise ValueError(parts)
    return rule


def _number(text: str, least: int, most: int) -> int:
    if not _NUMBER.match(text) or not least <= int(text) <= most:
        raise ValueError(text)
    return int(text)


def _numbers(text: str, least: int, most: int) -> tuple[int, ...]:
    numbers = [_number(part.strip(), least, most) for part in text.split(",")] if text else []
    if len(numbers) > _MOST or 0 in numbers:
        raise ValueError(text)
    return tuple(sorted(set(numbers)))


def _by_day(text: str) -> tuple[tuple[int, int], ...]:
    found = [_BY_DAY.match(part.strip()) for part in text.split(",")] if text else []
    if len(found) > _MOST or not all(found):
        raise ValueError(text)
    return tuple(sorted({(int(each[1] or 0), _WEEKDAYS[each[2]]) for each in found if each}))


def _days_of(rule: YearlyRule, start: date, year: int) -> list[date]:
    is_plain = not (rule.month_days or rule.year_days or rule.weekdays)
    months = rule.months or ((start.month,) if is_plain else range(1, 13))
    wanted = rule._replace(month_days=(start.day,)) if is_plain else rule
    found = [day for month in months for day in _days_of_month(wanted, year, month)]
    if not rule.positions:
        return found
    chosen = {p - 1 if p > 0 else len(found) + p for p in rule.positions}
    return [day for place, day in enumerate(found) if place in chosen]


def _days_of_month(rule: YearlyRule, year: int, month: int) -> Iterator[date]:
    weekday, length = monthrange(year, month)
    before, year_length = date(year, month, 1).timetuple().tm_yday - 1, 365 + isleap(year)
    for number in range(1, length + 1):
        place, most = (number, length) if rule.months else (before + number, year_length)
        if (
            _is_among(rule.month_days, number, length)
            and _is_among(rule.year_days, before + number, year_length)
            and _is_weekday(rule, (weekday + number - 1) % 7, place, most)
        ):
            yield date(year, month, number)


def _is_weekday(rule: YearlyRule, weekday: int, place: int, length: int) -> bool:
    """Whether that weekday is meant, the first, the last or each of its month or year."""
    if not rule.weekdays:
        return True
    first, last = (place - 1) // 7 + 1, -((length - place) // 7 + 1)
    return any((which, weekday) in rule.weekdays for which in (0, first, last))


def _is_among(wanted: tuple[int, ...], place: int, length: int) -> bool:
    return not wanted or place in wanted or place - length - 1 in wanted
