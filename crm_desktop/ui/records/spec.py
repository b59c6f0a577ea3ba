"""What makes one kind of record differ from another for the list and the panel."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import OwnFields
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.models.column import Column, R, Source
from crm_desktop.ui.runner import Runner


class ShownRecord(Protocol):
    """A record shown in the panel, as far as the screen needs to know it."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def values(self) -> Mapping[str, str]: ...
    @property
    def own(self) -> OwnFields: ...


S = TypeVar("S", bound=ShownRecord)


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


class RecordSpec(NamedTuple, Generic[R, S]):
    """A kind of record: how it is read, shown, worded and written.

    Words are functions, for the language is known only once the program runs. `owner` is its name
    in commands, `other` the kind at the far end of its places. `shown` reads what the panel shows
    of an id, with at most so many activities that were done, at a moment.
    """

    kind: Kind
    other: Kind
    owner: str
    icon: str
    source: Source[R]
    columns: Callable[[], Sequence[Column[R]]]
    shown: Callable[[Reading, int, int, int], S]
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
