"""What each column of a table of responses is: its name, what stands in it, what it is taken as."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QSizePolicy

from crm_desktop.domain.feedback import Question
from crm_desktop.services.importing_feedback import QUESTION, Looked
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.label import ElidedLabel, secondary_label, strong_label

MOST = 60  # columns that are offered; the rest is left out
_EXAMPLES = 3
_FIELDS = {
    "": QT_TR_NOOP("left out"),
    "score": QT_TR_NOOP("Score"),
    "comment": QT_TR_NOOP("Comment"),
    "at": QT_TR_NOOP("Day"),
    "email": QT_TR_NOOP("E-mail of the person"),
    "person": QT_TR_NOOP("Name of the person"),
    "ticket": QT_TR_NOOP("Number of the ticket"),
    "product": QT_TR_NOOP("Product"),
}
_NAME, _SHORT = 170, 60


class ColumnsForm(QScrollArea):
    """A line for each column; what is chosen for one is taken from another that had it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.boxes: list[QComboBox] = []
        self._width = 0

    def show_table(self, looked: Looked, questions: Sequence[Question]) -> None:
        """Show the columns of a table, and what they are taken for."""
        page = Ground("panel")
        grid = QGridLayout(page)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        heads = (tr("Column"), tr("For example"), tr("Taken as"))
        for place, words in enumerate(heads):
            grid.addWidget(secondary_label(words), 0, place)
        self._width = len(looked.header)
        self.boxes = []
        for place, head in enumerate(looked.header[:MOST]):
            name = strong_label(one_line(head) or f"{place + 1}")
            name.setMaximumWidth(_NAME)
            grid.addWidget(name, place + 1, 0)
            grid.addWidget(_example(looked, place), place + 1, 1)
            box = self._box(one_line(head), looked.fields[place], questions)
            grid.addWidget(box, place + 1, 2)
            self.boxes.append(box)
        grid.setRowStretch(len(self.boxes) + 1, 1)
        self.setWidget(page)

    def fields(self) -> tuple[str, ...]:
        """What each column of the file is, as `Looked.fields`."""
        chosen = [str(box.currentData()) for box in self.boxes]
        return (*chosen, *[""] * (self._width - len(chosen)))

    def _box(self, head: str, field: str, questions: Sequence[Question]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(head)
        box.setMinimumWidth(200)
        for name, words in offered(questions).items():
            box.addItem(words, name)
        box.setCurrentIndex(max(box.findData(field), 0))
        box.currentIndexChanged.connect(lambda _place: self._take(box))
        return box

    def _take(self, taker: QComboBox) -> None:
        for box in self.boxes:
            if (
                box is not taker
                and taker.currentData()
                and box.currentData() == taker.currentData()
            ):
                with QSignalBlocker(box):
                    box.setCurrentIndex(0)
        self.changed.emit()


def offered(questions: Sequence[Question]) -> Mapping[str, str]:
    """What a column can be, in words."""
    own = {f"{QUESTION}{each.id}": one_line(each.text)[:_SHORT] for each in questions}
    return {name: tr(words) for name, words in _FIELDS.items()} | own


def _example(looked: Looked, place: int) -> ElidedLabel:
    made = ElidedLabel(_examples(looked, place), ink="muted")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made


def _examples(looked: Looked, place: int) -> str:
    cells = (row[place].strip() for row in looked.sample if place < len(row))
    found = list(dict.fromkeys(one_line(cell)[:_SHORT] for cell in cells if cell))
    return " · ".join(found[:_EXAMPLES])
