"""A record of any kind as the panel shows it."""

from collections.abc import Mapping
from typing import NamedTuple

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.contact_detail import ChannelRow, MembershipRow
from crm_desktop.domain.fields import NO_FIELDS, OwnFields
from crm_desktop.domain.touch import Touch
from crm_desktop.ui.scoring.shown import LeadShown
from crm_desktop.ui.theme import Tone


class Fact(NamedTuple):
    """A key figure of a record: what it is, its value, and how good that is."""

    label: str
    value: str
    tone: Tone = Tone.NONE
    tip: str = ""


class Shown(NamedTuple):
    """A record of any kind as the panel shows it; `values` are the fields of its form.

    `warning` is what must be known before anything is done; `touch` is told of people, `lead` of
    those who have a score.
    """

    id: int
    name: str
    subtitle: str
    photo: bytes
    facts: tuple[Fact, ...]
    channels: tuple[ChannelRow, ...]
    places: tuple[MembershipRow, ...]
    tags: tuple[TagRow, ...]
    planned: tuple[ActivityLine, ...]
    done: tuple[ActivityLine, ...]
    done_count: int
    created_at: int
    values: Mapping[str, str]
    touch: Touch | None = None
    warning: str = ""
    own: OwnFields = NO_FIELDS
    lead: LeadShown | None = None
