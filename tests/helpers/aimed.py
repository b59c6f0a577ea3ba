"""Goals of a small studio for tests of reports, without a file."""

from dataclasses import replace
from datetime import date

from crm_desktop.domain.attainment import Attainment, Came, Former, GoalFigures
from crm_desktop.domain.goal import (
    GOAL_KPIS,
    Goal,
    GoalPeriod,
    Target,
    period_at,
    period_moved,
)
from crm_desktop.domain.pace import Basis, Pace, Time

TODAY = date(2026, 11, 21)
MONTH, QUARTER, YEAR = GoalPeriod


def aimed(kpi: str, period: GoalPeriod, came: int, target: int) -> Attainment:
    """A goal in the period that runs, with two thirds of its working days over."""
    when = period_at(period, TODAY, 1)
    former = tuple(
        Former(period_moved(when, period, -back), back, back + 1, target - 5 + back, target)
        for back in range(8, 0, -1)
    )
    return Attainment(
        GOAL_KPIS[kpi],
        period,
        "EUR",
        when,
        0,
        1,
        Target(target),
        Came(came, came),
        Time(21, 14, 10 / 7),
        Pace(2 / 3, Basis.DAYS),
        former=former,
    )


def studio() -> GoalFigures:
    """One that is reached, one ahead, one behind, one on pace, one that is told too early."""
    revenue = replace(aimed("won-revenue", MONTH, 400_000, 2_000_000), chance=36)
    customers = aimed("new-customers", QUARTER, 3, 4)
    calls = replace(aimed("calls", MONTH, 26, 20), pace=Pace(0.4, Basis.LAST_YEAR))
    return GoalFigures(
        "Harbour Studio",
        "EUR",
        TODAY,
        1,
        (
            revenue,
            aimed("won-deals", YEAR, 20, 30),
            customers,
            replace(aimed("new-leads", MONTH, 1, 12), pace=None),
            calls,
            aimed("solved-tickets", YEAR, 5, 60),
        ),
        (
            Goal(1, "won-revenue", MONTH, "2026-01", "", "EUR", 2_000_000),
            Goal(2, "won-deals", YEAR, "2026-01", "2026-01", "", 30),
            Goal(3, "new-customers", QUARTER, "2026-01", "2027-01", "", 4),
            Goal(4, "won-revenue", QUARTER, "2025-01", "2025-10", "USD", 70_000),
        ),
    )


def every() -> tuple[GoalFigures, ...]:
    """Reports that say everything there is to say."""
    whole = studio()
    revenue, deals, customers, *_ = whole.attained
    last_day = replace(revenue, time=Time(21, 20.5, 1 / 7))
    return (
        whole,
        replace(whole, attained=(deals, customers)),
        replace(whole, attained=(revenue, last_day)),
        replace(whole, attained=(replace(deals, former=()),)),
        replace(whole, attained=()),
        *(
            replace(whole, attained=(aimed(key, YEAR, 1, 50), aimed(key, MONTH, 1, 50)))
            for key in GOAL_KPIS
        ),
    )
