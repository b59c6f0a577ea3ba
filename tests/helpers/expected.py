"""Figures of a forecast for tests of reports, without a file."""

from dataclasses import replace
from datetime import date, timedelta

from crm_desktop.domain.attainment import Attainment, Came
from crm_desktop.domain.forecast_figures import (
    Apart,
    ApartSum,
    ComingMonth,
    ForecastFigures,
    Grade,
    Learned,
    Likely,
    Method,
    PastMonth,
    Total,
)
from crm_desktop.domain.goal import GoalPeriod
from crm_desktop.domain.report import Grain, When
from crm_desktop.domain.report_period import shifted
from tests.helpers.aimed import aimed

TODAY = date(2026, 11, 21)
_WON = (3200, 4100, 3800, 4900, 5600, 4600, 5300, 6500, 6100, 7200, 6700, 7900)


def studio() -> ForecastFigures:
    """Thirty-one months of a small studio, and what is due."""
    this = date(2026, 11, 1)
    days = When(this, date(2027, 10, 31))
    return ForecastFigures(
        "Harbour Studio",
        "EUR",
        TODAY,
        days,
        Learned.WHOLE,
        31,
        has_season=True,
        uneven=(_month(date(2026, 3, 1)),),
        past=tuple(_past(place, amount) for place, amount in enumerate(_WON, -12)),
        coming=tuple(_coming(place) for place in range(12)),
        quarter=_total(date(2026, 10, 1), 3, 1_500_000),
        next_quarter=_total(date(2027, 1, 1), 3, 0),
        year=_total(date(2026, 1, 1), 12, 6_800_000),
        twelve=_total(this, 12, 310_000),
        apart=tuple(ApartSum(each, 3, 420_000) for each in Apart),
        grades=(
            Grade(Method.HISTORY, 12, 0.14, 0.18, -0.03, 91_000, 10, 9, 12, is_sure=True),
            Grade(Method.PIPELINE, 12, 0.31, None, -0.22, 190_000, 8, 5, 12, is_sure=False),
            Grade(Method.LAST_YEAR, 12, 0.24, 0.25, 0.0, 150_000, None, 0, 12, is_sure=False),
        ),
        best=Method.HISTORY,
        is_ledger=False,
    )


def every() -> tuple[ForecastFigures, ...]:
    """Forecasts that say everything there is to say."""
    whole = studio()
    plain, simple = whole.grades[1], whole.grades[2]
    unsure = replace(whole, best=Method.PIPELINE, grades=(plain, simple), has_season=False)
    return (
        whole,
        unsure,
        replace(
            whole,
            best=Method.LAST_YEAR,
            grades=(
                plain._replace(method=Method.COMBINED),
                plain._replace(method=Method.OWN, inside=None),
                simple,
            ),
            is_ledger=True,
        ),
        replace(whole, best=None, learned=Learned.SHORT, months=6, coming=expecting(whole)),
        replace(
            whole,
            learned=Learned.SPARSE,
            best=Method.PIPELINE,
            grades=(plain._replace(compared=0), simple),
        ),
        replace(whole, learned=Learned.GUESS, months=1, grades=()),
        nothing_won(),
        *(replace(whole, goal=goal) for goal in _goals()),
    )


def _goals() -> tuple[Attainment, ...]:
    """Of the quarter: with a chance, without one, reached."""
    goal = aimed("won-revenue", GoalPeriod.QUARTER, 1_500_000, 3_000_000)
    return replace(goal, chance=36), goal, replace(goal, came=Came(9, 3_000_000))


def expecting(facts: ForecastFigures) -> tuple[ComingMonth, ...]:
    """The months of a forecast, of two of which the user expects something."""
    return (
        *(replace(month, own=500_000 + place) for place, month in enumerate(facts.coming[:2])),
        *facts.coming[2:],
    )


def nothing_won() -> ForecastFigures:
    """Open deals, and no month to learn from."""
    whole = studio()
    coming = tuple(replace(month, won=0, history=None, weight=0.0) for month in whole.coming)
    quarter = replace(whole.quarter, won=0, count=0)
    return replace(
        whole,
        learned=Learned.NOTHING,
        months=0,
        past=(),
        uneven=(),
        coming=coming,
        quarter=quarter,
        grades=(),
        best=None,
    )


def _month(first: date) -> When:
    return When(first, shifted(first, 1) - timedelta(1), Grain.MONTH)


def _past(place: int, amount: int) -> PastMonth:
    return PastMonth(_month(shifted(date(2026, 11, 1), place)), place, place + 1, 100 * amount, 4)


def _coming(place: int) -> ComingMonth:
    expected = 720_000 + 10_000 * place
    likely = Likely(expected, expected - 180_000, expected + 220_000)
    due = 4 if place < 3 else 0
    return ComingMonth(
        _month(shifted(date(2026, 11, 1), place)),
        310_000 if place == 0 else 0,
        due,
        likely,
        Likely(150_000 * due, 0, 300_000 * due),
        likely,
        0.6 if place < 3 else 1.0,
    )


def _total(first: date, months: int, won: int) -> Total:
    when = When(first, shifted(first, months) - timedelta(1))
    return Total(when, 0, 1, won, 7, Likely(2_790_000, 2_310_000, 3_240_000))
