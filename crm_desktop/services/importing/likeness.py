"""Who probably is the person of a row: a similar name, and something else in common."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import permutations
from types import ModuleType

from crm_desktop.services.importing.free_mail import FREE_MAIL
from crm_desktop.services.importing.prepared import Prepared, words_of
from crm_desktop.storage.queries import matching
from crm_desktop.storage.reading import Reading

# Out of 100: `anna schmidt` and `anna schmitt` are 92 alike, `schmidt` and `schmitz` 86.
ALIKE = 87.0
_AT_ONCE = 10_000
_SMALL = 50  # people of a circle that are all compared
_MOST_WORDS = 4
_MOST_ALIKE = 10


class Reason(StrEnum):
    """What a row and a contact have in common beside the name."""

    COMPANY = "company"
    PHONE = "phone"
    DOMAIN = "domain"
    EMAIL = "email"


class _Circles:
    """People who have something in common, by the words of their names.

    In a large circle only those are compared who share a whole word and how another begins. Kept as
    chains in arrays: lists of their own would take four times the memory.
    """

    def __init__(self) -> None:
        self.people = array("q")  # by place
        self.words: list[str] = []
        self._sizes: dict[str, int] = {}
        self._last: dict[str | int, int] = {}  # link by circle, or by circle and trait
        self._before = array("l")  # link by link
        self._places = array("l")  # in the first two, by link

    def add(self, circle: str, person: int, words: str) -> None:
        place = len(self.words)
        self.people.append(person)
        self.words.append(words)
        size = self._sizes[circle] = self._sizes.get(circle, 0) + 1
        if size <= _SMALL:
            self._link(circle, place)
            return
        if size == _SMALL + 1:
            for former in self._chain(circle):
                self._link_traits(circle, former)
        self._link_traits(circle, place)

    def near(self, circle: str, words: str) -> list[int]:
        """The places of those of a circle whose names are worth comparing."""
        size = self._sizes.get(circle, 0)
        if size <= _SMALL:
            return self._chain(circle) if size else []
        places: set[int] = set()
        for trait in _traits(words):
            places.update(self._chain(hash((circle, trait))))
        return sorted(places)

    def _link_traits(self, circle: str, place: int) -> None:
        for trait in _traits(self.words[place]):
            # Two traits of one hash only mean that a few more are compared.
            self._link(hash((circle, trait)), place)

    def _link(self, key: str | int, place: int) -> None:
        self._before.append(self._last.get(key, -1))
        self._last[key] = len(self._places)
        self._places.append(place)

    def _chain(self, key: str | int) -> list[int]:
        found = []
        link = self._last.get(key, -1)
        while link >= 0:
            found.append(self._places[link])
            link = self._before[link]
        found.reverse()
        return found


def _traits(words: str) -> set[str]:
    found = words.split()[:_MOST_WORDS]
    if len(found) < 2:
        return {words}
    return {f"{one} {other[0]}" for one, other in permutations(found, 2)}


class Likeness:
    """Finds the people of the same company or mail domain whose names are like a row's."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._companies = _Circles()
        self._domains = _Circles()
        self._unread: dict[str, array[int]] = {}  # people by domain, names not yet read
        self._read_domains()

    def meet(self, chunk: Sequence[Prepared], companies: Mapping[int, str]) -> None:
        """Read the names around the rows that come; `companies` are those met anew, with keys."""
        for company, person, sort_key in matching.people_of_companies(self._reading, companies):
            self._companies.add(companies[company], person, words_of(sort_key))
        self._read_names({domain for row in chunk for domain in row.domains})

    def of(self, row: Prepared) -> list[tuple[int, float, Reason]]:
        """Person, likeness out of 100, and what they have in common with the row."""
        found: list[tuple[int, float, Reason]] = []
        for circles, keys, reason in (
            (self._companies, row.company_keys, Reason.COMPANY),
            (self._domains, row.domains, Reason.DOMAIN),
        ):
            for key in keys:
                if places := circles.near(key, row.words):
                    for at, score in _alike(row.words, [circles.words[at] for at in places]):
                        found.append((circles.people[places[at]], score, reason))
        return found

    def remember(self, row: Prepared, person: int) -> None:
        """From now on the row's person is among those of its companies and domains."""
        for key in row.company_keys:
            self._companies.add(key, person, row.words)
        for domain in row.domains:
            self._domains.add(domain, person, row.words)

    def _read_domains(self) -> None:
        after = 0
        while rows := matching.mail_domains(self._reading, after, _AT_ONCE):
            for _, domain, person in rows:
                if domain not in FREE_MAIL:
                    self._unread.setdefault(domain, array("q")).append(person)
            after = rows[-1][0]

    def _read_names(self, domains: Iterable[str]) -> None:
        wanted = {domain: self._unread.pop(domain) for domain in domains if domain in self._unread}
        people = {person for found in wanted.values() for person in found}
        words = {key: words_of(name) for key, name in matching.sort_keys(self._reading, people)}
        for domain, found in wanted.items():
            for person in dict.fromkeys(found):
                self._domains.add(domain, person, words[person])


def likeness(one: str, other: str) -> float:
    """How alike two names are, by their ordered words, out of 100; 0 where less than `ALIKE`."""
    fuzz, _ = _rapidfuzz()
    if " " in one and " " in other:  # a middle name may be missing
        return float(fuzz.token_set_ratio(one, other, score_cutoff=ALIKE))
    return float(fuzz.ratio(one, other, score_cutoff=ALIKE))


def can_be_one(words: str, other: str) -> bool:
    """Whether two names can be one person's: they share a word, or nearly so."""
    mine, theirs = set(words.split()), set(other.split())
    return bool(mine & theirs) or likeness(words, other) > 0


def _alike(words: str, names: list[str]) -> list[tuple[int, float]]:
    """The places of names alike, the likest first, and how alike they are."""
    fuzz, process = _rapidfuzz()
    scorer = fuzz.token_set_ratio if " " in words else fuzz.ratio
    found = process.extract(words, names, scorer=scorer, score_cutoff=ALIKE, limit=_MOST_ALIKE)
    scored = ((place, likeness(words, names[place])) for _, _, place in found)
    return [(place, score) for place, score in scored if score]


@cache
def _rapidfuzz() -> tuple[ModuleType, ModuleType]:
    from rapidfuzz import fuzz, process

    return fuzz, process
