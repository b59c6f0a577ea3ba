"""A text of quick add taken apart into clauses."""

import re
from typing import NamedTuple

from crm_desktop.domain.quick_calendar import WEEKDAYS
from crm_desktop.domain.quick_names import is_legal
from crm_desktop.domain.quick_roles import is_title
from crm_desktop.domain.quick_sheet import SYMBOLS, Sheet
from crm_desktop.domain.quick_words import DEGREES

_HARD = re.compile(
    rf"[\n;|·•]|\((?!(?:fh|tu|uni|univ\.?|bsc|msc|ba|ma|mba)\))|(?<!\(fh|\(tu|\(ba|\(ma)\)|"
    rf" [-–—] | ?//+ ?| / |[{SYMBOLS}]+"
)
_SOFT = re.compile(r",(?!\d)| ?(:) |(?<!\d),|(?<=[^\W\d_]{3})([.!?])[.!?]* ")
_BARS = re.compile(r"[;|·•]| [-–—/] ")
_NEXT = re.compile(r" ?([^\W\d][\w.]*)(?= *(?:[,;\n|()/]|$| [-–—] ))")
_DAYS = "|".join(word for each in WEEKDAYS for word in each.split())
_MOST_LED_BY = 6  # words before a colon
_FIRST_CHARACTERS = 70
# `Mittwoch, den 2.12., 11 Uhr` is one day.
_A_DAY = re.compile(rf"(?:\b(?:{_DAYS})\.?|\d\.?\d*\.?)$")
_SAME_DAY = re.compile(r" ?(?:(?:den|the|le|dem) )?\d{1,2}(?:\.(?!\d{3})|:\d\d| uhr|h\b| ?[ap]m\b)")
_LABEL = re.compile(
    r"\b(?:ref|source|quelle|fuente|origem)$|(?:^|[(,;|/] ?)(?:insta|instagram|ig|fb|twitter"
    r"|tiktok)$"
)
_STREET_NEXT = re.compile(r" (?:rue|place|avenue|quai|cours|boulevard|chemin|allee|impasse)\b")
_SHORTEST_END = 4  # letters of a word that no dot shortens


class Span(NamedTuple):
    """From where to where a clause stands, and whether in brackets."""

    start: int
    end: int
    is_aside: bool = False


def clauses(sheet: Sheet, start: int, end: int) -> list[Span]:
    """The clauses between two places, in their order."""
    found = []
    is_aside = False
    for match in [*_HARD.finditer(sheet.plain, start, end), None]:
        stop = match.start() if match else end
        found += [Span(*each, is_aside) for each in _soft(sheet, start, stop)]
        if match:
            start = match.end()
            is_aside = match[0] == "(" or (is_aside and match[0] not in ")\n")
    return [each for each in found if sheet.words(each.start, each.end)]


def says_case(text: str) -> bool:
    """Whether capitals in a text tell a name: not where it is all capitals or has next to none."""
    found = [word for word in re.findall(r"[^\W\d_][\w'’.-]+", text) if len(word) > 1]
    large = [word for word in found if word[0].isupper()]
    loud = [word for word in found if len(word) > 2 and word.isupper()]
    if not found or len(loud) >= len([word for word in found if len(word) > 2]):
        return False
    return found[0][0].isupper() or len(large) > 1


def segments(sheet: Sheet, line: Span) -> list[Span]:
    """The parts of a line of a letter between bars and dashes."""
    found, start = [], line.start
    for match in _BARS.finditer(sheet.plain, line.start, line.end):
        found.append(Span(start, match.start()))
        start = match.end()
    return [*found, Span(start, line.end)]


def _soft(sheet: Sheet, start: int, end: int) -> list[tuple[int, int]]:
    """The parts between commas and sentences, and behind the colon of what leads to them."""
    found = []
    for match in _SOFT.finditer(sheet.plain, start, end):
        if _is_apart(sheet, match, start, end):
            found.append((start, match.start()))
            start = match.end()
    return [*found, (start, end)]


def _leads(sheet: Sheet, start: int, match: re.Match[str]) -> bool:
    """Whether a colon ends the first words of a text, or words that say what somebody is."""
    before = sheet.words(start, match.start())
    is_label = _LABEL.search(sheet.plain[: match.start()]) is not None
    if is_label or not before:
        return False
    is_first = sheet.words(0, match.start()) == before and match.start() < _FIRST_CHARACTERS
    is_short = (
        len(sheet.words(0, match.start()).split()) <= _MOST_LED_BY and "\n" not in sheet.plain
    )
    return (is_first and is_short) or is_title(before)


def _is_apart(sheet: Sheet, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a sign ends a clause: not the dot of `Goethestr. 44`."""
    if match[1]:
        return _leads(sheet, start, match)
    if match[0] == ",":
        return _parts(sheet, match, start, end)
    if match[2] in "!?":
        return True
    word = re.split(r"\s", sheet.text[: match.start()])[-1]
    is_whole = len(word) > _SHORTEST_END and word.isalpha() and not word.lower().endswith("str")
    return is_whole and sheet.text[match.end() : match.end() + 1].isupper()


def _parts(sheet: Sheet, comma: re.Match[str], start: int, end: int) -> bool:
    """Whether a comma parts: not before `Ltd`, nor in `24, place Foch` or `Mittwoch, 2.12.`."""
    before, after = sheet.plain[start : comma.start()], comma.end()
    is_number = sheet.words(start, comma.start()).isdigit()
    is_street = is_number and _STREET_NEXT.match(sheet.plain, after) is not None
    is_day = _A_DAY.search(before) is not None and _SAME_DAY.match(sheet.plain, after) is not None
    word = _NEXT.match(sheet.text[: end + 1], after)
    is_form = word is not None and (is_legal(word[1]) or _is_degree(sheet, word))
    return not (is_street or is_day or is_form)


def _is_degree(sheet: Sheet, after: re.Match[str]) -> bool:
    return sheet.plain[slice(*after.span(1))].strip(".") in DEGREES
