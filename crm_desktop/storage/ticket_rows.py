"""The derived rows of tickets and articles: what lists and boards show, and what search reads."""

# What answers a customer: the first of these is the first reply.
REPLY = "direction = 'out' AND kind NOT IN ('note', 'task') AND done_at IS NOT NULL"
# A message of a ticket is what was done for it, notes among ourselves not counted.
_MESSAGE = "(kind NOT IN ('note', 'task') OR direction = 'in') AND done_at IS NOT NULL"

_RANK = "CASE o.priority WHEN 'low' THEN 0 WHEN 'high' THEN 2 WHEN 'urgent' THEN 3 ELSE 1 END"

COLUMNS = """id, name, name_key, number, status_id, status_place, state, priority,
    person, person_key, company, company_key, contact_id, company_id, type, type_key,
    category, category_key, product, product_key, channel, created_at, last_touch, last_direction,
    messages, replies, reopened, minutes, csat, tags, solved_at, status_since,
    due, reply_due, solve_due, reply_left, solve_left, replied_at, reply_spent, solve_spent,
    reply_breach, solve_breach, is_counted, reply_kept, solve_kept"""
# Where the clock begins among the columns; the last of what is asked are its facts.
CLOCK = "due reply_due solve_due reply_left solve_left replied_at reply_spent solve_spent".split()
CLOCK += "reply_breach solve_breach is_counted reply_kept solve_kept".split()
# The states of a ticket from its beginning on, as `instant status instant status …`.
STATES = """(SELECT group_concat(at || ' ' || status_id, ' ') FROM (SELECT at, status_id
    FROM ticket_history WHERE ticket_id = o.id ORDER BY at, id))"""
FIRST_REPLY = f"(SELECT min(done_at) FROM activity WHERE ticket_id = o.id AND {REPLY})"
# Which limits are on record as passed; of what was no case of its own, nothing.
PASSED = """iif(o.resolution IN ('duplicate', 'rejected'), NULL,
    (SELECT ifnull(group_concat(kind, ' '), '') FROM breach WHERE ticket_id = o.id))"""
CLOCK_FACTS = f"{STATES}, {FIRST_REPLY}, o.reply_limit, o.solve_limit, {PASSED}"
LINE = f"""
SELECT o.id, o.name, o.sort_key, o.number, o.status_id, s.place, s.type, {_RANK},
    c.name, c.sort_key, f.name, f.sort_key, o.contact_id, o.company_id,
    t.name, t.folded, g.name, g.folded, p.name, p.folded, nullif(o.channel, ''), o.created_at,
    max(o.created_at, ifnull((SELECT max(done_at) FROM activity
        WHERE ticket_id = o.id AND done_at IS NOT NULL), 0)),
    (SELECT direction FROM activity WHERE ticket_id = o.id AND {_MESSAGE} AND direction <> ''
        ORDER BY done_at DESC, id DESC LIMIT 1),
    (SELECT count(*) FROM activity WHERE ticket_id = o.id AND {_MESSAGE}),
    (SELECT count(*) FROM activity WHERE ticket_id = o.id AND {REPLY}),
    (SELECT count(*) FROM (SELECT s.type, lag(s.type) OVER (ORDER BY h.at, h.id) AS former
        FROM ticket_history h JOIN option s ON s.id = h.status_id WHERE h.ticket_id = o.id)
        WHERE former IN ('solved', 'closed') AND type NOT IN ('solved', 'closed')),
    (SELECT sum(minutes) FROM time_entry WHERE ticket_id = o.id),
    (SELECT score FROM response r JOIN survey v ON v.id = r.survey_id AND v.code = 'csat'
        WHERE r.ticket_id = o.id AND score IS NOT NULL ORDER BY r.at DESC, r.id DESC LIMIT 1),
    {{tags}}, o.solved_at,
    ifnull((SELECT min(at) FROM ticket_history WHERE ticket_id = o.id AND at > ifnull(
        (SELECT max(at) FROM ticket_history WHERE ticket_id = o.id
            AND status_id <> o.status_id), -1)), o.created_at),
    {CLOCK_FACTS}
{{wanted}}
JOIN option s ON s.id = o.status_id
LEFT JOIN contact c ON c.id = o.contact_id
LEFT JOIN company f ON f.id = o.company_id
LEFT JOIN option t ON t.id = o.type_id
LEFT JOIN option g ON g.id = o.category_id
LEFT JOIN product p ON p.id = o.product_id
"""
TEXT = """
SELECT o.id, o.name,
    '#' || o.number || ' ' || o.number || ' '
        || ifnull((SELECT name FROM contact WHERE id = o.contact_id), '') || ' '
        || ifnull((SELECT name FROM company WHERE id = o.company_id), '') || ' '
        || ifnull({tags}, '') || ' ' || ifnull({fields}, '') || ' '
        || ifnull((SELECT group_concat(comment, ' ') FROM response WHERE ticket_id = o.id), '')
        || ' ' || substr(o.note, 1, 4000),
    ''
{wanted}
"""

ARTICLE_COLUMNS = """id, name, name_key, state, category, category_key, uses, solved,
    created_at, last_touch"""
ARTICLE_LINE = """
SELECT o.id, o.name, o.sort_key, o.state, g.name, g.folded,
    (SELECT count(DISTINCT ticket_id) FROM article_use WHERE article_id = o.id),
    (SELECT count(DISTINCT u.ticket_id) FROM article_use u JOIN ticket t ON t.id = u.ticket_id
        JOIN option s ON s.id = t.status_id AND s.type IN ('solved', 'closed')
        WHERE u.article_id = o.id),
    o.created_at, o.changed_at
{wanted}
LEFT JOIN option g ON g.id = o.category_id
"""
ARTICLE_TEXT = """
SELECT o.id, o.name,
    ifnull((SELECT name FROM option WHERE id = o.category_id), '') || ' '
        || substr(o.body, 1, 20000),
    ''
{wanted}
"""
