"""A whole business as a folder that reads without the program, and back again.

For people there are tables, contact cards and the files by their names; for programs, and for the
way back, `data` holds every row of every table as lines of JSON.
"""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import safe_name
from crm_desktop.services.everything_read import EverythingRead, Report, watched
from crm_desktop.services.free_names import FreeNames
from crm_desktop.storage import founding
from crm_desktop.storage.filling import Filling
from crm_desktop.storage.migrations import VERSION
from crm_desktop.storage.queries import everything
from crm_desktop.storage.reading import Reading

_APPLICATION = "CRM Desktop"
_AT_ONCE = 1000
_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp"}


def no_report(_what: str, _count: int) -> None:
    """Nobody watches."""


def export_everything(
    folder: Path, token: CancelToken, read_me: str, report: Report = no_report
) -> Callable[[Reading], int]:
    """A read that writes the whole business into a new folder, and gives the number of rows.

    The folder appears whole or not at all. `read_me` are the words of its README.txt. Raises
    `CrmError` (`folder-exists`, `cannot-write`).
    """

    def work(reading: Reading) -> int:
        if folder.exists():
            raise CrmError("folder-exists", path=str(folder))
        part = folder.with_name(f".{folder.name}.part")
        try:
            shutil.rmtree(part, ignore_errors=True)
            (part / "data").mkdir(mode=0o700, parents=True)
            count = _Export(reading, part, token, report).write(read_me)
            part.rename(folder)
        except OSError as error:
            raise CrmError("cannot-write", path=str(folder)) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)
        return count

    return work


def import_everything(
    folder: Path, path: Path, token: CancelToken, report: Report = no_report
) -> int:
    """Make the workspace file `path` of such a folder, and give the number of rows.

    The file appears whole or not at all. Raises `CrmError` (`no-export`, `bad-export`,
    `newer-export`) and `FileTrouble` (`file-exists`, `no-permission`, `disk-full`).
    """
    _check(folder)
    count = 0

    def fill(part: Path) -> None:
        nonlocal count
        count = _Import(folder, part, token, report).read()

    founding.made(path, fill)
    return count


class _Export:
    """Writes a business into a folder, one kind of file after the other."""

    def __init__(self, reading: Reading, folder: Path, token: CancelToken, report: Report) -> None:
        self._reading, self._folder = reading, folder
        self._token, self._report = token, report

    def write(self, read_me: str) -> int:
        """Write all of it; how many rows there were."""
        read = EverythingRead(self._reading, self._folder, self._token, self._report)
        read.write()
        blobs = self._write_blobs(read.pictures)
        counts = {table: self._write_rows(table) for table in everything.tables()}
        manifest = {"application": _APPLICATION, "version": VERSION, "rows": counts}
        data = self._folder / "data"
        _dump(data / "blob.jsonl", iter(blobs))
        (data / "manifest.json").write_text(json.dumps(manifest, indent=2), encoding="utf-8")
        (self._folder / "README.txt").write_text(read_me, encoding="utf-8")
        return sum(counts.values())

    def _write_blobs(self, written: Mapping[str, str]) -> list[Mapping[str, object]]:
        """Each content once, under the name of the first file that has it, unless it is there."""
        names = FreeNames()
        paths = dict(written)
        for sha256, name, owner in everything.names_of_files(self._reading):
            if sha256 not in paths:
                paths[sha256] = names.free("files", safe_name(owner or ""), safe_name(name))
        told: list[Mapping[str, object]] = []
        for sha256, media_type, _size in everything.blobs(self._reading):
            self._token.check()
            suffix = _SUFFIXES.get(media_type, "")
            path = paths.get(sha256) or f"photos/{sha256[:16]}{suffix}"
            if sha256 not in written:
                target = self._folder / path
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                target.write_bytes(everything.blob(self._reading, sha256))
            told.append({"sha256": sha256, "media_type": media_type, "path": path})
        return told

    def _write_rows(self, table: str) -> int:
        self._report(table, 0)
        rows = watched(everything.rows(self._reading, table), self._token)
        return _dump(self._folder / "data" / f"{table}.jsonl", rows)


class _Import:
    """Reads such a folder into a file that has no rows yet."""

    def __init__(self, folder: Path, path: Path, token: CancelToken, report: Report) -> None:
        self._folder, self._token, self._report = folder, token, report
        self._filling = Filling(path)

    def read(self) -> int:
        """Read all of it; how many rows there were."""
        try:
            self._read_blobs()
            count = sum(self._read_table(table) for table in everything.tables())
            self._filling.finish()
        finally:
            self._filling.abandon()
        return count

    def _read_blobs(self) -> None:
        from crm_desktop.interop.json_lines import read_lines

        data = self._folder / "data" / "blob.jsonl"
        for number, row in enumerate(read_lines(data), 1):
            self._token.check()
            path = (self._folder / str(row.get("path"))).resolve()
            content = b""
            if path.is_relative_to(self._folder.resolve()):
                with suppress(OSError):
                    content = path.read_bytes()
            if self._filling.blob(str(row.get("media_type")), content) != row.get("sha256"):
                raise CrmError("bad-export", file=str(row.get("path")), line=number)

    def _read_table(self, table: str) -> int:
        from crm_desktop.interop.json_lines import read_lines

        path = self._folder / "data" / f"{table}.jsonl"
        if not path.exists():  # an export of a version that did not have it
            return 0
        count = 0
        rows = read_lines(path)
        while found := list(islice(rows, _AT_ONCE)):
            self._token.check()
            self._filling.rows(table, found)
            count += len(found)
            self._report(table, count)
        return count


def _check(folder: Path) -> None:
    try:
        text = (folder / "data" / "manifest.json").read_text("utf-8")
        manifest = json.loads(text)
        is_ours = manifest["application"] == _APPLICATION
        version = int(manifest["version"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise CrmError("no-export", path=str(folder)) from error
    if not is_ours:
        raise CrmError("no-export", path=str(folder))
    if version > VERSION:
        raise CrmError("newer-export", path=str(folder))


def _dump(path: Path, rows: Iterator[Mapping[str, object]]) -> int:
    from crm_desktop.interop.json_lines import write_lines

    return write_lines(path, rows)
