"""The one door to a workspace file: made, looked at, opened; what SQLite says in our words."""

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from crm_desktop.domain.errors import FileTrouble, StaleWrite
from crm_desktop.domain.folding import fold, fold_for_index
from crm_desktop.domain.phones import searchable_digits
from crm_desktop.storage import migrations

APPLICATION_ID = 0x43524D44  # "CRMD"
# What reading a file may raise; a damaged one can hold text that is none.
FAULTS = (sqlite3.Error, UnicodeDecodeError)
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
# Up to this size a file is checked whole before it is shown; larger ones in the background.
CHECKED_AT_ONCE = 16 * 1024 * 1024
# Tables that never become empty again: they tell which lists a business has got.
BEGINNINGS = {
    "pipeline": "pipeline",
    "work_week": "work_week",
    "campaign_channel": "option WHERE list = 'campaign_channel'",
}
# A file that another program holds is named within this time, not waited for.
OPENING_PATIENCE_MS = 1500

_CODES = {
    "SQLITE_BUSY": "locked-file",
    "SQLITE_LOCKED": "locked-file",
    "SQLITE_READONLY": "read-only-file",
    "SQLITE_PERM": "no-permission",
    "SQLITE_CANTOPEN": "no-permission",
    "SQLITE_FULL": "disk-full",
    "SQLITE_CORRUPT": "damaged-file",
    "SQLITE_NOTADB": "not-a-workspace",
    "SQLITE_IOERR": "disk-trouble",
}


def connect(path: Path, *, readonly: bool = False, alone: bool = False) -> sqlite3.Connection:
    """An autocommit connection to an existing workspace file, with our pragmas and functions.

    `alone` is for looking at a file that nobody writes: its log is passed over, and nothing is
    left beside it.
    """
    mode = "ro" if readonly else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if alone else ''}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    connection.execute("PRAGMA busy_timeout = 5000")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -8000")
    connection.execute("PRAGMA temp_store = MEMORY")
    for function in (fold, fold_for_index, searchable_digits):
        connection.create_function(
            function.__name__, 1, partial(_unless_null, function), deterministic=True
        )
    connection.create_function("base_amount", 4, _base_amount, deterministic=True)
    return connection


def create(path: Path) -> None:
    """Make a new, empty workspace file at the newest version, readable by its owner only.

    Raises `FileTrouble("file-exists")` where there is a file already.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        raise FileTrouble("file-exists", path=str(path)) from None
    except OSError as error:
        raise FileTrouble("no-permission", path=str(path)) from error
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = WAL")
        migrations.climb(connection, 0)


def version(path: Path) -> int:
    """The schema version of a sound workspace file; nothing in the file is changed.

    Raises `FileTrouble` with the code of what is wrong: `missing-file`, `is-a-folder`,
    `empty-file`, `not-a-workspace`, `damaged-file`, `newer-version`, `locked-file`,
    `no-permission`; `stale-log` where the file is sound and only the log beside it is not its own.
    """
    check_header(path)
    if not _has_log(path):
        return _look(path, alone=True)
    try:
        return _look(path, alone=False)
    except FileTrouble as error:
        if error.code == "damaged-file" and _is_sound_alone(path):
            log = _log_of(path)
            raise FileTrouble("stale-log", path=str(path), log=str(log)) from error
        raise


def open_for_work(path: Path, found: int) -> tuple[str, ...]:
    """Make sure the file can be written and is at the newest version; climbs an older one.

    Gives those of `BEGINNINGS` that are not there: an older file has yet to get its lists.
    `found` is what `version` said. The caller has made a safety copy of a file that is older.
    Raises `FileTrouble`: `read-only-file`, `locked-file`, `upgrade-failed` …; the file is then
    as it was.
    """
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise FileTrouble("read-only-file", path=str(path))
    try:
        with closing(connect(path)) as connection:
            connection.execute(f"PRAGMA busy_timeout = {OPENING_PATIENCE_MS}")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
            connection.execute("PRAGMA journal_mode = WAL")
            if found < migrations.VERSION:
                migrations.climb(connection, found)
            return tuple(name for name, rows in BEGINNINGS.items() if _is_empty(connection, rows))
    except FAULTS as error:
        said = trouble(error, path)
        if said is error and found < migrations.VERSION:
            raise FileTrouble("upgrade-failed", path=str(path), version=found) from error
        raise said from error


def _is_empty(connection: sqlite3.Connection, rows: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {rows} LIMIT 1").fetchone() is None


def is_sound(connection: sqlite3.Connection, check: str = "quick_check") -> bool:
    """Whether SQLite finds every page of the file in order (240 MB a second).

    With the check `integrity_check`, 16 times slower, also whether every index fits its table.
    """
    try:
        return [tuple(row) for row in connection.execute(f"PRAGMA {check}(1)")] == [("ok",)]
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def trouble(error: BaseException, path: Path) -> BaseException:
    """What SQLite or the system said, as an error the user can act on; a bug stays what it is."""
    name = getattr(error, "sqlite_errorname", None) or ""
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return StaleWrite()  # what the new row belongs to has gone meanwhile
    for prefix, code in _CODES.items():
        if name.startswith(prefix):
            return FileTrouble(code, path=str(path))
    # Python says of text that is none either the one or, without a code of SQLite's, the other.
    if isinstance(error, UnicodeDecodeError) or str(error).startswith("Could not decode"):
        return FileTrouble("damaged-file", path=str(path))
    return error


def _base_amount(amount: int | None, currency: str, rate: str, into: str) -> int | None:
    if amount is None or currency == into:
        return amount
    from crm_desktop.domain.money import converted

    return converted(amount, currency, rate, into)


def _unless_null(function: Callable[[str], str], text: str | None) -> str | None:
    return None if text is None else function(text)


def check_header(path: Path) -> None:
    """Look at the first bytes of a file: is it ours, and all there? Raises `FileTrouble`.

    Not to be asked of a business that this process has open: closing the file here would drop the
    locks that SQLite holds on it.
    """
    size = size_of(path)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise FileTrouble("no-permission", path=str(path)) from error
    if not header:
        raise FileTrouble("empty-file", path=str(path))
    if not header.strip(b"\x00"):
        raise FileTrouble("damaged-file", path=str(path))
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        raise FileTrouble("not-a-workspace", path=str(path))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise FileTrouble("not-a-workspace", path=str(path))
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    # A write-ahead log may hold pages that the file itself has yet to get.
    if not _has_log(path) and size < pages * (65536 if page == 1 else page):
        raise FileTrouble("damaged-file", path=str(path))


def size_of(path: Path) -> int:
    """The size of a file, which is not opened. Raises `FileTrouble` where it is none."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise FileTrouble("is-a-folder", path=str(path))
        if not stat.S_ISREG(found.st_mode):  # reading a pipe would wait for ever
            raise FileTrouble("not-a-workspace", path=str(path))
    except (FileNotFoundError, NotADirectoryError):
        raise FileTrouble("missing-file", path=str(path)) from None
    except OSError as error:
        raise FileTrouble("no-permission", path=str(path)) from error
    return found.st_size


def _log_of(path: Path) -> Path:
    """Where SQLite looks for what is not in the file yet, whichever way it was written."""
    old = path.with_name(path.name + "-journal")
    return old if old.exists() else path.with_name(path.name + "-wal")


def _has_log(path: Path) -> bool:
    log = _log_of(path)
    return log.exists() and log.stat().st_size > 0


def _look(path: Path, *, alone: bool) -> int:
    try:
        with closing(connect(path, readonly=True, alone=alone)) as connection:
            found = _check_contents(path, connection)
            if not all(is_sound(connection, check) for check in _checks(path, alone=alone)):
                raise FileTrouble("damaged-file", path=str(path))
            return found
    except FAULTS as error:
        said = trouble(error, path)
        if isinstance(said, FileTrouble) and said.code == "not-a-workspace":
            # Its first bytes say that it is ours, so what SQLite cannot read is damage.
            raise FileTrouble("damaged-file", path=str(path)) from error
        raise said from error


def _is_sound_alone(path: Path) -> bool:
    try:
        with closing(connect(path, readonly=True, alone=True)) as connection:
            return is_sound(connection)
    except sqlite3.Error:
        return False


def _checks(path: Path, *, alone: bool) -> tuple[str, ...]:
    """How closely to look. After a crash the log may be another file's, and its pages may fit."""
    small = path.stat().st_size <= CHECKED_AT_ONCE
    if alone:
        return ("quick_check",) if small else ()
    return ("integrity_check",) if small else ("quick_check",)


def _check_contents(path: Path, connection: sqlite3.Connection) -> int:
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if found > migrations.VERSION:
        raise FileTrouble("newer-version", path=str(path), version=found)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if not ours or "contact" not in tables:
        raise FileTrouble("damaged-file", path=str(path))
    return found
