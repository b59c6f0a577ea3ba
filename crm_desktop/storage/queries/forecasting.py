"""What forecasts are told from: the months that were, and the deals that are open or were then.

Amounts are in minor units of the business's currency, instants in milliseconds UTC, days ISO.
"""

import json
from collections.abc import Mapping
from typing import NamedTuple

from crm_desktop.storage.reading import Fields, Reading

_ODDS = "(coalesce(told, odds, chance) / 100.0)"
_SUMS = (
    "count(*), CAST(total({0}) AS INTEGER), total({1} * {0}), total({1} * (1.0 - {1}) * {0} * {0})"
)
# What a deal was from one card of its history to the next; amounts of then by the rate of now.
_CARDS = f"""
SELECT h.at,
    ifnull((SELECT min(n.at) FROM deal_history n WHERE n.deal_id = h.deal_id AND n.at >= h.at
        AND (n.at > h.at OR n.id > h.id)), {2**62}),
    CAST(julianday(h.close_day) - 1721424 AS INTEGER), h.chance / 100.0,
    1.0 * h.amount * l.base / l.amount
FROM deal_history h JOIN stage s ON s.id = h.stage_id JOIN deal_line l ON l.id = h.deal_id
WHERE s.kind = 'open' AND h.close_day >= ? AND l.amount > 0 AND h.amount > 0
    AND h.currency = l.currency AND l.base IS NOT NULL
"""


class Due(NamedTuple):
    """Open deals due in some days: what they are worth, what is expected, how that varies."""

    deals: int
    total: int
    expected: float
    variance: float


def due(reading: Reading, today: str, odds: Mapping[int, int]) -> dict[str, Due]:
    """The open deals whose day has not passed, by its month (`YYYY-MM`).

    `odds` are chances in percent, by deal, that are told but not written yet.
    """
    rows = reading.rows(
        f"SELECT substr(close_day, 1, 7), {_SUMS.format('base', _ODDS)} FROM deal_line l"
        " LEFT JOIN (SELECT CAST(key AS INTEGER) AS deal, value AS told FROM json_each(?)) t"
        " ON t.deal = l.id"
        " WHERE kind = 'open' AND close_day >= ? AND base IS NOT NULL GROUP BY 1",
        (json.dumps(dict(odds)), today),
    )
    return {month: Due(*rest) for month, *rest in rows}


def apart(reading: Reading, today: str) -> dict[str, tuple[int, int]]:
    """Count and worth of open deals that no month counts, by the reason (of `Apart`)."""
    rows = reading.rows(
        "SELECT CASE WHEN amount IS NULL THEN 'no-amount' WHEN base IS NULL THEN 'no-rate'"
        " WHEN close_day IS NULL THEN 'no-day' WHEN close_day < ? THEN 'overdue'"
        " ELSE '' END AS why,"
        " count(*), CAST(total(base) AS INTEGER)"
        " FROM deal_line WHERE kind = 'open' GROUP BY why",
        (today,),
    )
    return {why: (count, base) for why, count, base in rows if why}


def cards(reading: Reading, since: str) -> list[Fields]:
    """What open deals were that were due on that day or later.

    From, until (instants), day due (an ordinal), chance of the stage, worth.
    """
    return reading.rows(_CARDS, (since,))
