"""The pages of the panel beside timeline and details, in the order of their tabs."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.records.shown import Shown
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import QT_TR_NOOP


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page for records of a kind: the words of its tab, and how it is made when first wanted."""

    text: str
    make: Callable[[Runner, Kind], PanelPage]


def _files(runner: Runner, kind: Kind) -> PanelPage:
    from crm_desktop.ui.files.page import FilesPage

    return FilesPage(runner, kind.value)


def _deals(runner: Runner, kind: Kind) -> PanelPage:
    from crm_desktop.ui.selling.deals_page import DealsPage

    return DealsPage(runner, kind)


def _tickets(runner: Runner, kind: Kind) -> PanelPage:
    from crm_desktop.ui.records.service_page import ServicePage

    return ServicePage(runner, kind)


def _relations(runner: Runner, kind: Kind) -> PanelPage:
    from crm_desktop.ui.relations.page import RelationsPage

    return RelationsPage(runner, kind)


def _history(runner: Runner, kind: Kind) -> PanelPage:
    from crm_desktop.ui.past.history_page import HistoryPage

    return HistoryPage(runner, kind)


PAGES: tuple[PageSpec, ...] = (
    PageSpec(QT_TR_NOOP("Deals"), _deals),
    PageSpec(QT_TR_NOOP("Tickets"), _tickets),
    PageSpec(QT_TR_NOOP("Files"), _files),
    PageSpec(QT_TR_NOOP("Relations"), _relations),
    PageSpec(QT_TR_NOOP("History"), _history),
)


class MorePages(QWidget):
    """Holds the pages, each made when it is first wanted."""

    open_requested = Signal(object, object)  # the kind and id of another record

    def __init__(self, runner: Runner, kind: Kind) -> None:
        super().__init__()
        self._runner, self._kind = runner, kind
        self._made: dict[int, PanelPage] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_page(self, place: int, shown: Shown | None) -> None:
        """Show the record on this page of `PAGES`; a place before the first shows none."""
        self.setVisible(place >= 0)
        if place >= 0 and shown is not None:
            if place not in self._made:
                made = self._made[place] = PAGES[place].make(self._runner, self._kind)
                made.open_requested.connect(self.open_requested)
                self._column.addWidget(made)
            self._made[place].show_record(shown.id, shown.name)
        for other, page in self._made.items():
            page.setVisible(other == place)
