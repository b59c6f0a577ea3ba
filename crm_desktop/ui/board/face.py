"""A card in words, whatever it is of, and what makes one kind of card differ from another."""

from collections.abc import Callable, Collection, Mapping
from typing import Generic, NamedTuple, Protocol, TypeVar

from crm_desktop.domain.board import Lane, Sums
from crm_desktop.ui.theme import Tone


class Card(Protocol):
    """What stands on a board."""

    @property
    def id(self) -> int: ...


class Styled(Protocol):
    """How faces are made: at least, with which fields."""

    @property
    def fields(self) -> Collection[str]: ...


C = TypeVar("C", bound=Card)
S = TypeVar("S", bound=Styled)


class Pill(NamedTuple):
    """A few words in a tone, and fewer for where there is no room for them."""

    text: str
    tone: Tone
    short: str = ""


class Face(NamedTuple):
    """The words of a card; `spoken` are all of them for a screen reader and the tip.

    `by_hand` is the chance that was set by hand, shown with its mark.
    """

    name: str
    amount: str
    who: str
    pills: tuple[Pill, ...]
    chance: str
    by_hand: str
    more: str
    spoken: str


class CardKind(NamedTuple, Generic[C, S]):
    """A kind of card: its words, what it adds to the sums of its lane, where one can begin.

    `more` and `pills` are the fields that take a line of their own. `letters` are keys that do
    something to a card. `lost_words` stand where cards are dropped that are lost; with none there
    is no such place.
    """

    face: Callable[[C, Lane, S], Face]
    plus: Callable[[Sums, C, int], Sums]
    takes_new: Callable[[Lane], bool]
    more: Collection[str]
    pills: Collection[str]
    letters: Mapping[str, str]
    lost_words: Callable[[], str]
