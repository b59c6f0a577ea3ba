"""A filter: conditions joined by all or any, nested as deep as one likes; no SQL, no words."""

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import Choice

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


class Condition(NamedTuple):
    """A field of the record, what is asked of it, and the values it is held against."""

    field: str
    operator: Operator
    values: tuple[Value, ...] = ()


class Group(NamedTuple):
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
GIVEN = "given-records"  # the field of records that are named one by one


def given(name: str, ids: Iterable[int]) -> Group:
    """The filter that finds these records; `name` says what they are."""
    return Group(parts=(Condition(GIVEN, Operator.IS, (name, *ids)),))


def is_given(group: Group) -> bool:
    """Whether a filter finds nothing but some records that were given."""
    return any(isinstance(part, Condition) and part.field == GIVEN for part in group.parts)


def within(base: Group, group: Group) -> Group:
    """The filter that finds by itself what `group` finds among what `base` finds."""
    if not base:
        return group
    whole = base.parts if base.match is Match.ALL else (base,)
    inner = group.parts if group.match is Match.ALL or not group else (group,)
    return Group(parts=(*(part for part in whole if part not in inner), *inner))


class FieldKind(StrEnum):
    """What a field can be asked, and the form of the values it is held against."""

    TEXT = "text"  # one text
    COUNT = "count"  # whole numbers
    NUMBER = "number"  # numbers in millionths
    MONEY = "money"  # numbers in minor units of the field's currency
    DAY = "day"  # days as ISO texts, or a number of days, or one of `PERIODS`
    BIRTHDAY = "birthday"  # `MM-DD` for `ON` and `BETWEEN`, else as a day
    YES_NO = "yes-no"  # none; what is not said is no
    ANSWER = "answer"  # none; what is not said is empty
    CHOICE = "choice"  # ids of choices, of a built-in field its codes
    CHOICES = "choices"  # ids of choices
    TAGS = "tags"  # ids of tags
    LISTS = "lists"  # ids of segments that are lists
    ACTIVITY = "activity"  # what was done: words, days, or a number of days up to now
    PLANNED = "planned"  # what is to be done: words, days, or a number of days from today on
    RELATION = "relation"  # part of the name of the other end
    GIVEN = "given-records"  # what they are in words, then the ids of the records that are meant


# What `Operator.THIS` may be asked with.
PERIODS = ("day", "week", "month", "quarter", "year")

_WORDS = (Operator.CONTAINS, Operator.LACKS)
_THERE = (Operator.EMPTY, Operator.FILLED)
_NUMBERS = (
    Operator.IS,
    Operator.IS_NOT,
    Operator.LESS,
    Operator.MORE,
    Operator.BETWEEN,
    *_THERE,
)
_SETS = (Operator.HAS_ANY, Operator.HAS_ALL, Operator.HAS_NONE, *_THERE)
_SINCE = (Operator.WITHIN_LAST, Operator.NOT_WITHIN_LAST)

OPERATORS: Mapping[FieldKind, tuple[Operator, ...]] = MappingProxyType(
    {
        FieldKind.TEXT: (*_WORDS, Operator.IS, Operator.IS_NOT, Operator.BEGINS, *_THERE),
        FieldKind.COUNT: _NUMBERS,
        FieldKind.NUMBER: _NUMBERS,
        FieldKind.MONEY: _NUMBERS,
        FieldKind.DAY: (
            *_SINCE,
            Operator.WITHIN_NEXT,
            Operator.THIS,
            Operator.ON,
            Operator.BEFORE,
            Operator.AFTER,
            Operator.BETWEEN,
            *_THERE,
        ),
        FieldKind.BIRTHDAY: (
            Operator.WITHIN_NEXT,
            Operator.THIS,
            Operator.ON,
            Operator.BETWEEN,
            Operator.BEFORE,
            Operator.AFTER,
            *_THERE,
        ),
        FieldKind.YES_NO: (Operator.YES, Operator.NO),
        FieldKind.ANSWER: (Operator.YES, Operator.NO, *_THERE),
        FieldKind.CHOICE: (Operator.HAS_ANY, Operator.HAS_NONE, *_THERE),
        FieldKind.CHOICES: _SETS,
        FieldKind.TAGS: _SETS,
        FieldKind.LISTS: _SETS,
        FieldKind.ACTIVITY: (*_SINCE, Operator.AFTER, Operator.BETWEEN, *_WORDS, *_THERE),
        FieldKind.PLANNED: (
            Operator.WITHIN_NEXT,
            Operator.ON,
            Operator.BEFORE,
            Operator.AFTER,
            *_WORDS,
            *_THERE,
        ),
        FieldKind.RELATION: (*_WORDS, *_THERE),
        FieldKind.GIVEN: (Operator.IS,),
    }
)


class FilterField(NamedTuple):
    """A field that records can be filtered by.

    `name` is that of a field or relation of one's own; the words of all others are the window's.
    `choices` are those of the field's own; tags and lists are read where they are offered.
    """

    key: str
    kind: FieldKind
    name: str = ""
    choices: tuple[Choice, ...] = ()
    currency: str = ""


def to_json(group: Group) -> str:
    """A filter as it is stored."""
    return json.dumps(_plain(group), ensure_ascii=False)


def from_json(text: str) -> Group:
    """The filter that was stored. Raises `CrmError("bad-filter")` for what is none."""
    try:
        return _group(json.loads(text), 0) if text else EVERYTHING
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CrmError("bad-filter") from error


def stored(text: object) -> Group:
    """The filter that was remembered somewhere; none where that is broken."""
    try:
        return from_json(text) if isinstance(text, str) else EVERYTHING
    except CrmError:
        return EVERYTHING


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
