"""The ways to reach somebody."""

from dataclasses import dataclass
from enum import StrEnum


class ChannelKind(StrEnum):
    """The four ways to reach someone."""

    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address in parts; `street` may hold several lines."""

    street: str = ""
    po_box: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
