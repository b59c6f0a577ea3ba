from typing import Any

import numpy as np
import pytest

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.engine.deal_cases import DealHistory, DealTables, Stages
from crm_desktop.engine.timelines import day_of

NOW = 1_795_082_400_000
STAGES = Stages(((1, 0.1), (2, 0.5)), {1: 10.0})
BEGUN = NOW - 40 * DAY_MS
DAY = int(day_of(np.array([NOW]))[0])
DEAL, OTHER, CLIENT, PERSON = 11, 12, 77, 88


def ago(days: float) -> int:
    return NOW - round(days * DAY_MS)


FOUND = DealTables(
    deals=[
        (DEAL, BEGUN, ago(1), 1, CLIENT, PERSON, "renewal", "referral", "", "Wine", "PT"),
        (OTHER, ago(5), 0, 0, 0, 0, "", "", "", "", ""),
    ],
    cards=[
        (DEAL, BEGUN, 1, DAY - 30, 50_000.0),
        (DEAL, ago(30), 1, DAY - 10, 50_000.0),  # put off
        (DEAL, ago(20), 2, DAY - 12, 80_000.0),  # and brought forward
        (DEAL, ago(1), 9, DAY - 1, 90_000.0),  # won
        (OTHER, ago(5), 1, 0, None),
    ],
    deeds=[(DEAL, ago(35), 0), (DEAL, ago(25), 1), (DEAL, ago(2), 1)],
    clients=[(CLIENT, ago(300), 1), (CLIENT, ago(200), 0), (CLIENT, ago(1), 1)],
    people=[(PERSON, ago(300), 1), (PERSON, ago(1), 2)],
)


def row(days_ago: float, deal: int = 0) -> dict[str, Any]:
    history = DealHistory(FOUND, STAGES, 100_000.0)
    owner, moment = np.array([deal]), np.array([ago(days_ago)])
    assert history.are_open(owner, moment)[0]
    return {name: column[0] for name, column in history.columns(owner, moment).items()}


def test_a_deal_reads_as_it_did_then() -> None:
    then = row(10)
    assert (then["stage"], then["client"], then["type"]) == ("2", "customer", "renewal")
    assert then["slips"] == 1
    assert then["size"] == pytest.approx(0.8)
    assert then["age"] == pytest.approx(30)
    assert then["stage_age"] == pytest.approx(10 / 14)  # nothing is expected of that stage
    assert (then["replies"], then["reply_days"]) == (1, pytest.approx(15))
    assert then["touch_days"] == pytest.approx(15)
    assert then["overdue"] == pytest.approx(2)
    assert (then["orders"], then["record"]) == (1, pytest.approx(0.5))


def test_before_anything_happened_little_is_known() -> None:
    then = row(39)
    assert then["stage_age"] == pytest.approx(0.1)
    assert (then["replies"], then["slips"]) == (0, 0)
    assert np.isnan(float(then["reply_days"]))
    assert then["touch_days"] == pytest.approx(1)  # since it was opened


def test_of_whom_nothing_is_known_nothing_is_made_up() -> None:
    now = row(0, deal=1)
    assert [now[name] for name in ("client", "source", "industry", "country")] == [""] * 4
    assert np.isnan([float(now[name]) for name in ("size", "overdue", "record")]).all()
    assert now["orders"] == 0


def test_a_closed_deal_is_open_until_it_is_closed() -> None:
    history = DealHistory(FOUND, STAGES, 1.0)
    moments = np.array([ago(41), ago(40), ago(1.1), ago(1), NOW])
    found = history.are_open(np.zeros(5, np.int64), moments)
    assert found.tolist() == [False, True, True, False, False]
