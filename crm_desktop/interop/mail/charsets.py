"""Bytes of a mail to text, whatever charset they say or do not say."""

import codecs
import re
from functools import lru_cache
from itertools import islice

from crm_desktop.interop.byte_marks import MARKS
from crm_desktop.interop.vcard_charset import guess_charset

# Names of old mail programs, and charsets that are sent under the name of a smaller one.
_ALIASES = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "chinesebig5": "big5hkscs",
    "big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "ksc5601": "cp949",
    "euc-kr": "cp949",
    "hz-gb-2312": "hz",
    "cp50220": "iso2022_jp",
    "iso-2022-jp-ms": "iso2022_jp",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "x-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
}
_NO_CHARSETS = frozenset(
    "ascii idna punycode undefined unicode-escape raw-unicode-escape mbcs oem".split()
)
_SAYS_NOTHING = frozenset({"", "us-ascii", "ascii", "ansi_x3.4-1968"})
_WIDE = ("utf-16", "utf-32", "utf-7", "hz", "iso2022")
_DOUBLE = ("gb", "big5", "cp932", "cp949", "euc", "shift", "johab")
_ESCAPES = (b"\x1b$", b"\x1b(")
_HIGH_LINE = re.compile(rb"[^\r\n]{0,60}[\x80-\xff][^\r\n]{0,60}")
_KANA = re.compile("[\u3040-\u30ff]")
_EVIDENCE = 15  # lines
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def decode(content: bytes, declared: str = "") -> str:
    """The text of some bytes: as declared where that is possible, else as it is likeliest."""
    name = codec_of(declared)
    if content.isascii() and not name.startswith(_WIDE) and b"\x1b" not in content:
        return content.decode("ascii")
    for mark, wide in MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(wide, "replace")
    return _as_declared(content, name) or _guessed(content, name)


@lru_cache(maxsize=256)
def codec_of(declared: str) -> str:
    """The codec that a charset's name stands for; empty where it says nothing."""
    name = declared.strip(" \t\"'").lower()
    name = _ALIASES.get(name, name)
    try:
        found = codecs.lookup(name)
        b"".decode(name)  # there are codecs of other things than text
    except (LookupError, ValueError, UnicodeError):
        return ""
    return "" if found.name in _NO_CHARSETS else found.name


def is_known(declared: str) -> bool:
    """Whether the name of a charset says something, or there is none."""
    return bool(codec_of(declared)) or declared.strip(" \t\"'").lower() in _SAYS_NOTHING


def scrub(text: str) -> str:
    """The text without the characters that no text may hold."""
    return _NOT_TEXT.sub(_replacement, text)


def is_clean(text: str) -> bool:
    """Whether there is nothing in the text that `scrub` would take out."""
    return _NOT_TEXT.search(text) is None


def _replacement(found: re.Match[str]) -> str:
    return "\ufffd" if found[0] >= "\ud800" else ""


def _as_declared(content: bytes, name: str) -> str:
    """The text in the charset named, or empty where the bytes are not written in it.

    Bytes that are well-formed UTF-8 are UTF-8 whatever is said; a few characters of two bytes may
    look alike by chance.
    """
    utf8 = _decoded(content, "utf-8")
    may_be = not name.startswith(_WIDE) and not any(e in content for e in _ESCAPES)
    if may_be and (not name.startswith(_DOUBLE) or sum(not c.isascii() for c in utf8) > 3) and utf8:
        return utf8
    if name.startswith("iso2022_jp") or (name in {"", "utf-8"} and content.isascii()):
        return _japanese(content)
    if not name:
        return utf8
    return _decoded(content, name) or utf8


def _japanese(content: bytes) -> str:
    """Text of ISO-2022-JP, also with the signs that it lacks and mail programs send."""
    for name in ("iso2022_jp", "iso2022_jp_ext"):
        text = _decoded(content, name)
        if text:
            return text
    return _decoded(content.replace(b"\x1b$B", b"\x1b$(Q"), "iso2022_jp_2004")


def _guessed(content: bytes, name: str) -> str:
    """Text whose charset is not told, or told wrongly; what cannot be read is marked."""
    text = content.decode(name, "replace") if name not in {"", "utf-8"} else ""
    few = len(content) // 50 + 1
    if text and text.count("\ufffd") <= few:
        return text
    if content.isascii():
        return content.decode("ascii")
    utf8 = content.decode("utf-8", "replace")
    if utf8.count("\ufffd") * 10 < sum(not c.isascii() for c in utf8):
        return utf8  # cut in the middle of a character
    lines = [found[0] for found in islice(_HIGH_LINE.finditer(content), _EVIDENCE)]
    japanese = _decoded(b"\n".join(lines), "euc_jp")
    if japanese and _KANA.search(japanese):
        return content.decode("euc_jp", "replace")
    return content.decode(guess_charset(lines, ()), "replace")


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except (UnicodeError, LookupError, ValueError):
        return ""
