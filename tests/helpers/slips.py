"""How people write a name they have written before: mistyped, shortened, in other letters.

Frozen: the finder of duplicates is measured with it, so it does not change with the finder.
"""

import unicodedata

from crm_desktop.services.demo import names_scripts
from crm_desktop.services.demo.chance import Chance

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# What people are called, by what stands in their passport.
_SHORT = {
    "Robert": "Bob Rob", "William": "Bill Will", "Thomas": "Tom", "James": "Jim Jamie",
    "Charles": "Charlie", "Edward": "Ed Ted", "Samuel": "Sam", "Daniel": "Dan Danny",
    "Matthew": "Matt", "Andrew": "Andy", "Stephen": "Steve", "Richard": "Rick Dick",
    "Patrick": "Paddy", "Benjamin": "Ben", "Joseph": "Joe", "Nathan": "Nate", "Peter": "Pete",
    "Margaret": "Peggy Maggie", "Elizabeth": "Liz Beth", "Katharina": "Kathi", "Rebecca": "Becky",
    "Jessica": "Jess", "Victoria": "Vicky", "Samantha": "Sam", "Charlotte": "Lottie",
    "Amelia": "Millie", "Natalie": "Nat", "Frances": "Fran", "Emily": "Em", "Rachel": "Rach",
    "José": "Zé Pepe", "Francisco": "Chico Paco", "António": "Tó", "Antonio": "Toni",
    "Manuel": "Manolo Manel", "Miguel": "Migas", "Alejandro": "Álex", "Rafael": "Rafa",
    "Isabel": "Belinha", "Dolores": "Lola", "Mercedes": "Merche", "Rosario": "Charo",
    "Ignacio": "Nacho", "Guillermo": "Guille", "Eduardo": "Edu", "Enrique": "Quique",
    "Beatriz": "Bia", "Catarina": "Cati", "Mariana": "Mari", "Alexandre": "Alex",
    "Johannes": "Hannes", "Maximilian": "Max", "Alexander": "Alex", "Sebastian": "Basti",
    "Christian": "Chris", "Michael": "Micha", "Andreas": "Andi", "Stefan": "Steff",
    "Matthias": "Matze", "Wolfgang": "Wolf", "Friedrich": "Fritz", "Heinrich": "Heinz",
    "Susanne": "Susi", "Stefanie": "Steffi", "Franziska": "Franzi", "Johanna": "Hanna",
    "Giuseppe": "Beppe", "Francesco": "Franco", "Alessandro": "Sandro", "Giovanni": "Gianni",
    "Frédéric": "Fred", "Nicolas": "Nico", "Philippe": "Phil", "Guillaume": "Guy",
    "Krzysztof": "Krzysiek", "Katarzyna": "Kasia", "Małgorzata": "Gosia", "Agnieszka": "Aga",
    "Pieter": "Piet", "Willem": "Wim", "Hendrik": "Henk", "Alexandra": "Sandra",
}  # fmt: skip
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae", "ñ": "ny"}
# The same name brought into Latin letters by another custom.
_CUSTOMS = (
    ("sch", "sh"), ("ey", "ei"), ("yu", "iu"), ("kh", "x"), ("ou", "u"), ("ee", "i"), ("ph", "f"),
    ("ii", "iy"), ("sky", "ski"), ("j", "y"), ("dj", "j"), ("oo", "u"), ("ya", "ia"), ("c", "k"),
)  # fmt: skip


def mistyped(chance: Chance, name: str) -> str:
    """One wrong key, not in the first letter of the name."""
    places = [at for at, sign in enumerate(name) if at > 0 and sign.isalpha()]
    if len(places) < 3:
        return name + name[-1:]
    at = chance.pick(places)
    after = name[at + 1 : at + 2]
    way = chance.between(0, 3)
    if way == 0 and after.isalpha() and after != name[at]:
        return name[:at] + after + name[at] + name[at + 2 :]
    if way == 1:
        return name[:at] + name[at + 1 :]
    if way == 2:
        return name[:at] + name[at] + name[at:]
    return name[:at] + _neighbour(chance, name[at]) + name[at + 1 :]


def _neighbour(chance: Chance, sign: str) -> str:
    for row in _ROWS:
        at = row.find(sign.lower())
        if at >= 0:
            near = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
            return chance.pick(near)
    return sign * 2


def without_accents(_chance: Chance, name: str) -> str:
    """As somebody writes it whose keyboard has none."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def swapped(chance: Chance, name: str) -> str:
    """Family name first, with or without a comma."""
    given, _, family = name.rpartition(" ")
    if not given:
        return name
    return f"{family}, {given}" if chance.happens(0.5) else f"{family} {given}"


def nicknamed(chance: Chance, name: str) -> str:
    """As friends call them; unchanged where nobody knows a nickname."""
    given, _, rest = name.partition(" ")
    if given not in _SHORT or not rest:
        return name
    return f"{chance.pick(_SHORT[given].split())} {rest}"


def initialled(chance: Chance, name: str) -> str:
    """The given name down to a letter."""
    given, _, rest = name.partition(" ")
    if not rest or not given.isascii() or given.endswith("."):
        return name
    return f"{given[0]}. {rest}" if chance.happens(0.7) else f"{given[0]} {rest}"


def middle_changed(chance: Chance, name: str) -> str:
    """A middle name left out where there is one, an initial put in where there is none."""
    words = name.split()
    if len(words) > 2:
        at = chance.between(1, len(words) - 2)
        return " ".join(words[:at] + words[at + 1 :])
    if len(words) < 2:
        return name
    return f"{words[0]} {chance.pick('ABCDEFGHJLMPRST')}. {words[1]}"


def recased(chance: Chance, name: str) -> str:
    """All small, or all capitals."""
    return name.lower() if chance.happens(0.5) else name.upper()


def rewritten(chance: Chance, name: str) -> str:
    """In Latin letters if it was not; else in the letters that another custom takes."""
    if has_own_script(name):
        return latin_of(name) or name
    for sign, plain in _UMLAUTS.items():
        if sign in name.lower():
            return name.replace(sign, plain).replace(sign.upper(), plain.capitalize())
    fitting = [pair for pair in _CUSTOMS if pair[0] in name[1:]]
    if not fitting:
        return name
    old, new = chance.pick(fitting)
    return name[0] + name[1:].replace(old, new, 1)


def has_own_script(name: str) -> bool:
    """Whether it is written in other letters than Latin ones."""
    return any(sign.isalpha() and "LATIN" not in unicodedata.name(sign, "LATIN") for sign in name)


def latin_of(name: str) -> str:
    """A name of the demo business in Latin letters, given name first; `""` where unknown."""
    words = name.split()
    if len(words) > 1:
        found = [_LATIN.get(word, "") for word in words]
        return " ".join(found) if all(found) else ""
    for cut in (1, 2):
        family, given = _LATIN.get(name[:cut], ""), _LATIN.get(name[cut:], "")
        if family and given:
            return f"{given} {family}"
    return ""


def _all_latin() -> dict[str, str]:
    known: dict[str, str] = {}
    for lists in names_scripts.NAMES.values():
        for entry in " ".join(lists).split():
            own, _, latin = entry.partition("=")
            pairs = zip(own.split("/"), latin.split("/"), strict=False)
            known.update((mine.replace("_", " "), theirs) for mine, theirs in pairs)
    return known


_LATIN = _all_latin()
