"""Safety copies: made while the file is in use, proved before they count, kept by a rule.

A copy's name says all there is to know of it. One that was renamed is neither listed nor removed.
"""

import hashlib
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import FileTrouble
from crm_desktop.domain.safety_copy import SafetyCopy, Why, kept
from crm_desktop.storage import database, whole_files

_PAGES_AT_ONCE = 1024
_SHARE_OF_DISK = 5
_LONGEST_STEM = 60
_NAME = re.compile(r"(\d{4}-\d\d-\d\d \d{6}\.\d{3})Z ([a-z]+) (\d+) contacts\.crm")
_FOLDER = re.compile(r"(.+) [0-9a-f]{8}")
_TIME = "%Y-%m-%d %H%M%S.%f"
_COUNTED = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_text\\_%' ESCAPE '\\'"
)


def business_of(workspace: Path) -> str:
    """The folder that holds the copies of a workspace file, told from others by where that lies."""
    place = hashlib.sha256(str(workspace.resolve()).encode("utf-8", "replace")).hexdigest()
    return f"{workspace.stem[:_LONGEST_STEM]} {place[:8]}"


def copy(
    source: Path, folder: Path, now: int, why: Why, token: CancelToken | None = None
) -> SafetyCopy:
    """A verified copy of a workspace file, others reading and writing it meanwhile or not.

    Raises `FileTrouble` (`damaged-file` for a damaged original, `copy-differs`, `disk-full` …)
    and `Cancelled`; nothing is left behind then.
    """
    _must_be_ours(source)
    place = folder / business_of(source)
    _make_private(place)
    with whole_files.begun(place) as part:
        contacts = _transfer(source, part, token or CancelToken())
        size = part.stat().st_size
        made_at = _free_instant(place, now)
        path = place / f"{_stamp(made_at)} {why.value} {contacts} contacts.crm"
        whole_files.put(part, path)
    return SafetyCopy(path, source.stem, made_at, why, contacts, size)


def copies(folder: Path, business: str) -> list[SafetyCopy]:
    """The copies of one business, newest first; `business` as `business_of` gives it."""
    named = _FOLDER.fullmatch(business)
    place = folder / business
    if named is None or not place.is_dir():
        return []
    found = (_read_name(path, named[1]) for path in place.iterdir())
    return sorted(filter(None, found), key=lambda each: each.made_at, reverse=True)


def all_copies(folder: Path) -> list[SafetyCopy]:
    """The copies of every business, newest first."""
    places = [each.name for each in folder.iterdir()] if folder.is_dir() else []
    found = [each for place in places for each in copies(folder, place)]
    return sorted(found, key=lambda each: each.made_at, reverse=True)


def prune(folder: Path, business: str, now: int, free: int) -> list[SafetyCopy]:
    """Remove the copies not worth keeping, given `free` bytes on the disk, and say which went.

    To be called only after a copy of the same business was made and proved.
    """
    there = copies(folder, business)
    staying = set(kept(there, now, free // _SHARE_OF_DISK))
    going = [each for each in there if each not in staying]
    for each in going:
        each.path.unlink(missing_ok=True)
    return going


def bring_back(made: SafetyCopy, path: Path) -> None:
    """A workspace file from a safety copy, under a name that is free.

    Raises `FileTrouble`, also `damaged-file` where the copy was damaged since.
    """
    database.check_header(made.path)
    with whole_files.begun(path.parent) as part:
        _transfer(made.path, part, CancelToken())
        whole_files.put(part, path)


def _must_be_ours(path: Path) -> None:
    """Raise `FileTrouble` unless SQLite finds one of our files here."""
    database.size_of(path)
    try:
        with closing(database.connect(path)) as opened:
            if _pragma(opened, "application_id") != database.APPLICATION_ID:
                raise FileTrouble("not-a-workspace", path=str(path))
    except sqlite3.Error as error:
        said = database.trouble(error, path)
        raise said from error


def _transfer(source: Path, part: Path, token: CancelToken) -> int:
    """Fill the empty file `part` with all of `source` and prove it; how many contacts it has.

    The original may be open, so it is read by SQLite alone: whoever else opens and closes a file
    takes the locks from it that SQLite holds for this process, and the next process that closes
    the business would believe itself the last one and take its log away.
    """
    try:
        with closing(database.connect(source)) as original:
            original.execute("BEGIN")  # one moment of it, whatever is written meanwhile
            counts = _counts(original)
            version = _pragma(original, "user_version")
            with closing(database.connect(part)) as made:
                made.execute("PRAGMA synchronous = OFF")  # it is synced before it gets its name
                original.backup(made, pages=_PAGES_AT_ONCE, progress=lambda *_: token.check())
                made.execute("PRAGMA journal_mode = DELETE")
        _prove(part, source, counts, version)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        said = database.trouble(error, source)
        raise said from error
    return counts.get("contact", 0)


def _prove(part: Path, source: Path, counts: Mapping[str, int], version: int) -> None:
    with closing(database.connect(part, readonly=True, alone=True)) as made:
        if not database.is_sound(made):
            raise FileTrouble("damaged-file", path=str(source))
        ours = _pragma(made, "application_id") == database.APPLICATION_ID
        if not ours or _pragma(made, "user_version") != version or _counts(made) != counts:
            raise FileTrouble("copy-differs", path=str(source))


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = [row[0] for row in connection.execute(_COUNTED)]
    return {
        name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names
    }


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _make_private(folder: Path) -> None:
    try:
        for each in (folder.parent, folder):
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble("no-permission", path=str(folder)) from error


def _stamp(instant: int) -> str:
    moment = datetime.fromtimestamp(instant // 1000, UTC)
    return f"{moment:%Y-%m-%d %H%M%S}.{instant % 1000:03}Z"


def _free_instant(place: Path, now: int) -> int:
    while any(place.glob(f"{_stamp(now)} *")):
        now += 1
    return now


def _read_name(path: Path, business: str) -> SafetyCopy | None:
    found = _NAME.fullmatch(path.name)
    if found is None or found[2] not in set(Why):
        return None
    try:
        moment = datetime.strptime(found[1], _TIME).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (ValueError, OSError):
        return None
    made_at = round(moment.timestamp() * 1000)
    return SafetyCopy(path, business, made_at, Why(found[2]), int(found[3]), size)
