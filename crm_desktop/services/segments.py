"""Segments: filters saved by name, and lists put together by hand."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.filter import EVERYTHING, Group, to_json
from crm_desktop.domain.folding import fold
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.segment import Segment, SegmentKind
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import lines
from crm_desktop.storage.queries import segments as stored
from crm_desktop.storage.queries.segments import segments
from crm_desktop.storage.reading import Reading

__all__ = [
    "AddToList",
    "DeleteSegment",
    "MoveSegment",
    "RemoveFromList",
    "RenameSegment",
    "SaveSegment",
    "Segment",
    "SegmentKind",
    "count",
    "counts",
    "segments",
]


def count(reading: Reading, segment: int, today: str, zone: str = "") -> int:
    """How many records a segment has now.

    Raises `CrmError`: `segment-gone`; `filter-field-gone` where its filter asks for a field, tag
    or list that is no longer there.
    """
    return _count(reading, _there(reading, segment), today, zone)


def counts(reading: Reading, today: str, zone: str = "") -> dict[int, int | None]:
    """How many records each segment has now, `None` where its filter can no longer be asked."""
    found: dict[int, int | None] = {}
    for each in segments(reading):
        try:
            found[each.id] = _count(reading, each, today, zone)
        except CrmError:
            found[each.id] = None
    return found


@dataclass(frozen=True, slots=True)
class SaveSegment:
    """Keep a filter or an empty list by name; with `segment`, change that one."""

    label: ClassVar[str] = "save-segment"
    record: str
    kind: SegmentKind
    name: str
    filter: Group = EVERYTHING
    view: Mapping[str, object] = field(default_factory=dict)
    segment: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = _free_name(write, self.record, self.name, self.segment)
        values = {"name": name, "filter": to_json(self.filter) if self.filter else ""}
        values["view"] = json.dumps(dict(self.view), ensure_ascii=False) if self.view else ""
        if self.segment is None:
            place = stored.last_place(write.read, self.record) + 1
            kept = {"record": self.record, "kind": SegmentKind(self.kind).value, "place": place}
            write.insert("segment", {**values, **kept})
        else:
            _there(write.read, self.segment)
            write.update("segment", self.segment, values)
        return {"name": name}


@dataclass(frozen=True, slots=True)
class RenameSegment:
    """Give a segment another name."""

    label: ClassVar[str] = "rename-segment"
    segment: int
    name: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = _there(write.read, self.segment)
        name = _free_name(write, before.record, self.name, self.segment)
        write.update("segment", self.segment, {"name": name})
        return {"name": before.name}


@dataclass(frozen=True, slots=True)
class DeleteSegment:
    """Take a segment away; its records stay."""

    label: ClassVar[str] = "delete-segment"
    segment: int

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        before = _there(write.read, self.segment)
        token.check()
        write.delete_many("segment_member", stored.members(write.read, self.segment))
        made_for = stored.campaigns_for(write.read, self.segment)
        write.update_many("campaign", {key: {"segment_id": None} for key in made_for})
        write.delete("segment", self.segment)
        return {"name": before.name}


@dataclass(frozen=True, slots=True)
class MoveSegment:
    """Put a segment at another place among those of the same kind of record, 0 being the first."""

    label: ClassVar[str] = "move-segment"
    segment: int
    place: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        moved = _there(write.read, self.segment)
        others = [
            each.id
            for each in segments(write.read)
            if each.record == moved.record and each.id != moved.id
        ]
        others.insert(max(self.place, 0), moved.id)
        for place, key in enumerate(others):
            write.update("segment", key, {"place": place})
        return {"name": moved.name}


@dataclass(frozen=True, slots=True)
class AddToList:
    """Put records on a list: one there is (`segment`), or a new one of this name.

    A name that a list has already means that list.
    """

    label: ClassVar[str] = "add-to-list"
    record: str
    ids: tuple[int, ...]
    segment: int | None = None
    name: str = ""

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        chosen = _list_of(write, self.record, self.segment, self.name)
        new = stored.not_on_list(write.read, self.record, chosen.id, self.ids)
        token.check()
        keys = write.ids()
        columns = ("id", "segment_id", f"{self.record}_id")
        write.insert_many("segment_member", columns, [(next(keys), chosen.id, key) for key in new])
        return {"name": chosen.name, "count": str(len(new))}


@dataclass(frozen=True, slots=True)
class RemoveFromList:
    """Take records off a list."""

    label: ClassVar[str] = "remove-from-list"
    record: str
    ids: tuple[int, ...]
    segment: int

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        chosen = _there(write.read, self.segment)
        rows = stored.memberships(write.read, self.record, self.segment, self.ids)
        token.check()
        write.delete_many("segment_member", rows)
        return {"name": chosen.name, "count": str(len(rows))}


def _count(reading: Reading, segment: Segment, today: str, zone: str) -> int:
    question = ListQuestion(filter=segment.members, today=today, zone=zone)
    return lines.count(reading, segment.record, question)


def _there(reading: Reading, key: int) -> Segment:
    found = stored.segment(reading, key)
    if found is None:
        raise CrmError("segment-gone")
    return found


def _free_name(write: Writer, record: str, name: str, own: int | None) -> str:
    text = records.clean_name(name)
    found = stored.named(write.read, record, fold(text))
    if found not in (None, own):
        raise CrmError("segment-exists", name=text)
    return text


def list_named(reading: Reading, record: str, key: int | None, name: str) -> Segment | None:
    """The list of this id or name, `None` where the name is a new one.

    Raises `CrmError` (`segment-gone`, `not-a-list`).
    """
    if key is None:
        key = stored.named(reading, record, fold(records.clean_name(name)))
        if key is None:
            return None
    found = _there(reading, key)
    if found.kind is not SegmentKind.LIST or found.record != record:
        raise CrmError("not-a-list", name=found.name)
    return found


def _list_of(write: Writer, record: str, key: int | None, name: str) -> Segment:
    found = list_named(write.read, record, key, name)
    if found is not None:
        return found
    place = stored.last_place(write.read, record) + 1
    values = {"record": record, "kind": "list", "name": records.clean_name(name), "place": place}
    return _there(write.read, write.insert("segment", values))
