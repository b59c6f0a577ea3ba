"""How far the reading of a file is, told at most ten times a second."""

import time
from collections.abc import Callable, Sequence

from crm_desktop.domain.card import SourceRow

_PAUSE = 0.1

# Rows done, and the share of the file from 0 to 1 (`None`: not known).
Report = Callable[[int, float | None], None]


class Progress:
    """Counts rows and reports; `size` is about how many characters the whole file has."""

    def __init__(self, report: Report, size: int | None) -> None:
        self._report = report
        self._size = size
        self._rows = 0
        self._characters = 0
        self._told = 0.0

    def add(self, rows: Sequence[SourceRow]) -> None:
        """These rows are done, too."""
        self._rows += len(rows)
        if self._size:
            self._characters += sum(len(row.raw) + sum(map(len, row.raw)) for row in rows)
        now = time.monotonic()
        if now - self._told >= _PAUSE:
            self._told = now
            share = min(1.0, self._characters / self._size) if self._size else None
            self._report(self._rows, share)

    def end(self) -> None:
        """All rows are done."""
        self._report(self._rows, 1.0)


def no_report(_rows: int, _share: float | None) -> None:
    """For those who do not want to know."""
