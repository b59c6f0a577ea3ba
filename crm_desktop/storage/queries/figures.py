"""Sums over deals for the reports; everything from `deal_line`, by its indexes.

Amounts are in minor units of the business's currency, instants in milliseconds UTC.
"""

from array import array
from collections.abc import Sequence

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.money import part_of
from crm_desktop.domain.report import Behind, Population
from crm_desktop.domain.sales_figures import Closed, DealLine, LostSum, StageSum, Unrated
from crm_desktop.storage.reading import Fields, Reading, marks

Spans = Sequence[tuple[int, int]]

_CLOSED = "kind = ? AND closed_at >= ? AND closed_at < ?"
_DEAL = """
SELECT l.id, l.name, ifnull(l.company, ifnull(l.person, '')), s.name, ifnull(o.name, ''),
    l.amount, l.currency, l.base, l.closed_at, ifnull(l.close_day, ''),
    iif(l.kind = 'open', l.base * ifnull(l.odds, l.chance) / 100, NULL)
FROM deal_line l
JOIN stage s ON s.id = l.stage_id
JOIN deal d ON d.id = l.id
LEFT JOIN option o ON o.id = d.lost_reason_id
"""


def first_closed(reading: Reading) -> int | None:
    """When a deal was won or lost for the first time."""
    found = (first_won(reading), _first(reading, "lost"))
    return min((each for each in found if each is not None), default=None)


def first_won(reading: Reading) -> int | None:
    """When a deal was won for the first time."""
    return _first(reading, "won")


def closed(reading: Reading, kind: str, first: int, before: int) -> Closed:
    """The deals won or lost (`kind`) from the instant `first` on and before `before`."""
    sql = f"""SELECT count(*), count(base), ifnull(sum(base), 0),
        ifnull(sum(closed_at - created_at), 0)
        FROM deal_line WHERE {_CLOSED}"""
    count, valued, base, took = reading.rows(sql, (kind, first, before))[0]
    middle = f"""SELECT avg(took) FROM (SELECT closed_at - created_at AS took FROM deal_line
        WHERE {_CLOSED} ORDER BY took LIMIT ? OFFSET ?)"""
    values = (kind, first, before, 2 - count % 2, max(count - 1, 0) // 2)
    median = reading.value(middle, values) or 0
    return Closed(count, valued, base, took / DAY_MS, median / DAY_MS)


def won_in(reading: Reading, spans: Spans) -> list[tuple[int, int]]:
    """How many deals were won in each span of instants (from, before), and what they are worth."""
    sql = f"SELECT count(*), ifnull(sum(base), 0) FROM deal_line WHERE {_CLOSED}"
    found = [reading.first(sql, ("won", *span)) for span in spans]
    return [(row[0], row[1]) if row is not None else (0, 0) for row in found]


def won_by_day(reading: Reading, first: int, before: int) -> list[tuple[int, int]]:
    """What was won on each day (0: the first 24 hours) between two instants, where anything was."""
    sql = f"""SELECT (closed_at - ?) / {DAY_MS} AS day, ifnull(sum(base), 0) FROM deal_line
        WHERE {_CLOSED} GROUP BY day ORDER BY day"""
    return [(row[0], row[1]) for row in reading.rows(sql, (first, "won", first, before))]


def open_by_stage(reading: Reading, now: int) -> tuple[list[StageSum], float]:
    """The stages that are open, in their order, with their deals; and the median of all days.

    Stages of pipelines in use are given without deals, too.
    """
    stages = reading.rows(
        "SELECT s.id, s.name, p.name, p.is_closed FROM stage s JOIN pipeline p"
        " ON p.id = s.pipeline_id WHERE s.kind = 'open' ORDER BY p.place, p.id, s.place, s.id"
    )
    sql = """SELECT stage_id, base, ifnull(odds, chance), odds IS NOT NULL, stage_since
        FROM deal_line WHERE kind = 'open'"""
    deals: dict[int, list[Fields]] = {}
    for row in reading.rows(sql):
        deals.setdefault(row[0], []).append(row)
    sums = [
        _stage_sum(stage, deals.get(stage[0], []), now)
        for stage in stages
        if stage[0] in deals or not stage[3]
    ]
    return sums, _median([now - row[4] for rows in deals.values() for row in rows]) / DAY_MS


def lost_by_reason(reading: Reading, first: int, before: int) -> list[LostSum]:
    """Why deals were lost, the most frequent reason first."""
    # The deals first: joined to their reasons one by one they would take twice as long.
    sql = f"""WITH reason(id, count, base) AS (
        SELECT d.lost_reason_id, count(*), ifnull(sum(l.base), 0)
        FROM deal_line l CROSS JOIN deal d ON d.id = l.id
        WHERE l.{_CLOSED.replace("AND ", "AND l.")} GROUP BY 1)
        SELECT ifnull(r.id, 0), ifnull(o.name, ''), r.count, r.base
        FROM reason r LEFT JOIN option o ON o.id = r.id ORDER BY 3 DESC, 4 DESC, 1"""
    return [LostSum(*row) for row in reading.rows(sql, ("lost", first, before))]


def unrated(reading: Reading, first: int, before: int) -> list[Unrated]:
    """The amounts that have no rate: of deals won or lost then, and of those that are open."""
    without = "base IS NULL AND amount IS NOT NULL"
    then = f"""SELECT kind, currency, count(*), sum(amount) FROM deal_line
        WHERE {_CLOSED} AND {without} GROUP BY currency ORDER BY 3 DESC, 2"""
    standing = f"""SELECT kind, currency, count(*), sum(amount) FROM deal_line
        WHERE kind = 'open' AND {without} GROUP BY currency ORDER BY 3 DESC, 2"""
    found = [row for kind in ("won", "lost") for row in reading.rows(then, (kind, first, before))]
    found += reading.rows(standing)
    return [Unrated(*row) for row in found]


def largest(
    reading: Reading, kind: str, first: int, before: int, limit: int
) -> tuple[DealLine, ...]:
    """The largest deals of a kind that were closed then; those without a rate come last."""
    wanted = f"SELECT id FROM deal_line WHERE {_CLOSED} ORDER BY base DESC, id LIMIT ?"
    sql = f"{_DEAL} WHERE l.id IN ({wanted}) ORDER BY l.base DESC, l.id"
    rows = reading.rows(sql, (kind, first, before, limit))
    return tuple(DealLine(*row) for row in rows)


def ids_behind(reading: Reading, behind: Behind) -> "array[int]":
    """The deals behind a figure, the largest first."""
    wanted, values = _wanted(behind)
    return reading.ids(
        f"SELECT id FROM (SELECT l.id, l.base FROM deal_line l {_joined(behind)}"
        f" WHERE {wanted} ORDER BY l.base DESC, l.id)",
        values,
    )


def deal_lines(reading: Reading, ids: Sequence[int]) -> list[DealLine]:
    """Rows by id, in the order of the ids; those that are gone are left out."""
    rows = reading.rows(f"{_DEAL} WHERE l.id IN ({marks(ids)})", tuple(ids))
    found = {row[0]: DealLine(*row) for row in rows}
    return [found[key] for key in ids if key in found]


def _first(reading: Reading, kind: str) -> int | None:
    sql = "SELECT min(closed_at) FROM deal_line WHERE kind = ? AND closed_at IS NOT NULL"
    found: int | None = reading.value(sql, (kind,))
    return found


def _joined(behind: Behind) -> str:
    return "" if behind.reason is None else "JOIN deal d ON d.id = l.id"


def _wanted(behind: Behind) -> tuple[str, list[object]]:
    kinds = [behind.population.value]
    if behind.population is Population.CLOSED:
        kinds = [Population.WON.value, Population.LOST.value]
    tests: list[tuple[str, list[object]]] = [(f"l.kind IN ({marks(kinds)})", list(kinds))]
    if behind.first is not None:
        tests.append(("l.closed_at >= ?", [behind.first]))
    if behind.before is not None:
        tests.append(("l.closed_at < ?", [behind.before]))
    if behind.stage is not None:
        tests.append(("l.stage_id = ?", [behind.stage]))
    if behind.reason is not None:
        tests.append(("ifnull(d.lost_reason_id, 0) = ?", [behind.reason]))
    tests += _wanted_worth(behind)
    return " AND ".join(test for test, _ in tests), [each for _, more in tests for each in more]


def _wanted_worth(behind: Behind) -> list[tuple[str, list[object]]]:
    """What is asked of the amount of deals, and of the day they are expected on."""
    tests: list[tuple[str, list[object]]] = []
    if behind.is_rated is not None:
        rate = "NOT NULL" if behind.is_rated else "NULL"
        tests.append((f"l.base IS {rate} AND l.amount IS NOT NULL", []))
    if behind.is_valued is False:
        tests.append(("l.amount IS NULL", []))
    if behind.due == ("", ""):
        tests.append(("l.close_day IS NULL", []))
    elif behind.due is not None:
        tests.append(("l.close_day BETWEEN ? AND ?", list(behind.due)))
    return tests


def _stage_sum(stage: Fields, deals: Sequence[Fields], now: int) -> StageSum:
    key, name, pipeline, _ = stage
    valued = [(base, chance) for _, base, chance, _, _ in deals if base is not None]
    return StageSum(
        key,
        name,
        pipeline,
        len(deals),
        len(valued),
        sum(base for base, _ in valued),
        sum(part_of(base, chance * 100) for base, chance in valued),
        sum(is_learned for *_, is_learned, _ in deals),
        _median([now - since for *_, since in deals]) / DAY_MS,
    )


def _median(values: Sequence[int]) -> float:
    found = sorted(values)
    middle = len(found) // 2
    if not found:
        return 0.0
    return found[middle] if len(found) % 2 else (found[middle - 1] + found[middle]) / 2
