"""Clocks that change part the time between two instants."""

import pytest

from crm_desktop.domain.dates import DAY_MS, instant_of, local, offsets

HOUR = 3_600_000


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Australia/Lord_Howe", "UTC", "Asia/Kolkata"])
@pytest.mark.parametrize("days", [1, 20, 400, 3000])
def test_the_parts_are_all_of_it_each_with_its_own_offset(zone: str, days: int) -> None:
    first = instant_of("2024-01-01", "00:00", zone)
    before = first + days * DAY_MS
    found = offsets(first, before, zone)
    assert (found[0][0], found[-1][1]) == (first, before)
    for (begin, end, offset), (after, _, other) in zip(
        found, [*found[1:], (before, 0, None)], strict=True
    ):
        assert end == after
        assert offset != other
        for instant in (begin, (begin + end) // 2, end - 1):
            moved = local(instant, zone).utcoffset()
            assert moved is not None
            assert moved.total_seconds() * 1000 == offset


def test_clocks_change_at_their_very_instant() -> None:
    first, before = (
        instant_of(day, "00:00", "Europe/Berlin") for day in ("2026-03-29", "2026-03-30")
    )
    change = instant_of("2026-03-29", "01:00", "UTC")
    assert offsets(first, before, "Europe/Berlin") == [
        (first, change, HOUR),
        (change, before, 2 * HOUR),
    ]
    assert offsets(first, first, "Europe/Berlin") == []
