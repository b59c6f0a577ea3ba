"""What was done to a record, and the merges of the past."""

from collections.abc import Callable

from crm_desktop.domain.folding import fold
from crm_desktop.domain.history import HistoryStep, MergeDone
from crm_desktop.storage.queries import history
from crm_desktop.storage.reading import Reading

__all__ = ["MERGES", "merges", "record_history"]

MERGES = history.MERGES
_MERGES_SHOWN = 1000


def record_history(
    kind: str, key: int, before: int | None = None, limit: int = 30
) -> Callable[[Reading], list[HistoryStep]]:
    """A read of the newest steps that touched a contact or company, or what hangs on it.

    `before` is the step after which to go on. Steps that are undone are left out.
    """
    return lambda reading: history.of_record(reading, kind, key, before, limit)


def merges(reading: Reading, search: str = "") -> list[MergeDone]:
    """The last thousand merges that can be taken back, the newest first, found by either name."""
    words = fold(search.strip())
    return [
        each
        for each in history.merges(reading, _MERGES_SHOWN)
        if not each.is_taken_back and (words in fold(each.name) or words in fold(each.other))
    ]
