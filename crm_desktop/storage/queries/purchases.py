"""What customers bought: the deals that were won, from `deal_line` by its index.

The customer of a deal is its company, or its person where there is none.
"""

import json
from collections.abc import Sequence

from crm_desktop.domain.sales_figures import Unrated
from crm_desktop.storage.reading import Fields, Reading

_WON = "FROM deal_line WHERE kind = 'won' AND closed_at < ?"
_WITHOUT = "ifnull(company_id, contact_id) IS NOT NULL"


def purchases(reading: Reading, before: int) -> list[Fields]:
    """The deals won before an instant, the first first: customer, instant, value if it is known."""
    # In one step of the database, as between steps it would wait for the other threads' turns.
    sql = f"""SELECT json_group_array(json_array(customer, at, base)) FROM (
        SELECT ifnull(company_id, contact_id) AS customer, closed_at AS at, base
        {_WON} AND {_WITHOUT} ORDER BY closed_at, id)"""
    return [tuple(row) for row in json.loads(reading.value(sql, (before,)))]


def unrated(reading: Reading, before: int) -> list[Unrated]:
    """The amounts won before an instant that have no rate, currency by currency."""
    sql = f"""SELECT kind, currency, count(*), sum(amount) {_WON} AND {_WITHOUT}
        AND base IS NULL AND amount IS NOT NULL GROUP BY currency ORDER BY 3 DESC, 2"""
    return [Unrated(*row) for row in reading.rows(sql, (before,))]


def names(reading: Reading, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Of which kind customers are, and their names; those that are gone are left out."""
    sql = """SELECT id, 'company', name FROM company WHERE id IN (SELECT value FROM json_each(?1))
        UNION ALL
        SELECT id, 'contact', name FROM contact WHERE id IN (SELECT value FROM json_each(?1))"""
    rows = reading.rows(sql, (json.dumps(list(ids)),))
    return {key: (kind, name) for key, kind, name in rows}
