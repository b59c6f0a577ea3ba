"""Where in a text the words of a search stand: for marking them, and for ranking what was found."""

import re
from functools import lru_cache

from crm_desktop.domain.folding import fold, fold_for_index
from crm_desktop.domain.search import Search

Span = tuple[int, int]

_BREAK = re.compile(r"[\W_]+")
# The characters that are a word each; the same as those the index sets apart.
_CJK = "\u2e80-\u2fdf\u3040-\u30ff\u3100-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_START = rf"(?:(?<![^\W_])|(?<=[{_CJK}])|(?=[{_CJK}]))"
_BETWEEN_DIGITS = r"[ ()/.\-\u00a0]*"
_BEFORE = 40


def word_text(text: str) -> str:
    """The folded words of a text, each with a blank before and after: `" jose tiles "`."""
    return f" {_BREAK.sub(' ', fold_for_index(text)).strip()} "


def spans(text: str, search: Search) -> list[Span]:
    """The places (from, to) of what the search asks for, in order, none within another."""
    pattern = _pattern(search)
    if pattern is None or not text:
        return []
    folded, places = _folded(text)
    found = []
    for match in pattern.finditer(folded):
        first, last = places[match.start()], places[match.end() - 1]
        found.append((first, _with_marks(text, last + 1)))
    return found


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


@lru_cache(maxsize=64)
def _pattern(search: Search) -> re.Pattern[str] | None:
    words = [pieces for word in search.words if (pieces := _BREAK.sub(" ", word).split())]
    parts = [_START + r"[\W_]*".join(map(re.escape, pieces)) for pieces in words]
    forms = {form for forms in search.numbers for form in forms}
    # The longest first: of two ways to write a number the whole one is marked.
    parts += [_BETWEEN_DIGITS.join(form) for form in sorted(forms, key=len, reverse=True)]
    return re.compile("|".join(parts)) if parts else None


def _folded(text: str) -> tuple[str, "list[int] | range"]:
    """The folded text, and for each of its characters the place it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        piece = _fold_one(character)
        folded.append(piece)
        places.extend([place] * len(piece))
    return "".join(folded), places


@lru_cache(maxsize=4096)
def _fold_one(character: str) -> str:
    return fold(character)


def _with_marks(text: str, end: int) -> int:
    """Accents written as characters of their own belong to the letter before them."""
    while end < len(text) and not _fold_one(text[end]):
        end += 1
    return end
