"""What stands beside a conversation: clock, customer, fields, links; files and history."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket_whole import TicketWhole
from crm_desktop.ui.dialogs.field_form import FieldForm
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.responses.page import FeedbackPage
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticketing.lists import TicketLists
from crm_desktop.ui.tickets import form
from crm_desktop.ui.tickets.cards import CustomerCard, LinksCard
from crm_desktop.ui.tickets.clock_card import ClockCard
from crm_desktop.ui.tickets.known_deals import KnownDeals
from crm_desktop.ui.tickets.tabs import ABOUT, FILES, TIME
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip_line import ChipLine, ChipText
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.line_tabs import LineTabs
from crm_desktop.ui.widgets.standing import standing


class TicketContext(Ground):
    """What is said of a ticket under the first tab, its time, files and history under others."""

    open_requested = Signal(object, object)  # the kind and id of another record

    def __init__(self, runner: Runner, lists: TicketLists) -> None:
        super().__init__("background", line="left")
        self._runner, self._lists = runner, lists
        self.tabs = LineTabs(
            [tr("Details"), tr("Time", "spent on a ticket"), tr("Files"), tr("History")],
            is_dense=True,
        )
        self.clock, self.customer, self.links = ClockCard(), CustomerCard(), LinksCard()
        self.feedback = FeedbackPage(runner, Kind.TICKET)
        self.suggestions = Card(spacing=6)  # whoever fills it shows it
        self.form, self.deals = FieldForm([]), KnownDeals()
        self.tags = ChipLine(tr("+ Tag"), remove_tip=tr("Remove this tag"))
        self._fields: list[str] = []
        self._whole: TicketWhole | None = None
        self._pages: dict[int, PanelPage] = {}
        self._lay_out()
        self.tabs.currentChanged.connect(self._show_page)
        for part in (self.customer, self.links):
            part.open_requested.connect(self.open_requested)

    def show_ticket(self, whole: TicketWhole, now: int) -> None:
        """Show this ticket on the tab that is turned to."""
        is_other = self._whole is None or whole.id != self._whole.id
        self._whole = whole
        self.clock.show_ticket(whole.detail, now)
        self.customer.show_ticket(whole)
        self.links.show_links(whole.links)
        self.tags.set_chips([ChipText(str(tag.id), tag.name) for tag in whole.tags])
        self._show_form()
        self.tabs.set_count(FILES, whole.files)
        self.feedback.show_record(whole.id)
        if is_other:
            self._area.verticalScrollBar().setValue(0)
        self._show_page()

    def turn_to(self, tab: int) -> None:
        """Turn to a tab, from where Tab leads into its page."""
        self.tabs.setCurrentIndex(tab)
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def page(self, tab: int) -> PanelPage:
        """The page of time, of files or of history."""
        if tab not in self._pages:
            made = self._pages[tab] = _made(self._runner, tab)
            made.open_requested.connect(self.open_requested)
            self._column.insertWidget(self._column.count() - 1, made)
        return self._pages[tab]

    def _show_form(self) -> None:
        if self._whole is None:
            return
        self.deals.show_ticket(self._whole)
        wanted = form.fields(self._runner, self._whole, self._lists, self.deals)
        names = [f"{each.name} {each.label}" for each in wanted]
        names += [name for each in wanted for name in self._lists.names(each.name)]
        if names != self._fields:
            self._fields = names
            self.form.set_fields(wanted)
        self.form.set_values(form.values(self._whole))

    def _show_page(self, _tab: int = 0) -> None:
        here = self.tabs.currentIndex()
        self._about.setVisible(here == ABOUT)
        if here != ABOUT and self._whole is not None:
            self.page(here).show_record(self._whole.id, self._whole.row.name)
        for tab, page in self._pages.items():
            page.setVisible(tab == here)

    def _lay_out(self) -> None:
        fields = Card(self.form, self.tags, spacing=8)
        self.suggestions.hide()
        offered = self.feedback.offered
        head = (self.clock, offered, self.suggestions, self.customer, Card(self.feedback))
        cards = (*head, fields, self.links)
        self._about = standing(*cards, spacing=12)
        inside = QWidget()  # as wide as there is room, whatever its words
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(14, 12, 14, 14)
        self._column.addWidget(self._about)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(14, 6, 14, 0)
        top.addWidget(self.tabs)
        column.addLayout(top)
        column.addWidget(self._area, 1)


def _made(runner: Runner, tab: int) -> PanelPage:
    if tab == FILES:
        from crm_desktop.ui.files.page import FilesPage

        return FilesPage(runner, Kind.TICKET.value)
    if tab == TIME:
        from crm_desktop.ui.time_spent.page import TimePage

        return TimePage(runner)
    from crm_desktop.ui.past.history_page import HistoryPage

    return HistoryPage(runner, Kind.TICKET)
