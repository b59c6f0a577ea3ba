"""Merging loses nothing, doubles nothing, and is one step."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import Role
from crm_desktop.domain.errors import CrmError, StaleWrite
from crm_desktop.services.activities import LogActivity, PlanActivity
from crm_desktop.services.channel_edits import SaveChannel, SaveMembership
from crm_desktop.services.companies import AddCompany, EditCompany
from crm_desktop.services.contacts import EditContact, detail
from crm_desktop.services.deal_people import SetRole
from crm_desktop.services.deals import WinDeals
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.merging.command import MergeCompanies, MergeContacts
from crm_desktop.services.service_levels import SaveLevel
from crm_desktop.storage.columns import FACTS
from crm_desktop.storage.reading import Reading
from tests.helpers.bench import Bench
from tests.helpers.deal_bench import begin, row
from tests.helpers.hanging import HangAll, SetRow
from tests.helpers.rebuilding import check_derived
from tests.helpers.tickets import a_ticket, detail_of


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "merging.crm")
    yield made
    made.workspace.close()


def test_two_become_one_with_everything_of_both_and_undo_parts_them(bench: Bench) -> None:
    first = bench.add("Marta", "Tiles", "Owner", "marta@x.example", "+351 912 000 111", "vip")
    second = bench.add("Marta Oliveira", "Quay", "Buyer", "Marta@x.example", "", "VIP; local")
    bench.do(SaveChannel("contact", second, ChannelKind.EMAIL, "other@x.example"))
    bench.do(LogActivity(ActivityKind.CALL, "with the first", first))
    bench.do(PlanActivity(ActivityKind.TASK, "with the second", "2026-12-01", "", second))
    before = bench.facts()
    done = bench.do(MergeContacts(first, (second,)))
    now = bench.read(lambda reading: detail(reading, first))
    assert now.name == "Marta Oliveira"
    values = [channel.value for channel in now.channels]
    assert values == ["marta@x.example", "+351 912 000 111", "other@x.example"]
    assert [channel.is_primary for channel in now.channels] == [True, True, False]
    assert [place.name for place in now.memberships] == ["Tiles", "Quay"]
    assert [place.is_primary for place in now.memberships] == [True, False]
    assert [tag.name for tag in now.tags] == ["local", "vip"]
    assert [len(now.planned), len(now.done)] == [1, 1]
    assert second in done.changes.deleted
    assert done.step is not None
    assert dict(done.step.args) == {
        "name": "Marta Oliveira",
        "other": "Marta",
        "count": "1",
    }
    bench.undo()
    assert bench.facts() == before


def test_what_does_not_stay_is_kept_in_the_note(bench: Bench) -> None:
    first, second = bench.add("Marta"), bench.add("Bob")
    said = {"birthday": "1984-03-09", "note": "Likes blue.", "nickname": "mo"}
    bench.do(EditContact(first, said))
    bench.do(EditContact(second, {"birthday": "1985-04-10", "note": "Tall.", "nickname": "Mo"}))
    choices = {"birthday": first, "name": first}
    words = {"name": "Name", "birthday": "Geburtstag", "merged": "zusammengeführt"}
    bench.do(MergeContacts(first, (second,), choices, {**words, "photo": "Bild"}))
    now = bench.read(lambda reading: detail(reading, first))
    assert (now.name, now.birthday, now.nickname) == ("Marta", "1984-03-09", "Mo")
    assert now.note.splitlines() == [
        "Likes blue.",
        "Tall.",
        "Name (zusammengeführt): Bob",
        "Geburtstag (zusammengeführt): 1985-04-10",
    ]


def test_three_become_one(bench: Bench) -> None:
    keys = [bench.add(f"Marta {n}", email=f"m{n}@x.example", tags="vip") for n in range(3)]
    bench.do(MergeContacts(keys[0], tuple(keys[1:]), {"name": keys[1]}))
    now = bench.read(lambda reading: detail(reading, keys[0]))
    assert (now.name, len(now.channels), len(now.tags)) == ("Marta 1", 3, 1)
    assert now.note.splitlines() == ["Name (merged): Marta 0", "Name (merged): Marta 2"]


@pytest.mark.parametrize(
    ("mine", "theirs", "stays"),
    [
        ("given", "refused", "refused"),
        ("refused", "given", "refused"),
        ("", "given", "given"),
        ("withdrawn", "", "withdrawn"),
    ],
)
def test_the_stricter_consent_wins_whatever_is_chosen(
    bench: Bench, mine: str, theirs: str, stays: str
) -> None:
    first, second = bench.add("Marta"), bench.add("Martha")
    days = {mine: "2026-01-01", theirs: "2025-01-01"}
    row = {"consent": mine, "consent_day": days[mine], "do_not_contact": 0}
    bench.do(SetRow("contact", first, row))
    row = {"consent": theirs, "consent_day": days[theirs], "do_not_contact": 1}
    bench.do(SetRow("contact", second, row))
    bench.do(MergeContacts(first, (second,), {"consent": first, "do_not_contact": first}))
    sql = "SELECT consent, consent_day, do_not_contact FROM contact"
    assert bench.read(lambda r: r.rows(sql)) == [(stays, days[stays], 1)]


def test_a_value_of_ones_own_is_chosen_and_the_other_kept_in_the_note(bench: Bench) -> None:
    first, second = bench.add("Marta"), bench.add("Martha")
    bench.do(HangAll("contact", first, first, 1))  # budgets of 1 and 0
    bench.do(HangAll("contact", second, second, 2))
    sql = "SELECT contact_id, number FROM field_value WHERE choice_id IS NULL ORDER BY contact_id"
    mine, theirs = bench.read(lambda r: r.rows(sql))
    assert mine[1] != theirs[1]
    field = bench.read(lambda r: r.value("SELECT id FROM field WHERE type = 'number'"))
    bench.do(MergeContacts(first, (second,), {f"field:{field}": second}))
    assert bench.read(lambda r: r.rows(sql)) == [(first, theirs[1])]
    note = bench.read(lambda reading: detail(reading, first)).note
    assert f"Budget (merged): {mine[1] // 1_000_000}" in note.splitlines()


def test_the_picture_that_does_not_stay_becomes_a_file(bench: Bench) -> None:
    first, second = bench.add("Marta"), bench.add("Martha")
    for key, colour in ((first, b"red"), (second, b"blue")):
        bench.do(SetRow("contact", key, {}, photo=colour))
    bench.do(MergeContacts(first, (second,), {"photo": first}))
    assert bench.read(lambda reading: detail(reading, first)).photo == b"red"
    sql = "SELECT a.name, b.content FROM attachment a JOIN blob b ON b.sha256 = a.blob"
    assert bench.read(lambda r: r.rows(sql)) == [("Photo.png", b"blue")]


@pytest.mark.parametrize("kind", ["contact", "company"])
@pytest.mark.parametrize("seed", range(8))
def test_nothing_is_doubled_and_no_row_points_to_itself(bench: Bench, kind: str, seed: int) -> None:
    first, second, third = (bench.add_any(kind, name) for name in ("A", "A", "C"))
    for turn, (key, other) in enumerate([(first, second), (second, first), (second, third)]):
        bench.do(HangAll(kind, key, other, seed + turn))
    before = bench.facts()
    merge = MergeContacts if kind == "contact" else MergeCompanies
    bench.do(merge(first, (second,)))
    for table in ("tagging", "segment_member", "attachment", "relation", "not_duplicate"):
        columns = [name for name in FACTS[table].all if name not in ("id", "created_at")]
        sql = f"SELECT {','.join(columns)} FROM {table}"
        rows = bench.read(partial(Reading.rows, sql=sql))
        assert len(set(rows)) == len(rows), table
        assert not any(rows and str(row).count(str(first)) > 1 for row in rows), table
    bench.undo()
    assert bench.facts() == before


def test_companies_become_one_with_the_people_of_both(bench: Bench) -> None:
    ana, bob = bench.add("Ana", "Tiles", "Owner"), bench.add("Bob", "Tiles Ltd", "Buyer")
    bench.do(SaveMembership(ana, "Tiles Ltd", {"title": "Owner"}))
    sql = "SELECT id FROM company WHERE name = ?"
    tiles = bench.read(lambda r: r.value(sql, ("Tiles",)))
    other = bench.read(lambda r: r.value(sql, ("Tiles Ltd",)))
    bench.do(EditCompany(tiles, {"employees": "12"}))
    bench.do(EditCompany(other, {"industry": "Ceramics", "employees": "15"}))
    bench.do(MergeCompanies(tiles, (other,), {"name": tiles}))
    rows = bench.read(lambda r: r.rows("SELECT name, industry, employees, note FROM company"))
    note = "Name (merged): Tiles Ltd\nEmployees (merged): 12"
    assert rows == [("Tiles", "Ceramics", 15, note)]
    places = bench.read(lambda r: r.rows("SELECT contact_id, company_id, title FROM membership"))
    assert places == [(ana, tiles, "Owner"), (bob, tiles, "Buyer")]
    assert bench.read(lambda r: r.value("SELECT people FROM company_line")) == 2


def test_either_file_brought_in_again_finds_the_one_person(bench: Bench, tmp_path: Path) -> None:
    for name, line in (("one", "Marta,marta@x.example"), ("two", "M. Oliveira,m@y.example")):
        (tmp_path / f"{name}.csv").write_text(f"Name,E-mail\n{line}\n", "utf-8")
        bench.do(ImportCards(look_at(tmp_path / f"{name}.csv", lambda _: None)))
    first, second = bench.read(lambda r: r.ids("SELECT id FROM contact ORDER BY id"))
    ours = tmp_path / "ours.csv"
    bench.read(export_records(Kind.CONTACT, [second], ours, ExportForm.CSV, bench.token()))
    bench.do(MergeContacts(first, (second,), {"name": first}))
    for path in (tmp_path / "one.csv", tmp_path / "two.csv", ours):
        bench.do(ImportCards(look_at(path, lambda _: None)))
        assert list(bench.read(lambda r: r.ids("SELECT id FROM contact"))) == [first], path


def test_who_is_gone_or_the_same_is_not_merged(bench: Bench) -> None:
    first = bench.add("Ana")
    company = max(bench.do(AddCompany("Tiles")).changes.created)
    before = bench.facts()
    with pytest.raises(CrmError, match="nothing-to-merge"):
        bench.do(MergeContacts(first, (first,)))
    with pytest.raises(StaleWrite):
        bench.do(MergeContacts(first, (company,)))
    assert bench.facts() == before


def test_deals_roles_and_how_far_somebody_came_are_joined(bench: Bench) -> None:
    kept, other = bench.add("Marta Oliveira"), bench.add("Marta Oliveira")
    deal, won = begin(bench, kept), begin(bench, other)
    bench.do(SetRole(deal, other, Role.DECISION_MAKER))
    bench.do(WinDeals((won,)))
    before = bench.facts()
    bench.do(MergeContacts(kept, (other,)))
    assert row(bench, won).contact_id == kept
    assert bench.read(lambda r: r.rows("SELECT contact_id FROM deal_role")) == [(kept,)]
    assert bench.read(lambda r: r.rows("SELECT lifecycle FROM contact")) == [("customer",)]
    check_derived(bench)
    bench.undo()
    assert bench.facts() == before


def test_tickets_what_was_said_and_what_is_promised_come_over(bench: Bench) -> None:
    kept, other = bench.add_any("company", "Quay"), bench.add_any("company", "Quay Dental")
    mine, theirs = a_ticket(bench, company=kept), a_ticket(bench, company=other)
    survey = bench.read(lambda r: r.value("SELECT id FROM survey WHERE code = 'csat'"))
    bench.do(RecordResponse(survey, score=5, ticket=theirs, company=other))
    bench.do(SaveLevel("Contract", company_id=other, reply_limit=7))
    assert detail_of(bench, mine).reply_limit != 7
    before = bench.facts()
    bench.do(MergeCompanies(kept, (other,)))
    for ticket in (mine, theirs):
        assert detail_of(bench, ticket).row.company_id == kept
        assert detail_of(bench, ticket).reply_limit == 7
    owners = "SELECT company_id FROM response UNION SELECT company_id FROM service_level"
    assert bench.read(lambda r: r.rows(f"{owners} ORDER BY 1 DESC"))[0] == (kept,)
    check_derived(bench)
    bench.undo()
    assert bench.facts() == before
