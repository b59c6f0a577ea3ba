"""Who certainly is the person or company of a row: the keys each one is known by."""

from collections.abc import Iterable, Iterator, Sequence

from crm_desktop.interop.columns.target import OWN_SOURCE
from crm_desktop.services.importing.prepared import (
    Prepared,
    own_identity,
    record_of,
    words_of,
)
from crm_desktop.storage.queries import matching
from crm_desktop.storage.reading import Reading

_IN_IDENTITIES = "\x1f"
# A whole factory may have one number: with more owners, an exact name is still found.
_MOST_OWNERS = 50


class Acquaintance:
    """Owners of keys: those in the file of ours, and the rows met so far.

    With `keeps` the rows met are not stored by anyone, so their keys are kept aside, as hashes.
    Use `meet` before the rows of a chunk are asked about, and `part` after.
    """

    def __init__(self, reading: Reading, *, keeps: bool) -> None:
        self._reading = reading
        self._keeps = keeps
        self._owners: dict[str, list[int]] = {}
        self._namesakes: dict[tuple[str, str], int] = {}  # by address or number, and name
        self._fresh: list[tuple[int, int]] = []
        self._words: dict[int, str] = {}  # by owner
        self._kept_words: dict[int, str] = {}
        if keeps:
            matching.begin_seen(reading)

    def meet(self, chunk: Sequence[Prepared]) -> None:
        """Look up every key of the rows that come."""
        self._owners, self._words, self._namesakes = {}, {}, {}
        self._meet_our_own(chunk)
        externals = {key for row in chunk for _, key in row.identities}
        for source, key, contact, company in matching.external_owners(self._reading, externals):
            owner = contact if company is None else company
            self._add(_identity(source, key, is_company=company is not None), owner)
        reaches = {key for row in chunk for key in (*row.emails, *row.phones)}
        for key, contact, sort_key in matching.channel_owners(self._reading, reaches):
            self._add_reach(key, contact, words_of(sort_key))
        if self._keeps:
            self._meet_again(chunk)

    def part(self) -> None:
        """Keep what the rows of the chunk are known by, where nobody else does."""
        if self._keeps:
            matching.keep_seen(self._reading, self._fresh)
            self._fresh = []

    def close(self) -> None:
        """Forget the rows met."""
        if self._keeps:
            matching.end_seen(self._reading)

    def by_identity(self, row: Prepared) -> int | None:
        """Who is known under an id of the row, or holds just this card."""
        for source, key in row.identities:
            owners = self._owners.get(_identity(source, key, is_company=row.is_company))
            if owners:
                return owners[0]
        return None

    def namesake(self, reaches: Iterable[str], words: str) -> int | None:
        """Who has one of these addresses or numbers, and just this name."""
        owners = (self._namesakes.get((reach, words)) for reach in reaches)
        return next((owner for owner in owners if owner is not None), None)

    def by_reach(self, reaches: Iterable[str]) -> Iterator[tuple[int, str]]:
        """Some of those with one of these addresses or numbers, and the words of their names."""
        for reach in reaches:
            for owner in self._owners.get(reach, ()):
                yield owner, self._words[owner]

    def remember(self, row: Prepared, owner: int) -> None:
        """From now on the row's keys are the owner's, too."""
        for source, key in row.identities:
            self._add(_identity(source, key, is_company=row.is_company), owner)
        if not row.is_company:
            words = self._words.get(owner, row.words)
            for reach in (*row.emails, *row.phones):
                self._add_reach(reach, owner, words)
            if self._keeps:
                self._kept_words.setdefault(owner, words)
        if self._keeps:
            self._fresh += ((hash(key), owner) for key in _keys(row))

    def _meet_our_own(self, chunk: Sequence[Prepared]) -> None:
        """A record that is here under the very id that an export of ours gave it."""
        named: dict[bool, list[int]] = {False: [], True: []}
        for row in chunk:
            for source, key in row.identities:
                if source == OWN_SOURCE and (record := record_of(key)):
                    named[row.is_company].append(record)
        for is_company, records in named.items():
            table = "company" if is_company else "contact"
            for (record,) in matching.records(self._reading, table, ("id",), records):
                self._add(_identity(*own_identity(record), is_company=is_company), record)

    def _meet_again(self, chunk: Sequence[Prepared]) -> None:
        keys = {hash(key): key for row in chunk for key in _keys(row)}
        for hashed, owner in matching.seen_owners(self._reading, keys):
            key = keys[hashed]
            if _IN_IDENTITIES in key:
                self._add(key, owner)
            else:
                self._add_reach(key, owner, self._kept_words[owner])

    def _add_reach(self, reach: str, owner: int, words: str) -> None:
        self._words.setdefault(owner, words)
        self._namesakes.setdefault((reach, words), owner)
        self._add(reach, owner)

    def _add(self, key: str, owner: int) -> None:
        owners = self._owners.setdefault(key, [])
        if len(owners) < _MOST_OWNERS and owner not in owners:
            owners.append(owner)


def _keys(row: Prepared) -> list[str]:
    keys = [_identity(source, key, is_company=row.is_company) for source, key in row.identities]
    return keys if row.is_company else [*keys, *row.emails, *row.phones]


def _identity(source: str, key: str, *, is_company: bool) -> str:
    kind = "company" if is_company else "contact"
    return _IN_IDENTITIES.join((kind, source, key))
