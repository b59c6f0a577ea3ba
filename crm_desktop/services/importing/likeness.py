"""Who probably is the person of a row: a similar name, and something else in common."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import permutations

from crm_desktop.services.importing.free_mail import FREE_MAIL
from crm_desktop.services.importing.prepared import Prepared, words_of
from crm_desktop.storage.queries import matching
from crm_desktop.storage.reading import Reading

# Out of 100: `anna schmidt` and `anna schmitt` are 92 alike, `schmidt` and `schmitz` 86.
ALIKE = 87.0
_AT_ONCE = 10_000
_SMALL = 50  # people of a circle that are all compared
_MOST_WORDS = 4


class Reason(StrEnum):
    """What a row and a contact have in common beside the name."""

    COMPANY = "company"
    PHONE = "phone"
    DOMAIN = "domain"
    EMAIL = "email"


class _Circle:
    """People with something in common, by the words of their names.

    In a large one only those are compared who share a whole word and how another begins.
    """

    __slots__ = ("_by_trait", "_people", "_words")

    def __init__(self) -> None:
        self._people = array("q")
        self._words: list[str] = []
        self._by_trait: dict[str, array[int]] | None = None

    def add(self, person: int, words: str) -> None:
        self._people.append(person)
        self._words.append(words)
        if self._by_trait is not None:
            self._sort_in(len(self._words) - 1, self._by_trait)

    def near(self, words: str) -> tuple[Sequence[int], list[str]]:
        """Those whose names are worth comparing, and the names."""
        if len(self._words) <= _SMALL:
            return self._people, self._words
        if self._by_trait is None:
            self._by_trait = {}
            for place in range(len(self._words)):
                self._sort_in(place, self._by_trait)
        by_trait = self._by_trait
        traits = (by_trait.get(trait, ()) for trait in _traits(words))
        places = sorted({place for found in traits for place in found})
        return [self._people[p] for p in places], [self._words[p] for p in places]

    def _sort_in(self, place: int, by_trait: "dict[str, array[int]]") -> None:
        for trait in _traits(self._words[place]):
            by_trait.setdefault(trait, array("l")).append(place)


def _traits(words: str) -> set[str]:
    found = words.split()[:_MOST_WORDS]
    if len(found) < 2:
        return {words}
    return {f"{one} {other[0]}" for one, other in permutations(found, 2)}


class Likeness:
    """Finds the people of the same company or mail domain whose names are like a row's."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._companies: dict[str, _Circle] = {}
        self._domains: dict[str, _Circle] = {}
        self._unread: dict[str, array[int]] = {}  # people by domain, names not yet read
        self._read_domains()

    def meet(self, chunk: Sequence[Prepared], companies: Mapping[int, str]) -> None:
        """Read the names around the rows that come; `companies` are those met anew, with keys."""
        for company, person, sort_key in matching.people_of_companies(self._reading, companies):
            circle = self._companies.setdefault(companies[company], _Circle())
            circle.add(person, words_of(sort_key))
        self._read_names({domain for row in chunk for domain in row.domains})

    def of(self, row: Prepared) -> Iterator[tuple[int, float, Reason]]:
        """Person, likeness out of 100, and what they have in common with the row."""
        for key in row.company_keys:
            yield from _alike(row.words, self._companies.get(key), Reason.COMPANY)
        for domain in row.domains:
            yield from _alike(row.words, self._domains.get(domain), Reason.DOMAIN)

    def remember(self, row: Prepared, person: int) -> None:
        """From now on the row's person is among those of its companies and domains."""
        for key in row.company_keys:
            if key not in self._companies:
                self._companies[key] = _Circle()
            self._companies[key].add(person, row.words)
        for domain in row.domains:
            if domain not in self._domains:
                self._domains[domain] = _Circle()
            self._domains[domain].add(person, row.words)

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
            circle = self._domains.setdefault(domain, _Circle())
            for person in dict.fromkeys(found):
                circle.add(person, words[person])


def likeness(one: str, other: str) -> float:
    """How alike two names are, by their ordered words, out of 100; 0 where less than `ALIKE`."""
    from rapidfuzz import fuzz

    if " " in one and " " in other:  # a middle name may be missing
        return float(fuzz.token_set_ratio(one, other, score_cutoff=ALIKE))
    return float(fuzz.ratio(one, other, score_cutoff=ALIKE))


def can_be_one(words: str, other: str) -> bool:
    """Whether two names can be one person's: they share a word, or nearly so."""
    mine, theirs = set(words.split()), set(other.split())
    return bool(mine & theirs) or likeness(words, other) > 0


def _alike(
    words: str, circle: _Circle | None, reason: Reason
) -> Iterator[tuple[int, float, Reason]]:
    people, names = circle.near(words) if circle else ((), [])
    if not names:
        return
    from rapidfuzz import fuzz, process

    scorer = fuzz.token_set_ratio if " " in words else fuzz.ratio
    found = process.extract(words, names, scorer=scorer, score_cutoff=ALIKE, limit=5)
    for _, _, place in found:
        if score := likeness(words, names[place]):
            yield people[place], score, reason
