"""The report on goals from a real file: what is behind a figure is what it counts."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.attainment import DoneLine
from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.goal import GOAL_KPIS, GoalPeriod
from crm_desktop.domain.report import (
    AnyBehind,
    Behind,
    BuyersBehind,
    CasesBehind,
    DoneBehind,
    Phrase,
    Tiles,
)
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.attaining import Aim
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.goals import SaveGoal
from crm_desktop.services.leads import MakeLeads
from crm_desktop.services.reporting import ids_behind
from crm_desktop.services.reporting_customers import customers_behind
from crm_desktop.services.reporting_goals import (
    done_behind,
    done_lines,
    goal_figures,
    goals_report,
    people_behind,
    reached,
)
from crm_desktop.services.reporting_service import cases_behind
from crm_desktop.services.tickets import AddTicket, SolveTickets
from tests.helpers.bench import NOON, Bench
from tests.helpers.sold import Sold

MONTH = GoalPeriod.MONTH


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"currency": "EUR", "time_zone": "UTC"}))
    for kpi in GOAL_KPIS:
        made.do(SaveGoal(kpi, MONTH, "2026-10", 50))
    yield made
    made.workspace.close()


def ids_of(bench: Bench, behind: AnyBehind) -> "array[int]":
    if isinstance(behind, Behind):
        return bench.read(ids_behind(behind))
    if isinstance(behind, BuyersBehind):
        return bench.read(customers_behind(behind))
    if isinstance(behind, CasesBehind):
        return bench.read(cases_behind(behind))
    return bench.read(done_behind(behind))


def test_behind_every_tile_is_as_much_as_it_counts(bench: Bench) -> None:
    ana, bo, cleo = (bench.add(name) for name in ("Ana", "Bo", "Cleo"))
    bench.do(Sold(("2026-10-02", "2026-11-02"), contact=ana))
    bench.do(Sold(("2026-11-03", "2026-11-04"), contact=bo))
    bench.do(MakeLeads((ana, cleo)))
    for kind, person in (
        (ActivityKind.CALL, ana),
        (ActivityKind.CALL, bo),
        (ActivityKind.VISIT, bo),
    ):
        bench.do(LogActivity(kind, "About tiles", person))
    bench.do(AddTicket("Roof", ana))
    bench.do(SolveTickets(tuple(bench.read(lambda r: r.ids("SELECT id FROM ticket")))))
    found = bench.read(lambda reading: goal_figures(reading, NOON + 60_000))
    report = bench.read(goals_report(NOON + 60_000))
    (block,) = [each for each in report.blocks if isinstance(each, Tiles)]
    cases = [each.came.cases for each in found.attained]
    assert cases == [3, 3, 1, 2, 2, 0, 1, 1]
    assert [len(ids_of(bench, tile.behind)) for tile in block.tiles if tile.behind] == cases


def test_what_was_done_is_told_with_whom_it_was(bench: Bench) -> None:
    ana = bench.add("Ana", "Tiles")
    bench.do(LogActivity(ActivityKind.CALL, "About\nthe roof", ana))
    firm = bench.add_any("company", "Quay")
    bench.do(LogActivity(ActivityKind.CALL, "Later", company=firm, subject="Call back"))
    behind = DoneBehind(Phrase("goals.title"), ActivityKind.CALL, 0, NOON + 60_000)
    ids = ids_of(bench, behind)
    later, first = bench.read(lambda reading: done_lines(reading, behind, ids))
    assert (later.text, later.who, later.contact, later.company) == (
        "Call back",
        "Quay",
        None,
        firm,
    )
    assert (first.text, first.who, first.contact) == ("About\nthe roof", "Ana", ana)
    assert list(bench.read(lambda reading: people_behind(reading, behind, ids))) == [ana]


def test_who_became_a_lead_counts_on_the_first_day_of_it(bench: Bench) -> None:
    ana = bench.add("Ana", "Tiles")
    bench.do(MakeLeads((ana,)))
    at = bench.clock.now
    behind = DoneBehind(Phrase("goals.title"), None, at, at + 1)
    ids = ids_of(bench, behind)
    assert bench.read(lambda reading: done_lines(reading, behind, ids)) == [
        DoneLine(ana, at, "Ana", "Tiles", ana, None)
    ]
    assert bench.read(lambda reading: people_behind(reading, behind, ids)) == ids
    assert len(ids_of(bench, behind._replace(first=at + 1, before=at + 2))) == 0


def test_the_form_is_told_what_was_reached(bench: Bench) -> None:
    ana = bench.add("Ana")
    bench.do(Sold(("2026-08-02", "2026-10-02", "2026-11-02"), contact=ana, amount=700))
    found = bench.read(lambda r: reached(r, Aim(GOAL_KPIS["won-revenue"], MONTH), NOON))
    assert [(each.when.first.month, each.amount) for each in found] == [(8, 700), (9, 0), (10, 700)]
    assert found[-1].first == instant_of("2026-10-01", "00:00", "UTC")
