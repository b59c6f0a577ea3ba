"""A company as lists and the detail panel show it."""

from typing import NamedTuple

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.contact_detail import ChannelRow, MembershipRow
from crm_desktop.domain.fields import NO_FIELDS, NO_VALUES, OwnFields, Values


class CompanyRow(NamedTuple):
    """What a list shows of a company; instants in milliseconds UTC."""

    id: int
    name: str
    people: int
    industry: str
    email: str
    phone: str
    city: str
    tags: tuple[str, ...]
    last_touch: int | None
    next_due: int | None
    created_at: int
    fields: Values = NO_VALUES


class CompanyDetail(NamedTuple):
    """Everything the panel shows of one company; activities are those of its people too."""

    id: int
    name: str
    industry: str
    employees: int | None
    note: str
    photo: bytes
    created_at: int
    channels: tuple[ChannelRow, ...]
    people: tuple[MembershipRow, ...]
    tags: tuple[TagRow, ...]
    last_touch: int | None
    planned: tuple[ActivityLine, ...]
    done: tuple[ActivityLine, ...]
    done_count: int
    own: OwnFields = NO_FIELDS
    values: Values = NO_VALUES
