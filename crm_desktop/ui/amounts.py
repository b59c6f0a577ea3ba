"""Amounts of money as screens write them: without decimals where there are none."""

from PySide6.QtCore import QLocale

from crm_desktop.domain.figures import decimals_of, sign_of, write_number


def amount_words(value: int, currency: str) -> str:
    """`€6,300`, `€99.50`; where a comma stands before the decimals `6.300 €`."""
    comma = QLocale().decimalPoint() == ","
    places = decimals_of(currency)
    least = places if value % 10**places else 0
    shown = write_number(abs(value), places, decimal_comma=comma, least=least, is_grouped=True)
    minus, sign = "−" if value < 0 else "", sign_of(currency)
    if comma:
        return f"{minus}{shown}\u00a0{sign}"
    gap = "\u00a0" if sign[-1:].isalpha() else ""
    return f"{minus}{sign}{gap}{shown}"


def round_words(value: int, currency: str) -> str:
    """The same rounded to whole units, for sums and what is estimated."""
    unit = 10 ** decimals_of(currency)
    return amount_words((value + unit // 2) // unit * unit, currency)
