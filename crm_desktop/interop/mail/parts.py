"""The parts of a mail, in their order; what is too deep or too many stays in one piece."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crm_desktop.interop.mail.encodings import PLAIN_ENCODINGS, decoded_body, encoding_of
from crm_desktop.interop.mail.head import Head, split_head
from crm_desktop.interop.mail.parameters import Parameters

MOST_PARTS = 500
DEEPEST = 20
_MOST_RULES = 20_000  # lines that look like a boundary
_LINE_END = re.compile(rb"(--)?[ \t]*(?:\r\n|\n|\r|\Z)")
_GUESSED = re.compile(rb"^--([^\r\n]{1,200})\r?\n(?=content-)", re.IGNORECASE | re.MULTILINE)


class Part(NamedTuple):
    """A part that holds no others: its head, and where its body stands in `content`.

    `group` numbers the alternative it belongs to (0 none) and `branch` which of them it is; a part
    that `is_cut` holds others that nobody will look for.
    """

    head: Head
    kind: Parameters
    content: bytes
    start: int
    end: int
    group: int = 0
    branch: int = 0
    is_cut: bool = False
    is_only: bool = False


class _Place(NamedTuple):
    """Where parts stand, and in which alternative."""

    content: bytes
    start: int
    end: int
    depth: int
    group: int
    branch: int
    default: str = "text/plain"


class Splitter:
    """Walks through a mail from part to part."""

    def __init__(self) -> None:
        self._count = 0
        self._groups = 0
        self.problems: list[str] = []

    def parts(self, content: bytes, head: Head, start: int) -> Iterator[Part]:
        """The parts of the mail whose head this is and whose body begins at `start`."""
        place = _Place(content, start, len(content), 0, 0, 0)
        yield from self._parts(head, place)

    def _parts(self, head: Head, place: _Place) -> Iterator[Part]:
        kind = self._kind(head, place)
        pieces: list[tuple[int, int]] = []
        if kind.value.startswith("multipart/"):
            place, pieces = self._opened(head, kind, place)
        if not pieces:
            self._count += 1
            if kind.value.startswith("multipart/"):
                self.problems.append("no-parts")
                kind = Parameters("text/plain", kind.named)
            yield self._leaf(head, kind, place)
            return
        if place.depth >= DEEPEST:
            self.problems.append("too-deep")
            yield self._leaf(head, kind, place, is_cut=True)
            return
        yield from self._all_of(pieces, kind, place)

    def _all_of(
        self, pieces: list[tuple[int, int]], kind: Parameters, place: _Place
    ) -> Iterator[Part]:
        group = place.group
        is_alternative = kind.value == "multipart/alternative" and not place.group
        if is_alternative:
            self._groups += 1
            group = self._groups
        default = "message/rfc822" if kind.value == "multipart/digest" else "text/plain"
        for number, (start, end) in enumerate(pieces):
            branch = number if is_alternative else place.branch
            inside = _Place(place.content, start, end, place.depth + 1, group, branch, default)
            if self._count >= MOST_PARTS:
                self.problems.append("too-many-parts")
                rest = inside._replace(end=place.end)
                yield self._leaf(Head(()), Parameters("", {}), rest, is_cut=True)
                return
            head, body = split_head(place.content, start, end)
            yield from self._parts(head, inside._replace(start=body))

    def _leaf(self, head: Head, kind: Parameters, place: _Place, *, is_cut: bool = False) -> Part:
        content, start, end, depth, group, branch, _ = place
        return Part(head, kind, content, start, end, group, branch, is_cut, depth == 0)

    def _opened(
        self, head: Head, kind: Parameters, place: _Place
    ) -> tuple[_Place, list[tuple[int, int]]]:
        """The pieces of a multipart, also of one that was encoded as a whole."""
        pieces = self._pieces(kind, place)
        if not pieces and encoding_of(head) not in PLAIN_ENCODINGS and place.depth < DEEPEST:
            content = decoded_body(head, place.content[place.start : place.end])
            opened = place._replace(content=content, start=0, end=len(content))
            pieces = self._pieces(kind, opened)
            place = opened if pieces else place
        return place, pieces

    def _kind(self, head: Head, place: _Place) -> Parameters:
        kind = head.parameters("content-type")
        if "/" not in kind.value.strip("/"):
            return Parameters(place.default if not kind.value else "text/plain", kind.named)
        return kind

    def _pieces(self, kind: Parameters, place: _Place) -> list[tuple[int, int]]:
        """Where the pieces between the boundary's lines stand; none where it is never found."""
        boundary = kind.named.get("boundary", "").encode("utf-8", "surrogateescape")
        found = self._between(boundary, place) if boundary else []
        if not found:
            guess = _GUESSED.search(place.content, place.start, place.end)
            if guess:
                self.problems.append("wrong-boundary")
                found = self._between(guess[1].rstrip(), place)
        return found

    def _between(self, boundary: bytes, place: _Place) -> list[tuple[int, int]]:
        pieces: list[tuple[int, int]] = []
        begin = -1
        for start, end, is_last in _rules(place.content, b"--" + boundary, place.start, place.end):
            if begin >= 0:
                pieces.append((begin, _before(place.content, start, begin)))
            begin = -1 if is_last else end
            if len(pieces) > MOST_PARTS:
                return pieces
        if begin >= 0:
            pieces.append((begin, place.end))
            self.problems.append("not-closed")
        return pieces


def _rules(content: bytes, mark: bytes, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Where the lines of a boundary begin and end, and whether they say that no part follows."""
    line = (b"\n" if content.find(b"\n", start, end) >= 0 else b"\r") + mark
    found = start if content.startswith(mark, start, end) else content.find(line, start, end) + 1
    is_first = found == start
    for _ in range(_MOST_RULES):
        if not found and not is_first:
            return
        rule = _LINE_END.match(content, found + len(mark), end)
        if rule:
            yield found, rule.end(), bool(rule[1])
        found = content.find(line, rule.end() - 1 if rule else found + 1, end) + 1
        is_first = False


def _before(content: bytes, end: int, begin: int) -> int:
    """The end of a part: the line end before the boundary is not part of it."""
    if end > begin and content[end - 1 : end] == b"\n":
        end -= 1
    if end > begin and content[end - 1 : end] == b"\r":
        end -= 1
    return end
