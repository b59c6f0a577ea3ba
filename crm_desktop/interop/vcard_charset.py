"""Which code page a few bytes of undeclared text were written in."""

import codecs
import re
import unicodedata
from collections.abc import Iterable

# In order of preference where two read equally well. Turkish differs from Western in six letters
# that else only Icelanders use; it comes first since where it ties the others read the same.
_SINGLE = (
    "cp1254",
    "cp1252",
    "cp1250",
    "cp1257",
    "cp1251",
    "cp1255",
    "cp1253",
    "cp1256",
    "koi8-r",
    "iso8859-2",
)
# The letters beyond ASCII of languages, by the code page they are written in: one text seldom
# needs those of several, so the page that makes it one language's is the likelier.
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýžäôľĺŕ", "áéíóöőúüű", "ăâîşţ", "čćđšž")
_ALPHABETS = {
    "cp1252": (
        "äöüßé",
        "àâçèéêëîïôùûœ",
        "áéíóúñü",
        "áâãàçéêíóôõú",
        "àèéìòù",
        "åäöé",
        "æøåé",
        "áéíóúýþæöð",
    ),
    "cp1250": _CENTRAL,
    "iso8859-2": _CENTRAL,
    "cp1254": ("çğıöşüâî",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
}
_PROBE = b"BEGIN:az09;=+,.-\\u0041"
_EVIDENCE_BYTES = 4096
_LONGEST_SAMPLE = 65_536
# Of each double-byte charset, the lead bytes of the characters that are in daily use.
_COMMON_LEADS = {
    "cp932": (0x81, 0x97),
    "gb18030": (0xB0, 0xD7),
    "big5": (0xA4, 0xC6),
    "cp949": (0xB0, 0xC8),
}
_KANA = re.compile("[\u3040-\u30ff]")
_VOWELS = re.compile("[аеиоуыэюяєіαεηιουω]")
_CLINGING = re.compile(r"[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
_HIGH_RUN = re.compile(rb"[\x80-\xff]{2,}")
_INNER_SYMBOL = re.compile(r"(?<=[^\W\d_])[^\w\s.,;:'’‘\-()/&@!?\"“”„–—…\\+#](?=[^\W\d_])")
_NAMES_OF_UTF8 = frozenset({"utf8", "utf-8"})


def known_charset(name: str) -> str:
    """The codec a charset name stands for, or `""`; only such as leave ASCII as it is."""
    try:
        codec = codecs.lookup(name.strip().strip('"')).name
        probed = (_PROBE + b"\xff").decode(codec, "replace")
        return codec if probed.startswith(_PROBE.decode("ascii")) else ""
    except (LookupError, ValueError):
        return ""


def decode_declared(content: bytes, charset: str) -> str | None:
    """The text in the charset declared, or `None` where that cannot be.

    Programs convert whole files to UTF-8 and leave the old declaration: bytes that are well-formed
    UTF-8 are, unless the charset is one whose characters take two bytes and may look alike.
    """
    is_double = charset.startswith(("shift", "euc", "gb", "big5", "iso2022", "cp932", "cp949"))
    order = (charset, "utf-8") if is_double else ("utf-8", charset)
    for name in order:
        try:
            return content.decode(name)
        except (UnicodeError, LookupError, ValueError):
            continue
    return None


def guess_charset(samples: Iterable[bytes], hints: Iterable[str]) -> str:
    """The likeliest charset of texts that are not UTF-8.

    `hints` are charsets declared elsewhere in the same card: the first that fits is taken.
    """
    content = _evidence(samples)
    for hint in hints:
        if hint not in _NAMES_OF_UTF8 and _decodes(content, hint):
            return hint
    best, best_score = "cp1252", -1.0
    for charset in (*_SINGLE, *_COMMON_LEADS):
        text = _decoded(content, charset)
        if text is None:
            continue
        if charset in _COMMON_LEADS:
            score = _double_score(content, text, charset)
        else:
            score = _score(text) * (0.8 + 0.2 * _coverage(text, charset))
        if score > best_score:
            best, best_score = charset, score
    return best


def _evidence(samples: Iterable[bytes]) -> bytes:
    """Enough of the samples to judge by, cut only where one goes on for very long."""
    taken, size = [], 0
    for sample in samples:
        cut = sample if len(sample) <= _LONGEST_SAMPLE else sample[:_LONGEST_SAMPLE]
        # No character of several bytes has a blank within.
        taken.append(cut if cut is sample else cut.rpartition(b" ")[0] or cut)
        size += len(cut)
        if size > _EVIDENCE_BYTES:
            break
    return b" ".join(taken)


def _coverage(text: str, charset: str) -> float:
    """The share of the text's letters beyond ASCII that belong to one language, 0–1."""
    alphabets = _ALPHABETS.get(charset)
    letters = [c for c in text.lower() if c.isalpha() and not c.isascii()]
    if not alphabets or not letters:
        return 1.0
    return max(sum(c in alphabet for c in letters) for alphabet in alphabets) / len(letters)


def _decodes(content: bytes, charset: str) -> bool:
    return _decoded(content, charset) is not None


def _decoded(content: bytes, charset: str) -> str | None:
    try:
        return content.decode(charset)
    except (UnicodeError, LookupError, ValueError):
        return None


def _score(text: str) -> float:
    """How much a text of single bytes looks like names and sentences, 0–1."""
    score, words = 0.0, 0
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        words += 1
        score += _word_score(word)
    odd = len(_INNER_SYMBOL.findall(text)) + sum(1 for c in text if "\x80" <= c <= "\x9f")
    return max(0.0, score / words - odd / (words + 1)) if words else 0.3 - 0.1 * min(odd, 3)


def _word_score(word: str) -> float:
    scripts = {_script(c) for c in word if c.isalpha()}
    if len(scripts) != 1 or not word.isalpha():
        return 0.2
    if word not in (word.lower(), word.upper(), word.capitalize()):
        return 0.3
    if scripts == {"latin"}:
        # Two letters with accents seldom meet; a word made of them is another script misread.
        marked = sum(not c.isascii() for c in word)
        return 0.95 if marked * 2 <= len(word) else 0.35
    return 0.25 if len(word) == 1 else _foreign_word_score(word)


def _foreign_word_score(word: str) -> float:
    """A name of another script begins with a capital, where there are any, and can be spoken."""
    if word.lower() == word.upper():
        return 0.9
    vowels = len(_VOWELS.findall(unicodedata.normalize("NFD", word.lower())))
    is_spoken = len(word) < 4 or 0.25 <= vowels / len(word) <= 0.7
    return 0.8 + 0.1 * word[0].isupper() - 0.15 * (not is_spoken)


def _script(letter: str) -> str:
    code = ord(letter)
    if code < 0x370:
        return "latin"
    return "greek" if code < 0x400 else str(code >> 8)


def _double_score(content: bytes, text: str, charset: str) -> float:
    """How many of the characters of two bytes are in daily use, 0–1."""
    low, high = _COMMON_LEADS[charset]
    wide = [c for c in text if not c.isascii()]
    if not wide or not _HIGH_RUN.search(content):
        return 0.0
    leads = [c.encode(charset)[0] for c in wide]
    common = sum(low <= lead <= high for lead in leads) / len(leads)
    if _CLINGING.search(text) or (charset == "cp932" and not _KANA.search(text)):
        return 0.7 * common
    if charset == "cp949" and len(wide) >= 6:
        return common  # Chinese has as many common signs again elsewhere
    return 0.97 * common if len(wide) > 1 else 0.5 * common
