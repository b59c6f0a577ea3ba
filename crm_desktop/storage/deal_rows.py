"""The derived rows of deals: what lists and cards show of them, and the text that search reads."""

from crm_desktop.storage import campaign_rows

CURRENCY = "ifnull((SELECT json_extract(value, '$') FROM setting WHERE name = 'currency'), 'EUR')"
# Not yet qualified, and neither converted nor given up; the index needs to be told the obvious.
OPEN = (
    "lifecycle = 'lead' AND lifecycle <> '' AND (lead_status_id IS NULL OR lead_status_id IN"
    " (SELECT id FROM option WHERE list = 'lead_status' AND type IN ('open', 'waiting')))"
)
# What an amount of a deal is worth in the currency of the business; nothing without a rate.
BASE = f"base_amount(o.amount, o.currency, o.rate, {CURRENCY})"

COLUMNS = """id, name, name_key, stage_id, pipeline_id, kind, stage_place, place,
    person, person_key, company, company_key, contact_id, company_id, amount, currency, base,
    chance, is_hand_set, odds, close_day, closed_at, next_due, next_day, next_text, last_touch,
    tags, created_at, stage_since, campaign_id"""
# A touch of the deal is what was done for it, or with its person since it began, or a file.
LINE = f"""
SELECT o.id, o.name, o.sort_key, o.stage_id, s.pipeline_id, s.kind, s.place, o.place,
    c.name, c.sort_key, f.name, f.sort_key, o.contact_id, o.company_id, o.amount, o.currency,
    {BASE}, o.chance, o.is_hand_set, (SELECT odds FROM deal_score WHERE deal_id = o.id),
    nullif(o.close_day, ''), o.closed_at, n.due_at, nullif(n.due_day, ''),
    iif(n.subject <> '', n.subject, substr(n.body, 1, 200)),
    max(o.created_at,
        ifnull((SELECT max(done_at) FROM activity WHERE deal_id = o.id
            AND done_at IS NOT NULL), 0),
        ifnull((SELECT max(done_at) FROM activity WHERE contact_id = o.contact_id
            AND done_at IS NOT NULL AND deal_id IS NULL), 0),
        ifnull((SELECT max(created_at) FROM attachment WHERE deal_id = o.id), 0)),
    {{tags}}, o.created_at,
    ifnull((SELECT min(at) FROM deal_history WHERE deal_id = o.id AND at > ifnull(
        (SELECT max(at) FROM deal_history WHERE deal_id = o.id AND stage_id <> o.stage_id), -1)),
        o.created_at),
    {campaign_rows.OF_DEAL}
{{wanted}}
JOIN stage s ON s.id = o.stage_id
LEFT JOIN contact c ON c.id = o.contact_id
LEFT JOIN company f ON f.id = o.company_id
LEFT JOIN activity n ON n.id = (SELECT id FROM activity WHERE deal_id = o.id AND done_at IS NULL
    ORDER BY due_at IS NULL, due_at, id LIMIT 1)
"""
TEXT = """
SELECT o.id, o.name,
    ifnull((SELECT name FROM contact WHERE id = o.contact_id), '') || ' '
        || ifnull((SELECT name FROM company WHERE id = o.company_id), '') || ' '
        || ifnull({tags}, '') || ' ' || ifnull({fields}, '') || ' '
        || o.competitor || ' ' || o.campaign || ' ' || substr(o.note, 1, 4000),
    ''
{wanted}
"""
# What is open with a contact, in the currency of the business; nothing where nothing is open.
OPEN_OF_CONTACT = (
    "(SELECT sum(ifnull(base, 0)) FROM deal_line WHERE contact_id = o.id AND kind = 'open')"
)
