"""A header's value with parameters, such as `text/plain; charset=utf-8`, in all its spellings."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from crm_desktop.interop.mail.charsets import decode
from crm_desktop.interop.mail.words import decode_value, one_line

_MOST = 200
_LONGEST = 20_000
_NAME = re.compile(rb"[;\s]*([^=;\s]{1,100})\s*=\s*")
_QUOTED = re.compile(rb'"((?:[^"\\]|\\.)*+)"?', re.DOTALL)
_PLAIN = re.compile(rb"[^;]*")
_SECTION = re.compile(r"([^*]+)(?:\*(\d{1,4}))?(\*)?\Z")
_ESCAPED = re.compile(rb'\\(["\\])')
_COMMENT = re.compile(rb"\([^()]*\)")


class Parameters(NamedTuple):
    """`value` in lower case, before the first semicolon; parameters by their names."""

    value: str
    named: Mapping[str, str]


class _Piece(NamedTuple):
    section: int
    is_encoded: bool
    content: bytes


def read_parameters(raw: bytes) -> Parameters:
    """The value and what is said about it; never an exception."""
    return _read(raw[:_LONGEST])


@lru_cache(maxsize=256)
def _read(raw: bytes) -> Parameters:
    value, _, rest = raw.partition(b";")
    plain = one_line(_COMMENT.sub(b"", value).decode("ascii", "replace")).lower()
    if b"=" in value and not plain.partition("=")[0].strip().count("/"):
        plain, rest = "", raw  # parameters without a value before them
    elif " " in plain.strip() and "=" in plain:
        plain, rest = plain.split()[0], raw.partition(b" ")[2]
    return Parameters(plain.strip(), _joined(_pieces(rest)))


def _pieces(raw: bytes) -> dict[str, list[_Piece]]:
    pieces: dict[str, list[_Piece]] = {}
    at = 0
    for _ in range(_MOST):
        found = _NAME.match(raw, at)
        if not found:
            following = raw.find(b";", at + 1)
            if following < 0:
                break
            at = following
            continue
        value, at = _value(raw, found.end())
        section = _SECTION.match(found[1].decode("ascii", "replace").lower())
        if section:
            piece = _Piece(int(section[2] or 0), bool(section[3]), value)
            pieces.setdefault(section[1], []).append(piece)
    return pieces


def _value(raw: bytes, at: int) -> tuple[bytes, int]:
    found = _QUOTED.match(raw, at)
    if found and found[1] is not None:
        # Paths of Windows are written with single backslashes: only quotes were escaped.
        return _ESCAPED.sub(rb"\1", found[1]), found.end()
    plain = _PLAIN.match(raw, at)
    return (plain[0].strip(), plain.end()) if plain else (b"", len(raw))


def _joined(pieces: dict[str, list[_Piece]]) -> dict[str, str]:
    named = {}
    for name, parts in pieces.items():
        parts.sort(key=lambda piece: piece.section)
        # A boundary is compared with bytes: it may look like an encoded word and is none.
        named[name] = _raw(parts) if name == "boundary" else _text(parts)
    return named


def _raw(pieces: list[_Piece]) -> str:
    return b"".join(piece.content for piece in pieces).decode("utf-8", "surrogateescape")


def _text(pieces: list[_Piece]) -> str:
    """One text of the pieces of a parameter (RFC 2231), or of encoded words (RFC 2047)."""
    encoded = [piece for piece in pieces if piece.is_encoded]
    if not encoded:
        sections = {piece.section: piece.content for piece in reversed(pieces)}
        return decode_value(b"".join(content for _, content in sorted(sections.items())))
    first = encoded[0].content
    charset, marked, rest = first.partition(b"'")
    _, marked, rest = rest.partition(b"'") if marked else (b"", b"", b"")
    if not marked:
        charset, rest = b"", first
    whole = []
    seen: set[int] = set()
    for piece in encoded if len(encoded) == 1 else pieces:
        if piece.section not in seen or not seen:
            seen.add(piece.section)
            content = rest if piece is encoded[0] else piece.content
            whole.append(unquote_to_bytes(content) if piece.is_encoded else content)
    return one_line(decode(b"".join(whole), charset.decode("ascii", "replace")))
