"""Activities: timelines of contacts and companies."""

from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.activity import ActivityKind, ActivityLine, Direction
from crm_desktop.storage.reading import Reading

_COLUMNS = (
    "id kind direction subject body outcome minutes done_at due_day due_time due_at"
    " contact_id company_id"
).split()
_TICKET = "t.id, t.number, ifnull(t.name, '')"
_WITH_TICKET = "LEFT JOIN ticket t ON t.id = a.ticket_id"
_LINE = ", ".join(f"a.{name}" for name in _COLUMNS)
_PLANNED_LIMIT = 200
# A company's own activities and those of its people, each once.
_OF_COMPANY = f"""
SELECT {_LINE}, ifnull(c.name, ''), {_TICKET} FROM (
    SELECT id FROM activity WHERE company_id = :company AND done_at {{state}}
    UNION SELECT x.id FROM membership m JOIN activity x ON x.contact_id = m.contact_id
        WHERE m.company_id = :company AND x.done_at {{state}}
) f JOIN activity a ON a.id = f.id LEFT JOIN contact c ON c.id = a.contact_id {_WITH_TICKET}
"""


def planned_of_contact(reading: Reading, contact: int) -> tuple[ActivityLine, ...]:
    """What is planned with a contact, soonest first."""
    return _lines(
        reading.rows(
            f"SELECT {_LINE}, '', {_TICKET} FROM activity a {_WITH_TICKET}"
            " WHERE a.contact_id = ? AND a.done_at IS NULL"
            f" ORDER BY a.due_at IS NULL, a.due_at, a.id LIMIT {_PLANNED_LIMIT}",
            (contact,),
        )
    )


def done_of_contact(reading: Reading, contact: int, limit: int) -> tuple[ActivityLine, ...]:
    """What was done with a contact, newest first."""
    return _lines(
        reading.rows(
            f"SELECT {_LINE}, '', {_TICKET} FROM activity a {_WITH_TICKET}"
            " WHERE a.contact_id = ? AND a.done_at IS NOT NULL"
            " ORDER BY a.done_at DESC, a.id DESC LIMIT ?",
            (contact, limit),
        )
    )


def count_of_contact(reading: Reading, contact: int) -> int:
    """How many activities were done with a contact."""
    return int(
        reading.value(
            "SELECT count(*) FROM activity WHERE contact_id = ? AND done_at IS NOT NULL", (contact,)
        )
    )


def planned_of_deal(reading: Reading, deal: int) -> tuple[ActivityLine, ...]:
    """What is planned for a deal, soonest first: the first is its next step."""
    return _lines(
        reading.rows(
            f"SELECT {_LINE}, ifnull(c.name, ''), {_TICKET} FROM activity a {_WITH_TICKET}"
            " LEFT JOIN contact c ON c.id = a.contact_id WHERE a.deal_id = ?"
            f" AND a.done_at IS NULL ORDER BY a.due_at IS NULL, a.due_at, a.id"
            f" LIMIT {_PLANNED_LIMIT}",
            (deal,),
        )
    )


def done_of_deal(reading: Reading, deal: int, limit: int) -> tuple[ActivityLine, ...]:
    """What was done for a deal, newest first."""
    return _lines(
        reading.rows(
            f"SELECT {_LINE}, ifnull(c.name, ''), {_TICKET} FROM activity a {_WITH_TICKET}"
            " LEFT JOIN contact c ON c.id = a.contact_id WHERE a.deal_id = ?"
            " AND a.done_at IS NOT NULL ORDER BY a.done_at DESC, a.id DESC LIMIT ?",
            (deal, limit),
        )
    )


def count_of_deal(reading: Reading, deal: int) -> int:
    """How many activities were done for a deal."""
    sql = "SELECT count(*) FROM activity WHERE deal_id = ? AND done_at IS NOT NULL"
    return int(reading.value(sql, (deal,)))


def planned_of_company(reading: Reading, company: int) -> tuple[ActivityLine, ...]:
    """What is planned with a company and its people, soonest first."""
    sql = _OF_COMPANY.format(state="IS NULL").replace(":company", "?")
    order = f" ORDER BY a.due_at IS NULL, a.due_at, a.id LIMIT {_PLANNED_LIMIT}"
    return _lines(reading.rows(sql + order, (company, company)))


def done_of_company(reading: Reading, company: int, limit: int) -> tuple[ActivityLine, ...]:
    """What was done with a company and its people, newest first."""
    sql = _OF_COMPANY.format(state="IS NOT NULL").replace(":company", "?")
    order = " ORDER BY a.done_at DESC, a.id DESC LIMIT ?"
    return _lines(reading.rows(sql + order, (company, company, limit)))


def count_of_company(reading: Reading, company: int) -> int:
    """How many activities were done with a company and its people."""
    return int(
        reading.value(
            "SELECT count(*) FROM (SELECT id FROM activity WHERE company_id = ?"
            " AND done_at IS NOT NULL UNION SELECT x.id FROM membership m JOIN activity x"
            " ON x.contact_id = m.contact_id WHERE m.company_id = ? AND x.done_at IS NOT NULL)",
            (company, company),
        )
    )


def _lines(rows: Sequence[Sequence[Any]]) -> tuple[ActivityLine, ...]:
    return tuple(
        ActivityLine(row[0], ActivityKind(row[1]), Direction(row[2]), *row[3:]) for row in rows
    )
