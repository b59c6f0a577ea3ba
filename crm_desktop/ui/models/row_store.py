"""Rows of a long list as far as they are known: some pages of them, by id."""

from collections.abc import Iterable, Sequence
from typing import Generic

from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column, R

PAGE = 128
_KEPT_PAGES = 40


class RowStore(Generic[R]):
    """Rows by id with the cells made of them; pages far from the last one landed are let go."""

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        self._columns = columns
        self._rows: dict[int, R] = {}
        self._cells: dict[int, list[Cell | None]] = {}
        self._pages: dict[int, Sequence[int]] = {}
        self._typed: dict[tuple[int, str], str] = {}

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Make cells for these from now on."""
        self._columns = columns
        self._cells.clear()

    @property
    def is_empty(self) -> bool:
        """Whether no row is known yet."""
        return not self._rows

    def row(self, key: int) -> R | None:
        return self._rows.get(key)

    def has_page(self, page: int) -> bool:
        return page in self._pages

    def cell(self, key: int, column: int, now: int) -> Cell:
        """The cell of a record, as it was typed where that is still being written."""
        made = self._cells.get(key)
        if made is None:
            if key not in self._rows:
                return EMPTY
            made = self._cells[key] = [None] * len(self._columns)
        found = made[column]
        if found is None:
            spec = self._columns[column]
            found = made[column] = spec.cell(self._shown(key, spec), now)
        return found

    def fill(self, page: int, wanted: Sequence[int], rows: Iterable[R]) -> None:
        """Keep the rows of a page; records no longer there become blank."""
        self._pages[page] = wanted
        for key in wanted:
            self._rows.pop(key, None)
            self._cells.pop(key, None)
        self.put(rows)
        if len(self._pages) > _KEPT_PAGES:
            del self._pages[max(self._pages, key=lambda each: abs(each - page))]
        if len(self._rows) > _KEPT_PAGES * PAGE:
            kept = {key for each in self._pages.values() for key in each}
            self._rows = {key: row for key, row in self._rows.items() if key in kept}
            self._cells = {key: row for key, row in self._cells.items() if key in kept}

    def put(self, rows: Iterable[R]) -> None:
        """Show these rows from now on."""
        for row in rows:
            self._rows[row.id] = row
            self._cells.pop(row.id, None)

    def forget_pages(self) -> None:
        """Ask for every page again; what is known is shown until then."""
        self._pages.clear()

    def shift_pages(self, ids: Sequence[int]) -> None:
        """The list stands differently now: pages with a row that is not known are asked again."""
        for page in list(self._pages):
            wanted = ids[page * PAGE : (page + 1) * PAGE]
            if all(key in self._rows for key in wanted):
                self._pages[page] = wanted
            else:
                del self._pages[page]

    def forget_cells(self) -> None:
        """Make every cell anew, for words such as "3 h ago" age."""
        self._cells.clear()

    def set_typed(self, key: int, column: str, text: str | None) -> None:
        """Show what was typed before it is written; `None`: no longer."""
        if text is None:
            self._typed.pop((key, column), None)
        else:
            self._typed[key, column] = text
        self._cells.pop(key, None)

    def _shown(self, key: int, column: Column[R]) -> R:
        row = self._rows[key]
        text = self._typed.get((key, column.key))
        if text is None or column.with_typed is None:
            return row
        return column.with_typed(row, text)
