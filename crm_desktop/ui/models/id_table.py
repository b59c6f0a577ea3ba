"""A paged table that never waits: every id in memory, the rows page by page."""

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QLocale,
    QObject,
    Qt,
    Signal,
)

from crm_desktop.domain.filter import Group
from crm_desktop.domain.grouping import Heading
from crm_desktop.domain.ids import place_in
from crm_desktop.domain.search import parse
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell, HeadingCell
from crm_desktop.ui.models.cell_writer import CellWriter
from crm_desktop.ui.models.column import Column, Followers, R, Source
from crm_desktop.ui.models.columned import ROOT, ColumnedModel, Index
from crm_desktop.ui.models.following import Following
from crm_desktop.ui.models.id_question import Found, IdQuestion, Wish
from crm_desktop.ui.models.page_reader import PageReader
from crm_desktop.ui.models.row_store import PAGE, RowStore
from crm_desktop.ui.runner import Runner


class IdTableModel(ColumnedModel[R]):
    """A row not here yet shows as blank; what was known of it is shown until it is read anew."""

    found = Signal()  # the list is as the last question wanted it
    edit_refused = Signal(object, str, str, object)  # id, column, text, error
    row_changed = Signal(object)  # id of a record that reads differently now

    def __init__(
        self, runner: Runner, source: Source[R], columns: Sequence[Column[R]], parent: QObject
    ) -> None:
        super().__init__(columns, parent)
        self.wish = Wish(self.columns[0].key, base=source.base)
        self.total, self.milliseconds, self.is_ready = 0, 0, False
        self._runner, self._source = runner, source
        self._ids = self._records = array("q")
        self._headings: tuple[Heading, ...] = ()
        self._group_words: Callable[[str], str] = str
        self._store = RowStore(self.columns)
        self._question = IdQuestion(runner, source, self)
        self._question.answered.connect(self._show)
        self._question.placed.connect(self._rearrange)
        self._pages = PageReader(runner, source.rows, self._store, self)
        self._pages.landed.connect(self.repaint)
        self._writer = CellWriter(runner, source, self._store, self)
        self._writer.refused.connect(self._refuse)
        self._total_known = False
        self._now = runner.now()
        Following(runner, source.kind, self._question, self._store, self._pages, self._writer).keep(
            self
        )

    @property
    def now(self) -> int:
        """The instant that its words are said at."""
        return self._now

    @property
    def words(self) -> str:
        """What the list is filtered by."""
        return self.wish.words.strip()

    def ask(self) -> None:
        """Ask for the ids; a question still under way is dropped."""
        # How many there are without the filter follows from no count of what came and went.
        is_counting = not self._total_known or bool(self.wish.base)
        self._question.ask(self.wish, is_counting=is_counting)

    def ask_all_anew(self) -> None:
        """Too much was changed to be named: nothing known holds any more."""
        self._total_known = False
        self._pages.forget()
        self.repaint(0, len(self._ids) - 1)
        self.ask()

    def filter(self, words: str) -> None:
        """Show only what these words find."""
        is_other = parse(words) != parse(self.wish.words)
        self.wish = self.wish._replace(words=words)
        if is_other:
            self.ask()
        else:
            self.found.emit()

    def set_filter(self, group: Group) -> None:
        """Show only what this filter keeps, of what the words find."""
        self._want(self.wish._replace(filter=group))

    def group(self, by: str, words: Callable[[str], str]) -> None:
        """Put the list into groups by a column (`""`: none); `words` say the value of a group."""
        self._group_words = words
        self._want(self.wish._replace(group=by))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key, is_descending = self.columns[column].key, order is Qt.SortOrder.DescendingOrder
        self._want(self.wish._replace(order=key, is_descending=is_descending))

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show other columns from now on; an order that none of them has becomes the first's."""
        self._store.set_columns(columns)
        super().set_columns(columns)
        if all(column.key != self.wish.order for column in self.columns):
            self.sort(0)

    def first_page(self, ids: "array[int]", rows: Sequence[R]) -> None:
        """Show these at once, before anything was asked."""
        self._store.fill(0, ids[:PAGE], rows)
        self._show(Found(ids, len(ids), 0), is_seed=True)

    def ids(self) -> "array[int]":
        """Every id in the order shown; not to be changed."""
        return self._records

    def has_rows(self) -> bool:
        """Whether rows can be painted, or there are none."""
        return self.is_ready and (not self._ids or not self._store.is_empty)

    def row_ids(self) -> "array[int]":
        """What stands in each row: an id, or a negative number for a heading."""
        return self._ids

    def row_of(self, key: int) -> int:
        """Where a record stands, or -1."""
        return place_in(self._ids, key)

    def record(self, key: int) -> R | None:
        """What the list knows of a record."""
        return self._store.row(key)

    def repaint(self, first: int, last: int) -> None:
        """These rows read differently."""
        last = min(last, len(self._ids) - 1)
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def refresh_words(self) -> None:
        """Say anew how long ago everything was."""
        self._now = self._runner.now()
        self._store.forget_cells()
        self.repaint(0, len(self._ids) - 1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = index.row()
        if not 0 <= place < len(self._ids):
            return None
        self._pages.want(place, self._ids)
        key = self._ids[place]
        if key < 0:
            return _heading(self._headings[-1 - key], self._group_words, role)
        if role == CELL_ROLE:
            return self._store.cell(key, index.column(), self._now)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(self._store.cell(key, index.column(), self._now))
        return self._typed(key, index.column()) if role == Qt.ItemDataRole.EditRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show what was typed, and write it; if that fails, `edit_refused` says so."""
        column = self.columns[index.column()]
        key, text = self._ids[index.row()], str(value)
        if role != Qt.ItemDataRole.EditRole or self._typed(key, index.column()) in (None, text):
            return False
        self._writer.write(key, column.key, text)
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._headings and index.isValid() and self._ids[index.row()] < 0:
            return Qt.ItemFlag.NoItemFlags
        return self._flags[index.column()]  # asked three times for each cell that is painted

    def _want(self, wish: Wish) -> None:
        """Ask for another list, if this one was asked for: a screen out of sight waits."""
        if wish != self.wish:
            self.wish = wish
            if self.is_ready or self._question.is_waiting:
                self.ask()

    def _typed(self, key: int, column: int) -> str | None:
        row, typed = self._store.row(key), self.columns[column].typed
        return None if row is None or typed is None else typed(row)

    def _show(self, found: Found, *, is_seed: bool = False) -> None:
        self.milliseconds, self.is_ready = found.milliseconds, True
        if found.total >= 0:
            self.total, self._total_known = found.total, True
        if found.ids != self._ids or found.headings != self._headings:
            self.beginResetModel()
            self._ids = self._records = found.ids
            self._headings = found.headings
            if found.headings:
                self._records = array("q", (key for key in found.ids if key > 0))
            if not is_seed:
                self._pages.forget()
            self.endResetModel()
        self.found.emit()

    def _rearrange(self, followers: Followers) -> None:
        """Bring each record before the one that comes next, be it here already or not."""
        for key, follower in followers:
            former = self.row_of(key)
            place = len(self._ids) if follower is None else self.row_of(follower)
            if former < 0:
                self.beginInsertRows(ROOT, place, place)
                self._ids.insert(place, key)
                self._pages.shift(self._ids)
                self.endInsertRows()
            elif place not in (former, former + 1):
                self.beginMoveRows(ROOT, former, former, ROOT, place)
                del self._ids[former]
                self._ids.insert(place - (place > former), key)
                self._pages.shift(self._ids)
                self.endMoveRows()
        self.found.emit()

    def _refuse(self, key: int, column: str, text: str, error: BaseException) -> None:
        place = self.row_of(key)
        self.repaint(place, place)
        self.edit_refused.emit(key, column, text, error)


def _heading(heading: Heading, words: Callable[[str], str], role: int) -> Any:
    text, count = words(heading.value), QLocale().toString(heading.size)
    if role == CELL_ROLE:
        return HeadingCell(text, count)
    is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return f"{text}, {count}" if is_text else None


def _words(cell: Cell) -> str:
    said = (cell.text or cell.spoken, cell.secondary, ", ".join(cell.chips))
    return " ".join(filter(None, said))
