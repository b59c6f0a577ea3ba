"""A filter as SQL: one condition is one set of ids, found by an index or one scan of a table.

Texts of SQL come from the tables of `filter_places` alone; what a filter brings is bound.
"""

from typing import NamedTuple

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.filter import (
    GIVEN,
    OPERATORS,
    Condition,
    FieldKind,
    Group,
    Match,
    Operator,
)
from crm_desktop.storage import filter_names
from crm_desktop.storage.filter_places import (
    ACTIVITIES,
    ACTIVITY_OWNERS,
    BUILT_IN,
    Place,
    of_field,
    of_relation,
)
from crm_desktop.storage.filter_tests import Moment, held
from crm_desktop.storage.reading import Reading

# More than a person would put together; SQLite bounds the depth of an expression.
_MOST_CONDITIONS = 200
# What is asked by looking for the opposite and leaving out what has it.
_OPPOSITES = {
    Operator.LACKS: Operator.CONTAINS,
    Operator.IS_NOT: Operator.IS,
    Operator.NOT_WITHIN_LAST: Operator.WITHIN_LAST,
    Operator.HAS_NONE: Operator.HAS_ANY,
    Operator.EMPTY: Operator.FILLED,
}
KINDS_OF_OWN = {
    FieldType.TEXT: FieldKind.TEXT,
    FieldType.NUMBER: FieldKind.NUMBER,
    FieldType.MONEY: FieldKind.MONEY,
    FieldType.DAY: FieldKind.DAY,
    FieldType.YES_NO: FieldKind.ANSWER,
    FieldType.CHOICE: FieldKind.CHOICE,
    FieldType.CHOICES: FieldKind.CHOICES,
    FieldType.LINK: FieldKind.TEXT,
}
_OF_SETS = frozenset({Operator.HAS_ANY, Operator.HAS_ALL, Operator.HAS_NONE})
# Of what was done at any time, a line knows the last one.
_LAST_TOUCH = frozenset({Operator.FILLED, Operator.WITHIN_LAST, Operator.AFTER})


class Clause(NamedTuple):
    """An expression over the `id` of a record, and the values bound in it."""

    sql: str
    values: tuple[object, ...] = ()


def where(reading: Reading, record: str, group: Group, moment: Moment) -> Clause:
    """What holds for the records (`contact` or `company`) that a filter keeps.

    Raises `CrmError("filter-field-gone")` where it asks for a field, choice, tag or list that is
    not there, `CrmError("bad-filter")` where it asks what cannot be asked.
    """
    if sum(1 for _ in group.conditions()) > _MOST_CONDITIONS:
        raise CrmError("bad-filter")
    return _Asking(reading, record, moment).group(group)


class _Asking:
    def __init__(self, reading: Reading, record: str, moment: Moment) -> None:
        self._reading, self._record, self._moment = reading, record, moment

    def group(self, group: Group) -> Clause:
        parts = [
            self._condition(part) if isinstance(part, Condition) else self.group(part)
            for part in group.parts
        ]
        if not parts:
            return Clause("1")
        word = " AND " if group.match is Match.ALL else " OR "
        return Clause(
            f"({word.join(part.sql for part in parts)})",
            tuple(value for part in parts for value in part.values),
        )

    def _condition(self, condition: Condition) -> Clause:
        places = self._places(condition.field)
        kind, operator = places[0].kind, condition.operator
        if operator not in OPERATORS[kind]:
            raise CrmError("bad-filter")
        self._check_named(places[0], condition)
        if operator is Operator.HAS_ALL:
            each = [Condition(condition.field, Operator.HAS_ANY, (v,)) for v in condition.values]
            return self.group(Group(parts=tuple(each)))
        wanted = _OPPOSITES.get(operator)
        if operator is Operator.NO and kind is FieldKind.YES_NO:
            wanted = Operator.YES
        is_absent = wanted is not None
        sought = Condition(condition.field, wanted or operator, condition.values)
        found = [self._select(place, sought) for place in places]
        # The sign keeps SQLite from reading records one by one for each id that is found.
        sql = f"+id {'NOT ' if is_absent else ''}IN ({' UNION ALL '.join(f.sql for f in found)})"
        return Clause(sql, tuple(value for clause in found for value in clause.values))

    def _select(self, place: Place, condition: Condition) -> Clause:
        if place.kind in (FieldKind.ACTIVITY, FieldKind.PLANNED):
            return self._activities(place, condition)
        test = held(place, condition, self._moment, self._record)
        guard = " AND ".join(filter(None, (place.guard, test.sql)))
        sql = f"SELECT {place.owner} FROM {place.source} WHERE {guard}"
        if place.around:
            sql = place.around.format(inner=sql)
        return Clause(sql, (*place.values, *test.values))

    def _activities(self, place: Place, condition: Condition) -> Clause:
        is_done = place.kind is FieldKind.ACTIVITY
        is_of_line = self._record not in ("deal", "ticket")  # whose line knows of more touches
        if is_done and is_of_line and not place.values and condition.operator in _LAST_TOUCH:
            # What is asked holds for the last one if it does for any.
            line = place._replace(what="last_touch")
            test = held(line, condition, self._moment, self._record)
            return Clause(f"SELECT id FROM {self._record}_line WHERE {test.sql}", test.values)
        test = held(place, condition, self._moment, self._record)
        kinds = place.values or tuple(kind.value for kind in ActivityKind)
        state = "NOT NULL" if is_done else "NULL"
        marks = ",".join("?" * len(kinds))
        rule = f"kind IN ({marks}) AND done_at IS {state} AND {test.sql}"
        selects = [
            owner.format(source=place.source, held=rule) for owner in ACTIVITY_OWNERS[self._record]
        ]
        return Clause(" UNION ALL ".join(selects), (*kinds, *test.values) * len(selects))

    def _places(self, key: str) -> list[Place]:
        """Where a field is kept; a relation that reads alike from both ends has two places."""
        name, _, rest = key.partition(":")
        if key == GIVEN:
            return [Place(FieldKind.GIVEN, self._record, "id", "id")]
        if not rest and key in BUILT_IN[self._record]:
            return [BUILT_IN[self._record][key]]
        is_done_with = self._record in ACTIVITY_OWNERS
        if is_done_with and name in ACTIVITIES and rest in {"", *ActivityKind}:
            return [ACTIVITIES[name]._replace(values=(rest,) if rest else ())]
        if name == "field" and rest.isdecimal():
            return [self._own(int(rest))]
        if name == "relation":
            return self._relation(rest)
        raise CrmError("filter-field-gone")

    def _own(self, field: int) -> Place:
        found = filter_names.field_type(self._reading, self._record, field)
        if found is None:
            raise CrmError("filter-field-gone")
        return of_field(self._record, field, KINDS_OF_OWN[found])

    def _relation(self, rest: str) -> list[Place]:
        number, _, way = rest.partition(":")
        if not number.isdecimal() or way not in ("", "inverse"):
            raise CrmError("filter-field-gone")
        found = filter_names.relation_kind(self._reading, self._record, int(number))
        if found is None:
            raise CrmError("filter-field-gone")
        ways = (False, True) if found.is_mutual else (way == "inverse",)
        return [of_relation(self._record, found.id, is_inverse=each) for each in ways]

    def _check_named(self, place: Place, condition: Condition) -> None:
        """Refuse a tag, list, choice or entry that is not there any more."""
        is_coded = place.kind is FieldKind.CHOICE and not place.values and not place.options
        if condition.operator not in _OF_SETS or is_coded:
            return
        ids = [value for value in condition.values if isinstance(value, int)]
        if len(ids) != len(condition.values) or not ids:
            raise CrmError("bad-filter")
        if place.kind is FieldKind.TAGS:
            is_there = filter_names.tags_there(self._reading, ids)
        elif place.kind is FieldKind.LISTS:
            is_there = filter_names.lists_there(self._reading, self._record, ids)
        elif place.options:
            is_there = filter_names.options_there(self._reading, place.options, ids)
        else:
            is_there = filter_names.choices_there(self._reading, place.values[0], ids)
        if not is_there:
            raise CrmError("filter-field-gone")
