"""How much speaks for two records being one: weights of evidence that add up.

After I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", Journal of the American
Statistical Association 64 (1969), 1183-1210: each comparison adds the logarithm of how much
likelier its outcome is among pairs that are one than among pairs that are not, so the score is
the log-odds but for a constant. Here the logarithms are whole decibans, as I. J. Good weighed
evidence, so that what is shown adds up exactly. That an agreement says less the more share the
value follows W. E. Winkler's frequency-based matching (1989).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from crm_desktop.domain import company_name, person_name
from crm_desktop.domain.duplicate import Evidence, Reason
from crm_desktop.domain.person_name import NameWords

Texts = tuple[str, ...]

# Behind a country and a trunk code, two ways of dialling a number end alike.
LAST_DIGITS = 8

_NAMES = {
    Reason.SAME_NAME: 18,
    Reason.SPELLED_NAME: 15,
    Reason.LONGER_NAME: 15,
    Reason.MISTYPED_NAME: 15,
    Reason.SHORT_NAME: 14,
    Reason.INITIAL_NAME: 13,
    Reason.PART_OF_NAME: 2,
    Reason.OTHER_LETTERS: 2,
    Reason.GIVEN_NAME: 2,
    Reason.FAMILY_NAME: -34,
    Reason.OTHER_NAME: -34,
}
_COMPANY_NAMES = {
    Reason.SAME_NAME: 20,
    Reason.MISTYPED_NAME: 12,
    Reason.PART_OF_NAME: -16,
    Reason.OTHER_NAME: -30,
}
_WHOLE = frozenset(_NAMES) - {
    Reason.PART_OF_NAME, Reason.OTHER_LETTERS, Reason.GIVEN_NAME, Reason.FAMILY_NAME,
    Reason.OTHER_NAME,
}  # fmt: skip
# Up to how many holders, and what agreeing then weighs.
_EMAIL_WEIGHTS = ((2, 26), (3, 20), (5, 12))
_PHONE_WEIGHTS = ((2, 20), (3, 14), (5, 8))
_SHARED = 4
_COMPANY_WEIGHTS = ((4, 9), (15, 8), (60, 6))
_LARGE_COMPANY = 4
_RARE_WEIGHTS = ((3, 5), (10, 3), (40, 1))


class Person(NamedTuple):
    """What is compared of a contact: values in comparable form."""

    id: int
    name: NameWords
    birthday: str
    emails: Texts
    phones: Texts  # `+` and all digits, or as many as are known
    companies: Texts  # names without legal form
    places: Texts  # street and city


class Firm(NamedTuple):
    """What is compared of a company."""

    id: int
    name: Texts
    domains: Texts
    phones: Texts
    cities: Texts
    places: Texts


@dataclass(frozen=True, slots=True)
class Rates:
    """How many share a value, as far as it is more than two; a word: how many names hold it.

    `offices` are addresses and numbers of companies, `open_domains` those of everybody.
    """

    emails: Mapping[str, int] = field(default_factory=dict)
    phones: Mapping[str, int] = field(default_factory=dict)
    companies: Mapping[str, int] = field(default_factory=dict)
    domains: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)
    offices: Collection[str] = frozenset()
    open_domains: Collection[str] = frozenset()

    def bearers(self, word: str) -> int:
        """How many names hold a word."""
        return self.words.get(word, 0)


def weigh_people(one: Person, other: Person, rates: Rates) -> tuple[Evidence, ...]:
    """Every reason for and against two contacts being one person."""
    return tuple(
        Evidence(reason, weight)
        for reason, weight in (
            *_of_names(one, other, rates),
            *_of_emails(one, other, rates),
            *_of_phones(one.phones, other.phones, rates),
            *_of_companies(one, other, rates),
            *_of_birthdays(one.birthday, other.birthday),
            *_of_places(one.places, other.places),
        )
    )


def weigh_firms(one: Firm, other: Firm, rates: Rates) -> tuple[Evidence, ...]:
    """Every reason for and against two companies being one."""
    alike = company_name.compare(one.name, other.name)
    found = [(alike, _COMPANY_NAMES[alike])]
    if alike is Reason.SAME_NAME:
        bearers = min((rates.bearers(word) for word in one.name), default=0)
        found += _rarity(bearers)
    found += _of_domains(one.domains, other.domains, rates)
    found += _of_phones(one.phones, other.phones, rates)
    if set(one.places) & set(other.places):
        found.append((Reason.ADDRESS, 9))
    elif set(one.cities) & set(other.cities):
        found.append((Reason.CITY, 4))
    elif one.cities and other.cities:
        found.append((Reason.OTHER_CITY, -9))
    return tuple(Evidence(reason, weight) for reason, weight in found)


Weighed = Iterator[tuple[Reason, int]]


def _of_names(one: Person, other: Person, rates: Rates) -> Weighed:
    alike = person_name.compare(one.name, other.name, rates.bearers)
    yield alike, _NAMES[alike]
    if alike in (Reason.SAME_NAME, Reason.LONGER_NAME, Reason.SPELLED_NAME):
        shared = set(one.name.words) & set(other.name.words)
        yield from _rarity(min(map(rates.bearers, shared), default=99))
    if one.name.generation != other.name.generation and alike in _WHOLE:
        yield Reason.GENERATION, -30


def _rarity(bearers: int) -> list[tuple[Reason, int]]:
    weight = _step(_RARE_WEIGHTS, bearers, 0)
    return [(Reason.RARE_NAME, weight)] if weight else []


def _of_emails(one: Person, other: Person, rates: Rates) -> Weighed:
    shared = set(one.emails) & set(other.emails)
    if shared:
        email = min(shared, key=lambda each: rates.emails.get(each, 2))
        weight = _step(_EMAIL_WEIGHTS, rates.emails.get(email, 2), _SHARED)
        if email in rates.offices:
            weight = min(weight, 6)
        yield (Reason.EMAIL if weight > 12 else Reason.SHARED_EMAIL), weight
    elif one.emails and other.emails:
        hosts = _hosts(one.emails, rates) & _hosts(other.emails, rates)
        yield Reason.OTHER_EMAIL, -9 if hosts else -2


def _of_phones(one: Texts, other: Texts, rates: Rates) -> Weighed:
    shared = [phone for phone in one if any(is_same_number(phone, each) for each in other)]
    if shared:
        phone = min(shared, key=lambda each: rates.phones.get(each, 2))
        weight = _step(_PHONE_WEIGHTS, rates.phones.get(phone, 2), _SHARED)
        if phone in rates.offices:
            weight = min(weight, 5)
        elif phone not in other:  # only their ends are alike
            weight = max(weight - 6, _SHARED)
        yield (Reason.PHONE if weight > 8 else Reason.SHARED_PHONE), weight
    elif one and other:
        yield Reason.OTHER_PHONE, -2


def is_same_number(one: str, other: str) -> bool:
    """Whether two numbers are one: whole ones by all of it, others by their last digits."""
    if one == other:
        return True
    return not (one[0] == other[0] == "+") and one[-LAST_DIGITS:] == other[-LAST_DIGITS:]


def _of_companies(one: Person, other: Person, rates: Rates) -> Weighed:
    shared = set(one.companies) & set(other.companies)
    if shared:
        people = min(rates.companies.get(each, 2) for each in shared)
        yield Reason.COMPANY, _step(_COMPANY_WEIGHTS, people, _LARGE_COMPANY)
        return
    if one.companies and other.companies:
        yield Reason.OTHER_COMPANY, -9
    hosts = _hosts(one.emails, rates) & _hosts(other.emails, rates)
    if hosts and not set(one.emails) & set(other.emails):
        yield Reason.DOMAIN, 6


def _of_domains(one: Texts, other: Texts, rates: Rates) -> Weighed:
    shared = set(one) & set(other)
    if shared:
        holders = min(rates.domains.get(each, 2) for each in shared)
        if holders > 3:
            yield Reason.SHARED_DOMAIN, 5
        else:
            yield Reason.DOMAIN, 15
    elif one and other:
        yield Reason.OTHER_DOMAIN, -10


def _of_birthdays(one: str, other: str) -> Weighed:
    if not one or not other:
        return
    if one == other:
        yield Reason.BIRTHDAY, 12
    elif one[-5:] == other[-5:] and "--" in (one[:2], other[:2]):
        yield Reason.BIRTHDAY, 8
    else:
        is_slip = sorted(one) == sorted(other) or _differing(one, other) == 1
        yield Reason.OTHER_BIRTHDAY, -8 if is_slip else -30


def _differing(one: str, other: str) -> int:
    if len(one) != len(other):
        return max(len(one), len(other))
    return sum(mine != theirs for mine, theirs in zip(one, other, strict=True))


def _of_places(one: Texts, other: Texts) -> Weighed:
    if set(one) & set(other):
        yield Reason.ADDRESS, 6


def _hosts(emails: Texts, rates: Rates) -> set[str]:
    hosts = {each.rpartition("@")[2] for each in emails}
    return {host for host in hosts if host not in rates.open_domains}


def _step(steps: tuple[tuple[int, int], ...], value: int, otherwise: int) -> int:
    return next((weight for most, weight in steps if value <= most), otherwise)
