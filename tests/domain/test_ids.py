from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.ids import EPOCH_MS, IdSource

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
