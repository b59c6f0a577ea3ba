"""Row ids that sort by creation and stay unique across the machines of one business."""

import sys
import threading
from array import array
from collections.abc import Callable

EPOCH_MS = 1_704_067_200_000  # 2024-01-01T00:00:00Z
_DEVICE_BITS = 8
_COUNTER_BITS = 14
_COUNTER_SIZE = 1 << _COUNTER_BITS


class IdSource:
    """63-bit ids: 41 bits of milliseconds since 2024, 8 of device number, 14 of counter.

    `clock` gives milliseconds UTC. Ids only ever rise, also when the clock is set back; a block
    larger than the counter runs ahead of the clock by a millisecond for each 16,384 ids.
    """

    def __init__(self, device: int, clock: Callable[[], int], last: int = 0) -> None:
        self._device = device & ((1 << _DEVICE_BITS) - 1)
        self._clock = clock
        self._lock = threading.Lock()
        self._tick = last >> (_DEVICE_BITS + _COUNTER_BITS)
        self._next = _COUNTER_SIZE if last else 0

    def take(self) -> int:
        """The next id."""
        return self.take_block(1)[0]

    def take_block(self, count: int) -> range:
        """The next `count` ids, at most 16,384, without a gap."""
        with self._lock:
            now = self._clock() - EPOCH_MS
            if now > self._tick:
                self._tick, self._next = now, 0
            elif self._next + count > _COUNTER_SIZE:
                self._tick, self._next = self._tick + 1, 0
            first = (self._tick << _DEVICE_BITS | self._device) << _COUNTER_BITS | self._next
            self._next += count
            return range(first, first + count)


def place_in(ids: "array[int]", key: int) -> int:
    """Where an id stands among many, or -1.

    Looking through bytes is many times faster than `array.index`, which makes an `int` of each.
    """
    packed, size = ids.tobytes(), ids.itemsize
    wanted = key.to_bytes(size, sys.byteorder, signed=True)
    at = packed.find(wanted)
    while at % size and at >= 0:
        at = packed.find(wanted, at + 1)
    return at // size
