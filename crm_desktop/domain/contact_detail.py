"""A contact as the detail panel shows it."""

from dataclasses import field
from typing import NamedTuple

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.domain.channel import Address, ChannelKind
from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.fields import NO_FIELDS, NO_VALUES, OwnFields, Values
from crm_desktop.domain.lead import LeadRow
from crm_desktop.domain.scoring import Basis
from crm_desktop.domain.touch import Touch


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
