"""The first page: what each column of the file means, and how the file is written."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.services.importing.columns import Look
from crm_desktop.ui.importing.column_table import ColumnTable
from crm_desktop.ui.importing.conventions import Conventions
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.key_values import hairline


class MatchPage(QWidget):
    """The table of columns above the conventions of the file."""

    def __init__(self) -> None:
        super().__init__()
        self.table = ColumnTable()
        self.conventions = Conventions()
        self.conventions.setAccessibleName(tr("How the file is written"))
        self._nothing = EmptyState("table", tr("There is nothing in this table."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        card = Card(spacing=8)
        card.column.setContentsMargins(12, 8, 12, 12)
        card.column.addWidget(self._stack, 1)
        card.column.addWidget(hairline())
        card.column.addWidget(self.conventions)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(card)

    def set_look(self, look: Look, *, is_first: bool) -> None:
        """Show another file, or the same one read in another way, at the same row."""
        row = 0 if is_first else max(self.table.currentIndex().row(), 0)
        self.table.columns.set_look(look)
        self.conventions.set_look(look)
        last = self.table.columns.rowCount() - 1
        self.table.setCurrentIndex(self.table.columns.index(min(row, last), 0))
        if len(look.sheets) > 1:
            self._nothing.set_sentence(tr("There is nothing in this sheet. Choose another below."))
        self._stack.setCurrentWidget(self.table if last >= 0 else self._nothing)

    def take_keyboard(self) -> None:
        """The table gets the keyboard."""
        self.table.setFocus()
