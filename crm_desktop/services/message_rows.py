"""A message of a ticket as it is put down."""

from typing import NamedTuple

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer

_LONGEST_MINUTES = 525_600  # a year


class Words(NamedTuple):
    """What was said, by what way and by whom; `at` in ms UTC."""

    kind: ActivityKind
    direction: Direction
    body: str
    subject: str
    at: int
    minutes: int | None = None


def add_message(write: Writer, ticket: int, words: Words) -> int:
    """Put a message down within a command, and give the id of its activity.

    Raises `CrmError` (`nothing-typed`, `not-a-number`, `odd-characters`).
    """
    body = records.refuse_odd(words.body).strip()
    if not body and not words.subject.strip():
        raise CrmError("nothing-typed")
    if words.minutes is not None and not 0 <= words.minutes <= _LONGEST_MINUTES:
        raise CrmError("not-a-number", value=str(words.minutes)[:20])
    row = write.row("ticket", ticket)
    return write.insert(
        "activity",
        {
            "kind": ActivityKind(words.kind).value,
            "direction": Direction(words.direction).value,
            "subject": records.clean(words.subject),
            "body": body,
            "minutes": words.minutes,
            "ticket_id": ticket,
            "contact_id": row["contact_id"],
            "company_id": row["company_id"],
            "done_at": words.at,
            "created_at": write.now,
        },
    )
