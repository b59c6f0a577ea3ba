"""What stands before the colon of a vCard's line: group, name, types and parameters."""

import re
from dataclasses import dataclass, field
from types import MappingProxyType

from crm_desktop.interop.vcard_charset import known_charset
from crm_desktop.interop.vcard_values import label_of

NAME = re.compile(
    r"\s*(?:([\w-]{1,60})\.)?([A-Za-z][\w-]{0,60}|[Xx]-[\w /.-]{1,60})\s*\Z", re.ASCII
)
_CHARSET_NAME = re.compile(
    r"(utf-?(8|16|7)|us-ascii|windows-\d+|iso-8859-\d+|shift_jis|big5)\Z", re.I
)
_ENCODINGS = {
    "quoted-printable": "qp",
    "quoted_printable": "qp",
    "base64": "base64",
    "b": "base64",
    "8bit": "",
    "7bit": "",
}
_PARAMETER_ESCAPES = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}
_PARAMETER_ESCAPE = re.compile(r"\^[nN'^]")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the colon: `name` in capitals, `types` and parameter names in lower case.

    `encoding` is `qp`, `base64` or `""`; `charset` a codec name or `""`; `preference` is 1 for the
    preferred of several, more for others, 0 where nothing is said. `label` is what the types
    amount to; `is_encoded` tells whether the value is to be decoded by itself.
    """

    name: str
    group: str = ""
    types: tuple[str, ...] = ()
    parameters: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))
    encoding: str = ""
    charset: str = ""
    preference: int = 0
    label: str = ""
    is_encoded: bool = False


def parse_head(start: str) -> Head | None:
    """The head that this text is, or `None` where it is none."""
    parts = _outside_quotes(start) if '"' in start else start.split(";")
    name = NAME.match(parts[0])
    if name is None:
        return None
    types: list[str] = []
    parameters: dict[str, str] = {}
    for part in parts[1:]:
        key, equals, value = part.partition("=")
        key = key.strip().lower()
        if not equals:
            _add_bare(key, types, parameters)
        elif key == "type":
            types.extend(_types(value))
        else:
            value = value[1:-1] if value[:1] == '"' == value[-1:] else value.strip(' "')
            value = _PARAMETER_ESCAPE.sub(lambda m: _PARAMETER_ESCAPES[m[0]], value)
            parameters.setdefault(key, value)
    encoding = _ENCODINGS.get(parameters.get("encoding", "").lower(), "")
    charset = known_charset(parameters["charset"]) if "charset" in parameters else ""
    return Head(
        name[2].upper(),
        name[1] or "",
        tuple(dict.fromkeys(types)),
        MappingProxyType(parameters),
        encoding,
        charset,
        _preference(types, parameters),
        label_of(types),
        bool(charset) or encoding == "qp",
    )


def unquoted_colon(line: str, colon: int) -> int:
    """The place of the first colon outside quotes, at or after this one; 0 for none."""
    quotes, seen = 0, 0
    while colon > 0:
        quotes += line.count('"', seen, colon)
        if quotes % 2 == 0:
            return colon
        seen, colon = colon, line.find(":", colon + 1)
    return 0


def _outside_quotes(start: str) -> list[str]:
    """The parts between semicolons that are not in quotes."""
    parts: list[str] = []
    pending: list[str] = []
    is_open = False
    for piece in start.split(";"):
        pending.append(piece)
        is_open ^= piece.count('"') % 2 == 1
        if not is_open:
            parts.append(";".join(pending))
            pending = []
    return [*parts, ";".join(pending)] if pending else parts


def _add_bare(word: str, types: list[str], parameters: dict[str, str]) -> None:
    """A parameter without a name, as vCard 2.1 has them."""
    if word in _ENCODINGS:
        parameters.setdefault("encoding", word)
    elif _CHARSET_NAME.match(word):
        parameters.setdefault("charset", word)
    elif word:
        types.append(word)


def _types(value: str) -> list[str]:
    words = value.replace('"', "").lower().split(",")
    return [stripped for word in words if (stripped := word.strip())]


def _preference(types: list[str], parameters: dict[str, str]) -> int:
    if "pref" in types:
        return 1
    rank = parameters.get("pref", "")
    return int(rank) if rank.isascii() and rank.isdigit() and len(rank) < 4 and int(rank) else 0
