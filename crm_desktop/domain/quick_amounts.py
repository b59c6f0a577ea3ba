"""Amounts of money as people jot them down: `1.200 €`, `$12k`, `CHF 3'200.-`, `2 à 3k€`."""

import re
from dataclasses import dataclass
from functools import cache

from crm_desktop.domain.figures import currency_in, decimals_of, read_number
from crm_desktop.domain.quick_sheet import Part, Sheet

_WORDS = {
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "dolares": "USD",
    "pound": "GBP", "pounds": "GBP", "quid": "GBP", "pfund": "GBP", "libras": "GBP",
    "franken": "CHF", "sfr": "CHF", "sfr.": "CHF", "fr.": "CHF", "francs suisses": "CHF",
    "reais": "BRL", "real": "BRL", "kronen": "DKK", "kronor": "SEK", "zloty": "PLN",
    "fcfa": "XOF", "cfa": "XOF", "f cfa": "XOF", "pesos": "MXN", "rupees": "INR", "naira": "NGN",
    "teur": "EUR", "t€": "EUR",
}  # fmt: skip
_THOUSANDS_IN = ("teur", "t€")
_CODES = (
    "eur usd gbp chf brl mxn sek nok dkk pln czk jpy cad aud nzd aed sar qar ron huf bgn try rub"
    " uah"
    " inr cny hkd sgd krw zar ngn kes ghs mad tnd egp xof xaf cop clp ars uyu pen bob pyg ils isk"
    " thb php idr myr vnd".split()
)
_SIGNS = ("us$", "r$", "a$", "c$", "mx$", "nz$", "€", "$", "£", "¥", "₹", "zl", "kc")
_NUMBER = r"\d{1,3}(?:[ .,'][0-9]{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
_ROUND = r"(?:[.,](?:-{1,2}|[–—]))?"  # `1'200.-`
_TIMES = {
    "k": 3, "t": 3, "tsd": 3, "tausend": 3, "mil": 3, "mille": 3, "thousand": 3, "mio": 6, "m": 6,
    "mn": 6, "mln": 6, "million": 6, "millions": 6, "millionen": 6, "millones": 6, "milhoes": 6,
}  # fmt: skip
_MULTIPLE = (
    r"(?: ?(?P<{}>k|tsd|tausend|mille|mil|thousand|mio|mln|mn|millions?|millionen|millones"
    r"|milhoes|m(?= ?[^\W\d]*[€$£f]){})\b\.?)?"
)
_WORTH = (
    r"(?:budget|worth|value|wert|valeur|montant|valor|importe|volumen|volume|price|priced|quoted"
    r"|cost|costs|fee|preis|kosten|prix|cout|precio|coste|preco|custo|presupuestado|total)"
    r"(?: (?:of|von|de|is|at))?:?"
)
_ABOUT = (
    r"about|around|approx\.?|approximately|roughly|ca\.?|circa|etwa|rund|ungefahr|environ|env\.?"
    r"|autour de|unos|unas|cerca de|aproximadamente|aprox\.?|alrededor de|uns|umas|~|c\."
)
_BOUND = (
    r"up to|bis zu|max\.?|maximal|hasta|ate|jusqu'a|menos de|less than|under|unter|moins de|over"
    r"|mindestens|at least|ab|from|desde|a partir de|minimum|min\.?"
)
_BEFORE = rf"(?:(?P<about>(?:{_ABOUT}) ?)|(?:{_BOUND}) ){{0,3}}"
_AFTERWARDS = re.compile(
    r" ?(?:approx|ca|circa|env|environ|aprox|ungefahr|about|ou)\b\.?(?= *(?:[,;\n|/]|$))"
)
_RANGE = r"(?:(?:entre|between|zwischen|von|from|de) )?"
_TO = r" ?(?:-|–|—|a|bis|to|and|et|e|y|und|ou|o|or) ?"
_JOINT = re.compile(
    rf"(?:\b(?:for|of|over|uber|fur|von|um|zu|pour|de|d'|por|a|at|entre|{_WORTH})\s*)$"
)
_ASKED_FOR = re.compile(r"\b(?:ask(?:s|ed|ing)?|look(?:s|ed|ing)?|wait(?:s|ing)?|bittet) \w+\s*$")
_LARGEST = 10**13


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units of its currency."""

    amount: int
    currency: str


def take_amounts(
    sheet: Sheet, currency: str, *, decimal_comma: bool, is_letter: bool = False
) -> Money | None:
    """The first amount of a text; it is crossed out there with the words that lead to it.

    Of a range it is the lower end.
    """
    for match in _pattern().finditer(sheet.plain):
        found = _money(match, currency, decimal_comma=decimal_comma)
        if found is None or (is_letter and match["n3"] and not match["worth"]):
            continue
        start, end = match.span()
        sheet.find(Part.VALUE, start, end)
        after = _AFTERWARDS.match(sheet.plain, end)
        if after:
            sheet.cross_out(*after.span())
        _cross_out_joint(sheet, start, end)
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
    units = "|".join(map(re.escape, sorted((*_SIGNS, *_WORDS, *_CODES), key=len, reverse=True)))
    in_front = (*_SIGNS, *_CODES, "sfr.", "sfr", "fr.", "teur")  # `Real 14` is a street
    signs = "|".join(map(re.escape, sorted(in_front, key=len, reverse=True)))
    multiples = [
        _MULTIPLE.format(name, "|m" if name == "k1" else "")  # `€1.5m`, but not `120 m`
        for name in ("k1", "k2", "k3", "l1", "l2", "l3")
    ]
    number = [
        rf"(?P<n{n}>{_NUMBER}){multiples[n + 2]}(?:{_TO}(?:{signs})? ?(?P<o{n}>{_NUMBER}))?"
        for n in (1, 2, 3)
    ]
    return re.compile(
        rf"(?<![\w.,+/:-])(?P<worth>{_WORTH} )?{_BEFORE}{_RANGE}(?:"
        rf"(?P<u1>{signs}) ?{number[0]}{multiples[0]}{_ROUND}(?P<c1> (?:{'|'.join(_CODES)})\b)?"
        rf"|{number[1]}{multiples[1]}{_ROUND} ?(?P<u2>{units})(?!\w)"
        rf"|{number[2]}{multiples[2]}{_ROUND}(?P<last>(?=\s*(?:$|[,;\n|)/]|[-–] |(?:bis|by|until"
        rf"|before|per|pro|p\.|avant|pour le|hasta|antes|para el|ate)\b)))?"
        r")(?!\d|[-/:.,]\d)"
    )


def _money(match: re.Match[str], preferred: str, *, decimal_comma: bool) -> Money | None:
    if match["n3"] and not _is_said(match):
        return None  # a bare number is money only where a word says so
    which = "1" if match["n1"] else "2" if match["n2"] else "3"
    unit = (match["c1"] or "").strip() or match["u1"] or match["u2"] or ""
    currency = _currency(unit, preferred)
    scale = match[f"l{which}"] or match[f"k{which}"] or ("k" if unit in _THOUSANDS_IN else "")
    places = decimals_of(currency) + _TIMES.get(scale.strip("."), 0)
    amount = _amount(match[f"n{which}"], places, decimal_comma=decimal_comma)
    return None if amount is None or amount > _LARGEST else Money(amount, currency)


def _is_said(match: re.Match[str]) -> bool:
    """`budget 900`, and at the end of a clause `around 900` and `1.2k`."""
    is_thousands = (match["k3"] or match["l3"] or "").strip(".") in ("k", "tsd", "mio")
    is_last = match["last"] is not None
    return bool(match["worth"]) or (is_last and (bool(match["about"]) or is_thousands))


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
