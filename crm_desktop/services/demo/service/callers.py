"""Who asks the demo business for help."""

from typing import NamedTuple

from crm_desktop.services.demo.people import Person
from crm_desktop.services.demo.schedule import Acquaintance

_OF_OTHERS = 0.12  # as often as somebody who buys
_ALIKE = 3.0  # added to all, so that not only the largest customers ask


class Caller(NamedTuple):
    """Somebody who may ask; `begun` is the ordinal of the day from which they do, `asks` how often.

    `email` is empty for those who only call.
    """

    contact: int
    company: int | None
    given: str
    name: str
    email: str
    language: str
    begun: int
    asks: float
    is_customer: bool


def caller_of(known: Acquaintance, person: Person, company: int | None) -> Caller:
    """What the service desk knows of a person."""
    asks = (person.weight + _ALIKE) * (_OF_OTHERS if known.group else 1.0)
    return Caller(
        known.contact,
        company,
        known.called,
        person.name.shown,
        next((reach.value for reach in person.channels if reach.kind == "email"), ""),
        known.language,
        known.begun,
        asks,
        not known.group,
    )
