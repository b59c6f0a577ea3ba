from dataclasses import replace
from datetime import date

import pytest

from crm_desktop.domain.attainment import Attainment, Came
from crm_desktop.domain.goal import GOAL_KPIS, GoalPeriod, Target
from crm_desktop.domain.pace import Basis, Pace, Time
from crm_desktop.domain.report import Figure, Grain, Unit, When

# 14,600 of 20,000 on a month of 21 working days, of which 18 have passed: a share of 73 %, where
# 18 ÷ 21 = 85.7 % would be even. What lacks, 12.7 % of 21 days, is 2.7 days.
NOVEMBER = Attainment(
    GOAL_KPIS["won-revenue"],
    GoalPeriod.MONTH,
    "EUR",
    When(date(2026, 11, 1), date(2026, 11, 30), Grain.MONTH),
    0,
    1,
    Target(2_000_000),
    Came(9, 1_460_000),
    Time(21, 18, 12 / 7),
    Pace(18 / 21, Basis.DAYS),
)


def test_how_far_a_goal_is_behind_its_pace_is_told_in_working_days() -> None:
    assert NOVEMBER.share == 0.73
    assert NOVEMBER.behind == 3
    assert NOVEMBER.expected == pytest.approx(1_714_286, abs=1)


def test_what_is_still_to_come_is_parted_by_what_is_left_of_the_time() -> None:
    assert NOVEMBER.missing == 540_000
    assert NOVEMBER.a_day == 180_000
    assert NOVEMBER.a_week == 315_000


def test_on_the_last_day_nothing_is_told_by_day_or_week() -> None:
    last = replace(NOVEMBER, time=Time(21, 20.5, 1 / 7))
    assert (last.a_day, last.a_week, last.missing) == (None, None, 540_000)


def test_a_goal_that_is_passed_lacks_nothing_and_is_ahead() -> None:
    over = replace(NOVEMBER, came=Came(12, 2_600_000))
    assert over.is_reached
    assert (over.missing, over.share) == (0, 1.3)
    assert over.behind == -9
    assert not NOVEMBER.is_reached


def test_less_than_half_a_day_is_on_pace() -> None:
    assert replace(NOVEMBER, came=Came(9, 1_710_000)).behind == 0
    assert replace(NOVEMBER, pace=None).behind is None


def test_a_small_count_is_no_share() -> None:
    calls = replace(NOVEMBER, kpi=GOAL_KPIS["calls"], target=Target(5), came=Came(3, 3))
    assert calls.of_target() == Figure(3, Unit.COUNT, of=5)
    assert replace(calls, target=Target(10)).of_target() == Figure(0.3, Unit.SHARE)
    assert NOVEMBER.of_target() == Figure(0.73, Unit.SHARE)
