"""Campaigns of the demo business: who was asked when, at what cost, and what became of them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.campaign import Outcome
from crm_desktop.domain.option import OptionList
from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.schedule import Acquaintance
from crm_desktop.services.demo.workdays import Calendar
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import campaigns, options

_MOST = 2_000  # people in one
_MEMBER = "id outcome campaign_id contact_id added_at changed_at".split()
_AHEAD = 3  # days from adding people to the first day


class _Plan(NamedTuple):
    """Days are counted from today; money is in whole units, the share is that of those known.

    `ends` weigh what became of people, from the first outcome on.
    """

    name: str
    channel: str
    first: int
    last: int
    budget: int
    cost: int | None
    share: float
    ends: tuple[int, ...]


_PLANS = (
    _Plan("Spring offer", "email", -252, -217, 3_000, 2_880, 0.45, (0, 54, 12, 14, 0, 8, 8, 4)),
    _Plan("Open day", "event", -163, -162, 3_400, 3_650, 0.3, (0, 38, 6, 10, 30, 8, 8, 0)),
    _Plan(
        "Menus for the season", "direct-mail", -71, -41, 2_500, 2_420, 0.25,
        (0, 62, 8, 12, 0, 9, 5, 4),
    ),
    _Plan("New range", "telephone", -9, 21, 2_500, 1_480, 0.2, (58, 0, 12, 14, 0, 5, 8, 3)),
    _Plan("Greetings for the new year", "direct-mail", 16, 32, 400, None, 0.0, ()),
)  # fmt: skip

# The source of the leads that name a campaign, by its channel, and so many days after its last.
_SOURCES = {
    "email-campaign": "email",
    "website": "email",
    "event": "event",
    "walk-in": "event",
    "direct-mail": "direct-mail",
    "referral": "direct-mail",
    "cold-call": "telephone",
}
_ECHO = 60


def campaign_then(source: str, day: int) -> str:
    """The campaign that a lead from a source names on a day, counted from today; or none."""
    names = (
        plan.name
        for plan in _PLANS
        if plan.channel == _SOURCES.get(source) and plan.first <= day <= plan.last + _ECHO
    )
    return next(names, "")


def add_campaigns(
    write: Writer, known: Sequence[Acquaintance], calendar: Calendar, seed: int, currency: str
) -> Iterator[int]:
    """Write them one by one; gives how many people are in each."""
    chance = Chance(seed)
    for plan in _PLANS:
        if campaigns.named(write.read, plan.name.lower()) is None:
            key = _add(write, plan, calendar, currency)
            rows = list(_members(write, key, plan, known, calendar, chance))
            write.insert_many("campaign_member", _MEMBER, rows)
            yield len(rows)


def _add(write: Writer, plan: _Plan, calendar: Calendar, currency: str) -> int:
    made = calendar.instant(calendar.today + min(plan.first, 0) - 2 * _AHEAD, 10 * 60)
    values = {
        "name": plan.name,
        "channel_id": options.by_code(write.read, OptionList.CAMPAIGN_CHANNEL, plan.channel),
        "starts": date.fromordinal(calendar.today + plan.first).isoformat(),
        "ends": date.fromordinal(calendar.today + plan.last).isoformat(),
        "currency": currency,
        "budget": plan.budget * 100,
        "cost": None if plan.cost is None else plan.cost * 100,
        "created_at": made,
        "changed_at": made,
    }
    return write.insert("campaign", values)


def _members(
    write: Writer,
    key: int,
    plan: _Plan,
    known: Sequence[Acquaintance],
    calendar: Calendar,
    chance: Chance,
) -> Iterator[tuple[object, ...]]:
    first = calendar.today + plan.first
    met = [each.contact for each in known if each.met < first - _AHEAD]
    barred = campaigns.barred(write.read, key, met, asks_consent=False)
    asked = [each for each in met if each not in barred and chance.happens(plan.share)][:_MOST]
    added = calendar.instant(first - _AHEAD, 10 * 60)
    until = min(plan.last, -1)
    ends = Weighted(tuple(Outcome), plan.ends) if plan.ends else None
    for contact in sorted(asked):
        outcome = ends.draw(chance) if ends else Outcome.TO_DO
        day = calendar.today + chance.between(plan.first, until)
        changed = added if outcome is Outcome.TO_DO else calendar.instant(day, 11 * 60)
        yield write.take_id(), outcome.value, key, contact, added, changed
