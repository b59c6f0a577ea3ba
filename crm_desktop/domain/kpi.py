"""The register of key figures: what each is, of which cases, and from how many on it is told."""

from enum import StrEnum
from math import sqrt
from typing import NamedTuple

from crm_desktop.domain.report import Buyers, Cases, Change, Figure, Population, Tone, Unit


class PeriodRule(StrEnum):
    """Which day of a case decides whether it belongs to a period, in the business's time zone."""

    CLOSED_IN = "closed-in"  # the day a deal was won or lost
    AS_OF_NOW = "as-of-now"  # as it stands at the moment
    CAME_IN = "came-in"  # the day a ticket was made
    SOLVED_IN = "solved-in"  # the day it was solved at last
    SOLVED_OR_LATE_IN = "solved-or-late-in"  # the same, or that the limit of an unsolved one passed
    ANSWERED_IN = "answered-in"  # the day a customer answered
    WORKED_IN = "worked-in"  # the day the work began
    UP_TO = "up-to"  # all days until the end of the period
    FIRST_IN = "first-in"  # the day of a first purchase
    AT_START = "at-start"  # as it stood when the period began
    YEAR_BEFORE = "year-before"  # as it stood a year before its end
    OF_GOAL = "of-goal"  # in the period that the goal is meant for, so far
    DUE_IN = "due-in"  # expected from today on to the end of that period


class Aimed(StrEnum):
    """Which cases a figure about goals counts."""

    COUNTED = "aimed-at"  # those that the goal is about


class Kpi(NamedTuple):
    """A key figure as data; its words are found under `kpi.<key>` and `kpi.<key>.formula`.

    Of fewer than `smallest` cases a share is shown as "3 of 5", and nothing is compared.
    """

    key: str
    population: Population | Cases | Buyers | Aimed
    unit: Unit
    smallest: int
    exclusions: tuple[str, ...] = ()
    period: PeriodRule = PeriodRule.CLOSED_IN
    is_more_good: bool | None = True  # nothing where neither is


_NO_RATE = "no-rate"
_NO_CASE = "no-case"

SALES = {
    kpi.key: kpi
    for kpi in (
        Kpi("won-revenue", Population.WON, Unit.MONEY, 1, (_NO_RATE,)),
        Kpi("win-rate", Population.CLOSED, Unit.SHARE, 10),
        Kpi("win-rate-value", Population.CLOSED, Unit.SHARE, 10, (_NO_RATE, "no-amount")),
        Kpi("average-deal", Population.WON, Unit.MONEY, 5, (_NO_RATE, "no-amount")),
        Kpi("sales-cycle", Population.WON, Unit.DAYS, 5, is_more_good=False),
        Kpi(
            "weighted-pipeline",
            Population.OPEN,
            Unit.MONEY,
            1,
            (_NO_RATE, "no-amount"),
            PeriodRule.AS_OF_NOW,
        ),
    )
}
_SOLVED, _CAME, _ANSWERED = PeriodRule.SOLVED_IN, PeriodRule.CAME_IN, PeriodRule.ANSWERED_IN
SERVICE = {
    kpi.key: kpi
    for kpi in (
        Kpi("open-tickets", Cases.OPEN, Unit.COUNT, 1, (), PeriodRule.AS_OF_NOW, None),
        Kpi("new-tickets", Cases.CREATED, Unit.COUNT, 1, (), _CAME, None),
        Kpi("solved-tickets", Cases.SOLVED, Unit.COUNT, 1, (), _SOLVED),
        Kpi("first-reply", Cases.REPLIED, Unit.TIME, 5, (_NO_CASE,), _CAME, is_more_good=False),
        Kpi("reply-level", Cases.REPLY_JUDGED, Unit.SHARE, 10, ("no-limit", _NO_CASE), _CAME),
        Kpi("solution", Cases.FINISHED, Unit.TIME, 5, (_NO_CASE,), _SOLVED, is_more_good=False),
        Kpi(
            "solve-level",
            Cases.SOLVE_JUDGED,
            Unit.SHARE,
            10,
            ("no-limit", _NO_CASE),
            PeriodRule.SOLVED_OR_LATE_IN,
        ),
        Kpi("first-contact", Cases.ONE_REPLY, Unit.SHARE, 10, (_NO_CASE,), _SOLVED),
        Kpi("reopened", Cases.REOPENED, Unit.SHARE, 10, (_NO_CASE,), _SOLVED, is_more_good=False),
        Kpi("csat", Cases.CSAT, Unit.SHARE, 10, ("no-score",), _ANSWERED),
        Kpi("nps", Cases.NPS, Unit.SCORE, 10, ("no-score",), _ANSWERED),
        Kpi(
            "time-spent",
            Cases.WORKED,
            Unit.TIME,
            1,
            ("running",),
            PeriodRule.WORKED_IN,
            is_more_good=None,
        ),
    )
}
_NO_DAY = "no-day"
FORECAST = {
    kpi.key: kpi
    for kpi in (
        Kpi("expected-won", Population.WON, Unit.MONEY, 1, (_NO_RATE,)),
        Kpi("told-by-history", Population.WON, Unit.MONEY, 3, (_NO_RATE,)),
        Kpi(
            "told-by-deals",
            Population.OPEN,
            Unit.MONEY,
            1,
            (_NO_RATE, _NO_DAY),
            PeriodRule.AS_OF_NOW,
        ),
        Kpi("forecast-error", Population.WON, Unit.SHARE, 3, (_NO_RATE,), is_more_good=False),
    )
}
_BEGUN, _A_YEAR = Buyers.BEGUN, PeriodRule.YEAR_BEFORE
CUSTOMERS = {
    kpi.key: kpi
    for kpi in (
        Kpi("customers", Buyers.ALL, Unit.COUNT, 1, (), PeriodRule.UP_TO),
        Kpi("new-customers", Buyers.NEW, Unit.COUNT, 5, (), PeriodRule.FIRST_IN),
        Kpi("repeat-rate", Buyers.ALL, Unit.SHARE, 10, (), PeriodRule.UP_TO),
        Kpi("retention", _BEGUN, Unit.SHARE, 10, (), PeriodRule.AT_START),
        Kpi("churn", _BEGUN, Unit.SHARE, 10, (), PeriodRule.AT_START, is_more_good=False),
        Kpi("value-a-year", _BEGUN, Unit.MONEY, 10, (_NO_RATE,), _A_YEAR),
        Kpi("lifetime-value", _BEGUN, Unit.MONEY, 10, (_NO_RATE,), _A_YEAR),
    )
}
_OF_GOAL = PeriodRule.OF_GOAL
GOALS = {
    kpi.key: kpi
    for kpi in (
        Kpi("goal-attainment", Aimed.COUNTED, Unit.SHARE, 10, (_NO_RATE,), _OF_GOAL),
        Kpi("goal-pace", Aimed.COUNTED, Unit.DAYS, 1, (), _OF_GOAL),
        Kpi("goal-chance", Population.WON, Unit.SHARE, 3, (_NO_RATE,), _OF_GOAL),
    )
}
COVERAGE = {
    kpi.key: kpi
    for kpi in (
        Kpi(
            "pipeline-coverage",
            Population.OPEN,
            Unit.SHARE,
            1,
            (_NO_RATE, _NO_DAY),
            PeriodRule.DUE_IN,
        ),
    )
}
KPIS = SALES | SERVICE | FORECAST | CUSTOMERS | GOALS | COVERAGE
_NINETY_FIVE = 1.959964  # standard deviations that 95 of 100 cases lie within


def share(key: str, part: float, whole: float, cases: int) -> Figure:
    """A share of the register as a figure: of too few cases only how many of how many."""
    kpi = KPIS[key]
    if cases < kpi.smallest or whole <= 0:
        return Figure(part, Unit.COUNT, of=cases) if cases else Figure(None, kpi.unit)
    return Figure(part / whole, kpi.unit)


def net_score(key: str, good: int, bad: int, cases: int) -> Figure:
    """Percent of good answers less percent of bad ones; of too few only how many are good."""
    kpi = KPIS[key]
    if cases < kpi.smallest:
        return Figure(good, Unit.COUNT, of=cases) if cases else Figure(None, kpi.unit)
    return Figure(100 * (good - bad) / cases, kpi.unit)


def likely(part: int, whole: int) -> tuple[float, float]:
    """Between which shares the true one lies with 95 % certainty (Wilson's interval)."""
    if not whole:
        return 0.0, 1.0
    rate, square = part / whole, _NINETY_FIVE**2
    middle = rate + square / (2 * whole)
    reach = _NINETY_FIVE * sqrt(rate * (1 - rate) / whole + square / (4 * whole**2))
    low, high = ((middle + way * reach) / (1 + square / whole) for way in (-1, 1))
    return max(low, 0.0), min(high, 1.0)


def change(key: str, now: Figure, before: Figure, cases: tuple[int, int]) -> Change | None:
    """How a figure changed, where both rest on enough cases; `None` where that cannot be told."""
    kpi = KPIS[key]
    if min(cases) < kpi.smallest or now.value is None or before.value is None:
        return None
    if now.unit is not kpi.unit or before.unit is not kpi.unit:
        return None
    found = _difference(kpi.unit, now.value, before.value)
    if found is None or found.value is None:
        return None
    if kpi.is_more_good is None or not _is_seen(found):
        return Change(found)
    is_welcome = (found.value > 0) is kpi.is_more_good
    return Change(found, Tone.GOOD if is_welcome else Tone.BAD)


_DIFFERENCES = {
    Unit.SHARE: Unit.POINTS,
    Unit.DAYS: Unit.MORE_DAYS,
    Unit.TIME: Unit.MORE_TIME,
    Unit.SCORE: Unit.MORE_SCORE,
}
_SMALLEST_SEEN = {Unit.MORE_DAYS: 0.5, Unit.MORE_SCORE: 0.5, Unit.MORE_TIME: 30_000}


def _difference(unit: Unit, now: float, before: float) -> Figure | None:
    if unit in _DIFFERENCES:
        return Figure(now - before, _DIFFERENCES[unit])
    return Figure((now - before) / before, Unit.GROWTH) if before > 0 else None


def _is_seen(change: Figure) -> bool:
    """Whether it is more than nothing once it is rounded."""
    size = abs(change.value or 0.0)
    return size >= _SMALLEST_SEEN.get(change.unit, 0.005)
