"""One moment of the database: what a read sees is of a piece, whatever is written meanwhile."""

import sqlite3
import sys
from array import array
from collections.abc import Mapping, Sequence
from typing import Any

Values = Sequence[object] | Mapping[str, object]
Fields = tuple[Any, ...]


class Reading:
    """Asks the database within one read transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, values: Values = ()) -> list[Fields]:
        """Every row of the answer."""
        return self._connection.execute(sql, values).fetchall()

    def first(self, sql: str, values: Values = ()) -> Fields | None:
        """The first row of the answer, or `None`."""
        found: Fields | None = self._connection.execute(sql, values).fetchone()
        return found

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first field of the first row, or `None`."""
        row = self.first(sql, values)
        return None if row is None else row[0]

    def ids(self, sql: str, values: Values = ()) -> "array[int]":
        """A column of ids, packed: 100,000 of them take 800 KB."""
        # In one step of the database: between steps it would wait for the other threads' turns.
        packed = self.value(
            f"WITH found(id) AS ({sql}) SELECT group_concat(printf('%016x', id), '') FROM found",
            values,
        )
        found = array("q", bytes.fromhex(packed or ""))
        if sys.byteorder == "little":
            found.byteswap()
        return found


def marks(values: Sequence[object]) -> str:
    """The question marks of an IN list."""
    return ",".join("?" * len(values))
