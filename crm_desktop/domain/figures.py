"""Numbers and amounts of money as people write them: read exactly, written so that they read back.

Everything is whole numbers: of the last decimal place that counts.
"""

import re
import unicodedata
from typing import NamedTuple

# Where a point stands before the decimals; elsewhere it is a comma.
_POINT = frozenset(
    "US GB IE CA AU NZ IN PK LK BD NP CN HK TW MO JP KR KP TH MY SG PH MM MX GT HN NI SV PA DO PR"
    " IL EG JO NG KE GH UG TZ ZW BW MT CH LI".split()
)
_MONTH_FIRST = frozenset("US PH FM PW MH GU AS".split())
_YEAR_FIRST = frozenset("CN TW JP KR KP HU LT MN SE CA ZA".split())
_NO_DECIMALS = frozenset("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split())
_THREE_DECIMALS = frozenset("BHD IQD JOD KWD LYD OMR TND".split())
# The first sign of a currency is the one that is written.
_SIGNS = {
    "EUR": ("€",),
    "USD": ("$", "US$"),
    "GBP": ("£",),
    "JPY": ("¥", "円", "￥"),
    "CNY": ("¥", "元", "￥"),
    "CHF": ("CHF", "Fr.", "SFr."),
    "PLN": ("zł",),
    "CZK": ("Kč",),
    "SEK": ("kr",),
    "NOK": ("kr",),
    "DKK": ("kr", "kr."),
    "HUF": ("Ft",),
    "BRL": ("R$",),
    "INR": ("₹",),
    "TRY": ("₺",),
    "RUB": ("₽", "руб."),
    "UAH": ("₴", "грн"),
    "KRW": ("₩", "원"),
    "ILS": ("₪",),
    "AUD": ("A$", "$"),
    "CAD": ("C$", "$"),
    "NZD": ("NZ$", "$"),
    "MXN": ("MX$", "$"),
    "SGD": ("S$", "$"),
    "HKD": ("HK$", "$"),
}
_NUMBER = r"(?a)([+-]?)((?:\d[\d., ']*)?\d|[.,]\d+)(-?)"
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2009\u202f\u2007", " ") | {"’": "'", "−": "-"})
# More digits than this are an identification, and more than the file can hold.
_MOST_DIGITS = 18
_IN_FRONT = frozenset("USD GBP JPY CNY BRL INR ILS AUD CAD NZD MXN SGD HKD KRW CHF".split())


class Conventions(NamedTuple):
    """How a business writes: numbers, which of day and month is first in `3/4/2026`, its money."""

    decimal_comma: bool = False
    day_first: bool | None = None
    currency: str = "EUR"


def conventions_of(country: str, currency: str) -> Conventions:
    """How one writes in a country (ISO 3166; empty: not known)."""
    comma = bool(country) and country not in _POINT
    day_first: bool | None = country not in _MONTH_FIRST
    if not country or country in _YEAR_FIRST:
        day_first = None
    return Conventions(comma, day_first, currency)


def read_number(text: str, places: int, *, decimal_comma: bool | None) -> int | None:
    """A number in units of its last of so many decimal places; `None` for what is none.

    Of `1.234` and `1,234` the convention decides what the sign means. More decimals than there
    are places make it none as well: nothing is rounded in silence.
    """
    match = re.fullmatch(_NUMBER, _plain(text))
    if match is None or (match[1] and match[3]):
        return None
    parts = _whole_and_decimals(match[2], "," if decimal_comma else ".")
    if parts is None:
        return None
    whole, decimals = parts
    decimals = decimals.rstrip("0")
    if len(decimals) > places or len(whole.lstrip("0")) + places > _MOST_DIGITS:
        return None
    found = int((whole or "0") + decimals.ljust(places, "0"))
    return -found if "-" in (match[1], match[3]) else found


def write_number(
    value: int, places: int, *, decimal_comma: bool, least: int = 0, is_grouped: bool = False
) -> str:
    """A number as it is written, with at least so many decimals; `is_grouped` sets thousands."""
    whole, rest = divmod(abs(value), 10**places)
    decimals = str(rest).zfill(places)[:places] if places else ""
    decimals = decimals.rstrip("0").ljust(least, "0")
    shown = f"{whole:,}" if is_grouped else str(whole)
    if decimal_comma:
        shown = shown.replace(",", ".")
    sign = "-" if value < 0 else ""
    return f"{sign}{shown}{',' if decimal_comma else '.'}{decimals}" if decimals else sign + shown


def decimals_of(currency: str) -> int:
    """How many decimals an amount of this currency has."""
    if currency in _NO_DECIMALS:
        return 0
    return 3 if currency in _THREE_DECIMALS else 2


def read_money(text: str, currency: str, *, decimal_comma: bool | None) -> int | None:
    """An amount in minor units, with or without its currency's sign; `None` for what is none."""
    return read_number(
        _without_sign(text, currency), decimals_of(currency), decimal_comma=decimal_comma
    )


def write_money(
    value: int,
    currency: str,
    *,
    decimal_comma: bool,
    with_sign: bool = True,
    is_short: bool = False,
) -> str:
    """An amount as it is written: `1.250,00 €` where a comma is used, `€1,250.00` elsewhere.

    Some signs stand in front everywhere. A short one has decimals only where they are not zero.
    """
    places = decimals_of(currency)
    least = places if (with_sign and not is_short) or value % 10**places else 0
    shown = write_number(
        value, places, decimal_comma=decimal_comma, least=least, is_grouped=with_sign
    )
    if not with_sign or not currency:
        return shown
    sign = sign_of(currency)
    if decimal_comma and currency not in _IN_FRONT:
        return f"{shown}\u00a0{sign}"
    gap = "\u00a0" if sign[-1:].isalpha() else ""
    return f"-{sign}{gap}{shown[1:]}" if value < 0 else f"{sign}{gap}{shown}"


def sign_of(currency: str) -> str:
    """The sign of a currency, or its code."""
    return _SIGNS[currency][0] if currency in _SIGNS else currency


def currency_in(text: str, preferred: str = "") -> str:
    """The currency whose sign or code stands beside a number; empty where there is none.

    `preferred` is taken where a sign is that of several.
    """
    beside = re.sub(r"[\d.,'+\- ]", "", _plain(text))
    if not beside:
        return ""
    known = [code for code, signs in _SIGNS.items() if beside in signs or beside == code]
    return preferred if preferred in known else next(iter(known), "")


def _plain(text: str) -> str:
    text = text.strip().translate(_BLANKS)
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _whole_and_decimals(body: str, decimal: str) -> tuple[str, str] | None:
    signs = {sign for sign in ".," if sign in body}
    last = max(body.rfind("."), body.rfind(","))
    if not signs:
        whole, decimals = body, ""
    elif len(signs) == 2 or body.count(body[last]) == 1:
        is_group = (
            len(signs) == 1
            and body[last] != decimal
            and len(body) - last == 4
            and 0 < last <= 3
            and body[0] != "0"
        )
        whole, decimals = (body, "") if is_group else (body[:last], body[last + 1 :])
    else:
        whole, decimals = body, ""
    if not decimals.isdigit() and decimals:
        return None
    groups = re.split(r"[., ']", whole)
    is_even = len(set(re.sub(r"\d", "", whole))) <= 1
    inner = all(len(group) in (2, 3) for group in groups[1:])
    if len(groups) > 1 and not (
        is_even and inner and len(groups[-1]) == 3 and 1 <= len(groups[0]) <= 3
    ):
        return None
    return "".join(groups), decimals


def _without_sign(text: str, currency: str) -> str:
    text = text.strip().translate(_BLANKS)
    for sign in sorted((*_SIGNS.get(currency, ()), currency), key=len, reverse=True):
        if not sign or sign not in text:
            continue
        before, _, after = text.partition(sign)
        if not before.strip(" -+") or not after.strip():
            return f"{before.strip()}{after.strip()}".strip()
    return text
