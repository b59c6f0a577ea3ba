from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.clock import (
    DEFAULT_LEVELS,
    Clock,
    Limits,
    ServiceLevel,
    TicketFacts,
    breaches,
    level_limits,
    ticket_clock,
)
from crm_desktop.domain.work_calendar import Calendar
from tests.helpers.wall_time import (
    ALWAYS,
    BERLIN,
    HALF_FRIDAY,
    LUNCH,
    NIGHT,
    OFFICE,
    SHORTER,
    business,
    instant,
    wall,
)

MINUTE = 60_000
HOURS = {
    "closed for lunch": LUNCH,
    "half a Friday": HALF_FRIDAY,
    "night shift": NIGHT,
    "shorter from April": SHORTER,
    "day and night": ALWAYS,
    "no hours": [],
}
_TABLE = Path(__file__).parent.parent / "data" / "clocks" / "tickets.txt"


class Ticket(NamedTuple):
    """One block of the table."""

    calendar: Calendar
    zone: str
    created_at: int
    limits: Limits
    states: list[tuple[int, str]]
    reply_at: int | None
    expected: dict[str, str]


def _tickets() -> list[tuple[str, list[str]]]:
    text = "\n".join(line for line in _TABLE.read_text("utf-8").split("\n") if line[:1] != "#")
    blocks = [[line.strip() for line in block.split("\n")] for block in text.strip().split("\n\n")]
    return [(block[0], block[1:]) for block in blocks]


def _ticket(lines: Sequence[str]) -> Ticket:
    made, *options = lines[0].removeprefix("made ").split("; ")
    created, limits = made.split(", ")
    zone = next((option for option in options if "/" in option), BERLIN)
    off = next((option[4:] for option in options if option.startswith("off ")), "")
    weeks = next((HOURS[option] for option in options if option in HOURS), OFFICE)
    events = [
        (instant(when, zone), what)
        for when, what in (
            event.rsplit(" ", 1) for line in lines[1:-1] for event in line.split(", ")
        )
    ]
    return Ticket(
        business(weeks, off, zone),
        zone,
        instant(created, zone),
        level_limits([_level(each) for each in limits.split(" and ")], TicketFacts("low")),
        [event for event in events if event[1] != "reply"],
        next((at for at, what in events if what == "reply"), None),
        _expected(lines[-1], zone),
    )


def _level(text: str) -> ServiceLevel:
    reply, solve = (None if hours == "-" else int(hours) * 60 for hours in text.split("/"))
    return ServiceLevel(limits=Limits(reply, solve))


def _expected(line: str, zone: str) -> dict[str, str]:
    found = {}
    for said in line.removeprefix("= ").split("; "):
        which, _, value = said.partition(" ")
        what, _, value = value.partition(" ")
        is_instant = what in ("due", "passed")
        found[f"{which} {what}".strip()] = wall(instant(value, zone), zone) if is_instant else value
    return found


def _said(clock: Clock, zone: str) -> dict[str, str]:
    """How a clock stands, in the words of the table."""
    instants = {
        "reply due": clock.reply_due,
        "solve due": clock.solve_due,
        "reply passed": clock.reply_breach_at,
        "solve passed": clock.solve_breach_at,
    }
    spans = {
        "reply left": clock.reply_left,
        "solve left": clock.solve_left,
        "reply spent": clock.reply_spent,
        "solve spent": clock.solve_spent,
    }
    found = {name: wall(at, zone) for name, at in instants.items() if at is not None}
    found |= {name: str(ran // MINUTE) for name, ran in spans.items() if ran is not None}
    return found | {name: "" for name in ("replied", "paused", "stopped") if getattr(clock, name)}


@pytest.mark.parametrize("lines", [pytest.param(lines, id=words) for words, lines in _tickets()])
def test_clocks_worked_out_by_hand(lines: list[str]) -> None:
    ticket = _ticket(lines)
    clock = ticket_clock(
        ticket.calendar, ticket.created_at, ticket.limits, ticket.states, ticket.reply_at
    )
    said = _said(clock, ticket.zone)
    for name in ("reply spent", "solve spent"):
        if name not in ticket.expected:
            del said[name]
    assert said == {name: value for name, value in ticket.expected.items() if name != "nothing"}


def test_a_breach_is_known_once_its_instant_is_over() -> None:
    ticket = _ticket(["made 03-02 09:00, 1/4", "= nothing"])
    clock = ticket_clock(ticket.calendar, ticket.created_at, ticket.limits, [], None)
    ten, one = instant("03-02 10:00"), instant("03-02 13:00")
    assert breaches(clock, ten) == ()
    assert breaches(clock, ten + 1) == (("reply", ten),)
    assert breaches(clock, instant("03-02 16:00")) == (("reply", ten), ("solve", one))


def test_a_breach_stays_known_after_success() -> None:
    ticket = _ticket(
        ["made 03-02 09:00, 1/4", "03-02 11:00 reply, 03-02 14:00 solved", "= nothing"]
    )
    clock = ticket_clock(
        ticket.calendar, ticket.created_at, ticket.limits, ticket.states, ticket.reply_at
    )
    found = breaches(clock, instant("04-02 09:00"))
    assert found == (("reply", instant("03-02 10:00")), ("solve", instant("03-02 13:00")))


def test_a_clock_that_runs_tells_since_when() -> None:
    calendar, created = business(OFFICE), instant("03-02 09:00")
    states = [(instant("03-02 11:00"), "hold"), (instant("03-02 14:00"), "open")]
    assert ticket_clock(calendar, created, Limits(), [], None).since == created
    assert ticket_clock(calendar, created, Limits(), states, None).since == states[1][0]
    assert ticket_clock(calendar, created, Limits(), states[:1], None).since is None


@pytest.mark.parametrize(
    ("level", "counts"),
    [
        (ServiceLevel(), True),
        (ServiceLevel("high"), True),
        (ServiceLevel("low"), False),
        (ServiceLevel(type_id=3), True),
        (ServiceLevel(type_id=4), False),
        (ServiceLevel(contact_id=11), True),
        (ServiceLevel(contact_id=12), False),
        (ServiceLevel(company_id=21), False),
        (ServiceLevel(tag_id=31), True),
        (ServiceLevel(tag_id=33), False),
        (ServiceLevel("high", type_id=3, contact_id=11, tag_id=32), True),
        (ServiceLevel("high", type_id=3, contact_id=11, tag_id=33), False),
        (ServiceLevel(is_closed=True), False),
    ],
)
def test_a_level_counts_where_all_it_asks_is_so(level: ServiceLevel, counts: bool) -> None:
    ticket = TicketFacts("high", 3, contact_id=11, tag_ids=frozenset({31, 32}))
    found = level_limits([level._replace(limits=Limits(60, 240))], ticket)
    assert found == (Limits(60, 240) if counts else Limits())


@pytest.mark.parametrize(
    ("priority", "limits"),
    [
        ("low", Limits(1440, 4320)),
        ("normal", Limits(480, 2880)),
        ("high", Limits(240, 1440)),
        ("urgent", Limits(60, 240)),
    ],
)
def test_the_levels_to_begin_with(priority: str, limits: Limits) -> None:
    assert level_limits(DEFAULT_LEVELS, TicketFacts(priority)) == limits


_START = instant("03-27 12:00")  # a Friday; the clocks go ahead in the second night
_LAST = 3 * 1440
_TYPES = ["new", "open", "open", "waiting", "hold", "solved", "closed"]
_AT = st.integers(-60, _LAST - 1)
_WEEKS = {"always": ALWAYS, "office": OFFICE, "lunch": LUNCH, "night": NIGHT}


@cache
def _working_minutes(weeks: str) -> list[bool]:
    """Of each minute since the start, whether the clock on the wall shows working hours."""
    hours = _WEEKS[weeks][0].hours
    shown = [
        datetime.fromtimestamp(_START / 1000 + minute * 60, ZoneInfo(BERLIN))
        for minute in range(_LAST)
    ]
    return [any(a <= t.hour * 60 + t.minute < b for a, b in hours[t.weekday()]) for t in shown]


def _walked(
    weeks: str, limit: int, states: list[tuple[int, str]], end: int | None
) -> tuple[int, int | None]:
    """How many working minutes ran, and the first minute that ran after the limit."""
    ran, passed = 0, None
    for minute, works in enumerate(_working_minutes(weeks)):
        so_far = [(at, place, what) for place, (at, what) in enumerate(states) if at <= minute]
        status = max(so_far)[2] if so_far else "new"
        if status not in ("new", "open") or (end is not None and minute >= end):
            continue
        if ran == limit and passed is None:
            passed = minute
        ran += works
    return ran, passed


@settings(max_examples=40, deadline=None)
@given(
    weeks=st.sampled_from(sorted(_WEEKS)),
    limits=st.tuples(st.integers(0, 600), st.integers(0, 1500)),
    states=st.lists(st.tuples(_AT, st.sampled_from(_TYPES)), max_size=6),
    reply=st.none() | _AT,
)
def test_clocks_agree_with_walking_the_minutes(
    weeks: str, limits: tuple[int, int], states: list[tuple[int, str]], reply: int | None
) -> None:
    calendar, last = business(_WEEKS[weeks]), _START + _LAST * MINUTE
    moved = [(_START + at * MINUTE, what) for at, what in states]
    replied_at = None if reply is None else _START + reply * MINUTE
    clock = ticket_clock(calendar, _START, Limits(*limits), moved, replied_at)
    open_run = 0 if clock.since is None else calendar.between(clock.since, last)
    found = dict(breaches(clock, last))
    for kind, limit, end in (("reply", limits[0], reply), ("solve", limits[1], None)):
        ran, passed = _walked(weeks, limit, states, end)
        assert found.get(kind) == (None if passed is None else _START + passed * MINUTE)
        spent = clock.solve_spent if kind == "solve" else clock.reply_spent
        assert spent + (open_run if end is None else 0) == ran * MINUTE
        left = clock.solve_left if kind == "solve" else clock.reply_left
        assert left is None or left == (limit - ran) * MINUTE
