"""Canned replies, and what of a ticket is put into them."""

from typing import NamedTuple

from crm_desktop.domain.article import Template
from crm_desktop.storage.reading import Fields, Reading

_CHANNEL = (
    "ifnull((SELECT value FROM channel WHERE contact_id = c.id AND kind = '{kind}'"
    " AND value <> '' ORDER BY is_primary DESC, id LIMIT 1), '')"
)
_FACTS = f"""
SELECT ifnull(c.name, ''), ifnull(c.given, ''), ifnull(c.family, ''),
    ifnull((SELECT title FROM membership WHERE contact_id = c.id AND ended = ''
        ORDER BY is_primary DESC, id LIMIT 1), ''),
    {_CHANNEL.format(kind="email")}, {_CHANNEL.format(kind="phone")},
    ifnull(f.name, ''),
    ifnull((SELECT city FROM channel WHERE company_id = f.id AND kind = 'address' AND city <> ''
        ORDER BY is_primary DESC, id LIMIT 1), ''),
    ifnull(d.name, ''), ifnull(g.name, ''), ifnull(d.close_day, ''), l.amount,
    ifnull(l.currency, ''), t.number, t.name, s.name, t.priority, t.created_at, ifnull(p.name, '')
FROM ticket t JOIN option s ON s.id = t.status_id
LEFT JOIN contact c ON c.id = t.contact_id
LEFT JOIN company f ON f.id = t.company_id
LEFT JOIN deal d ON d.id = t.deal_id
LEFT JOIN stage g ON g.id = d.stage_id
LEFT JOIN deal_line l ON l.id = d.id
LEFT JOIN product p ON p.id = t.product_id
WHERE t.id = ?
"""

# Of the people of a campaign to whom something is still to be said.
_PEOPLE = f"""
SELECT m.id, c.name, c.given, c.family, ifnull(w.title, ''),
    {_CHANNEL.format(kind="email")}, {_CHANNEL.format(kind="phone")}, ifnull(f.name, ''),
    ifnull((SELECT city FROM channel WHERE company_id = f.id AND kind = 'address' AND city <> ''
        ORDER BY is_primary DESC, id LIMIT 1), ''),
    ifnull((SELECT street || char(10) || po_box || char(10) || postcode || ' ' || city || char(10)
            || country FROM channel WHERE contact_id = c.id AND kind = 'address'
            AND (city <> '' OR postcode <> '') ORDER BY is_primary DESC, id LIMIT 1), '')
FROM campaign_member m JOIN contact c ON c.id = m.contact_id
LEFT JOIN membership w ON w.id = (SELECT id FROM membership WHERE contact_id = c.id AND ended = ''
    ORDER BY is_primary DESC, id LIMIT 1)
LEFT JOIN company f ON f.id = w.company_id
WHERE m.campaign_id = ? AND m.outcome = 'to-do' AND c.do_not_contact = 0
    AND c.consent NOT IN ('refused', 'withdrawn')
ORDER BY c.sort_key, m.id
"""

_NO_TICKET: Fields = ("", "", "", None, "", 0, "", "", "", 0, "")


class Facts(NamedTuple):
    """What a reply to a ticket may say; `amount` in minor units, `created_at` in ms UTC."""

    name: str
    given: str
    family: str
    title: str
    email: str
    phone: str
    company: str
    city: str
    deal: str
    stage: str
    close_day: str
    amount: int | None
    currency: str
    number: int
    subject: str
    status: str
    priority: str
    created_at: int
    product: str


def templates(reading: Reading) -> list[Template]:
    """Every canned reply in the user's order, closed ones included."""
    sql = "SELECT id, name, subject, body, place, is_closed FROM template ORDER BY place, id"
    return [Template(*(*row[:-1], bool(row[-1]))) for row in reading.rows(sql)]


def named(reading: Reading, folded: str) -> int | None:
    """The canned reply whose name folds to this."""
    found = reading.value("SELECT id FROM template WHERE folded = ?", (folded,))
    return None if found is None else int(found)


def facts(reading: Reading, ticket: int) -> Facts | None:
    """What a reply to a ticket may say; `None` where the ticket is gone."""
    row = reading.first(_FACTS, (ticket,))
    return None if row is None else Facts(*row)


def people_to_mail(reading: Reading, campaign: int) -> list[tuple[int, str, Facts]]:
    """Those in a campaign with whom something is to be done and who may be written to, by name.

    The row of each in the campaign, their postal address (lines: street, box, place, country, or
    nothing at all), and what a mail to them may say.
    """
    rows = reading.rows(_PEOPLE, (campaign,))
    return [(row[0], row[-1], Facts(*(*row[1:-1], *_NO_TICKET))) for row in rows]
