"""The same filters in plain Python: every record looked at, one condition after the other."""

import calendar
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from crm_desktop.domain.filter import Condition, FieldKind, Group, Match, Operator
from crm_desktop.domain.folding import fold, fold_for_index
from crm_desktop.domain.search import parse
from crm_desktop.storage.columns import FACTS
from crm_desktop.storage.reading import Reading

Row = dict[str, object]
Tables = dict[str, list[Row]]
_NEGATED = {
    Operator.LACKS: Operator.CONTAINS,
    Operator.IS_NOT: Operator.IS,
    Operator.NOT_WITHIN_LAST: Operator.WITHIN_LAST,
    Operator.HAS_NONE: Operator.HAS_ANY,
    Operator.EMPTY: Operator.FILLED,
}
_CHANNEL_KINDS = ("email", "phone", "web")
_ADDRESS_PARTS = ("street", "city", "region", "postcode", "country")


def tables(reading: Reading) -> Tables:
    """Every row of every table of facts, by the names of its columns."""
    return {
        name: [
            dict(zip(columns.all, row, strict=True))
            for row in reading.rows(f"SELECT {','.join(columns.all)} FROM {name}")
        ]
        for name, columns in FACTS.items()
    }


class PlainValues:
    """What the records of one kind of a small business have in each field."""

    def __init__(self, facts: Tables, record: str) -> None:
        self.facts, self.record = facts, record

    def values(self, row: Row, key: str) -> list[object]:
        """Everything a record has in a field, nothing empty."""
        found = self._special(row, key)
        if found is None:
            found = self._derived(row, key) if key in _DERIVED else self._own_column(row, key)
        return [value for value in found if value is not None and value != ""]

    def _own_column(self, row: Row, key: str) -> list[object]:
        return _LEAD[key](self, row) if key in _LEAD else [row[key]]

    def _special(self, row: Row, key: str) -> Iterable[object] | None:
        """What stands elsewhere than with the record, `None` for what stands there."""
        name, _, rest = key.partition(":")
        if rest:
            return self._own(row, int(rest)) if name == "field" else self._others(row, rest)
        channels = self._hanging("channel", row)
        if key in _CHANNEL_KINDS:
            return [c["value"] for c in channels if c["kind"] == key]
        if key in _ADDRESS_PARTS:
            return [c[key] for c in channels if c["kind"] == "address"]
        for part, table, column in _HANGING:
            if key == part:
                return [each[column] for each in self._hanging(table, row)]
        return self._of_places(row, key)

    def open_lead(self, row: Row) -> list[object]:
        status = row["lead_status_id"]
        type_ = "open" if status is None else self._row("option", status)["type"]
        return [1] if row["lifecycle"] == "lead" and type_ in ("open", "waiting") else []

    def _of_places(self, row: Row, key: str) -> Iterable[object] | None:
        """What a contact has by a present company, and a company by its present people."""
        places = [m for m in self._hanging("membership", row) if m["ended"] == ""]
        what = key.removeprefix("person.")
        if what in ("title", "department"):
            return [m[what] for m in places]
        if key in ("person.name", "company"):
            other = "contact" if key == "person.name" else "company"
            return [self._row(other, m[f"{other}_id"])["name"] for m in places]
        if not key.startswith("company."):
            return None
        owners = [self._row("company", m["company_id"]) for m in places]
        whole = PlainValues(self.facts, "company")
        column = key.removeprefix("company.")
        return [value for each in owners for value in whole.values(each, column)]

    def _own(self, row: Row, field: int) -> list[object]:
        rows = [v for v in self._hanging("field_value", row) if v["field_id"] == field]
        kind = self._row("field", field)["type"]
        by_choice = kind in ("choice", "choices")
        column = "choice_id" if by_choice else "number" if _is_counted(kind) else "text"
        return [v[column] for v in rows]

    def _others(self, row: Row, rest: str) -> list[object]:
        number, _, way = rest.partition(":")
        kind = self._row("relation_kind", int(number))
        near, far = f"{self.record}_id", f"other_{self.record}_id"
        ends = [(near, far), (far, near)] if kind["name"] == kind["inverse"] else [(near, far)]
        if way:
            ends = [(far, near)]
        return [
            self._row(self.record, each[theirs])["name"]
            for each in self.facts["relation"]
            for ours, theirs in ends
            if each["kind_id"] == kind["id"] and each[ours] == row["id"]
        ]

    def _derived(self, row: Row, key: str) -> list[object]:
        done = [_int(a["done_at"]) for a in self.activities(row) if a["done_at"] is not None]
        due = [_int(a["due_at"]) for a in self.activities(row) if a["done_at"] is None]
        if key == "last_touch":
            return [max(done)] if done else []
        if key == "next_due":
            return [min(due)] if due else []
        if key == "people":
            places = [m for m in self._hanging("membership", row) if m["ended"] == ""]
            return [len({m["contact_id"] for m in places})]
        if row["touch_days"] is None:
            return []
        since = max(done) if done else _int(row["created_at"])
        return [since + _int(row["touch_days"]) * 86_400_000]

    def activities(self, row: Row) -> list[Row]:
        own = self._hanging("activity", row)
        if self.record == "contact":
            return own
        people = {m["contact_id"] for m in self._hanging("membership", row)}
        keys = {each["id"] for each in own}
        return own + [
            each
            for each in self.facts["activity"]
            if each["contact_id"] in people and each["id"] not in keys
        ]

    def _hanging(self, table: str, row: Row) -> list[Row]:
        return [each for each in self.facts[table] if each[f"{self.record}_id"] == row["id"]]

    def _row(self, table: str, key: object) -> Row:
        return next(row for row in self.facts[table] if row["id"] == key)


_LEAD: dict[str, Callable[[PlainValues, Row], list[object]]] = {
    "lead_status": lambda _having, row: [row["lead_status_id"]],
    "source": lambda _having, row: [row["source_id"]],
    "lead_reason": lambda _having, row: [row["lead_reason_id"]],
    "open_lead": PlainValues.open_lead,
    "expected_amount": lambda _having, row: (
        [row["expected_amount"]] if row["expected_currency"] == "EUR" else []
    ),
    # No fact of a contact says these, and none is made here.
    **dict.fromkeys(
        "score odds open_deals open_deal open_ticket campaigns from_campaign".split(),
        lambda _having, _row: [],
    ),
}


class PlainFilter:
    """Filters the records of one kind of a small business, on a day in a zone."""

    def __init__(self, facts: Tables, record: str, today: date, zone: str, week_start: int) -> None:
        self.having, self.today = PlainValues(facts, record), today
        self.zone, self.week_start = ZoneInfo(zone), week_start

    def kept(self, group: Group, kinds: dict[str, FieldKind]) -> list[int]:
        """The ids of the records that the filter keeps."""
        rows = self.having.facts[self.having.record]
        return sorted(_int(row["id"]) for row in rows if self._group(row, group, kinds))

    def _group(self, row: Row, group: Group, kinds: dict[str, FieldKind]) -> bool:
        held = [
            self._group(row, part, kinds)
            if isinstance(part, Group)
            else self._condition(row, part, kinds[part.field])
            for part in group.parts
        ]
        return all(held) if group.match is Match.ALL or not held else any(held)

    def _condition(self, row: Row, condition: Condition, kind: FieldKind) -> bool:
        operator = condition.operator
        if operator is Operator.NO and kind is FieldKind.YES_NO:
            return not self._holds(row, Condition(condition.field, Operator.YES), kind)
        if operator in _NEGATED:
            positive = Condition(condition.field, _NEGATED[operator], condition.values)
            return not self._holds(row, positive, kind)
        return self._holds(row, condition, kind)

    def _holds(self, row: Row, condition: Condition, kind: FieldKind) -> bool:
        if kind in (FieldKind.ACTIVITY, FieldKind.PLANNED):
            return self._activity(row, condition, is_done=kind is FieldKind.ACTIVITY)
        values = self.having.values(row, condition.field)
        if condition.operator is Operator.FILLED:
            return bool(values)
        return _TESTS[kind](self, values, condition)

    def _activity(self, row: Row, condition: Condition, *, is_done: bool) -> bool:
        kind = condition.field.partition(":")[2]
        column = "done_at" if is_done else "due_at"
        found = [
            each
            for each in self.having.activities(row)
            if (each["done_at"] is not None) == is_done and kind in ("", each["kind"])
        ]
        if condition.operator is Operator.FILLED:
            return bool(found)
        if condition.operator is Operator.CONTAINS:
            return any(_speaks_of(each, str(condition.values[0])) for each in found)
        if condition.operator is Operator.WITHIN_LAST:
            first = self.today - timedelta(_int(condition.values[0]) - 1)
            return any(self._day(each[column]) >= first for each in found)
        return any(self.is_meant(self._day(each[column]), condition) for each in found)

    def like(self, values: Sequence[object], condition: Condition) -> bool:
        wanted = fold(str(condition.values[0]).strip())
        tests: dict[Operator, Callable[[str], bool]] = {
            Operator.CONTAINS: lambda text: wanted in text,
            Operator.IS: lambda text: text == wanted,
            Operator.BEGINS: lambda text: text.startswith(wanted),
        }
        return any(tests[condition.operator](fold(str(value))) for value in values)

    def number(self, values: Sequence[object], condition: Condition) -> bool:
        asked = sorted(_int(value) for value in condition.values)
        tests: dict[Operator, Callable[[int], bool]] = {
            Operator.IS: lambda n: n == asked[0],
            Operator.LESS: lambda n: n < asked[0],
            Operator.MORE: lambda n: n > asked[0],
            Operator.BETWEEN: lambda n: asked[0] <= n <= asked[1],
        }
        return any(tests[condition.operator](_int(value)) for value in values)

    def day(self, values: Sequence[object], condition: Condition) -> bool:
        return any(self.is_meant(self._day(value), condition) for value in values)

    def birthday(self, values: Sequence[object], condition: Condition) -> bool:
        text, operator = str(values[0]) if values else "", condition.operator
        if not text:
            return False
        if operator in (Operator.BEFORE, Operator.AFTER):
            return not text.startswith("--") and self.is_meant(date.fromisoformat(text), condition)
        if operator is Operator.ON:
            return text[-5:] == str(condition.values[0])
        if operator is Operator.BETWEEN:
            first, last = map(str, condition.values)
            key = text[-5:]
            return first <= key <= last if first <= last else key >= first or key <= last
        return any(
            self.is_meant(day, condition)
            for year in (self.today.year - 1, self.today.year, self.today.year + 1)
            for day in [_birthday_in(year, text[-5:])]
        )

    def is_meant(self, day: date, condition: Condition) -> bool:
        """Whether a day is one that the condition means."""
        values, operator = condition.values, condition.operator
        if operator is Operator.THIS:
            return self._same_period(day, str(values[0]))
        if operator in (Operator.WITHIN_LAST, Operator.WITHIN_NEXT):
            ahead = (day - self.today).days
            ahead = ahead if operator is Operator.WITHIN_NEXT else -ahead
            return 0 <= ahead < _int(values[0])
        days = sorted(date.fromisoformat(str(value)) for value in values)
        tests: dict[Operator, Callable[[], bool]] = {
            Operator.BETWEEN: lambda: days[0] <= day <= days[1],
            Operator.ON: lambda: day == days[0],
            Operator.BEFORE: lambda: day < days[0],
            Operator.AFTER: lambda: day > days[0],
        }
        return tests[operator]()

    def yes(self, values: Sequence[object], condition: Condition) -> bool:
        return any(value != 0 for value in values)

    def answer(self, values: Sequence[object], condition: Condition) -> bool:
        return any((value == 1) == (condition.operator is Operator.YES) for value in values)

    def some_of(self, values: Sequence[object], condition: Condition) -> bool:
        if condition.operator is Operator.HAS_ALL:
            return set(condition.values) <= set(values)
        return bool(set(condition.values) & set(values))

    def _same_period(self, day: date, period: str) -> bool:
        today = self.today
        if period == "day":
            return day == today
        if period == "week":
            first = next(
                today - timedelta(n)
                for n in range(7)
                if (today - timedelta(n)).isoweekday() == self.week_start
            )
            return first <= day < first + timedelta(7)
        if period == "year":
            return day.year == today.year
        length = 1 if period == "month" else 3
        return (day.year, (day.month - 1) // length) == (today.year, (today.month - 1) // length)

    def _day(self, value: object) -> date:
        if isinstance(value, str):
            return date.fromisoformat(value)
        moment = datetime.fromtimestamp(_int(value) / 1000, UTC)
        return moment.astimezone(self.zone).date()


_DERIVED = frozenset({"last_touch", "next_due", "people", "touch_due"})
_HANGING = (
    ("tags", "tagging", "tag_id"),
    ("lists", "segment_member", "segment_id"),
    ("files", "attachment", "id"),
)
_TESTS: dict[FieldKind, Callable[[PlainFilter, Sequence[object], Condition], bool]] = {
    FieldKind.TEXT: PlainFilter.like,
    FieldKind.COUNT: PlainFilter.number,
    FieldKind.NUMBER: PlainFilter.number,
    FieldKind.MONEY: PlainFilter.number,
    FieldKind.DAY: PlainFilter.day,
    FieldKind.BIRTHDAY: PlainFilter.birthday,
    FieldKind.YES_NO: PlainFilter.yes,
    FieldKind.ANSWER: PlainFilter.answer,
    FieldKind.CHOICE: PlainFilter.some_of,
    FieldKind.CHOICES: PlainFilter.some_of,
    FieldKind.TAGS: PlainFilter.some_of,
    FieldKind.LISTS: PlainFilter.some_of,
    FieldKind.RELATION: PlainFilter.like,
}


def _is_counted(kind: object) -> bool:
    return kind in ("number", "money", "yes-no")


def _birthday_in(year: int, key: str) -> date:
    if key == "02-29" and not calendar.isleap(year):
        key = "02-28"
    return date.fromisoformat(f"{year}-{key}")


def _speaks_of(activity: Row, typed: str) -> bool:
    words = fold_for_index(f"{activity['subject']} {activity['body']}").split()
    return all(any(word.startswith(each) for word in words) for each in parse(typed).words)


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value
