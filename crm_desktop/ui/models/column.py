"""The columns of a big list as data, and where its rows come from."""

from array import array
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.filter import EVERYTHING, Group
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.delegates.cell import Cell


class Row(Protocol):
    """A row of a list."""

    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=Row)
Followers = list[tuple[int, int | None]]  # an id, and the one that comes next


class FindFollowers(Protocol):
    """Gives where those of the ids just written stand now; nothing where they stand as before."""

    def __call__(
        self,
        reading: Reading,
        order: str,
        ids: "array[int]",
        written: Sequence[int],
        *,
        descending: bool,
    ) -> Followers: ...


class Column(NamedTuple, Generic[R]):
    """One column: its key in the order of the list, title and width, and how a cell is made.

    `width` is in pixels at a font of 16 pixels' height; of the columns that fit, those of the
    lowest `rank` are shown while the user has not chosen. A column that cannot be edited has no
    `typed`; `typed` gives what an editor starts with.
    """

    key: str
    title: str
    width: int
    rank: int
    cell: Callable[[R, int], Cell]
    typed: Callable[[R], str] | None = None
    with_typed: Callable[[R, str], R] | None = None
    is_right: bool = False


class Source(NamedTuple, Generic[R]):
    """Where a list finds its ids and rows, and the command that changes a cell."""

    kind: Kind
    find_ids: Callable[[Reading, ListQuestion], "array[int]"]
    find_followers: FindFollowers
    rows: Callable[[Reading, Sequence[int]], list[R]]
    edit_cell: Callable[[int, str, str], Command]
    base: Group = EVERYTHING  # what of all records belongs in the list
