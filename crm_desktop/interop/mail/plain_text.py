"""Bodies of plain text: lines put together again, files written into the text taken out."""

import binascii
import re
from itertools import islice

from crm_desktop.interop.mail.parameters import Parameters

_UU_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255}?)[ \t]*\r?\n", re.MULTILINE)
_MOST_FILES, _MOST_BEGINS = 100, 1000
# All lines of a file but its last are full; some programs make shorter ones, none very short.
_FULL, _MOST_SHORT = 20, 100
_UU_LINE = re.compile(rb"(?:[\x20-\x60]{1,90}|)\r?\n")
_UU_END = re.compile(rb"(?:[`\x20]?\r?\n)?end[ \t]*(?:\r?\n|\Z)")


def unfold_flowed(text: str, kind: Parameters) -> str:
    """The text with the lines joined that a mail of `format=flowed` (RFC 3676) broke."""
    if kind.named.get("format", "").lower() != "flowed":
        return text
    keeps_blank = kind.named.get("delsp", "").lower() != "yes"
    out: list[str] = []
    pieces: list[str] = []
    depth = 0
    for line in text.split("\n"):
        quoted = len(line) - len(line.lstrip(">"))
        words = line[quoted:].removeprefix(" ")
        if pieces and (quoted != depth or words == "-- "):
            out.append(_quoted(depth, pieces))
            pieces = []
        depth = quoted
        is_soft = words.endswith(" ") and words != "-- "
        pieces.append(words if keeps_blank or not is_soft else words[:-1])
        if not is_soft:
            out.append(_quoted(depth, pieces))
            pieces = []
    return "\n".join([*out, _quoted(depth, pieces)] if pieces else out)


def _quoted(depth: int, pieces: list[str]) -> str:
    text = "".join(pieces)
    return ">" * depth + (" " if depth and text else "") + text


def take_out_files(content: bytes) -> tuple[bytes, list[tuple[bytes, bytes]]]:
    """The text without the uuencoded files in it, and these with their names."""
    if b"begin" not in content:
        return content, []
    kept: list[bytes] = []
    files: list[tuple[bytes, bytes]] = []
    at = 0
    for begin in islice(_UU_BEGIN.finditer(content), _MOST_BEGINS):
        if begin.start() < at or len(files) >= _MOST_FILES:
            continue
        decoded, end = decode_uu(content, begin.end())
        if end >= 0:
            kept.append(content[at : begin.start()])
            files.append((begin[1], decoded))
            at = end
    return b"".join([*kept, content[at:]]), files


def decode_uu(content: bytes, at: int) -> tuple[bytes, int]:
    """The bytes of the uuencoded lines from there, and where they end; -1 if they do not."""
    out = bytearray()
    short = 0
    while not (end := _UU_END.match(content, at)):
        line = _UU_LINE.match(content, at)
        decoded = _uu_line(line[0].rstrip(b"\r\n")) if line else None
        short += decoded is not None and len(decoded) < _FULL
        if line is None or decoded is None or line.end() == at or short > _MOST_SHORT:
            return b"", -1
        out += decoded
        at = line.end()
    return bytes(out), end.end()


def decode_uu_part(content: bytes) -> bytes:
    """The content of a part that is uuencoded as a whole; as it is where it is not."""
    begin = _UU_BEGIN.search(content)
    decoded, end = decode_uu(content, begin.end()) if begin else (b"", -1)
    return decoded if end >= 0 else content


def _uu_line(line: bytes) -> bytes | None:
    if not line:
        return b""
    length = (line[0] - 32) & 63
    wanted = (length + 2) // 3 * 4 + 1
    try:  # blanks at the end are lost on the way, and some programs put a sum there
        return binascii.a2b_uu(line[:wanted].ljust(wanted))
    except binascii.Error:
        return None
