"""Connections for the threads of one open workspace: readers of a moment, and one writer."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled
from crm_desktop.storage import database
from crm_desktop.storage.reading import Reading


class Connections:
    """Opens connections as they are first needed and closes them all at the end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine: Engine | None = None
        self._making = threading.Lock()

    @contextmanager
    def reading(self, token: CancelToken) -> Iterator[Reading]:
        """A read transaction; tripping the token interrupts the query under way.

        Raises `Cancelled` for an interrupted query, `FileTrouble` for what SQLite refuses.
        """
        with self._transaction("BEGIN", token) as connection:
            yield Reading(connection)

    @contextmanager
    def writing(self, token: CancelToken) -> Iterator[Connection]:
        """A write transaction, committed at the end and dropped whole on any error."""
        with self._transaction("BEGIN IMMEDIATE", token) as connection:
            yield connection

    def empty_log(self) -> None:
        """Put what the write-ahead log holds into the file, so that a copy of it is whole."""
        with self._made().connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close every connection; the last one empties the log."""
        if self._engine is not None:
            self._engine.dispose()

    @contextmanager
    def _transaction(self, begin: str, token: CancelToken) -> Iterator[Connection]:
        try:
            with self._made().connect() as connection:
                driver = connection.connection.driver_connection
                if driver is None:
                    raise ConnectionError
                token.interrupt_by(driver.interrupt)
                try:
                    connection.exec_driver_sql(begin)
                    yield connection
                    token.interrupt_by(None)
                    driver.execute("COMMIT")
                except BaseException:
                    token.interrupt_by(None)
                    if driver.in_transaction:
                        driver.execute("ROLLBACK")
                    raise
        except DBAPIError as error:
            if token.cancelled:
                raise Cancelled from None
            raise database.trouble(error.orig or error, self._path) from error

    def _made(self) -> Engine:
        with self._making:
            if self._engine is None:
                # The driver is in autocommit: the transactions are begun and ended above.
                self._engine = create_engine(
                    "sqlite+pysqlite://",
                    creator=lambda: database.connect(self._path),
                    poolclass=QueuePool,
                    pool_size=4,
                    max_overflow=4,
                    pool_reset_on_return=None,
                )
            return self._engine

