"""Connections for the threads of one open workspace: readers of a moment, and one writer."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled
from crm_desktop.storage import database
from crm_desktop.storage.reading import Reading


class Connections:
    """Opens connections as they are needed, keeps them for the next who asks, closes them all."""

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        self._path, self._readonly = path, readonly
        self._free: list[sqlite3.Connection] = []
        self._lock = threading.Lock()

    @contextmanager
    def reading(self, token: CancelToken) -> Iterator[Reading]:
        """A read transaction; tripping the token interrupts the query under way.

        Raises `Cancelled` for an interrupted query, `FileTrouble` for what SQLite refuses.
        """
        with self._transaction("BEGIN", token) as connection:
            yield Reading(connection)

    @contextmanager
    def writing(self, token: CancelToken) -> Iterator[sqlite3.Connection]:
        """A write transaction, committed at the end and dropped whole on any error."""
        with self._transaction("BEGIN IMMEDIATE", token) as connection:
            yield connection

    def empty_log(self) -> None:
        """Put what the write-ahead log holds into the file, so that a copy of it is whole."""
        connection = self._take()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._give_back(connection)

    def ease(self) -> None:
        """Let go of the pages that connections keep in case they are asked again."""
        with self._lock:
            for connection in self._free:
                connection.execute("PRAGMA shrink_memory")

    def close(self) -> None:
        """Close every connection; the last one empties the log."""
        with self._lock:
            while self._free:
                self._free.pop().close()

    @contextmanager
    def _transaction(self, begin: str, token: CancelToken) -> Iterator[sqlite3.Connection]:
        token.check()
        connection = self._take()
        try:
            connection.execute(begin)
            token.interrupt_by(connection.interrupt)
            try:
                yield connection
            finally:
                # An interrupt later than this would hit whoever has the connection next.
                token.interrupt_by(None)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            if token.cancelled:
                raise Cancelled from None
            raise database.trouble(error, self._path) from error
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            self._give_back(connection)

    def _take(self) -> sqlite3.Connection:
        with self._lock:
            if self._free:
                return self._free.pop()
        return database.connect(self._path, readonly=self._readonly)

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            self._free.append(connection)
