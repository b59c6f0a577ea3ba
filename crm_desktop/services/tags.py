"""Tags: put on, taken off, renamed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import fold
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import bulk, owned
from crm_desktop.storage.reading import Reading


def all_tags(reading: Reading) -> list[TagRow]:
    """Every tag with the number of contacts and companies that carry it, by name."""
    return owned.all_tags(reading)


@dataclass(frozen=True, slots=True)
class AddTag:
    """Put a tag on records of one kind (`contact` or `company`), making the tag if it is new."""

    label: ClassVar[str] = "add-tag"
    kind: str
    owners: tuple[int, ...]
    name: str

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        tag = tag_named(write, self.name)
        token.check()
        wanted = bulk.untagged(write.read, self.kind, tag, self.owners)
        keys, columns = write.ids(), ("id", "tag_id", f"{self.kind}_id")
        write.insert_many("tagging", columns, [(next(keys), tag, owner) for owner in wanted])
        return {"tag": records.clean(self.name), "count": str(len(self.owners))}


@dataclass(frozen=True, slots=True)
class RemoveTag:
    """Take a tag off records of one kind."""

    label: ClassVar[str] = "remove-tag"
    kind: str
    owners: tuple[int, ...]
    tag: int

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        rows = bulk.taggings(write.read, self.kind, self.tag, self.owners)
        token.check()
        write.delete_many("tagging", rows)
        return {"tag": records.name_of(write, "tag", self.tag), "count": str(len(self.owners))}


@dataclass(frozen=True, slots=True)
class RenameTag:
    """Give a tag another name everywhere. Raises `CrmError("tag-exists")` for that of another."""

    label: ClassVar[str] = "rename-tag"
    tag: int
    name: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = records.name_of(write, "tag", self.tag)
        name = records.clean_name(self.name)
        if owned.tag_by_folded(write.read, fold(name)) not in (None, self.tag):
            raise CrmError("tag-exists", name=name)
        write.update("tag", self.tag, {"name": name})
        return {"tag": before}


def set_tags(write: Writer, kind: str, owner: int, text: str) -> None:
    """Make the tags of a record those that the text lists, apart by commas or semicolons."""
    wanted = {tag_named(write, name) for name in re.split(r"[,;\n]", text) if name.strip()}
    present = owned.tags_of(write.read, kind, owner)
    for tag in sorted(wanted - present):
        put_on(write, kind, owner, tag)
    for tag in sorted(present - wanted):
        take_off(write, kind, owner, tag)


def tag_named(write: Writer, name: str) -> int:
    """The tag of this name, blind to case and accents, made if there is none."""
    text = records.clean_name(name)
    found = owned.tag_by_folded(write.read, fold(text))
    return write.insert("tag", {"name": text}) if found is None else found


def tag_known(reading: Reading, name: str) -> int | None:
    """The tag of this name, `None` where there is none."""
    return owned.tag_by_folded(reading, fold(records.clean_name(name)))


def put_on(write: Writer, kind: str, owner: int, tag: int) -> None:
    """Put a tag on a record unless it is there."""
    if not owned.taggings(write.read, kind, owner, tag):
        write.insert("tagging", {f"{kind}_id": owner, "tag_id": tag})


def take_off(write: Writer, kind: str, owner: int, tag: int) -> None:
    """Take a tag off a record if it is there."""
    for row in owned.taggings(write.read, kind, owner, tag):
        write.delete("tagging", row)
