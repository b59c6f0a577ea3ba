"""What there is to filter by: the fields of a kind of record, its tags and its segments."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.deal import Category, StageKind
from crm_desktop.domain.filter import FieldKind, FilterField
from crm_desktop.domain.segment import Segment, SegmentKind
from crm_desktop.domain.ticket import Priority, Resolution, TicketChannel, TicketState
from crm_desktop.services.filtering import filter_fields
from crm_desktop.services.segments import segments
from crm_desktop.services.tags import all_tags
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.article_texts import state_words as article_state_words
from crm_desktop.ui.deal_words import category_words, stage_kind_words
from crm_desktop.ui.lead_words import DECISIONS, LIFECYCLES, decision_words, lifecycle_words
from crm_desktop.ui.ticket_words import (
    channel_words,
    priority_words,
    resolution_words,
    state_words,
)
from crm_desktop.ui.touch_words import CONSENTS, consent_words

# Built-in fields whose values are codes, and the words of those.
_CODED: Mapping[str, Callable[[], Mapping[str, str]]] = {
    "consent": lambda: {each.value: consent_words(each) for each in CONSENTS},
    "lifecycle": lambda: {each.value: lifecycle_words(each) for each in LIFECYCLES},
    "decision": lambda: {each: decision_words(each) for each in DECISIONS},
    "state": lambda: {each.value: stage_kind_words(each) for each in StageKind},
    "category": lambda: {each.value: category_words(each) for each in Category},
    "article_state": lambda: {each.value: article_state_words(each) for each in ArticleState},
    "ticket_state": lambda: {each.value: state_words(each) for each in TicketState},
    "priority": lambda: {each.value: priority_words(each) for each in Priority},
    "channel": lambda: {each.value: channel_words(each) for each in TicketChannel},
    "resolution": lambda: {each.value: resolution_words(each) for each in Resolution},
}
_KINDS = (Kind.TAG, Kind.FIELD, Kind.SEGMENT, Kind.RELATION_KIND)
_LISTED = (Kind.OPTION, Kind.PIPELINE, Kind.PRODUCT, Kind.CAMPAIGN)


@dataclass(frozen=True, slots=True)
class Known:
    """Fields by key, names of tags and segments by id; `today` words the days."""

    today: date
    fields: Mapping[str, FilterField] = field(default_factory=dict)
    tags: Mapping[int, str] = field(default_factory=dict)
    segments: Mapping[int, Segment] = field(default_factory=dict)

    def lists(self) -> dict[int, str]:
        """The names of the lists put together by hand."""
        found = self.segments.values()
        return {each.id: each.name for each in found if each.kind is SegmentKind.LIST}

    def choices(self, asked: FilterField) -> dict[int | str, str]:
        """What can be chosen of for a field, by the values that stand for it."""
        if asked.kind is FieldKind.TAGS:
            return dict(self.tags.items())
        if asked.kind is FieldKind.LISTS:
            return dict(self.lists().items())
        if asked.key in _CODED and not asked.choices:  # the categories of tickets are a list
            return {each: word for each, word in _CODED[asked.key]().items() if each}
        return {choice.id: choice.name for choice in asked.choices}


def read_known(record: str, today: date, reading: Reading) -> Known:
    """Everything that a `contact`, `company` or `deal` can be filtered by."""
    return Known(
        today,
        {each.key: each for each in filter_fields(reading, record)},
        {tag.id: tag.name for tag in all_tags(reading)},
        {each.id: each for each in segments(reading) if each.record == record},
    )


def may_differ_after(changes: Changes) -> bool:
    """Whether there may be other things to filter by now."""
    return any(changes.touches(kind) for kind in (*_KINDS, *_LISTED))
