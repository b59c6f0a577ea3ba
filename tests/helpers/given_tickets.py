"""Tickets written as they stand, with their pasts, for tests of what is summed up over them."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.folding import fold
from crm_desktop.storage.journal import Writer

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
# The statuses a business begins with.
_STATUS = {"new": 101, "open": 102, "waiting": 103, "hold": 104, "solved": 105, "closed": 106}
_STILL = ("solved", "closed")


@dataclass(frozen=True, slots=True)
class Given:
    """A ticket: its states from when on, and when it was answered; limits in working minutes."""

    name: str
    created_at: int
    states: tuple[tuple[int, str], ...] = ()
    replies: tuple[int, ...] = ()
    reply_limit: int | None = None
    solve_limit: int | None = None
    resolution: str = ""
    channel: str = ""
    priority: str = "normal"
    contact: int | None = None

    @property
    def state(self) -> str:
        return self.states[-1][1] if self.states else "new"

    @property
    def solved_at(self) -> int | None:
        """When it was solved at last, if it still is."""
        if self.state not in _STILL:
            return None
        last = 0
        for (at, state), former in zip(
            self.states, ("", *(s for _, s in self.states)), strict=False
        ):
            if state in _STILL and former not in _STILL:
                last = at
        return last

    @property
    def is_case(self) -> bool:
        return self.resolution not in ("duplicate", "rejected")

    def stood_at(self, instant: int) -> bool:
        """Whether it was there and not solved at an instant."""
        past = [state for at, state in self.states if at < instant]
        return self.created_at < instant and (not past or past[-1] not in _STILL)


@dataclass(frozen=True, slots=True)
class PutTickets:
    """Write tickets as they are given, numbered in their order."""

    label: ClassVar[str] = "put-tickets"
    tickets: tuple[Given, ...]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        for number, ticket in enumerate(self.tickets, 1):
            _put(write, ticket, number)
        return {}


@dataclass(frozen=True, slots=True)
class PutAnswers:
    """Write scores of the survey of a code, each at its instant."""

    label: ClassVar[str] = "put-answers"
    code: str
    scores: tuple[int | None, ...]
    at: int
    ticket: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        survey = write.read.value("SELECT id FROM survey WHERE code = ?", (self.code,))
        for place, score in enumerate(self.scores):
            row = {"survey_id": survey, "at": self.at + place, "score": score}
            write.insert("response", {**row, "ticket_id": self.ticket, "comment": f"No. {place}"})
        return {}


def some_tickets(seed: int, count: int, now: int) -> tuple[Given, ...]:
    """Tickets of every sort of the last 300 days."""
    chance = random.Random(seed)
    return tuple(_some(chance, place, now) for place in range(count))


def _some(chance: random.Random, place: int, now: int) -> Given:
    at = made = now - chance.randrange(DAY, 300 * DAY)
    replies, states = [], [(made, "new")]
    for state in chance.choice(_PASTS):
        at += chance.randrange(MINUTE, 2 * DAY)
        if at >= now:
            break
        states.append((at, state))
        if state in ("open", "waiting") or chance.random() < 0.3:
            replies.append(at - 1)
    is_solved = states[-1][1] in _STILL
    resolution = chance.choice(["done", "done", "done", "duplicate", "rejected"])
    limit = chance.choice([None, 60, 480])
    return Given(
        f"Ticket {place}",
        made,
        tuple(states),
        tuple(replies),
        limit,
        None if limit is None else 3 * limit,
        resolution if is_solved else "",
        chance.choice(["", "email", "phone"]),
        chance.choice(["low", "normal", "urgent"]),
    )


_PASTS = (
    (),
    ("open",),
    ("open", "waiting"),
    ("open", "solved"),
    ("solved", "closed"),
    ("open", "waiting", "open", "solved"),
    ("open", "solved", "open"),
    ("open", "solved", "open", "waiting", "solved"),
)


def _put(write: Writer, ticket: Given, number: int) -> None:
    row = {
        "name": ticket.name,
        "sort_key": fold(ticket.name),
        "number": number,
        "priority": ticket.priority,
        "channel": ticket.channel,
        "resolution": ticket.resolution,
        "status_id": _STATUS[ticket.state],
        "reply_limit": ticket.reply_limit,
        "solve_limit": ticket.solve_limit,
        "contact_id": ticket.contact,
        "solved_at": ticket.solved_at,
        "created_at": ticket.created_at,
    }
    key = write.insert("ticket", row)
    limits = {"reply_limit": ticket.reply_limit, "solve_limit": ticket.solve_limit}
    for at, state in ticket.states or ((ticket.created_at, "new"),):
        tracked = {"ticket_id": key, "at": at, "priority": ticket.priority, **limits}
        write.insert("ticket_history", {**tracked, "status_id": _STATUS[state]})
    for at in ticket.replies:
        reply = {"kind": "email", "direction": "out", "ticket_id": key, "done_at": at}
        write.insert("activity", {**reply, "contact_id": ticket.contact, "created_at": at})
