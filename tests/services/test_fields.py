"""Fields of one's own: made, filled, changed, taken away, each in one step of undo."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.domain.contact_detail import ContactDetail
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import shown_text
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.search import parse
from crm_desktop.services import companies, contacts
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.companies import AddCompany, EditCompany
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact, EditContactCell
from crm_desktop.services.field_types import ChangeFieldType, Lost, conversion
from crm_desktop.services.field_values import SetFieldValue, own_fields
from crm_desktop.services.fields import (
    AddField,
    DeleteField,
    EditChoices,
    MoveField,
    RenameField,
    choice_counts,
    listed,
)
from crm_desktop.services.workspace import Reading
from tests.helpers.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "fields.crm")
    made.do(EditBusiness({"country": "DE", "currency": "EUR"}))
    for name in ("Ana", "Bob", "Cem"):
        made.do(AddContact(name))
    yield made
    made.workspace.close()


def _ids(bench: Bench, table: str = "contact") -> list[int]:
    return list(bench.read(lambda r: r.ids(f"SELECT id FROM {table} ORDER BY id")))


def _add(bench: Bench, name: str, kind: FieldType, *choices: str, record: str = "contact") -> Field:
    bench.do(AddField(record, name, kind, "", choices))
    return bench.read(lambda r: own_fields(r, record)).fields[-1]


def _fill(bench: Bench, field: Field, *texts: str) -> None:
    for key, text in zip(_ids(bench), texts, strict=False):
        bench.do(SetFieldValue("contact", key, field.id, text))


def _shown(bench: Bench, field: int) -> list[str]:
    """What every contact shows of a field, in the list as in the panel."""
    own = bench.read(lambda r: own_fields(r, "contact"))
    known = next((each for each in own.fields if each.id == field), None)
    if known is None:
        return []
    texts = []
    for row in bench.read(lambda r: contacts.rows(r, _ids(bench))):
        value = row.fields.get(field)
        detail = bench.read(partial(_detail, row.id))
        assert detail.values.get(field) == value
        assert detail.own == own
        texts.append(shown_text(known, value, own.how) if value else "")
    return texts


def _detail(key: int, reading: Reading) -> ContactDetail:
    return contacts.detail(reading, key)


def _notes(bench: Bench) -> list[str]:
    return [row[0] for row in bench.read(lambda r: r.rows("SELECT note FROM contact ORDER BY id"))]


def test_what_is_typed_stands_in_list_and_panel(bench: Bench) -> None:
    budget = _add(bench, "Budget", FieldType.MONEY)
    tier = _add(bench, "Tier", FieldType.CHOICES, "Gold", "Silver", "Bronze")
    _fill(bench, budget, "1.250,50 €", "", "9")
    _fill(bench, tier, "bronze, gold")
    assert budget.currency == "EUR"
    assert _shown(bench, budget.id) == ["1.250,50\u00a0€", "", "9,00\u00a0€"]
    assert _shown(bench, tier.id) == ["Gold; Bronze", "", ""]
    bench.do(SetFieldValue("contact", _ids(bench)[0], budget.id, " "))
    assert _shown(bench, budget.id) == ["", "", "9,00\u00a0€"]


def test_the_form_and_the_list_write_fields_in_one_step_with_the_rest(bench: Bench) -> None:
    field = _add(bench, "Since", FieldType.DAY)
    key = _ids(bench)[0]
    bench.do(EditContact(key, {"given": "Anna", field.key: "3.4.2026"}))
    assert _shown(bench, field.id)[0] == "2026-04-03"
    bench.undo()
    assert _shown(bench, field.id)[0] == ""
    bench.do(EditContactCell(key, field.key, "4.4.2026"))
    assert _shown(bench, field.id)[0] == "2026-04-04"
    with pytest.raises(CrmError) as refused:
        bench.do(EditContact(key, {"given": "x", field.key: "soon"}))
    assert (refused.value.code, refused.value.details["key"]) == ("bad-field-day", field.key)
    assert bench.read(lambda r: contacts.detail(r, key)).given == ""


def test_companies_have_fields_of_their_own(bench: Bench) -> None:
    bench.do(AddCompany("Oliveira"))
    field = _add(bench, "Sites", FieldType.NUMBER, record="company")
    key = _ids(bench, "company")[0]
    bench.do(EditCompany(key, {field.key: "3"}))
    row = bench.read(lambda r: companies.rows(r, [key]))[0]
    assert row.fields[field.id].number == 3_000_000
    assert bench.read(lambda r: own_fields(r, "contact")).fields == ()
    with pytest.raises(CrmError, match="field-gone"):
        bench.do(SetFieldValue("contact", _ids(bench)[0], field.id, "3"))


def test_a_page_without_fields_asks_no_further_question(bench: Bench) -> None:
    asked: list[str] = []
    wanted = _ids(bench)

    def ask(reading: Reading) -> int:
        reading._connection.set_trace_callback(asked.append)
        contacts.rows(reading, wanted)
        reading._connection.set_trace_callback(None)
        return len([sql for sql in asked if sql.startswith("SELECT")])

    assert bench.read(ask) == 1
    _add(bench, "Budget", FieldType.MONEY)
    asked.clear()
    assert bench.read(ask) == 2


def test_names_are_told_apart_blind_to_case_and_accents(bench: Bench) -> None:
    field = _add(bench, "Größe", FieldType.TEXT)
    with pytest.raises(CrmError, match="field-exists"):
        bench.do(AddField("contact", "GROSSE", FieldType.TEXT))
    bench.do(AddField("company", "Größe", FieldType.TEXT))
    bench.do(RenameField(field.id, "Grösse"))
    with pytest.raises(CrmError, match="no-name"):
        bench.do(RenameField(field.id, " "))


def test_fields_keep_the_order_they_are_given(bench: Bench) -> None:
    made = [_add(bench, name, FieldType.TEXT) for name in "abc"]
    bench.do(MoveField(made[2].id, 0))
    assert [each.field.name for each in bench.read(lambda r: listed(r, "contact"))] == [*"cab"]
    bench.undo()
    assert [each.field.name for each in bench.read(lambda r: listed(r, "contact"))] == [*"abc"]


def test_choices_are_renamed_ordered_and_taken_from_those_who_have_them(bench: Bench) -> None:
    field = _add(bench, "Tier", FieldType.CHOICE, "Gold", "Silver", "Bronze")
    _fill(bench, field, "gold", "silver", "gold")
    gold, silver, bronze = (choice.id for choice in field.choices)
    assert bench.read(lambda r: choice_counts(r, field.id)) == {gold: 2, silver: 1, bronze: 0}
    # The first two exchange their names.
    bench.do(EditChoices(field.id, ((silver, "Gold"), (gold, "Silver"), (0, "New"))))
    assert _shown(bench, field.id) == ["Silver", "Gold", "Silver"]
    bench.do(EditChoices(field.id, ((silver, "Gold"),)))
    assert _shown(bench, field.id) == ["", "Gold", ""]
    bench.undo()
    bench.undo()
    assert _shown(bench, field.id) == ["Gold", "Silver", "Gold"]
    with pytest.raises(CrmError, match="choice-exists"):
        bench.do(EditChoices(field.id, ((gold, "A"), (0, "a"))))


def test_a_field_goes_with_its_values_and_comes_back_with_them(bench: Bench) -> None:
    field = _add(bench, "Tier", FieldType.CHOICES, "Gold", "Silver")
    _fill(bench, field, "gold; silver", "silver")
    assert bench.read(lambda r: listed(r, "contact"))[0].count == 2
    before = bench.facts()
    bench.do(DeleteField(field.id))
    assert not bench.facts()["field_value"] + bench.facts()["choice"]
    bench.undo()
    assert bench.facts() == before
    assert _shown(bench, field.id) == ["Gold; Silver", "Silver", ""]


def test_who_is_deleted_takes_the_values_along(bench: Bench) -> None:
    field = _add(bench, "Budget", FieldType.MONEY)
    _fill(bench, field, "5", "6")
    bench.do(DeleteContacts((_ids(bench)[0],)))
    assert _shown(bench, field.id) == ["6,00\u00a0€", ""]
    bench.undo()
    assert _shown(bench, field.id)[0] == "5,00\u00a0€"


@pytest.mark.parametrize(
    ("before", "typed", "after", "kept", "lost"),
    [
        (FieldType.TEXT, ("12,5", "viel", "1.000"), FieldType.NUMBER, ["12,5", "", "1.000"], 1),
        (FieldType.TEXT, ("12 €", "$ 3", ""), FieldType.MONEY, ["12,00\u00a0€", "", ""], 1),
        (FieldType.TEXT, ("3.4.2026", "x", ""), FieldType.DAY, ["2026-04-03", "", ""], 1),
        (FieldType.TEXT, ("ja", "vielleicht", "Nein"), FieldType.YES_NO, ["yes", "", "no"], 1),
        (FieldType.TEXT, ("Gold", "gold", "a, b"), FieldType.CHOICE, ["Gold", "Gold", "a, b"], 0),
        (FieldType.TEXT, ("a, b", "B", ""), FieldType.CHOICES, ["a; b", "b", ""], 0),
        (FieldType.TEXT, ("x.example", "n o", ""), FieldType.LINK, ["x.example", "", ""], 1),
        (FieldType.NUMBER, ("1,5", "2", ""), FieldType.TEXT, ["1,5", "2", ""], 0),
        (FieldType.NUMBER, ("1,555", "2", ""), FieldType.MONEY, ["", "2,00\u00a0€", ""], 1),
        (FieldType.MONEY, ("1.000,50", "2", ""), FieldType.NUMBER, ["1.000,5", "2", ""], 0),
        (FieldType.MONEY, ("1.000,50", "2", ""), FieldType.TEXT, ["1000,5", "2", ""], 0),
        (FieldType.DAY, ("3.4.2026", "", ""), FieldType.TEXT, ["2026-04-03", "", ""], 0),
        (FieldType.YES_NO, ("ja", "nein", ""), FieldType.TEXT, ["Yes", "No", ""], 0),
        (FieldType.YES_NO, ("ja", "nein", ""), FieldType.NUMBER, ["", "", ""], 2),
        (FieldType.LINK, ("x.example", "", ""), FieldType.TEXT, ["x.example", "", ""], 0),
    ],
)
def test_what_fits_another_type_stays_and_the_rest_becomes_a_line_of_the_note(
    bench: Bench,
    before: FieldType,
    typed: tuple[str, ...],
    after: FieldType,
    kept: list[str],
    lost: int,
) -> None:
    field = _add(bench, "Feld", before)
    _fill(bench, field, *typed)
    facts = bench.facts()
    told = bench.read(lambda r: conversion(r, field.id, after))
    assert bench.facts() == facts
    assert (told.kept, told.lost) == (sum(map(bool, typed)) - lost, lost)
    bench.do(ChangeFieldType(field.id, after))
    assert _shown(bench, field.id) == kept
    noted = [note for note in _notes(bench) if note]
    assert noted == [f"Feld: {each.text}" for each in told.examples]
    assert len(noted) == lost
    bench.undo()
    assert bench.facts() == facts


def test_choices_survive_as_several_and_a_single_one_back(bench: Bench) -> None:
    field = _add(bench, "Tier", FieldType.CHOICES, "Gold", "Silver")
    _fill(bench, field, "gold; silver", "silver")
    told = bench.read(lambda r: conversion(r, field.id, FieldType.CHOICE))
    assert told.examples == (Lost(_ids(bench)[0], "Ana", "Gold; Silver"),)
    bench.do(ChangeFieldType(field.id, FieldType.CHOICE))
    assert _shown(bench, field.id) == ["", "Silver", ""]
    assert _notes(bench)[0] == "Tier: Gold; Silver"
    bench.do(ChangeFieldType(field.id, FieldType.CHOICES))
    assert _shown(bench, field.id) == ["", "Silver", ""]
    bench.do(ChangeFieldType(field.id, FieldType.TEXT))
    assert _shown(bench, field.id) == ["", "Silver", ""]
    assert not bench.facts()["choice"]


def test_another_currency_keeps_the_figures(bench: Bench) -> None:
    field = _add(bench, "Fee", FieldType.MONEY)
    _fill(bench, field, "12", "12,50")
    bench.do(ChangeFieldType(field.id, FieldType.MONEY, "JPY"))
    assert _shown(bench, field.id) == ["¥12", "", ""]
    assert _notes(bench)[1] == "Fee: 12,5"


def test_too_many_choices_are_told_before(bench: Bench) -> None:
    field = _add(bench, "Word", FieldType.TEXT)
    _fill(bench, field, "x" * 121, "short")
    told = bench.read(lambda r: conversion(r, field.id, FieldType.CHOICE))
    assert (told.kept, told.lost, told.choices) == (1, 1, ("short",))


def test_fields_are_found_by_the_search(bench: Bench) -> None:

    field = _add(bench, "Tier", FieldType.CHOICE, "Saphir")
    _fill(bench, field, "saphir")
    found = bench.read(lambda r: contacts.ids(r, ListQuestion(search=parse("saphir"))))
    assert list(found) == _ids(bench)[:1]
    bench.do(EditChoices(field.id, ((field.choices[0].id, "Rubin"),)))
    assert not bench.read(lambda r: contacts.ids(r, ListQuestion(search=parse("saphir"))))
    assert len(bench.read(lambda r: contacts.ids(r, ListQuestion(search=parse("rubin"))))) == 1
