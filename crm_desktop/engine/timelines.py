"""What was known of owners at given moments: the last thing before it, how many, since when.

Owners are numbered from 0, moments are milliseconds UTC. Each row of a question is an owner and a
moment; an owner may be asked of at several.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.engine.chance_model import Floats, Integers

_EPOCH = 719_163  # the ordinal of 1 January 1970
Truths = NDArray[np.bool_]
_BITS = 42  # of a moment
_AT_ONCE = 10_000  # rows made numbers in one go: no other thread has a turn meanwhile


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events by owner and moment; `order` brings columns of theirs into the order kept here."""

    order: Integers
    owner: Integers
    at: Integers
    starts: Integers  # the first event of each owner, and the end of all

    @classmethod
    def of(cls, owner: Integers, at: Integers, owners: int) -> "Timeline":
        """Events of so many owners; of one moment the later row comes later."""
        order = np.argsort((owner << _BITS) | at, kind="stable")
        starts = np.searchsorted(owner[order], np.arange(owners + 1))
        return cls(order, owner[order], at[order], starts)

    def ends(self, owner: Integers, moment: Integers) -> Integers:
        """Behind the last event that each owner had seen at a moment."""
        keys = (self.owner << _BITS) | self.at
        return np.asarray(np.searchsorted(keys, (owner << _BITS) | moment, side="right"))

    def counts(self, owner: Integers, moment: Integers) -> Integers:
        """How many events each owner had seen."""
        return np.asarray(self.ends(owner, moment) - self.starts[owner])

    def sums(self, values: Floats, owner: Integers, moment: Integers) -> Floats:
        """What the values of the events add up to that each owner had seen."""
        running = np.concatenate([[0.0], np.cumsum(values)])
        return np.asarray(running[self.ends(owner, moment)] - running[self.starts[owner]])

    def last(self, owner: Integers, moment: Integers) -> Integers:
        """The place of the last event each owner had seen, -1 where there was none."""
        ends = self.ends(owner, moment)
        return np.where(ends > self.starts[owner], ends - 1, -1)

    def days_since(self, owner: Integers, moment: Integers) -> Floats:
        """Days from the last event to the moment, NaN where there was none."""
        if not len(self.at):
            return np.full(len(moment), np.nan)
        last = self.last(owner, moment)
        return np.where(last >= 0, (moment - self.at[last]) / DAY_MS, np.nan)

    def pairs(self, owner: Integers, moment: Integers) -> tuple[Integers, Integers]:
        """Each row with each event its owner had seen: places of rows and of events."""
        counts = self.counts(owner, moment)
        rows = np.repeat(np.arange(len(owner)), counts)
        first = np.repeat(self.starts[owner] - np.cumsum(counts) + counts, counts)
        return rows, np.asarray(first + np.arange(len(rows)))


def numbers(rows: Sequence[Sequence[Any]], columns: Sequence[int]) -> Iterator[Integers]:
    """Columns of rows as whole numbers, one after the other."""
    for column in columns:
        parts = [
            np.array([row[column] for row in rows[start : start + _AT_ONCE]], dtype=np.int64)
            for start in range(0, len(rows), _AT_ONCE)
        ]
        yield np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)


def reals(rows: Sequence[Sequence[Any]], column: int) -> Floats:
    """A column of rows as numbers, NaN where there is none."""
    parts = [
        np.array([row[column] for row in rows[start : start + _AT_ONCE]], dtype=np.float64)
        for start in range(0, len(rows), _AT_ONCE)
    ]
    return np.concatenate(parts) if parts else np.empty(0)


def placed(keys: Integers, ids: Integers) -> Integers:
    """The places of keys among ids that stand in their order and hold them all."""
    return np.asarray(np.searchsorted(ids, keys))


def day_of(moments: Integers) -> Integers:
    """The ordinals of the days of moments."""
    return np.asarray(moments // DAY_MS + _EPOCH)


def texts_of(keys: Integers) -> list[str]:
    """Numbers as texts."""
    known, places = np.unique(keys, return_inverse=True)
    texts = [str(key) for key in known.tolist()]
    return [texts[place] for place in places.tolist()]
