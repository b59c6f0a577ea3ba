"""Leads: what is known of one, and how many are open."""

from array import array
from collections.abc import Sequence

from crm_desktop.domain.lead import Known, LeadRow
from crm_desktop.domain.scoring import BANT
from crm_desktop.storage.deal_rows import OPEN
from crm_desktop.storage.reading import Reading


def lead(reading: Reading, contact: int) -> LeadRow | None:
    """What makes a contact a lead; `None` where it is gone."""
    row = reading.first(
        "SELECT c.lifecycle, c.lead_status_id, ifnull(u.name, ''), ifnull(u.type, ''),"
        " c.source_id, ifnull(s.name, ''), c.source_detail, ifnull(r.name, ''), c.lead_note,"
        " c.decision, c.expected_amount, c.expected_currency, ifnull(nullif(c.campaign, ''),"
        " (SELECT g.name FROM contact_line l JOIN campaign g ON g.id = l.campaign_id"
        " WHERE l.id = c.id)) FROM contact c"
        " LEFT JOIN option u ON u.id = c.lead_status_id LEFT JOIN option s ON s.id = c.source_id"
        " LEFT JOIN option r ON r.id = c.lead_reason_id WHERE c.id = ?",
        (contact,),
    )
    if row is None:
        return None
    return LeadRow(*(*row[:-1], _answers(reading, contact), row[-1] or ""))


def open_count(reading: Reading) -> int:
    """How many leads are open."""
    return int(reading.value(f"SELECT count(*) FROM contact WHERE {OPEN}"))


def answer_row(reading: Reading, contact: int, item: str) -> int | None:
    """The row that holds what is known of an item of BANT."""
    sql = "SELECT id FROM qualification WHERE contact_id = ? AND item = ? ORDER BY id LIMIT 1"
    return _id(reading, sql, (contact, item))


def company_of(reading: Reading, contact: int) -> int | None:
    """The company of a contact's first place that has not ended."""
    return _id(
        reading,
        "SELECT company_id FROM membership WHERE contact_id = ? AND ended = ''"
        " ORDER BY is_primary DESC, id LIMIT 1",
        (contact,),
    )


def is_placed(reading: Reading, contact: int, company: int) -> bool:
    """Whether a contact has a place in a company that has not ended."""
    sql = "SELECT id FROM membership WHERE contact_id = ? AND company_id = ? AND ended = ''"
    return _id(reading, sql, (contact, company)) is not None


def plans_of_their_own(reading: Reading, contact: int) -> "array[int]":
    """What is planned with a contact for no deal and no ticket."""
    return reading.ids(
        "SELECT id FROM activity WHERE contact_id = ? AND done_at IS NULL AND due_at IS NOT NULL"
        " AND deal_id IS NULL AND ticket_id IS NULL",
        (contact,),
    )


def _answers(reading: Reading, contact: int) -> tuple[Known, ...]:
    rows = reading.rows(
        "SELECT item, answer, note, day FROM qualification WHERE contact_id = ? ORDER BY id DESC",
        (contact,),
    )
    known = {row[0]: Known(*row) for row in rows}
    return tuple(known.get(item, Known(item, "", "", "")) for item in BANT)


def _id(reading: Reading, sql: str, values: Sequence[object]) -> int | None:
    found = reading.value(sql, values)
    return None if found is None else int(found)
