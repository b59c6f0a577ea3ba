"""Contacts and companies as they are compared, made of what the file says of them."""

from collections.abc import Mapping

from crm_desktop.domain import company_name
from crm_desktop.domain.folding import digits
from crm_desktop.domain.person_name import name_words
from crm_desktop.domain.weighing import Firm, Person
from crm_desktop.services.importing.free_mail import FREE_MAIL
from crm_desktop.storage.reading import Fields

_SHORTEST = 6


def phone_key(number: str) -> str:
    """A number that compares: E.164 as it is, else its digits; `""` for what is too short."""
    if number.startswith("+") and number[1:].isdigit():
        return number
    found = digits(number)
    return found if len(found) >= _SHORTEST else ""


def person(row: Fields, stems: Mapping[int, str]) -> Person:
    """A contact of its row; `stems` are names of companies without their form, by id."""
    key, name, suffix, birthday, emails, phones, companies, places = row
    whole = f"{name} {suffix}" if suffix and suffix not in name else name
    return Person(
        key,
        name_words(whole),
        birthday,
        _each(emails),
        _phones(phones),
        tuple({stems.get(int(each), "") for each in _each(companies)} - {""}),
        _each(places),
    )


def firm(row: Fields) -> Firm:
    """A company of its row."""
    key, name, reached, phones, cities, places = row
    hosts = {each.rpartition("@")[2] for each in _each(reached)} - FREE_MAIL
    return Firm(
        key,
        company_name.company_words(name),
        tuple(sorted(hosts)),
        _phones(phones),
        _each(cities),
        _each(places),
    )


def _each(text: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.split("\n"))) if text else ()


def _phones(text: str | None) -> tuple[str, ...]:
    found = dict.fromkeys(map(phone_key, text.split("\n"))) if text else {}
    return tuple(each for each in found if each)
