"""Addresses, numbers, sites and tags in a text of quick add, taken out with their labels."""

import re
from functools import cache

from crm_desktop.domain.quick_sheet import Part, Sheet
from crm_desktop.domain.quick_words import CHANNEL_LABELS

_EMAIL = re.compile(r"(?<![\w.+-])(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,})")
_WEB = re.compile(
    r"(?:https?://|www\.)[^\s,;|<>()\"]+[^\s,;|<>()\".:!?]"
    r"|(?<![\w@./-])[a-z0-9][a-z0-9-]+(?:\.[a-z0-9-]{2,})*\.[a-z]{2,}(?:/[^\s,;|]*)?(?![\w@.])"
)
_TAG = re.compile(r"(?<![\w&#/])#([^\W_][\w-]*)")
_PHONE = re.compile(
    r"(?<![\w.,/#-])(?:\(\+|\+|\(|\d)(?:(?! [-–] )[\d ()./-]){4,24}\d(?![\w/]|[.,-]\d)"
    r"(?:,? ?(?:ext|extension|x|int|dw|poste|ramal)\.? ?\d{1,5}\b)?"
)
_ONLY_POSTCODE = re.compile(r"\d{5}-\d{3}|\d{4}-\d{3}|\d{5}-\d{4}")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})\.?")
_FEWEST, _MOST = 7, 15  # digits of a number
_FEWEST_NAMED = 6  # with a zero or a plus in front, or with a label
_LONGEST_LABEL = 40


def take_channels(sheet: Sheet) -> None:
    """Find every address, site and tag."""
    for match in _EMAIL.finditer(sheet.plain):
        sheet.find(Part.EMAIL, match.start(1), match.end(1))
        _cross_out_label(sheet, match.start())
        sheet.cross_out(match.start(), match.end(), is_apart=True)
    for match in _WEB.finditer(sheet.plain):
        if _is_as_written(sheet, match):
            sheet.find(Part.WEB, match.start(), match.end())
            _cross_out_label(sheet, match.start())
            sheet.cross_out(match.start(), match.end(), is_apart=True)
    for match in _TAG.finditer(sheet.plain):
        if not match[1].isdigit():
            sheet.find(
                Part.TAG, match.start(), match.end(), sheet.text[match.start(1) : match.end()]
            )


def take_numbers(sheet: Sheet) -> None:
    """Find every telephone number; amounts must have been crossed out before."""
    for match in _PHONE.finditer(sheet.plain):
        number, start = match[0], match.start()
        if ")" in number and "(" not in number:
            start += number.index(")") + 1
            number = sheet.plain[start : match.end()].lstrip()
            start = match.end() - len(number)
        count = sum(map(str.isdigit, number))
        label = _label().search(sheet.plain[max(start - _LONGEST_LABEL, 0) : start])
        fewest = _FEWEST_NAMED if label or number[0] in "+0(" else _FEWEST
        is_other = _ONLY_POSTCODE.fullmatch(number) or _DATE.fullmatch(number)
        if fewest <= count <= _MOST and not is_other:
            sheet.find(Part.PHONE, start, match.end())
            _cross_out_label(sheet, start)
            sheet.cross_out(start, match.end(), is_apart=True)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.'-])\(?{CHANNEL_LABELS}\b\.?\)? ?:? ?$")


def _cross_out_label(sheet: Sheet, start: int) -> None:
    before = max(start - _LONGEST_LABEL, 0)
    label = _label().search(sheet.plain[before:start])
    if label is not None:
        sheet.cross_out(before + label.start(), start)


def _is_as_written(sheet: Sheet, match: re.Match[str]) -> bool:
    """A site without `www` is one only in small letters: `S.Co` is a name."""
    if match[0].startswith(("http", "www.")):
        return True
    return sheet.text[match.start() : match.end()].islower() and not match[0][-2:].isdigit()
