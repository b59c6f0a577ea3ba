"""Who certainly is the person or company of a row: the keys each one is known by."""

from collections.abc import Iterable, Iterator, Sequence

from crm_desktop.services.importing.prepared import Prepared, words_of
from crm_desktop.storage.queries import matching
from crm_desktop.storage.reading import Reading


class Acquaintance:
    """Owners of keys: those in the file of ours, and the rows met so far.

    With `keeps` the rows met are not stored by anyone, so their keys are kept aside, as hashes.
    Use `meet` before the rows of a chunk are asked about, and `part` after.
    """

    def __init__(self, reading: Reading, *, keeps: bool) -> None:
        self._reading = reading
        self._keeps = keeps
        self._owners: dict[str, list[int]] = {}
        self._fresh: list[tuple[int, int]] = []
        self._words: dict[int, str] = {}  # by owner
        self._kept_words: dict[int, str] = {}
        if keeps:
            matching.begin_seen(reading)

    def meet(self, chunk: Sequence[Prepared]) -> None:
        """Look up every key of the rows that come."""
        self._owners, self._words = {}, {}
        externals = {key for row in chunk for _, key in row.identities}
        for source, key, contact, company in matching.external_owners(self._reading, externals):
            owner = contact if company is None else company
            self._add(_identity(source, key, is_company=company is not None), owner)
        reaches = {key for row in chunk for key in (*row.emails, *row.phones)}
        for key, contact, sort_key in matching.channel_owners(self._reading, reaches):
            self._add(key, contact)
            self._words[contact] = words_of(sort_key)
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

    def by_reach(self, reaches: Iterable[str]) -> Iterator[tuple[int, str]]:
        """Everyone with one of these addresses or numbers, and the words of their names."""
        for reach in reaches:
            for owner in self._owners.get(reach, ()):
                yield owner, self._words[owner]

    def remember(self, row: Prepared, owner: int) -> None:
        """From now on the row's keys are the owner's, too."""
        keys = _keys(row)
        if not row.is_company:
            self._words.setdefault(owner, row.words)
            if self._keeps:
                self._kept_words.setdefault(owner, row.words)
        for key in keys:
            self._add(key, owner)
        if self._keeps:
            self._fresh += ((hash(key), owner) for key in keys)

    def _meet_again(self, chunk: Sequence[Prepared]) -> None:
        keys = {hash(key): key for row in chunk for key in _keys(row)}
        for hashed, owner in matching.seen_owners(self._reading, keys):
            self._add(keys[hashed], owner)
            if owner in self._kept_words:
                self._words.setdefault(owner, self._kept_words[owner])

    def _add(self, key: str, owner: int) -> None:
        owners = self._owners.setdefault(key, [])
        if owner not in owners:
            owners.append(owner)


def _keys(row: Prepared) -> list[str]:
    keys = [_identity(source, key, is_company=row.is_company) for source, key in row.identities]
    return keys if row.is_company else [*keys, *row.emails, *row.phones]


def _identity(source: str, key: str, *, is_company: bool) -> str:
    return f"{'company' if is_company else 'contact'}\x1f{source}\x1f{key}"
