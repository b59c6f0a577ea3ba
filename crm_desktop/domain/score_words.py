"""The words a rule looks for: `owner, managing director, geschäftsführ*, -assistant`.

Between commas stands one or several words that follow each other; a star stands for any letters,
alone for any text at all. What follows a minus must not be there. Case and accents do not count.
"""

import re
from collections.abc import Callable

from crm_desktop.domain.folding import fold

_INITIALS = re.compile(r"\b(?:\w\.){2,}")
_SIGNS = re.compile(r"[^\w*]+")


def matcher(words: str) -> Callable[[str], bool]:
    """The test whether a text holds one of these words and none of those ruled out."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for piece in words.split(","):
        pattern = piece.strip()
        into = unwanted if pattern.startswith("-") else wanted
        if plain := _plain(pattern):
            into.append(plain)
    sought, ruled_out = _pattern(wanted), _pattern(unwanted)

    def holds(text: str) -> bool:
        plain = _plain(text.replace("*", " "))
        if sought is None or not plain or sought.search(plain) is None:
            return False
        return ruled_out is None or ruled_out.search(plain) is None

    return holds


def _plain(text: str) -> str:
    joined = _INITIALS.sub(lambda found: found[0].replace(".", "") + " ", fold(text))
    return _SIGNS.sub(" ", joined).strip()


def _pattern(phrases: list[str]) -> re.Pattern[str] | None:
    if not phrases:
        return None
    ways = "|".join(re.escape(phrase).replace(r"\*", r"\w*") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)")
