"""A file of many mails (`mbox`), one in memory at a time."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.domain.files import LARGEST
from crm_desktop.interop.mail.reader import LARGEST_MAIL, is_outlook_message

_MARK = b"From "
# The line before a mail says who sent it when, in a form like that of C's `asctime`; of some
# programs only who, or nothing.
_WHEN = re.compile(rb"From [^\r\n]*\b\d{1,2}:\d\d(?::\d\d)?\b[^\r\n]*\b\d{4}\b")
_WHO = re.compile(rb"From (?:-|[^\s@]*@[^\s@]*)?[ \t]*\r?\n")
_FIELD = re.compile(rb">?[!-9;-~]{1,200}[ \t]*:|>?From ")
_QUOTED = re.compile(rb">+From ")
_LONGEST_LINE = 1 << 20
_START = 4096
_BLANK = frozenset((b"\n", b"\r\n"))


def is_mailbox(start: bytes) -> bool:
    """Whether a file that begins like this holds mails one after the other."""
    line, end, rest = start.lstrip(b"\r\n").partition(b"\n")
    return _is_mark(line + end, rest.partition(b"\n")[0], is_after_blank=True)


def mails_in(path: Path) -> Iterator[bytes]:
    """The mails of a file, whether it holds many or is one; a file of Outlook is one as it is.

    Of a mail larger than `LARGEST_MAIL` only the beginning is given, so that `read_mail` tells of
    it. Raises `UnreadableSource`: `cannot-read`, or `too-large` for a file of Outlook.
    """
    try:
        with path.open("rb") as stream:
            start = stream.read(_START)
            stream.seek(0)
            if is_mailbox(start):
                yield from split_mailbox(stream)
                return
            most = LARGEST if is_outlook_message(start) else LARGEST_MAIL
            content = stream.read(most + 1)
    except OSError as error:
        raise UnreadableSource("cannot-read", reason=error.strerror or "") from error
    if is_outlook_message(content) and len(content) > LARGEST:
        raise UnreadableSource("too-large")
    yield content


def split_mailbox(stream: BinaryIO) -> Iterator[bytes]:
    """The mails of a stream in their order, as they were before they were put there.

    What stands before the first is one as well; a mail is cut behind `LARGEST_MAIL`.
    """
    mail = _Mail()
    mark = b""
    for line in iter(partial(stream.readline, _LONGEST_LINE), b""):
        if mark and _is_mark(mark, line, is_after_blank=mail.ends_blank):
            yield from mail.taken()
            mark = b""
        elif mark:
            mail.add(mark)
            mark = b""
        if line.startswith(_MARK):
            mark = line
        else:
            mail.add(line)
    if mark and not _is_mark(mark, b"", is_after_blank=mail.ends_blank):
        mail.add(mark)
    yield from mail.taken()


class _Mail:
    """The lines of the mail that is being read."""

    def __init__(self) -> None:
        self._lines: list[bytes] = []
        self._size = 0
        self._last = b"\n"

    @property
    def ends_blank(self) -> bool:
        return self._last in _BLANK

    def add(self, line: bytes) -> None:
        self._last = line
        if line.startswith(b">") and _QUOTED.match(line):
            line = line[1:]
        if self._size <= LARGEST_MAIL:
            self._size += len(line)
            self._lines.append(line)

    def taken(self) -> Iterator[bytes]:
        """The mail, if there is any, without the blank line that the mailbox put behind it."""
        if len(self._lines) > 1 and self.ends_blank and self._size <= LARGEST_MAIL:
            self._lines.pop()
        content = b"".join(self._lines)
        self._lines, self._size, self._last = [], 0, b"\n"
        if content.strip():
            yield content


def _is_mark(line: bytes, following: bytes, *, is_after_blank: bool) -> bool:
    """Whether the line begins a mail, and is not one of its text that nobody quoted."""
    begins_head = _FIELD.match(following) is not None
    if _WHEN.match(line):
        return begins_head or (is_after_blank and not following.strip())
    return is_after_blank and begins_head and _WHO.match(line) is not None
