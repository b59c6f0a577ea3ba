"""Duplicates among all contacts: who shares what, and of those, who probably is one."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.company_name import stem
from crm_desktop.domain.duplicate import PROBABLE, Pair, Reason
from crm_desktop.domain.person_name import compare
from crm_desktop.domain.spelling import sound
from crm_desktop.domain.weighing import LAST_DIGITS, Person, Rates, weigh_people
from crm_desktop.services.duplicates.blocks import Blocks, pairs_of, pairs_sharing
from crm_desktop.services.duplicates.comparable import person, phone_key
from crm_desktop.services.importing.free_mail import FREE_MAIL
from crm_desktop.storage.queries import duplicates
from crm_desktop.storage.reading import Reading

Check = Callable[[int], None]  # told after so many records or pairs; raises when called off

_AT_ONCE = 500
_FEW = 20  # who share an address or a number and are all compared
_NAMESAKES = 6
_ALIKE = frozenset(
    {
        Reason.SAME_NAME,
        Reason.SPELLED_NAME,
        Reason.LONGER_NAME,
        Reason.MISTYPED_NAME,
        Reason.SHORT_NAME,
        Reason.INITIAL_NAME,
    }
)


class People:
    """Every contact in comparable form, in blocks of those who share something."""

    def __init__(self, reading: Reading, tell: Check) -> None:
        self._reading, self._tell = reading, tell
        self.people: list[Person] = []
        self._emails, self._phones, self._tails = Blocks(), Blocks(), Blocks()
        self._companies, self._domains, self._names = Blocks(), Blocks(), Blocks()
        self._words: Counter[str] = Counter()
        self._read()
        self.rates = self._count()

    def probable(self) -> Iterator[Pair]:
        """Each pair that probably is one person, in no order."""
        seen: set[int] = set()
        count = len(self.people)
        for turn, (one, other, is_reached_alike) in enumerate(self._candidates()):
            if not turn % _AT_ONCE:
                self._tell(_AT_ONCE)
            key = one * count + other
            if key in seen:
                continue
            seen.add(key)
            mine, theirs = self.people[one], self.people[other]
            # Most of those who only share a company and a word of their names end here.
            if is_reached_alike or compare(mine.name, theirs.name, self.rates.bearers) in _ALIKE:
                pair = self._weigh(mine, theirs)
                if pair.score >= PROBABLE:
                    yield pair

    def weigh(self, one: int, other: int) -> Pair:
        """The pair of two ids."""
        return self._weigh(*(self._person(key) for key in (one, other)))

    def _weigh(self, one: Person, other: Person) -> Pair:
        return Pair(Kind.CONTACT, one.id, other.id, weigh_people(one, other, self.rates))

    def _person(self, key: int) -> Person:
        return self.people[bisect_left(self.people, key, key=_id_of)]

    def _candidates(self) -> Iterator[tuple[int, int, bool]]:
        """Places of two, and whether they are reached alike, whatever their names."""
        for blocks in (self._emails, self._tails):
            for _, places in blocks.shared():
                found = pairs_of(places) if len(places) <= _FEW else self._sharing_words(places)
                yield from ((one, other, True) for one, other in found)
        for blocks in (self._companies, self._domains):
            for key, places in blocks.shared():
                if key not in self.rates.open_domains:
                    yield from ((one, other, False) for one, other in self._sharing_words(places))
        for _, places in self._names.shared():
            if len(places) <= _NAMESAKES:
                yield from ((one, other, False) for one, other in pairs_of(places))
            else:
                yield from ((one, other, False) for one, other in self._born_or_living(places))

    def _sharing_words(self, places: list[int]) -> Iterator[tuple[int, int]]:
        return pairs_sharing(
            places, (map(sound, self.people[place].name.words) for place in places)
        )

    def _born_or_living(self, places: list[int]) -> Iterator[tuple[int, int]]:
        """Of many namesakes those who share a birthday or an address."""
        by_fact: dict[str, list[int]] = {}
        for place in places:
            known = self.people[place]
            for fact in filter(None, (known.birthday, *known.places)):
                by_fact.setdefault(fact, []).append(place)
        for sharing in by_fact.values():
            yield from pairs_of(sharing)

    def _read(self) -> None:
        stems = self._stems()
        after = 0
        while rows := duplicates.contacts(self._reading, after, _AT_ONCE):
            after = rows[-1][0]
            for row in rows:
                self._add(person(row, stems))
            self._tell(len(rows))
        for blocks in (self._emails, self._phones, self._tails, *self._circles()):
            blocks.forget_single()

    def _add(self, found: Person) -> None:
        place = len(self.people)
        self.people.append(found)
        self._words.update(set(found.name.words))
        for email in found.emails:
            self._emails.add(email, place)
            host = email.rpartition("@")[2]
            if host not in FREE_MAIL:
                self._domains.add(host, place)
        for phone in found.phones:
            self._phones.add(phone, place)
            self._tails.add(phone[-LAST_DIGITS:], place)
        for company in found.companies:
            self._companies.add(company, place)
        if len(found.name.words) > 1:
            self._names.add(" ".join(sorted(found.name.words)), place)

    def _circles(self) -> tuple[Blocks, ...]:
        return self._companies, self._domains, self._names

    def _stems(self) -> dict[int, str]:
        found: dict[int, str] = {}
        after = 0
        while rows := duplicates.company_names(self._reading, after, _AT_ONCE):
            after = rows[-1][0]
            found.update((key, stem(name)) for key, name in rows)
            self._tell(0)
        return found

    def _count(self) -> Rates:
        return Rates(
            emails=self._emails.sizes(),
            phones=self._phones.sizes(),
            companies=self._companies.sizes(),
            words=self._words,
            offices=self._offices(),
            open_domains=FREE_MAIL | set(self._open_domains()),
        )

    def _offices(self) -> set[str]:
        """Addresses and numbers that several share and that are a company's."""
        emails = [key for key, _ in self._emails.shared()]
        phones = {key for key, _ in self._phones.shared()}
        found: set[str] = set()
        left = iter(emails)
        while some := list(islice(left, _AT_ONCE)):
            found |= duplicates.offices(self._reading, some)
        after = 0
        while rows := duplicates.company_phones(self._reading, after, _AT_ONCE):
            after = rows[-1][0]
            found |= phones & {phone_key(number) for _, number in rows}
            self._tell(0)
        return found

    def _open_domains(self) -> Iterator[str]:
        """Hosts where people of all sorts have their mail."""
        for host, places in self._domains.shared():
            if len(places) > 7:
                circles = [self.people[place].companies[:1] for place in places]
                homes = len(set(filter(None, circles))) + circles.count(())
                if homes > 4 and homes * 2 > len(places):
                    yield host


def _id_of(found: Person) -> int:
    return found.id
