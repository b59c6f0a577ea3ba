"""What makes one kind of record differ from another for the list and the panel."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.contact import ChannelRow, MembershipRow, TagRow
from crm_desktop.domain.fields import NO_FIELDS, OwnFields
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.domain.touch import Touch
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.models.column import Column, R, Source
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.scoring.shown import LeadShown
from crm_desktop.ui.theme import Tone

D = TypeVar("D")


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


class ListedKind(Protocol):
    """A kind of record as far as its list, its filter and its segments need to know it."""

    @property
    def kind(self) -> Kind: ...
    @property
    def owner(self) -> str: ...
    @property
    def icon(self) -> str: ...
    @property
    def source(self) -> Source[Any]: ...
    @property
    def columns(self) -> Callable[[], Sequence[Column[Any]]]: ...
    @property
    def title(self) -> Callable[[], str]: ...
    @property
    def empty(self) -> Callable[[], str]: ...
    @property
    def new_words(self) -> Callable[[], str]: ...
    @property
    def count_words(self) -> Callable[[int], str]: ...


class RecordSpec(NamedTuple, Generic[R, D]):
    """A kind of record: how it is read, shown, worded and written.

    Words are functions, for the language is known only once the program runs. `owner` is its name
    in commands, `other` the kind at the far end of its places.
    """

    kind: Kind
    other: Kind
    owner: str
    icon: str
    source: Source[R]
    columns: Callable[[], Sequence[Column[R]]]
    detail: Callable[[Reading, int, int], D]
    show: Callable[[D, int], Shown]
    fields: Callable[[], Sequence[FormField]]
    new_fields: Callable[[Runner], Sequence[FormField]]
    resembling: Callable[[Mapping[str, str], Reading], Lookalike | None]
    add: Callable[[Mapping[str, str]], Command]
    edit: Callable[[int, Mapping[str, str]], Command]
    delete: Callable[[tuple[int, ...]], Command]
    title: Callable[[], str]
    empty: Callable[[], str]
    new_words: Callable[[], str]
    count_words: Callable[[int], str]
    places_words: Callable[[], str]
