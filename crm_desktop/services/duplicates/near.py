"""Who is like one record, by the indexes alone: fast enough to ask with every key typed."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.company_name import stem
from crm_desktop.domain.duplicate import Pair
from crm_desktop.domain.folding import sort_key
from crm_desktop.domain.weighing import Firm, Person, Rates, weigh_firms, weigh_people
from crm_desktop.services.duplicates.comparable import firm, person
from crm_desktop.services.importing.free_mail import FREE_MAIL
from crm_desktop.storage.queries import duplicates, matching
from crm_desktop.storage.reading import Fields, Reading

_NAMED = 60  # by each way of asking for a name
_COLLEAGUES = 400
_MOST = 400
_NO_RATES = Rates(open_domains=FREE_MAIL)


def people_by_id(reading: Reading, ids: Iterable[int]) -> list[Person]:
    """These contacts in comparable form; those that are gone are left out."""
    rows = duplicates.contacts_by_id(reading, ids)
    stems = _stems(reading, rows)
    return [person(row, stems) for row in rows]


def near_person(
    reading: Reading, mine: Person, name: str, companies: Iterable[int], rates: Rates = _NO_RATES
) -> list[Pair]:
    """Every contact weighed against this one that shares anything with it, the likest first."""
    holders = duplicates.holders(reading, "contact", (*mine.emails, *mine.phones))
    keys = dict.fromkeys(row[1] for row in holders)
    keys.update(dict.fromkeys(duplicates.named(reading, "contact", name, _NAMED)))
    keys.update(dict.fromkeys(duplicates.colleagues(reading, companies, _COLLEAGUES)))
    keys.pop(mine.id, None)
    rates = _with_holders(reading, rates, holders, mine)
    found = []
    for each in people_by_id(reading, list(keys)[:_MOST]):
        one, other = (mine, each) if mine.id < each.id else (each, mine)
        found.append(Pair(Kind.CONTACT, one.id, other.id, weigh_people(one, other, rates)))
    return sorted(found, key=_by_score)


def near_firm(reading: Reading, mine: Firm, name: str, rates: Rates = _NO_RATES) -> list[Pair]:
    """The same of a company."""
    reached = duplicates.at_hosts(reading, mine.domains)
    holders = duplicates.holders(reading, "company", mine.phones)
    keys = dict.fromkeys([*reached, *(row[1] for row in holders)])
    keys.update(dict.fromkeys(duplicates.named(reading, "company", name, _NAMED)))
    keys.pop(mine.id, None)
    found = []
    for each in map(firm, duplicates.companies_by_id(reading, list(keys)[:_MOST])):
        one, other = (mine, each) if mine.id < each.id else (each, mine)
        found.append(Pair(Kind.COMPANY, one.id, other.id, weigh_firms(one, other, rates)))
    return sorted(found, key=_by_score)


def companies_named(reading: Reading, name: str) -> list[int]:
    """The companies whose name is this one, whatever their legal form."""
    exact = [row[0] for row in matching.companies_by_key(reading, [sort_key(name)])]
    wanted = stem(name)
    near = duplicates.names_of_companies(
        reading, duplicates.named(reading, "company", wanted, _NAMED)
    )
    return list(dict.fromkeys([*exact, *(key for key, each in near if stem(each) == wanted)]))


def company_ids(row: Fields) -> list[int]:
    """The companies in a row of a contact."""
    return [int(each) for each in row[6].split("\n")] if row[6] else []


def _stems(reading: Reading, rows: Collection[Fields]) -> dict[int, str]:
    wanted = {key for row in rows for key in company_ids(row)}
    return {key: stem(name) for key, name in duplicates.names_of_companies(reading, wanted)}


def _with_holders(reading: Reading, rates: Rates, holders: list[Fields], mine: Person) -> Rates:
    """The rates with what is known by now of this person's addresses and numbers."""
    counts = Counter(normal for normal, key in holders if key != mine.id)
    shared = {normal: count + 1 for normal, count in counts.items()}
    offices = duplicates.offices(reading, shared) if shared else set()
    return replace(
        rates, emails=shared, phones=shared, offices=frozenset(offices) | set(rates.offices)
    )


def _by_score(pair: Pair) -> int:
    return -pair.score
