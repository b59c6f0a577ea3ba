"""The ladder of schema versions: step n takes a file from version n - 1 to n.

A step is literal SQL of its own day; it must never import today's schema.
"""

import sqlite3
from collections.abc import Callable

from crm_desktop.storage.migrations import (
    m0001_first,
    m0002_own_fields,
    m0003_deals,
    m0004_service,
    m0005_forecast,
    m0006_goals_and_campaigns,
)

STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    m0001_first.climb,
    m0002_own_fields.climb,
    m0003_deals.climb,
    m0004_service.climb,
    m0005_forecast.climb,
    m0006_goals_and_campaigns.climb,
)
VERSION = len(STEPS)


def climb(connection: sqlite3.Connection, version: int) -> None:
    """Take the file up from `version`, each step in one transaction of its own.

    `connection` must be in autocommit mode. A step that fails changes nothing and raises.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    for number in range(version, VERSION):
        connection.execute("BEGIN EXCLUSIVE")
        try:
            STEPS[number](connection)
            _check_links(connection)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
    connection.execute("PRAGMA foreign_keys = ON")


def _check_links(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise sqlite3.IntegrityError("foreign key check failed")
