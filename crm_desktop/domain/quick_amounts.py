"""Amounts of money as people jot them down: `1.200 €`, `$12k`, `CHF 3'200`, `8 mil euros`."""

import re
from dataclasses import dataclass
from functools import cache

from crm_desktop.domain.figures import currency_in, decimals_of, read_number
from crm_desktop.domain.quick_sheet import Part, Sheet

_WORDS = {
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "dolares": "USD",
    "pound": "GBP", "pounds": "GBP", "quid": "GBP", "pfund": "GBP", "libras": "GBP",
    "franken": "CHF", "sfr": "CHF", "francs suisses": "CHF", "reais": "BRL", "real": "BRL",
    "kronen": "DKK", "kronor": "SEK", "zloty": "PLN",
}  # fmt: skip
_CODES = "eur usd gbp chf brl mxn sek nok dkk pln czk jpy cad aud nzd".split()
_SIGNS = ("us$", "r$", "a$", "c$", "mx$", "nz$", "€", "$", "£", "¥", "₹", "zl", "kc")
_NUMBER = r"\d{1,3}(?:[ .,'][0-9]{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
_TIMES = {"k": 3, "tsd": 3, "tausend": 3, "mil": 3, "mille": 3, "thousand": 3, "mio": 6, "m": 6}
_MULTIPLE = r"(?: ?(?P<{}>k|tsd\.?|tausend|mille|mil|thousand|mio\.?)\b)?"
_WORTH = (
    r"(?:budget|worth|value|wert|valeur|montant|valor|importe|volumen|volume)"
    r"(?: (?:of|von|de|is))?:?"
)
_ABOUT = (
    r"(?:(?:about|around|approx\.?|approximately|roughly|ca\.?|circa|etwa|rund|ungefahr|environ"
    r"|autour de|unos|unas|cerca de|aproximadamente|alrededor de|uns|umas|up to|bis zu|max\.?|~)"
    r" ?)?"
)
_JOINT = re.compile(rf"(?:\b(?:for|of|over|uber|fur|von|um|zu|pour|de|d'|por|a|at|{_WORTH})\s*)$")
_ASKED_FOR = re.compile(r"\b(?:ask(?:s|ed|ing)?|look(?:s|ed|ing)?|wait(?:s|ing)?|bittet) \w+\s*$")
_LARGEST = 10**13


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units of its currency."""

    amount: int
    currency: str


def take_amounts(sheet: Sheet, currency: str, *, decimal_comma: bool) -> Money | None:
    """The first amount of a text; it is crossed out there with the words that lead to it."""
    for match in _pattern().finditer(sheet.plain):
        found = _money(match, currency, decimal_comma=decimal_comma)
        if found is None:
            continue
        start = match.start()
        sheet.find(Part.VALUE, start, match.end())
        _cross_out_joint(sheet, start, match.end())
        return found
    return None


def read_amount(text: str, currency: str, *, decimal_comma: bool) -> Money | None:
    """The amount that a whole text is, with or without its currency."""
    sheet = Sheet(text[:60].strip())
    for words in (sheet.plain, f"value {sheet.plain}"):
        match = _pattern().fullmatch(words)
        found = _money(match, currency, decimal_comma=decimal_comma) if match else None
        if found is not None:
            return found
    return None


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(map(re.escape, (*_SIGNS, *sorted(_WORDS, key=len, reverse=True), *_CODES)))
    signs = "|".join(map(re.escape, (*_SIGNS, *_CODES)))  # `Real 14` is a street
    multiples = [_MULTIPLE.format(name) for name in ("k1", "k2", "k3")]
    return re.compile(
        rf"(?<![\w.,+/])(?P<worth>{_WORTH} )?{_ABOUT}(?:"
        rf"(?P<u1>{signs}) ?(?P<n1>{_NUMBER}){multiples[0]}(?P<c1> (?:{'|'.join(_CODES)})\b)?"
        rf"|(?P<n2>{_NUMBER}){multiples[1]} ?(?P<u2>{units})(?!\w)"
        rf"|(?P<n3>{_NUMBER}){multiples[2]}"
        r")(?![\d])"
    )


def _money(match: re.Match[str], preferred: str, *, decimal_comma: bool) -> Money | None:
    number = match["n1"] or match["n2"] or match["n3"]
    if match["n3"] and not match["worth"]:
        return None  # a bare number is money only where a word says so
    unit = (match["c1"] or "").strip() or match["u1"] or match["u2"] or ""
    currency = _currency(unit, preferred)
    multiple = _TIMES.get((match["k1"] or match["k2"] or match["k3"] or "").strip("."), 0)
    amount = _amount(number, decimals_of(currency) + multiple, decimal_comma=decimal_comma)
    return None if amount is None or amount > _LARGEST else Money(amount, currency)


def _currency(unit: str, preferred: str) -> str:
    if not unit:
        return preferred
    if unit in _WORDS:
        return _WORDS[unit]
    return unit.upper() if unit in _CODES else currency_in(_as_written(unit), preferred)


def _as_written(sign: str) -> str:
    return {"zl": "zł", "kc": "Kč"}.get(sign, sign.upper())


def _amount(number: str, places: int, *, decimal_comma: bool) -> int | None:
    """The number in units of so many decimals: three digits after one sign are thousands."""
    only = re.fullmatch(r"\d{1,3}([.,])\d{3}", number)
    comma = only[1] == "." if only else decimal_comma
    return read_number(number, places, decimal_comma=comma)


def _cross_out_joint(sheet: Sheet, start: int, end: int) -> None:
    """`ein Angebot über` loses its last word, but `asks for … offer` keeps its own."""
    before = sheet.plain[:start]
    joint = _JOINT.search(before.rstrip())
    if joint is None or (_ASKED_FOR.search(before) and sheet.plain[end : end + 2].strip(" ,.;\n")):
        return
    sheet.cross_out(joint.start(), start)
