"""What was deleted is found in the trash and comes back with what went with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.history import Left, Reason, Trashed
from crm_desktop.services import trash
from crm_desktop.services.activities import LogActivity, PlanActivity
from crm_desktop.services.companies import DeleteCompanies
from crm_desktop.services.contacts import DeleteContacts
from crm_desktop.services.deal_items import AddItem
from crm_desktop.services.deals import DeleteDeals
from crm_desktop.services.duplicates.merge_certain import Group, MergeGroups
from crm_desktop.services.merging.command import MergeContacts
from crm_desktop.services.trash import RestoreRecords
from tests.helpers.bench import Bench
from tests.helpers.deal_bench import begin, row
from tests.helpers.hanging import HangAll
from tests.helpers.rebuilding import check_derived


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "trash.crm")
    yield made
    made.workspace.close()


def _trash(bench: Bench, search: str = "") -> list[Trashed]:
    return bench.read(lambda r: trash.rows(r, trash.ids(r, search)))


def _names(bench: Bench, search: str = "") -> list[str]:
    return [each.name for each in _trash(bench, search)]


def test_the_trash_names_what_was_deleted_the_newest_first(bench: Bench) -> None:
    first = bench.add("José", email="j@x.example", phone="+351 912 000 111", tags="vip")
    company = bench.add_any("company", "Tiles")
    assert _names(bench) == []
    bench.do(DeleteContacts((first,)))
    bench.do(DeleteCompanies((company,)))
    newest, oldest = _trash(bench)
    assert (newest.kind, newest.name, newest.parts) == ("company", "Tiles", 0)
    assert (oldest.kind, oldest.id, oldest.name, oldest.parts) == ("contact", first, "José", 3)
    assert oldest.at < newest.at
    assert _names(bench, "jose") == ["José"]
    assert _names(bench, "%") == []


def test_undone_deletions_and_merges_are_not_in_the_trash(bench: Bench) -> None:
    first, second, third, fourth = (bench.add(name) for name in ("Ana", "Ana", "Bob", "Ana"))
    bench.do(MergeContacts(first, (second,)))
    bench.do(MergeGroups((Group(Kind.CONTACT, first, (fourth,)),)))
    bench.do(DeleteContacts((third,)))
    assert _names(bench) == ["Bob"]
    bench.undo()
    assert _names(bench) == []
    bench.redo()
    assert _names(bench) == ["Bob"]


@pytest.mark.parametrize("kind", ["contact", "company"])
def test_restored_it_is_all_there_again(bench: Bench, kind: str) -> None:
    first, second = bench.add_any(kind, "Ana"), bench.add_any(kind, "Bob")
    for seed in range(4):
        bench.do(HangAll(kind, (first, second)[seed % 2], first, seed))
    before = bench.facts()
    delete = DeleteContacts if kind == "contact" else DeleteCompanies
    bench.do(delete((first, second)))
    bench.do(RestoreRecords(((kind, second), (kind, first))))
    assert bench.facts() == before
    assert _names(bench) == []
    check_derived(bench)
    bench.undo()
    assert _names(bench) == ["Bob", "Ana"]


def test_one_of_several_comes_back_and_its_links_wait_for_the_other(bench: Bench) -> None:
    first, second = bench.add("Ana"), bench.add("Bob")
    bench.do(HangAll("contact", first, second, 1))
    before = bench.facts()
    bench.do(DeleteContacts((first, second)))
    told: list[Left] = []
    bench.do(RestoreRecords((("contact", first),), told.extend))
    assert {(each.reason, each.table) for each in told} == {
        (Reason.END_GONE, "relation"),
        (Reason.END_GONE, "not_duplicate"),
    }
    assert {each.name for each in told} == {"Ana", "Bob"} & {each.name for each in told}
    assert _names(bench) == ["Bob"]
    bench.do(RestoreRecords((("contact", second),)))
    assert bench.facts() == before


def test_an_activity_finds_its_person_again(bench: Bench) -> None:
    company, person = bench.add_any("company", "Tiles"), bench.add("Ana")
    bench.do(LogActivity(ActivityKind.CALL, "with both", person, company))
    before = bench.facts()
    bench.do(DeleteContacts((person,)))
    assert bench.read(lambda r: r.value("SELECT count(*) FROM activity")) == 1
    bench.do(RestoreRecords((("contact", person),)))
    assert bench.facts() == before


def test_a_place_in_a_company_that_is_gone_is_left_out(bench: Bench) -> None:
    person = bench.add("Ana", "Tiles", "Owner")
    company = bench.read(lambda r: r.value("SELECT id FROM company"))
    bench.do(DeleteContacts((person,)))
    bench.do(DeleteCompanies((company,)))
    told: list[Left] = []
    bench.do(RestoreRecords((("contact", person),), told.extend))
    (left,) = told
    assert (left.reason, left.table, left.name, left.thing) == (
        Reason.END_GONE,
        "membership",
        "Ana",
        "Tiles",
    )


def test_what_is_not_in_the_trash_is_not_restored(bench: Bench) -> None:
    person = bench.add("Ana")
    before = bench.facts()
    for wanted in ((("contact", person),), (("contact", 7),), (("tag", person),)):
        with pytest.raises(CrmError, match="nothing-to-restore"):
            bench.do(RestoreRecords(wanted))
    assert bench.facts() == before


def _deal(bench: Bench, person: int, **more: int) -> int:
    deal = begin(bench, person, **more)
    bench.do(AddItem(deal, values={"name": "Tiles", "price": 500}))
    bench.do(PlanActivity(ActivityKind.CALL, "Ask", "2026-12-01", deal=deal))
    return deal


def test_a_deal_comes_back_from_the_trash_with_all_of_it(bench: Bench) -> None:
    deal = _deal(bench, bench.add("Ana"))
    before = bench.facts()
    bench.do(DeleteDeals((deal,)))
    (found,) = _trash(bench, "tiles")
    assert (found.kind, found.name, found.parts) == ("deal", "Tiles", 1)
    bench.do(RestoreRecords((("deal", deal),)))
    assert bench.facts() == before
    check_derived(bench)


def test_deals_that_went_with_their_person_come_back_with_them(bench: Bench) -> None:
    ana, company = bench.add("Ana"), bench.add_any("company", "Oliveira")
    _deal(bench, ana)
    shared = _deal(bench, ana, company=company)
    before = bench.facts()
    bench.do(DeleteContacts((ana,)))
    assert _names(bench) == ["Ana"]
    assert row(bench, shared).person == ""
    bench.do(RestoreRecords((("contact", ana),)))
    assert bench.facts() == before
