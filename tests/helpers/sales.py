"""Figures of sales for tests of reports: a year of a small studio, without a file."""

from dataclasses import replace
from datetime import date

from crm_desktop.domain.goal import GoalPeriod
from crm_desktop.domain.report import Grain, When
from crm_desktop.domain.report_period import buckets
from crm_desktop.domain.sales_figures import (
    Closed,
    DealLine,
    LostSum,
    MonthWon,
    Outcome,
    SalesFigures,
    SalesGoal,
    StageSum,
    Unrated,
)
from tests.helpers.aimed import aimed

TODAY = date(2026, 11, 21)
NOW = 1_795_262_400_000
DAY = 86_400_000
_YEAR = When(date(2026, 1, 1), TODAY, Grain.YEAR)
_BEFORE = When(date(2025, 1, 1), date(2025, 11, 21), Grain.YEAR)
_WON = (3200, 4100, 3800, 4900, 5600, 4600, 5300, 6500, 6100, 7200, 6700, 7900)
_NAMES = (
    "Bakery rebrand", "Donaudampfschifffahrtsgesellschaftskapitänsmützenlieferung 2026",
    "تجديد الموقع", "南海进口公司网站", "Quay Dental website", "Tile catalogue <b>2026</b>",
)  # fmt: skip
_WHO = ("Oliveira Tiles", "Weiß & Söhne GmbH", "محمد علي", "李 伟", "Quay Dental", "Noor Haddad")


def studio(deals: int = 40, *, lost: int = 57, before: bool = True) -> SalesFigures:
    """Forty deals won and some lost, compared with the year before."""
    won = Closed(deals, deals, 8_420_000, 23.0 * deals, 18.0)
    missed = Closed(lost, lost, 9_600_000, 31.0 * lost, 25.0)
    former = Outcome(
        _BEFORE, 0, 1, Closed(38, 38, 7_385_000, 27.0 * 38, 21.0), Closed(62, 62, 9_000_000)
    )
    return SalesFigures(
        "Harbour Studio",
        "EUR",
        "Europe/Lisbon",
        TODAY,
        NOW,
        Outcome(_YEAR, NOW - 325 * DAY, NOW + DAY, won, missed),
        former if before else None,
        _months(),
        _stages(),
        9.0,
        _reasons(),
        (Unrated("won", "USD", 2, 300_000), Unrated("open", "CHF", 1, 90_000)),
        tuple(_deal(place, "Won", "") for place in range(deals)),
        tuple(_deal(place, "Lost", "Price") for place in range(lost)),
    )


def aiming(came: int, chance: int | None) -> SalesFigures:
    """The same with a goal of 5,000 euros, of which so many hundred are won."""
    goal = aimed("won-revenue", GoalPeriod.YEAR, came * 10_000, 500_000)
    attained = replace(goal, chance=chance)
    return replace(studio(), goal=SalesGoal(attained, 1_200_000, ("2026-11-21", "2026-12-31")))


def _months() -> tuple[MonthWon, ...]:
    found = buckets(_YEAR)
    return tuple(
        MonthWon(bucket, NOW, NOW + 1, 4, amount * 100, (amount - 700) * 100)
        for bucket, amount in zip(found, _WON, strict=True)
    )


def _stages() -> tuple[StageSum, ...]:
    rows = (
        ("Prospecting", 5, 630_000, 113_000, 4),
        ("Qualified", 4, 990_000, 327_000, 11),
        ("Proposal", 3, 1_315_000, 579_000, 9),
        ("Negotiation", 2, 560_000, 431_000, 6),
    )
    return tuple(
        StageSum(place, name, "Sales", count, count, base, expected, count - 1, days)
        for place, (name, count, base, expected, days) in enumerate(rows, 1)
    )


def _reasons() -> tuple[LostSum, ...]:
    rows = (("Price", 22), ("No answer", 16), ("Competition", 9), ("Postponed", 6), ("", 4))
    return tuple(
        LostSum(place if name else 0, name, count, count * 168_421)
        for place, (name, count) in enumerate(rows, 1)
    )


def _deal(place: int, stage: str, reason: str) -> DealLine:
    name = _NAMES[place % len(_NAMES)]
    closed = NOW - place * 8 * DAY
    amount = 420_000 - place * 7_150
    currency = "USD" if place == 4 else "EUR"
    return DealLine(
        place + 1, name, _WHO[place % len(_WHO)], stage, reason, amount, currency, amount, closed,
        "", None,
    )  # fmt: skip
