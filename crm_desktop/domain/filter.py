"""A filter: conditions joined by all or any, nested as deep as one likes; no SQL, no words."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from crm_desktop.domain.errors import CrmError

_DEEPEST = 8


class Match(StrEnum):
    """How the parts of a group join."""

    ALL = "all"
    ANY = "any"


class Operator(StrEnum):
    """What a condition asks of a field."""

    CONTAINS = "contains"
    LACKS = "lacks"
    IS = "is"
    IS_NOT = "is-not"
    BEGINS = "begins"
    LESS = "less"
    MORE = "more"
    BETWEEN = "between"
    BEFORE = "before"
    AFTER = "after"
    ON = "on"
    WITHIN_LAST = "within-last"  # so many days, today included
    NOT_WITHIN_LAST = "not-within-last"  # "not touched for 90 days", also where there was never one
    WITHIN_NEXT = "within-next"
    THIS = "this"  # week, month, quarter, year
    HAS_ANY = "has-any"
    HAS_ALL = "has-all"
    HAS_NONE = "has-none"
    YES = "yes"
    NO = "no"
    EMPTY = "empty"
    FILLED = "filled"


Value = str | int


@dataclass(frozen=True, slots=True)
class Condition:
    """A field of the record, what is asked of it, and the values it is held against."""

    field: str
    operator: Operator
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Parts of which all, or any, must hold; one without parts holds for every record."""

    match: Match = Match.ALL
    parts: tuple["Condition | Group", ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)

    def conditions(self) -> Iterator[Condition]:
        """Every condition, however deep."""
        for part in self.parts:
            if isinstance(part, Condition):
                yield part
            else:
                yield from part.conditions()


EVERYTHING = Group()


def to_json(group: Group) -> str:
    """A filter as it is stored."""
    return json.dumps(_plain(group), ensure_ascii=False)


def from_json(text: str) -> Group:
    """The filter that was stored. Raises `CrmError("bad-filter")` for what is none."""
    try:
        return _group(json.loads(text), 0) if text else EVERYTHING
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CrmError("bad-filter") from error


def _plain(part: Condition | Group) -> dict[str, Any]:
    if isinstance(part, Condition):
        return {"field": part.field, "operator": part.operator.value, "values": list(part.values)}
    return {"match": part.match.value, "parts": [_plain(each) for each in part.parts]}


def _group(found: Mapping[str, Any], depth: int) -> Group:
    if depth > _DEEPEST:
        raise ValueError(depth)
    parts = tuple(
        _condition(each) if "operator" in each else _group(each, depth + 1)
        for each in found["parts"]
    )
    return Group(Match(found["match"]), parts)


def _condition(found: Mapping[str, Any]) -> Condition:
    values = tuple(found["values"])
    if not all(isinstance(value, (str, int)) for value in values):
        raise TypeError(values)
    return Condition(str(found["field"]), Operator(found["operator"]), values)
