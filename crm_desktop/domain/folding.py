"""Text as search and sorting see it: without case, accents and the letters' national forms."""

import re
import unicodedata
from functools import lru_cache

# Letters that do not decompose, in the form a person without that keyboard types them.
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ẞ": "ss",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ð": "d",
        "Ð": "d",
        "þ": "th",
        "Þ": "th",
        "ı": "i",
        "ŋ": "n",
        "ħ": "h",
        "’": "'",
    }
)
# Not compiled before it is used: that takes three milliseconds, and the first list needs it not.
_CJK = (
    r"([\u2e80-\u2fdf\u3040-\u30ff\u3100-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f])"
)
_LONGEST_WORD = 40  # that is remembered
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670]+")


def fold(text: str) -> str:
    """Lower case, without accents; two texts a person would call the same word fold alike."""
    if text.isascii():
        return text.lower()
    # Word by word, for few words have accents and those come again; nothing joins over a blank.
    return " ".join([word.lower() if word.isascii() else _folded(word) for word in text.split(" ")])


def fold_for_index(text: str) -> str:
    """The folded text with each Chinese, Japanese or Korean character as a word of its own."""
    if text.isascii():
        return text.lower()
    folded = fold(text)
    return folded if folded.isascii() else re.sub(_CJK, r" \1 ", folded)


def sort_key(name: str) -> str:
    """What lists sort a name by: folded, without leading signs, at most 200 characters."""
    return fold(name[:200]).strip(" '\"`´„“”‚‘’«»(").strip() or fold(name[:200])


def digits(text: str) -> str:
    """The decimal digits of a text, of whatever script, as ASCII."""
    if text.isascii():
        return "".join(filter(str.isdigit, text))
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())


def _folded(word: str) -> str:
    return _remembered(word) if len(word) <= _LONGEST_WORD else _folded_anew(word)


@lru_cache(maxsize=4096)
def _remembered(word: str) -> str:
    return _folded_anew(word)


def _folded_anew(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return unicodedata.normalize("NFC", _MARKS.sub("", plain)).casefold()
