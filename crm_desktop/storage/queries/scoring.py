"""What scores are made of: the rules, and the facts of many leads in a few questions."""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from crm_desktop.domain.lead import SCORED
from crm_desktop.domain.scoring import Answer, Event, LeadFacts, Part, Rule
from crm_desktop.storage.reading import Fields, Reading

_WANTED = "FROM json_each(?) w CROSS JOIN"
_DAY = "date({0} / 1000, 'unixepoch', 'localtime')"
_LIFECYCLES = ", ".join(f"'{each}'" for each in SCORED)
# The last words let the index on who has a place in life at all be used.
_LEADS = f"SELECT id FROM contact WHERE lifecycle IN ({_LIFECYCLES}) AND lifecycle <> ''"
_OWN = f"""
SELECT c.id, ifnull(m.title, ''), c.decision, ifnull(f.industry, ''), f.employees, f.id,
    {_DAY.format("c.created_at")}, ifnull({_DAY.format("l.last_touch")}, ''),
    CASE WHEN u.type IN ('won', 'lost') THEN ifnull((SELECT {_DAY.format("max(h.at)")}
        FROM contact_history h WHERE h.contact_id = c.id
        AND h.lead_status_id = c.lead_status_id), '') ELSE '' END,
    c.consent = 'withdrawn'
{_WANTED} contact c ON c.id = w.value
JOIN contact_line l ON l.id = c.id
LEFT JOIN membership m ON m.id = (SELECT id FROM membership WHERE contact_id = c.id
    ORDER BY ended <> '', is_primary DESC, id LIMIT 1)
LEFT JOIN company f ON f.id = m.company_id
LEFT JOIN option u ON u.id = c.lead_status_id
"""
_PLACES = f"""
SELECT h.{{owner}}_id, h.city, h.region, h.country, h.postcode
{_WANTED} channel h ON h.{{owner}}_id = w.value WHERE h.kind = 'address'
"""
_ANSWERS = f"""
SELECT q.contact_id, q.item, q.answer, q.day
{_WANTED} qualification q ON q.contact_id = w.value
"""
# What no rule speaks of is not read: there may be hundreds of notes to a lead. The index gives
# what is of one person in the order of time; to sort it anew takes longer than to read it.
_EVENTS = f"""
SELECT a.contact_id, {_DAY.format("a.done_at")}, a.kind, a.direction, a.signal_id
{_WANTED} activity a ON a.contact_id = w.value
WHERE a.done_at IS NOT NULL
    AND (a.signal_id IS NOT NULL OR a.kind IN (SELECT value FROM json_each(?)))
"""


class RuleRow(NamedTuple):
    """A rule as it is stored."""

    id: int
    rule: Rule


def rules(reading: Reading) -> tuple[RuleRow, ...]:
    """Every rule, in its order; the value of one for a signal is the code of that."""
    found = reading.rows(
        "SELECT r.id, r.part, r.field, r.value, r.points, r.half_life, r.words, r.option_id,"
        " r.place FROM score_rule r ORDER BY r.place, r.id"
    )
    return tuple(RuleRow(row[0], Rule(Part(row[1]), *row[2:])) for row in found)


def kept_scores(reading: Reading) -> dict[int, int]:
    """The score of everybody who has one, by contact."""
    return dict(reading.rows("SELECT contact_id, score FROM lead_score ORDER BY contact_id"))


def leads(reading: Reading) -> "array[int]":
    """Everybody who has a score, or has one no longer."""
    return reading.ids(f"{_LEADS} UNION SELECT contact_id FROM lead_score ORDER BY 1")


def stale(reading: Reading, today: str) -> "array[int]":
    """Those whose score is not of this day, or who have one that is not theirs."""
    return reading.ids(
        f"{_LEADS} AND id NOT IN (SELECT contact_id FROM lead_score WHERE scored_day = ?)"
        f" UNION SELECT contact_id FROM lead_score WHERE contact_id NOT IN ({_LEADS})",
        (today,),
    )


def leads_among(reading: Reading, contacts: Iterable[int]) -> "array[int]":
    """Those of the contacts who have a score."""
    return reading.ids(
        # From those asked about, for they are few and the leads many.
        f"SELECT c.id {_WANTED} contact c ON c.id = w.value WHERE c.lifecycle IN ({_LIFECYCLES})",
        (json.dumps(list(contacts)),),
    )


def people_of(reading: Reading, companies: Iterable[int]) -> "array[int]":
    """Whoever has a place in these companies."""
    return reading.ids(
        f"SELECT DISTINCT m.contact_id {_WANTED} membership m ON m.company_id = w.value",
        (json.dumps(list(companies)),),
    )


def facts(reading: Reading, contacts: Sequence[int], kinds: Sequence[str]) -> dict[int, LeadFacts]:
    """What these contacts are scored by; `kinds` are the kinds of activity that count."""
    wanted = (json.dumps(list(contacts)),)
    own = reading.rows(_OWN, wanted)
    firms = (json.dumps([row[5] for row in own if row[5] is not None]),)
    places = _gathered(reading.rows(_PLACES.format(owner="contact"), wanted))
    theirs = _gathered(reading.rows(_PLACES.format(owner="company"), firms))
    answers = _gathered(reading.rows(_ANSWERS, wanted))
    events: dict[int, list[Event]] = {}
    for row in reading.rows(_EVENTS, (*wanted, json.dumps(list(kinds)))):
        events.setdefault(row[0], []).append(Event(*row[1:]))
    return {
        row[0]: LeadFacts(
            title=row[1],
            decision=row[2],
            industry=row[3],
            places=_places(places.get(row[0], ()), theirs.get(row[5], ())),
            employees=row[4],
            answers=tuple(Answer(*each) for each in answers.get(row[0], ())),
            events=tuple(events.get(row[0], ())),
            created=row[6],
            last_touch=row[7],
            closed=row[8],
            is_unsubscribed=bool(row[9]),
        )
        for row in own
    }


def _gathered(rows: Iterable[Fields]) -> Mapping[int, list[Fields]]:
    """Rows without their owners, by these."""
    found: dict[int, list[Fields]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row[1:])
    return found


def _places(*addresses: Sequence[Fields]) -> tuple[str, ...]:
    """City, region, country, postcode of every address, each once."""
    parts = (part for each in addresses for address in each for part in address if part)
    return tuple(dict.fromkeys(parts))
