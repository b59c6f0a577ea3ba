"""The pattern by which quick add finds days, in any of its five languages."""

import re
from collections.abc import Iterable
from functools import cache

from crm_desktop.domain import quick_calendar as words
from crm_desktop.domain.quick_words import DEEDS


def _any(each: Iterable[str]) -> str:
    """Any of the words, longer ones first."""
    found = sorted(each, key=len, reverse=True)
    return "|".join(map(re.escape, found))


_BEFORE = rf"(?P<before>{words.PREPOSITIONS}*)"
_AFTER = r"(?: (?:next|prochaine?|que viene|que vem|proxim[oa]|en huit|in a week|week))?"
_NUMBERS = r"(?P<d>\d{1,2})(?P<sign>[./])(?P<m>\d{1,2})(?:(?P=sign)(?P<y>\d{4}|\d{2}))?\.?"
_ISO = r"(?P<iy>\d{4})-(?P<im>\d{1,2})-(?P<id>\d{1,2})"
_MONTHS = (
    r"(?:jan(?:uary|uar|vier|eiro|v)?|janner|enero|ene|feb(?:ruary|ruar|rero)?|fev(?:rier|ereiro"
    r"|r)?"
    r"|mar(?:ch|s|zo|co)?|marz|mrz|apr(?:il)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maio|june?|juni"
    r"|juin"
    r"|junio|junho|july?|juli|juillet|juil|julio|julho|aug(?:ust)?|aout|ago(?:sto)?"
    r"|sep(?:t|tember|tembre|tiembre)?|set(?:embro)?|oct(?:ober|obre|ubre)?|okt(?:ober)?"
    r"|out(?:ubro)?"
    r"|nov(?:ember|embre|iembre|embro)?|dec(?:ember|embre)?|dez(?:ember|embro)?|dic(?:iembre)?)"
)
_MONTH = (
    rf"(?P<md>\d{{1,2}})(?:st|nd|rd|th|er|o)?\.? ?(?:of |de )?(?P<mw>{_MONTHS})\b\.?"
    r"(?: (?:de )?(?P<my>20\d\d)\b)?"
)
_MONTH_FIRST = (
    rf"(?P<fw>{_MONTHS})\b\.? (?P<fd>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[.:h]\d)\b,?(?:"
    rf" (?P<fy>20\d\d))?"
)
_NUMBER = (
    r"(?P<n>\d{1,2})(?P<th>st|nd|rd|th|er|\.)?(?=\s*$|\s*[,;]"
    rf"|\s+(?:at|um|gegen|a las|as|a|pelas|vers|@) ?\d|\s+(?:{_any(DEEDS)})\b)"
)
_UNITS = [*" ".join(each for _, each in words.UNITS).split(), *words.HOURS]
_COUNTED = (
    r"(?:in|within|dans|en|em|sous|dentro de|daqui a|d'aqui a|d'ici|innerhalb von|binnen)"
    rf" (?P<c>\d{{1,4}}|{_any(' '.join(words.COUNTS).split())})"
    rf"(?: |(?<=\d))(?P<u>{_any(_UNITS)})\b"
    r"(?:'? time\b)?"
)
_WEEK_NUMBER = r"(?:kw|cw|week|wk|semaine|sem|semana|s)\.? ?(?P<kw>\d{1,2})\b"
_FEAST = r"(?P<xmas>xmas|christmas|weihnachten|noel|navidad|natal)\b"
_ORDINAL_WEEKDAY = r"(?P<feira>[2-6])\.?(?:a|o)?(?:[ -]feira|(?<=a))\b"


@cache
def day_pattern() -> re.Pattern[str]:
    """What may be a day; `quick_day_meaning` knows which, `quick_days` whether it is one."""
    days = "|".join((*_ends(), *_named(), _WEEK_NUMBER, *_dates(), *_weekdays(), _NUMBER))
    twice = r"(?!(?P<twice>\w+) (?P=twice) )"  # `con él el viernes`
    return re.compile(rf"(?<![\w#@-]){twice}(?:{_COUNTED}|{_BEFORE}(?:{days}))")


def _ends() -> list[str]:
    """Ends and parts of months, weeks and years."""
    whole = {
        "end": words.MONTH_ENDS,
        "year": words.YEAR_ENDS,
        "weekend": words.WEEKENDS,
        "fri": words.WEEK_ENDS,
        "next": words.NEXT_MONTH,
    }
    parts = "|".join(rf"(?P<e{n}>{_any(each)})" for n, each in enumerate(words.ENDS))
    return [
        *(rf"(?P<{name}>{_any(each)})\b" for name, each in whole.items()),
        rf"(?:{parts})(?:[ -](?:de |d'|of |der )?)"
        rf"(?:(?:the |der |de la )?(?P<eweek>{_next_week()})"
        rf"|(?P<emonth>{_MONTHS})\b(?! \d{{1,2}}\b)|(?P<ekw>kw) ?(?P<ekn>\d{{1,2}})\b)",
    ]


def _named() -> list[str]:
    named = _any(word for days, *each in words.NAMED for word in each if days != 7)
    link = "(?:am |on |le |el |na )?"
    return [
        rf"(?P<nw>{_next_week()})(?:,? {link}(?P<nwd>{_weeks()}|{_short()})\b\.?)?",
        rf"(?P<named>{named})(?!\w)",
        _FEAST,
    ]


def _dates() -> list[str]:
    """Dates, with or without their day of the week."""
    link = "(?:den |the |dem |dia |el |le |o )?"
    weekday = rf"(?:(?:{_weeks()}|{_short()})\.?,? ?{link})?"
    forms = (rf"{_ISO}\b", rf"{_NUMBERS}(?![\w/])", _MONTH, _MONTH_FIRST)
    return [f"{weekday}{form}" for form in forms]


def _weekdays() -> list[str]:
    of_week = rf"(?:(?:de|der|da|of|in) (?:la |a )?)?(?P<{{}}>{_next_week()})"
    number = r"(?:,? (?P<wn>\d{1,2})(?:st|nd|rd|th|\.)?(?=\s*$|\s*[,;]|\s+(?:um|at|a|as)\b))"
    time = r"\d{1,2}(?::\d\d| ?h| uhr| ?[ap]m)"
    return [
        _ORDINAL_WEEKDAY,
        rf"(?P<week>{_weeks()})\b\.?(?: {of_week.format('of')}|{number}|{_AFTER})",
        rf"(?P<short>{_short()})\b\.?(?: {of_week.format('sof')})?"
        rf"(?P<cue>(?=,? (?:{words.DAY_PARTS}|{time})))?",
    ]


def _weeks() -> str:
    return _any(word for each in words.WEEKDAYS for word in each.split())


def _short() -> str:
    return _any(word for each in words.SHORT_WEEKDAYS for word in each.split())


def _next_week() -> str:
    return _any(word for days, *each in words.NAMED for word in each if days == 7)
