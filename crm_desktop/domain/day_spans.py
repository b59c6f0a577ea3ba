"""The hours of a working day as people type them: `9-17`, `8:00–12:00, 13–17:30`."""

import re
from itertools import pairwise

from crm_desktop.domain.work_calendar import DAY_MINUTES

Spans = tuple[tuple[int, int], ...]

_TIME = r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:h|uhr)?"
_SPAN = re.compile(rf"{_TIME}\s*[-–—]\s*{_TIME}")
_LONGEST = 120  # characters


def read_spans(text: str) -> Spans | None:
    """The minutes of the day from when to when is worked, in order; `None` where it is unclear.

    Nothing, or a dash alone, is a day without work.
    """
    typed = text.strip().casefold()
    if typed in ("", "-", "–", "—"):
        return ()
    if len(typed) > _LONGEST:
        return None
    spans = [_span(part.strip()) for part in re.split(r"[,;]", typed)]
    found = sorted(span for span in spans if span is not None)
    if len(found) < len(spans):
        return None
    touching = pairwise(found)
    return None if any(before[1] > after[0] for before, after in touching) else tuple(found)


def write_spans(spans: Spans) -> str:
    """The same as text: `9:00–12:00, 13:00–17:30`; empty for a day without work."""
    return ", ".join(f"{_clock(start)}–{_clock(end)}" for start, end in spans)


def _span(text: str) -> tuple[int, int] | None:
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    start, end = _minutes(found[1], found[2]), _minutes(found[3], found[4])
    is_one = start is not None and end is not None and start < end
    return (start, end) if start is not None and end is not None and is_one else None


def _minutes(hours: str, minutes: str | None) -> int | None:
    within, whole = int(minutes or 0), int(hours) * 60 + int(minutes or 0)
    return whole if within < 60 and whole <= DAY_MINUTES else None


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"
