"""Words that are one word written twice: mistyped, or spelled by another custom."""

from functools import lru_cache

# Letters of other alphabets as they are usually brought into ours.
_LETTERS = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфцыэіїєґ", "abvgdeziiklmnoprstufcieiieg", strict=True)),
        "ж": "zh",
        "х": "kh",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "yu",
        "я": "ya",
        "ъ": "",
        "ь": "",
        "ё": "yo",
        **dict(zip("αβγδεζηικλμνοπρσςτυφω", "avgdeziiklmnoprsstifo", strict=True)),
        "θ": "th",
        "ξ": "x",
        "χ": "ch",
        "ψ": "ps",
    }
)
_SOUNDS = (
    ("sch", "s"), ("sh", "s"), ("ph", "f"), ("th", "t"), ("kh", "k"), ("gh", "g"), ("ck", "k"),
    ("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("dj", "i"), ("ie", "i"), ("ey", "ei"), ("y", "i"), ("j", "i"), ("c", "k"), ("q", "k"),
    ("w", "v"), ("z", "s"), ("x", "k"),
)  # fmt: skip
_LONG = 7  # letters of a word in which two slips may be
_ENDINGS = frozenset({"", "a", "o", "e"})


def in_latin(folded: str) -> str:
    """Cyrillic and Greek in Latin letters; anything else as it is."""
    return folded if folded.isascii() else folded.translate(_LETTERS)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """What a folded word has in common with its other spellings: `mueller` and `muller`."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return "".join(sign for at, sign in enumerate(word) if at == 0 or sign != word[at - 1])


def is_slip(one: str, other: str) -> bool:
    """Whether one wrong key (two in long words) makes one word of the other."""
    short = min(len(one), len(other))
    if not one.isascii() and short < 5:  # two characters may be a whole name
        return one.startswith(other) or other.startswith(one)
    if short < 3:
        return False
    if abs(len(one) - len(other)) > 2:
        return False
    return _slips(one, other, 2 if short >= _LONG else 1)


def are_man_and_woman(one: str, other: str) -> bool:
    """Whether they differ only as a man's and a woman's name do: `daniel` and `daniela`."""
    stem = _common_start(one, other)
    return stem > 2 and one[stem:] in _ENDINGS and other[stem:] in _ENDINGS


def _slips(one: str, other: str, left: int) -> bool:
    """Damerau's four slips, no more than `left` of them."""
    start = _common_start(one, other)
    one, other = one[start:], other[start:]
    if one == other:
        return True
    if not left:
        return False
    are_swapped = one[:2] == other[1::-1] and len(one) > 1
    return (
        (are_swapped and _slips(one[2:], other[2:], left - 1))
        or _slips(one[1:], other, left - 1)
        or _slips(one, other[1:], left - 1)
        or _slips(one[1:], other[1:], left - 1)
    )


def _common_start(one: str, other: str) -> int:
    for place, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return place
    return min(len(one), len(other))
