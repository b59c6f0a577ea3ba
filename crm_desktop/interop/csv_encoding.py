"""In which encoding a table file was written: by its mark, by UTF-8's own rules, by its letters."""

import codecs
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from crm_desktop.interop.letter_habits import COMMON_IDEOGRAPHS, LANGUAGES

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The order decides between equals: the likelier in files of today first.
_SINGLE_BYTE = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8-r",
    "koi8-u", "cp874", "iso8859-2", "iso8859-5", "iso8859-7", "cp866", "cp850", "cp852",
    "mac-roman",
)  # fmt: skip
_MULTI_BYTE = ("cp932", "euc_jp", "gb18030", "big5hkscs", "cp949")
_SCANNED = 64 * 1024 * 1024
_PIECE = 1024 * 1024
_EVIDENCE = 16 * 1024

# What is hardly met any more needs better reasons.
_RARE = {"cp850": 0.7, "cp852": 0.7, "cp866": 0.3, "mac-roman": 0.5, "iso8859-5": 0.3,
         "cp1257": 0.6, "cp1254": 0.1, "cp1250": 0.15, "iso8859-2": 0.25,
         "cp1255": 0.1, "cp1253": 0.1, "cp1256": 0.1, "iso8859-7": 0.12}  # fmt: skip

_WORD = re.compile(r"[^\x00-\x40\x5b-\x60\x7b-\x7f]+")
_BROKEN = re.compile("[\udc80-\udcff]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
KnownWords = Callable[[str], int]


def guess_encoding(path: Path, known_words: KnownWords) -> str:
    """The name of a Python codec for the file's text.

    `known_words` tells how many words of the first line it knows as column names: the strongest
    sign there is, since a wrong code page spoils them.
    """
    with path.open("rb") as file:
        start = file.read(4096)
        for mark, name in _MARKS:
            if start.startswith(mark):
                return name
        wide = _wide_without_mark(start)
        if wide:
            return wide
        file.seek(0)
        evidence = _Evidence()
        scanned = 0
        while scanned < _SCANNED and not evidence.is_clear and (piece := file.read(_PIECE)):
            scanned += len(piece)
            evidence.take(piece)
    evidence.take(b"", final=True)
    if evidence.is_utf8():
        return "utf-8"
    return guess_code_page(bytes(evidence.lines), known_words)


def guess_code_page(text: bytes, known_words: KnownWords) -> str:
    """The likeliest code page of bytes that are no UTF-8, for instance `cp1252` or `cp932`."""
    best, best_score = "cp1252", float("-inf")
    first_line = text.replace(b"\r", b"\n").split(b"\n", 1)[0]
    for name in (*_MULTI_BYTE, *_SINGLE_BYTE):
        try:
            decoded = text.decode(name, "strict" if name in _MULTI_BYTE else "replace")
        except UnicodeDecodeError:
            decoded = _decoded_but_for_the_end(text, name)
        if not decoded or decoded.isascii():
            continue
        score = _likelihood(decoded, name) - _RARE.get(name, 0.0)
        if any(byte > 127 for byte in first_line):
            score += 1.5 * known_words(first_line.decode(name, "replace"))
        if score > best_score + 1e-9:
            best, best_score = name, score
    return best


def _decoded_but_for_the_end(text: bytes, name: str) -> str:
    """Text whose last character was cut; empty where it is broken elsewhere."""
    for end in range(len(text) - 1, max(len(text) - 4, 0), -1):
        try:
            return text[:end].decode(name)
        except UnicodeDecodeError as error:
            if error.start < end - 4:
                return ""
    return ""


class _Evidence:
    """Walks through a file: is it UTF-8, and if not, lines with bytes that need explaining."""

    def __init__(self) -> None:
        self.lines = bytearray()
        self._rest = b""
        self._valid = 0
        self._broken = 0

    @property
    def is_clear(self) -> bool:
        """Whether more of the file would not change the answer."""
        return self._broken > max(1000, self._valid) and len(self.lines) > _EVIDENCE

    def is_utf8(self) -> bool:
        """A few broken characters in a file that is UTF-8 otherwise do not make it another."""
        return self._broken == 0 or self._valid > 20 * self._broken

    def take(self, piece: bytes, *, final: bool = False) -> None:
        if not self.lines and piece:
            self.lines += piece[:2048].replace(b"\r", b"\n").split(b"\n", 1)[0] + b"\n"
        data = self._rest + piece
        if data.isascii():
            self._rest = b""
            return
        decoder = codecs.getincrementaldecoder("utf-8")("strict")
        try:
            text = decoder.decode(data, final)
            self._rest = decoder.getstate()[0]
            self._valid += len(data) - len(self._rest) - len(text) + 1
        except UnicodeDecodeError:
            self._rest = b""
            self._weigh(data)
        self._keep_lines(data)

    def _weigh(self, data: bytes) -> None:
        """Count characters that are UTF-8 and bytes that are not."""
        text = data.decode("utf-8", "surrogateescape")
        broken = len(_BROKEN.findall(text))
        self._broken += broken
        self._valid += len(_NOT_ASCII.findall(text)) - broken

    def _keep_lines(self, data: bytes) -> None:
        for line in data.replace(b"\r", b"\n").split(b"\n"):
            if len(self.lines) > _EVIDENCE:
                return
            if not line.isascii():
                self.lines += line[:1024] + b"\n"


def _wide_without_mark(start: bytes) -> str:
    """UTF-16 shows by its zero bytes, which stand on one side of every plain letter."""
    if len(start) < 4:
        return ""
    start = start[: len(start) // 2 * 2]
    half = len(start) // 2
    low_zeros, high_zeros = start[1::2].count(0), start[0::2].count(0)
    if low_zeros > 0.05 * half and high_zeros < 0.02 * low_zeros + 1:
        name = "utf-16-le"
    elif high_zeros > 0.05 * half and low_zeros < 0.02 * high_zeros + 1:
        name = "utf-16-be"
    else:
        return ""
    text = start.decode(name, "replace")
    return name if any(end in text for end in "\n\r,;\t|") or text.isascii() else ""


def _likelihood(text: str, name: str) -> float:
    """How natural the text reads, per character that is not ASCII; higher is likelier."""
    if name in _MULTI_BYTE:
        return _east_asian_likelihood(text, name)
    characters = text[: 2 * _EVIDENCE]
    count = common = 0.0
    for before, char, after in zip(
        " " + characters, characters, characters[1:] + " ", strict=False
    ):
        if not char.isascii():
            count += 1
            common += _neighbours(before, char, after)
    if not count:
        return 0.0
    # Names of several languages stand in one file, but each word is of one.
    by_word: list[list[float]] = [
        [sum(_weight(letters, char) for char in word if not char.isascii()) for word in words]
        for letters in _weights(name)
        for words in [_WORD.findall(characters)]
    ]
    best_language = max(sum(one) for one in by_word)
    each_its_own: float = sum(max(one) for one in zip(*by_word, strict=True))
    return (0.4 * best_language + 0.6 * each_its_own + common) / count


def _weight(letters: dict[str, float], char: str) -> float:
    return letters.get(char, -2.0 if char.isalpha() else 0.0)


_PLAIN_SIGNS = frozenset("’‘“”„–—…€°§©®«»·\u00a0£№´")


def _neighbours(before: str, char: str, after: str) -> float:
    """What the two characters beside it say about one that is not ASCII."""
    if char == "\ufffd" or "\x80" <= char <= "\x9f":
        return -6.0
    if char.isalpha() or unicodedata.category(char) == "Mn":
        return _letter_among_letters(before, char, after)
    if char in _PLAIN_SIGNS:
        inside_word = before.isalpha() and after.isalpha() and char != "’"
        return -2.0 if inside_word else -0.3
    inside_word = before.isalpha() or after.isalpha()
    return -4.0 if inside_word else -1.5


def _letter_among_letters(before: str, char: str, after: str) -> float:
    score = 0.0 if before.isalpha() or after.isalpha() else -2.5
    if char.isupper() and before.islower():
        score -= 3.0
    if char.islower() and after.isupper() and not before.isupper():
        score -= 1.5
    for beside in (before, after):
        if beside.isalpha() and _script(beside) != _script(char):
            score -= 2.0
    return score


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    return unicodedata.name(char, "?").split(" ", 1)[0]


@lru_cache(maxsize=32)
def _weights(name: str) -> tuple[dict[str, float], ...]:
    """Per language its letters with a weight that falls from the most to the least used."""
    return tuple(
        {c: max(2.0 - 0.045 * n, 0.2) for n, c in enumerate(letters)} for letters in LANGUAGES[name]
    )


def _east_asian_likelihood(text: str, name: str) -> float:
    """The share of everyday characters; kana in a Chinese text speak against it."""
    total = 0.0
    count = 0
    common = COMMON_IDEOGRAPHS.get(name, frozenset())
    reading = {"cp932": "japanese", "euc_jp": "japanese", "cp949": "korean"}.get(name, "chinese")
    for before, char, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if char.isascii():
            continue
        count += 1
        if _is_small_letter(before) or _is_small_letter(after):
            total -= 3.0
        total += _east_asian_weight(char, common, reading)
    return total / count if count else 0.0


def _is_small_letter(char: str) -> bool:
    return "a" <= char <= "z"


# Ranges of characters, how they speak for a reading, and which one they speak for.
_RANGES = (
    ("\u3041", "\u30ff", 2.4, -1.0, "japanese"),
    ("\uac00", "\ud7a3", 2.4, -2.0, "korean"),
    # Half-width kana are what a wrong code page mostly shows.
    ("\uff61", "\uff9f", -0.5, -2.0, "japanese"),
    ("\u4e00", "\u9fff", -0.5, 0.4, "korean"),
    ("\u3000", "\u303f", 0.8, 0.8, ""),
    ("\uff01", "\uff5e", 0.8, 0.8, ""),
    ("\ue000", "\uf8ff", -6.0, -6.0, ""),
)


def _east_asian_weight(char: str, common: frozenset[str], reading: str) -> float:
    if char in common:
        return 2.6
    for first, last, its_own, another, whose in _RANGES:
        if first <= char <= last:
            return its_own if whose == reading else another
    return -6.0 if unicodedata.category(char) == "Cn" else -0.4
