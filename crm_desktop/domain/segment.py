"""Segments: filters and views kept by name, and lists put together by hand."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.filter import EVERYTHING, Condition, Group, Operator


class SegmentKind(StrEnum):
    """What decides who belongs to a segment."""

    FILTER = "filter"
    LIST = "list"


class Segment(NamedTuple):
    """A segment of contacts or companies (`record`), in the order of `place`.

    `view` is what the window keeps with it: columns, order, grouping.
    """

    id: int
    record: str
    kind: SegmentKind
    name: str
    filter: Group = EVERYTHING
    view: Mapping[str, object] = {}
    place: int = 0

    @property
    def members(self) -> Group:
        """The filter that finds its records, also of a list put together by hand."""
        if self.kind is SegmentKind.FILTER:
            return self.filter
        return Group(parts=(Condition("lists", Operator.HAS_ANY, (self.id,)),))
