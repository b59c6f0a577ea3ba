"""Leads: people who may become customers, and what is kept of their score."""

from enum import StrEnum
from typing import NamedTuple


class Lifecycle(StrEnum):
    """How far a person has come with the business; who is none of these is a mere contact."""

    NONE = ""
    LEAD = "lead"
    PROSPECT = "prospect"
    CUSTOMER = "customer"
    FORMER = "former"


class StatusType(StrEnum):
    """What a lead status counts as."""

    OPEN = "open"
    WAITING = "waiting"
    WON = "won"
    LOST = "lost"


# Who has a score: whoever may still become a customer.
SCORED = (Lifecycle.LEAD, Lifecycle.PROSPECT)


class ScoreRow(NamedTuple):
    """The score of a lead as it is kept: parts in tenths of a point, the day it was made."""

    contact: int
    fit: int
    engagement: int
    score: int
    odds: int | None
    day: str


class Known(NamedTuple):
    """What is known of one item of BANT."""

    item: str
    answer: str
    note: str
    day: str


class LeadRow(NamedTuple):
    """What makes a contact a lead; names of the lists, the ids beside them.

    `answers` are those of all four items of BANT, in their order; `campaign` is the name of the
    one they come from.
    """

    lifecycle: str
    status: int | None
    status_name: str
    status_type: str
    source: int | None
    source_name: str
    source_detail: str
    reason_name: str
    note: str
    decision: str
    amount: int | None
    currency: str
    answers: tuple[Known, ...]
    campaign: str = ""
