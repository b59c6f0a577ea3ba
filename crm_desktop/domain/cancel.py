"""A promise that can be called off."""

import threading
from collections.abc import Callable

from crm_desktop.domain.errors import Cancelled


class CancelToken:
    """Tripped by whoever no longer wants the answer; asked by whoever works on it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tripped = False
        self._on_trip: Callable[[], None] | None = None

    @property
    def cancelled(self) -> bool:
        return self._tripped

    def cancel(self) -> None:
        """Call the work off, interrupting it where it has said how."""
        with self._lock:
            self._tripped = True
            if self._on_trip is not None:
                self._on_trip()

    def interrupt_by(self, on_trip: Callable[[], None] | None) -> None:
        """Say how to interrupt the step under way (`None`: that step is over)."""
        with self._lock:
            self._on_trip = on_trip

    def check(self) -> None:
        """Raise `Cancelled` once the work has been called off."""
        if self._tripped:
            raise Cancelled
