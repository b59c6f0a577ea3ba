"""What surrounds a pasted signature: quote marks, greetings, the letter itself."""

import re
from typing import NamedTuple

from crm_desktop.domain.quick_sheet import Part, Sheet, plain
from crm_desktop.domain.quick_words import CLOSINGS, REGISTERS, SENT_FROM

_QUOTE = re.compile(r"[>| \t]*>[> \t]*|\s*-{2,}\s*$|\s*_{3,}\s*$")
_REGISTER = re.compile(REGISTERS)
_BAR = re.compile(r" ?[|·•;] ")
_FEWEST = 3  # lines of a signature
_MOST_OF_SHORT = 2  # words of `LG Hannes`
_MOST_WORDS = 5  # of a greeting


class Line(NamedTuple):
    """A line of the text that says something, and where it stands."""

    start: int
    end: int


def take_letter(sheet: Sheet) -> bool:
    """Cross out what is no part of a signature; whether the text is one at all.

    What was written above the greeting is a note.
    """
    if "\n" not in sheet.text.strip():
        return False
    lines = _lines(sheet)
    closing = next((at for at in reversed(range(len(lines))) if _is_closing(sheet, lines[at])), -1)
    if closing > 0:
        sheet.find(Part.NOTE, lines[0].start, lines[closing - 1].end)
    if closing >= 0:
        sheet.cross_out(lines[closing].start, lines[closing].end)
    left = lines[closing + 1 :]
    for line in left:
        if _REGISTER.search(sheet.plain, *line):
            sheet.find(Part.NOTE, *line, _BAR.sub(", ", sheet.words(*line)))
    _drop_short_name(sheet, left)
    return closing >= 0 or len(left) >= _FEWEST


def _lines(sheet: Sheet) -> list[Line]:
    found, start = [], 0
    for text in sheet.text.split("\n"):
        end = start + len(text)
        mark = _QUOTE.match(text)
        if mark:
            sheet.cross_out(start, start + mark.end())
        if plain(text).strip(" >-").startswith(SENT_FROM):
            sheet.cross_out(start, end)
        if sheet.words(start, end):
            found.append(Line(start, end))
        start = end + 1
    return found


def _is_closing(sheet: Sheet, line: Line) -> bool:
    said = plain(sheet.words(*line))
    return any(_closes(each.strip(" ,.!")) for each in said.split(" / "))


def _closes(words: str) -> bool:
    first = words.partition(" ")[0]
    if words in CLOSINGS or (first in CLOSINGS and len(words.split()) <= _MOST_OF_SHORT):
        return True
    is_short = len(words.split()) <= _MOST_WORDS and not any(c.isdigit() or c == "@" for c in words)
    return is_short and any(len(each) > 4 and words.startswith(f"{each} ") for each in CLOSINGS)


def _drop_short_name(sheet: Sheet, lines: list[Line]) -> None:
    """`Will` above `Will Turner` says nothing more."""
    if len(lines) < 2:
        return
    first, second = (sheet.words(*line) for line in lines[:2])
    if first and " " not in first and second.startswith(f"{first} "):
        sheet.cross_out(*lines[0])
