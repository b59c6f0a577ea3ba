"""Names of people as they are in their languages."""

import re
from dataclasses import dataclass
from functools import cache

from crm_desktop.domain.folding import fold
from crm_desktop.services.demo import names_scripts, names_west
from crm_desktop.services.demo.chance import Chance

_NO_SLUG = re.compile("[^a-z0-9]+")
_WITH_ARTICLE = frozenset("Silva Costa Cruz Rocha Cunha Fonseca Maia Serra".split())
_FAMILY_FIRST = {"zh": "", "ko": "", "ja": " "}
_NICKNAMES = {
    "Francisco": "Chico",
    "José": "Zé",
    "António": "Tó",
    "Maria João": "Mijó",
    "Isabel": "Belinha",
    "Thomas": "Tom",
    "William": "Bill",
    "Margaret": "Peggy",
    "Katharina": "Kathi",
    "Johannes": "Hannes",
    "Antonio": "Toni",
    "Mercedes": "Merche",
    "Elizabeth": "Beth",
    "Samuel": "Sam",
    "Alexander": "Alex",
}


@dataclass(frozen=True, slots=True)
class PersonName:
    """`shown` is the whole name, `called` what one says to the person, the rest its parts.

    `latin` are given and family name in Latin letters, for e-mail addresses.
    """

    shown: str
    called: str
    prefix: str
    given: str
    family: str
    nickname: str
    latin: tuple[str, str]
    is_woman: bool


def draw_name(chance: Chance, language: str) -> PersonName:
    """A name usual in a language; names with a script of their own stand in it half the time."""
    women, men, families = _lists(language)
    is_woman = chance.happens(0.5)
    given = chance.pick(women if is_woman else men)
    family = _form(chance.pick(families), is_woman=is_woman)
    if language in ("pt", "es"):
        given, family = _iberian(chance, language, given, (women, men)[not is_woman], family)
    if language in names_scripts.NAMES:
        return _in_script(chance, language, given, family, is_woman=is_woman)
    prefix = chance.pick(_PREFIXES.get(language, _PREFIXES["en"])) if chance.happens(0.05) else ""
    nickname = _NICKNAMES.get(given, "") if chance.happens(0.5) else ""
    return PersonName(
        f"{given} {family}", given, prefix, given, family, nickname, (given, family), is_woman
    )


def family_names(language: str) -> tuple[str, ...]:
    """Family names in Latin letters, as companies carry them."""
    return _latin_families(language)


def slug(text: str) -> str:
    """A text as it may stand in a web address."""
    return _NO_SLUG.sub("", fold(text))


_PREFIXES = {
    "pt": ("Dr.", "Dra.", "Eng.", "Arq.", "Prof."),
    "de": ("Dr.", "Prof.", "Dipl.-Ing."),
    "en": ("Dr", "Prof"),
    "es": ("Dr.", "Dra.", "D.ª"),
    "it": ("Dott.", "Ing.", "Avv."),
    "fr": ("Dr", "Me"),
}


def _iberian(
    chance: Chance, language: str, given: str, same: tuple[str, ...], family: str
) -> tuple[str, str]:
    """Second given names and the other parent's family name."""
    families = _lists(language)[2]
    if chance.happens(0.18):
        second = chance.pick(same)
        given = given if second == given else f"{given} {second}"
    if chance.happens(0.35 if language == "pt" else 0.7):
        other = chance.pick(families)
        link = " da " if other in _WITH_ARTICLE and chance.happens(0.5) else " "
        family = family if other == family else f"{family}{link}{other}"
    return given, family


def _in_script(
    chance: Chance, language: str, given: str, family: str, *, is_woman: bool
) -> PersonName:
    own_given, latin_given = _split(given, is_woman=is_woman)
    own_family, latin_family = _split(family, is_woman=is_woman)
    latin = (latin_given, latin_family)
    if chance.happens(0.45):
        shown = f"{latin_given} {latin_family}"
        return PersonName(shown, latin_given, "", latin_given, latin_family, "", latin, is_woman)
    blank = _FAMILY_FIRST.get(language)
    shown = f"{own_given} {own_family}" if blank is None else f"{own_family}{blank}{own_given}"
    called = own_given if blank is None else shown
    return PersonName(shown, called, "", own_given, own_family, "", latin, is_woman)


def _split(name: str, *, is_woman: bool) -> tuple[str, str]:
    own, _, latin = name.partition("=")
    return _form(own, is_woman=is_woman), _form(latin, is_woman=is_woman)


def _form(name: str, *, is_woman: bool) -> str:
    """The form of a family name that fits, where there are two."""
    if "/" not in name or "=" in name:
        return name
    man, _, woman = name.partition("/")
    return woman if is_woman else man


@cache
def _lists(language: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    lists = names_west.NAMES.get(language) or names_scripts.NAMES[language]
    women, men, families = (
        tuple(text.replace("_", " ").split("\n")) for text in map(_lines, lists)
    )
    return women, men, families


def _lines(text: str) -> str:
    return "\n".join(text.split())


@cache
def _latin_families(language: str) -> tuple[str, ...]:
    names = _lists(language)[2]
    return tuple(name.partition("=")[2] or name for name in names if "/" not in name) or names
