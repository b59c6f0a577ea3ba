"""Records that share a key, so that only those are compared with each other."""

from collections.abc import Iterable, Iterator
from itertools import combinations

# Of more than so many that share a key, only those who share more are compared.
_SMALL = 12


class Blocks:
    """Places of records by what they share; keeps whole keys only where there are two.

    Keys are kept by their hash, as a million texts would take much room: two keys of one hash
    only mean that two records more are compared.
    """

    def __init__(self) -> None:
        self._first: dict[int, int] = {}
        self._more: dict[str, list[int]] = {}

    def add(self, key: str, place: int) -> None:
        """This record has the key."""
        first = self._first.setdefault(hash(key), place)
        if first == place:
            return
        found = self._more.setdefault(key, [first])
        if found[-1] != place:
            found.append(place)

    def forget_single(self) -> None:
        """No more records come: only what is shared is kept."""
        self._first.clear()

    def shared(self) -> Iterable[tuple[str, list[int]]]:
        """The keys that two or more have, and who has them."""
        return self._more.items()

    def sizes(self) -> dict[str, int]:
        """How many have the keys that more than two have."""
        return {key: len(found) for key, found in self._more.items() if len(found) > 2}


def pairs_of(places: list[int]) -> Iterator[tuple[int, int]]:
    """Every two of a few."""
    return combinations(places, 2)


def pairs_sharing(places: list[int], traits: Iterable[Iterable[str]]) -> Iterator[tuple[int, int]]:
    """Every two who share a trait as well; where many do, those who share another."""
    by_trait: dict[str, list[int]] = {}
    own: dict[int, frozenset[str]] = {}
    for place, found in zip(places, traits, strict=True):
        own[place] = frozenset(found)
        for trait in own[place]:
            by_trait.setdefault(trait, []).append(place)
    for trait, sharing in by_trait.items():
        if len(sharing) <= _SMALL:
            yield from combinations(sharing, 2)
        else:
            yield from _pairs_sharing_two(sharing, own, trait)


def _pairs_sharing_two(
    places: list[int], own: dict[int, frozenset[str]], trait: str
) -> Iterator[tuple[int, int]]:
    """Every two who also have a trait that begins alike."""
    by_second: dict[str, list[int]] = {}
    for place in places:
        for second in {other[:2] for other in own[place] if other != trait}:
            by_second.setdefault(second, []).append(place)
    for sharing in by_second.values():
        yield from combinations(sharing, 2)
