"""Whether a word tells a trade: by its stem, or by how it ends."""

import re

from crm_desktop.domain.quick_sheet import plain
from crm_desktop.domain.quick_trades import DEPARTMENTS, SHOPS, TRADES
from crm_desktop.domain.quick_words import HOUSEHOLDS, LINKS

_SHORT = 4  # letters of a stem that must be a whole word: `bar` is no part of `Barbara`
_COMPOUND = re.compile(
    r"\w{3,}(?:bau|technik|handel|werke?|reisen|verlag|service|systeme?|haus|kanzlei|markt|betrieb"
    r"|studio|praxis|laden|schule|verein|buro|meisterei|werkstatt|zentrum|gut|salon|laden|hof"
    r"|gmbh)$"
)
_MOST_OF_SHOP = 5  # words
_WORD = re.compile(r"[\w'’.&+/-]+")


def begins_with_trade(words: str) -> bool:
    """Whether the first word says what a company does: `Hotel Miramar`."""
    found = _WORD.findall(plain(words))
    return bool(found) and found[0] not in HOUSEHOLDS and is_trade(found[0])


def begins_with_shop(words: str) -> bool:
    """Whether a few words begin with a kind of place: `atelier d'horlogerie`."""
    found = plain(words).replace("'", " ").split()
    return 1 < len(found) <= _MOST_OF_SHOP and found[0] in SHOPS


def is_department(words: str) -> bool:
    """Whether words name nothing but parts of a company: `Marketing & Sales`."""
    found = re.findall(r"\w+", plain(words))
    is_any = any(word in DEPARTMENTS for word in found)
    return is_any and all(word in DEPARTMENTS or word in LINKS for word in found)


def is_trade(word: str) -> bool:
    """Whether a word, folded, says what a company does."""
    return trade_stem(word) > 0


def trade_stem(word: str) -> int:
    """The length of the longest stem of a trade with which a word begins."""
    if _COMPOUND.fullmatch(word):
        return len(word)
    return max((len(each) for each in beginnings(word.strip("."), TRADES)), default=0)


def beginnings(word: str, stems: frozenset[str]) -> list[str]:
    """The stems with which a word begins; a short one must be all of it but the plural."""
    return [
        word[:length]
        for length in range(len(word), 1, -1)
        if word[:length] in stems
        and (
            length > _SHORT or length == len(word) or (length == len(word) - 1 and word[-1] == "s")
        )
    ]
