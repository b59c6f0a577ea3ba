"""The clock of the program; everything else is given the time."""

import time


def now() -> int:
    """Milliseconds UTC."""
    return time.time_ns() // 1_000_000
