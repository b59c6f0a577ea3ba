"""Names of people taken apart and compared, whatever their order, spelling and completeness."""

import re
from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from crm_desktop.domain.duplicate import Reason
from crm_desktop.domain.folding import fold
from crm_desktop.domain.nicknames import stand_for_each_other
from crm_desktop.domain.spelling import are_man_and_woman, in_latin, is_slip, sound

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’`´")
_TITLES = frozenset(
    "mr mrs ms miss dr dra prof eng engo arq ing dott dipl avv herr frau sr sra srta don dona"
    " mag mme mlle sir lady".split()
)
_LINKS = frozenset(
    "da de do dos das di del della du des la le los las van von der den zu ter ten y e i al el bin"
    " ibn bint af av".split()
)
_GENERATIONS = frozenset(
    "jr jun junior sr sen senior filho neto sobrinho pere fils hijo ii iii iv".split()
)
_ELDER = frozenset({"sr", "sen", "senior", "pere"})
_MOST_WORDS = 8
_LONGEST = 300  # characters of a name that are read


class NameWords(NamedTuple):
    """The words of a name, folded, in their order, and which generation bears it.

    `is_latin` tells whether it was written in Latin letters; of two names in different letters
    one cannot say that they differ.
    """

    words: tuple[str, ...]
    generation: str
    is_latin: bool


class _Level(IntEnum):
    EXACT = 0
    SPELLED = 1
    SLIP = 2
    SHORT = 3
    INITIAL = 4


_CONTAINED = {
    _Level.SPELLED: Reason.SPELLED_NAME,
    _Level.SLIP: Reason.MISTYPED_NAME,
    _Level.SHORT: Reason.SHORT_NAME,
    _Level.INITIAL: Reason.INITIAL_NAME,
}
_UNLIKE = frozenset({Reason.OTHER_NAME, Reason.FAMILY_NAME, Reason.GIVEN_NAME, Reason.PART_OF_NAME})
Bearers = Callable[[str], int]


def name_words(name: str) -> NameWords:
    """The words that tell one person from another; titles and links are left out."""
    folded = fold(name[:_LONGEST]).translate(_APOSTROPHES)
    found = _WORD.findall(in_latin(folded))[: 2 * _MOST_WORDS]
    while len(found) > 1 and found[0] in _TITLES:
        del found[0]
    generation = ""
    if len(found) > 2 and found[-1] in _GENERATIONS:
        generation = "" if found[-1] in _ELDER else found[-1]
        del found[-1]
    words = tuple(word for word in found if word not in _LINKS) or tuple(found)
    return NameWords(words[:_MOST_WORDS], generation, folded.isascii())


def compare(one: NameWords, other: NameWords, bearers: Bearers) -> Reason:
    """In which way two names are alike, or that they are not.

    `bearers` says how many people bear a word: two names that many bear are two names, however
    alike they look.
    """
    if one.words == other.words:
        # A Chinese name is often written as one word.
        is_whole = len(one.words) > 1 or (one.words and not (one.is_latin or other.is_latin))
        return Reason.SAME_NAME if is_whole else Reason.PART_OF_NAME
    alike = _compare(one.words, other.words, bearers)
    if one.is_latin is not other.is_latin and alike in _UNLIKE:
        return Reason.OTHER_LETTERS
    return alike


def _compare(one: tuple[str, ...], other: tuple[str, ...], bearers: Bearers) -> Reason:
    matched, mine, theirs = _match(one, other, bearers)
    if not matched or all(level is _Level.INITIAL for _, level in matched):
        return Reason.OTHER_NAME
    if not mine or not theirs:
        return _contained(one, other, [level for _, level in matched])
    if one[0] in mine or other[0] in theirs:
        return Reason.FAMILY_NAME
    return Reason.PART_OF_NAME if len(matched) > 1 else Reason.GIVEN_NAME


def _contained(one: tuple[str, ...], other: tuple[str, ...], levels: list[_Level]) -> Reason:
    """The reason where all words of the shorter name are in the longer one."""
    if len(levels) == 1 or all(level >= _Level.INITIAL for level in levels):
        return Reason.PART_OF_NAME
    worst = max(levels)
    if worst is _Level.EXACT:
        return Reason.SAME_NAME if len(one) == len(other) else Reason.LONGER_NAME
    return _CONTAINED[worst]


def _match(
    one: tuple[str, ...], other: tuple[str, ...], bearers: Bearers
) -> tuple[list[tuple[str, _Level]], list[str], list[str]]:
    """Words that are each other's, the likest first, and what is left on either side."""
    mine, theirs = list(one), list(other)
    matched: list[tuple[str, _Level]] = []
    for word in one:
        if word in theirs:
            mine.remove(word)
            theirs.remove(word)
            matched.append((word, _Level.EXACT))
    found = sorted(
        (level, at, to)
        for at, left in enumerate(mine)
        for to, right in enumerate(theirs)
        if (level := _level(left, right, bearers)) is not None
    )
    used: set[int] = set()
    taken: set[int] = set()
    for level, at, to in found:
        if at not in used and to not in taken:
            used.add(at)
            taken.add(to)
            matched.append((mine[at], level))
    left = [word for at, word in enumerate(mine) if at not in used]
    right = [word for at, word in enumerate(theirs) if at not in taken]
    return matched, left, right


def _level(one: str, other: str, bearers: Bearers) -> _Level | None:
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return _Level.INITIAL if long.startswith(short) else None
    near = _near(short, long)
    if near is None or near is _Level.SHORT:
        return near
    rarer, commoner = sorted((bearers(one), bearers(other)))
    is_two_names = rarer > 3 and rarer * 50 >= commoner
    if is_two_names or (are_man_and_woman(one, other) and rarer > 1):
        return None
    return near


@lru_cache(maxsize=100_000)
def _near(one: str, other: str) -> _Level | None:
    if one[0] == other[0] and sound(one) == sound(other):
        return _Level.SPELLED
    if stand_for_each_other(one, other):
        return _Level.SHORT
    return _Level.SLIP if is_slip(one, other) else None
