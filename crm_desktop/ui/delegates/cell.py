"""What a list gives its delegate for one cell: everything in a single record."""

from typing import NamedTuple

from PySide6.QtCore import Qt

from crm_desktop.ui.theme import Tone

CELL_ROLE = Qt.ItemDataRole.UserRole + 1


class Cell(NamedTuple):
    """`text` and, muted after it, `secondary`; or a pill (`tone`), or `chips`.

    Dates come as the words to be shown ("2 days ago") with their `instant`, which the tip tells
    whole. Figures are set in digits of one width; they are mostly `right` too. `spoken` is said of
    an icon alone.
    """

    text: str = ""
    secondary: str = ""
    right: bool = False
    strong: bool = False
    muted: bool = False
    figures: bool = False
    tone: Tone = Tone.NONE
    chips: tuple[str, ...] = ()
    tip: str = ""
    instant: int | None = None
    icon: str = ""
    spoken: str = ""


class HeadingCell(NamedTuple):
    """A heading among the rows: painted across all columns, the same in each."""

    text: str
    size: str


EMPTY = Cell()
