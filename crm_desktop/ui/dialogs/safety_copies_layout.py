"""The parts of the dialog of safety copies and where they stand."""

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
)

from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label
from crm_desktop.ui.widgets.line_table import LineTable

_WIDTHS = (220, 160, 100, 100)


class SafetyCopiesLayout:
    """A sentence, the list or the words for none, and the buttons."""

    def __init__(self, dialog: QDialog) -> None:
        self.table = LineTable()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setSectionsMovable(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.nothing = EmptyState(
            "database-backup",
            tr(
                "No safety copy yet. One is made when the program closes after changes, and "
                "before each import."
            ),
        )
        self.words = PlainLabel(
            tr(
                "Each was checked when it was made. Opening one puts it beside your file under a "
                "name of its own: nothing is replaced."
            ),
            ink="muted",
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        self.sum = secondary_label()
        self.show_folder = button(tr("Show folder"), "folder-open")
        self.close = button(tr("Close"))
        self.open = primary_button(tr("Open this copy"))
        self.open.setDefault(True)
        self._place(dialog)

    def fit_columns(self) -> None:
        """Give the columns their widths; to be called once the table has its model."""
        header = self.table.horizontalHeader()
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _place(self, dialog: QDialog) -> None:
        card = Card(self.stack)
        card.column.setContentsMargins(1, 1, 1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.sum)
        foot.addStretch(1)
        for each in (self.show_folder, self.close, self.open):
            foot.addWidget(each)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(card, 1)
        column.addLayout(foot)
