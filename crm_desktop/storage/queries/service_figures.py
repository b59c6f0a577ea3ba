"""Sums over tickets and answers for the report on service, from `ticket_line` by its indexes.

Instants are in milliseconds UTC, from the first one on and before the second.
"""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from operator import add

from crm_desktop.domain.service_figures import (
    PARTS,
    Answers,
    Breach,
    Finished,
    Named,
    PartSum,
    Taken,
    Worked,
)
from crm_desktop.storage.reading import Fields, Reading

# As the index of tickets that stand open has it.
STANDING = "state IN ('new', 'open', 'waiting', 'hold')"
OVERDUE = "(due <= ? OR reply_left < 0 OR solve_left < 0)"
CAME = "created_at >= ? AND created_at < ?"
SOLVED = "solved_at >= ? AND solved_at < ?"
_FEW = 30
# Which scores of a survey are good and which are bad.
_GOOD = {"csat": (4, 2), "nps": (9, 6)}
_STILL = """(SELECT id FROM option WHERE list = 'ticket_status' AND type IN ('solved', 'closed'))"""
# Both at once: most tickets are solved in the days they come in.
_BY_PART = f"""SELECT json_array({{names}},
    sum(came), count(iif(came AND is_counted, replied_at, NULL)),
    sum(iif(came AND is_counted AND replied_at IS NOT NULL, reply_spent, 0)),
    count(iif(came, reply_kept, NULL)), ifnull(sum(iif(came, reply_kept, 0)), 0),
    sum(done), sum(done AND is_counted), ifnull(sum(iif(done AND is_counted, solve_spent, 0)), 0),
    count(iif(done, solve_kept, NULL)), ifnull(sum(iif(done, solve_kept, 0)), 0),
    sum(done AND is_counted AND replies = 1), sum(done AND is_counted AND reopened > 0)) AS sums
    FROM (SELECT *, {CAME} AS came, ifnull({SOLVED}, 0) AS done FROM ticket_line
        WHERE {CAME} OR {SOLVED}) GROUP BY {{names}}"""
_NONE = ", ".join("0" for _ in Taken._fields)
_SOLVE_LATE = f"""FROM ticket_line l JOIN breach b ON b.ticket_id = l.id
    WHERE l.{STANDING} AND l.solve_kept = 0 AND b.kind = 'solve' AND b.at >= ? AND b.at < ?"""
_TAKEN = """count(*), count(iif(is_counted, replied_at, NULL)),
    ifnull(sum(iif(is_counted AND replied_at IS NOT NULL, reply_spent, 0)), 0),
    count(reply_kept), ifnull(sum(reply_kept), 0)"""
_FINISHED = """count(*), ifnull(sum(is_counted), 0),
    ifnull(sum(iif(is_counted, solve_spent, 0)), 0), count(solve_kept), ifnull(sum(solve_kept), 0),
    ifnull(sum(is_counted AND replies = 1), 0), ifnull(sum(is_counted AND reopened > 0), 0)"""


def first_ticket(reading: Reading) -> int | None:
    """When the first ticket was made."""
    found: int | None = reading.value("SELECT min(created_at) FROM ticket_line")
    return found


def is_empty(reading: Reading) -> bool:
    """Whether there is neither a ticket nor an answer of a customer."""
    sql = "SELECT EXISTS (SELECT 1 FROM ticket_line) OR EXISTS (SELECT 1 FROM response)"
    return not reading.value(sql)


def standing(reading: Reading, now: int) -> tuple[int, int]:
    """How many tickets are not solved, and how many of them have passed a limit."""
    sql = f"SELECT count(*), ifnull(sum({OVERDUE}), 0) FROM ticket_line WHERE {STANDING}"
    rows = reading.rows(sql, (now,))
    return rows[0][0], rows[0][1]


def taken(reading: Reading, first: int, before: int) -> Taken:
    """The tickets that came in."""
    return Taken(
        *reading.rows(f"SELECT {_TAKEN} FROM ticket_line WHERE {CAME}", (first, before))[0]
    )


def finished(reading: Reading, first: int, before: int) -> Finished:
    """The tickets that were solved and not opened again since.

    Those that passed the limit of their solution then and still stand are judged with them.
    """
    sql = f"SELECT {_FINISHED} FROM ticket_line WHERE {SOLVED}"
    found = Finished(*reading.rows(sql, (first, before))[0])
    late = reading.value(f"SELECT count(*) {_SOLVE_LATE}", (first, before))
    return found._replace(judged=found.judged + late)


def reply_times(reading: Reading, first: int, before: int) -> list[int]:
    """The working time until the first reply of the tickets that came in, the shortest first."""
    wanted = f"{CAME} AND is_counted AND replied_at IS NOT NULL"
    return _sorted(reading, "reply_spent", wanted, (first, before))


def solution_times(reading: Reading, first: int, before: int) -> list[int]:
    """The working time until the solution of the tickets solved then, the shortest first."""
    return _sorted(reading, "solve_spent", f"{SOLVED} AND is_counted", (first, before))


def answers(reading: Reading, code: str, first: int, before: int) -> Answers:
    """The scores given in the surveys of a code (`csat`, `nps`)."""
    sql = """SELECT count(*), ifnull(sum(score >= ?), 0), ifnull(sum(score <= ?), 0) FROM response
        WHERE survey_id IN (SELECT id FROM survey WHERE code = ?) AND at >= ? AND at < ?
        AND score IS NOT NULL"""
    return Answers(*reading.rows(sql, (*_GOOD[code], code, first, before))[0])


def worked(reading: Reading, first: int, before: int) -> Worked:
    """The minutes written down for tickets."""
    sql = """SELECT ifnull(sum(minutes), 0), ifnull(sum(minutes * is_billable), 0),
        count(*) FROM time_entry
        WHERE started_at >= ? AND started_at < ? AND minutes IS NOT NULL"""
    return Worked(*reading.rows(sql, (first, before))[0])


def came_in(reading: Reading, spans: Iterable[tuple[int, int]]) -> list[int]:
    """How many tickets came in each span."""
    sql = f"SELECT count(*) FROM ticket_line WHERE {CAME}"
    return [reading.value(sql, span) for span in spans]


def solved_in(reading: Reading, spans: Iterable[tuple[int, int]]) -> list[int]:
    """How many tickets were solved in each span and not opened again since."""
    sql = f"SELECT count(*) FROM ticket_line WHERE {SOLVED}"
    return [reading.value(sql, span) for span in spans]


def standing_at(reading: Reading, instants: Sequence[int]) -> list[int]:
    """How many tickets stood open at each instant, the earliest first, by their histories."""
    if not instants:
        return []
    begin = instants[0]
    spans = list(pairwise((-(1 << 62), *instants)))
    came = accumulate(came_in(reading, spans))
    # Whose last solution was before all of these was solved at each; others may have been before.
    sql = f"SELECT count(*) FROM ticket_line WHERE {SOLVED} AND (reopened = 0 OR solved_at < ?)"
    gone = accumulate(reading.value(sql, (*span, begin)) for span in spans)
    turns = _turns(reading, begin)
    sums = (0, *accumulate(turn for _, turn in turns))
    again = (sums[bisect_left(turns, (instant, -2))] for instant in instants)
    return [all_ - once - more for all_, once, more in zip(came, gone, again, strict=True)]


def by_part(reading: Reading, first: int, before: int) -> dict[str, list[PartSum]]:
    """The tickets that came in and those that were solved, by everything that parts them."""
    found: dict[str, list[PartSum]] = {}
    for names in _parted_at_once(reading):
        asked = ", ".join(names)
        late = f"SELECT json_array({asked}, {_NONE}, 0, 0, 0, 1, 0, 0, 0) AS sums {_SOLVE_LATE}"
        rows = _at_once(reading, _BY_PART.format(names=asked), (first, before) * 4)
        rows += _at_once(reading, late, (first, before))
        for place, name in enumerate(names):
            found[name] = _parts(rows, place, len(names))
    return found


def _parted_at_once(reading: Reading) -> Iterator[tuple[str, ...]]:
    """Few kinds of rows are left of all parts together, unless there are many products."""
    others = tuple(name for name in PARTS if name != "product")
    if reading.value("SELECT count(*) FROM product") <= _FEW:
        yield (*others, "product")
    else:
        yield others
        yield ("product",)


def by_hour(
    reading: Reading, stretches: Iterable[tuple[int, int, int]]
) -> dict[tuple[int, int], int]:
    """How many tickets came on each weekday (0: Monday) and hour, while clocks stood so."""
    sql = f"""SELECT ((created_at + ?) / 3600000 + 72) % 168, count(*) FROM ticket_line
        WHERE {CAME} GROUP BY 1"""
    found: dict[tuple[int, int], int] = defaultdict(int)
    for first, before, offset in stretches:
        for hour, count in reading.rows(sql, (offset, first, before)):
            found[hour // 24, hour % 24] += count
    return dict(found)


def helpful(reading: Reading, first: int, before: int, limit: int) -> list[Named]:
    """The articles that were used for the most tickets solved then."""
    sql = f"""SELECT 'article', a.id, a.name, count(DISTINCT u.ticket_id) FROM article_use u
        JOIN ticket_line l ON l.id = u.ticket_id JOIN article a ON a.id = u.article_id
        WHERE l.{SOLVED.replace("AND ", "AND l.")} AND l.is_counted
        GROUP BY a.id ORDER BY 4 DESC, a.sort_key, a.id LIMIT ?"""
    return [Named(*row) for row in reading.rows(sql, (first, before, limit))]


def customers(reading: Reading, first: int, before: int, limit: int) -> list[Named]:
    """Who asked most: companies, and people who ask for none."""
    sql = f"""WITH most(company, contact, tickets) AS (
        SELECT company_id, iif(company_id IS NULL, contact_id, NULL), count(*) FROM ticket_line
        WHERE {CAME} AND (company_id IS NOT NULL OR contact_id IS NOT NULL)
        GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ?)
        SELECT iif(company IS NULL, 'contact', 'company'), ifnull(company, contact),
        ifnull(f.name, c.name), tickets FROM most
        LEFT JOIN company f ON f.id = company LEFT JOIN contact c ON c.id = contact
        ORDER BY tickets DESC, 3"""
    return [Named(*row) for row in reading.rows(sql, (first, before, limit))]


def worst(reading: Reading, first: int, before: int, limit: int) -> list[Breach]:
    """The limits passed then: those of tickets that still stand, and those passed furthest."""
    over = "iif(b.kind = 'reply', l.replied_at IS NOT NULL, l.solve_due IS NULL)"
    limited = "iif(b.kind = 'reply', t.reply_limit, t.solve_limit)"
    spent = "iif(b.kind = 'reply', l.reply_spent, l.solve_spent)"
    sql = f"""SELECT l.id, l.name, ifnull(l.company, ifnull(l.person, '')), b.kind, {limited},
        b.at, iif(NOT {over} AND l.{STANDING}, NULL, max({spent} - {limited} * 60000, 0)) AS over
        FROM breach b JOIN ticket_line l ON l.id = b.ticket_id JOIN ticket t ON t.id = l.id
        WHERE b.at >= ? AND b.at < ? AND l.is_counted AND {limited} IS NOT NULL
        ORDER BY over IS NOT NULL, iif(over IS NULL, b.at, 0), over DESC, b.at, l.id LIMIT ?"""
    return [Breach(*row) for row in reading.rows(sql, (first, before, limit))]


def _at_once(reading: Reading, sql: str, values: Sequence[int]) -> list[Fields]:
    """The arrays called `sums` of all rows, in one step of the database.

    Between steps it would wait for the other threads' turns, such as for the library of charts.
    """
    packed: str = reading.value(f"SELECT json_group_array(json(sums)) FROM ({sql})", values)
    return [tuple(row) for row in json.loads(packed)]


def _sorted(reading: Reading, name: str, wanted: str, values: Sequence[int]) -> list[int]:
    # In one step of the database, too.
    sql = f"SELECT group_concat({name}) FROM ticket_line WHERE {wanted}"
    packed = reading.value(sql, values)
    return sorted(map(int, packed.split(","))) if packed else []


def _turns(reading: Reading, begin: int) -> list[tuple[int, int]]:
    """When tickets that were opened again were solved (1) and opened (-1), in order.

    Left out are those whose last solution was before `begin`.
    """
    sql = f"""SELECT at, still - former FROM (SELECT h.at, h.status_id IN {_STILL} AS still,
        lag(h.status_id IN {_STILL}, 1, 0) OVER (PARTITION BY h.ticket_id ORDER BY h.at, h.id)
        AS former FROM (SELECT id FROM ticket_line WHERE reopened > 0
            AND (solved_at IS NULL OR solved_at >= ?)) l
        CROSS JOIN ticket_history h ON h.ticket_id = l.id) WHERE still <> former"""
    return sorted((at, turn) for at, turn in reading.rows(sql, (begin,)))


def _parts(rows: Iterable[Fields], place: int, sums_from: int) -> list[PartSum]:
    """The sums of rows that are alike at one place of what parts them."""
    found: dict[str | int | None, list[int]] = {}
    for row in rows:
        former, sums = found.get(row[place]), row[sums_from:]
        found[row[place]] = [*map(add, former, sums)] if former else [*sums]
    parted = len(Taken._fields)
    return [
        PartSum(name, Taken(*sums[:parted]), Finished(*sums[parted:]))
        for name, sums in found.items()
    ]
