"""What a filter asks, in words that a chip can hold."""

from datetime import date

import pytest

from crm_desktop.domain.fields import Choice
from crm_desktop.domain.filter import (
    OPERATORS,
    Condition,
    FieldKind,
    FilterField,
    Group,
    Match,
    Operator,
)
from crm_desktop.domain.segment import Segment, SegmentKind
from crm_desktop.ui.field_titles import as_offered, field_title
from crm_desktop.ui.filtering.known import Known
from crm_desktop.ui.filtering.words import (
    condition_words,
    filters_words,
    group_words,
    operator_words,
)

FIELDS = (
    FilterField("city", FieldKind.TEXT),
    FilterField("tags", FieldKind.TAGS),
    FilterField("lists", FieldKind.LISTS),
    FilterField("last_touch", FieldKind.DAY),
    FilterField("birthday", FieldKind.BIRTHDAY),
    FilterField("employees", FieldKind.COUNT),
    FilterField("photo", FieldKind.YES_NO),
    FilterField("activity:call", FieldKind.ACTIVITY),
    FilterField("planned:task", FieldKind.PLANNED),
    FilterField("consent", FieldKind.CHOICE),
    FilterField("field:7", FieldKind.NUMBER, "Size"),
    FilterField("field:8", FieldKind.MONEY, "Budget", currency="EUR"),
    FilterField("field:9", FieldKind.CHOICES, "Colours", (Choice(1, "red"), Choice(2, "blue"))),
)
KNOWN = Known(
    date(2026, 11, 22),
    {field.key: field for field in FIELDS},
    {1: "local", 2: "vip", 3: "<b>محلي</b>"},
    {5: Segment(5, "contact", SegmentKind.LIST, "Fair")},
)
O = Operator  # noqa: E741 - a table of them stands below


@pytest.mark.parametrize(
    ("field", "operator", "values", "words"),
    [
        ("city", O.IS, ("Porto",), "City is Porto"),
        ("city", O.CONTAINS, ("por",), "City contains “por”"),
        ("city", O.EMPTY, (), "City is empty"),
        ("tags", O.HAS_ANY, (1,), "Tag: local"),
        ("tags", O.HAS_ANY, (1, 2), "Tag: local or vip"),
        ("tags", O.HAS_ALL, (1, 2), "Tag: local and vip"),
        ("tags", O.HAS_NONE, (2,), "Tag: not vip"),
        ("tags", O.HAS_ANY, (99,), "Tag: (deleted)"),
        ("tags", O.HAS_ANY, (3,), "Tag: \u2068<b>محلي</b>\u2069"),
        ("lists", O.HAS_ANY, (5,), "List: Fair"),
        ("last_touch", O.NOT_WITHIN_LAST, (90,), "Not touched for 90 days"),
        ("last_touch", O.NOT_WITHIN_LAST, (1,), "Not touched today"),
        ("last_touch", O.WITHIN_LAST, (7,), "Touched in the last 7 days"),
        ("last_touch", O.EMPTY, (), "Never touched"),
        ("last_touch", O.BEFORE, ("2026-03-01",), "Last touch before 1 Mar"),
        ("last_touch", O.BETWEEN, ("2025-03-01", "2026-03-01"),
         "Last touch from 1 Mar 2025 to 1 Mar"),
        ("birthday", O.THIS, ("month",), "Birthday this month"),
        ("birthday", O.WITHIN_NEXT, (1,), "Birthday today"),
        ("birthday", O.WITHIN_NEXT, (14,), "Birthday in the next 14 days"),
        ("birthday", O.ON, ("02-29",), "Birthday on 29 February"),
        ("employees", O.MORE, (1200,), "Employees above 1,200"),
        ("employees", O.BETWEEN, (5, 10), "Employees from 5 to 10"),
        ("photo", O.YES, (), "Photo: yes"),
        ("activity:call", O.WITHIN_LAST, (30,), "Call in the last 30 days"),
        ("activity:call", O.EMPTY, (), "Call: never"),
        ("planned:task", O.FILLED, (), "Planned: Task: any"),
        ("consent", O.HAS_ANY, ("given",), "Consent: given"),
        ("field:7", O.LESS, (1_500_000,), "Size below 1.5"),
        ("field:8", O.MORE, (120_000,), "Budget above €1,200.00"),
        ("field:9", O.HAS_ANY, (1, 2), "Colours: red or blue"),
        ("field:1", O.IS, ("x",), "A field that is no longer there"),
    ],
)  # fmt: skip
def test_a_condition_reads_as_a_person_would_say_it(
    field: str, operator: Operator, values: tuple[int | str, ...], words: str
) -> None:
    assert condition_words(Condition(field, operator, values), KNOWN) == words


def test_what_is_alike_in_a_group_is_said_once() -> None:
    porto, lisbon = Condition("city", O.IS, ("Porto",)), Condition("city", O.IS, ("Lisbon",))
    local = Condition("tags", O.HAS_ANY, (1,))
    assert group_words(Group(Match.ANY, (porto, lisbon)), KNOWN) == "City is Porto or Lisbon"
    nested = Group(Match.ALL, (Group(Match.ANY, (porto, lisbon)), local))
    assert group_words(nested, KNOWN) == "(City is Porto or Lisbon) and Tag: local"
    mixed = Group(Match.ANY, (porto, lisbon, local))
    assert group_words(mixed, KNOWN) == "City is Porto, City is Lisbon or Tag: local"


def test_one_filter_is_not_many() -> None:
    assert [filters_words(count) for count in (1, 3)] == ["1 filter", "3 filters"]


def test_what_a_name_holds_is_no_template() -> None:
    odd = Condition("city", O.IS, ("{field} %n {value}",))
    assert condition_words(odd, KNOWN) == "City is {field} %n {value}"


def test_every_operator_of_every_kind_has_words() -> None:
    for field in FIELDS:
        for operator in OPERATORS[field.kind]:
            assert operator_words(field, operator)
            assert field_title(field) in condition_words(
                Condition(field.key, operator, ()), KNOWN
            ) or field.key in ("last_touch",)


def test_the_common_fields_are_offered_first_then_ones_own() -> None:
    keys = [field.key for field in as_offered(FIELDS)]
    assert keys[0] == "tags"
    assert keys.index("field:7") < keys.index("photo")
