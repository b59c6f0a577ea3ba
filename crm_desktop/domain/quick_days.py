"""The day and time that stand in a text of quick add, in any of its five languages."""

import re
from datetime import date
from typing import NamedTuple

from crm_desktop.domain import quick_calendar as words
from crm_desktop.domain.quick_day_meaning import is_just_over, meant
from crm_desktop.domain.quick_day_pattern import day_pattern
from crm_desktop.domain.quick_words import DEEDS

_BEFORE_NUMBER = frozenset("am el le dia the zum den dem der del do p/".split())
_BEFORE_SHORT = frozenset(
    "by on until bis am ab vor nachsten nachste kommenden diesen pour para ate na this next".split()
)
_BEFORE_FEAST = frozenset("by before b4 until bis vor avant pour antes hasta ate para fur".split())
_EARLIEST = 6  # hour of a time that nothing tells but its sign
_RECURRING = re.compile(r"\b(?:los|todos|todas|cada|every|each|jeden|jede|chaque|les) $")
_LAST_IS_A_DAY = frozenset("mo di mi do fr jeu ven vie jue mie".split())
_CLOCK = r"(?P<h>[01]?\d|2[0-4])(?:(?:[:.h]| ?h ?)(?P<min>[0-5]\d))?"
_TIME = re.compile(
    rf"\b(?P<at>(?:at|@|um|gegen|vers|sobre las|a las|a la|pelas|a|as|des)"
    rf" )?{_CLOCK}\s?(?P<half>am|pm|h|hs|uhr|heures"
    r"|horas)?\b"
)


_TIME_NEXT = re.compile(
    rf"(?:at|um|a las|as|a|@) \d|{words.DAY_PARTS}|\d{{1,2}}(?:[:.h]\d\d| ?h\b| ?uhr| ?[ap]m\b)"
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
    match = day_pattern().search(plain)
    while match:
        day = meant(match, today, month_first=month_first)
        is_over = day is not None and is_just_over(match, day, today)
        if day is not None and not is_over and not _is_doubtful(match, plain, is_sure=is_sure):
            return Day(day, match.start(), match.end())
        match = day_pattern().search(plain, match.start() + 1)
    return None


def find_time(plain: str, start: int) -> Time | None:
    """The time of day said in a folded text that speaks of a day, which ends at `start`."""
    for match in _TIME.finditer(plain):
        near = match["at"] and (match["at"].strip() not in ("a", "as") or match.start() - start < 3)
        if not (near or match["half"] or match["min"]):
            continue
        if not near and match["half"] is None and not re.search(r"\d[:h]\d", match[0]):
            continue
        is_bare = not (near or match["half"])
        if is_bare and int(match["h"]) < _EARLIEST:  # `1:50` is a scale
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


def _is_doubtful(match: re.Match[str], plain: str, *, is_sure: bool) -> bool:
    before = (match["before"] or "").split()
    if match["n"]:
        is_ordinal = bool(before) and match["th"] not in (None, ".")
        return not (set(before[-1:]) & _BEFORE_NUMBER or is_ordinal)
    if match["xmas"]:
        return not set(before) & _BEFORE_FEAST
    rest = plain[match.end() :].strip(" .,;!")
    is_last = not rest and bool(plain[: match.start()].strip())
    if match["short"]:
        return _is_no_day(match, plain, rest, is_last=is_last and not is_sure)
    if match["feira"]:
        is_told = "feira" in match[0] or is_last or bool(before)
        return not (is_told or find_time(f" {rest}", 0))
    is_named = bool(match["week"]) and not before
    return is_named and _is_other_word(match, plain, rest, is_last=is_last, is_sure=is_sure)


def _is_other_word(
    match: re.Match[str], plain: str, rest: str, *, is_last: bool, is_sure: bool
) -> bool:
    """Whether a day of the week is a name, or every such day."""
    has_time = _TIME_NEXT.match(rest) is not None
    if _RECURRING.search(plain[: match.start()]) or (is_sure and not has_time):
        return True
    return match["week"] in words.DOUBTFUL and not (is_last or has_time)


def _is_no_day(match: re.Match[str], plain: str, rest: str, *, is_last: bool) -> bool:
    """Whether a word of two or three letters means something else than a day of the week."""
    last = (match["before"] or "").split()[-1:]
    if set(last) & _BEFORE_SHORT or match["cue"] is not None or match["sof"]:
        return False
    is_whole = not rest and not plain[: match.start()].strip()
    if (is_last or is_whole) and match["short"] in _LAST_IS_A_DAY:
        return False
    return bool(plain[: match.start()].strip()) or not any(word in DEEDS for word in rest.split())
