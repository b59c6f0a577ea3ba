"""Fields of one's own come in with tables and cards, and go out so that they come back the same."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Card, CardField, Channel, ChannelKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.search import parse
from crm_desktop.interop.columns.own_fields import header_of, plan_of_header
from crm_desktop.services import contacts
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.services.field_values import own_fields
from crm_desktop.services.fields import AddField
from crm_desktop.services.importing.checking import check
from crm_desktop.services.importing.columns import look, with_target
from crm_desktop.services.importing.command import ImportCards, Outcome
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.source import FieldPlan, ImportSource, Target
from tests.services.importing.import_bench import ImportBench

_ROWS = (
    ("Ana", "12", "1.250,50 €", "3.4.2026", "ja", "Gold", "a.example/x", "so"),
    ("Bob", "7,5", "3 €", "14.11.2025", "nein", "Silber", "b.example/", "und so"),
    ("Cem", "", "", "", "", "Gold", "", ""),
    ("Dee", "-3", "12,00 €", "01.02.2026", "ja", "gold", "c.example/", "007"),
)
_HEADER = ("Name", "Shoes", "Budget", "Met", "Signed", "Tier", "Portfolio", "Anything")


def fields(bench: ImportBench, record: str = "contact") -> tuple[Field, ...]:
    return bench.read(lambda reading: own_fields(reading, record)).fields


def looked(bench: ImportBench, path: Path) -> ImportSource:
    return bench.read(look(path)).source


def bring_in(bench: ImportBench, source: ImportSource, policy: Policy | None = None) -> Outcome:
    found: list[Outcome] = []
    bench.do(ImportCards(source, policy or Policy(), found.append))
    return found[0]


def own(bench: ImportBench) -> dict[str, dict[str, tuple[str, ...]]]:
    return {card.name: {f.name: f.texts for f in card.fields} for card in bench.contacts()}


def test_columns_nobody_knows_become_fields_of_the_type_their_cells_show(
    bench: ImportBench,
) -> None:
    source = looked(bench, bench.rows_file((_HEADER, *_ROWS)))
    before = bench.facts()
    bring_in(bench, source)
    assert [(f.name, f.type) for f in fields(bench)] == [
        ("Shoes", FieldType.NUMBER),
        ("Budget", FieldType.MONEY),
        ("Met", FieldType.DAY),
        ("Signed", FieldType.YES_NO),
        ("Tier", FieldType.CHOICE),
        ("Portfolio", FieldType.LINK),
        ("Anything", FieldType.TEXT),
    ]
    assert own(bench)["Ana"] == {
        "Shoes": ("12",),
        "Budget": ("1250.50",),
        "Met": ("2026-04-03",),
        "Signed": ("yes",),
        "Tier": ("Gold",),
        "Portfolio": ("a.example/x",),
        "Anything": ("so",),
    }
    assert own(bench)["Cem"] == {"Tier": ("Gold",)}
    assert all(card.note == "" for card in bench.contacts())
    after = bench.facts()
    bench.undo()
    assert bench.facts() == before
    bench.redo()
    assert bench.facts() == after


def test_a_column_stays_a_note_where_one_says_so_and_that_is_remembered(
    bench: ImportBench,
) -> None:
    path = bench.rows_file((_HEADER, *_ROWS))
    source = looked(bench, path)
    for index in range(1, 8):
        source = with_target(source, index, Target.EXTRA)
    source = with_target(source, 1, Target.FIELD, "", FieldPlan("Shoes", FieldType.TEXT))
    bring_in(bench, source)
    assert [(f.name, f.type) for f in fields(bench)] == [("Shoes", FieldType.TEXT)]
    assert "Budget: 1.250,50 €" in bench.contacts()[0].note
    again = looked(bench, path).mapping
    assert again is not None
    targets = [column.target for column in again.columns]
    assert targets == [Target.NAME, Target.FIELD, *[Target.EXTRA] * 6]
    assert again.columns[1].own == FieldPlan("Shoes", FieldType.TEXT, is_new=False)


def test_what_does_not_fit_a_field_is_told_and_kept_in_the_note(bench: ImportBench) -> None:
    bench.do(AddField("contact", "shoes", FieldType.NUMBER))
    bench.do(AddField("contact", "TIER", FieldType.CHOICE, "", ("Gold",)))
    path = bench.rows_file(
        (("Name", "Shoes", "Tier"), ("Ana", "large", "Gold"), ("Bob", "42", "Platinum"))
    )
    source = looked(bench, path)
    found = bench.read(check(source, Policy(), CancelToken()))
    told = [
        (row.number, row.problems[0].code, dict(row.problems[0].details)) for row in found.problems
    ]
    assert told == [
        (2, "bad-field", {"value": "large", "field": "shoes"}),
        (3, "bad-field", {"value": "Platinum", "field": "TIER"}),
    ]
    bring_in(bench, source)
    assert own(bench) == {"Ana": {"TIER": ("Gold",)}, "Bob": {"shoes": ("42",)}}
    assert [card.note for card in bench.contacts()] == ["shoes: large", "TIER: Platinum"]


def test_a_person_who_is_here_gets_only_what_is_empty(bench: ImportBench) -> None:
    bench.do(AddContact("Ana", email="ana@x.example"))
    head = ("Name", "E-mail", "Shoes", "Size")
    for shoes, size in (("41", ""), ("42", "M")):
        path = bench.rows_file((head, ("Ana", "ana@x.example", shoes, size), ("Bob", "", "1", "M")))
        bring_in(bench, looked(bench, path))
    assert own(bench)["Ana"] == {"Shoes": ("41",), "Size": ("M",)}


def test_case_12_fields_appear_in_import_export_filters_and_search(bench: ImportBench) -> None:
    bring_in(bench, looked(bench, bench.rows_file((_HEADER, *_ROWS))))
    budget, tier = fields(bench)[1], fields(bench)[4]
    more = Group(parts=(Condition(budget.key, Operator.MORE, (100_000,)),))
    rich = bench.read(lambda r: contacts.ids(r, ListQuestion(filter=more)))
    assert [bench.names()[list(bench.ids()).index(key)] for key in rich] == ["Ana"]
    gold = Group(parts=(Condition(tier.key, Operator.HAS_ANY, (tier.choices[0].id,)),))
    assert len(bench.read(lambda r: contacts.ids(r, ListQuestion(filter=gold)))) == 3
    found = bench.read(lambda r: contacts.ids(r, ListQuestion(search=parse("silber"))))
    assert len(found) == 1
    ordered = bench.read(lambda r: contacts.ids(r, ListQuestion(order=budget.key)))
    assert ordered[0] == bench.ids()[1]
    path = bench.folder / "out.csv"
    bench.read(export_records(Kind.CONTACT, bench.ids(), path, ExportForm.CSV, CancelToken()))
    head = path.read_text("utf-8-sig").splitlines()[0]
    assert "Budget [money EUR]" in head
    assert "Tier [choice: Gold; Silber]" in head


_WORDS = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1, max_size=12
)
_NAMES = st.one_of(
    _WORDS.map(lambda text: " ".join(text.split())).filter(bool),
    st.sampled_from(['"Q"; a,b: c', "Birthday", "=1+1", "x [text]", "^n", "Größe", "E-mail 1"]),
)  # fmt: skip
_TEXTS = st.one_of(
    _WORDS.map(str.strip).filter(bool), st.sampled_from(["=1+1", "a;b, c", "\\n;", "two\nlines"])
)


@st.composite
def _people(draw: st.DrawFn) -> list[Card]:
    names = draw(st.lists(_NAMES, min_size=1, max_size=4, unique_by=lambda name: name.casefold()))
    kinds = {name: draw(st.sampled_from(FieldType)) for name in names}
    choices = draw(st.lists(_NAMES, min_size=1, max_size=3, unique_by=lambda name: name.casefold()))
    people = []
    for number in range(draw(st.integers(1, 3))):
        some = draw(st.lists(st.sampled_from(names), unique=True))
        said = tuple(_card_field(draw, name, kinds[name], choices) for name in some)
        mail = Channel(ChannelKind.EMAIL, f"p{number}@x.example", is_primary=True)
        people.append(Card(name=f"Person {number}", channels=(mail,), fields=said))
    return people


def _card_field(draw: st.DrawFn, name: str, kind: FieldType, choices: list[str]) -> CardField:
    currency = "USD" if kind is FieldType.MONEY else ""
    return CardField(name, kind, _said(draw, kind, choices), currency)


def _said(draw: st.DrawFn, kind: FieldType, choices: list[str]) -> tuple[str, ...]:
    plain = {
        FieldType.NUMBER: st.sampled_from(["0", "-1.5", "1234.567", "1000000"]),
        FieldType.MONEY: st.sampled_from(["0", "1250.50", "-3"]),
        FieldType.DAY: st.dates().map(
            lambda day: day.replace(year=2000 + day.year % 100).isoformat()
        ),
        FieldType.YES_NO: st.sampled_from(["yes", "no"]),
        FieldType.LINK: st.sampled_from(["https://x.example/a;b", "mailto:a@x.example"]),
        FieldType.CHOICE: st.sampled_from(choices),
    }
    if kind is FieldType.CHOICES:
        return tuple(draw(st.lists(st.sampled_from(choices), min_size=1, unique=True)))
    return (draw(plain.get(kind, _TEXTS)),)


_FORMS = (
    (ExportForm.CSV, "csv"),
    (ExportForm.VCARD4, "vcf"),
    (ExportForm.VCARD3, "3.vcf"),
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_people())
def test_what_goes_out_comes_back_the_same(people: list[Card]) -> None:
    with tempfile.TemporaryDirectory() as name:
        first = ImportBench(Path(name))
        first.bring_in_cards(*people)
        for form, ending in (
            (ExportForm.CSV, "csv"),
            (ExportForm.VCARD4, "vcf"),
            (ExportForm.VCARD3, "3.vcf"),
        ):
            again = ImportBench(Path(name), f"{ending}.crm", 2)
            path = first.folder / f"out.{ending}"
            first.read(export_records(Kind.CONTACT, first.ids(), path, form, CancelToken()))
            bring_in(again, looked(again, path))
            assert _by_name(again.contacts()) == _by_name(first.contacts())
            used = {(f.name, f.type, f.currency) for card in first.contacts() for f in card.fields}
            assert {(f.name, f.type, f.currency) for f in fields(again)} == used
            again.workspace.close()
        first.workspace.close()


def _by_name(cards: list[Card]) -> list[Card]:
    """The cards with their fields by name: choices stand in the order of the field."""
    return [replace(card, fields=_ordered(card)) for card in cards]


def _ordered(card: Card) -> tuple[CardField, ...]:
    return tuple(sorted(map(_sorted, card.fields), key=lambda said: said.name))


def _sorted(said: CardField) -> CardField:
    return replace(said, texts=tuple(sorted(said.texts)))


def test_companies_come_back_with_their_fields(bench: ImportBench, tmp_path: Path) -> None:
    bench.bring_in_table("Company,City\nOliveira,Porto\n")
    bench.do(AddField("company", "Sites", FieldType.NUMBER))
    path = bench.rows_file((("Company", "Sites"), ("Oliveira", "3"), ("Berg", "1")))
    bring_in(bench, looked(bench, path))
    assert [card.fields[0].texts for card in bench.companies()] == [("3",), ("1",)]
    out = tmp_path / "companies.csv"
    bench.read(
        export_records(Kind.COMPANY, bench.ids("company"), out, ExportForm.CSV, CancelToken())
    )
    (tmp_path / "other").mkdir()
    again = ImportBench(tmp_path / "other")
    bring_in(again, looked(again, out))
    assert [(f.record, f.name) for f in fields(again, "company")] == [("company", "Sites")]
    assert fields(again) == ()
    assert [card.fields for card in again.companies()] == [c.fields for c in bench.companies()]
    again.workspace.close()


@pytest.mark.parametrize(
    "plan",
    [
        FieldPlan("Fee", FieldType.MONEY, "EUR"),
        FieldPlan("a [text]", FieldType.NUMBER),
        FieldPlan("Tier", FieldType.CHOICES, "", ("x [text]", "a; b", "c\\", "\\;", "]")),
    ],
)
def test_the_name_of_a_column_says_all_of_its_field(plan: FieldPlan) -> None:
    assert plan_of_header(header_of(plan)) == plan
    assert plan_of_header(plan.name) is None or "[" in plan.name
