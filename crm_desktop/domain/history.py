"""What was done to records and when; and what of an old step could not be taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Verb(StrEnum):
    """What was done to a part of a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A column before and after, as text; empty where there was nothing."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a step did to a record or to something that hangs on it.

    `table` says what it is, `kind` which sort of channel or activity, `thing` how it reads.
    """

    verb: Verb
    table: str
    row: int
    thing: str
    fields: tuple[FieldChange, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One step as a record's history tells it; `more` changes are left out.

    `is_taken_back` tells that a later step took it back.
    """

    id: int
    at: int
    label: str
    args: Mapping[str, str]
    changes: tuple[Change, ...]
    more: int
    is_taken_back: bool


@dataclass(frozen=True, slots=True)
class MergeDone:
    """A merge of the past: the name of the record kept, and of the first of `count` that joined it.

    Without names it merged `count` groups of duplicates at once.
    """

    step: int
    at: int
    name: str
    other: str
    count: int
    is_taken_back: bool


class Reason(StrEnum):
    """Why something stays as it is when an old step is taken back."""

    CHANGED = "changed"  # it was changed since
    GONE = "gone"  # it was deleted since
    IN_USE = "in-use"  # something else hangs on it by now
    END_GONE = "end-gone"  # what it belonged to is gone
    THERE = "there"  # its like is there already


@dataclass(frozen=True, slots=True)
class Left:
    """Something that stays as it is: of the record `name`, the part `thing`, its `columns`."""

    reason: Reason
    table: str
    row: int
    name: str
    thing: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trashed:
    """A record that was deleted, when, in which step, and how many rows went with it."""

    kind: str
    id: int
    name: str
    at: int
    step: int
    parts: int
