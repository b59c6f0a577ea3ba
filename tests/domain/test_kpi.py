import pytest

from crm_desktop.domain.kpi import KPIS, change, likely, net_score, share
from crm_desktop.domain.report import Figure, Tone, Unit


def test_of_too_few_cases_is_told_how_many_of_how_many() -> None:
    assert share("win-rate", 3, 5, 5) == Figure(3, Unit.COUNT, of=5)
    assert share("win-rate", 6, 10, 10) == Figure(0.6, Unit.SHARE)
    assert share("win-rate", 0, 0, 0) == Figure(None, Unit.SHARE)


@pytest.mark.parametrize(
    ("key", "now", "before", "difference", "tone"),
    [
        ("won-revenue", 114, 100, Figure(0.14, Unit.GROWTH), Tone.GOOD),
        ("average-deal", 90, 100, Figure(-0.1, Unit.GROWTH), Tone.BAD),
        ("win-rate", 0.41, 0.38, Figure(0.03, Unit.POINTS), Tone.GOOD),
        ("sales-cycle", 23, 27, Figure(-4, Unit.MORE_DAYS), Tone.GOOD),
        ("sales-cycle", 30, 27, Figure(3, Unit.MORE_DAYS), Tone.BAD),
        ("first-reply", 3_600_000, 4_800_000, Figure(-1_200_000, Unit.MORE_TIME), Tone.GOOD),
        ("solution", 4_800_000, 3_600_000, Figure(1_200_000, Unit.MORE_TIME), Tone.BAD),
        ("first-reply", 3_600_000, 3_610_000, Figure(-10_000, Unit.MORE_TIME), Tone.NEUTRAL),
        ("reopened", 0.08, 0.05, Figure(0.03, Unit.POINTS), Tone.BAD),
        ("nps", 30, 25, Figure(5, Unit.MORE_SCORE), Tone.GOOD),
        ("new-tickets", 120, 100, Figure(0.2, Unit.GROWTH), Tone.NEUTRAL),
        ("won-revenue", 100.2, 100, Figure(0.002, Unit.GROWTH), Tone.NEUTRAL),
    ],
)
def test_a_change_is_welcome_as_the_register_says(
    key: str, now: float, before: float, difference: Figure, tone: Tone
) -> None:
    unit = KPIS[key].unit
    found = change(key, Figure(now, unit), Figure(before, unit), (50, 50))
    assert found is not None
    assert found.figure.unit is difference.unit
    assert found.figure.value == pytest.approx(difference.value)
    assert found.tone is tone


def test_too_few_cases_are_not_compared() -> None:
    money = Figure(100, Unit.MONEY), Figure(90, Unit.MONEY)
    assert change("average-deal", *money, (5, 5)) is not None
    assert change("average-deal", *money, (5, 4)) is None
    few = share("win-rate", 3, 5, 5)
    assert change("win-rate", few, Figure(0.4, Unit.SHARE), (5, 50)) is None
    assert change("won-revenue", money[0], Figure(0, Unit.MONEY), (9, 9)) is None


def test_satisfaction_and_recommendation_are_as_the_field_counts_them() -> None:
    assert share("csat", 45, 50, 50) == Figure(0.9, Unit.SHARE)
    assert share("csat", 3, 5, 5) == Figure(3, of=5)
    assert net_score("nps", 5, 2, 10) == Figure(30, Unit.SCORE)
    assert net_score("nps", 1, 9, 10) == Figure(-80, Unit.SCORE)
    assert net_score("nps", 2, 1, 4) == Figure(2, of=4)
    assert net_score("nps", 0, 0, 0) == Figure(None, Unit.SCORE)


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(45, 50, 0.786, 0.957), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (0, 0, 0.0, 1.0)],
)
def test_a_share_lies_within_wilsons_interval(
    part: int, whole: int, low: float, high: float
) -> None:
    assert likely(part, whole) == pytest.approx((low, high), abs=0.001)
