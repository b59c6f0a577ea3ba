from datetime import date
from typing import Any

import numpy as np
import pytest

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.score_rules import DEFAULT_RULES
from crm_desktop.domain.scoring import TENTHS, Answer, Event, LeadFacts
from crm_desktop.engine.lead_cases import LOST, NEITHER, OPEN, WON, LeadHistory, LeadTables
from crm_desktop.engine.score_table import compile_rules
from crm_desktop.engine.scoring import score
from crm_desktop.engine.timelines import day_of

NOW = 1_795_082_400_000
DAY = int(day_of(np.array([NOW]))[0])
MARTA, NOOR, IVO = 5, 6, 7
NEW, QUALIFIED, CONVERTED, JUNK = 1, 5, 6, 8


def ago(days: float) -> int:
    return NOW - round(days * DAY_MS)


FOUND = LeadTables(
    people=[
        (MARTA, ago(100), "referral", "decision-maker", "Owner", "Wine", "PT", 20),
        (NOOR, ago(90), "", "", "", "", "", None),
        (IVO, ago(80), "website", "", "Trainee", "", "ES", 3),
    ],
    standings=[
        (MARTA, ago(100), OPEN, NEW),
        (MARTA, ago(50), OPEN, QUALIFIED),
        (MARTA, ago(20), WON, CONVERTED),
        (MARTA, ago(5), WON, CONVERTED),  # a customer since
        (NOOR, ago(90), NEITHER, 0),
        (NOOR, ago(60), OPEN, NEW),
        (IVO, ago(80), OPEN, NEW),
        (IVO, ago(70), LOST, JUNK),
        (IVO, ago(30), OPEN, NEW),
        (IVO, ago(10), LOST, JUNK),
    ],
    answers=[(MARTA, DAY - 40, "budget", "partly"), (MARTA, DAY - 30, "budget", "yes")],
    events=[
        (MARTA, ago(60), "meeting", "", 0),
        (MARTA, ago(35), "email", "in", 0),
        (MARTA, ago(2), "visit", "out", 0),
    ],
)
HISTORY = LeadHistory(FOUND, DEFAULT_RULES)


def row(days_ago: float, lead: int = 0) -> dict[str, Any]:
    owner, moment = np.array([lead]), np.array([ago(days_ago)])
    columns = HISTORY.columns(owner, moment, day_of(moment) - 1)
    return {name: column[0] for name, column in columns.items()}


def test_how_and_when_a_lead_ended_is_told_by_its_history() -> None:
    assert HISTORY.end.tolist() == [WON, OPEN, LOST]
    assert HISTORY.ended.tolist() == [ago(20), 0, ago(10)]
    assert HISTORY.began.tolist() == [ago(100), ago(60), ago(80)]


def test_a_lead_is_open_while_it_was_worked() -> None:
    moments = np.array([ago(81), ago(75), ago(50), ago(20), ago(9)])
    assert HISTORY.are_open(np.full(5, 2), moments).tolist() == [False, True, False, True, False]


def test_a_lead_reads_as_it_did_then() -> None:
    then = row(31)
    assert (then["budget"], then["need"], then["status"]) == ("partly", "", str(QUALIFIED))
    assert (then["source"], then["decision"], then["role"]) == (
        "referral",
        "decision-maker",
        "owner",
    )
    assert (then["replies"], then["reply_days"]) == (1, pytest.approx(4))
    assert (then["age"], then["touch_days"]) == (pytest.approx(69), pytest.approx(4))
    assert row(29)["budget"] == "yes"
    assert row(30)["budget"] == "partly"  # an answer of the day itself may be told by the end


def test_fit_and_engagement_are_those_of_the_rules() -> None:
    then = row(25)
    day = date.fromordinal(DAY - 25).isoformat()
    facts = LeadFacts(
        title="Owner",
        decision="decision-maker",
        industry="Wine",
        places=("PT",),
        employees=20,
        answers=(Answer("budget", "yes"),),
        events=(
            Event(date.fromordinal(DAY - 60).isoformat(), "meeting"),
            Event(date.fromordinal(DAY - 35).isoformat(), "email", "in"),
        ),
        created=day,
    )
    found = score(facts, compile_rules(DEFAULT_RULES), day)
    assert then["fit"] == pytest.approx(found.fit / TENTHS)
    assert then["engagement"] == pytest.approx(found.engagement / TENTHS, abs=0.2)


def test_of_whom_nothing_is_known_nothing_is_made_up() -> None:
    now = row(0, lead=1)
    assert {now[name] for name in ("budget", "source", "decision", "industry", "role")} == {""}
    assert np.isnan(float(now["employees"]))
    assert (now["fit"], now["engagement"], now["replies"]) == (0, 0, 0)
