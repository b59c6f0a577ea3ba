"""What the pictures of the gallery show: a few people, again and again, and a timeline."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.delegates.timeline import TIMELINE_ROLE, TimelineItem
from crm_desktop.ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex

PEOPLE = [
    ("Marta Oliveira", "Oliveira Tiles", "Owner", "Prospect", 86, "2 days ago", "€4,200"),
    ("Noor Haddad", "—", "Freelance buyer", "Lead", 78, "3 h ago", ""),
    ("Ines Duarte", "Quay Dental", "Office manager", "Customer", 74, "yesterday", "€1,900"),
    ("George Finch", "Finch & Sons", "Partner", "Prospect", 71, "yesterday", "€1,150"),
    ("Tomas Berg", "Berg Cycles", "Owner", "Customer", 58, "5 days ago", ""),
    ("李 伟", "Nanhai Imports", "Director", "Lead", 52, "12 days ago", ""),
    ("محمد علي", "Souk & Co", "Owner", "Lead", 30, "2 months ago", "€111"),
    ("<b>Bold</b> & Co", "A company with a very long name that does not fit", "Buyer", "Lead", 22,
     "5 months ago", "€7,808"),
    ("Lena Koch", "Koch Optik", "Owner", "Lead", 19, "6 months ago", ""),
]  # fmt: skip
TITLES = ("Name", "Company", "Title", "Stage", "Score", "Last touch", "Open deals", "Tags")
TONES = {"Prospect": Tone.ACCENT, "Lead": Tone.WARNING, "Customer": Tone.GOOD}


def cells(row: Sequence[object], number: int) -> list[Cell]:
    """The cells of a line of the list."""
    name, company, job, stage, score, touch, deals = row
    worth = int(str(score))
    tone = Tone.GOOD if worth >= 70 else Tone.WARNING if worth >= 40 else Tone.NEUTRAL
    tags = ("local", "tiles", "spring fair", "newsletter", "press")[: number % 6]
    return [
        Cell(str(name), strong=True),
        Cell(str(company)),
        Cell(str(job), muted=True),
        Cell(str(stage), tone=TONES[str(stage)]),
        Cell(str(score), tone=tone, right=True),
        Cell(str(touch)),
        Cell(str(deals), right=True, figures=True),
        Cell(chips=tags),
    ]


class People(QAbstractTableModel):
    """A list of contacts, the same few again and again."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self._cells = [cells(PEOPLE[i % len(PEOPLE)], i) for i in range(min(count, 500))]
        self.calls = 0

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(TITLES)

    def data(self, index: Index, role: int = 0) -> object:
        self.calls += 1
        if role != CELL_ROLE:
            return None
        return self._cells[index.row() % len(self._cells)][index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (4, 6):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return TITLES[section]
        return None


TIMELINE = [
    TimelineItem("Planned", is_heading=True),
    TimelineItem("Task", "send the tile samples", "overdue 2 days", tone=Tone.BAD, is_done=False),
    TimelineItem("Call", "ask about delivery", "today 16:30", tone=Tone.WARNING, is_done=False,
                 body="Before she leaves for Milan."),
    TimelineItem("Meeting", "", "Mon 24 Nov 10:00", tone=Tone.ACCENT, is_done=False),
    TimelineItem("Done", is_heading=True),
    TimelineItem("Email sent", "Proposal v2", "15 Nov 16:02",
                 "Hi Marta, as agreed the second version with the larger tiles and the price for "
                 "the whole floor, including the stairs. The samples come with the van on Tuesday. "
                 "Do write if the colour is not right; there is time until the end of the month, "
                 "and the kiln is not fired before. Regards to everyone at the yard."),
    TimelineItem("Call, 12 min", "", "14 Nov", "Wants delivery before Christmas.\nBudget about 4k. "
                 "Decides alone."),
    TimelineItem("Email received", "13 Nov", "", "No link.", link="#184 Card reader offline"),
    TimelineItem("Note", "مرحبا بالعالم", "2 Nov", "<b>not bold</b> <img src=x>"),
    TimelineItem("Met at trade show", "Porto Casa", "28 Oct"),
]  # fmt: skip


class Past(QAbstractListModel):
    """A timeline."""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(TIMELINE)

    def data(self, index: Index, role: int = 0) -> object:
        return TIMELINE[index.row()] if role == TIMELINE_ROLE else None
