"""A robot for widgets that looks more often whether what it waits for has come."""

import time
from collections.abc import Callable

from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

_BETWEEN_MS = 1  # QtBot waits ten times as long, five thousand times in a run


class WatchfulBot(QtBot):
    """A `QtBot` whose `waitUntil` looks every millisecond."""

    def waitUntil(  # noqa: N802 - pytest-qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = 5000
    ) -> None:
        """Wait until `callback` gives True, or nothing without an `AssertionError`."""
        __tracebackhide__ = True
        end = time.monotonic() + timeout / 1000
        while True:
            is_late = time.monotonic() > end
            try:
                if callback() in (None, True):
                    return
            except AssertionError:
                if is_late:
                    raise
            if is_late:
                raise WaitedInVain(f"waitUntil: nothing came of it in {timeout} ms")
            self.wait(_BETWEEN_MS)
