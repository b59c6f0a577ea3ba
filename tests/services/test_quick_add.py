"""Quick add: one step, undone in one; who is here already is added to."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.contact_detail import ContactDetail
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import companies, contacts
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.quick_add import Entry, Known, QuickAddContact, known
from crm_desktop.services.workspace import Done
from tests.helpers.bench import Bench

ANA = Entry(
    name="Ana Ruiz",
    company="Ruiz Tiles",
    title="Owner",
    emails=("ana@ruiz.example",),
    phones=("+34 600 111 222",),
    webs=("www.ruiz.example",),
    address="Calle Mayor 5",
    tags=("roof", "vip"),
    note="likes blue",
    task="wants quote",
    day="2026-11-27",
    time="15:00",
    source="met at Porto Casa",
    amount=120_000,
    currency="EUR",
    for_company="Source: met at Porto Casa",
)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "quick.crm")
    yield made
    made.workspace.close()


def made(done: Done, kind: Kind = Kind.CONTACT) -> int:
    return max(done.changes.ids[kind] & done.changes.created)


def shown(bench: Bench, key: int) -> ContactDetail:
    return bench.read(lambda reading: contacts.detail(reading, key))


def who(bench: Bench, entry: Entry) -> Known:
    return bench.read(lambda reading: known(reading, entry))


def test_everything_of_an_entry_is_there_and_one_undo_takes_it_back(bench: Bench) -> None:
    before = bench.facts()
    found = shown(bench, made(bench.do(QuickAddContact(ANA))))
    assert (found.name, found.note) == (ANA.name, ANA.note)
    assert [(place.name, place.title) for place in found.memberships] == [("Ruiz Tiles", "Owner")]
    assert [channel.value for channel in found.channels] == [
        "ana@ruiz.example",
        "+34 600 111 222",
        "www.ruiz.example",
        "Calle Mayor 5",
    ]
    assert all(channel.is_primary for channel in found.channels)
    lead = found.lead
    assert lead is not None
    assert (lead.lifecycle, lead.status_name) == ("lead", "New")
    assert (lead.source, lead.source_detail) == (None, "met at Porto Casa")
    assert (lead.amount, lead.currency) == (120_000, "EUR")
    assert [tag.name for tag in found.tags] == ["roof", "vip"]
    assert [(task.body, task.due_day, task.due_time) for task in found.planned] == [
        ("wants quote", "2026-11-27", "15:00")
    ]
    bench.undo()
    assert bench.facts() == before


def test_a_source_that_names_one_of_the_list_is_that(bench: Bench) -> None:
    by_source = {
        "referral": ("Referral", ""),
        "Paid Ad in the local paper": ("Paid ad", "Paid Ad in the local paper"),
        "another planet": ("", "another planet"),
    }
    for number, (said, kept) in enumerate(by_source.items()):
        entry = Entry(name=f"Ana {number}", source=said)
        lead = shown(bench, made(bench.do(QuickAddContact(entry)))).lead
        assert lead is not None
        assert (lead.source_name, lead.source_detail) == kept


def test_somebody_known_is_a_lead_only_where_something_is_to_be_expected(bench: Bench) -> None:
    key = bench.add("Ana Ruiz")
    bench.do(QuickAddContact(Entry(note="likes blue"), key))
    lead = shown(bench, key).lead
    assert lead is not None
    assert lead.lifecycle == ""
    bench.do(QuickAddContact(Entry(amount=5_000, currency="EUR"), key))
    bench.do(QuickAddContact(Entry(source="referral"), key))
    bench.do(QuickAddContact(Entry(source="by chance"), key))
    lead = shown(bench, key).lead
    assert lead is not None
    assert (lead.lifecycle, lead.source_name, lead.amount) == ("lead", "Referral", 5_000)


def test_a_company_keeps_source_and_amount_in_its_note(bench: Bench) -> None:
    bench.do(QuickAddContact(Entry(company="Ruiz", source="fair", for_company="Source: fair")))
    note = bench.read(lambda reading: reading.value("SELECT note FROM company"))
    assert note == "Source: fair"


def test_adding_to_somebody_adds_only_what_is_new(bench: Bench) -> None:
    key = made(bench.do(QuickAddContact(ANA)))
    more = replace(ANA, emails=("ANA@ruiz.example", "ana@home.example"), note="likes blue\nred")
    bench.do(QuickAddContact(replace(more, task="call", tags=("ROOF", "new")), key))
    found = shown(bench, key)
    assert [c.value for c in found.channels if c.kind == "email"] == [
        "ana@ruiz.example",
        "ana@home.example",
    ]
    assert len(found.channels) == 5
    assert len(found.memberships) == 1
    assert found.note == f"{ANA.note}\nred"
    assert sorted(tag.name for tag in found.tags) == ["new", "roof", "vip"]
    assert sorted(task.body for task in found.planned) == ["call", "wants quote"]


def test_adding_what_is_there_already_changes_nothing(bench: Bench) -> None:
    entry = replace(ANA, task="", day="", time="")
    key = made(bench.do(QuickAddContact(entry)))
    before = bench.facts()
    assert bench.do(QuickAddContact(entry, key)).step is None
    assert bench.facts() == before


def test_a_title_is_set_where_the_place_has_none(bench: Bench) -> None:
    key = made(bench.do(QuickAddContact(replace(ANA, title=""))))
    bench.do(QuickAddContact(Entry(company="Ruiz Tiles", title="Owner"), key))
    bench.do(QuickAddContact(Entry(company="Ruiz Tiles", title="Cook"), key))
    assert [place.title for place in shown(bench, key).memberships] == ["Owner"]


def test_a_company_is_known_whatever_its_legal_form(bench: Bench) -> None:
    firm = made(bench.do(AddCompany("Ruiz Tiles S.L.")), Kind.COMPANY)
    found = who(bench, ANA)
    assert found.person is None
    assert found.company is not None
    assert found.company.id == firm
    key = made(bench.do(QuickAddContact(ANA)))
    assert [place.other_id for place in shown(bench, key).memberships] == [firm]


def test_without_a_name_everything_goes_to_the_company(bench: Bench) -> None:
    done = bench.do(QuickAddContact(replace(ANA, name="", title="")))
    assert Kind.CONTACT not in done.changes.ids or not done.changes.ids[Kind.CONTACT]
    key = made(done, Kind.COMPANY)
    found = bench.read(lambda reading: companies.detail(reading, key))
    assert len(found.channels) == 4
    assert found.note == f"{ANA.for_company}\n{ANA.note}"
    assert [task.body for task in found.planned] == ["wants quote"]


@pytest.mark.parametrize(
    "typed",
    [
        Entry(name="Ana Ruiz", emails=("ANA@ruiz.example",)),
        Entry(name="Ana Ruiz", phones=("+34600111222",)),
        Entry(name="ana ruiz", company="Ruiz Tiles Ltd"),
        Entry(emails=("ana@ruiz.example",)),
    ],
)
def test_who_is_here_is_known_by_address_number_or_company(bench: Bench, typed: Entry) -> None:
    key = made(bench.do(QuickAddContact(ANA)))
    found = who(bench, typed).person
    assert found is not None
    assert (found.id, found.name) == (key, "Ana Ruiz")


@pytest.mark.parametrize(
    "typed",
    [
        Entry(),
        Entry(name="Ana Ruiz"),
        Entry(name="Bob Finch", company="Ruiz Tiles"),
        Entry(name="Ana\0Ruiz", emails=("ana@ruiz.example",)),
        Entry(name="\ud800"),
    ],
)
def test_others_are_not_taken_for_them(bench: Bench, typed: Entry) -> None:
    bench.do(QuickAddContact(ANA))
    assert who(bench, typed).person is None


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (Entry(emails=("a@x.example",)), "no-name"),
        (replace(ANA, name="Ana\0"), "odd-characters"),
        (replace(ANA, day="2026-13-01"), "bad-day"),
    ],
)
def test_what_cannot_be_stored_is_refused_whole(bench: Bench, entry: Entry, code: str) -> None:
    before = bench.facts()
    with pytest.raises(CrmError) as refused:
        bench.do(QuickAddContact(entry))
    assert refused.value.code == code
    assert bench.facts() == before


def test_adding_to_somebody_who_is_gone_is_refused(bench: Bench) -> None:
    before = bench.facts()
    with pytest.raises(CrmError):
        bench.do(QuickAddContact(ANA, 7))
    assert bench.facts() == before
