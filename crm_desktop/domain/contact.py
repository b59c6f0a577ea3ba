"""A contact as lists and the detail panel show it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.domain.channel import Address, ChannelKind
from crm_desktop.domain.fields import NO_FIELDS, NO_VALUES, OwnFields, Values
from crm_desktop.domain.lead import Basis, LeadRow
from crm_desktop.domain.touch import Touch


class ContactRow(NamedTuple):
    """What a list shows of a contact; instants in milliseconds UTC.

    `score`, `heat` and `odds` (percent) are those of a lead; `open_deals` is what is open with
    them, in minor units of `currency`, that of the business.
    """

    id: int
    name: str
    company: str
    title: str
    email: str
    phone: str
    city: str
    tags: tuple[str, ...]
    last_touch: int | None
    next_due: int | None
    created_at: int
    birthday: str = ""
    touch_due: int | None = None
    do_not_contact: bool = False
    fields: Values = NO_VALUES
    lifecycle: str = ""
    status: str = ""
    source: str = ""
    score: int | None = None
    odds: int | None = None
    open_deals: int | None = None
    heat: str = ""
    currency: str = ""


class ChannelRow(NamedTuple):
    """A stored channel; `normal` is what makes two of them the same."""

    id: int
    kind: ChannelKind
    label: str
    value: str
    normal: str
    is_primary: bool
    parts: Address


class MembershipRow(NamedTuple):
    """A person's place in a company, seen from either side: `other_id` is the one at its end."""

    id: int
    other_id: int
    name: str
    title: str
    department: str
    started: str
    ended: str
    is_primary: bool


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag on a record, and how many records carry it where that was asked."""

    id: int
    name: str
    tone: str
    count: int = 0


class ContactDetail(NamedTuple):
    """Everything the panel shows of one contact; `scored_by` is known of leads and prospects."""

    id: int
    name: str
    prefix: str
    given: str
    middle: str
    family: str
    suffix: str
    nickname: str
    birthday: str
    note: str
    photo: bytes
    created_at: int
    channels: tuple[ChannelRow, ...]
    memberships: tuple[MembershipRow, ...]
    tags: tuple[TagRow, ...]
    last_touch: int | None
    planned: tuple[ActivityLine, ...]
    done: tuple[ActivityLine, ...]
    done_count: int
    touch: Touch = field(default_factory=Touch)
    touch_due: int | None = None
    own: OwnFields = NO_FIELDS
    values: Values = NO_VALUES
    lead: LeadRow | None = None
    scored_by: Basis | None = None
