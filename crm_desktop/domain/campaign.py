"""Campaigns: what is done to be heard of, for whom, what it costs and what became of it."""

from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.activity import ActivityKind, Direction

WINDOW_DAYS = 90  # so long after they were added to a campaign somebody may count as its lead


class CampaignState(StrEnum):
    """Where a campaign stands; follows from its days, and whether it was closed."""

    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"


class Outcome(StrEnum):
    """What became of somebody in a campaign, in the order they are offered."""

    TO_DO = "to-do"
    SENT = "sent"
    REACHED = "reached"
    ANSWERED = "answered"
    CAME = "came"
    BOUGHT = "bought"
    DECLINED = "declined"
    BOUNCED = "bounced"


ANSWERED = (Outcome.ANSWERED, Outcome.CAME, Outcome.BOUGHT, Outcome.DECLINED)
REACHED = (Outcome.REACHED, *ANSWERED)
# How a campaign reaches people, by the code of its channel; of one's own channels it is a note.
KINDS = {
    "email": ActivityKind.EMAIL,
    "telephone": ActivityKind.CALL,
    "direct-mail": ActivityKind.LETTER,
    "event": ActivityKind.MEETING,
    "social-media": ActivityKind.CHAT,
}
# The kind of address that somebody needs to be reached by a channel.
ADDRESSES = {"email": "email", "telephone": "phone", "direct-mail": "address"}


class LeftOut(StrEnum):
    """Why somebody is not added to a campaign; the first of these that holds is told."""

    THERE = "there"
    DO_NOT_CONTACT = "do-not-contact"
    REFUSED = "refused"
    NO_CONSENT = "no-consent"
    NO_ADDRESS = "no-address"


class CampaignRow(NamedTuple):
    """What lists show of a campaign; money in minor units of `currency`, days ISO or empty.

    `won_value` is in the currency of the business, `base`; what has no rate is not in it.
    """

    id: int
    name: str
    channel: str
    starts: str
    ends: str
    is_closed: bool
    people: int
    to_do: int
    reached: int
    answered: int
    leads: int
    won: int
    won_value: int
    budget: int | None
    cost: int | None
    currency: str
    last_touch: int
    base: str

    @property
    def per_lead(self) -> int | None:
        """What a lead has cost, in minor units; nothing where there is no cost or no lead."""
        return None if self.cost is None or not self.leads else round(self.cost / self.leads)

    @property
    def profit(self) -> float | None:
        """What came back on the cost: won less cost, as a share of the cost.

        Nothing where nothing was spent, or it was spent in another currency than it was won in.
        """
        if not self.cost or self.currency != self.base:
            return None
        return (self.won_value - self.cost) / self.cost

    def state(self, today: str) -> CampaignState:
        """Where it stands on a day; without a first day it is still a plan."""
        if self.is_closed or (self.ends and self.ends < today):
            return CampaignState.ENDED
        if self.starts and self.starts <= today:
            return CampaignState.RUNNING
        return CampaignState.PLANNED


class MemberRow(NamedTuple):
    """Somebody in a campaign, and where they are reached by its channel."""

    id: int
    contact: int
    name: str
    company: str
    address: str
    outcome: Outcome
    added_at: int
    changed_at: int
    do_not_contact: bool


class CampaignDetail(NamedTuple):
    """A campaign whole: how many people have each outcome, and by which code its channel is known.

    `window` is for how many days a campaign counts as where somebody comes from.
    """

    row: CampaignRow
    note: str
    channel_id: int | None
    channel_code: str
    segment: str
    created_at: int
    outcomes: dict[Outcome, int]
    window: int


class Admission(NamedTuple):
    """Who of those asked goes into a campaign, and how many are left out for which reason."""

    ids: tuple[int, ...]
    left_out: dict[LeftOut, int]


def done_by(channel: str, outcome: Outcome) -> tuple[ActivityKind, Direction]:
    """The activity that an outcome stands for, in a channel known by this code.

    Who answers a mail, a letter or a chat has written; whoever else was reached was spoken to.
    """
    kind = KINDS.get(channel, ActivityKind.NOTE)
    if kind is ActivityKind.NOTE or outcome is Outcome.BOUNCED:
        return ActivityKind.NOTE, Direction.NONE
    if kind is ActivityKind.MEETING:
        # Whoever was only invited, or says that they do not come, was met by nobody.
        was_met = outcome in (Outcome.CAME, Outcome.BOUGHT)
        return (kind if was_met else ActivityKind.NOTE), Direction.NONE
    is_theirs = kind is not ActivityKind.CALL and outcome in ANSWERED
    return kind, Direction.IN if is_theirs else Direction.OUT
