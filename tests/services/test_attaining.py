"""How far goals are reached, from a real file. It is Thursday, 19 November 2026, 10:00 UTC."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.attainment import Attainment, Came
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.forecast_ledger import Frozen, QuarterTold
from crm_desktop.domain.goal import GOAL_KPIS, GoalPeriod, Target
from crm_desktop.domain.pace import Basis
from crm_desktop.services.attaining import Aim, attained, counted_goals, former, running
from crm_desktop.services.business import EditBusiness, read_business
from crm_desktop.services.goals import SaveGoal
from crm_desktop.services.leads import MakeLeads
from crm_desktop.services.tickets import AddTicket, SolveTickets
from crm_desktop.services.working_hours import AddHoliday
from crm_desktop.storage.journal import Writer
from tests.helpers.bench import NOON, Bench
from tests.helpers.sold import LOST, Sold

MONTH, QUARTER, YEAR = GoalPeriod
DAYS = "2026-11-02 2026-11-05 2026-11-10".split()


@dataclass(frozen=True, slots=True)
class Done:
    """Activities of a kind done at noon of days."""

    label: ClassVar[str] = "done"
    kind: ActivityKind
    days: tuple[str, ...]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        for day in self.days:
            at = instant_of(day, "12:00", "UTC")
            write.insert("activity", {"kind": self.kind.value, "done_at": at, "created_at": at})
        return {}


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"currency": "EUR", "time_zone": "UTC"}))
    yield made
    made.workspace.close()


def found(bench: Bench, kpi: str = "won-revenue", period: GoalPeriod = MONTH) -> Attainment:
    aim = Aim(GOAL_KPIS[kpi], period)
    made = bench.read(lambda reading: attained(reading, read_business(reading), NOON, aim))
    assert made is not None
    return made


def aim_at(bench: Bench, target: int, kpi: str = "won-revenue", period: GoalPeriod = MONTH) -> None:
    bench.do(SaveGoal(kpi, period, "2026-01", target))


def test_what_was_won_in_the_month_is_held_against_its_goal(bench: Bench) -> None:
    firm = bench.add_any("company", "Tiles")
    days = ("2026-10-31", *DAYS)
    bench.do(Sold(days, firm, amount=100_000))
    bench.do(Sold(("2026-11-03",), firm, amount=7, stage=LOST))
    aim_at(bench, 1_000_000)
    at = found(bench)
    assert (at.came, at.target) == (Came(3, 300_000), Target(1_000_000))
    assert (at.when.first, at.when.last) == (date(2026, 11, 1), date(2026, 11, 30))
    # 13 whole working days, and one of the eight hours from 9 to 17 of this one.
    assert (at.time.days, at.time.passed) == (21, 13.125)
    assert at.pace is not None
    assert at.pace.basis is Basis.DAYS
    # 13.125 ÷ 21 = 62.5 % should be there, 30 % is: 32.5 % of 21 days lack.
    assert (at.share, at.behind) == (0.3, 7)
    assert (at.missing, round(at.a_day or 0)) == (700_000, round(700_000 / 7.875))
    assert at.chance is None  # nothing was told of this month


def test_holidays_make_the_pace_slower(bench: Bench) -> None:
    aim_at(bench, 1_000_000)
    before = found(bench).pace
    for day in ("2026-11-26", "2026-11-27"):
        bench.do(AddHoliday(day))
    after = found(bench).pace
    assert before is not None
    assert after is not None
    assert after.share == 13.125 / 19 > before.share


def test_a_year_ago_tells_the_pace_where_enough_came(bench: Bench) -> None:
    firm = bench.add_any("company", "Tiles")
    # Of 40 deals of the year before, 10 had come by the same day.
    early, late = ("2025-03-03",) * 10, ("2025-12-10",) * 30
    bench.do(Sold((*early, *late), firm, amount=100))
    aim_at(bench, 8_000, period=YEAR)
    pace = found(bench, period=YEAR).pace
    assert pace is not None
    assert (pace.share, pace.basis) == (0.25, Basis.LAST_YEAR)


def test_every_figure_is_counted_by_its_day(bench: Bench) -> None:
    for kpi in GOAL_KPIS:
        aim_at(bench, 50, kpi)
    one, two = (bench.add(name) for name in ("Ana", "Bo"))
    bench.do(Sold(("2026-10-02", "2026-11-02"), contact=one))
    bench.do(Sold(("2026-11-03", "2026-11-04"), contact=two))
    bench.do(MakeLeads((bench.add("Cleo"),)))
    bench.do(Done(ActivityKind.CALL, ("2026-10-31", "2026-11-01", "2026-11-18")))
    bench.do(Done(ActivityKind.MEETING, ("2026-11-18",)))
    bench.do(Done(ActivityKind.NOTE, ("2026-11-18",)))
    (ticket,) = bench.do(AddTicket("Roof", one)).changes.created & frozenset(
        bench.read(lambda r: r.ids("SELECT id FROM ticket"))
    )
    bench.do(SolveTickets((ticket,)))
    assert {kpi: found(bench, kpi).came.amount for kpi in GOAL_KPIS} == {
        "won-revenue": 30_000,
        "won-deals": 3,
        "new-customers": 1,  # the other one bought before
        "new-leads": 1,
        "calls": 2,
        "meetings": 1,
        "visits": 0,
        "solved-tickets": 1,
    }


def test_a_quarter_stands_for_its_months(bench: Bench) -> None:
    aim_at(bench, 1_000_000)
    assert found(bench, period=QUARTER).target == Target(3_000_000, 3)
    shown = bench.read(lambda r: [*running(r, read_business(r), NOON)])
    assert [(each.kpi.key, each.period) for each in shown] == [("won-revenue", MONTH)]


def test_a_goal_in_another_currency_is_not_counted(bench: Bench) -> None:
    aim_at(bench, 1_000_000)
    aim_at(bench, 5, "calls")
    bench.do(EditBusiness({"currency": "CHF"}))
    shown = bench.read(lambda r: [*running(r, read_business(r), NOON)])
    assert [each.kpi.key for each in shown] == ["calls"]


def test_the_periods_before_are_told_from_the_first_with_anything_on(bench: Bench) -> None:
    firm = bench.add_any("company", "Tiles")
    bench.do(Sold(("2026-07-07", "2026-09-09"), firm, amount=100))
    bench.do(SaveGoal("won-revenue", MONTH, "2026-09", 90))
    aim = Aim(GOAL_KPIS["won-revenue"], MONTH)
    when = found(bench).when

    shown = bench.read(
        lambda r: former(r, read_business(r), aim, when, counted_goals(r, read_business(r)))
    )
    assert [(each.when.first.month, each.amount, each.target) for each in shown] == [
        (7, 100, None),
        (8, 0, None),
        (9, 100, 90),
        (10, 0, 90),
    ]


def tell(bench: Bench, points: int) -> None:
    quarter = QuarterTold("2026-10", "EUR", 1_000_000, 700_000, 1_500_000, 0, points)
    month = Frozen("combined", "2026-11", "2026-11", "EUR", 400_000, 200_000, 600_000, 0, points)
    bench.clock.now = NOON - 1
    bench.workspace.derive(lambda write: write.keep_quarter(quarter), bench.token())
    bench.workspace.derive(lambda write: write.keep_forecasts((month,)), bench.token())


@pytest.mark.parametrize(("target", "chance"), [(700_000, 90), (1_000_000, 50), (1_500_000, 10)])
def test_the_chance_is_told_from_what_is_expected_of_the_quarter(
    bench: Bench, target: int, chance: int
) -> None:
    aim_at(bench, target, period=QUARTER)
    tell(bench, 12)
    assert found(bench, period=QUARTER).chance == chance


def test_the_chance_of_a_month_is_told_from_what_was_put_on_record_of_it(bench: Bench) -> None:
    aim_at(bench, 600_000)
    tell(bench, 12)
    assert found(bench).chance == 10


def test_no_chance_is_made_up(bench: Bench) -> None:
    aim_at(bench, 500_000, period=QUARTER)
    aim_at(bench, 500_000, period=YEAR)
    aim_at(bench, 5, "calls", QUARTER)
    assert found(bench, period=QUARTER).chance is None
    tell(bench, 2)  # months that are too few to learn from
    assert found(bench, period=QUARTER).chance is None
    tell(bench, 12)
    assert found(bench, period=QUARTER).chance is not None
    assert found(bench, period=YEAR).chance is None
    assert found(bench, "calls", QUARTER).chance is None


def test_what_is_reached_has_no_chance_to_be(bench: Bench) -> None:
    firm = bench.add_any("company", "Tiles")
    bench.do(Sold(("2026-11-02",), firm, amount=500_000))
    aim_at(bench, 500_000, period=QUARTER)
    tell(bench, 12)
    at = found(bench, period=QUARTER)
    assert at.is_reached
    assert at.chance is None
