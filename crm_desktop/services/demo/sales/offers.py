"""What an offer is made of, and what it comes to."""

from typing import NamedTuple

from crm_desktop.domain.money import line_amount
from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.sales.work import BY_SKU, WORKS, Part

_THOUSAND = 1000
_TERMS = {"month": (6, 12, 12), "year": (1, 1, 2)}


class Line(NamedTuple):
    """A line: quantity in thousandths, price and cost in minor units of the deal's currency.

    `discount` and `tax` are in hundredths of a percent; `periods` is None for what is paid once.
    """

    sku: str
    quantity: int
    price: int
    cost: int
    discount: int
    tax: int
    periods: int | None


def amount_of(lines: tuple[Line, ...]) -> int:
    """What the lines come to, net of tax, each rounded half up to whole minor units."""
    return sum(
        line_amount(line.quantity, line.price, line.discount, line.periods) for line in lines
    )


def draw_lines(chance: Chance, work: str, rate: float, scale: float) -> tuple[Line, ...]:
    """An offer for such work; `scale` is how large it is against others of its kind.

    `rate` is what one unit of the deal's currency is worth in that of the business.
    """
    discount = chance.pick((0, 0, 0, 0, 500, 1000))
    parts = WORKS[work].parts
    taken = [part for part in parts if chance.happens(part.chance)] or parts[:1]
    return tuple(_line(chance, part, rate, scale, discount) for part in taken)


def _line(chance: Chance, part: Part, rate: float, scale: float, discount: int) -> Line:
    product = BY_SKU[part.sku]
    spread = (part.high - part.low) * chance.share() ** 1.3 * scale
    quantity = max(round((part.low + spread) / part.by), 1) * part.by
    thousandths = quantity * _THOUSAND
    if product.unit == "m²":
        thousandths += chance.between(0, 9) * 100
    periods = chance.pick(_TERMS[product.recurring]) if product.recurring else None
    price, cost = round(product.price / rate), round(product.cost / rate)
    return Line(part.sku, thousandths, price, cost, discount, product.tax, periods)
