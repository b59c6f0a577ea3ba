"""The service half of the person or company in the panel: their tickets, then what they said."""

from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.responses.page import FeedbackPage
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticketing.tickets_page import TicketsPage


class ServicePage(PanelPage):
    """Two pages below each other."""

    def __init__(self, runner: Runner, kind: Kind) -> None:
        super().__init__()
        self.tickets, self.feedback = TicketsPage(runner, kind), FeedbackPage(runner, kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        for page in (self.tickets, self.feedback):
            page.open_requested.connect(self.open_requested)
            column.addWidget(page)

    def show_record(self, key: int, name: str) -> None:
        self.tickets.show_record(key, name)
        self.feedback.show_record(key, name)
