"""What chances are learned of: leads and deals with their days, as rows of plain numbers.

What may have changed since comes with its moment, so that it can be told what was known then.
Moments are in milliseconds UTC, days are ordinals. Every question takes ids as JSON, since there
may be one of them or fifty thousand.
"""

import json
from array import array
from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.chance import ChanceLine, Proof
from crm_desktop.domain.lead import SCORED
from crm_desktop.storage.reading import Fields, Reading

OPEN, WON, LOST, NEITHER = range(4)  # how a lead stands

_WANTED = "FROM json_each(?) w CROSS JOIN"
_LIFECYCLES = ", ".join(f"'{each}'" for each in SCORED)
_OPEN_LEADS = f"""
SELECT id FROM contact WHERE lifecycle IN ({_LIFECYCLES}) AND (lead_status_id IS NULL
    OR lead_status_id NOT IN (SELECT id FROM option WHERE list = 'lead_status'
        AND type IN ('won', 'lost')))
"""
_WAS_LEAD = f"SELECT DISTINCT contact_id FROM contact_history WHERE lifecycle IN ({_LIFECYCLES})"
# As texts, so that they mean the same once entries were renamed: the code, or the id of one's own.
_CODE = "ifnull(iif({0}.code = '', 'own' || {0}.id, {0}.code), '')"
# An ended lead is open no more; whoever is a customer has bought, by whatever way.
_STANDING = f"""
CASE WHEN h.lifecycle = 'customer' OR u.type = 'won' THEN {WON} WHEN u.type = 'lost' THEN {LOST}
    WHEN h.lifecycle IN ({_LIFECYCLES}) THEN {OPEN} ELSE {NEITHER} END
"""
_SEAT = """
LEFT JOIN membership m ON m.id = (SELECT id FROM membership WHERE contact_id = c.id
    ORDER BY ended <> '', is_primary DESC, id LIMIT 1)
"""
_COUNTRY = """
coalesce((SELECT country FROM channel WHERE contact_id = c.id AND kind = 'address'
        AND country <> '' LIMIT 1),
    (SELECT country FROM channel WHERE company_id = f.id AND kind = 'address'
        AND country <> '' LIMIT 1), '')
"""
_PEOPLE = f"""
SELECT c.id, c.created_at, {_CODE.format("s")}, c.decision, ifnull(m.title, ''),
    ifnull(f.industry, ''), {_COUNTRY}, f.employees
{_WANTED} contact c ON c.id = w.value
{_SEAT}
LEFT JOIN company f ON f.id = m.company_id
LEFT JOIN option s ON s.id = c.source_id
"""
_STANDINGS = f"""
SELECT h.contact_id, h.at, {_STANDING}, ifnull(h.lead_status_id, 0)
{_WANTED} contact_history h ON h.contact_id = w.value
LEFT JOIN option u ON u.id = h.lead_status_id
"""
_ANSWERS = f"""
SELECT q.contact_id, CAST(julianday(q.day) - 1721424 AS INTEGER), q.item, q.answer
{_WANTED} qualification q ON q.contact_id = w.value
WHERE q.day <> '' AND q.answer <> ''
"""
_EVENTS = f"""
SELECT a.contact_id, a.done_at, a.kind, a.direction, ifnull(a.signal_id, 0)
{_WANTED} activity a ON a.contact_id = w.value
WHERE a.done_at IS NOT NULL AND a.deal_id IS NULL
"""
_DEALS = f"""
SELECT o.id, o.created_at, ifnull(o.closed_at, 0), s.kind = 'won',
    coalesce(o.company_id, o.contact_id, 0), ifnull(o.contact_id, 0),
    {_CODE.format("t")}, {_CODE.format("e")}, ifnull(c.decision, ''), ifnull(f.industry, ''),
    {_COUNTRY}
{_WANTED} deal o ON o.id = w.value
JOIN stage s ON s.id = o.stage_id
LEFT JOIN contact c ON c.id = o.contact_id
LEFT JOIN membership m ON o.company_id IS NULL AND m.id = (SELECT id FROM membership
    WHERE contact_id = c.id ORDER BY ended <> '', is_primary DESC, id LIMIT 1)
LEFT JOIN company f ON f.id = ifnull(o.company_id, m.company_id)
LEFT JOIN option t ON t.id = o.type_id
LEFT JOIN option e ON e.id = o.source_id
"""
# Amounts of then by the rate of now: what the rate did since says nothing about the deal.
_CARDS = f"""
SELECT h.deal_id, h.at, h.stage_id,
    ifnull(CAST(julianday(nullif(h.close_day, '')) - 1721424 AS INTEGER), 0),
    iif(l.amount > 0 AND h.amount > 0 AND h.currency = l.currency,
        1.0 * h.amount * l.base / l.amount, NULL)
{_WANTED} deal_history h ON h.deal_id = w.value
JOIN deal_line l ON l.id = h.deal_id
"""
_LIVES = f"""
SELECT h.contact_id, h.at, (h.lifecycle = 'customer') + 2 * (h.lifecycle = 'former')
{_WANTED} contact_history h ON h.contact_id = w.value
"""
_DEEDS = f"""
SELECT a.deal_id, a.done_at, a.direction = 'in'
{_WANTED} activity a ON a.deal_id = w.value WHERE a.done_at IS NOT NULL
"""
_CLIENTS = f"""
SELECT w.value, o.closed_at, s.kind = 'won'
{_WANTED} deal o ON o.company_id = w.value JOIN stage s ON s.id = o.stage_id
WHERE o.closed_at IS NOT NULL
UNION ALL SELECT w.value, o.closed_at, s.kind = 'won'
{_WANTED} deal o ON o.contact_id = w.value AND o.company_id IS NULL
JOIN stage s ON s.id = o.stage_id WHERE o.closed_at IS NOT NULL
"""


class LeadRows(NamedTuple):
    """People in the order of their ids; what happened to them with its moment or day.

    `people`: id, created, source, decision, title, industry, country, employees. `standings`:
    person, moment, how the lead stands from then on, status. `answers`: person, day, item, answer.
    `events`: person, moment, kind, direction, signal.
    """

    people: list[Fields]
    standings: list[Fields]
    answers: list[Fields]
    events: list[Fields]


class DealRows(NamedTuple):
    """Deals in the order of their ids; what happened to them with its moment.

    `deals`: id, created, closed (0: open), whether won, client, person, type, source, decision,
    industry, country. `cards`: deal, moment, stage, close day (0: none), amount. `deeds`: deal,
    moment, whether the client began it. `clients`: client, moment, whether won; `people`:
    person, moment, 1 where a customer from then on, 2 where a former one.
    """

    deals: list[Fields]
    cards: list[Fields]
    deeds: list[Fields]
    clients: list[Fields]
    people: list[Fields]


class Outcomes(NamedTuple):
    """How many leads and deals came to an end."""

    leads: int
    deals: int


class Learned(NamedTuple):
    """What was learned, as it is kept; `seen` outcomes there were then."""

    at: int
    model: str
    grade: str
    seen: int


def were_leads(reading: Reading) -> "array[int]":
    """Everybody who is or was a lead."""
    return reading.ids(_WAS_LEAD)


def open_leads(reading: Reading) -> "array[int]":
    """Leads that may still become customers: neither converted nor given up."""
    return reading.ids(f"{_OPEN_LEADS} ORDER BY id")


def open_among(reading: Reading, contacts: Sequence[int]) -> "array[int]":
    """Those of the contacts that are open leads."""
    return reading.ids(
        f"{_OPEN_LEADS} AND +id IN (SELECT value FROM json_each(?))", (json.dumps(list(contacts)),)
    )


def closed_deals(reading: Reading) -> "array[int]":
    """Every deal that was won or lost."""
    return reading.ids("SELECT id FROM deal WHERE closed_at IS NOT NULL")


def open_deals(reading: Reading) -> "array[int]":
    """Every deal that is neither won nor lost."""
    return reading.ids("SELECT id FROM deal_line WHERE kind = 'open'")


def open_deals_among(reading: Reading, deals: Sequence[int]) -> "array[int]":
    """Those of the deals that are open."""
    return reading.ids(
        f"SELECT l.id {_WANTED} deal_line l ON l.id = w.value WHERE l.kind = 'open'",
        (json.dumps(list(deals)),),
    )


def deals_of(reading: Reading, owner: str, keys: Sequence[int]) -> "array[int]":
    """The open deals with these contacts or companies."""
    return reading.ids(
        f"SELECT l.id {_WANTED} deal_line l ON l.{owner}_id = w.value WHERE l.kind = 'open'",
        (json.dumps(list(keys)),),
    )


def unscored(reading: Reading, contacts: Sequence[int]) -> "array[int]":
    """Those of the contacts that have no score yet."""
    return reading.ids(
        "SELECT w.value AS id FROM json_each(?) w"
        " WHERE w.value NOT IN (SELECT contact_id FROM lead_score)",
        (json.dumps(list(contacts)),),
    )


def lead_rows(reading: Reading, contacts: Sequence[int]) -> LeadRows:
    """What is known of these people, and since when."""
    wanted = (json.dumps(sorted(contacts)),)
    return LeadRows(
        *(reading.rows(sql, wanted) for sql in (_PEOPLE, _STANDINGS, _ANSWERS, _EVENTS))
    )


def deal_rows(reading: Reading, deals: Sequence[int]) -> DealRows:
    """What is known of these deals, and since when."""
    wanted = (json.dumps(sorted(deals)),)
    found = reading.rows(_DEALS, wanted)
    clients = json.dumps(sorted({row[4] for row in found if row[4]}))
    people = json.dumps(sorted({row[5] for row in found if row[5]}))
    return DealRows(
        found,
        reading.rows(_CARDS, wanted),
        reading.rows(_DEEDS, wanted),
        reading.rows(_CLIENTS, (clients, clients)),
        reading.rows(_LIVES, (people,)),
    )


def usual_amount(reading: Reading) -> float:
    """The amount that half of all deals reach; 0 where none has any."""
    count = reading.value("SELECT count(*) FROM deal_line WHERE base > 0")
    sql = "SELECT base FROM deal_line WHERE base > 0 ORDER BY base LIMIT 1 OFFSET ?"
    return float(reading.value(sql, (count // 2,)) or 0)


def outcomes(reading: Reading) -> Outcomes:
    """How many leads and deals have come to an end."""
    leads = reading.value(
        "SELECT count(*) FROM contact WHERE lead_status_id IN (SELECT id FROM option"
        " WHERE list = 'lead_status' AND type IN ('won', 'lost'))"
    )
    deals = reading.value("SELECT count(*) FROM deal_line WHERE kind IN ('won', 'lost')")
    return Outcomes(leads, deals)


def chance_of(reading: Reading, contact: int) -> ChanceLine | None:
    """The chance of a lead as it is kept, and what that rests on."""
    percent = reading.value("SELECT odds FROM contact_line WHERE id = ?", (contact,))
    if percent is None:
        return None
    row = reading.first(
        "SELECT json_extract(grade, '$.seen'), json_extract(grade, '$.verdict')"
        " FROM learned WHERE task = 'lead'"
    )
    seen, verdict = (0, Proof.UNJUDGED) if row is None else row
    return ChanceLine(int(percent), int(seen or 0), Proof(verdict))


def learned(reading: Reading, task: str) -> Learned | None:
    """What was learned for `lead` or `deal`."""
    row = reading.first(
        "SELECT at, model, json_remove(grade, '$.seen'), json_extract(grade, '$.seen')"
        " FROM learned WHERE task = ?",
        (task,),
    )
    return None if row is None else Learned(*row)
