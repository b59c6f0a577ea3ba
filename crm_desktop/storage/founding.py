"""A new business: its file appears whole, with its settings, or not at all."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from crm_desktop.domain.errors import FileTrouble
from crm_desktop.storage import database, whole_files


def found(path: Path, settings: Mapping[str, str]) -> None:
    """Make a workspace file with these settings (name and JSON value); none of it can be undone.

    Raises `FileTrouble`: `file-exists`, `no-permission`, `disk-full`.
    """
    made(path, lambda part: _fill(part, settings))


def made(path: Path, fill: Callable[[Path], None]) -> None:
    """Make a workspace file that `fill` puts rows into, before it has its name.

    Raises `FileTrouble`: `file-exists`, `no-permission`, `disk-full`; and what `fill` raises.
    """
    if path.exists():
        raise FileTrouble("file-exists", path=str(path))
    with whole_files.begun(path.parent) as part:
        try:
            part.unlink()
            database.create(part)
            fill(part)
            with closing(database.connect(part)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            said = database.trouble(error, path)
            raise said from error
        whole_files.put(part, path)


def _fill(part: Path, settings: Mapping[str, str]) -> None:
    with closing(database.connect(part)) as connection:
        connection.executemany(
            "INSERT INTO setting (name, value) VALUES (?, ?)", list(settings.items())
        )
