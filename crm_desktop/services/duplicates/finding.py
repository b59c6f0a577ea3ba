"""The finder over the whole file, and over what changed since."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.duplicate import PROBABLE, Pair
from crm_desktop.domain.weighing import Rates
from crm_desktop.services.duplicates.comparable import firm
from crm_desktop.services.duplicates.firms import Firms
from crm_desktop.services.duplicates.near import (
    company_ids,
    near_firm,
    near_person,
    people_by_id,
)
from crm_desktop.services.duplicates.people import People
from crm_desktop.services.duplicates.thirds import through_thirds
from crm_desktop.storage.queries import duplicates
from crm_desktop.storage.reading import Reading

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Found:
    """Pairs that probably are one, the surest first; and how often values are shared."""

    pairs: tuple[Pair, ...] = ()
    rates: dict[Kind, Rates] = field(default_factory=dict)


def pairs(reading: Reading, token: CancelToken, progress: Progress) -> list[Pair]:
    """Contacts and companies that probably are one, the surest first."""
    return list(find(reading, token, progress).pairs)


def find(reading: Reading, token: CancelToken, progress: Progress) -> Found:
    """Look through the whole file.

    Pairs of which somebody said that they are different are left out. `progress` is told the
    share done, from 0 to 1; raises `Cancelled` once the token is.
    """
    people, companies = duplicates.count(reading)
    telling = _Telling(token, progress, people + companies)
    found: list[Pair] = []
    rates: dict[Kind, Rates] = {}
    for kind, look in ((Kind.CONTACT, People), (Kind.COMPANY, Firms)):
        looking = look(reading, telling.read)
        direct = list(looking.probable())
        found += _others(reading, kind, (*direct, *through_thirds(direct, looking.weigh)))
        rates[kind] = looking.rates
    return Found(_ordered(found), rates)


def look_again(
    former: Found, changed: dict[Kind, Collection[int]], reading: Reading, token: CancelToken
) -> Found:
    """The same after these records changed, came or went: only their pairs are weighed anew."""
    found: dict[tuple[Kind, int, int], Pair] = {
        (pair.kind, pair.one, pair.other): pair
        for pair in former.pairs
        if not {pair.one, pair.other} & set(changed.get(pair.kind, ()))
    }
    for kind, again in ((Kind.CONTACT, _people_again), (Kind.COMPANY, _firms_again)):
        keys = changed.get(kind, ())
        near = again(reading, keys, former.rates.get(kind, Rates()), token) if keys else ()
        for pair in _others(reading, kind, near):
            found.setdefault((kind, pair.one, pair.other), pair)
    return Found(_ordered(found.values()), former.rates)


def groups(found: Iterable[Pair]) -> list[tuple[Pair, ...]]:
    """Pairs that hang together, each group with its surest first, in the order given."""
    leader: dict[tuple[Kind, int], tuple[Kind, int]] = {}

    def lead(of: tuple[Kind, int]) -> tuple[Kind, int]:
        while leader.setdefault(of, of) != of:
            leader[of] = leader[leader[of]]
            of = leader[of]
        return of

    known = list(found)
    for pair in known:
        leader[lead((pair.kind, pair.other))] = lead((pair.kind, pair.one))
    made: dict[tuple[Kind, int], list[Pair]] = {}
    for pair in known:
        made.setdefault(lead((pair.kind, pair.one)), []).append(pair)
    return [tuple(each) for each in made.values()]


def certain_groups(found: Collection[Pair]) -> list[tuple[Pair, ...]]:
    """Groups that may be merged without a look: all their pairs are there, tied by certain ones.

    Where one pair of a group is missing, somebody said that they are different, or much says so.
    """
    known = {(pair.kind, *pair.key) for pair in found}
    made = groups(pair for pair in found if pair.is_certain)
    return [each for each in made if _are_all_paired(each, known)]


def _are_all_paired(group: Sequence[Pair], known: Collection[tuple[Kind, int, int]]) -> bool:
    members = sorted({key for pair in group for key in pair.key})
    return all((group[0].kind, *each) in known for each in combinations(members, 2))


def _people_again(
    reading: Reading, keys: Collection[int], rates: Rates, token: CancelToken
) -> Iterator[Pair]:
    rows = {row[0]: row for row in duplicates.contacts_by_id(reading, keys)}
    for mine in people_by_id(reading, keys):
        token.check()
        row = rows[mine.id]
        near = near_person(reading, mine, row[1], company_ids(row), rates)
        yield from (pair for pair in near if pair.score >= PROBABLE)


def _firms_again(
    reading: Reading, keys: Collection[int], rates: Rates, token: CancelToken
) -> Iterator[Pair]:
    for row in duplicates.companies_by_id(reading, keys):
        token.check()
        near = near_firm(reading, firm(row), row[1], rates)
        yield from (pair for pair in near if pair.score >= PROBABLE)


def _others(reading: Reading, kind: Kind, found: Iterable[Pair]) -> list[Pair]:
    """Those of which nobody said that they are different."""
    different = duplicates.not_duplicates(reading, kind.value)
    return [pair for pair in found if pair.key not in different]


def _ordered(found: Iterable[Pair]) -> tuple[Pair, ...]:
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.kind, pair.one, pair.other)))


class _Telling:
    """Says how far it is, and raises `Cancelled` once nobody wants to know."""

    def __init__(self, token: CancelToken, progress: Progress, records: int) -> None:
        self._token, self._progress = token, progress
        self._whole, self._done = 1.3 * records + 1, 0  # weighing takes a third of reading

    def read(self, records: int) -> None:
        self._token.check()
        self._done += records
        self._progress(min(self._done / self._whole, 1.0))
