"""Amounts of money as screens write them: without decimals where there are none."""

from PySide6.QtCore import QLocale

from crm_desktop.domain.figures import Conventions, decimals_of, write_money, write_number
from crm_desktop.ui.translation import filled, tr


def has_comma() -> bool:
    """Whether a comma stands before the decimals, as the user's system writes numbers."""
    return QLocale().decimalPoint() == ","


def as_here(how: Conventions) -> Conventions:
    """The conventions of a business, numbers as the user's system writes them."""
    return how._replace(decimal_comma=has_comma())


def amount_words(value: int, currency: str) -> str:
    """`€6,300`, `€99.50`; where a comma stands before the decimals `6.300 €`."""
    words = write_money(value, currency, decimal_comma=has_comma(), is_short=True)
    return words.replace("-", "−", 1) if value < 0 else words


def round_words(value: int, currency: str) -> str:
    """The same rounded to whole units, for sums and what is estimated."""
    unit = 10 ** decimals_of(currency)
    return amount_words((value + unit // 2) // unit * unit, currency)


def short_words(value: float, currency: str, *, comma: bool) -> str:
    """An amount for the scale of a chart, in whole units without a sign: `8k`, `1.2M`."""
    whole = round(value / 10 ** decimals_of(currency))
    size = abs(whole)
    if size < 1000:
        return str(whole).replace("-", "−")
    letter = tr("{number}M") if size >= 999_950 else tr("{number}k")
    tenths = round(whole / (100_000 if size >= 999_950 else 100))
    number = write_number(tenths, 1, decimal_comma=comma, is_grouped=True)
    return filled(letter, number=number)
