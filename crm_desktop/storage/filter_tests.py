"""What a condition asks of the rows that hold a field: an expression over them, values bound."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.filter import Condition, FieldKind, Operator, Value
from crm_desktop.domain.folding import fold
from crm_desktop.domain.periods import asked_days, birthday_keys, instants
from crm_desktop.domain.search import parse
from crm_desktop.storage import search_sql
from crm_desktop.storage.filter_places import Place
from crm_desktop.storage.search_sql import folded

_LISTED = "(SELECT value FROM json_each(?))"
_LARGEST = 2**63 - 1
_SIGNS = str.maketrans("", "", " -/()")
_NUMBERS = {Operator.IS: "{0} = ?", Operator.LESS: "{0} < ?", Operator.MORE: "{0} > ?"}


class Held(NamedTuple):
    """An expression over the rows of a place, and the values bound in it."""

    sql: str
    values: tuple[object, ...] = ()


class Moment(NamedTuple):
    """When and where a filter is asked: the day (ISO), the zone, the day on which weeks begin."""

    today: str
    zone: str = ""
    week_start: int = 1

    @property
    def day(self) -> date:
        return date.fromisoformat(self.today)


def held(place: Place, condition: Condition, moment: Moment, record: str) -> Held:
    """What holds for the rows that a condition asks for. Raises `CrmError("bad-filter")`."""
    return _TESTS[place.kind](place, condition, moment, record)


Test = Callable[[Place, Condition, Moment, str], Held]


def _of_text(place: Place, condition: Condition, _moment: Moment, _record: str) -> Held:
    if condition.operator is Operator.FILLED:
        return Held(f"{place.what} <> ''")
    return _like(place, condition.operator, _text(condition.values))


def _like(place: Place, operator: Operator, typed: str) -> Held:
    wanted = fold(typed)
    found = [_compared(operator, folded(place.what), wanted)]
    bare = wanted.translate(_SIGNS)
    if bare.strip("+").isdecimal():
        found += [_compared(operator, form, bare) for form in place.also]
    return Held(
        f"({' OR '.join(each.sql for each in found)})",
        tuple(value for each in found for value in each.values),
    )


def _compared(operator: Operator, what: str, wanted: str) -> Held:
    if operator is Operator.CONTAINS:
        return Held(f"instr({what}, ?) > 0", (wanted,))
    if operator is Operator.BEGINS:
        return Held(f"substr({what}, 1, ?) = ?", (len(wanted), wanted))
    return Held(f"{what} = ?", (wanted,))


def _of_number(place: Place, condition: Condition, _moment: Moment, _record: str) -> Held:
    operator, what = condition.operator, place.what
    if operator is Operator.FILLED:
        return Held(f"{what} IS NOT NULL")
    if operator is Operator.BETWEEN:
        first, last = sorted(_numbers(condition.values, 2))
        return Held(f"{what} BETWEEN ? AND ?", (first, last))
    return Held(_NUMBERS[operator].format(what), _numbers(condition.values, 1))


def _of_day(place: Place, condition: Condition, moment: Moment, _record: str) -> Held:
    if condition.operator is Operator.FILLED:
        return Held(f"{place.what} IS NOT NULL")
    days = asked_days(condition.operator, condition.values, moment.day, moment.week_start)
    if place.is_instant:
        return _instants(place.what, *instants(days, moment.zone))
    first, last = days
    return _bounds(
        place.what,
        (">= ?", first and first.isoformat()),
        ("<= ?", last and last.isoformat()),
    )


def _instants(what: str, start: int | None, end: int | None) -> Held:
    return _bounds(what, (">= ?", start), ("< ?", end))


def _bounds(what: str, *bounds: tuple[str, object]) -> Held:
    kept = [(test, value) for test, value in bounds if value is not None]
    return Held(
        " AND ".join(f"{what} {test}" for test, _ in kept), tuple(value for _, value in kept)
    )


def _of_birthday(place: Place, condition: Condition, moment: Moment, _record: str) -> Held:
    operator, key = condition.operator, f"{place.what}_key"
    if operator is Operator.FILLED:
        return Held(f"{key} IS NOT NULL")
    if operator in (Operator.BEFORE, Operator.AFTER):
        # Of who keeps the year to themselves, nobody knows.
        test = _of_day(place, condition, moment, _record)
        return Held(f"{place.what} >= '0' AND {test.sql}", test.values)
    if operator in (Operator.ON, Operator.BETWEEN):
        keys = [_month_day(value) for value in condition.values]
        if len(keys) != (1 if operator is Operator.ON else 2):
            raise CrmError("bad-filter")
        return _birthdays(key, keys[0], keys[-1])
    days = asked_days(operator, condition.values, moment.day, moment.week_start)
    found = birthday_keys(days)
    return Held(f"{key} IS NOT NULL") if found is None else _birthdays(key, *found)


def _birthdays(key: str, first: str, last: str) -> Held:
    if first <= last:
        return Held(f"{key} BETWEEN ? AND ?", (first, last))
    return Held(f"({key} >= ? OR {key} <= ?)", (first, last))


def _of_yes(place: Place, _condition: Condition, _moment: Moment, _record: str) -> Held:
    return Held("") if place.what == place.guard else Held(place.what)


def _of_answer(place: Place, condition: Condition, _moment: Moment, _record: str) -> Held:
    if condition.operator is Operator.FILLED:
        return Held(f"{place.what} IS NOT NULL")
    return Held(f"{place.what} = ?", (int(condition.operator is Operator.YES),))


def _of_set(place: Place, condition: Condition, _moment: Moment, _record: str) -> Held:
    if condition.operator is Operator.FILLED:
        return Held(f"{place.what} IS NOT NULL")
    if not condition.values:
        raise CrmError("bad-filter")
    return Held(f"{place.what} IN {_LISTED}", (json.dumps(condition.values),))


def _of_given(place: Place, condition: Condition, _moment: Moment, _record: str) -> Held:
    ids = [value for value in condition.values[1:] if isinstance(value, int)]
    return Held(f"{place.what} IN {_LISTED}", (json.dumps(ids),))


def _of_activity(place: Place, condition: Condition, moment: Moment, _record: str) -> Held:
    operator, what = condition.operator, place.what
    if operator is Operator.CONTAINS:
        search = parse(_text(condition.values))
        if not search:
            raise CrmError("bad-filter")
        match = "id IN (SELECT rowid FROM activity_text WHERE activity_text MATCH ?)"
        return Held(match, (search_sql.all_of(search),))
    if operator is Operator.FILLED:
        return Held("1" if what == "due_at" else f"{what} IS NOT NULL")
    days = asked_days(operator, condition.values, moment.day, moment.week_start)
    start, end = instants(days, moment.zone)
    # What was put down ahead of its time is no reason to call again.
    return _instants(what, start, None if operator is Operator.WITHIN_LAST else end)


def _of_relation(place: Place, condition: Condition, _moment: Moment, record: str) -> Held:
    if condition.operator is Operator.FILLED:
        return Held(f"{place.what} IS NOT NULL")
    name = Place(FieldKind.TEXT, record, "id", "name")
    test = _like(name, condition.operator, _text(condition.values))
    return Held(f"{place.what} IN (SELECT id FROM {record} WHERE {test.sql})", test.values)


def _text(values: Sequence[Value]) -> str:
    if len(values) != 1 or not isinstance(values[0], str) or not values[0].strip():
        raise CrmError("bad-filter")
    text = values[0].strip()
    if "\x00" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise CrmError("bad-filter")
    return text


def _numbers(values: Sequence[Value], count: int) -> tuple[int, ...]:
    found = tuple(v for v in values if isinstance(v, int) and abs(v) <= _LARGEST)
    if len(found) != len(values) or len(found) != count:
        raise CrmError("bad-filter")
    return found


def _month_day(value: Value) -> str:
    try:
        return date.fromisoformat(f"2000-{str(value)[-5:]}").isoformat()[5:]
    except ValueError as error:
        raise CrmError("bad-filter") from error


_TESTS: dict[FieldKind, Test] = {
    FieldKind.TEXT: _of_text,
    FieldKind.COUNT: _of_number,
    FieldKind.NUMBER: _of_number,
    FieldKind.MONEY: _of_number,
    FieldKind.DAY: _of_day,
    FieldKind.BIRTHDAY: _of_birthday,
    FieldKind.YES_NO: _of_yes,
    FieldKind.ANSWER: _of_answer,
    FieldKind.CHOICE: _of_set,
    FieldKind.CHOICES: _of_set,
    FieldKind.TAGS: _of_set,
    FieldKind.LISTS: _of_set,
    FieldKind.ACTIVITY: _of_activity,
    FieldKind.PLANNED: _of_activity,
    FieldKind.RELATION: _of_relation,
    FieldKind.GIVEN: _of_given,
}
