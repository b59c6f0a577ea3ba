"""Tickets as they go out: everything of each in one row of texts and figures."""

import json
from collections.abc import Sequence

from crm_desktop.storage.reading import Fields, Reading

_BILLABLE = "(SELECT sum(minutes) FROM time_entry WHERE ticket_id = t.id AND is_billable)"


def rows(reading: Reading, ids: Sequence[int]) -> list[Fields]:
    """Id and fields of these tickets, by id; instants in ms UTC, what was spent in working ms."""
    return reading.rows(
        "SELECT t.id, t.contact_id, t.company_id, l.number, l.created_at, l.replied_at,"
        " l.reply_spent, l.reply_due, l.reply_kept, l.solve_due, l.solved_at, l.solve_spent,"
        f" l.solve_kept, l.messages, l.replies, l.reopened, l.minutes, {_BILLABLE}, l.csat,"
        " t.name, s.name, t.priority, ifnull(l.type, ''), ifnull(l.category, ''),"
        " ifnull(l.product, ''), t.channel, ifnull(l.person, ''), ifnull(l.company, ''),"
        " t.resolution, ifnull(d.name, ''), replace(ifnull(l.tags, ''), char(10), '; '), t.note"
        " FROM ticket t JOIN ticket_line l ON l.id = t.id JOIN option s ON s.id = l.status_id"
        " LEFT JOIN deal d ON d.id = t.deal_id"
        " WHERE t.id IN (SELECT value FROM json_each(?)) ORDER BY t.id",
        (json.dumps(list(ids)),),
    )
