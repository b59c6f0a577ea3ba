"""What the studio can see of somebody who may buy."""

from dataclasses import dataclass

from crm_desktop.services.demo.chance import items
from crm_desktop.services.demo.own_fields import found_through
from crm_desktop.services.demo.people import Person
from crm_desktop.services.demo.trades import OWNERS

_TOP = frozenset(
    form for titles in OWNERS.values() for title in items(titles) for form in title.split("/")
)
_HEADS = ("Head", "Manager", "Direct", "Diret", "Leit", "leit", "Jef", "Respons", "Chef", "Gest")


@dataclass(frozen=True, slots=True)
class Party:
    """A person as a buyer; `employees` is 0 for those who work for themselves.

    `rank` is "top", "head" or "staff"; `found` is how they say they found the studio, or "".
    """

    number: int
    met: int
    industry: str
    employees: int
    rank: str
    country: str
    language: str
    is_local: bool
    tags: frozenset[str]
    found: str
    weight: float
    company: int  # its number, -1 for none


def party_of(person: Person, fields_seed: int) -> Party:
    """What of a person matters for buying; `fields_seed` is that of the studio's own fields."""
    company = person.seats[0].company if person.seats else None
    return Party(
        person.number,
        person.met,
        company.trade.industry if company else "",
        company.employees if company else 0,
        _rank(person.seats[0].title) if person.seats else "top",
        person.country.code,
        person.country.language,
        "local" in person.tags,
        frozenset(person.tags),
        found_through(fields_seed, person.number),
        person.weight,
        company.number if company else -1,
    )


def _rank(title: str) -> str:
    if title in _TOP:
        return "top"
    return "head" if any(word in title for word in _HEADS) else "staff"
