"""Amounts as the board writes them: without decimals where there are none."""

from crm_desktop.domain.figures import Conventions, decimals_of, sign_of, write_number


def amount_words(value: int, currency: str, how: Conventions) -> str:
    """`€6,300`, `€99.50`; where a comma stands before the decimals `6.300 €`."""
    places = decimals_of(currency)
    whole = value % 10**places == 0
    least = 0 if whole else places
    shown = write_number(
        abs(value), places, decimal_comma=how.decimal_comma, least=least, is_grouped=True
    )
    minus = "−" if value < 0 else ""
    sign = sign_of(currency)
    if how.decimal_comma:
        return f"{minus}{shown}\u00a0{sign}"
    gap = "\u00a0" if sign[-1:].isalpha() else ""
    return f"{minus}{sign}{gap}{shown}"


def round_words(value: int, currency: str, how: Conventions) -> str:
    """The same rounded to whole units, for sums and what is estimated."""
    unit = 10 ** decimals_of(currency)
    return amount_words((value + unit // 2) // unit * unit, currency, how)
