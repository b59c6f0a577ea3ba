"""The pages of the panel beside timeline and details, in the order of their tabs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.records.spec import RecordSpec, Shown
from crm_desktop.ui.runner import Runner


class PanelPage(QWidget):
    """Shows one side of the record in the panel."""

    def show_record(self, shown: Shown) -> None:
        """Show this record, or show it anew: called whenever the panel has read it."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page: the words of its tab, and how it is made when first wanted."""

    text: str
    make: Callable[[Runner, RecordSpec[Any, Any]], PanelPage]


PAGES: tuple[PageSpec, ...] = ()


class MorePages(QWidget):
    """Holds the pages, each made when it is first wanted."""

    def __init__(self, runner: Runner, spec: RecordSpec[Any, Any]) -> None:
        super().__init__()
        self._runner, self._spec = runner, spec
        self._made: dict[int, PanelPage] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_page(self, place: int, shown: Shown | None) -> None:
        """Show the record on this page of `PAGES`; a place before the first shows none."""
        self.setVisible(place >= 0)
        if place >= 0 and shown is not None:
            if place not in self._made:
                self._made[place] = PAGES[place].make(self._runner, self._spec)
                self._column.addWidget(self._made[place])
            self._made[place].show_record(shown)
        for other, page in self._made.items():
            page.setVisible(other == place)
