"""What a deal is about, line by line, and what the lines come to."""

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.deal import Recurring
from crm_desktop.domain.money import line_amount, part_of


class DealItem(NamedTuple):
    """A line of a deal.

    `quantity` in thousandths, `price` and `cost` in minor units of the deal's currency, `discount`
    and `tax` in hundredths of a percent; `periods` is how often a recurring one counts.
    """

    id: int
    product_id: int | None
    name: str
    unit: str
    recurring: Recurring
    quantity: int
    price: int
    cost: int | None
    discount: int
    tax: int | None
    periods: int | None

    @property
    def net(self) -> int:
        """What it adds to the amount of the deal."""
        return line_amount(self.quantity, self.price, self.discount, self.periods)

    @property
    def each_time(self) -> int:
        """What it comes to once, or each month or year."""
        return line_amount(self.quantity, self.price, self.discount, None)

    @property
    def tax_amount(self) -> int:
        """The tax on what it adds; where no rate is known there is none."""
        return part_of(self.net, self.tax or 0)

    @property
    def margin(self) -> int | None:
        """What is left of it after its cost, `None` where that is not known."""
        if self.cost is None:
            return None
        return self.net - line_amount(self.quantity, self.cost, 0, self.periods)


class Totals(NamedTuple):
    """What the lines come to: one-off, each month, each year; over their periods net and gross.

    `margin` is that of the lines whose cost is known, `None` where none is.
    """

    once: int
    monthly: int
    yearly: int
    net: int
    tax: int
    margin: int | None

    @property
    def gross(self) -> int:
        return self.net + self.tax


def totals(items: Sequence[DealItem]) -> Totals:
    """What these lines come to."""
    margins = [item.margin for item in items if item.margin is not None]
    return Totals(
        _each_time(items, Recurring.ONCE),
        _each_time(items, Recurring.MONTH),
        _each_time(items, Recurring.YEAR),
        sum(item.net for item in items),
        sum(item.tax_amount for item in items),
        sum(margins) if margins else None,
    )


def _each_time(items: Sequence[DealItem], how_often: Recurring) -> int:
    return sum(item.each_time for item in items if item.recurring is how_often)
