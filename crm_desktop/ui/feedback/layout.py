"""The widgets of the screen of feedback and where they stand."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.ui.feedback.filters import FilterRow
from crm_desktop.ui.feedback.model import ResponseModel
from crm_desktop.ui.feedback.table import ResponseTable
from crm_desktop.ui.feedback.tile import Strip
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.label import ElidedLabel


class FeedbackLayout:
    """A heading with what can be begun, figures, filters, the list, what can be done to a row."""

    def __init__(self, screen: QWidget, model: ResponseModel, today: date) -> None:
        self.heading = PageHeading(tr("Feedback"))
        self.surveys = button(tr("Surveys …"), "square-check")
        self.bring_in = button(tr("Import …"), "upload")
        self.record = primary_button(tr("Record feedback …"), "plus")
        self.strip = Strip()
        self.filters = FilterRow(today)
        self.table = ResponseTable(model)
        self.nothing = EmptyState(
            "star",
            tr("What customers say belongs here: after a ticket, once a year, in your surveys."),
            tr("Record feedback …"),
        )
        self.unfound = EmptyState("search", tr("No feedback is like that."), tr("Show all"))
        self.hint = ElidedLabel(ink="muted")
        self.open = button(tr("Open"), "arrow-right")
        self.change = button(tr("Change …"), "pencil")
        self.delete = button(tr("Delete"), "trash-2")
        self._stack, self._foot = QStackedWidget(), QWidget()
        self._lay_out(screen)

    def show_list(self) -> None:
        """Show the rows."""
        self._show(self.table)

    def show_alone(self, state: EmptyState) -> None:
        """Show that there is nothing, or nothing like that."""
        self._show(state)

    def is_shown(self, widget: QWidget) -> bool:
        """Whether this is what is shown."""
        return self._stack.currentWidget() is widget

    def _show(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        self._foot.setVisible(widget is self.table)
        is_empty = widget is self.nothing
        for each in (self.strip, self.filters):
            each.setVisible(not is_empty)

    def _lay_out(self, screen: QWidget) -> None:
        for beside in (self.surveys, self.bring_in, self.record):
            self.heading.add_widget(beside)
        for widget in (self.table, self.nothing, self.unfound):
            self._stack.addWidget(widget)
        card = Card(self._stack)
        card.column.setContentsMargins(1, 1, 1, 1)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        self.hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.hint.setText(tr("Enter opens ticket or person · F2 changes · Del deletes"))
        for each in (self.hint, self.open, self.change, self.delete):
            foot.addWidget(each, int(each is self.hint))
        column = QVBoxLayout(screen)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for part in (self.heading, self.strip, self.filters):
            column.addWidget(part)
        column.addWidget(card, 1)
        column.addWidget(self._foot)
