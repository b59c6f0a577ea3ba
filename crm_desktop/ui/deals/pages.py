"""The pages of the panel of a deal under their tabs, each made when it is first wanted."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal_detail import DealDetail
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.line_tabs import LineTabs


def _items(runner: Runner) -> PanelPage:
    from crm_desktop.ui.deals.items_page import ItemsPage

    return ItemsPage(runner)


def _people(runner: Runner) -> PanelPage:
    from crm_desktop.ui.deals.people_page import PeoplePage

    return PeoplePage(runner)


def _plan(runner: Runner) -> PanelPage:
    from crm_desktop.ui.deals.plan_page import PlanPage

    return PlanPage(runner)


def _tickets(runner: Runner) -> PanelPage:
    from crm_desktop.ui.ticketing.tickets_page import TicketsPage

    return TicketsPage(runner, Kind.DEAL)


def _files(runner: Runner) -> PanelPage:
    from crm_desktop.ui.files.page import FilesPage

    return FilesPage(runner, "deal")


def _history(runner: Runner) -> PanelPage:
    from crm_desktop.ui.past.history_page import HistoryPage

    return HistoryPage(runner, Kind.DEAL)


_FIRST = (QT_TR_NOOP("Timeline"), QT_TR_NOOP("Details"))
_MORE: tuple[tuple[str, Callable[[Runner], PanelPage]], ...] = (
    (QT_TR_NOOP("Items"), _items),
    (QT_TR_NOOP("People"), _people),
    (QT_TR_NOOP("Plan"), _plan),
    (QT_TR_NOOP("Tickets"), _tickets),
    (QT_TR_NOOP("Files"), _files),
    (QT_TR_NOOP("History"), _history),
)
# As the window's actions name them, in the order of the tabs.
PAGES = ("timeline", "details", "items", "people", "plan", "tickets", "files", "history")
FILES, TICKETS = PAGES.index("files"), PAGES.index("tickets")


class DealPages(QWidget):
    """Timeline and details are given; the others know the deal by its id and read for themselves.

    A tab says how much there is behind it.
    """

    open_requested = Signal(object, object)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._detail: DealDetail | None = None
        self._made: dict[int, QWidget] = {}
        texts = [tr(text) for text in _FIRST] + [tr(text) for text, _ in _MORE]
        self.tabs = LineTabs(texts, is_dense=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.tabs.currentChanged.connect(self._turn)

    def set_first(self, timeline: QWidget, details: QWidget) -> None:
        """Give it the pages that the panel itself keeps."""
        for place, page in enumerate((timeline, details)):
            self._made[place] = page
            self._column.addWidget(page)
            page.setVisible(place == 0)

    def show_deal(self, detail: DealDetail) -> None:
        """Show this deal on the page that is turned to."""
        self._detail = detail
        plan = f"{detail.plan_done}/{detail.plan}" if detail.plan else ""
        counts = (detail.items, detail.people, plan, detail.tickets, detail.files)
        for place, count in enumerate(counts, len(_FIRST)):
            self.tabs.set_count(place, count)
        if self.tabs.currentIndex() != TICKETS:  # most have none, and room is short
            self.tabs.show_tab(TICKETS, shown=bool(detail.tickets))
        self._show_page()

    def page(self, place: int) -> QWidget:
        """The page of a tab."""
        if place not in self._made:
            made = _MORE[place - len(_FIRST)][1](self._runner)
            made.open_requested.connect(self.open_requested)
            self._made[place] = made
            self._column.addWidget(made)
        return self._made[place]

    def _turn(self, _place: int) -> None:
        self._show_page()

    def _show_page(self) -> None:
        here = self.tabs.currentIndex()
        page = self.page(here)
        if isinstance(page, PanelPage) and self._detail is not None:
            page.show_record(self._detail.id, self._detail.name)
        for place, other in self._made.items():
            other.setVisible(place == here)
