"""A new business: its file appears whole, with its settings, or not at all."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from crm_desktop.domain.errors import FileTrouble
from crm_desktop.storage import database, whole_files


def found(path: Path, settings: Mapping[str, str]) -> None:
    """Make a workspace file with these settings (name and JSON value); none of it can be undone.

    Raises `FileTrouble`: `file-exists`, `no-permission`, `disk-full`.
    """
    if path.exists():
        raise FileTrouble("file-exists", path=str(path))
    with whole_files.begun(path.parent) as part:
        try:
            _fill(part, settings)
        except sqlite3.Error as error:
            said = database.trouble(error, path)
            raise said from error
        whole_files.put(part, path)


def _fill(part: Path, settings: Mapping[str, str]) -> None:
    part.unlink()
    database.create(part)
    with closing(database.connect(part)) as connection:
        connection.executemany(
            "INSERT INTO setting (name, value) VALUES (?, ?)", list(settings.items())
        )
