"""Filters asked of the database keep what plain Python keeps, record by record."""

import random
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.filter import (
    OPERATORS,
    PERIODS,
    Condition,
    FieldKind,
    FilterField,
    Group,
    Match,
    Operator,
    Value,
)
from crm_desktop.domain.filter import given as given_records
from crm_desktop.domain.folding import fold
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.filtering import filter_fields
from crm_desktop.storage.queries import companies, contacts, lines
from tests.helpers import plain_filter
from tests.helpers.bench import Bench
from tests.helpers.plain_filter import PlainFilter, PlainValues
from tests.helpers.small_business import (
    BIRTHDAYS,
    CITIES,
    COMPANIES,
    DAYS,
    NAMES,
    PHONES,
    WORDS,
    FoundBusiness,
)

ZONE = "America/Sao_Paulo"
ASK = {"contact": contacts.ids, "company": companies.ids}
TEXTS = sorted({text[:4] for text in (*NAMES, *COMPANIES, *CITIES, *WORDS) if text.strip()})
Values = tuple[Value, ...]
_AROUND: list[Values] = [(days,) for days in (1, 2, 7, 31, 90, 365, 366, 5000)]
_FIXED: dict[Operator, list[Values]] = {
    Operator.EMPTY: [()],
    Operator.FILLED: [()],
    Operator.YES: [()],
    Operator.NO: [()],
    Operator.WITHIN_LAST: _AROUND,
    Operator.NOT_WITHIN_LAST: _AROUND,
    Operator.WITHIN_NEXT: _AROUND,
    Operator.THIS: [(period,) for period in PERIODS],
}


class Business:
    """A business, its fields, and how it is filtered either way."""

    def __init__(self, path: Path, seed: int, today: str) -> None:
        self.today, self.week_start = today, 1 + 6 * (seed % 2)
        self.bench = Bench(path)
        self.bench.do(EditBusiness({"week_start": self.week_start}))
        self.bench.do(FoundBusiness(seed, instant_of(today, "00:00", ZONE)))
        self.facts = self.bench.read(plain_filter.tables)
        self.fields = {
            record: self.bench.read(partial(filter_fields, record=record)) for record in ASK
        }

    def asked(self, record: str, group: Group, order: str = "name") -> list[int]:
        question = ListQuestion(order, filter=group, today=self.today, zone=ZONE)
        return list(self.bench.read(lambda r: ASK[record](r, question)))

    def counted(self, record: str, group: Group) -> int:
        question = ListQuestion(filter=group, today=self.today, zone=ZONE)
        return self.bench.read(lambda r: lines.count(r, record, question))

    def plain(self, record: str, group: Group) -> list[int]:
        kinds = {field.key: field.kind for field in self.fields[record]}
        today = date.fromisoformat(self.today)
        return PlainFilter(self.facts, record, today, ZONE, self.week_start).kept(group, kinds)

    def conditions(self, record: str) -> st.SearchStrategy[Condition]:
        every = [
            Condition(field.key, operator, values)
            for field in self.fields[record]
            for operator in OPERATORS[field.kind]
            for values in self.examples(record, field, operator)
        ]
        return st.sampled_from(every)

    def examples(self, record: str, field: FilterField, operator: Operator) -> list[Values]:
        """What a field may be held against, some of which finds something."""
        if operator in _FIXED:
            return _FIXED[operator]
        if operator in (Operator.HAS_ANY, Operator.HAS_ALL, Operator.HAS_NONE):
            offered = self._offered(record, field)
            return [(one,) for one in offered] + list(pairwise(offered))
        values = _single_values(field.kind, operator)
        if operator is Operator.BETWEEN:
            return [*pairwise(values), *pairwise(values[::-1]), (values[0], values[0])]
        return [(value,) for value in values]

    def _offered(self, record: str, field: FilterField) -> list[Value]:
        coded = {"consent": "yes no", "lifecycle": "lead customer", "decision": "user influencer"}
        if field.key in coded:
            return [*coded[field.key].split()]
        if field.kind is FieldKind.TAGS:
            return self._ids("tag")
        if field.kind is FieldKind.LISTS:
            return self._ids("segment", record)
        return [choice.id for choice in field.choices]

    def _ids(self, table: str, record: str = "") -> list[Value]:
        rows = self.facts[table]
        return [int(str(row["id"])) for row in rows if record in ("", row.get("record"))]


def _single_values(kind: FieldKind, operator: Operator) -> list[Value]:
    if kind in (FieldKind.COUNT, FieldKind.NUMBER, FieldKind.MONEY):
        return [-5, 0, 1, 7, 12, 100]
    if kind is FieldKind.BIRTHDAY and operator in (Operator.ON, Operator.BETWEEN):
        return sorted({day[-5:] for day in BIRTHDAYS if day})
    if kind in (FieldKind.TEXT, FieldKind.RELATION):
        return [*TEXTS, *PHONES]
    if operator in (Operator.CONTAINS, Operator.LACKS):
        return ["vip", "jos", "ana li", "伟", "GRÖ"]
    return list(DAYS)


TODAYS = ("2026-11-19", "2026-12-20", "2027-02-28", "2028-02-28", "2026-02-10", "2026-01-01")


@pytest.fixture(scope="module")
def businesses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Business]]:
    folder = tmp_path_factory.mktemp("filters")
    made = [Business(folder / f"{seed}.crm", seed, today) for seed, today in enumerate(TODAYS)]
    yield made
    for each in made:
        each.bench.workspace.close()


@pytest.mark.parametrize("record", ASK)
@pytest.mark.parametrize("kind", FieldKind)
def test_every_operator_of_every_field_keeps_what_plain_python_keeps(
    businesses: list[Business], record: str, kind: FieldKind
) -> None:
    chance, asked = random.Random(f"{record} {kind}"), set()
    for field in businesses[0].fields[record]:
        if field.kind is kind:
            for operator in OPERATORS[kind]:
                business = chance.choice(businesses)
                own = business.fields[record][businesses[0].fields[record].index(field)]
                examples = business.examples(record, own, operator)
                for values in chance.sample(examples, min(4, len(examples))):
                    _same(business, record, Group(parts=(Condition(own.key, operator, values),)))
                    asked.add(operator)
    there = any(field.kind is kind for field in businesses[0].fields[record])
    assert asked == (set(OPERATORS[kind]) if there else set())


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_any_tree_keeps_what_plain_python_keeps(
    businesses: list[Business], data: st.DataObject
) -> None:
    business = data.draw(st.sampled_from(businesses))
    record = data.draw(st.sampled_from(list(ASK)))
    group = data.draw(
        st.recursive(
            business.conditions(record),
            lambda parts: st.builds(
                Group, st.sampled_from(Match), st.lists(parts, max_size=4).map(tuple)
            ),
            max_leaves=8,
        ).map(lambda part: part if isinstance(part, Group) else Group(parts=(part,)))
    )
    kept = business.plain(record, group)
    for order in ("name", "last_touch"):
        assert sorted(business.asked(record, group, order)) == kept
    assert business.counted(record, group) == len(kept)


def _same(business: Business, record: str, group: Group) -> None:
    assert sorted(business.asked(record, group)) == business.plain(record, group), group


ORDERS = (
    "name",
    "company",
    "last_touch",
    "created_at",
    "field:text",
    "field:number",
    "field:choices",
)


@pytest.mark.parametrize("is_descending", [False, True])
@pytest.mark.parametrize("order", ORDERS)
def test_what_a_filter_keeps_stands_in_the_order_of_the_whole_list(
    businesses: list[Business], order: str, is_descending: bool
) -> None:
    business = businesses[0]
    own = {field.name: field.key for field in business.fields["contact"] if field.name}
    key = own.get(order.removeprefix("field:"), order)
    kept = Group(parts=(Condition("tags", Operator.FILLED),))
    question = ListQuestion(key, is_descending, today=business.today)
    every = business.bench.read(lambda r: contacts.ids(r, question))
    found = business.bench.read(lambda r: contacts.ids(r, question._replace(filter=kept)))
    there = set(found)
    assert list(found) == [each for each in every if each in there]
    assert 0 < len(found) < len(every)


@pytest.mark.parametrize("is_descending", [False, True])
@pytest.mark.parametrize("name", ["text", "number", "day", "choice", "choices", "yes-no"])
def test_a_field_of_ones_own_is_an_order_with_those_without_a_value_last(
    businesses: list[Business], name: str, is_descending: bool
) -> None:
    for business in businesses[:3]:
        field = next(f for f in business.fields["contact"] if f.name == name)
        question = ListQuestion(field.key, is_descending)
        found = list(business.bench.read(partial(contacts.ids, question=question)))
        values = {key: _least(business, field, key) for key in found}
        by_name = business.asked("contact", Group())
        have = [key for key in by_name if values[key] is not None]
        ranks = sorted(((values[k], by_name.index(k), k) for k in have), reverse=is_descending)
        assert found == [rank[2] for rank in ranks] + [
            key for key in by_name if values[key] is None
        ]


def _least(business: Business, field: FilterField, key: int) -> int | str | None:
    """What a record is ordered by."""
    row = next(row for row in business.facts["contact"] if row["id"] == key)
    values = PlainValues(business.facts, "contact").values(row, field.key)
    if field.kind in (FieldKind.TEXT, FieldKind.DAY):
        return min((fold(str(value)) for value in values), default=None)
    ranks = {choice.id: place for place, choice in enumerate(field.choices)}
    numbers = [value for value in values if isinstance(value, int)]
    return min((ranks[n] if ranks else n for n in numbers), default=None)


@pytest.mark.parametrize("record", ["contact", "company"])
def test_given_records_are_found_in_the_order_of_the_list_and_strangers_are_not(
    businesses: list[Business], record: str
) -> None:
    for business in businesses[:3]:
        every = business.asked(record, Group())
        wanted = every[::3]
        strangers = range(1, 20_000)  # more than SQLite binds one by one
        assert business.asked(record, given_records("These", [*wanted, *strangers])) == wanted
        assert business.asked(record, given_records("Nobody", [])) == []


GONE = (
    Condition("field:77", Operator.FILLED),
    Condition("field:x", Operator.FILLED),
    Condition("relation:77", Operator.FILLED),
    Condition("relation:1:backwards", Operator.FILLED),
    Condition("activity:dance", Operator.FILLED),
    Condition("salary", Operator.FILLED),
    Condition("id; DROP TABLE contact", Operator.FILLED),
    Condition("tags", Operator.HAS_NONE, (77,)),
    Condition("lists", Operator.HAS_ANY, (77,)),
    Condition("employees", Operator.MORE, (1,)),  # companies have them
)
BAD = (
    Condition("name", Operator.MORE, (1,)),
    Condition("name", Operator.CONTAINS, ()),
    Condition("name", Operator.CONTAINS, (" ",)),
    Condition("name", Operator.CONTAINS, (5,)),
    Condition("name", Operator.CONTAINS, ("a", "b")),
    Condition("name", Operator.CONTAINS, ("\ud800",)),
    Condition("name", Operator.CONTAINS, ("a\0b",)),
    Condition("touch_days", Operator.MORE, ("5",)),
    Condition("touch_days", Operator.MORE, (2**63,)),
    Condition("touch_days", Operator.BETWEEN, (2,)),
    Condition("created_at", Operator.AFTER, ("19.11.2026",)),
    Condition("created_at", Operator.WITHIN_LAST, ("soon",)),
    Condition("created_at", Operator.WITHIN_LAST, ()),
    Condition("created_at", Operator.THIS, ("decade",)),
    Condition("birthday", Operator.ON, ("02-30",)),
    Condition("tags", Operator.HAS_ANY, ()),
    Condition("tags", Operator.HAS_ANY, ("vip",)),
    Condition("activity", Operator.CONTAINS, ("--",)),
    Condition("do_not_contact", Operator.EMPTY),
)


@pytest.mark.parametrize(
    ("condition", "code"),
    [(each, "filter-field-gone") for each in GONE] + [(each, "bad-filter") for each in BAD],
)
def test_what_cannot_be_asked_is_refused_not_guessed(
    businesses: list[Business], condition: Condition, code: str
) -> None:
    nested = Group(Match.ANY, (Group(parts=(condition,)), Condition("name", Operator.FILLED)))
    with pytest.raises(CrmError) as error:
        businesses[0].asked("contact", nested)
    assert error.value.code == code


def test_a_filter_of_more_conditions_than_sqlite_can_nest_is_refused(
    businesses: list[Business],
) -> None:
    endless = Group(parts=(Condition("name", Operator.FILLED),) * 5000)
    with pytest.raises(CrmError, match="bad-filter"):
        businesses[0].asked("contact", endless)


def test_days_far_beyond_the_calendar_find_what_they_say(businesses: list[Business]) -> None:
    every = businesses[0].asked("contact", Group())
    until_now = Condition("created_at", Operator.BEFORE, ("2026-11-20",))
    for condition, same in (
        (Condition("created_at", Operator.BEFORE, ("9999-12-31",)), None),
        (Condition("created_at", Operator.AFTER, ("0001-01-01",)), None),
        (Condition("created_at", Operator.WITHIN_LAST, (10**15,)), until_now),
    ):
        found = businesses[0].asked("contact", Group(parts=(condition,)))
        wanted = every if same is None else businesses[0].asked("contact", Group(parts=(same,)))
        assert found == wanted
