"""The day and time that stand in a text of quick add, in any of its five languages."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from crm_desktop.domain.coming_days import (
    coming,
    coming_number,
    coming_weekday,
    month_end,
    months_on,
)
from crm_desktop.domain.day_forms import month_named

_PREPOSITION = (
    r"(?:(?:by|on|until|till|before|due|this|next|the|bis|am|vor|ab|zum|dem|den|nachste[nrs]?"
    r"|kommende[nrs]?|diese[nrs]?|pour|avant|d'ici|jusqu'au|le|la|ce|cette|para|antes|de|del|el"
    r"|hasta|este|esta|proxim[oa]|a|ao|ate|na|no|em|dia|so|for) )"
)
_BEFORE = rf"(?P<before>{_PREPOSITION}*)"
_NAMED = (
    (2, "day after tomorrow", "ubermorgen", "apres-demain", "apres demain", "pasado manana"),
    (2, "depois de amanha"),
    (0, "today", "heute", "aujourd'hui", "aujourd’hui", "hoy", "hoje"),
    (1, "tomorrow", "morgen", "demain", "manana", "amanha"),
    (7, "next week", "nachste woche", "nachster woche", "semaine prochaine", "proxima semana"),
    (7, "semana que viene", "semana proxima", "semana que vem"),
)
_NEXT_MONTH = (
    "next month", "nachsten monat", "nachster monat", "mois prochain", "proximo mes",
    "mes que viene", "mes que vem",
)  # fmt: skip
_MONTH_ENDS = (
    "end of the month", "end of month", "month end", "ende des monats", "monatsende",
    "fin du mois", "fin de mes", "final de mes", "fim do mes", "final do mes",
)  # fmt: skip
_WEEKDAYS = (
    "monday mon montag lundi lunes segunda-feira segunda",
    "tuesday tue tues dienstag mardi martes terca-feira terca",
    "wednesday wed mittwoch mercredi miercoles quarta-feira quarta",
    "thursday thu thur thurs donnerstag jeudi jueves quinta-feira quinta",
    "friday fri freitag vendredi viernes sexta-feira sexta",
    "saturday sat samstag sonnabend samedi sabado",
    "sunday sun sonntag dimanche domingo",
)
# Words that mean other things as well: a day only after `na` or at the end of what is said.
_DOUBTFUL = frozenset("segunda terca quarta quinta sexta sat sun mon wed".split())
_BEFORE_NUMBER = [[word] for word in "am el le dia the zum".split()]
_AFTER = r"(?: (?:next|nachste woche|prochain|que viene|que vem|proxim[oa]))?"
_COUNTS = (
    "a an one ein eine einem einer un une una um uma",
    "two zwei deux dos dois duas",
    "three drei trois tres",
    "four vier quatre cuatro quatro",
    "five funf cinq cinco",
    "six sechs seis",
)
_UNITS = (
    (1, "days day tagen tag jours jour dias dia"),
    (7, "weeks week wochen woche semaines semaine semanas semana"),
    (30, "months month monaten monat mois meses mes"),
)
_LAST = 3_650  # days ahead that can be counted
_NUMBERS = r"(?P<d>\d{1,2})(?P<sign>[./])(?P<m>\d{1,2})(?:(?P=sign)(?P<y>\d{4}|\d{2}))?\.?"
_ISO = r"(?P<iy>\d{4})-(?P<im>\d{1,2})-(?P<id>\d{1,2})"
_MONTH = (
    r"(?P<md>\d{1,2})(?:st|nd|rd|th|er|º)?\.? (?:of |de )?(?P<mw>[^\W\d]{3,12})\b\.?"
    r"(?: (?:de )?(?P<my>20\d\d)\b)?"
)
_MONTH_FIRST = r"(?P<fw>[^\W\d]{3,12})\b\.? (?P<fd>\d{1,2})(?:st|nd|rd|th)?\b,?(?: (?P<fy>20\d\d))?"
_NUMBER = r"(?P<n>\d{1,2})(?:st|nd|rd|th|er|\.)?(?=\s*$|\s*[,;])"
_COUNTED = r"(?:in|within|dans|en|em|dentro de|daqui a|d'ici) (?P<c>\d{1,4}|[a-z]+) (?P<u>[a-z]+)\b"
_CLOCK = r"(?P<h>[01]?\d|2[0-4])(?:(?:[:.h]|h )(?P<min>[0-5]\d))?"
_TIME = re.compile(
    rf"\b(?P<at>(?:at|@|um|gegen|a las|a la|a|as) )?{_CLOCK}\s?(?P<half>am|pm|h|uhr|heures"
    r"|horas)?\b"
)


class Day(NamedTuple):
    """A day found, and from where to where it is said."""

    day: date
    start: int
    end: int


class Time(NamedTuple):
    """A time of day (`HH:MM`) found, and where."""

    time: str
    start: int
    end: int


def find_day(plain: str, today: date, *, month_first: bool, is_sure: bool = False) -> Day | None:
    """The first day that a folded text speaks of.

    With `is_sure` only what cannot be part of a name: a day of the week needs a word before it.
    """
    best: Day | None = None
    for match in _pattern().finditer(plain):
        day = _meant(match, today, month_first=month_first)
        if day is None or _is_doubtful(match, plain, is_sure=is_sure):
            continue
        best = Day(day, match.start(), match.end())
        break
    return best


def find_time(plain: str, start: int) -> Time | None:
    """The time of day said in a folded text that speaks of a day, which ends at `start`."""
    for match in _TIME.finditer(plain):
        near = match["at"] and (match["at"].strip() not in ("a", "as") or match.start() - start < 3)
        if not (near or match["half"] or match["min"]):
            continue
        if not near and match["half"] is None and ":" not in match[0]:
            continue
        found = _wall(match)
        if found:
            return Time(found, match.start(), match.end())
    return None


def _wall(match: re.Match[str]) -> str:
    hours, minutes = int(match["h"]), int(match["min"] or 0)
    if match["half"] in ("am", "pm"):
        if not 1 <= hours <= 12:
            return ""
        hours = hours % 12 + (12 if match["half"] == "pm" else 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 else ""


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted([word for _, *words in _NAMED for word in words], key=len, reverse=True)
    weekdays = sorted([word for each in _WEEKDAYS for word in each.split()], key=len, reverse=True)
    alternatives = (
        f"(?P<end>{'|'.join(_MONTH_ENDS)})",
        f"(?P<next>{'|'.join(_NEXT_MONTH)})",
        f"(?P<named>{'|'.join(map(re.escape, names))})",
        f"(?P<week>{'|'.join(weekdays)}){_AFTER}",
    )
    words = "|".join(f"{each}\\b" for each in alternatives)
    return re.compile(
        rf"(?<![\w#@-])(?:{_COUNTED}|{_BEFORE}"
        rf"(?:{words}|{_ISO}\b|{_NUMBERS}(?![\w/])|{_MONTH}|{_MONTH_FIRST}|{_NUMBER}))"
    )


def _is_doubtful(match: re.Match[str], plain: str, *, is_sure: bool) -> bool:
    if match["n"]:
        return match["before"].split()[-1:] not in _BEFORE_NUMBER
    if not match["week"] or match["before"]:
        return False
    is_last = not plain[match.end() :].strip(" .,;") and bool(plain[: match.start()].strip())
    return is_sure or (match["week"] in _DOUBTFUL and not is_last)


def _meant(match: re.Match[str], today: date, *, month_first: bool) -> date | None:
    for read in (_word, _counted, _month, _month_before):
        found = read(match, today)
        if found is not None:
            return found
    if match["iy"]:
        return coming(match["iy"], int(match["im"]), int(match["id"]), today)
    if match["n"]:
        return coming_number(int(match["n"]), today)
    return _numbers(match, today, month_first=month_first) if match["d"] else None


def _word(match: re.Match[str], today: date) -> date | None:
    if match["end"]:
        return month_end(today)
    if match["next"]:
        return months_on(today, 1)
    if match["named"]:
        days = next(days for days, *words in _NAMED if match["named"] in words)
        return today + timedelta(days)
    for number, words in enumerate(_WEEKDAYS, 1):
        if match["week"] in words.split():
            return coming_weekday(number, today)
    return None


def _counted(match: re.Match[str], today: date) -> date | None:
    if not match["c"]:
        return None
    count = int(match["c"]) if match["c"].isdigit() else _count(match["c"])
    for days, words in _UNITS:
        if match["u"] in words.split() and 0 < count * days <= _LAST:
            return months_on(today, count) if days == 30 else today + timedelta(count * days)
    return None


def _count(word: str) -> int:
    return next((number for number, words in enumerate(_COUNTS, 1) if word in words.split()), 0)


def _month(match: re.Match[str], today: date) -> date | None:
    month = month_named(match["mw"]) if match["mw"] else None
    return coming(match["my"], month, int(match["md"]), today) if month else None


def _month_before(match: re.Match[str], today: date) -> date | None:
    month = month_named(match["fw"]) if match["fw"] else None
    return coming(match["fy"], month, int(match["fd"]), today) if month else None


def _numbers(match: re.Match[str], today: date, *, month_first: bool) -> date | None:
    first, second = int(match["d"]), int(match["m"])
    is_turned = match["sign"] == "/" and month_first and first <= 12
    if is_turned or second > 12:
        first, second = second, first
    return coming(match["y"], second, first, today)
