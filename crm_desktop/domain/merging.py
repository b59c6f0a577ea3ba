"""Two or more records of one kind, compared before they become one."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a value is the one proposed."""

    SAME = "same"  # all that say anything say this
    ONLY = "only"  # the others say nothing
    FULLER = "fuller"  # says what the others say, and more
    NEWER = "newer"
    EITHER = "either"  # nothing tells which is better
    STRICTER = "stricter"  # of consent; nobody chooses that
    FURTHER = "further"  # of lifecycles
    FIRST = "first"  # of sources: that of the one known first


@dataclass(frozen=True, slots=True)
class MergeField:
    """A field and what each record has there, as text, in the order of the preview's `ids`.

    `key` is a column or `field:` and an id; `name` is that of a field of one's own, whose `type`
    says how to word the values. `proposed` is the place of the value proposed.
    """

    key: str
    values: tuple[str, ...]
    proposed: int
    why: Why
    name: str = ""
    type: str = ""

    @property
    def is_conflict(self) -> bool:
        """Whether two records say different things here, so that there is something to choose."""
        return self.why in (Why.FULLER, Why.NEWER, Why.EITHER, Why.FURTHER, Why.FIRST)

    @property
    def is_empty(self) -> bool:
        return not any(self.values)


@dataclass(frozen=True, slots=True)
class MergePart:
    """What hangs on the records, of one sort (`table`): how many, the first of them in words.

    `same` of the `total` are there twice and come together.
    """

    table: str
    total: int
    same: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging these would do; the first of `ids` is the record kept."""

    kind: str
    ids: tuple[int, ...]
    names: tuple[str, ...]
    made_at: tuple[int, ...]  # milliseconds UTC
    photos: tuple[bytes, ...]
    fields: tuple[MergeField, ...]
    parts: tuple[MergePart, ...]
