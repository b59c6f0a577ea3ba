"""How well the events of calendar files are read: what they are called and when they begin."""

import json
import traceback
from pathlib import Path

from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.ical_events import CalendarEvent, read_events
from tests.samples.csv import Score, plain

Said = dict[str, object]


def score(folder: Path) -> Score:
    """The numbers of events, and the summary and the day of the beginning of each."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    right = total = 0
    failures: list[str] = []
    for name, wanted in expected.items():
        events, trouble = _events(folder / name)
        items = [item for item in wanted["items"] if item["kind"] == "VEVENT"]
        total += 1
        if trouble or _is_free(events, items, wanted):
            right += not trouble
            failures += [f"{name}: {trouble}"] if trouble else []
            continue
        right += len(events) == len(items)
        if len(events) != len(items):
            failures.append(f"{name}: {len(events)} events instead of {len(items)}")
        for place, item in enumerate(items):
            wrong = _wrong(events[place] if place < len(events) else None, item)
            total += 2
            right += 2 - len(wrong)
            failures += [f"{name}: event {place + 1} {each}" for each in wrong]
    return "ical fields", right, total, failures


def _is_free(events: list[CalendarEvent], items: list[Said], wanted: Said) -> bool:
    """Whether any count is right: broken on purpose, or events that no calendar is around.

    Those the other parsers leave out; here each that the file begins is to be found.
    """
    if wanted["lenient_count"]:
        return len(events) != len(items)
    return not items and len(events) == wanted["raw_begin_count"]


def _events(path: Path) -> tuple[list[CalendarEvent], str]:
    try:
        return read_events(path), ""
    except UnreadableSource:
        return [], ""
    except Exception:
        return [], traceback.format_exc(limit=-2)


def _wrong(event: CalendarEvent | None, item: Said) -> list[str]:
    read = event or CalendarEvent({})
    pairs = {
        "summary": (plain(read.value("SUMMARY")), plain(item["summary"] or "")),
        "start": (read.value("DTSTART")[:8], str(item["dtstart"] or "")[:8]),
    }
    return [
        f"{name}: {mine[:150]!r} for {theirs[:150]!r}"
        for name, (mine, theirs) in pairs.items()
        if mine != theirs
    ]
