"""Values of vCard properties: escapes, lists, dates, pictures, and the words for kinds."""

import base64
import binascii
import re
from collections.abc import Iterable
from datetime import date
from urllib.parse import unquote_to_bytes

_ESCAPE = re.compile(r'\\([nN\\;,:"])')
_UNESCAPED = {"n": "\n", "N": "\n", "\\": "\\", ";": ";", ",": ",", ":": ":", '"': '"'}
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]+")

_DATE = re.compile(
    r"(?P<year>\d{4}|--)-?(?P<month>\d{2})-?(?P<day>\d{2})(?:[T ].*)?\Z", re.DOTALL | re.ASCII
)
_LOOSE_DATE = re.compile(
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ].*)?\Z",
    re.DOTALL | re.ASCII,
)
_DOTTED_DATE = re.compile(
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})\Z", re.ASCII
)
_SLASHED_DATE = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})\Z", re.ASCII)
_NO_YEAR = ("--", "0000")

_PICTURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)

# The first that is found in a property's types is its label: a fax at work is a fax.
LABELS = {
    "fax": "fax",
    "pager": "pager",
    "cell": "mobile",
    "mobile": "mobile",
    "iphone": "mobile",
    "main": "main",
    "work": "work",
    "business": "work",
    "home": "home",
    "other": "other",
}
# Types that say nothing about which of several this is.
SILENT_TYPES = frozenset(
    "voice pref internet msg text textphone video postal parcel intl dom x400 email e-mail uri url "
    "individual personal x-internet x-pref smtp sms vcard inline".split()
)
_APPLE_LABELS = {
    "homefax": "fax",
    "workfax": "fax",
    "otherfax": "fax",
}
_VENDOR = re.compile(r"X-(?:(?:KADDRESSBOOK(?:-X)?|EVOLUTION|MOZILLA|APPLE|ABC?|MS|WAB)-)?(?=.)")
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_\Z", re.DOTALL)


def unescaped(text: str) -> str:
    """The text without its backslashes; one before any other character is a character itself."""
    return _ESCAPE.sub(lambda m: _UNESCAPED[m[1]], text) if "\\" in text else text


def fields(value: str) -> list[str]:
    """The parts between unescaped semicolons, still escaped."""
    return _split(value, ";")


def items(value: str) -> list[str]:
    """The parts between unescaped commas, unescaped."""
    return [unescaped(item) for item in _split(value, ",")]


def _split(value: str, separator: str) -> list[str]:
    pieces = value.split(separator)
    if "\\" not in value:
        return pieces
    parts: list[str] = []
    pending: list[str] = []
    for piece in pieces:
        pending.append(piece)
        if (len(piece) - len(piece.rstrip("\\"))) % 2 == 0:
            parts.append(separator.join(pending))
            pending = []
    return [*parts, separator.join(pending)] if pending else parts


def read_date(value: str, *, no_year: str = "") -> str:
    """`YYYY-MM-DD` or `--MM-DD`, or `""` where the text names no single day that exists.

    `no_year` is the year that stands for none (Apple's X-APPLE-OMIT-YEAR).
    """
    found = _DATE.match(value) or _LOOSE_DATE.match(value) or _DOTTED_DATE.match(value)
    if found:
        year, month, day = found["year"], int(found["month"]), int(found["day"])
    else:
        slashed = _SLASHED_DATE.match(value)
        if not slashed:
            return ""
        month, day = int(slashed[1]), int(slashed[2])
        if month <= 12 and day <= 12 and month != day:
            return ""  # 3/4/1990: nobody can tell
        if month > 12:
            month, day = day, month
        year = slashed[3]
    without_year = year in _NO_YEAR or year == no_year
    try:
        date(2000 if without_year else int(year), month, day)
    except ValueError:
        return ""
    return f"--{month:02}-{day:02}" if without_year else f"{year}-{month:02}-{day:02}"


def read_base64(value: str) -> bytes:
    """The bytes of base64 text, whatever stands between; nothing where it is none."""
    plain = _NOT_BASE64.sub("", value)
    plain = plain[: len(plain) - 1] if len(plain) % 4 == 1 else plain
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4))
    except binascii.Error:
        return b""


def read_data_uri(value: str) -> tuple[str, bytes]:
    """Media type and bytes of a `data:` address; no bytes where it holds none."""
    described, _, content = value[5:].partition(",")
    media_type, *rest = described.split(";")
    if any(word.strip().lower() == "base64" for word in rest):
        return media_type.lower(), read_base64(unquote_to_bytes(content).decode("ascii", "replace"))
    return media_type.lower(), unquote_to_bytes(content)


def picture_type(content: bytes) -> str:
    """The media type that a picture's first bytes show, or `""`."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    for start, media_type in _PICTURES:
        if content.startswith(start):
            return media_type
    if content[:512].lstrip().startswith((b"<svg", b"<?xml")) and b"<svg" in content[:2048]:
        return "image/svg+xml"
    return ""


def label_of(types: Iterable[str]) -> str:
    """The label that a property's types amount to."""
    for word, label in LABELS.items():
        if word in types:
            return label
    for word in types:
        if word not in SILENT_TYPES:
            return word.removeprefix("x-")
    return ""


def apple_label(text: str) -> str:
    """The label that an X-ABLabel means: one of ours, or its own words."""
    inner = _APPLE_LABEL.match(text)
    words = inner[1] if inner else text
    key = words.lower()
    return LABELS.get(key) or _APPLE_LABELS.get(key) or words


def label_for_name(name: str) -> str:
    """A property's name as a person writes it: `X-PHONETIC-FIRST-NAME` → `Phonetic first name`."""
    words = _VENDOR.sub("", name).replace("-", " ").replace("_", " ").strip().lower()
    return words[:1].upper() + words[1:]
