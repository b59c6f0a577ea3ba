"""A stream of bytes cut into the cards of a vCard file, one in memory at a time."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from crm_desktop.interop.byte_marks import MARKS

CHUNK_BYTES = 1 << 18
MAX_CARD_BYTES = 12 << 20
MAX_JUNK_BYTES = 1 << 20
# A file that shows no card in its first part is none; nobody waits for gigabytes to hear that.
MAX_SEARCH_BYTES = 64 << 20
_SHOWN_BYTES = 4096

# Files put together from others have byte order marks in their middle.
_MARK = re.compile(
    rb"[\r\n](?:\xef\xbb\xbf)?(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*(?=[\r\n])", re.IGNORECASE
)
_BLANKS = b" \t\r\n\xef\xbb\xbf"
_AGENT_BEFORE = re.compile(rb"[\r\n.]AGENT[^\r\n:]*:\s*\Z", re.IGNORECASE)
_AGENT_REACH = 200


class RawCard(NamedTuple):
    """The bytes of one card, line ends as found.

    `is_closed` and `is_opened` tell whether END and BEGIN were there; of a card that `is_too_large`
    only the beginning is given. `before` is text that stood between the last card and this one.
    """

    content: bytes
    is_opened: bool = True
    is_closed: bool = True
    is_too_large: bool = False
    before: bytes = b""


def wide_encoding(start: bytes) -> tuple[str, int]:
    """The encoding named or betrayed by a file's first bytes, and the length of its mark.

    `""` where the bytes are of an eight-bit encoding: those may differ from line to line.
    """
    for mark, encoding in MARKS:
        if start.startswith(mark):
            return ("" if encoding == "utf-8" else encoding), len(mark)
    probe = start[:32]
    if len(probe) >= 4 and not any(probe[0::2]) and all(probe[1::2]):
        return "utf-16-be", 0
    if len(probe) >= 4 and not any(probe[1::2]) and all(probe[0::2]):
        return "utf-16-le", 0
    return "", 0


def read_chunks(stream: BinaryIO, start: bytes, encoding: str) -> Iterator[bytes]:
    """The rest of the stream after `start`, as UTF-8 where its characters are wide."""
    decoder = codecs.getincrementaldecoder(encoding)("replace") if encoding else None
    chunk = start
    while chunk:
        yield decoder.decode(chunk).encode("utf-8", "replace") if decoder else chunk
        chunk = stream.read(CHUNK_BYTES)


class CardSplitter:
    """Finds where cards begin and end, also where they hold others or were never closed."""

    def __init__(self) -> None:
        self._buffer = b"\n"  # starts with the line end before the open card, or before the junk
        self._scanned = 0
        self._depth = 0
        self._begin = 0
        self._junk_from = 0
        self._too_large = b""

    @property
    def is_inside(self) -> bool:
        """Whether a card has begun that has not ended."""
        return self._depth > 0

    def feed(self, chunk: bytes) -> Iterator[RawCard]:
        """The cards completed by this chunk."""
        self._buffer += chunk
        whole = max(self._buffer.rfind(b"\n"), self._buffer.rfind(b"\r")) + 1
        for mark in _MARK.finditer(self._buffer, self._scanned, whole):
            yield from self._at(mark)
        self._scanned = max(self._scanned, whole - 1)
        self._forget()

    def finish(self) -> Iterator[RawCard]:
        """The cards left when the stream has ended."""
        yield from self.feed(b"\n")
        if self._depth:
            yield self._card(len(self._buffer), is_closed=False)

    def _at(self, mark: re.Match[bytes]) -> Iterator[RawCard]:
        self._scanned = mark.end()
        if mark[1][:1] in b"Bb":
            if self._depth and self._is_agent(mark.start()):
                self._depth += 1
                return
            if self._depth:
                yield self._card(mark.start(), is_closed=False)
            self._depth, self._begin = 1, mark.start(1) - 1
        elif self._depth > 1:
            self._depth -= 1
        elif self._depth:
            yield self._card(mark.end(), is_closed=True)
        else:
            content = self._buffer[self._junk_from : mark.start()].strip(_BLANKS)
            if content:
                yield RawCard(content, is_opened=False)
            self._junk_from = mark.end()

    def _is_agent(self, end: int) -> bool:
        window = self._buffer[max(self._begin, end - _AGENT_REACH) : end]
        return _AGENT_BEFORE.search(window) is not None

    def _card(self, end: int, *, is_closed: bool) -> RawCard:
        if end - self._begin > MAX_CARD_BYTES:
            self._too_large = self._buffer[self._begin + 1 : self._begin + _SHOWN_BYTES]
        content = self._too_large or self._buffer[self._begin + 1 : end]
        before = self._buffer[self._junk_from : self._begin + 1].strip(_BLANKS)
        card = RawCard(
            content, is_closed=is_closed, is_too_large=bool(self._too_large), before=before
        )
        self._depth, self._too_large, self._junk_from = 0, b"", end
        return card

    def _forget(self) -> None:
        """Let go of what has been read, of junk, and of a card too large to be one."""
        keep_from = self._junk_from
        if self._depth and len(self._buffer) - self._begin > MAX_CARD_BYTES:
            start = self._begin + 1
            self._too_large = self._too_large or self._buffer[start : start + _SHOWN_BYTES]
            keep_from = self._scanned
        elif self._depth == 0 and self._scanned - keep_from > MAX_JUNK_BYTES:
            keep_from = self._scanned
        if len(self._buffer) - keep_from > MAX_CARD_BYTES + 2 * MAX_JUNK_BYTES:
            self._too_large = self._too_large or self._buffer[:_SHOWN_BYTES]
            keep_from = len(self._buffer) - 1  # one endless line
        if keep_from:
            self._buffer = self._buffer[keep_from:]
            self._scanned = max(0, self._scanned - keep_from)
            self._begin = max(0, self._begin - keep_from)
            self._junk_from = 0
