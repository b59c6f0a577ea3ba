import numpy as np

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.engine.chance_task import Cases
from crm_desktop.engine.deal_cases import DealHistory, DealTables, Stages
from crm_desktop.engine.snapshots import DEAL_AGES, deal_cases, settled

NOW = 1_795_082_400_000
STAGES = Stages(((1, 0.1), (2, 0.5)), {1: 14.0})


def history(lives: list[int]) -> DealHistory:
    """Deals of one stage each, closed after so many days."""
    start = NOW - 900 * DAY_MS
    deals = [
        (key, start, start + days * DAY_MS, key % 2, 0, 0, "", "", "", "", "")
        for key, days in enumerate(lives)
    ]
    cards = [(key, start, 1, 0, 100.0) for key in range(len(lives))]
    cards += [(key, start + days * DAY_MS, 6, 0, 100.0) for key, days in enumerate(lives)]
    return DealHistory(DealTables(deals, cards, [], [], []), STAGES, 100.0)


def test_a_deal_is_looked_at_at_each_age_at_which_it_was_still_open() -> None:
    lives = [3, 30, 200]
    data = deal_cases(history(lives))
    for key, life in enumerate(lives):
        ages = np.asarray(data.columns["age"], np.float64)[data.group == key]
        np.testing.assert_allclose(ages, [age for age in DEAL_AGES if age < life], atol=1e-6)
        assert set(data.outcome[data.group == key]) == {float(key % 2)}
    assert data.outcomes == 3


def test_of_many_looks_some_are_taken_whatever_came_of_them() -> None:
    data = deal_cases(history([200] * 400), most=500)
    assert 400 <= len(data.day) <= 500
    assert np.unique(data.columns["age"]).size == len(DEAL_AGES)
    assert 0.4 < data.outcome.mean() < 0.6


def test_what_is_too_young_for_the_slow_ones_to_have_ended_is_left_out() -> None:
    day = np.arange(1000)
    known = day + np.where(day % 10 < 2, 100, 10)
    made = Cases({}, np.zeros(1000), day, known, day)
    assert settled(made, 1000).day.max() == 900
    few = made.take(np.arange(150))
    assert len(settled(few, 160).day) == 150
