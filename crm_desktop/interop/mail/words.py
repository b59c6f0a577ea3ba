"""Header values to text: RFC 2047 as it should be and as it is written."""

import binascii
import re

from crm_desktop.interop.mail.charsets import decode, scrub

# What is longer says nothing a person would read.
LONGEST_VALUE = 100_000
_WORD = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([BbQq])\?(.*?)\?=", re.DOTALL)
_BLANKS = re.compile(r"[\s\x00-\x1f\x7f]+")
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_NOT_BASE64 = bytes(sign for sign in range(256) if sign not in _BASE64)
_PADDING = re.compile(rb"=+")
_MOST_PIECES = 1000
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")


def decode_value(value: bytes, charset: str = "") -> str:
    """A header's value as one line of text; `charset` is that of the mail, for raw letters."""
    return one_line(decode_words(decode(value[:LONGEST_VALUE], charset)))


def one_line(text: str) -> str:
    """The text without line breaks and signs that cannot be seen."""
    return scrub(_BLANKS.sub(" ", text)).strip()


def decode_words(text: str) -> str:
    """The text with its encoded words decoded; neighbours are joined before, if in one charset."""
    if "=?" not in text:
        return text
    out: list[str] = []
    pending, charset, end = b"", "", 0
    # Nothing beyond the last end can be a word; so no search runs on to the end of the text.
    for found in _WORD.finditer(text, 0, text.rfind("?=") + 2):
        between = text[end : found.start()]
        name, content = found[1].lower(), _bytes_of(found[2], found[3])
        follows = end > 0 and not between.strip()
        if follows and name == charset:
            pending += content
        else:
            out.append(_text_of(pending, charset))
            out.append("" if follows else between)
            pending, charset = content, name
        end = found.end()
    return "".join([*out, _text_of(pending, charset), text[end:]])


def _text_of(content: bytes, charset: str) -> str:
    return decode(content, charset) if content else ""


def _bytes_of(encoding: str, text: str) -> bytes:
    raw = text.encode("utf-8", "surrogatepass")
    if encoding in "Bb":
        return decode_base64(raw)
    return _HEX.sub(lambda found: bytes([int(found[1], 16)]), raw.replace(b"_", b" "))


def decode_base64(raw: bytes) -> bytes:
    """The bytes of Base64, also where it was cut, or has foreign signs and ends within."""
    raw = raw.translate(None, b" \t\r\n")
    try:
        return binascii.a2b_base64(raw, strict_mode=True)
    except (binascii.Error, ValueError):
        pass
    split = _PADDING.split(raw, maxsplit=_MOST_PIECES)
    pieces = [piece.translate(None, _NOT_BASE64) for piece in split]
    return b"".join(_piece_of_base64(piece) for piece in pieces if piece)


def _piece_of_base64(piece: bytes) -> bytes:
    whole = len(piece) if len(piece) % 4 != 1 else len(piece) - 1
    return binascii.a2b_base64(piece[:whole] + b"=" * (-whole % 4))
