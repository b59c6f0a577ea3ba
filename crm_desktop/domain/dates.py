"""Days, wall times and instants: what was planned and when that is."""

from datetime import UTC, date, datetime, time, tzinfo

DAY_MS = 86_400_000
_CLOCKS_STAND_MS = 14 * DAY_MS  # as long as clocks are not changed twice


def instant_of(day: str, wall_time: str, zone: str) -> int:
    """Milliseconds UTC of a planned day (`YYYY-MM-DD`) and time (`HH:MM`) on the wall in `zone`.

    Without a time it is the end of that day, so that a plan for today is not overdue yet.
    Raises `ValueError` for what is no day or time, `KeyError` for an unknown zone.
    """
    where = _zone(zone) if zone else None
    if wall_time:
        local = datetime.combine(date.fromisoformat(day), time.fromisoformat(wall_time))
    else:
        local = datetime.combine(date.fromisoformat(day), time(23, 59, 59))
    placed = local.replace(tzinfo=where) if where else local.astimezone()
    return int(placed.timestamp() * 1000)


def local(instant: int, zone: str = "") -> datetime:
    """The wall time of an instant in a zone, or here."""
    moment = datetime.fromtimestamp(instant / 1000, UTC)
    return moment.astimezone(_zone(zone)) if zone else moment.astimezone()


def offsets(first: int, before: int, zone: str = "") -> list[tuple[int, int, int]]:
    """The time between two instants, parted where clocks change: from, before, offset from UTC."""
    found, begin = [], first
    while begin < before:
        offset = _offset(begin, zone)
        end = begin
        while end < before and _offset(end, zone) == offset:
            end += _CLOCKS_STAND_MS
        if end < before:
            end = _change_between(end - _CLOCKS_STAND_MS, end, offset, zone)
        elif _offset(before - 1, zone) != offset:
            end = _change_between(end - _CLOCKS_STAND_MS, before - 1, offset, zone)
        found.append((begin, min(end, before), offset))
        begin = end
    return found


def _change_between(last: int, after: int, offset: int, zone: str) -> int:
    """The instant at which clocks no longer have an offset that they have at `last`."""
    while after - last > 1:
        middle = (last + after) // 2
        last, after = (middle, after) if _offset(middle, zone) == offset else (last, middle)
    return after


def _offset(instant: int, zone: str) -> int:
    moved = local(instant, zone).utcoffset()
    return round(moved.total_seconds() * 1000) if moved is not None else 0


def _zone(name: str) -> tzinfo:
    from zoneinfo import ZoneInfo  # takes a while to load, and most zones are "here"

    return ZoneInfo(name)


def is_birthday(text: str) -> bool:
    """Whether this is `YYYY-MM-DD` or `--MM-DD` and such a day exists."""
    full = f"2000{text[1:]}" if text.startswith("--") else text
    try:
        return date.fromisoformat(full).isoformat() == full
    except ValueError:
        return False
