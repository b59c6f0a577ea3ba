"""A screen of one list, however it is shown, with the seat of its filter and segments."""

from collections.abc import Iterable

from crm_desktop.domain.filter import given
from crm_desktop.ui.records.filter_parts import FilterSeat
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.screen import Screen


class FilteredScreen(Screen):
    """What the window asks of segments and of words goes to the filter of the list."""

    filters: FilterSeat
    pane: ListPane

    def show_found(self, words: str) -> None:
        self.pane.filter.setText(words)

    def place(self) -> str:
        return self.filters.place()

    def open_segment(self, key: int) -> None:
        self.filters.parts.open_segment(key)

    def show_given(self, name: str, ids: Iterable[int]) -> None:
        self.filters.parts.show_given(given(name, ids))

    def leave_segment(self) -> None:
        self.filters.leave()
