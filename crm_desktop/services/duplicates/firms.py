"""Duplicates among all companies."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.duplicate import PROBABLE, Pair
from crm_desktop.domain.weighing import LAST_DIGITS, Firm, Rates, weigh_firms
from crm_desktop.services.duplicates.blocks import Blocks, pairs_of, pairs_sharing
from crm_desktop.services.duplicates.comparable import firm
from crm_desktop.storage.queries import duplicates
from crm_desktop.storage.reading import Reading

Check = Callable[[int], None]

_AT_ONCE = 500
_FEW = 12


class Firms:
    """Every company in comparable form, in blocks of those that share something."""

    def __init__(self, reading: Reading, tell: Check) -> None:
        self._reading, self._tell = reading, tell
        self.firms: list[Firm] = []
        self._names, self._domains = Blocks(), Blocks()
        self._phones, self._tails, self._places = Blocks(), Blocks(), Blocks()
        self._words: Counter[str] = Counter()
        self._read()
        self.rates = Rates(
            phones=self._phones.sizes(), domains=self._domains.sizes(), words=self._words
        )

    def probable(self) -> Iterator[Pair]:
        """Each pair that probably is one company, in no order."""
        seen: set[tuple[int, int]] = set()
        for turn, key in enumerate(self._candidates()):
            if not turn % _AT_ONCE:
                self._tell(_AT_ONCE)
            if key in seen:
                continue
            seen.add(key)
            pair = self._weigh(*(self.firms[place] for place in key))
            if pair.score >= PROBABLE:
                yield pair

    def weigh(self, one: int, other: int) -> Pair:
        """The pair of two ids."""
        return self._weigh(*(self._firm(key) for key in (one, other)))

    def _weigh(self, one: Firm, other: Firm) -> Pair:
        return Pair(Kind.COMPANY, one.id, other.id, weigh_firms(one, other, self.rates))

    def _firm(self, key: int) -> Firm:
        return self.firms[bisect_left(self.firms, key, key=_id_of)]

    def _candidates(self) -> Iterator[tuple[int, int]]:
        for blocks in (self._names, self._domains, self._tails, self._places):
            for _, places in blocks.shared():
                if len(places) <= _FEW:
                    yield from pairs_of(places)
                else:
                    yield from pairs_sharing(places, (self.firms[at].name for at in places))

    def _read(self) -> None:
        after = 0
        while rows := duplicates.companies(self._reading, after, _AT_ONCE):
            after = rows[-1][0]
            for row in rows:
                self._add(firm(row))
            self._tell(len(rows))
        for blocks in (self._names, self._domains, self._phones, self._tails, self._places):
            blocks.forget_single()

    def _add(self, found: Firm) -> None:
        place = len(self.firms)
        self.firms.append(found)
        self._words.update(set(found.name))
        self._names.add("".join(found.name), place)
        for blocks, keys in (
            (self._domains, found.domains),
            (self._phones, found.phones),
            (self._tails, [phone[-LAST_DIGITS:] for phone in found.phones]),
            (self._places, found.places),
        ):
            for key in keys:
                blocks.add(key, place)


def _id_of(found: Firm) -> int:
    return found.id
