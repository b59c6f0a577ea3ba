import numpy as np

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.engine.timelines import Timeline, day_of, numbers, reals, texts_of

RANDOM = np.random.default_rng(3)
OWNERS, EVENTS, ROWS = 40, 300, 200
OWNER = RANDOM.integers(0, OWNERS - 5, EVENTS)  # five have none
AT = RANDOM.integers(0, 30, EVENTS) * DAY_MS + 1_700_000_000_000
VALUES = RANDOM.random(EVENTS)
ASKED = RANDOM.integers(0, OWNERS, ROWS)
MOMENT = RANDOM.integers(0, 31, ROWS) * DAY_MS + 1_700_000_000_000
LINE = Timeline.of(OWNER, AT, OWNERS)


def seen(row: int) -> "np.typing.NDArray[np.int64]":
    return np.flatnonzero((ASKED[row] == OWNER) & (MOMENT[row] >= AT))


def test_what_each_owner_had_seen_is_counted_and_summed() -> None:
    counts = LINE.counts(ASKED, MOMENT)
    sums = LINE.sums(VALUES[LINE.order], ASKED, MOMENT)
    for row in range(ROWS):
        assert counts[row] == len(seen(row))
        assert abs(sums[row] - VALUES[seen(row)].sum()) < 1e-9


def test_the_last_thing_before_a_moment_is_found_and_how_long_it_is_ago() -> None:
    last, days = LINE.last(ASKED, MOMENT), LINE.days_since(ASKED, MOMENT)
    for row in range(ROWS):
        events = seen(row)
        if len(events):
            latest = AT[events].max()
            assert LINE.at[last[row]] == latest
            assert LINE.owner[last[row]] == ASKED[row]
            assert days[row] == (MOMENT[row] - latest) / DAY_MS
        else:
            assert last[row] == -1
            assert np.isnan(days[row])


def test_of_one_moment_the_later_row_counts() -> None:
    line = Timeline.of(np.zeros(3, np.int64), np.full(3, 5, np.int64), 1)
    assert line.order[line.last(np.array([0]), np.array([5]))[0]] == 2


def test_pairs_are_each_row_with_each_event_its_owner_had_seen() -> None:
    rows, events = LINE.pairs(ASKED, MOMENT)
    found: dict[int, list[int]] = {}
    for row, event in zip(rows.tolist(), LINE.order[events].tolist(), strict=True):
        found.setdefault(row, []).append(event)
    assert all(sorted(found.get(row, [])) == seen(row).tolist() for row in range(ROWS))


def test_rows_become_columns() -> None:
    rows = [(7, "a", None), (9, "b", 2.5)]
    assert [each.tolist() for each in numbers(rows, (0,))] == [[7, 9]]
    assert np.isnan(reals(rows, 2)[0])
    assert [each.tolist() for each in numbers([], (0, 1))] == [[], []]
    assert texts_of(np.array([3, 1, 3])) == ["3", "1", "3"]
    assert day_of(np.array([0, DAY_MS])).tolist() == [719163, 719164]
