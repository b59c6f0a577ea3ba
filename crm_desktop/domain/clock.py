"""The two clocks of a ticket: until the first reply and until it is solved, in working time."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from crm_desktop.domain.work_calendar import MINUTE_MS, Calendar

PAUSING = frozenset({"waiting", "hold"})
STOPPING = frozenset({"solved", "closed"})
REPLY, SOLVE = "reply", "solve"
_STILL = PAUSING | STOPPING
_INSTANT = itemgetter(0)
# From when to when the clocks ran, and the readings of the calendar then.
_Run = tuple[int, int, int, int]


class Limits(NamedTuple):
    """Working minutes until the first reply and until the solution, `None` where there is none."""

    reply: int | None = None
    solve: int | None = None


class ServiceLevel(NamedTuple):
    """What is promised to whom: of priority, type, customer and tag, what is blank means any."""

    priority: str = ""
    type_id: int | None = None
    contact_id: int | None = None
    company_id: int | None = None
    tag_id: int | None = None
    limits: Limits = Limits()
    is_closed: bool = False


class TicketFacts(NamedTuple):
    """What service levels ask of a ticket; a tag of its customer counts where it is given here."""

    priority: str
    type_id: int | None = None
    contact_id: int | None = None
    company_id: int | None = None
    tag_ids: frozenset[int] = frozenset()


# In working hours of which a day has eight: low, normal, high, urgent.
DEFAULT_LEVELS = tuple(
    ServiceLevel(priority, limits=Limits(reply * 60, solve * 60))
    for priority, reply, solve in (
        ("low", 24, 72),
        ("normal", 8, 48),
        ("high", 4, 24),
        ("urgent", 1, 4),
    )
)


class Clock(NamedTuple):
    """How a ticket stands against its limits.

    `…_due` is the instant at which a clock that runs reaches its limit; `…_left` the working
    milliseconds left of one that is paused, below 0 where it was passed. Both are `None` without
    a limit and once the ticket was answered, or is solved.

    `…_spent` are the working milliseconds up to the first reply, or else of all runs that are over;
    one that goes on began at `since`. `…_breach_at` is when the limit was passed in that time; of
    the run that goes on, `breaches` knows.
    """

    reply_due: int | None
    solve_due: int | None
    reply_left: int | None
    solve_left: int | None
    reply_spent: int
    solve_spent: int
    reply_breach_at: int | None
    solve_breach_at: int | None
    since: int | None
    replied: bool
    paused: bool
    stopped: bool


def level_limits(levels: Iterable[ServiceLevel], ticket: TicketFacts) -> Limits:
    """The shortest limit of each kind among all the levels that match: the earliest counts."""
    matching = [level.limits for level in levels if _matches(level, ticket)]
    return Limits(
        min((limits.reply for limits in matching if limits.reply is not None), default=None),
        min((limits.solve for limits in matching if limits.solve is not None), default=None),
    )


def ticket_clock(
    calendar: Calendar,
    created_at: int,
    limits: Limits,
    states: Sequence[tuple[int, str]],
    first_reply_at: int | None,
) -> Clock:
    """The clocks of a ticket made then, with its limits of now and each type of status it had.

    Both run while it is new or open, also in a status of no known type, and pause while it waits or
    is on hold. Solved or closed stops them; opened again, they go on where they stood.

    States may come in any order; of several at one instant the last given holds. The ticket is new
    until its first state, and states before it was made count as that it was made in. A reply
    before it was made answers it at once. The deadline is an instant: where the limit ran out as
    the working day ended, an answer in the evening is late.
    """
    runs, since, status = _running(calendar, created_at, states)
    stopped = status in STOPPING
    spent, passed_at = _measured(calendar, runs, limits.solve)
    due = left = reply_due = reply_left = None
    if not stopped and limits.solve is not None:
        due, left = _ahead(calendar, limits.solve, spent, passed_at, since)
    if first_reply_at is None:
        reply_spent, reply_passed_at = _measured(calendar, runs, limits.reply)
        if not stopped and limits.reply is not None:
            reply_due, reply_left = _ahead(
                calendar, limits.reply, reply_spent, reply_passed_at, since
            )
    else:
        cut = _until(calendar, first_reply_at, runs, since)
        reply_spent, reply_passed_at = _measured(calendar, cut, limits.reply)
    return Clock(
        reply_due,
        due,
        reply_left,
        left,
        reply_spent,
        spent,
        reply_passed_at,
        passed_at,
        since,
        first_reply_at is not None,
        status in PAUSING,
        stopped,
    )


def breaches(clock: Clock, now: int) -> tuple[tuple[str, int], ...]:
    """Which limits were passed by now, and when: `("reply", instant)`, `("solve", instant)`."""
    reply = clock.reply_due if clock.reply_breach_at is None else clock.reply_breach_at
    solve = clock.solve_due if clock.solve_breach_at is None else clock.solve_breach_at
    return tuple(
        (kind, at) for kind, at in ((REPLY, reply), (SOLVE, solve)) if at is not None and at < now
    )


def _matches(level: ServiceLevel, ticket: TicketFacts) -> bool:
    return (
        not level.is_closed
        and level.priority in ("", ticket.priority)
        and level.type_id in (None, ticket.type_id)
        and level.contact_id in (None, ticket.contact_id)
        and level.company_id in (None, ticket.company_id)
        and (level.tag_id is None or level.tag_id in ticket.tag_ids)
    )


def _running(
    calendar: Calendar, created_at: int, states: Sequence[tuple[int, str]]
) -> tuple[list[_Run], int | None, str]:
    """The runs that are over, since when the clocks run now if they do, and the last status."""
    reading = calendar.reading
    runs: list[_Run] = []
    since: int | None = created_at
    status = ""
    for at, status in sorted(states, key=_INSTANT):
        if status not in _STILL:
            if since is None:
                since = at if at > created_at else created_at
        elif since is not None:
            if at > since:
                runs.append((since, at, reading(since), reading(at)))
            since = None
    return runs, since, status


def _until(calendar: Calendar, end: int, runs: list[_Run], since: int | None) -> list[_Run]:
    """What of the runs, and of the one that goes on, lies before an instant."""
    for place, (start, stop, begun, _) in enumerate(runs):
        if stop > end:
            cut = runs[:place]
            if start < end:
                cut.append((start, end, begun, calendar.reading(end)))
            return cut
    if since is not None and since < end:
        return [*runs, (since, end, calendar.reading(since), calendar.reading(end))]
    return runs


def _measured(
    calendar: Calendar, runs: Sequence[_Run], limit: int | None
) -> tuple[int, int | None]:
    """How much working time the runs had, and when the limit was passed in them."""
    spent = 0
    for _, _, begun, ended in runs:
        spent += ended - begun
    if limit is None or spent < limit * MINUTE_MS:
        return spent, None
    return spent, _passed(calendar, runs, limit * MINUTE_MS)


def _passed(calendar: Calendar, runs: Sequence[_Run], left: int) -> int | None:
    """When so much working time was over while the clocks ran; to the end of a run is in time."""
    for start, stop, begun, ended in runs:
        if ended - begun >= left:
            reached = calendar.reached(begun + left) if left > 0 else start
            if reached is not None and reached < stop:
                return reached
        left -= ended - begun
    return None


def _ahead(
    calendar: Calendar, limit: int, spent: int, passed_at: int | None, since: int | None
) -> tuple[int | None, int | None]:
    """When a clock that runs is due, or what one that is paused has left."""
    left = limit * MINUTE_MS - spent
    if since is None:
        return None, left
    return (calendar.after(since, left) if passed_at is None else passed_at), None
