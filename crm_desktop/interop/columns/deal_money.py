"""Amounts of money and currencies as the cells of tables tell them."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from crm_desktop.domain.figures import currency_in, decimals_of, read_number
from crm_desktop.domain.folding import fold

_CODES = frozenset(
    """AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL
    GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF
    KPW
    KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR
    MZN
    NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG
    SEK
    SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU
    UZS
    VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL""".split()
)
_WORDS = {
    "EUR": "euro euros eur евро ユーロ 欧元 유로 ευρω eura",
    "USD": "dollar dollars dolar dolares dolary usdollar usdollars долл доллар доллары долларов "
    "ドル 米ドル 美元 달러",
    "GBP": "pound pounds sterling poundsterling britishpound britishpounds pfund livre livres "
    "libra libras фунт ポンド 英镑",
    "CHF": "franken schweizerfranken schweizer swissfranc swissfrancs francs franc fr sfr",
    "JPY": "yen 円 日本円 иена иен",
    "CNY": "yuan renminbi rmb 人民币 元 юань",
    "PLN": "zloty zlotych zlote zl",
    "CZK": "koruna koruny korun kc",
    "RUB": "рубль рубли рублей руб р rur rubel",
    "UAH": "гривня грн гривна",
    "BRL": "real reais",
    "SEK": "kronor",
    "DKK": "kroner",
    "HUF": "forint ft",
    "TRY": "lira tl",
    "KRW": "원 won",
    "INR": "rupee rupees rs",
}
_BY_WORD = {fold(word): code for code, words in _WORDS.items() for word in words.split()}
_TIMES = {
    **dict.fromkeys("k tsd t tausend thousand mil mille tys тыс тис 千".split(), 3),
    **dict.fromkeys("m mio mln mn million millions millionen millones млн mi 百万".split(), 6),
    **dict.fromkeys("万 萬 만".split(), 4),
    **dict.fromkeys("億 亿 억".split(), 8),
}
_FIGURES = re.compile(r"\d(?:[\d.,'’\u00a0\u2009\u202f\u2007 ]*\d)?|[.,]\d+")
_TAIL = re.compile(r"[.,]\s?[-–—]+$")
_UNIT_SIGNS = " .\u00a0\u202f"
_TOKEN = re.compile(r"[^\W\d_]*\$|[^\W\d_]+|[^\w\s.]+")
_LARGE = re.compile("([千万萬만億亿억])")
_MOST = 10**15
_FINE = 10  # decimals that are looked at
_DUST = re.compile(rf"([.,]\d{{{_FINE}}})\d+$")


class Amount(NamedTuple):
    """An amount in minor units of its currency, which is empty where none is named."""

    minor: int
    currency: str
    is_rounded: bool = False


@lru_cache(maxsize=4096)
def read_amount(cell: str, currency: str, *, decimal_comma: bool | None) -> Amount | None:
    """The amount that a cell holds, `None` where it is none.

    A currency in the cell itself goes before the one given. Of `1.234` without evidence how
    numbers are written the sign sets thousands apart: amounts have two decimals or none.
    """
    text = _TAIL.sub("", cell.strip())
    found = _FIGURES.search(text)
    if found is None:
        return None
    before, after = text[: found.start()], text[found.end() :]
    is_negative = bool(re.search(r"[-−(]", before)) or after.strip().startswith("-")
    units = _units(re.sub(r"[-−+()]", " ", before), re.sub(r"[-−+()]", " ", after), currency)
    if units is None:
        return None
    named, times = units
    minor = _minor(found[0], decimals_of(named), times, decimal_comma=decimal_comma)
    if minor is None or minor[0] > _MOST:
        return None
    return Amount(-minor[0] if is_negative else minor[0], named, minor[1])


@lru_cache(maxsize=1024)
def read_currency(cell: str, preferred: str = "") -> str:
    """The ISO code of a currency told by code, sign or name; empty where it is none."""
    text = cell.strip()
    if not text:
        return ""
    if text.upper() in _CODES:
        return text.upper()
    found = currency_in(text, preferred)
    if found:
        return found
    code = next((word for word in re.findall(r"\b[A-Z]{3}\b", text) if word in _CODES), "")
    if code:
        return code
    folded = fold(text)
    words = re.findall(r"[^\W\d_]+", folded)
    return _BY_WORD.get("".join(words)) or next((_BY_WORD[w] for w in words if w in _BY_WORD), "")


def decimal_comma_of(cells: Iterable[str]) -> bool | None:
    """Whether amounts in these cells have a comma before their decimals, if they show it."""
    commas = points = 0
    for cell in cells:
        found = _FIGURES.search(_TAIL.sub("", cell.strip()))
        shown = _decimal_sign(found[0]) if found else ""
        commas += shown == ","
        points += shown == "."
    return None if commas == points else commas > points


def are_amounts(cells: Sequence[str]) -> bool:
    """Whether nearly all of these cells, none of them empty, are amounts."""
    return sum(
        read_amount(cell, "", decimal_comma=None) is not None for cell in cells
    ) >= 0.7 * len(cells)


def _units(before: str, after: str, preferred: str) -> tuple[str, int] | None:
    """The currency and the power of ten that the words beside a number mean."""
    times, named = 0, ""
    for piece in (before.strip(_UNIT_SIGNS), after.strip(_UNIT_SIGNS)):
        for word in _TOKEN.findall(_LARGE.sub(r" \1 ", piece)) if piece else ():
            power = _TIMES.get(fold(word))
            if power is not None and not times:
                times = power
            elif currency := read_currency(word, preferred):
                named = currency
            elif not (currency := read_currency(piece, preferred)):
                return None
            else:
                named = currency
                break
    return named or preferred, times


def _minor(
    figures: str, places: int, times: int, *, decimal_comma: bool | None
) -> tuple[int, bool] | None:
    """The number in units of its last place, and whether it had to be rounded to that."""
    comma = decimal_comma
    alone = re.fullmatch(r"[1-9]\d{0,2}([.,])\d{3}", figures)
    if alone and comma is None:
        comma = alone[1] == "."
    for way in (bool(comma), not comma):
        found = read_number(figures, places + times, decimal_comma=way)
        if found is not None:
            return found, False
    # What spreadsheets calculate ends in dust: `1234.5600000000001`.
    fine = read_number(_DUST.sub(r"\1", figures), _FINE, decimal_comma=bool(comma))
    if fine is None or places + times > _FINE:
        return None
    unit = 10 ** (_FINE - places - times)
    found, rest = divmod(fine + unit // 2, unit)
    return found, abs(rest - unit // 2) > unit // 10**6


def _decimal_sign(figures: str) -> str:
    """The sign before the decimals, where there is no doubt which it is."""
    signs = {sign for sign in ".," if sign in figures}
    if not signs:
        return ""
    last = "." if figures.rfind(".") > figures.rfind(",") else ","
    other = "," if last == "." else "."
    if len(signs) == 2:
        return last
    if figures.count(last) > 1:
        return other  # this one sets thousands apart
    whole, _, rest = figures.partition(last)
    is_group = len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0")
    return "" if is_group else last
