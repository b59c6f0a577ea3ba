"""Whether words are somebody's name, a company's, what somebody is, or where."""

import re
from functools import cache

from crm_desktop.domain.quick_sheet import plain
from crm_desktop.domain.quick_words import (
    AT,
    HOUSEHOLDS,
    LEGAL,
    LINKS,
    PERHAPS_AT,
    POSTCODES,
    STREETS,
    TITLES,
    TRADES,
)

NONE, WEAK, STRONG = 0, 1, 2
_SHORT = 4  # letters of a stem that must be a whole word: `bar` is no part of `Barbara`
_LEGAL = re.compile(rf"(?:^|[ ,]){LEGAL}\.?(?: |,|$)|&| (?:et|y|e) (?:fils|hijos|filhos|cie)\b")
_COMPOUND = re.compile(
    r"\w{3,}(?:bau|technik|handel|werke?|reisen|verlag|service|systeme?|haus|kanzlei|markt)$"
)
_TITLE_END = re.compile(
    r"(?:manager|director|officer|executive|consultant|assistant|engineer|specialist|owner|buyer"
    r"|president|supervisor|designer|analyst|adviser|advisor|lead)$"
)
_TITLE_COMPOUND = re.compile(
    r"\w{3,}(?:leiter|meister|berater|fuhrer|techniker|manager|ingenieur|assistent|vertreter)(?:in)?$"
)
# What people are by trade ends like this in one language or another.
_OCCUPATION = re.compile(
    r"[^\W\d]{3,}(?:er|or|ora|ers|ist|iste|ista|ero|era|eiro|eira|dor|dora|ier|iere|eur|euse|rice|trice"
    r"|ologe|ologin|ologist|logo|loga|ian|ien|ienne|ant|ante|ent|ente|in|man|woman|frau|mann)"
)
_HOUSE = re.compile(r"[^\d]{3,} \d{1,4} ?[a-z]?")
_WORD = re.compile(r"[\w'’.&+-]+")
_MOST_WORDS = 8
_LONGEST = 300  # characters of a name with its company
_STREET, _POSTCODE = re.compile(STREETS), re.compile(POSTCODES)
_MOST_OF_TITLE = 6


def company_evidence(words: str) -> int:
    """How surely words are a company's name: `STRONG` by its legal form, `WEAK` by its trade."""
    small = plain(words)
    if _LEGAL.search(small):
        return STRONG
    found = _WORD.findall(small)
    if not found or found[0] in HOUSEHOLDS:
        return NONE
    return WEAK if any(map(_is_trade, found)) else NONE


def begins_with_trade(words: str) -> bool:
    """Whether the first word says what a company does: `Hotel Miramar`."""
    found = _WORD.findall(plain(words))
    return bool(found) and found[0] not in HOUSEHOLDS and _is_trade(found[0])


def is_title(words: str) -> bool:
    """Whether words say what somebody is in a company."""
    found = _WORD.findall(plain(words))
    if not found or len(found) > _MOST_OF_TITLE or company_evidence(words) == STRONG:
        return False
    first = found[0]
    stem = max((len(each) for each in TITLES if first.startswith(each)), default=0)
    if stem and stem >= _trade_stem(first) and len(first) <= stem + 5:
        return True
    return bool(_TITLE_COMPOUND.fullmatch(first) or _TITLE_END.search(found[-1]))


def is_occupation(words: str) -> bool:
    """Whether one small word is what somebody is by trade: `florist`, `fontanero`."""
    return words.islower() and bool(_OCCUPATION.fullmatch(plain(words)))


def is_address(words: str, *, with_postcode: bool) -> bool:
    """Whether words are a street, or with `with_postcode` a place with its number."""
    small = plain(words).strip()
    if words.islower():
        return False
    if _STREET.match(small):
        return True
    return with_postcode and bool(_POSTCODE.search(small) or _HOUSE.fullmatch(small))


def is_name_like(words: str) -> bool:
    """Whether words are written as names are: each with a capital, links between them small."""
    found = words.split()
    if not 0 < len(found) <= _MOST_WORDS or not any(c.isalpha() and not c.islower() for c in words):
        return False
    if not _begins_large(found[0]) and plain(found[0]) not in LINKS:
        return False
    return all(_begins_large(word) or plain(word) in LINKS or word in "&+" for word in found)


def is_plain_name(words: str) -> bool:
    """Whether words typed without capitals can be a name: few, and without figures."""
    few = 0 < len(words.split()) <= _SHORT
    return few and any(map(str.isalpha, words)) and not any(map(str.isdigit, words))


def split_at_company(words: str) -> tuple[int, int] | None:
    """From where to where the link between a person and the company stands, if any does."""
    if len(words) > _LONGEST:
        return None
    small = plain(words)
    for match in _always().finditer(small):
        after = words[match.end() :].strip()
        if after and (is_name_like(after) or words.islower()):
            return match.span()
    for match in _perhaps().finditer(small):
        person, after = words[: match.start()], words[match.end() :]
        least = STRONG if plain(after.split()[0]) in LINKS else WEAK  # `Julien de la Tour`
        if person.strip() and company_evidence(after) >= least and not company_evidence(person):
            return match.span()
    return None


@cache
def _always() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<= ))(?:{'|'.join(map(re.escape, AT))}) +(?=\S)")


@cache
def _perhaps() -> re.Pattern[str]:
    return re.compile(rf"(?<= )(?:{'|'.join(map(re.escape, PERHAPS_AT))}) +(?=\S)")


def _begins_large(word: str) -> bool:
    first = word.lstrip("\"'“„«(¿")[:1]
    return not first.islower() and (first.isalnum())


def _is_trade(word: str) -> bool:
    return _trade_stem(word) > 0 or bool(_COMPOUND.fullmatch(word))


@cache
def _stems() -> frozenset[str]:
    return frozenset(TRADES)


def _trade_stem(word: str) -> int:
    """The length of the longest stem of a trade with which a word begins."""
    for length in range(len(word), 1, -1):
        is_whole = length == len(word) or (length == len(word) - 1 and word[-1] == "s")
        if word[:length] in _stems() and (length > _SHORT or is_whole):
            return length
    return 0
