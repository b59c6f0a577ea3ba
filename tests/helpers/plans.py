"""How SQLite means to answer what a query sends it."""

from collections.abc import Callable
from pathlib import Path

from crm_desktop.storage import database
from crm_desktop.storage.reading import Reading


class Plans:
    """Asks SQLite for the steps of its answers."""

    def __init__(self, path: Path) -> None:
        self._connection = database.connect(path)

    def of(self, ask: Callable[[Reading], object]) -> list[str]:
        """The steps of every statement that `ask` runs."""
        asked: list[str] = []
        self._connection.set_trace_callback(asked.append)
        ask(Reading(self._connection))
        self._connection.set_trace_callback(None)
        own = [sql for sql in asked if sql.lstrip().startswith(("SELECT", "WITH"))]
        assert own
        return [
            str(row[3])
            for sql in own
            for row in self._connection.execute(f"EXPLAIN QUERY PLAN {sql}")
        ]

    def close(self) -> None:
        self._connection.close()
