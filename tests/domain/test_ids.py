from array import array

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.ids import EPOCH_MS, IdSource, place_in

BLOCKS = st.lists(st.tuples(st.integers(1, 16_384), st.integers(-5, 5)), max_size=20)


@given(BLOCKS, st.integers(0, 255), st.integers(0, 1 << 40))
def test_ids_only_ever_rise_whatever_the_clock_does(
    blocks: list[tuple[int, int]], device: int, last: int
) -> None:
    now = EPOCH_MS + 1000
    source = IdSource(device, lambda: now, last)
    found = [last]
    for count, later in blocks:
        now += later
        block = source.take_block(count)
        assert len(block) == count
        assert found[-1] < block[0]
        found += (block[-1], source.take())
    assert found == sorted(set(found))
    assert all(0 <= key < 1 << 63 and (key >> 14) & 255 == device for key in found[1:])


@given(st.lists(st.integers(-(1 << 63), (1 << 63) - 1), max_size=40), st.integers(0, 40))
def test_an_id_is_found_where_it_stands(keys: list[int], place: int) -> None:
    ids = array("q", keys)
    for key in (*keys, place, 0, 1 << 8, 1 << 56):
        assert place_in(ids, key) == (keys.index(key) if key in keys else -1)


def test_bytes_across_two_ids_are_not_one() -> None:
    ids = array("q", [0x0100_0000_0000_0000, 0x0000_0000_0000_0002])
    assert place_in(ids, 0x0201) == -1
    assert place_in(array("q", [*ids, 0x0201]), 0x0201) == 2
