"""What the user decided about records that are here already."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from crm_desktop.domain.deal import StageKind

# What may be overwritten; `name` stands for the display name and all its parts.
OVERWRITABLE = ("name", "nickname", "birthday", "title", "department", "note", "photo", "fields")
# The same for deals that are here.
OVERWRITABLE_OF_DEALS = ("stage", "amount", "close-day")
_NO_DECISIONS: Mapping[int, "Decision"] = MappingProxyType({})
_NO_STAGES: Mapping["StageKey", "StageChoice"] = MappingProxyType({})
_ENGLISH = MappingProxyType(
    {
        "title": "Title",
        "department": "Department",
        "prefix": "Prefix",
        "given": "Given name",
        "middle": "Middle name",
        "family": "Family name",
        "suffix": "Suffix",
        "nickname": "Nickname",
        "birthday": "Birthday",
        "pipeline": "Pipeline",
        "contact": "Contact",
        "lost-reason": "Lost reason",
        "next-step": "Next step",
    }
)


class Action(StrEnum):
    """What happens to a row of the file."""

    CREATE = "create"
    MERGE = "merge"
    SKIP = "skip"


class Existing(StrEnum):
    """What happens to a record that certainly is the one of a row."""

    FILL = "fill"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the user chose for one probable duplicate; without a contact, the likeliest is meant."""

    action: Action
    contact: int | None = None


@dataclass(frozen=True, slots=True)
class StageChoice:
    """Where deals of a stage of the file go: a stage that is here, or a new one in a pipeline."""

    stage: int = 0
    pipeline: int = 0
    name: str = ""
    kind: StageKind = StageKind.OPEN
    chance: int = 0


# A pipeline and a stage as the file calls them, folded.
StageKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Policy:
    """How rows meet records: certain ones, probable ones, and row by row.

    Records that are here get what they lack, and for the fields in `overwrite` what the file says.
    `decisions` are by row number and come before `probable`. `words` are labels, in the user's
    language, for values that have no field of their own and so become lines of the note.
    `stages` say where deals of each stage of the file go; for others a stage is guessed.
    """

    existing: Existing = Existing.FILL
    overwrite: frozenset[str] = frozenset()
    probable: Action = Action.CREATE
    decisions: Mapping[int, Decision] = field(default_factory=lambda: _NO_DECISIONS)
    words: Mapping[str, str] = field(default_factory=lambda: _ENGLISH)
    stages: Mapping[StageKey, StageChoice] = field(default_factory=lambda: _NO_STAGES)
