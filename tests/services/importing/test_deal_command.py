"""Deals of a file come in whole: with their people, stages, history and next steps."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from crm_desktop.domain.deal import StageKind
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.importing.policy import (
    OVERWRITABLE_OF_DEALS,
    Existing,
    Policy,
    StageChoice,
)
from crm_desktop.services.importing.rejects import save_rejects
from tests.services.importing.import_bench import DATA, ImportBench

HEADER = (
    "Deal,Company,Contact,E-mail,Value,Currency,Stage,Status,Created,Expected close date,"
    "Closed on,Probability,Next step,Source,Lost reason,Tags,Shoe size\r\n"
)
ROOF = (
    "Roof,Acme,Ada Byron,ada@acme.example,1200,EUR,Proposal,,2026-01-05,2026-12-01,,60,"
    "Call Ada,Fair,,vip,42\r\n"
)
WALL = (
    "Wall,Acme,Ada Byron,,900,USD,Qualified,Lost,2026-01-05,2026-03-01,2026-02-20,,,,Too dear,,\r\n"
)
DOOR = "Door,Bell Ltd,Bo Li,,50,EUR,Offer sent,Won,2026-01-05,,2026-02-01,,,,,,\r\n"
NOTHING = ",,,,7,EUR,Proposal,,,,,,,,,,\r\n"
DAY = 86_400_000


def rows(bench: ImportBench, sql: str) -> list[tuple[object, ...]]:
    return bench.read(lambda reading: reading.rows(sql))


def day(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000) + DAY // 2


def test_a_deal_comes_in_with_all_that_its_row_says(bench: ImportBench) -> None:
    outcome = bench.bring_in_table(HEADER + ROOF + NOTHING)
    assert (outcome.rows, outcome.created, outcome.rejected) == (2, 1, 1)
    (deal,) = rows(
        bench,
        "SELECT l.name, s.name, person, company, amount, l.currency, base, l.chance, is_hand_set,"
        " close_day, next_text, tags FROM deal_line l JOIN stage s ON s.id = l.stage_id",
    )
    assert deal == (
        *("Roof", "Proposal", "Ada Byron", "Acme", 120000, "EUR", 120000, 60, 1),
        *("2026-12-01", "Call Ada", "vip"),
    )
    assert rows(bench, "SELECT note, o.name FROM deal d JOIN option o ON o.id = d.source_id") == [
        ("Shoe size: 42", "Fair")
    ]
    assert rows(bench, "SELECT value FROM channel") == [("ada@acme.example",)]


def test_whom_a_deal_that_is_here_brings_others_may_name_and_all_of_it_goes_back(
    bench: ImportBench,
) -> None:
    header = "Deal,Company,Contact,Value,Stage\r\n"
    bench.bring_in_table(f"{header}Roof,Acme,,1200,Proposal\r\n")
    before = bench.facts()
    bench.bring_in_table(f"{header}Roof,Acme,Ada,,\r\nWall,Acme,Bo,,\r\nDoor,Acme,Ada,,\r\n")
    named = rows(bench, "SELECT name, person FROM deal_line ORDER BY name")
    assert named == [("Door", "Ada"), ("Roof", "Ada"), ("Wall", "Bo")]
    bench.undo()
    assert bench.facts() == before


def test_deals_won_and_lost_have_a_past(bench: ImportBench) -> None:
    bench.bring_in_table(HEADER + WALL + DOOR)
    assert rows(
        bench,
        "SELECT d.name, s.name, h.at FROM deal_history h JOIN stage s ON s.id = h.stage_id"
        " JOIN deal d ON d.id = h.deal_id ORDER BY h.id",
    ) == [
        ("Wall", "Qualified", day("2026-01-05")),
        ("Wall", "Lost", day("2026-02-20")),
        ("Door", "Proposal", day("2026-01-05")),
        ("Door", "Won", day("2026-02-01")),
    ]
    assert rows(bench, "SELECT created_at, closed_at FROM deal WHERE name = 'Wall'") == [
        (day("2026-01-05"), day("2026-02-20"))
    ]
    assert rows(bench, "SELECT o.name FROM deal d JOIN option o ON o.id = d.lost_reason_id") == [
        ("Too dear",)
    ]
    assert rows(bench, "SELECT name, lifecycle FROM contact ORDER BY name") == [
        ("Ada Byron", ""),
        ("Bo Li", "customer"),
    ]


def test_since_when_a_deal_is_in_its_stage_is_kept(bench: ImportBench) -> None:
    bench.bring_in_table(
        "Deal,Stage,Created,Last stage change\r\nRoof,Proposal,2026-01-05,2026-03-01\r\n"
    )
    assert rows(bench, "SELECT stage_id, at FROM deal_history ORDER BY at") == [
        (1, day("2026-01-05")),
        (3, day("2026-03-01")),
    ]
    assert rows(bench, "SELECT stage_since FROM deal_line") == [(day("2026-03-01"),)]


def test_what_another_currency_is_worth_is_never_guessed(bench: ImportBench) -> None:
    outcome = bench.bring_in_table(HEADER + ROOF + WALL)
    assert outcome.apart == 1
    assert rows(bench, "SELECT currency, rate FROM deal ORDER BY name") == [
        ("EUR", ""),
        ("USD", ""),
    ]
    assert rows(bench, "SELECT base FROM deal_line ORDER BY name") == [(120000,), (None,)]


def test_people_are_found_by_address_or_name_and_company(bench: ImportBench) -> None:
    bench.do(AddContact("Ada King", email="ada@acme.example"))
    bench.do(AddContact("Bo Li", company="Bell Ltd"))
    bench.bring_in_table(HEADER + ROOF.replace("Ada Byron", "Ada") + DOOR)
    assert bench.names() == ["Ada King", "Bo Li"]
    bench.bring_in_table(HEADER + DOOR.replace("Door", "Gate").replace("Bell Ltd", "Other Ltd"))
    assert bench.names() == ["Ada King", "Bo Li", "Bo Li"]


def test_of_several_with_one_name_none_is_guessed(bench: ImportBench) -> None:
    for company in ("One", "Two"):
        bench.do(AddContact("Bo Li", company=company))
    path = bench.table(HEADER + "Door,,Bo Li,,50,EUR,Proposal,,,,,,,,,,\r\n")
    (problem,) = bench.check(path).problems
    assert [each.code for each in problem.problems] == ["which-contact"]
    bench.bring_in(path)
    assert rows(bench, "SELECT contact_id, note FROM deal") == [(None, "Contact: Bo Li")]


@pytest.mark.parametrize("path", sorted(DATA.glob("csv_crm/*deals*.csv")), ids=lambda p: p.name)
def test_the_check_tells_what_comes_and_undo_takes_all_of_it_back(
    bench: ImportBench, path: Path
) -> None:
    before, lines = bench.facts(), bench.derived()
    said = bench.check(path)
    outcome = bench.bring_in(path)
    assert (outcome.rows, outcome.created, outcome.rejected) == (said.rows, said.new, 0)
    assert len(bench.ids()) == said.new_contacts
    assert len(bench.ids("company")) == said.new_companies
    assert outcome.apart == said.apart
    assert all(stage.is_known for stage in said.stages)
    after = bench.facts(), bench.derived()
    bench.undo()
    assert (bench.facts(), bench.derived()) == (before, lines)
    bench.redo()
    assert (bench.facts(), bench.derived()) == after


def test_the_same_deal_from_elsewhere_is_filled_up_and_not_made_again(bench: ImportBench) -> None:
    bench.bring_in_table("Deal,Company,Stage,Close date\r\nRoof,Acme,Proposal,2026-12-01\r\n")
    more = "Deal;Company;Stage;Value;Close date;Tags;Notes\r\nRoof;Acme;Won;7;1.12.2026;vip;Hi\r\n"
    outcome = bench.bring_in_table(more)
    assert (outcome.created, outcome.updated) == (0, 1)
    assert rows(bench, "SELECT amount, note FROM deal") == [(700, "Hi")]
    assert rows(bench, "SELECT kind, tags FROM deal_line") == [("open", "vip")]
    assert bench.bring_in_table(more).skipped == 1
    left = bench.bring_in_table(more.replace("Hi", "Ho"), Policy(existing=Existing.SKIP))
    assert left.skipped == 1


def test_another_number_of_the_same_program_is_another_deal(bench: ImportBench) -> None:
    text = "Record ID,Deal Name,Deal Stage,Amount,Close Date\r\n{},Roof,Proposal,7,2026-01-01\r\n"
    assert bench.bring_in_table(text.format(1)).created == 1
    assert bench.bring_in_table(text.format(2)).created == 1
    assert bench.bring_in_table(text.format(1).replace("Roof", "Tower")).created == 0


def test_a_deal_made_by_hand_is_found_by_name_company_and_day(bench: ImportBench) -> None:
    bench.do(AddContact("Ada", company="Acme"))
    (company,) = bench.ids("company")
    bench.do(AddDeal("Roof", company=company, close_day="2026-12-01"))
    table = "Deal,Company,Stage,Close date\r\nRoof,{},Proposal,2026-12-01\r\n"
    assert bench.bring_in_table(table.format("ACME")).created == 0
    assert bench.bring_in_table(table.format("Bell")).created == 1


def test_a_new_stage_is_made_where_its_chance_belongs(bench: ImportBench) -> None:
    path = bench.table(
        "Deal,Stage,Value,Probability\r\nRoof,Tasting,7,60\r\nWall,Won,7,\r\n", "tasting.csv"
    )
    first, _ = bench.check(path).stages
    assert (first.name, first.deals, first.is_known) == ("Tasting", 1, False)
    assert first.choice == StageChoice(0, 1, "Tasting", StageKind.OPEN, 60)
    bench.bring_in(path)
    assert rows(bench, "SELECT name FROM stage ORDER BY place") == [
        *(("Prospecting",), ("Qualified",), ("Proposal",), ("Tasting",)),
        *(("Negotiation",), ("Won",), ("Lost",)),
    ]
    assert rows(bench, "SELECT chance, is_hand_set FROM deal WHERE name = 'Roof'") == [(60, 0)]


def test_a_stage_goes_where_the_user_says(bench: ImportBench) -> None:
    path = bench.table("Deal,Stage,Value\r\nRoof,Tasting,7\r\n")
    (found,) = bench.check(path).stages
    bench.bring_in(path, Policy(stages={found.key: replace(found.choice, stage=4)}))
    assert rows(bench, "SELECT stage_id FROM deal") == [(4,)]
    assert len(bench.ids("stage")) == 6


def test_amounts_without_a_currency_are_in_that_of_the_business(bench: ImportBench) -> None:
    bench.do(EditBusiness({"currency": "JPY"}))
    bench.bring_in_table("Deal,Stage,Value\r\nRoof,Proposal,1200\r\n")
    assert rows(bench, "SELECT amount, currency FROM deal") == [(1200, "JPY")]


CELLS = ("", "Roof", "Acme", "Ada", "7", "x", "EUR", "Won", "2026-01-05", "=1+1", "\x00", "50")


@pytest.mark.parametrize("seed", range(12))
def test_rows_in_are_rows_out_whatever_stands_in_them(bench: ImportBench, seed: int) -> None:
    random = Random(seed)
    header = HEADER.strip().split(",")
    table: Sequence[Sequence[str]] = [
        [random.choice(CELLS) for _ in range(random.randrange(3, 19))] for _ in range(12)
    ]
    path = bench.rows_file([header, *table])
    said, before = bench.check(path), bench.facts()
    outcome = bench.bring_in(path)
    assert outcome.rows == said.rows == sum(any(row) for row in table)
    assert (outcome.created, outcome.rejected) == (said.new, said.rejected)
    assert bench.bring_in(path).created == 0
    while bench.facts() != before:
        bench.undo()


def test_a_later_export_moves_deals_where_the_user_wants_it(bench: ImportBench) -> None:
    text = HEADER + ROOF + "Wall,,,,1,EUR,Won,,,2026-03-01,,,,,,,\r\n"
    bench.bring_in_table(text)
    later = text.replace("Proposal,,2026-01-05,2026-12-01,,60", "Lost,,2026-01-05,2026-12-02,,")
    later = later.replace(",1200,", ",1500,")
    assert bench.bring_in_table(later).updated == 0
    state = "SELECT s.name, amount, close_day, closed_at IS NULL FROM deal d JOIN stage s"
    state += " ON s.id = d.stage_id WHERE d.name = 'Roof'"
    assert rows(bench, state) == [("Proposal", 120000, "2026-12-01", 1)]
    all_of_it = Policy(overwrite=frozenset(OVERWRITABLE_OF_DEALS))
    assert bench.bring_in_table(later, all_of_it).updated == 1
    assert rows(bench, state) == [("Lost", 150000, "2026-12-02", 0)]
    assert bench.bring_in_table(later, all_of_it).updated == 0
    bench.undo()
    assert rows(bench, state) == [("Proposal", 120000, "2026-12-01", 1)]


def test_what_a_stage_was_said_to_mean_is_remembered(bench: ImportBench) -> None:
    text = "Deal,Stage,Value\r\n{},Tasting,7\r\n"
    path = bench.table(text.format("Roof"))
    (found,) = bench.check(path).stages
    bench.bring_in(path, Policy(stages={found.key: StageChoice(4)}))
    path = bench.table(text.format("Wall"))
    (found,) = bench.check(path).stages
    assert (found.choice, found.is_known) == (StageChoice(4), True)
    bench.bring_in(path)
    assert rows(bench, "SELECT DISTINCT stage_id FROM deal") == [(4,)]


def test_rows_left_out_come_in_once_mended(bench: ImportBench) -> None:
    path = bench.table(HEADER + ROOF + NOTHING)
    outcome = bench.bring_in(path)
    left = bench.folder / "left.csv"
    save_rejects(left, bench.look(path), outcome.rejects)
    text = left.read_text("utf-8-sig")
    left.write_text(text.replace("\n,,", "\nGate,,", 1), "utf-8")
    assert bench.bring_in(left).created == 1
    assert rows(bench, "SELECT name FROM deal ORDER BY name") == [("Gate",), ("Roof",)]
