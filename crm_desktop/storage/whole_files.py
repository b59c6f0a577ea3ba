"""Files that appear under their name whole and on the disk, or not at all."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from crm_desktop.domain.errors import FileTrouble

_PREFIX, _SUFFIX = ".crm-", ".part"
# A file begun longer ago than this belongs to a program that was killed.
_FORGOTTEN_SECONDS = 3600


@contextmanager
def begun(folder: Path) -> Iterator[Path]:
    """The path of a new file in `folder`, to be written and `put`; gone where that did not happen.

    Raises `FileTrouble("no-permission")` where the folder takes no files.
    """
    _clear_forgotten(folder)
    part = folder / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise FileTrouble("no-permission", path=str(folder)) from error
    try:
        yield part
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def put(part: Path, path: Path) -> None:
    """Give a finished file its name; what is there already stays, as `FileTrouble("file-exists")`.

    Returns when the file and its name are on the disk.
    """
    _sync(part)
    try:
        _take_name(part, path)
    except FileExistsError:
        raise FileTrouble("file-exists", path=str(path)) from None
    except OSError as error:
        raise FileTrouble("no-permission", path=str(path)) from error
    if os.name == "posix":
        _sync(path.parent)


def _take_name(part: Path, path: Path) -> None:
    if os.name == "posix":
        try:
            os.link(part, path)  # unlike a rename it never overwrites
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if path.exists():
                raise FileExistsError(path) from None
            part.rename(path)
    else:
        part.rename(path)


def _sync(path: Path) -> None:
    flags = os.O_RDONLY if path.is_dir() else os.O_RDWR
    number = os.open(path, flags)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _clear_forgotten(folder: Path) -> None:
    with suppress(OSError):  # whatever is wrong with the folder is said when it is written
        for part in folder.glob(f"{_PREFIX}*{_SUFFIX}*"):
            if part.stat().st_mtime < time.time() - _FORGOTTEN_SECONDS:
                part.unlink(missing_ok=True)
