"""What a person types into a search box, as words to be found; any text is a search."""

import re
from typing import NamedTuple

from crm_desktop.domain.folding import digits, fold, fold_for_index

# Compiled when first searched: the first list is not searched.
_NUMBER = r"[+(]*\d[\d()/.\-]*|\(0\)"
# What separates words or cannot be asked for: NUL ends a query, half characters are no text.
_UNASKABLE = '[\x00-\x1f\x7f"\ud800-\udfff]'
_LONGEST = 200


class Search(NamedTuple):
    """Folded words that must all begin a word of the record, and numbers in any of their forms.

    Each of `numbers` is a tuple of digit runs of which one must be part of a number.
    `typed` is the whole text folded, as names are compared.
    """

    words: tuple[str, ...] = ()
    numbers: tuple[tuple[str, ...], ...] = ()
    typed: str = ""

    def __bool__(self) -> bool:
        return bool(self.words or self.numbers)


def parse(text: str) -> Search:
    """The search that a text means; an empty one where it holds no letter or digit."""
    if not text:
        return Search()
    words: list[str] = []
    numbers: list[tuple[str, ...]] = []
    run: list[str] = []
    tokens = re.sub(_UNASKABLE, " ", text[:_LONGEST]).split()
    for token in tokens:
        if re.fullmatch(_NUMBER, token):
            run.append(token)
            continue
        _end_run(run, words, numbers)
        words.extend(_words(token))
    _end_run(run, words, numbers)
    return Search(tuple(words), tuple(numbers), fold(" ".join(tokens)))


def _words(token: str) -> list[str]:
    folded = " ".join(fold_for_index(token).split())
    return [folded] if any(c.isalnum() for c in folded) else []


def _end_run(run: list[str], words: list[str], numbers: list[tuple[str, ...]]) -> None:
    """Numbers apart by blanks are one number; a single short one may as well be a word."""
    if not run:
        return
    whole = "".join(run)
    forms = {digits(whole), digits(whole.replace("(0)", ""))}
    forms |= {form.lstrip("0") for form in forms}
    run.clear()
    found = tuple(sorted((form for form in forms if form), key=lambda form: (-len(form), form)))
    if found:
        numbers.append(found)
    elif whole.isalnum():
        words.append(whole)
