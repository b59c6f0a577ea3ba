"""The groups of a list, asked of a real file."""

from array import array
from pathlib import Path

import pytest

from crm_desktop.domain.grouping import Heading
from crm_desktop.services.companies import EditCompanyCell
from crm_desktop.services.contacts import AddContact
from crm_desktop.storage.queries import companies, contacts, grouping
from crm_desktop.storage.queries.grouping import GROUPS, groups_of
from tests.helpers.bench import Bench

DAY = 86_400_000


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    bench = Bench(tmp_path / "groups.crm")
    for name, company in (("Ana", "Tiles"), ("Ben", ""), ("Cleo", "tiles"), ("Dora", "Quay")):
        bench.do(AddContact(name, company))
        bench.clock.now += 20 * DAY
    return bench


def names(bench: Bench, by: str) -> list[str | Heading]:
    """The names and headings of the contacts grouped."""
    ids = bench.read(contacts.ids)
    made = bench.read(lambda reading: groups_of(reading, "contact", by, ids))
    rows = {row.id: row.name for row in bench.read(lambda reading: contacts.rows(reading, ids))}
    return [made.heading(key) if key < 0 else rows[key] for key in made.ids]


def test_contacts_by_company_whatever_the_case(bench: Bench) -> None:
    found = names(bench, "company")
    assert found == [Heading("Quay", 1), "Dora", Heading("Tiles", 2), "Ana", "Cleo",
                     Heading("", 1), "Ben"]  # fmt: skip


def test_months_the_newest_first(bench: Bench) -> None:
    assert names(bench, "created_at") == [
        Heading("2027-01", 1), "Dora",
        Heading("2026-12", 2), "Ben", "Cleo",
        Heading("2026-11", 1), "Ana",
    ]  # fmt: skip


def test_read_in_one_go_it_is_the_same(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    few = names(bench, "company")
    monkeypatch.setattr(grouping, "_FEW", 0)
    assert names(bench, "company") == few


def test_companies_by_industry(bench: Bench) -> None:
    ids = bench.read(companies.ids)
    bench.do(EditCompanyCell(ids[0], "industry", "Dentist"))
    made = bench.read(lambda reading: groups_of(reading, "company", "industry", ids))
    assert made.headings == (Heading("Dentist", 1), Heading("", 1))


@pytest.mark.parametrize(("kind", "by"), [(k, by) for k, each in GROUPS.items() for by in each])
def test_every_grouping_can_be_asked(bench: Bench, kind: str, by: str) -> None:
    ids = array("q", range(1, 4))
    made = bench.read(lambda reading: groups_of(reading, kind, by, ids))
    assert [key for key in made.ids if key > 0] == [1, 2, 3]
