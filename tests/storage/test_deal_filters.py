"""Every field of a deal can be asked, and finds what it should."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.deal import Role
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.filter import OPERATORS, Condition, FieldKind, Group, Operator, Value
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.option import OptionList
from crm_desktop.services import contacts, deals
from crm_desktop.services.activities import PlanActivity
from crm_desktop.services.deal_items import AddItem
from crm_desktop.services.deal_money import SetDealCurrency
from crm_desktop.services.deal_people import SetRole
from crm_desktop.services.deals import EditDeal, LoseDeals, SetDealChance, WinDeals
from crm_desktop.services.field_values import SetFieldValue
from crm_desktop.services.fields import AddField
from crm_desktop.services.filtering import filter_fields
from crm_desktop.services.products import AddProduct
from crm_desktop.services.segments import AddToList
from crm_desktop.services.tags import AddTag
from tests.helpers.bench import Bench
from tests.helpers.deal_bench import PROPOSAL, begin, in_euros, option

TODAY = "2026-11-19"
_VALUES: dict[FieldKind, tuple[Value, ...]] = {
    FieldKind.TEXT: ("x",),
    FieldKind.COUNT: (1, 2),
    FieldKind.MONEY: (1, 2),
    FieldKind.NUMBER: (1, 2),
}
_FIXED: dict[Operator, tuple[Value, ...]] = {
    **dict.fromkeys((Operator.EMPTY, Operator.FILLED, Operator.YES, Operator.NO), ()),
    **dict.fromkeys((Operator.CONTAINS, Operator.LACKS), ("x",)),
    **dict.fromkeys((Operator.WITHIN_LAST, Operator.NOT_WITHIN_LAST, Operator.WITHIN_NEXT), (30,)),
    Operator.THIS: ("month",),
}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    made = Bench(Path(tmp_path_factory.mktemp("filters")) / "harbour.crm")
    _fill(made)
    yield made
    made.workspace.close()


def _fill(bench: Bench) -> None:
    in_euros(bench)
    marta, ana = bench.add("Marta Oliveira", "Oliveira Tiles"), bench.add("Ana Reyes")
    open_, won, lost, abroad = (
        begin(bench, who, amount, name=name)
        for who, amount, name in (
            (marta, 90_000, "Open"), (ana, 10_000, "Won"), (ana, 20_000, "Lost"),
            (marta, 30_000, "Abroad"),
        )
    )  # fmt: skip
    upsell = option(bench, OptionList.DEAL_TYPE, "upsell")
    said = {"competitor": "Tile King", "close_day": "2026-12-01", "type_id": upsell}
    bench.do(EditDeal(open_, said))
    bench.do(WinDeals((won,)))
    bench.do(LoseDeals((lost,), option(bench, OptionList.LOST_REASON, "price")))
    bench.do(SetDealCurrency(abroad, "USD"))
    bench.do(SetDealChance(abroad, 60))
    product = max(bench.do(AddProduct("Tiles", 500)).changes.created)
    bench.do(AddItem(won, product))
    bench.do(SetRole(lost, marta, Role.EVALUATOR))
    bench.do(PlanActivity(ActivityKind.CALL, "Ask", "2026-11-25", deal=open_))
    bench.do(AddTag("deal", (open_,), "local"))
    bench.do(AddToList("deal", (won,), name="Good ones"))
    bench.do(AddField("deal", "Colour", FieldType.TEXT))
    field = bench.read(lambda r: r.value("SELECT id FROM field"))
    bench.do(SetFieldValue("deal", abroad, field, "blue"))


def _names(bench: Bench, key: str, operator: Operator, *values: Value) -> list[str]:
    question = ListQuestion(filter=Group(parts=(Condition(key, operator, values),)), today=TODAY)
    found = bench.read(lambda r: deals.rows(r, deals.ids(r, question)))
    return [each.name for each in found]


def test_every_field_answers_every_question_it_offers(bench: Bench) -> None:
    for field in bench.read(lambda r: filter_fields(r, "deal")):
        for operator in OPERATORS[field.kind]:
            values = _values(field.kind, operator, [choice.id for choice in field.choices])
            if values is not None:
                _names(bench, field.key, operator, *values)


def _values(kind: FieldKind, operator: Operator, choices: list[int]) -> tuple[Value, ...] | None:
    """Something that can be asked so; `None` where there is nothing to choose."""
    if operator in (Operator.HAS_ANY, Operator.HAS_ALL, Operator.HAS_NONE):
        return tuple(choices[:1]) or None
    if operator in _FIXED:
        return _FIXED[operator]
    is_day = kind in (FieldKind.DAY, FieldKind.ACTIVITY, FieldKind.PLANNED)
    values = (TODAY, TODAY) if is_day else _VALUES[kind]
    return values if operator is Operator.BETWEEN else values[:1]


@pytest.mark.parametrize(
    ("key", "operator", "values", "names"),
    [
        ("person", Operator.CONTAINS, ("marta",), ["Abroad", "Open"]),
        ("company", Operator.CONTAINS, ("tiles",), ["Abroad", "Open"]),
        ("state", Operator.HAS_ANY, ("won", "lost"), ["Lost", "Won"]),
        ("amount", Operator.MORE, (15_000,), ["Lost", "Open"]),
        ("chance", Operator.MORE, (50,), ["Abroad", "Won"]),
        ("by_hand", Operator.YES, (), ["Abroad"]),
        ("category", Operator.HAS_ANY, ("best-case", "closed"), ["Abroad", "Won"]),
        ("close_day", Operator.WITHIN_NEXT, (30,), ["Open"]),
        ("next_due", Operator.EMPTY, (), ["Abroad", "Lost", "Won"]),
        ("competitor", Operator.CONTAINS, ("king",), ["Open"]),
        ("rate_missing", Operator.YES, (), ["Abroad"]),
        ("currency", Operator.IS, ("usd",), ["Abroad"]),
        ("item", Operator.CONTAINS, ("tile",), ["Won"]),
        ("products", Operator.FILLED, (), ["Won"]),
        ("person.role", Operator.CONTAINS, ("marta",), ["Lost"]),
        ("tags", Operator.FILLED, (), ["Open"]),
        ("lists", Operator.FILLED, (), ["Won"]),
        ("planned:call", Operator.FILLED, (), ["Open"]),
        ("activity", Operator.FILLED, (), []),
    ],
)  # fmt: skip
def test_a_field_finds_its_deals(
    bench: Bench, key: str, operator: Operator, values: tuple[Value, ...], names: list[str]
) -> None:
    assert _names(bench, key, operator, *values) == names


def test_entries_are_asked_for_by_their_ids(bench: Bench) -> None:
    fields = {each.key: each for each in bench.read(lambda r: filter_fields(r, "deal"))}
    price = option(bench, OptionList.LOST_REASON, "price")
    assert _names(bench, "lost_reason", Operator.HAS_ANY, price) == ["Lost"]
    assert _names(bench, "stage", Operator.HAS_ANY, 1) == ["Abroad", "Open"]
    assert "Proposal" in [choice.name for choice in fields["stage"].choices]
    own = next(key for key in fields if key.startswith("field:"))
    assert _names(bench, own, Operator.CONTAINS, "blue") == ["Abroad"]
    with pytest.raises(CrmError, match="filter-field-gone"):
        _names(bench, "stage", Operator.HAS_ANY, PROPOSAL, 999)


def test_people_are_found_by_their_open_deals(bench: Bench) -> None:
    group = Group(parts=(Condition("open_deal", Operator.YES),))
    question = ListQuestion(filter=group, today=TODAY)
    found = bench.read(lambda r: contacts.rows(r, contacts.ids(r, question)))
    assert [each.name for each in found] == ["Marta Oliveira"]
