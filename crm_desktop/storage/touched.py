"""The ids of records that a step touches: a few in memory, many in a temporary table."""

import sqlite3
from collections.abc import Iterable, Iterator

# More than this are not named one by one to those who show them.
NAMED = 2000


class Touched:
    """Ids of one kind of record, each once; `is_many` once they are more than are named."""

    def __init__(self, connection: sqlite3.Connection, kind: str) -> None:
        self.is_many = False
        self.table = f"temp.touched_{kind}"
        self._connection = connection
        self._few: set[int] = set()

    def add(self, key: int) -> None:
        self.update((key,))

    def update(self, keys: Iterable[int]) -> None:
        self._few.update(keys)
        if len(self._few) > NAMED:
            self._spill()

    def add_column(self, column: str, table: str, first: int, last: int) -> None:
        """Those named by a column of the rows of a range; asked while the rows are there."""
        self.add_answer(
            f"SELECT DISTINCT {column} FROM {table} WHERE id BETWEEN {first:d} AND {last:d}"
            f" AND {column} IS NOT NULL"
        )

    def add_answer(self, select: str) -> None:
        """Those that a query gives."""
        if not self.is_many:
            found = self._connection.execute(f"{select} LIMIT {NAMED + 1}").fetchall()
            self.update(row[0] for row in found)
            if len(found) <= NAMED:
                return
        self._connection.execute(f"INSERT OR IGNORE INTO {self.table} {select}")

    def named(self) -> frozenset[int]:
        """All of them, where they are few."""
        return frozenset(self._few)

    def within(self, first: int, last: int) -> Iterator[int]:
        """Those of a range, in order, one by one."""
        if not self.is_many:
            yield from sorted(key for key in self._few if first <= key <= last)
            return
        self._spill()
        found = self._connection.execute(
            f"SELECT id FROM {self.table} WHERE id BETWEEN ? AND ? ORDER BY id", (first, last)
        )
        yield from (row[0] for row in found)

    def count(self, first: int, last: int) -> int:
        """How many there are in a range."""
        return sum(1 for _ in self.within(first, last))

    def _spill(self) -> None:
        if not self.is_many:
            run = self._connection.execute
            run(f"CREATE TEMP TABLE IF NOT EXISTS {self.table[5:]} (id INTEGER PRIMARY KEY)")
            run(f"DELETE FROM {self.table}")
            self.is_many = True
        rows = ((key,) for key in self._few)
        self._connection.executemany(f"INSERT OR IGNORE INTO {self.table} VALUES (?)", rows)
        self._few = set()
