"""Texts by their words, for finding those that have words in common with another.

A shelf never changes; putting a text on it gives another shelf, which shares all that stayed.
"""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import NamedTuple, TypeVar

Weights = Mapping[str, float]  # how often a word stands in a text, more where it counts more

_Kept = TypeVar("_Kept")


class Posting(NamedTuple):
    """Where a word stands: places of texts, and its weight in each."""

    places: "array[int]"
    weights: "array[float]"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Texts by number; a text that was taken away leaves its place empty."""

    ids: tuple[int | None, ...]
    place_of: Mapping[int, int]
    lengths: tuple[float, ...]
    words_of: tuple[tuple[str, ...], ...]
    postings: Mapping[str, Posting]

    @property
    def mean_length(self) -> float:
        """How long a text is; never 0."""
        return sum(self.lengths) / max(len(self.place_of), 1) or 1.0

    def rarity(self, word: str) -> float:
        """How much a word tells: more, the fewer texts have it."""
        posting = self.postings.get(word)
        return _rarity(len(posting.places) if posting else 0, len(self.place_of))


def filled(texts: Iterable[tuple[int, Weights]]) -> Shelf:
    """A shelf with these texts."""
    ids, lengths, words_of = [], [], []
    postings: dict[str, Posting] = {}
    for place, (number, weights) in enumerate(texts):
        ids.append(number)
        lengths.append(sum(weights.values()))
        words_of.append(tuple(weights))
        for word, weight in weights.items():
            posting = postings.get(word)
            if posting is None:
                posting = postings[word] = Posting(array("I"), array("f"))
            posting.places.append(place)
            posting.weights.append(weight)
    place_of = {number: place for place, number in enumerate(ids)}
    return Shelf(tuple(ids), place_of, tuple(lengths), tuple(words_of), postings)


def without(shelf: Shelf, number: int) -> Shelf:
    """The shelf without a text; the same shelf where it is not there."""
    place = shelf.place_of.get(number)
    if place is None:
        return shelf
    postings = dict(shelf.postings)
    for word in shelf.words_of[place]:
        postings[word] = _taken_out(postings[word], place)
        if not postings[word].places:
            del postings[word]
    return Shelf(
        _replaced(shelf.ids, place, None),
        {each: where for each, where in shelf.place_of.items() if each != number},
        _replaced(shelf.lengths, place, 0.0),
        _replaced(shelf.words_of, place, ()),
        postings,
    )


def with_text(shelf: Shelf, number: int, weights: Weights) -> Shelf:
    """The shelf with a text, in place of what stood there under its number."""
    shelf = without(shelf, number)
    place = len(shelf.ids)
    postings = dict(shelf.postings)
    for word, weight in weights.items():
        places, others = postings.get(word, Posting(array("I"), array("f")))
        postings[word] = Posting(places + array("I", [place]), others + array("f", [weight]))
    return Shelf(
        (*shelf.ids, number),
        {**shelf.place_of, number: place},
        (*shelf.lengths, sum(weights.values())),
        (*shelf.words_of, tuple(weights)),
        postings,
    )


@lru_cache(maxsize=10_000)
def _rarity(having: int, texts: int) -> float:
    return log(1 + (texts - having + 0.5) / (having + 0.5))


def _taken_out(posting: Posting, place: int) -> Posting:
    where = posting.places.index(place)
    places, weights = posting.places[:], posting.weights[:]
    del places[where], weights[where]
    return Posting(places, weights)


def _replaced(kept: tuple[_Kept, ...], place: int, by: _Kept) -> tuple[_Kept, ...]:
    return (*kept[:place], by, *kept[place + 1 :])
