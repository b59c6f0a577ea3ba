"""The events of a calendar file (iCalendar, vCalendar 1.0, and what calls itself so) as text."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.vcard_head import Head
from crm_desktop.interop.vcard_stream import wide_encoding
from crm_desktop.interop.vcard_text import PropertyReader
from crm_desktop.interop.vcard_values import unescaped

MAX_BYTES = 4 << 20
MAX_LINES = 100_000
_SAMPLE_BYTES = 1 << 18
# What an event says once; of several the first is meant.
_SINGLE = frozenset(
    (
        "UID",
        "SUMMARY",
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "STATUS",
        "RECURRENCE-ID",
        "X-MICROSOFT-CDO-ALLDAYEVENT",
    )
)
_DAYS = frozenset(("EXDATE", "RDATE"))
_Property = tuple[Head, str]


class CalendarEvent(NamedTuple):
    """One event: its values by the name of the property, unescaped, `DTSTART` as it was written.

    `left_out` and `added` are the days of EXDATE and RDATE, as written.
    """

    values: dict[str, str]
    left_out: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    def value(self, name: str) -> str:
        return self.values.get(name, "")


def read_events(path: Path) -> list[CalendarEvent]:
    """The events of a file in their order, also of one that was never closed.

    Raises `UnreadableSource`: `no-events` where it is no calendar or has none, `too-many-events`
    above 4 MiB or 100,000 lines, `cannot-read` where the system does not let it be read.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableSource("cannot-read", reason=error.strerror or "") from error
    if len(content) > MAX_BYTES:
        raise UnreadableSource("too-many-events")
    found = list(_events(_properties(content)))
    if not found:
        raise UnreadableSource("no-events")
    return found


def _properties(content: bytes) -> tuple[_Property, ...]:
    encoding, mark = wide_encoding(content[:64])
    content = content[mark:]
    if encoding:
        content = content.decode(encoding, "replace").encode("utf-8", "replace")
    content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    while b"\n\n" in content:  # they mean nothing, but some stand where a line is folded
        content = content.replace(b"\n\n", b"\n")
    if content.count(b"\n") > MAX_LINES:
        raise UnreadableSource("too-many-events")
    reader = PropertyReader(
        is_wide=bool(encoding), sample=b"" if encoding else content[:_SAMPLE_BYTES]
    )
    return reader.read(content).properties


def _events(properties: Iterable[_Property]) -> Iterator[CalendarEvent]:
    """What stands in an event and in nothing inside it, such as an alarm."""
    inside: list[_Property] = []
    depth = 0
    for head, value in (*properties, _END):
        part = value.strip().upper()
        begins_event = head.name == "BEGIN" and part == "VEVENT"
        if depth and (begins_event or (head.name == "END" and part in _CLOSING)):
            yield _event(inside)
            inside, depth = [], 0
        if head.name in ("BEGIN", "END"):
            depth = _depth(depth, head.name, begins_event=begins_event)
        elif depth == 1:
            inside.append((head, value))


def _depth(depth: int, name: str, *, begins_event: bool) -> int:
    if name == "BEGIN":
        return 1 if begins_event else depth + (depth > 0)
    return max(depth - 1, 0)


def _event(properties: Iterable[_Property]) -> CalendarEvent:
    values: dict[str, str] = {}
    days: dict[str, list[str]] = {name: [] for name in _DAYS}
    for head, value in properties:
        if head.name in _SINGLE:
            values.setdefault(head.name, unescaped(value))
        elif head.name in _DAYS:
            days[head.name] += [part.strip() for part in re.split("[,;]", value)]
    return CalendarEvent(values, tuple(days["EXDATE"]), tuple(days["RDATE"]))


_CLOSING = frozenset(("VEVENT", "VCALENDAR"))
_END = (Head("END"), "VCALENDAR")
