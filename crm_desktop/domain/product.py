"""What a business sells."""

from typing import NamedTuple

from crm_desktop.domain.deal import Recurring


class Product(NamedTuple):
    """A product or service; money in minor units of `currency`, tax in hundredths of a percent.

    A closed one is offered no more. `uses` is how many lines of deals are of it.
    """

    id: int
    name: str
    sku: str
    unit: str
    currency: str
    recurring: Recurring
    note: str
    price: int
    cost: int | None
    tax: int | None
    is_closed: bool
    uses: int = 0
