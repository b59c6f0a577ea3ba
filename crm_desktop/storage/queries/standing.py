"""Where single rows stand in a list whose order is known, without asking for all of it again."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cmp_to_key, partial

from crm_desktop.domain.ids import place_in
from crm_desktop.storage.reading import Fields, Reading

Followers = list[tuple[int, int | None]]


def followers(
    reading: Reading,
    kind: str,
    key: str,
    ids: "array[int]",
    written: Iterable[int],
    *,
    descending: bool,
) -> Followers:
    """Each of `written` in the order they have now, with the other one that comes next.

    `ids` is as `lines.ids` gave it without a search; all others stand as they did then. The last
    are followed by `None`. Nothing where they stand as before; those deleted are left out.
    """
    sql = f"SELECT {key} IS NULL, {key}, name_key, id FROM {kind}_line WHERE id = ?"
    compare = partial(_compared, descending=descending)
    rest, before = _without(ids, written)
    found = [row for one in written if (row := reading.first(sql, (one,))) is not None]

    def is_after(row: Fields, other: int) -> bool:
        there = reading.first(sql, (other,))
        return there is not None and compare(there, row) > 0

    now: Followers = []
    for row in sorted(found, key=cmp_to_key(compare)):
        place = bisect_left(rest, x=True, key=partial(is_after, row))
        now.append((row[-1], rest[place] if place < len(rest) else None))
    return [] if now == before else now


def _without(ids: "array[int]", written: Iterable[int]) -> tuple["array[int]", Followers]:
    """The others of `ids`, and those of `written` in it with the one that came next."""
    places = sorted((place_in(ids, one), one) for one in written)
    rest = ids[:]
    known = [(place, one) for place, one in places if place >= 0]
    for place, _ in reversed(known):
        del rest[place]
    before: Followers = []
    for passed, (place, one) in enumerate(known):
        next_place = place - passed
        before.append((one, rest[next_place] if next_place < len(rest) else None))
    return rest, before


def _compared(one: Fields, other: Fields, *, descending: bool) -> int:
    """Below 0 where `one` comes first; those without a value come last, by name, either way.

    Python compares texts by code points, which is the order of their bytes in SQLite.
    """
    if one[0] or other[0]:
        first, second = (one[0], *one[2:]), (other[0], *other[2:])
    elif descending:
        first, second = other, one
    else:
        first, second = one, other
    return (first > second) - (first < second)
