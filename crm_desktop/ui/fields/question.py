"""A question before something is done: what it means, examples, and two buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui.plain_text import window_title
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, secondary_label

Example = tuple[str, str]  # whose, and what
_WIDTH = 440


class Question(QDialog):
    """Accepted with the primary button; Escape and Cancel leave all as it is."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        sentences: Sequence[str],
        do_it: str,
        examples: Sequence[Example] = (),
        more: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(window_title(title))
        self.yes = primary_button(do_it)
        self.yes.clicked.connect(self.accept)
        self.no = button(tr("Cancel"))
        self.no.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for sentence in sentences:
            column.addWidget(PlainLabel(sentence))
        if examples:
            column.addWidget(_examples(examples, more))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        column.addLayout(foot)
        self.yes.setDefault(True)
        self.setFixedWidth(_WIDTH)


def _examples(examples: Sequence[Example], more: str) -> Card:
    card, grid = Card(spacing=4), QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    for row, (whose, what) in enumerate(examples):
        for place, label in enumerate((ElidedLabel(what), secondary_label(whose))):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(label, row, place)
            grid.setColumnStretch(place, 1)
    card.column.addLayout(grid)
    if more:
        card.column.addWidget(secondary_label(more))
    return card
