"""The derived rows of campaigns, and which campaign a lead or a deal comes from.

That is the one that it names by hand; else the first campaign that its person was added to before
they became a lead, or the deal was begun, by no more days than the business counts with.
"""

from crm_desktop.domain.campaign import ANSWERED, REACHED, WINDOW_DAYS, Outcome
from crm_desktop.domain.dates import DAY_MS


def _among(outcomes: tuple[Outcome, ...]) -> str:
    return ", ".join(f"'{each.value}'" for each in outcomes)


WINDOW = f"""ifnull((SELECT json_extract(value, '$') FROM setting WHERE name = 'campaign_days'),
    {WINDOW_DAYS})"""
_LEAD_SINCE = """ifnull((SELECT min(at) FROM contact_history
        WHERE contact_id = o.id AND lifecycle = 'lead'),
    iif(o.lifecycle <> '', o.created_at, NULL))"""
_NAMED = "(SELECT id FROM campaign WHERE name = o.campaign COLLATE NOCASE ORDER BY id LIMIT 1)"


def _first(contact: str, since: str) -> str:
    """The first campaign somebody was added to within the days before an instant."""
    return f"""(SELECT m.campaign_id FROM campaign_member m WHERE m.contact_id = {contact}
        AND m.added_at <= {since} AND m.added_at >= {since} - {WINDOW} * {DAY_MS}
        ORDER BY m.added_at, m.id LIMIT 1)"""


OF_LEAD = f"""CASE WHEN o.campaign = '' THEN {_first("o.id", _LEAD_SINCE)}
    WHEN {_LEAD_SINCE} IS NOT NULL THEN {_NAMED} END"""
OF_DEAL = f"""CASE WHEN o.campaign = '' THEN {_first("o.contact_id", "o.created_at")}
    ELSE {_NAMED} END"""

COLUMNS = """id, name, name_key, channel, channel_key, starts, ends, phase, is_closed, people,
    to_do, reached, answered, leads, won, won_value, budget, cost, currency, profit,
    last_touch, created_at"""
# In the order of the phase what is over comes first, then what ends soonest.
LINE = f"""
SELECT id, name, sort_key, channel, channel_key, nullif(starts, ''), nullif(ends, ''),
    iif(is_closed, '0', '1' || iif(ends = '', '9999', ends)), is_closed,
    people, to_do, reached, answered, leads, won, won_value, budget, cost, currency,
    iif(cost > 0 AND currency = base, 1.0 * (won_value - cost) / cost, NULL),
    max(changed_at, member_changed), created_at
FROM (SELECT o.*, c.name AS channel, c.folded AS channel_key, {{base}} AS base,
        ifnull(m.people, 0) AS people, ifnull(m.to_do, 0) AS to_do,
        ifnull(m.reached, 0) AS reached, ifnull(m.answered, 0) AS answered,
        ifnull(m.changed, 0) AS member_changed,
        (SELECT count(*) FROM contact_line WHERE campaign_id = o.id) AS leads,
        (SELECT count(*) FROM deal_line WHERE campaign_id = o.id AND kind = 'won') AS won,
        (SELECT ifnull(sum(base), 0) FROM deal_line
            WHERE campaign_id = o.id AND kind = 'won') AS won_value
    {{wanted}}
    LEFT JOIN option c ON c.id = o.channel_id
    LEFT JOIN (SELECT campaign_id, count(*) AS people, max(changed_at) AS changed,
            sum(outcome = '{Outcome.TO_DO.value}') AS to_do,
            sum(outcome IN ({_among(REACHED)})) AS reached,
            sum(outcome IN ({_among(ANSWERED)})) AS answered
        FROM campaign_member WHERE campaign_id IN (SELECT value FROM json_each(?1))
        GROUP BY campaign_id) m ON m.campaign_id = o.id)
"""
TEXT = """
SELECT o.id, o.name,
    ifnull((SELECT name FROM option WHERE id = o.channel_id), '') || ' '
        || substr(o.note, 1, 4000),
    ''
{wanted}
"""
