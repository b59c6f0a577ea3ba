"""Where in a text the words of a search stand: for marking them, and for ranking what was found."""

import re
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.domain.folding import fold, fold_for_index
from crm_desktop.domain.search import Search

Span = tuple[int, int]

_BREAK = re.compile(r"[\W_]+")
# The characters that are a word each; the same as those the index sets apart.
_CJK = re.compile(
    "[\u2e80-\u2fdf\u3040-\u30ff\u3100-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f]"
)
_BETWEEN_DIGITS = r"[ ()/.\-\u00a0]*"
_BEFORE = 40


@lru_cache(maxsize=4096)  # from one key to the next the same names are compared again
def word_text(text: str) -> str:
    """The folded words of a text, each with a blank before and after: `" jose tiles "`."""
    return f" {_BREAK.sub(' ', fold_for_index(text)).strip()} "


@lru_cache(maxsize=1024)
def spans(text: str, search: Search) -> tuple[Span, ...]:
    """The places (from, to) of what the search asks for, in order, none within another."""
    patterns = _patterns(search)
    if not patterns or not text:
        return ()
    folded, places = _folded(text)
    found = [span for pattern in patterns for span in pattern.spans(folded)]
    kept: list[Span] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        first, last = places[start], places[end - 1]
        if not kept or first >= kept[-1][1]:
            kept.append((first, _with_marks(text, last + 1)))
    return tuple(kept)


def snippet(text: str, search: Search, limit: int) -> str:
    """At most `limit` characters of a text in one line, around the first match."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    found = spans(line, search)
    if not found or found[0][1] <= limit - 1:
        return line[:limit]
    start = max(found[0][0] - _BEFORE, 0)
    word = line.find(" ", start, found[0][0])
    start = word + 1 if word >= 0 else start
    return "…" + line[start : start + limit - 1]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One word or number; a word must begin where a word of the text does."""

    regex: re.Pattern[str]
    is_word: bool

    def spans(self, folded: str) -> list[Span]:
        found, place = [], 0
        while match := self.regex.search(folded, place):
            if not self.is_word or _begins_word(folded, match.start()):
                found.append(match.span())
                place = match.end()
            else:
                place = match.start() + 1
        return found


def _begins_word(folded: str, place: int) -> bool:
    if place == 0 or not folded[place - 1].isalnum():
        return True
    return bool(_CJK.match(folded, place) or _CJK.match(folded, place - 1))


@lru_cache(maxsize=64)
def _patterns(search: Search) -> tuple[_Pattern, ...]:
    # Compiled for every key typed, so each stays small.
    words = [pieces for word in search.words if (pieces := _BREAK.sub(" ", word).split())]
    made = [
        _Pattern(re.compile(r"[\W_]*".join(map(re.escape, each))), is_word=True) for each in words
    ]
    forms = {form for forms in search.numbers for form in forms}
    made += [_Pattern(re.compile(_BETWEEN_DIGITS.join(form)), is_word=False) for form in forms]
    return tuple(made)


def _folded(text: str) -> tuple[str, "list[int] | range"]:
    """The folded text, and for each of its characters the place it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    pieces = [*map(_fold_one, text)]
    folded = "".join(pieces)
    if len(folded) == len(text) and "" not in pieces:
        return folded, range(len(text))
    return folded, [place for place, piece in enumerate(pieces) for _ in piece]


@lru_cache(maxsize=4096)
def _fold_one(character: str) -> str:
    return fold(character)


def _with_marks(text: str, end: int) -> int:
    """Accents written as characters of their own belong to the letter before them."""
    while end < len(text) and not _fold_one(text[end]):
        end += 1
    return end
