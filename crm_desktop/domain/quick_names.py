"""Whether words are somebody's name, a company's, or a place's."""

import re
from functools import cache

from crm_desktop.domain.quick_given import HONORIFICS, given_names
from crm_desktop.domain.quick_sheet import first_word, plain
from crm_desktop.domain.quick_stems import begins_with_trade, is_department, is_trade
from crm_desktop.domain.quick_words import (
    AT,
    HOUSEHOLDS,
    LEGAL,
    LEGAL_FIRST,
    LEGAL_SHORT,
    LINKS,
    PERHAPS_AT,
    POSTCODES,
    STREETS,
)

NONE, WEAK, STRONG = 0, 1, 2
_FEW = 4  # words of a name typed without capitals
_LEGAL_WORDS = re.compile(
    r"\b(?:s\. ?de ?r\.? ?l|sp\.? ?z ?\.?o\.? ?o|s\. ?[alcp](?:\. ?[aulr])?\b|e\. ?[kuv]\b|a/s\b"
    r"|s\.r\.o|d\.o\.o"
    r"|[abn]\.[ve]|c\.a|a\.e)\b\.?|\w ?& (?:co|cie|partner|sohne?|sons?|fils|hijos|filhos)\b"
    r"| (?:et|y|e|und|and) (?:fils|hijos|filhos|cie|associes|asociados|associados|partner|sohne?)\b"
)
# What people are by trade ends like this in one language or another.
_HOUSE = re.compile(r"(?!ext|int|poste|ramal)[^\d]{3,} \d{1,4} ?[a-z]?")
_WORD = re.compile(r"[\w'’.&+/-]+")
_MOST_WORDS = 8
_LONGEST = 300  # characters of a name with its company
_STREET, _POSTCODE = re.compile(STREETS), re.compile(POSTCODES)


def company_evidence(words: str) -> int:
    """How surely words are a company's name: `STRONG` by its legal form, `WEAK` by its trade."""
    if len(words) > _LONGEST:
        return NONE
    small = plain(words)
    found = words.split()
    if not found or first_word(small).strip(".") in HOUSEHOLDS or is_couple(words):
        return NONE
    if is_department(words):
        return NONE
    if has_form(words) or _LEGAL_WORDS.search(small) or " & " in small:
        return STRONG
    return WEAK if any(map(is_trade, _WORD.findall(small))) else NONE


def is_legal(word: str) -> bool:
    """Whether a word behind a comma is a company's legal form."""
    key = re.sub(r"[./]", "", plain(word))
    return key in LEGAL or (key in LEGAL_SHORT and (word.isupper() or "." in word))


def is_couple(words: str) -> bool:
    """Whether two people are named together: `Raj & Anita Desai`."""
    sides = re.split(r" ?[&+] ?| (?:and|und|u\.|y|e|et|i) ", plain(words), maxsplit=1)
    both = [side.split() for side in sides if side.split()]
    return len(both) == 2 and all(side[0].strip(".") in given_names() for side in both)


def begins_with_person(words: str) -> bool:
    """Whether the first word is a first name or a form of address."""
    first = words.strip().partition(" ")[0]
    return plain(first).strip(".,") in given_names() or is_honorific(first)


def is_honorific(word: str) -> bool:
    """Whether a word is a form of address; one of a letter or two needs its dot or a capital."""
    key = plain(word).replace(".", "")
    is_clear = (
        len(key) > 2 or key in ("mr", "ms", "dr", "sr") or word.endswith(".") or word[:1].isupper()
    )
    if word == "HR":
        return False
    return key in HONORIFICS and is_clear and (len(key) > 1 or "." in word)


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
    if not _begins_large(found[0]) and plain(found[0]) not in LINKS and not is_honorific(found[0]):
        return False
    return all(_is_part_of_name(word) for word in found)


def is_plain_name(words: str) -> bool:
    """Whether words typed without capitals can be a name: few, and without figures."""
    few = 0 < len(words.split()) <= _FEW
    return few and any(map(str.isalpha, words)) and not any(map(str.isdigit, words))


def is_half_name(words: str) -> bool:
    """Whether a trade stands small before a name, or a legal form behind it: `taller Ruiz`."""
    found = words.split()
    is_named = found[-1][:1].isupper()
    return found[0][:1].isupper() or (begins_with_trade(words) and is_named)


def name_at_start(words: str) -> int:
    """How many characters at the beginning are written as a name."""
    end = 0
    for found in re.finditer(r"\S+", words):
        if not _is_part_of_name(found[0]):
            break
        if plain(found[0]) not in LINKS:
            end = found.end()
    return end


def split_at_company(words: str, *, says_case: bool = True) -> tuple[int, int] | None:
    """From where to where the link between a person and the company stands, if any does."""
    if len(words) > _LONGEST:
        return None
    small = plain(words)
    for match in _always().finditer(small):
        after = words[match.end() :].strip()
        person = words[: match.start()].strip()
        if says_case and person and not _begins_large(person):
            continue
        if after and (is_name_like(after) or not says_case or company_evidence(after) == STRONG):
            return match.span()
    for match in _perhaps().finditer(small):
        person, after = words[: match.start()], words[match.end() :]
        if not after.split() or is_department(after):
            continue
        least = STRONG if plain(first_word(after)) in LINKS else WEAK  # `Julien de la Tour`
        is_named = " " in person.strip() or begins_with_person(person)
        if is_named and company_evidence(after) >= least and not company_evidence(person):
            return match.span()
    return None


@cache
def _always() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<= ))(?:{'|'.join(map(re.escape, AT))}) +(?=\S)")


@cache
def _perhaps() -> re.Pattern[str]:
    return re.compile(rf"(?<= )(?:{'|'.join(map(re.escape, PERHAPS_AT))}) +(?=\S)")


def has_form(words: str) -> bool:
    """Whether a legal form stands in a name."""
    found = words.split()
    keys = [re.sub(r"[./,]", "", plain(word)) for word in found]
    if len(found) > 1 and keys[0] in LEGAL_FIRST:
        return True
    rest = list(zip(found, keys, strict=True))[1:]
    if any(key in LEGAL for _, key in rest):
        return True
    last = rest[-1:] if not any(key in LEGAL_SHORT for _, key in rest[:-1]) else rest
    return any(
        key in LEGAL_SHORT
        and word.isascii()
        and (word.isupper() or "." in word.strip(".") or key in ("ag", "kg"))
        for word, key in last
    )


def _begins_large(word: str) -> bool:
    first = word.lstrip("\"'“„«(¿")[:1]
    return not first.islower() and (first.isalnum())


def _is_part_of_name(word: str) -> bool:
    is_small_form = "'" in word and _begins_large(plain(word).partition("'")[0] and word[2:])
    return (
        _begins_large(word)
        or plain(word) in LINKS
        or word in "&+"
        or is_honorific(word)
        or is_small_form
    )
