from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.dates import DAY_MS, local
from crm_desktop.domain.safety_copy import FEWEST, SafetyCopy, Why, kept

NOW = int(datetime(2026, 11, 21, 14, 2, tzinfo=UTC).timestamp() * 1000)
PLENTY = 10**15


def a_copy(ago: int, size: int = 1000) -> SafetyCopy:
    """A copy made so many milliseconds ago."""
    return SafetyCopy(Path(f"{ago}.crm"), "harbour", NOW - ago, Why.CLOSING, 7, size)


COPIES = st.lists(
    st.builds(a_copy, st.integers(-DAY_MS, 900 * DAY_MS), st.integers(1, 10_000)),
    max_size=120,
    unique_by=lambda each: each.made_at,
)


@given(COPIES, st.integers(0, 400_000))
def test_the_newest_three_always_stay(copies: list[SafetyCopy], room: int) -> None:
    newest = sorted(copies, key=lambda each: -each.made_at)[:FEWEST]
    assert kept(copies, NOW, room)[:FEWEST] == newest


@given(COPIES, st.integers(0, 400_000))
def test_more_than_three_stay_only_where_they_fit(copies: list[SafetyCopy], room: int) -> None:
    staying = kept(copies, NOW, room)
    assert len(staying) <= FEWEST or sum(each.size for each in staying) <= room


@given(COPIES)
def test_with_room_all_of_the_last_two_days_stay(copies: list[SafetyCopy]) -> None:
    recent = {each for each in copies if each.made_at >= NOW - 2 * DAY_MS}
    assert recent <= set(kept(copies, NOW, PLENTY))


@given(COPIES)
def test_older_ones_are_few(copies: list[SafetyCopy]) -> None:
    old = [each for each in kept(copies, NOW, PLENTY) if each.made_at < NOW - 2 * DAY_MS]
    assert len(old) <= max(12 + 10 + 12, FEWEST)


@given(COPIES, st.integers(0, 400_000))
def test_keeping_twice_keeps_the_same(copies: list[SafetyCopy], room: int) -> None:
    once = kept(copies, NOW, room)
    assert kept(once, NOW, room) == once
    assert set(once) <= set(copies)


@given(COPIES)
def test_the_last_copy_of_each_of_twelve_days_stays(copies: list[SafetyCopy]) -> None:
    old = sorted(
        (each for each in copies if each.made_at < NOW - 2 * DAY_MS), key=lambda each: each.made_at
    )
    last_of = {local(each.made_at).date(): each for each in old}
    wanted = [last_of[day] for day in sorted(last_of, reverse=True)[:12]]
    assert set(wanted) <= set(kept(copies, NOW, PLENTY))


def test_two_years_of_daily_work_leave_days_weeks_and_months() -> None:
    staying: list[SafetyCopy] = []
    for day in range(730, -1, -1):  # every evening a copy, every evening a look at the old ones
        evening = NOW - day * DAY_MS
        staying = kept([*staying, a_copy(day * DAY_MS)], evening, PLENTY)
    ages = [(NOW - each.made_at) // DAY_MS for each in staying]
    assert ages[:15] == list(range(15))
    steps = [older - newer for newer, older in pairwise(ages)]
    assert set(steps[16:24]) == {7}
    assert all(28 <= step <= 35 for step in steps[25:])
    assert timedelta(days=ages[-1]) > timedelta(days=400)
    assert len(ages) == 3 + 12 + 10 + 12
