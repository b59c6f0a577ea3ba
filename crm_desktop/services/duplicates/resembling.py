"""Who is there already like the one being typed: a hint, never a hindrance."""

from dataclasses import dataclass

from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.company_name import company_words, stem
from crm_desktop.domain.duplicate import Pair
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.domain.person_name import name_words
from crm_desktop.domain.weighing import Firm, Person
from crm_desktop.services import companies, contacts
from crm_desktop.services.business import read_business
from crm_desktop.services.channels import normal
from crm_desktop.services.duplicates.near import (
    companies_named,
    near_firm,
    near_person,
)
from crm_desktop.storage.queries import duplicates
from crm_desktop.storage.reading import Reading

# Less than what makes a pair probable: the same name alone is worth a look before it is saved.
_HINT = 15
_SHORTEST = 3  # letters of a name


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a form so far; what no file can hold is not looked for."""

    name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""


def like_contact(typed: Typed, reading: Reading) -> Lookalike | None:
    """The contact that is most like the one typed, if any is."""
    if _is_odd(f"{typed.name}{typed.company}{typed.email}{typed.phone}"):
        return None
    country = read_business(reading).country
    email = normal(ChannelKind.EMAIL, typed.email, country)
    phone = normal(ChannelKind.PHONE, typed.phone, country)
    name = typed.name.strip()
    if not (email or phone or len(name) >= _SHORTEST):
        return None
    company = typed.company.strip()
    mine = Person(
        0,
        name_words(name),
        "",
        (email,) if email else (),
        (phone,) if phone else (),
        (stem(company),) if company else (),
        (),
    )
    if not name:  # nothing is known of it yet, so the address alone decides
        found = duplicates.holders(reading, "contact", (*mine.emails, *mine.phones))
        return _contact(reading, found[0][1]) if found else None
    seats = companies_named(reading, company) if company else []
    best = _best(near_person(reading, mine, name, seats))
    return _contact(reading, best) if best else None


def like_company(typed: Typed, reading: Reading) -> Lookalike | None:
    """The company that is most like the one typed, if any is."""
    name = typed.name.strip()
    if len(name) < _SHORTEST or _is_odd(name):
        return None
    best = _best(near_firm(reading, Firm(0, company_words(name), (), (), (), ()), name))
    rows = companies.rows(reading, [best]) if best else []
    return Lookalike(Kind.COMPANY, rows[0].id, rows[0].name, rows[0].city) if rows else None


def holder_of(
    kind: ChannelKind, value: str, owner: tuple[str, int], reading: Reading
) -> Lookalike | None:
    """Somebody else who has this address or number; `owner` is whose it shall be."""
    wanted = normal(kind, value, read_business(reading).country)
    if not wanted or _is_odd(wanted) or kind not in (ChannelKind.EMAIL, ChannelKind.PHONE):
        return None
    holders = duplicates.holders(reading, owner[0], [wanted])
    other = next((key for _, key in holders if key != owner[1]), None)
    if other is None:
        return None
    if owner[0] == "contact":
        return _contact(reading, other)
    rows = companies.rows(reading, [other])
    return Lookalike(Kind.COMPANY, other, rows[0].name, rows[0].city) if rows else None


def _is_odd(text: str) -> bool:
    return "\x00" in text or any("\ud800" <= c <= "\udfff" for c in text)


def _best(pairs: list[Pair]) -> int | None:
    """The id of the likest, beside the one typed, which has none."""
    return pairs[0].other if pairs and pairs[0].score >= _HINT else None


def _contact(reading: Reading, key: int) -> Lookalike | None:
    rows = contacts.rows(reading, [key])
    if not rows:
        return None
    row = rows[0]
    return Lookalike(Kind.CONTACT, row.id, row.name, row.company or row.city or row.email)
