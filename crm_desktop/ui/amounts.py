"""Amounts of money as screens write them: without decimals where there are none."""

from PySide6.QtCore import QLocale

from crm_desktop.domain.figures import Conventions, decimals_of, write_money


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
