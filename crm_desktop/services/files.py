"""Files and photos of contacts and companies: kept in the workspace, once for each content."""

import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Photo
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import LARGEST, safe_name
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import files
from crm_desktop.storage.queries.files import content, of_record
from crm_desktop.storage.reading import Reading

__all__ = [
    "AttachFiles",
    "DeleteFiles",
    "RenameFile",
    "SetPhoto",
    "content",
    "copy_out",
    "of_record",
    "save_as",
]

_UNKNOWN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class AttachFiles:
    """Keep these files with a record; one that it has already is passed over.

    Raises `CrmError` (`cannot-read-file`, `file-too-large`, `file-is-folder`); none is kept then.
    """

    label: ClassVar[str] = "attach-files"
    owner: str
    key: int
    paths: tuple[Path, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        for path in self.paths:
            token.check()
            _check_size(path)
        kept = 0
        for path in self.paths:
            token.check()
            name = safe_name(path.name)
            media_type = mimetypes.guess_type(name)[0] or _UNKNOWN
            blob = write.keep_blob(media_type, _read(path))
            if files.same(write.read, self.owner, self.key, name, blob) is None:
                values = {"name": name, "blob": blob, f"{self.owner}_id": self.key}
                write.insert("attachment", {**values, "created_at": write.now})
                kept += 1
        name = records.name_of(write, self.owner, self.key)
        return {"file": safe_name(self.paths[0].name), "count": str(kept), "name": name}


@dataclass(frozen=True, slots=True)
class RenameFile:
    """Give a file another name, made safe."""

    label: ClassVar[str] = "rename-file"
    attachment: int
    name: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = str(write.row("attachment", self.attachment)["name"])
        wanted = records.clean_name(self.name)
        write.update("attachment", self.attachment, {"name": safe_name(wanted)})
        return {"file": before}


@dataclass(frozen=True, slots=True)
class DeleteFiles:
    """Take files from their record; their bytes go when the workspace is closed and not before."""

    label: ClassVar[str] = "delete-files"
    attachments: tuple[int, ...]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = str(write.row("attachment", self.attachments[0])["name"])
        for key in self.attachments:
            write.delete("attachment", key)
        return {"file": name, "count": str(len(self.attachments))}


@dataclass(frozen=True, slots=True)
class SetPhoto:
    """Make this the photo of a contact or the sign of a company; `None` takes it away."""

    label: ClassVar[str] = "set-photo"
    owner: str
    key: int
    photo: Photo | None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        photo = self.photo
        kept = None if photo is None else write.keep_blob(photo.media_type, photo.content)
        write.update(self.owner, self.key, {"photo": kept})
        return {"name": records.name_of(write, self.owner, self.key)}


def copy_out(attachment: int, folder: Path) -> Callable[[Reading], Path]:
    """A read that puts a copy of a file, which only its owner may read, below `folder`.

    Each content has a folder of its own there, so that a file opened twice is one file. Raises
    `CrmError` (`file-gone`, `cannot-write`).
    """

    def work(reading: Reading) -> Path:
        found, what = content(reading, attachment)
        place = folder / found.blob[:16]
        path = place / safe_name(found.name)
        try:
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not path.exists() or path.read_bytes() != what:
                _write(path, what)
        except OSError as error:
            raise CrmError("cannot-write", path=str(path)) from error
        return path

    return work


def save_as(attachment: int, path: Path) -> Callable[[Reading], Path]:
    """A read that writes a file under a name of the user's choice. Raises as `copy_out`."""

    def work(reading: Reading) -> Path:
        _, what = content(reading, attachment)
        try:
            _write(path, what)
        except OSError as error:
            raise CrmError("cannot-write", path=str(path)) from error
        return path

    return work


def read_whole(path: Path) -> bytes:
    """What is in a file of the user's.

    Raises `CrmError` (`cannot-read-file`, `file-too-large`, `file-is-folder`).
    """
    _check_size(path)
    return _read(path)


def _write(path: Path, what: bytes) -> None:
    from crm_desktop.interop.placing import written_in_place

    with written_in_place(path) as beside:
        beside.write_bytes(what)


def _check_size(path: Path) -> None:
    try:
        is_folder, size = path.is_dir(), path.stat().st_size
    except OSError as error:
        raise CrmError("cannot-read-file", file=path.name) from error
    if is_folder:
        raise CrmError("file-is-folder", file=path.name)
    if not path.is_file():  # a pipe or device would be waited for without end
        raise CrmError("cannot-read-file", file=path.name)
    if size > LARGEST:
        raise CrmError("file-too-large", file=path.name, megabytes=LARGEST // 2**20)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CrmError("cannot-read-file", file=path.name) from error
