"""By how much the clocks of a zone are ahead of UTC, and when that changes."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

from crm_desktop.domain.dates import DAY_MS

Offset = Callable[[int], int]

_EPOCH = date(1970, 1, 1).toordinal()


def offsets_of(zone: str) -> Offset:
    """What tells by how much the clocks of a zone are ahead of UTC at an instant.

    `""` is the zone of here. Raises `KeyError` for an unknown one.
    """
    from zoneinfo import ZoneInfo  # takes a while to load, and is not needed before a clock is

    try:
        where = ZoneInfo(zone) if zone else None
    except (ValueError, OSError) as error:  # a path or a folder is no zone either
        raise KeyError(zone) from error

    def offset(instant: int) -> int:
        moment = datetime.fromtimestamp(instant / 1000, UTC).astimezone(where)
        ahead = moment.utcoffset()
        return round(ahead.total_seconds() * 1000) if ahead else 0

    return offset


def stretches(year: int, offset: Offset) -> Iterator[tuple[int, int, int]]:
    """From when to when in a year of UTC the clocks were ahead by how much."""
    start, end = year_start(year), year_start(year + 1)
    seen, held = start, offset(start)
    for probe in range(start + DAY_MS, end + 1, DAY_MS):
        while offset(probe) != held:
            turn = _first_other(seen, probe, offset)
            yield start, turn, held
            start, seen, held = turn, turn, offset(turn)
        seen = probe
    yield start, end, held


def _first_other(seen: int, probe: int, offset: Offset) -> int:
    """The first second after `seen` at which the clocks are ahead by something else."""
    held = offset(seen)
    while probe - seen > 1000:
        middle = (seen + probe) // 2000 * 1000
        if offset(middle) == held:
            seen = middle
        else:
            probe = middle
    return probe


def year_start(year: int) -> int:
    """The instant at which a year of UTC begins."""
    return (date(year, 1, 1).toordinal() - _EPOCH) * DAY_MS
