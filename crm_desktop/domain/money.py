"""Amounts of money: whole minor units of a currency, converted at a stored rate."""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from crm_desktop.domain.figures import decimals_of

_LARGEST = 2**62


def converted(amount: int, currency: str, rate: str, into: str) -> int | None:
    """An amount in minor units of the currency `into`, rounded half up.

    `rate` says how many of `into` one of `currency` is worth, as decimal text; it is not needed
    where both are the same. `None` where it is not known.
    """
    if currency == into:
        return amount
    try:
        factor = Decimal(rate) if rate else Decimal(0)
    except InvalidOperation:
        return None
    if not factor.is_finite() or factor <= 0:
        return None
    shift = decimals_of(into) - decimals_of(currency)
    found = Decimal(amount) * factor * Decimal(10) ** shift
    whole = int(found.quantize(Decimal(1), ROUND_HALF_UP))
    return whole if abs(whole) < _LARGEST else None


def part_of(amount: int, hundredths: int) -> int:
    """So many hundredths of a percent of an amount, rounded half up (away from zero)."""
    size, rest = divmod(abs(amount) * hundredths, 10_000)
    size += rest * 2 >= 10_000
    return size if amount >= 0 else -size


def line_amount(quantity: int, price: int, discount: int, periods: int | None) -> int:
    """The net amount of a line: `quantity` in thousandths, `discount` in hundredths of a percent.

    Rounded half up for the line; a recurring one counts `periods` times.
    """
    exact = quantity * price * (10_000 - discount)
    whole, rest = divmod(abs(exact), 10_000_000)
    whole += rest * 2 >= 10_000_000
    return (whole if exact >= 0 else -whole) * (1 if periods is None else periods)
