"""Before there is an open file: make one, look at one, bring it up to date, find a place for it."""

import json
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from crm_desktop.domain.errors import CrmError, FileTrouble
from crm_desktop.domain.safety_copy import Why
from crm_desktop.storage import database, migrations


def create_workspace(
    path: Path, values: Mapping[str, str | int], words: Mapping[str, str] | None = None
) -> None:
    """Make the file of a new business with these settings (fields of `Business`).

    `words` name the stages, sources and reasons it begins with, in English where not given.
    Raises `FileTrouble` (`file-exists`, `no-permission`, `disk-full`) and
    `CrmError("unknown-setting")`; no file is there then.
    """
    from crm_desktop.services import defaults
    from crm_desktop.services.business import Business
    from crm_desktop.storage import founding

    known = Business._fields
    for name in values:
        if name not in known:
            raise CrmError("unknown-setting", name=name)
    settings = {name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}
    founding.found(path, settings, defaults.rows(words or defaults.ENGLISH))


def prepare(
    path: Path, backups: Path, now: int, words: Callable[[], Mapping[str, str]] | None = None
) -> None:
    """Make sure a file can be opened for work; an older one climbs after a verified safety copy.

    `words` names the lists that an older one has yet to get, in English where not given.

    Raises `FileTrouble` with the code of what is wrong; the file was not changed then.
    """
    found = database.version(path)
    if found < migrations.VERSION:
        from crm_desktop.services import backing_up

        backing_up.make_copy(path, backups, now, Why.UPGRADE)
    lacking = database.open_for_work(path, found)
    if lacking:
        from crm_desktop.services import defaults
        from crm_desktop.storage import founding

        names = words() if words else defaults.ENGLISH
        for name in lacking:
            founding.add_lists(path, defaults.BEGINNINGS[name](names))


def is_sound(path: Path) -> bool:
    """Whether every page of the file is in order; small ones were checked when opened."""
    if path.stat().st_size <= database.CHECKED_AT_ONCE:
        return True
    with closing(database.connect(path, readonly=True)) as connection:
        return database.is_sound(connection)


def set_log_aside(path: Path) -> list[Path]:
    """The answer to `stale-log`: rename the logs beside a file, so that it opens without them.

    Gives the new names. Raises `FileTrouble("no-permission")`.
    """
    aside = []
    for suffix in ("-wal", "-journal", "-shm"):
        log = path.with_name(path.name + suffix)
        if not log.exists():
            continue
        name, number = log.with_name(f"{log.name} set aside"), 2
        while name.exists():
            name, number = log.with_name(f"{log.name} set aside {number}"), number + 1
        try:
            aside.append(log.rename(name))
        except OSError as error:
            raise FileTrouble("no-permission", path=str(log)) from error
    return aside


def sweep_blobs(path: Path) -> int:
    """Remove photos and files that nothing needs any more, when closing; how many there were.

    Raises `FileTrouble`.
    """
    from crm_desktop.storage.queries import blobs

    return blobs.sweep(path)


def place_for_new(documents: Path, home: Path) -> tuple[Path, str]:
    """The folder for new businesses, and what kept them out of the documents (`""`: nothing).

    That is the documents folder, unless a service copies it to other machines while it is written.
    """
    if not documents.is_dir():
        return home, ""
    from crm_desktop.services.places import synced_by

    service = synced_by(documents)
    return (home, service) if service else (documents, "")
