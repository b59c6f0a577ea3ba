"""The panel of a deal, to be put beside a board or a list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.ui.deals.deeds import DealDeeds
from crm_desktop.ui.deals.view import DealView
from crm_desktop.ui.runner import Runner


class DealPanel(QWidget):
    """Shows a deal by its id, and does to it what is asked there."""

    open_requested = Signal(object, object)  # the kind and id of another record
    escaped = Signal()  # the keyboard goes back to where the panel was opened from

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.view = DealView(runner)
        self.deeds = DealDeeds(runner, self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.open_requested.connect(self.open_requested)
        self.view.escaped.connect(self.escaped)

    def show_record(self, key: int | None) -> None:
        """Show this deal, or that there is none."""
        self.view.show_record(key)

    def take_keyboard(self) -> None:
        """Give the keyboard to the stages of the deal."""
        self.view.take_keyboard()

    def turn_to(self, tab: int) -> None:
        """Turn to a tab, by its place."""
        self.view.turn_to(tab)

    def log(self, kind: ActivityKind) -> None:
        """Open the log bar for a kind of activity."""
        self.deeds.log(kind)
