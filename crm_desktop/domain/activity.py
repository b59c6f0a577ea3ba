"""Anything done or to do with someone."""

from enum import StrEnum
from typing import NamedTuple


class ActivityKind(StrEnum):
    """The kinds of activity, in the order they are offered."""

    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    VISIT = "visit"
    CHAT = "chat"
    LETTER = "letter"
    NOTE = "note"
    TASK = "task"


class Direction(StrEnum):
    """Who began it."""

    NONE = ""
    OUT = "out"
    IN = "in"


class ActivityLine(NamedTuple):
    """An activity in a timeline; `who` is named where the timeline is a company's.

    `ticket` is the subject of the ticket that it is a message of.
    """

    id: int
    kind: ActivityKind
    direction: Direction
    subject: str
    body: str
    outcome: str
    minutes: int | None
    done_at: int | None
    due_day: str
    due_time: str
    due_at: int | None
    contact_id: int | None
    company_id: int | None
    who: str = ""
    ticket_id: int | None = None
    number: int | None = None
    ticket: str = ""
