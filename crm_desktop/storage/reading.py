"""One moment of the database: what a read sees is of a piece, whatever is written meanwhile."""

from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

Values = Sequence[object]
Fields = tuple[Any, ...]


class Reading:
    """Asks the database within one read transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, values: Values = ()) -> list[Fields]:
        """Every row of the answer, as plain tuples."""
        return [tuple(row) for row in self._connection.exec_driver_sql(sql, tuple(values))]

    def first(self, sql: str, values: Values = ()) -> Fields | None:
        """The first row of the answer, or `None`."""
        row = self._connection.exec_driver_sql(sql, tuple(values)).first()
        return None if row is None else tuple(row)

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first field of the first row, or `None`."""
        row = self.first(sql, values)
        return None if row is None else row[0]

    def ids(self, sql: str, values: Values = ()) -> "array[int]":
        """A column of ids, packed: 100,000 of them take 800 KB."""
        # The driver's own cursor: half the time of SQLAlchemy's rows where only ids are wanted.
        driver = self._connection.connection.driver_connection
        if driver is None:
            raise ConnectionError
        found = driver.execute(sql, tuple(values)).fetchall()
        return array("q", [row[0] for row in found])


def marks(values: Sequence[object]) -> str:
    """The question marks of an IN list."""
    return ",".join("?" * len(values))
