"""The board of a pipeline: which deals stand in which lane, and what they add up to."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.board import Sums
from crm_desktop.domain.folding import sort_key
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage.queries import lines
from crm_desktop.storage.reading import Reading, marks

# Amounts without a rate are counted, and added to nothing. `total` never overflows, and is exact as
# long as sums have no more than fifteen digits.
_SUMS = (
    "count(*), CAST(total(base) AS INTEGER),"
    " CAST(total((base * chance + 50) / 100) FILTER (WHERE kind = 'open') AS INTEGER),"
    " count(amount) - count(base)"
)
_ODDS = "(ifnull(odds, chance) / 100.0)"
_EXPECTED = f"count(base), total({_ODDS} * base), total({_ODDS} * (1.0 - {_ODDS}) * base * base)"
# Months as numbers, 202611; before them what is past its day, after them what has none.
_MONTH = (
    "CASE WHEN close_day IS NULL THEN 999999 WHEN close_day < ? THEN 0"
    " ELSE CAST(substr(close_day, 1, 4) || substr(close_day, 6, 2) AS INTEGER) END"
)
_ON_BOARD = "pipeline_id = ? AND (kind = 'open' OR kind = 'won' AND closed_at >= ?)"

Filled = dict[int, tuple["array[int]", Sums]]


class Closed(NamedTuple):
    """What was closed since some moment: how many were won and lost, and what the won are worth."""

    won: int
    won_value: int
    lost: int


class State(NamedTuple):
    """What a deal was at a moment; `closed_at` is when it was closed, if it was by then."""

    id: int
    stage_id: int
    amount: int | None
    currency: str
    rate: str
    chance: int
    close_day: str
    closed_at: int


def by_stage(reading: Reading, pipeline: int, won_since: int, question: ListQuestion) -> Filled:
    """The deals of each stage in their order: open ones, and those won since, the last first.

    Raises `CrmError` (`filter-field-gone`, `bad-filter`).
    """
    found = lines.found_by(reading, "deal", question)
    kept = f"{found.sql} AND {_ON_BOARD}" if found.sql else f" WHERE {_ON_BOARD}"
    values = (*found.values, pipeline, won_since)
    sums = reading.rows(
        f"SELECT stage_id, {_SUMS} FROM deal_line{kept}"
        " GROUP BY stage_id ORDER BY stage_place, stage_id",
        values,
    )
    ids = reading.ids(
        f"SELECT id FROM deal_line{kept} ORDER BY stage_place, stage_id,"
        " iif(kind = 'won', -closed_at, place), id",
        values,
    )
    return _filled(sums, ids)


def by_month(reading: Reading, pipeline: int, question: ListQuestion) -> Filled:
    """The open deals by the month in which they are to close, as `YYYYMM`, in order of the day.

    Those past their day are under 0, those without one under 999999. Raises as `by_stage` does.
    """
    found = lines.found_by(reading, "deal", question)
    kept = "kind = 'open' AND pipeline_id = ?"
    kept = f"{found.sql} AND {kept}" if found.sql else f" WHERE {kept}"
    values = (question.today, *found.values, pipeline)
    sums = reading.rows(
        f"SELECT {_MONTH} AS month, {_SUMS} FROM deal_line{kept} GROUP BY month ORDER BY month",
        values,
    )
    ids = reading.ids(
        f"SELECT id FROM deal_line{kept}"
        " ORDER BY close_day IS NULL, close_day, base IS NULL, base DESC, id",
        values[1:],
    )
    return _filled(sums, ids)


class Expected(NamedTuple):
    """What is expected of open deals whose rate is known, in minor units, and how it varies."""

    deals: int = 0
    value: float = 0.0
    variance: float = 0.0


def open_sums(reading: Reading, pipeline: int) -> tuple[Sums, Expected]:
    """What all open deals of a pipeline add up to, and what is expected of them."""
    row = reading.first(
        f"SELECT {_SUMS}, {_EXPECTED} FROM deal_line WHERE pipeline_id = ? AND kind = 'open'",
        (pipeline,),
    )
    return (Sums(), Expected()) if row is None else (Sums(*row[:4]), Expected(*row[4:]))


def closed(reading: Reading, pipeline: int, since: int) -> Closed:
    """What was won and lost since a moment."""
    row = reading.first(
        "SELECT count(*) FILTER (WHERE kind = 'won'),"
        " CAST(total(base) FILTER (WHERE kind = 'won') AS INTEGER),"
        " count(*) FILTER (WHERE kind = 'lost')"
        " FROM deal_line WHERE kind IN ('won', 'lost') AND closed_at >= ? AND pipeline_id = ?",
        (since, pipeline),
    )
    return Closed(0, 0, 0) if row is None else Closed(*row)


def cycles(reading: Reading, pipeline: int, since: int) -> list[int]:
    """How long each deal won since a moment took, in milliseconds, the shortest first."""
    found = reading.rows(
        "SELECT closed_at - created_at FROM deal_line"
        " WHERE kind = 'won' AND closed_at >= ? AND pipeline_id = ? ORDER BY 1",
        (since, pipeline),
    )
    return [row[0] for row in found]


def states_at(
    reading: Reading, pipeline: int, moment: int, only: Sequence[int] | None = None
) -> list[State]:
    """What every deal of a pipeline that there is was at a moment, or `only` some.

    Open ones by name, before them the closed ones, the last first.
    """
    some = "" if only is None else f" AND h.deal_id IN ({marks(only)})"
    found = reading.rows(
        # SQLite gives the other columns of the row that has the greatest of a group; of rows of
        # one moment the id tells which came last.
        "SELECT h.deal_id, h.stage_id, h.amount, h.currency, h.rate, h.chance, h.close_day,"
        " iif(l.stage_id = h.stage_id AND l.closed_at <= ?, l.closed_at, h.at) AS was_closed,"
        " max((h.at << 14) + (h.id & 16383)), s.pipeline_id"
        " FROM deal_history h JOIN stage s ON s.id = h.stage_id"
        f" JOIN deal_line l ON l.id = h.deal_id WHERE h.at <= ?{some}"
        " GROUP BY h.deal_id HAVING s.pipeline_id = ?"
        " ORDER BY iif(s.kind = 'open', 0, -was_closed), l.name_key, l.id",
        (moment, moment, *(only or ()), pipeline),
    )
    return [State(*row[:-2]) for row in found]


def next_step(reading: Reading, deal: int) -> int | None:
    """The planned activity that is the next step of a deal."""
    found = reading.value(
        "SELECT id FROM activity WHERE deal_id = ? AND done_at IS NULL"
        " ORDER BY due_at IS NULL, due_at, id LIMIT 1",
        (deal,),
    )
    return None if found is None else int(found)


def within(reading: Reading, pipeline: int, ids: "array[int]") -> "array[int]":
    """Those of the ids that are deals of a pipeline, in their order."""
    sql = "SELECT count(*) FROM deal_line WHERE pipeline_id <> ?"
    if not reading.value(sql, (pipeline,)):
        return ids
    there = set(reading.ids("SELECT id FROM deal_line WHERE pipeline_id = ?", (pipeline,)))
    return array("q", (key for key in ids if key in there))


def has_items(reading: Reading, deal: int) -> bool:
    """Whether the lines of a deal make its amount."""
    return reading.value("SELECT 1 FROM deal_item WHERE deal_id = ?", (deal,)) is not None


def contact_named(reading: Reading, name: str, company: int | None) -> int | None:
    """The contact of this name, first one with a place in the company, then the oldest."""
    found = reading.value(
        "SELECT c.id FROM contact c WHERE c.sort_key = ? ORDER BY EXISTS (SELECT 1 FROM membership"
        " WHERE contact_id = c.id AND company_id = ?) DESC, c.id LIMIT 1",
        (sort_key(name), company),
    )
    return None if found is None else int(found)


def _filled(sums: Sequence[tuple[int, ...]], ids: "array[int]") -> Filled:
    """The ids, which stand lane after lane, apart."""
    made: Filled = {}
    start = 0
    for key, count, *rest in sums:
        made[key] = ids[start : start + count], Sums(count, *rest)
        start += count
    return made
