"""What there is to do today: lines with their reasons, the most pressing first."""

from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.quarter import Quarter

ROTTEN = 1.5  # times the days expected in a stage: from then on it is red


class Why(StrEnum):
    """Why a line stands there, the most pressing first."""

    TICKET_LATE = "ticket-late"
    OVERDUE = "overdue"
    TICKET_DUE = "ticket-due"
    DUE = "due"
    TICKET_WAITS = "ticket-waits"  # the customer said something last, and nothing is planned
    LOW_SCORE = "low-score"  # of a customer nobody spoke with since
    HOT_LEAD = "hot-lead"
    NEW_LEAD = "new-lead"
    KEEP_IN_TOUCH = "keep-in-touch"
    IDLE_LEAD = "idle-lead"  # without a next step
    ROTTEN = "rotten"
    NO_STEP = "no-step"
    LATE = "late"  # past the day on which it was to close
    ROTTING = "rotting"
    MEETING = "meeting"
    BIRTHDAY = "birthday"


class TodayLine(NamedTuple):
    """One thing to do, or to know.

    `kind` and `key` are the record that it opens; `activity` is the plan that can be done or put
    off, `None` where nothing is planned. `text` are the words of the plan or the stage, `who` the
    company or person behind a deal. `at` is the instant that the reason counts from. `value` is
    in minor units of the business's currency, `chance` and `score` in percent. Of a ticket `number`
    is its own, `due` its nearer deadline, `is_reply` whether that is of the first reply, and `left`
    the working milliseconds until then. `out_of` is the most that a customer could have given, and
    `score` what they gave.
    """

    why: Why
    kind: Kind
    key: int
    name: str
    who: str = ""
    text: str = ""
    at: int = 0
    day: str = ""
    time: str = ""
    activity: int | None = None
    activity_kind: ActivityKind | None = None
    value: int | None = None
    chance: int | None = None
    score: int | None = None
    contact: int | None = None
    company: int | None = None
    days: int | None = None
    number: int | None = None
    due: int | None = None
    left: int | None = None
    is_reply: bool = False
    out_of: int | None = None


class Part(NamedTuple):
    """The first lines of a part of the list, and how many there are in all."""

    lines: tuple[TodayLine, ...] = ()
    total: int = 0


class Today(NamedTuple):
    """The list of a day; amounts are in minor units of `currency`."""

    day: str = ""
    currency: str = "EUR"
    to_do: Part = Part()
    attention: Part = Part()
    calendar: Part = Part()
    quarter: Quarter | None = None


def pressing(line: TodayLine) -> tuple[int, int]:
    """A key to sort by: what is due by its time, then the rest by what it may be worth."""
    if (line.why is Why.DUE and line.time) or line.why in _BY_DEADLINE:
        return 0, line.at
    if line.why is Why.TICKET_WAITS:
        return _RANKS[line.why], line.at
    if line.out_of is not None:
        return _RANKS[line.why], line.score or 0
    worth = (line.value or 0) * (line.chance or 0) if line.value else (line.score or 0)
    return _RANKS[line.why], -worth


_BY_DEADLINE = (Why.TICKET_LATE, Why.TICKET_DUE)
_RANKS = {
    Why.OVERDUE: 1,
    Why.DUE: 2,
    Why.TICKET_WAITS: 3,
    Why.LOW_SCORE: 3,
    Why.HOT_LEAD: 4,
    Why.NEW_LEAD: 5,
    Why.KEEP_IN_TOUCH: 6,
    Why.IDLE_LEAD: 7,
    Why.ROTTEN: 0,
    Why.NO_STEP: 1,
    Why.LATE: 2,
    Why.ROTTING: 3,
    Why.MEETING: 0,
    Why.BIRTHDAY: 1,
}


def why_of_deal(
    *, has_step: bool, is_late: bool, silent_days: int, expected_days: int | None
) -> Why | None:
    """Why an open deal needs attention, the weightiest reason; none where all is well."""
    if expected_days is not None and silent_days >= expected_days * ROTTEN:
        return Why.ROTTEN
    if not has_step:
        return Why.NO_STEP
    if is_late:
        return Why.LATE
    if expected_days is not None and silent_days >= expected_days:
        return Why.ROTTING
    return None
