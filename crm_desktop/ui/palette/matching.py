"""Which actions of the program a few typed letters mean."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from crm_desktop.domain.folding import fold
from crm_desktop.domain.matches import word_text
from crm_desktop.ui.actions import ActionSpec
from crm_desktop.ui.palette.rows import plain_words

_BEGINS, _WORDS, _INITIALS, _LETTERS = 4, 3, 2, 1
# Fewer letters than this lie scattered in nearly any name, and mean a person rather.
_SCATTERED = 3


Fitting = list[tuple[int, ActionSpec]]  # each with how well it fits


def matching_actions(typed: str, specs: Iterable[ActionSpec], limit: int) -> Fitting:
    """The actions that fit, each with how well (4 best, 1 least), best first, else as in menus."""
    found = [(score, spec) for spec in specs if (score := score_of(typed, plain_words(spec)))]
    return sorted(found, key=lambda pair: -pair[0])[:limit]


def score_of(typed: str, name: str) -> int:
    """How well typed letters fit a name: 4 as it begins, 3 words of it, down to 0 for not at all.

    Blind to case and accents. 2: the first letters of its words in order; 1: letters of it in
    order, beginning with the first of a word.
    """
    wanted, known = _form_of(typed), _form_of(name)
    if not wanted.words or not known.words:
        return 0
    if known.text.startswith(wanted.text):
        return _BEGINS
    if all(any(word.startswith(part) for word in known.words) for part in wanted.words):
        return _WORDS
    if len(wanted.letters) > 1 and known.initials.startswith(wanted.letters):
        return _INITIALS
    is_long = len(wanted.letters) >= _SCATTERED
    return _LETTERS if is_long and _scattered(wanted.letters, known) else 0


def is_strong(typed: str, found: Fitting) -> bool:
    """Whether what was typed reads like an action's name."""
    return len(typed.strip()) >= _SCATTERED and bool(found) and found[0][0] >= _BEGINS


def letter_spans(typed: str, name: str) -> list[tuple[int, int]]:
    """Where the letters of a scattered or initial match stand in a name."""
    letters = [c for c in fold(typed) if c.isalnum()]
    folded = [fold(c)[:1] for c in name]
    spans, place = [], 0
    for letter in letters:
        while place < len(folded) and folded[place] != letter:
            place += 1
        if place == len(folded):
            return []
        spans.append((place, place + 1))
        place += 1
    return spans


class _Form(NamedTuple):
    """A text as it is compared: folded, its words, and the letters of all and where each begins."""

    words: tuple[str, ...]
    text: str
    letters: str
    initials: str
    starts: tuple[int, ...]


@lru_cache(maxsize=512)  # each key is compared with the name of every action
def _form_of(text: str) -> _Form:
    words = tuple(word_text(text).split())
    starts = tuple(accumulate(map(len, words[:-1]), initial=0))
    initials = "".join(word[0] for word in words)
    return _Form(words, " ".join(words), "".join(words), initials, starts)


def _scattered(letters: str, name: _Form) -> bool:
    """Whether the letters stand in the name in order, leaving out few between them."""
    text, most = name.letters, 2 * len(letters)
    return any(
        text[start] == letters[0] and _follows(letters, text[start : start + most])
        for start in name.starts
    )


def _follows(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
