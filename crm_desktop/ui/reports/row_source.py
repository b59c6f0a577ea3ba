"""What rows stand behind a figure: which they are, what is told of each, what one opens."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.report import Grain, When
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.reports.words import ReportWords

Line = TypeVar("Line")


class RowColumn(NamedTuple):
    """A column: its title, how wide it is (0: as wide as is left), whether figures stand there."""

    title: str
    width: int = 0
    is_right: bool = False


class RowSource(Protocol[Line]):
    """Reads the rows behind a figure, and words them."""

    columns: tuple[RowColumn, ...]

    def ids(self) -> "Callable[[Reading], array[int]]":
        """A read of which they are, in their order."""
        ...

    def lines(self, reading: Reading, ids: Sequence[int]) -> Sequence[Line]:
        """Some of them, in the order of the ids."""
        ...

    def listed(self, reading: Reading, ids: "array[int]") -> "Mapping[Kind, array[int]]":
        """Those of the ids that stand in a list of their own, by the kind of that list."""
        ...

    def key(self, line: Line) -> int:
        """The id of a line."""
        ...

    def cells(self, line: Line) -> tuple[Cell, ...]:
        """What is told of one."""
        ...

    def opens(self, line: Line) -> tuple[Kind, int] | None:
        """The record that it opens, if any."""
        ...

    def counted(self, count: int) -> str:
        """How many there are, in words."""
        ...


def day_cell(words: ReportWords, instant: int | None, zone: str) -> Cell:
    """The day of an instant in a zone, where there is one."""
    if instant is None:
        return Cell("", muted=True)
    day = local(instant, zone).date()
    return Cell(words.say(When(day, day, Grain.DAY)), figures=True, muted=True)
