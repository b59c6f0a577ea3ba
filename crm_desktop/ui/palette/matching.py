"""Which actions of the program a few typed letters mean."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from crm_desktop.domain.folding import fold
from crm_desktop.domain.matches import word_text
from crm_desktop.ui.actions import ActionSpec
from crm_desktop.ui.palette.rows import plain_words

_BEGINS, _WORDS, _INITIALS, _LETTERS = 4, 3, 2, 1
# Fewer letters than this lie scattered in nearly any name, and mean a person rather.
_SCATTERED = 3


def matching_actions(
    typed: str, specs: Iterable[ActionSpec], limit: int
) -> list[tuple[int, ActionSpec]]:
    """The actions that fit, each with how well (4 best, 1 least), best first, else as in menus."""
    found = [(score, spec) for spec in specs if (score := score_of(typed, plain_words(spec)))]
    return sorted(found, key=lambda pair: -pair[0])[:limit]


@lru_cache(maxsize=512)  # for each key everything is compared as each answer lands
def score_of(typed: str, name: str) -> int:
    """How well typed letters fit a name: 4 as it begins, 3 words of it, down to 0 for not at all.

    Blind to case and accents. 2: the first letters of its words in order; 1: letters of it in
    order, beginning with the first of a word.
    """
    wanted, words = _words_of(typed), _words_of(name)
    if not wanted or not words:
        return 0
    if " ".join(words).startswith(" ".join(wanted)):
        return _BEGINS
    if all(any(word.startswith(part) for word in words) for part in wanted):
        return _WORDS
    letters = "".join(wanted)
    if len(letters) > 1 and "".join(word[0] for word in words).startswith(letters):
        return _INITIALS
    return _LETTERS if len(letters) >= _SCATTERED and _scattered(letters, words) else 0


def is_strong(typed: str, found: Sequence[tuple[int, ActionSpec]]) -> bool:
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


@lru_cache(maxsize=512)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(word_text(text).split())


def _scattered(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters stand in the name in order, leaving out few between them."""
    text = "".join(words)
    for start in _starts(words):
        if text[start] == letters[0] and _follows(letters, text[start : start + 2 * len(letters)]):
            return True
    return False


def _starts(words: Sequence[str]) -> list[int]:
    starts, place = [], 0
    for word in words:
        starts.append(place)
        place += len(word)
    return starts


def _follows(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
