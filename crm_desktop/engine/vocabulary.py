"""The words of all articles in order, for finding longer, shorter and mistyped forms of a word."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from crm_desktop.domain.spelling import is_slip

_SHORTEST_PART, _SHORTEST_REST = 4, 3  # of a word made of several
_SHORTEST_MISTYPED = 5
_MOST = 12  # words that one may stand for
_MOST_COMPARED = 2_000


class Vocabulary(NamedTuple):
    """All words, those read from their ends, and all for looking one up."""

    forwards: tuple[str, ...]
    backwards: tuple[str, ...]
    known: frozenset[str]


def vocabulary(words: Iterable[str]) -> Vocabulary:
    """These words, each once."""
    known = frozenset(words)
    return Vocabulary(tuple(sorted(known)), tuple(sorted(word[::-1] for word in known)), known)


def longer(vocabulary: Vocabulary, word: str) -> Iterator[str]:
    """Words of which this is the first or last part: `Patrone` in `Druckerpatrone`."""
    if len(word) < _SHORTEST_PART:
        return
    first = _beginning(vocabulary.forwards, word, _MOST)
    last = _beginning(vocabulary.backwards, word[::-1], _MOST)
    for each in (*first, *(backwards[::-1] for backwards in last)):
        if len(each) - len(word) >= _SHORTEST_REST:
            yield each


def parts(vocabulary: Vocabulary, word: str) -> Iterator[str]:
    """Words that are the first or last part of this one."""
    firsts = (word[:cut] for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_REST + 1))
    lasts = (word[cut:] for cut in range(_SHORTEST_REST, len(word) - _SHORTEST_PART + 1))
    for part in (*firsts, *lasts):
        if part in vocabulary.known:
            yield part


def mistyped(vocabulary: Vocabulary, word: str) -> tuple[str, ...]:
    """Words that may be meant by one that nobody knows."""
    if len(word) < _SHORTEST_MISTYPED:
        return ()
    near = _beginning(vocabulary.forwards, word[:2], _MOST_COMPARED)
    slips = [each for each in near if abs(len(each) - len(word)) < 2 and is_slip(each, word)]
    return tuple(slips[:_MOST])


def _beginning(ordered: tuple[str, ...], start: str, limit: int) -> tuple[str, ...]:
    first = bisect_left(ordered, start)
    return tuple(word for word in ordered[first : first + limit] if word.startswith(start))
