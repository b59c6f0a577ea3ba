"""The mails of tickets: which were taken already, what they answer, whose they are."""

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.storage.reading import Reading, marks


class Answered(NamedTuple):
    """The mail that a reply answers: its id, what it answered itself, and where to reply to."""

    message_id: str = ""
    refs: str = ""
    address: str = ""


def last_incoming(reading: Reading, ticket: int) -> Answered:
    """The last mail that came in for a ticket; of one without any, the address of its person."""
    row = reading.first(
        "SELECT m.message_id, m.refs, m.sender FROM activity a JOIN mail m ON m.activity_id = a.id"
        " WHERE a.ticket_id = ? AND a.direction = 'in' AND a.done_at IS NOT NULL"
        " ORDER BY a.done_at DESC, a.id DESC LIMIT 1",
        (ticket,),
    )
    if row is not None and row[2]:
        return Answered(*row)
    address = reading.value(
        "SELECT h.value FROM ticket t JOIN channel h ON h.contact_id = t.contact_id"
        " AND h.kind = 'email' WHERE t.id = ? ORDER BY h.is_primary DESC, h.id LIMIT 1",
        (ticket,),
    )
    return Answered(address=str(address or ""))


def activity_of(reading: Reading, message_id: str) -> int | None:
    """The activity of a mail that was taken already."""
    sql = "SELECT activity_id FROM mail WHERE message_id = ? AND message_id <> '' LIMIT 1"
    found = reading.value(sql, (message_id,))
    return None if found is None else int(found)


def ticket_of_mails(reading: Reading, message_ids: Sequence[str]) -> int | None:
    """The ticket of the first of these mails that belongs to one, as they are ordered."""
    found: dict[str, int] = dict(
        reading.rows(
            "SELECT m.message_id, a.ticket_id FROM mail m JOIN activity a ON a.id = m.activity_id"
            f" WHERE m.message_id IN ({marks(message_ids)}) AND m.message_id <> ''"
            " AND a.ticket_id IS NOT NULL",
            tuple(message_ids),
        )
    )
    return next((found[each] for each in message_ids if each in found), None)


def ticket_of_answers(reading: Reading, message_id: str) -> int | None:
    """The ticket of a mail that answers this one."""
    found = reading.value(
        "SELECT a.ticket_id FROM mail m JOIN activity a ON a.id = m.activity_id"
        " WHERE m.in_reply_to = ? AND m.in_reply_to <> '' AND a.ticket_id IS NOT NULL"
        " ORDER BY a.done_at LIMIT 1",
        (message_id,),
    )
    return None if found is None else int(found)


def last_body(reading: Reading, ticket: int) -> str:
    """What the last message that came in for a ticket says."""
    found = reading.value(
        "SELECT body FROM activity WHERE ticket_id = ? AND direction = 'in'"
        " AND done_at IS NOT NULL ORDER BY done_at DESC, id DESC LIMIT 1",
        (ticket,),
    )
    return str(found or "")


def addresses(reading: Reading, ticket: int, start: str, most: int) -> list[str]:
    """Addresses that begin like this, those of the ticket's person and company first.

    Of others only if something was typed.
    """
    end = start + "\U0010ffff"
    near = reading.rows(
        "SELECT h.value FROM ticket t JOIN channel h ON h.kind = 'email'"
        " AND (h.contact_id = t.contact_id OR h.company_id = t.company_id)"
        " WHERE t.id = ? AND h.normal <> '' AND h.normal BETWEEN ? AND ?"
        " ORDER BY h.contact_id IS NULL, h.is_primary DESC, h.id LIMIT ?",
        (ticket, start, end, most),
    )
    others = reading.rows(
        "SELECT value FROM channel WHERE kind = 'email' AND normal <> '' AND normal BETWEEN ? AND ?"
        " ORDER BY normal, id LIMIT ?",
        (start, end, most),
    )
    found = (str(row[0]) for row in (*near, *(others if start else ())))
    return list(dict.fromkeys(found))[:most]


def is_used(reading: Reading, article: int, ticket: int) -> bool:
    """Whether an article helped with a ticket."""
    sql = "SELECT 1 FROM article_use WHERE article_id = ? AND ticket_id = ?"
    return reading.value(sql, (article, ticket)) is not None
