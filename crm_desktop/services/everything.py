"""A whole business as a folder that reads without the program, and back again.

For people there are tables, contact cards and the files by their names; for programs, and for the
way back, `data` holds every row of every table as lines of JSON.
"""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TypeVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import safe_name
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services.exporting import (
    ExportForm,
    export_companies,
    export_contacts,
    export_deals,
)
from crm_desktop.storage import founding
from crm_desktop.storage.filling import Filling
from crm_desktop.storage.migrations import VERSION
from crm_desktop.storage.queries import companies, contacts, deals, everything
from crm_desktop.storage.reading import Reading

Report = Callable[[str, int], None]  # what is being written or read, and how many so far

T = TypeVar("T")
_APPLICATION = "CRM Desktop"
_AT_ONCE = 1000
_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp"}
_TIMELINE = (
    "Done", "Due Day", "Due Time", "Kind", "Direction", "Contact", "Company", "Subject", "Text",
    "Outcome", "Minutes",
)  # fmt: skip


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
        self._write_tables()
        self._write_timeline()
        blobs = self._write_blobs()
        counts = {table: self._write_rows(table) for table in everything.tables()}
        manifest = {"application": _APPLICATION, "version": VERSION, "rows": counts}
        data = self._folder / "data"
        _dump(data / "blob.jsonl", iter(blobs))
        (data / "manifest.json").write_text(json.dumps(manifest, indent=2), encoding="utf-8")
        (self._folder / "README.txt").write_text(read_me, encoding="utf-8")
        return sum(counts.values())

    def _write_tables(self) -> None:
        people = contacts.ids(self._reading, ListQuestion())
        firms = companies.ids(self._reading, ListQuestion())
        for name, form in (("contacts.csv", ExportForm.CSV), ("contacts.vcf", ExportForm.VCARD4)):
            self._report(name, 0)
            export_contacts(people, self._folder / name, form, self._token)(self._reading)
        self._report("companies.csv", 0)
        path = self._folder / "companies.csv"
        export_companies(firms, path, ExportForm.CSV, self._token)(self._reading)
        self._report("deals.csv", 0)
        path = self._folder / "deals.csv"
        every = deals.ids(self._reading, ListQuestion())
        export_deals(every, path, ExportForm.CSV, self._token)(self._reading)

    def _write_timeline(self) -> None:
        from crm_desktop.interop.csv_writer import write_csv

        self._report("activities.csv", 0)
        write_csv(self._folder / "activities.csv", _TIMELINE, self._watched(self._timeline()))

    def _timeline(self) -> Iterator[tuple[str, ...]]:
        for done_at, *texts, minutes in everything.timeline(self._reading):
            when = "" if done_at is None else local(done_at).isoformat(" ", "minutes")
            yield (when, *texts, "" if minutes is None else str(minutes))

    def _write_blobs(self) -> list[Mapping[str, object]]:
        """Each content once, under the name of the first file that has it."""
        names = _Names()
        paths: dict[str, str] = {}
        for sha256, name, owner in everything.names_of_files(self._reading):
            if sha256 not in paths:
                paths[sha256] = names.free("files", safe_name(owner or ""), safe_name(name))
        told: list[Mapping[str, object]] = []
        for sha256, media_type, _size in everything.blobs(self._reading):
            self._token.check()
            suffix = _SUFFIXES.get(media_type, "")
            path = paths.get(sha256) or f"photos/{sha256[:16]}{suffix}"
            target = self._folder / path
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            target.write_bytes(everything.blob(self._reading, sha256))
            told.append({"sha256": sha256, "media_type": media_type, "path": path})
        return told

    def _write_rows(self, table: str) -> int:
        self._report(table, 0)
        rows = self._watched(everything.rows(self._reading, table))
        return _dump(self._folder / "data" / f"{table}.jsonl", rows)

    def _watched(self, rows: Iterator[T]) -> Iterator[T]:
        for number, row in enumerate(rows):
            if not number % _AT_ONCE:
                self._token.check()
            yield row


class _Names:
    """Gives each file of a folder a name of its own, blind to case as some disks are."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, *parts: str) -> str:
        """The path, with a number before its suffix where another file has it."""
        path = PurePosixPath(*parts)
        found, number = path, 2
        while str(found).casefold() in self._taken:
            found = path.with_name(f"{path.stem} {number}{path.suffix}")
            number += 1
        self._taken.add(str(found).casefold())
        return str(found)


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
