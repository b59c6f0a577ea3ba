"""Deals as they go out: everything of each in one row of texts."""

import json
from collections.abc import Sequence

from crm_desktop.storage.reading import Fields, Reading

_ITEMS = (
    "(SELECT group_concat(name, '; ') FROM"
    " (SELECT name FROM deal_item WHERE deal_id = d.id ORDER BY place, id))"
)
_PEOPLE = (
    "(SELECT group_concat(name || ' (' || role || ')', '; ') FROM (SELECT p.name, r.role"
    " FROM deal_role r JOIN contact p ON p.id = r.contact_id WHERE r.deal_id = d.id ORDER BY r.id))"
)


def rows(reading: Reading, ids: Sequence[int]) -> list[Fields]:
    """Id and fields of these deals, by id; amounts in minor units, instants in ms UTC."""
    return reading.rows(
        "SELECT d.id, d.name, d.amount, d.currency, d.rate, d.rate_day, ifnull(l.person, ''),"
        " ifnull(l.company, ''), p.name, s.name, s.kind, d.chance, d.is_hand_set, d.close_day,"
        " d.closed_at, d.created_at, ifnull(t.name, ''), ifnull(o.name, ''), d.campaign,"
        " d.competitor, ifnull(w.name, ''), d.reason_note, ifnull(l.next_text, ''),"
        " ifnull(l.next_day, ''), d.category, replace(ifnull(l.tags, ''), char(10), '; '),"
        f" ifnull({_ITEMS}, ''), ifnull({_PEOPLE}, ''), d.note"
        " FROM deal d JOIN deal_line l ON l.id = d.id JOIN stage s ON s.id = d.stage_id"
        " JOIN pipeline p ON p.id = s.pipeline_id LEFT JOIN option t ON t.id = d.type_id"
        " LEFT JOIN option o ON o.id = d.source_id LEFT JOIN option w ON w.id = d.lost_reason_id"
        " WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id",
        (json.dumps(list(ids)),),
    )
