"""Memory is cleared on the main thread only, as in the program."""

import gc
from collections.abc import Iterator
from itertools import count

import pytest

_TESTS = count(1)
_WHOLE = 200  # tests between two looks at everything


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """No other thread may clear away what is Qt's."""
    gc.disable()
    yield
    gc.collect(1 if next(_TESTS) % _WHOLE else 2)
    gc.enable()
