"""The head of a mail or of one of its parts: fields by name, and where the body begins."""

import re
from typing import NamedTuple

from crm_desktop.interop.mail.parameters import Parameters, read_parameters

# No head of a real mail comes near; what is longer is body.
LONGEST_HEAD = 1 << 20
MOST_FIELDS = 2000
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r(?!\n)|\Z)")
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_MORE = re.compile(rb"[!-9;-~]{1,200}[ \t]*:|[ \t]+[^ \t\r\n]")
_FROM_LINE = re.compile(rb">*From [^\r\n]*(?:\r\n|\n|\r)")
_BLANKS = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\r\n]*(?<=[\r\n])")


class Head(NamedTuple):
    """The fields of a head, unfolded, names in lower case, in their order."""

    fields: tuple[tuple[str, bytes], ...]
    is_odd: bool = False

    def first(self, name: str) -> bytes:
        """The value of the first such field that says something."""
        return next((value for key, value in self.fields if key == name and value), b"")

    def all(self, name: str) -> list[bytes]:
        """The values of all such fields."""
        return [value for key, value in self.fields if key == name]

    def parameters(self, name: str) -> Parameters:
        """The first such field as a value with parameters."""
        return read_parameters(self.first(name))


class _Lines:
    """Collects the lines of a head into fields."""

    def __init__(self) -> None:
        self.fields: list[tuple[str, bytes]] = []
        self.is_odd = False
        self._name = ""
        self._value: list[bytes] = []

    @property
    def has_begun(self) -> bool:
        return bool(self._name)

    def begin(self, name: bytes, value: bytes) -> None:
        self.finish()
        self._name, self._value = name.decode("ascii").lower(), [value]

    def go_on(self, line: bytes) -> None:
        self._value.append(line)

    def finish(self) -> None:
        if self._name and len(self.fields) < MOST_FIELDS:
            # Only the line ends go: a fold in the middle of a letter leaves it whole.
            value = b"".join(line.rstrip(b"\r\n") for line in self._value)
            self.fields.append((self._name, value.strip()))
        self._name, self._value = "", []


def split_mail(content: bytes) -> tuple[Head, int]:
    """The head of a whole mail: blank lines and the line of a mailbox before it are passed over."""
    end = len(content)
    at = 3 if content.startswith(b"\xef\xbb\xbf") else 0
    blank = _BLANKS.match(content, at)
    if blank and _FIELD.match(content, blank.end()):
        at = blank.end()
    found = _FROM_LINE.match(content, at)
    return split_head(content, found.end() if found else at, end)


def split_head(content: bytes, start: int, end: int) -> tuple[Head, int]:
    """The head that begins at `start`, and where the body after it begins."""
    lines, at = _Lines(), start
    limit = min(end, at + LONGEST_HEAD)
    while at < limit:
        found = _LINE.match(content, at, end)
        line = found[0] if found else b""
        if not line.strip(b"\r\n"):
            at += len(line)
            break
        if not _take(lines, line, content, at + len(line), end):
            lines.is_odd = True
            break
        at += len(line)
    lines.finish()
    return Head(tuple(lines.fields), lines.is_odd), at


def _take(lines: _Lines, line: bytes, content: bytes, after: int, end: int) -> bool:
    """Whether the line belongs to the head: a field, more of one, or a line gone astray."""
    field = _FIELD.match(line)
    if field:
        lines.begin(field[1], line[field.end() :])
    elif line[:1] in b" \t" and lines.has_begun:
        if not line.strip():
            return _goes_on(content, after, end)
        lines.go_on(line)
    else:
        lines.is_odd = True
        is_boundary = line.startswith(b"--")
        return lines.has_begun and not is_boundary and _goes_on(content, after, end)
    return True


def _goes_on(content: bytes, after: int, end: int) -> bool:
    """Whether the line that begins there is a field, or goes on with one."""
    return _MORE.match(content, after, end) is not None
