"""The currencies deals are in, and what they are worth in that of the business."""

from typing import NamedTuple

from crm_desktop.services.demo.chance import Chance

_USUAL = {"GBP": 1.155, "USD": 0.925, "SEK": 0.0885, "NOK": 0.0862, "DKK": 0.134, "PLN": 0.234}
_CURRENCIES = {"GB": "GBP", "US": "USD", "SE": "SEK", "NO": "NOK", "DK": "DKK", "PL": "PLN"}


class Rate(NamedTuple):
    """A currency and what one unit of it is worth; `text` is how it is noted, "" where it is not.

    The currency of the business is "".
    """

    currency: str
    value: float
    text: str


def draw_rate(chance: Chance, country: str) -> Rate:
    """The currency of a deal with somebody there: mostly that of the business."""
    currency = _CURRENCIES.get(country, "")
    if not currency or not chance.happens(0.3):
        return Rate("", 1.0, "")
    value = round(_USUAL[currency] * (1 + 0.025 * chance.normal()), 5)
    return Rate(currency, value, "" if chance.happens(0.06) else f"{value:.5f}".rstrip("0"))
