"""Goals, and what is counted for them by spans of instants (milliseconds UTC, from and before)."""

from bisect import bisect_left
from collections.abc import Sequence

from crm_desktop.domain.goal import Goal, GoalPeriod
from crm_desktop.domain.lead import SCORED
from crm_desktop.storage.reading import Reading

Spans = Sequence[tuple[int, int]]

_LIFECYCLES = ", ".join(f"'{each}'" for each in SCORED)


def goals(reading: Reading) -> list[Goal]:
    """All goals, those that hold from the earliest month first."""
    rows = reading.rows(
        "SELECT id, kpi, period, from_month, until_month, currency, target FROM goal"
        " ORDER BY from_month, id"
    )
    return [Goal(key, kpi, GoalPeriod(period), *rest) for key, kpi, period, *rest in rows]


def twin(reading: Reading, kpi: str, period: str, from_month: str) -> int | None:
    """The goal of a figure and a period that holds from that month on."""
    sql = "SELECT id FROM goal WHERE kpi = ? AND period = ? AND from_month = ? ORDER BY id LIMIT 1"
    found = reading.value(sql, (kpi, period, from_month))
    return None if found is None else int(found)


def first_bought(reading: Reading, spans: Spans) -> list[int]:
    """How many customers bought for the first time in each span."""
    sql = """SELECT min(closed_at) FROM deal_line WHERE kind = 'won'
        AND ifnull(company_id, contact_id) IS NOT NULL AND closed_at IS NOT NULL
        GROUP BY ifnull(company_id, contact_id)"""
    return _within([row[0] for row in reading.rows(sql)], spans)


def first_leads(reading: Reading, spans: Spans) -> list[int]:
    """How many people became leads for the first time in each span."""
    sql = f"""SELECT min(at) FROM contact_history WHERE lifecycle IN ({_LIFECYCLES})
        GROUP BY contact_id"""
    return _within([row[0] for row in reading.rows(sql)], spans)


def done_in(reading: Reading, kind: str, spans: Spans) -> list[int]:
    """How many activities of a kind were done in each span."""
    sql = "SELECT count(*) FROM activity WHERE kind = ? AND done_at >= ? AND done_at < ?"
    return [int(reading.value(sql, (kind, *span))) for span in spans]


def open_due(reading: Reading, first: str, last: str) -> int:
    """What the open deals are worth that are expected on these days (ISO, both included)."""
    sql = """SELECT ifnull(sum(base), 0) FROM deal_line
        WHERE kind = 'open' AND close_day BETWEEN ? AND ?"""
    return int(reading.value(sql, (first, last)))


def _within(instants: list[int], spans: Spans) -> list[int]:
    found = sorted(instants)
    return [bisect_left(found, before) - bisect_left(found, first) for first, before in spans]
