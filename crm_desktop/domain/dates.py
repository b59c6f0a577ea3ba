"""Days, wall times and instants: what was planned and when that is."""

from datetime import UTC, date, datetime, time, tzinfo

DAY_MS = 86_400_000


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
