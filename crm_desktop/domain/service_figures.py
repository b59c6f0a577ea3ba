"""Sums over tickets and answers of customers, as the report on service reads them.

Times are working milliseconds, instants milliseconds UTC. A ticket that was a duplicate or was
rejected counts where tickets are counted, and nowhere else.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.report import Cases, CasesBehind, Phrase, When
from crm_desktop.domain.report_period import Bucket

HOUR_MS = 3_600_000
# Working hours up to which first replies are told apart.
REPLY_STEPS = (1, 2, 4, 8, 16, 24, 40)
# What tables part the tickets by.
PARTS = ("channel", "category", "type", "priority", "product")


class Spread(NamedTuple):
    """What times are like: half are within `median`, nine of ten within `ninety`."""

    cases: int = 0
    mean: float = 0.0
    median: float = 0.0
    ninety: float = 0.0


class Taken(NamedTuple):
    """Tickets that came in: those answered, how long that took together, limits judged and kept."""

    came: int = 0
    replied: int = 0
    spent: int = 0
    judged: int = 0
    kept: int = 0


class Finished(NamedTuple):
    """Tickets that were solved: `finished` ones were cases of their own.

    Among those judged are the ones that passed their limit and are not solved yet.
    """

    solved: int = 0
    finished: int = 0
    spent: int = 0
    judged: int = 0
    kept: int = 0
    one_reply: int = 0
    reopened: int = 0


class Answers(NamedTuple):
    """Scores that customers gave: how many, and how many of them good or bad."""

    cases: int = 0
    good: int = 0
    bad: int = 0


class Worked(NamedTuple):
    """Minutes written down, those to be billed, and how many times."""

    minutes: int = 0
    billable: int = 0
    times: int = 0


@dataclass(frozen=True, slots=True)
class ServicePeriod:
    """What happened within some days."""

    when: When
    first: int
    before: int
    taken: Taken
    solved: Finished
    csat: Answers
    nps: Answers
    worked: Worked

    def behind(self, key: str, cases: Cases) -> CasesBehind:
        """The tickets or answers of these days."""
        return CasesBehind(Phrase(key), cases, self.first, self.before)


@dataclass(frozen=True, slots=True)
class ServiceHead:
    """What the report on service says first, and the moment it is of."""

    business: str
    zone: str
    week_start: int
    today: date
    now: int
    period: ServicePeriod
    before: ServicePeriod | None
    standing: int
    overdue: int
    is_empty: bool


class PartSum(NamedTuple):
    """The tickets of one channel, category or the like; nothing where it is not said."""

    name: str | int | None
    taken: Taken
    solved: Finished


class Flow(NamedTuple):
    """How many tickets came, were solved and stood open at the end of some days."""

    bucket: Bucket
    first: int
    before: int
    taken: int
    solved: int
    standing: int


class Named(NamedTuple):
    """A record with how many tickets."""

    kind: str
    id: int
    name: str
    tickets: int


class Breach(NamedTuple):
    """A limit that was passed: by how much working time; nothing while the ticket stands open."""

    ticket: int
    name: str
    who: str
    kind: str
    limit: int | None  # in working minutes
    at: int
    over: int | None


@dataclass(frozen=True, slots=True)
class ServiceFigures:
    """All that the report on service is made of; `hours` counts by weekday (0: Monday) and hour."""

    head: ServiceHead
    replies: Spread
    reply_steps: tuple[int, ...]
    solutions: Spread
    flow: tuple[Flow, ...]
    parts: Mapping[str, tuple[PartSum, ...]]
    hours: Mapping[tuple[int, int], int]
    articles: tuple[Named, ...]
    customers: tuple[Named, ...]
    breaches: tuple[Breach, ...]


class TicketCase(NamedTuple):
    """A ticket behind a figure."""

    id: int
    number: int
    name: str
    who: str
    status: str
    created_at: int
    solved_at: int | None
    reply_spent: int | None
    solve_spent: int | None
    replies: int
    reopened: int
    reply_kept: int | None
    solve_kept: int | None
    minutes: int | None


class AnswerCase(NamedTuple):
    """An answer of a customer behind a figure."""

    id: int
    at: int
    who: str
    score: int
    comment: str
    ticket: int | None
    ticket_name: str
    contact: int | None


def spread(values: Sequence[int]) -> Spread:
    """What sorted times are like."""
    count = len(values)
    if not count:
        return Spread()
    middle = (values[(count - 1) // 2] + values[count // 2]) / 2
    ninety = values[math.ceil(count * 0.9) - 1]
    return Spread(count, sum(values) / count, middle, ninety)
