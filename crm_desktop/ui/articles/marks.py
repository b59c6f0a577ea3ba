"""What the buttons above a text do to its Markdown: values in, values out."""

import re
from typing import NamedTuple

_LIST = re.compile(r"(\s*)(?:[-*+]|\d{1,9}[.)])\s+")
_HEADING = re.compile(r"#{1,6}\s+")


class Marked(NamedTuple):
    """A text, and what of it is selected then."""

    text: str
    start: int
    end: int


def wrapped(text: str, start: int, end: int, sign: str) -> Marked:
    """The selection between two signs, or without them where it has them already."""
    size = len(sign)
    inner = text[start:end]
    if text[start - size : start] == sign and text[end : end + size] == sign and start >= size:
        whole = text[: start - size] + inner + text[end + size :]
        return Marked(whole, start - size, end - size)
    blank = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
    start, end = start + blank[0], max(end - blank[1], start + blank[0])
    whole = text[:start] + sign + text[start:end] + sign + text[end:]
    return Marked(whole, start + size, end + size)


def headed(text: str, start: int, end: int) -> Marked:
    """The lines as headings of the second level, or as text again."""
    return _by_line(text, start, end, _HEADING, "## ")


def listed(text: str, start: int, end: int) -> Marked:
    """The lines as items of a list, or as text again."""
    return _by_line(text, start, end, _LIST, "- ")


def linked(text: str, start: int, end: int) -> Marked:
    """The selection as the words of a link, whose address is selected to be typed over."""
    words = text[start:end]
    is_address = bool(re.fullmatch(r"(?:https?://|mailto:|tel:)\S+", words))
    label, address = ("", words) if is_address else (words, "https://")
    whole = f"{text[:start]}[{label}]({address}){text[end:]}"
    if is_address or not words:
        return Marked(whole, start + 1, start + 1 + len(label))
    begin = start + len(label) + 3
    return Marked(whole, begin, begin + len(address))


def pictured(text: str, at: int, names: list[str]) -> Marked:
    """The text with pictures at a place, each in a paragraph of its own."""
    before, after = text[:at].rstrip("\n"), text[at:].lstrip("\n")
    made = "\n\n".join(f"![](file:{name})" for name in names)
    lead = f"{before}\n\n{made}" if before else made
    return Marked(f"{lead}\n\n{after}", len(lead) + 2, len(lead) + 2)


def _by_line(text: str, start: int, end: int, sign: re.Pattern[str], put: str) -> Marked:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    lines = text[first:last].split("\n")
    has_all = all(sign.match(line) for line in lines if line.strip())
    is_marked = has_all and any(line.strip() for line in lines)
    made = [sign.sub("", line, count=1) if is_marked else _with(line, sign, put) for line in lines]
    changed = "\n".join(made)
    return Marked(text[:first] + changed + text[last:], first, first + len(changed))


def _with(line: str, sign: re.Pattern[str], put: str) -> str:
    return line if sign.match(line) else put + line
