"""The parts of the window of fields and where they stand."""

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.fields.field_editor import FieldEditor
from crm_desktop.ui.fields.rows import FieldRows
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, icon_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.label import secondary_label
from crm_desktop.ui.widgets.line_table import LineTable
from crm_desktop.ui.widgets.line_tabs import LineTabs


class FieldsLayout:
    """Tabs above the fields at the left and the one chosen at the right."""

    def __init__(self, dialog: QDialog) -> None:
        self.tabs = LineTabs([tr("Contacts"), tr("Companies"), tr("Deals"), tr("Tickets")])
        self.table, self.rows = LineTable(), FieldRows(dialog)
        self.table.setModel(self.rows)
        self.table.setAccessibleName(tr("Fields"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.editor = FieldEditor()
        self.nothing = EmptyState(
            "sliders-horizontal",
            tr(
                "What you keep of everyone beside what is there already belongs here: a budget, "
                "a size, how you met."
            ),
            tr("New field …"),
        )
        self.add = button(tr("New field …"), "plus")
        self.up = icon_button("arrow-up", tr("Move up"))
        self.down = icon_button("arrow-down", tr("Move down"))
        self.delete = icon_button("trash-2", tr("Delete field"))
        self.stack = QStackedWidget()
        self._fit_columns()
        self._place(dialog)

    def show_any(self, *, is_any: bool) -> None:
        """Show the fields, or that there are none."""
        self.stack.setCurrentIndex(0 if is_any else 1)

    def _fit_columns(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in (1, 2):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)

    def _place(self, dialog: QDialog) -> None:
        card = Card(self.table)
        card.column.setContentsMargins(1, 1, 1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        for each in (self.up, self.down, self.delete):
            buttons.addWidget(each)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(card, 1)
        left.addLayout(buttons)
        close = button(tr("Close"))
        close.clicked.connect(dialog.accept)
        foot = QHBoxLayout()
        foot.addWidget(secondary_label(tr("Every change is saved at once and can be undone.")))
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(24, 16, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        self._place_halves(left)

    def _place_halves(self, left: QVBoxLayout) -> None:
        some = QWidget()
        halves = QHBoxLayout(some)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(24)
        halves.addLayout(left, 11)
        halves.addWidget(self.editor, 9)
        self.stack.addWidget(some)
        self.stack.addWidget(self.nothing)
