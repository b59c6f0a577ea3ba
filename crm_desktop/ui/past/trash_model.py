"""The trash and the merges of the past as rows; those of the trash come page by page."""

from array import array
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.history import MergeDone, Trashed
from crm_desktop.services import trash
from crm_desktop.services.history import merges
from crm_desktop.services.workspace import Reading
from crm_desktop.ui import dates
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import counted, filled, tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_PAGE = 100
_ICONS = {
    "contact": "user",
    "company": "building-2",
    "deal": "handshake",
    "ticket": "ticket",
    "article": "book-open",
    "campaign": "megaphone",
}


class PastModel(QAbstractTableModel):
    """Rows that are asked of the runner; `answered` once they are known."""

    answered = Signal()
    titles: tuple[str, ...] = ()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._asking = CancelToken()

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (CELL_ROLE, Qt.ItemDataRole.DisplayRole):
            return None
        cell = self.cell(index.row(), index.column())
        return cell if role == CELL_ROLE else cell.text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        return None

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell."""
        raise NotImplementedError

    def ask(self, search: str) -> None:
        """Ask for the rows anew, those whose names hold the words."""
        raise NotImplementedError

    def _when(self, at: int) -> Cell:
        now = self._runner.now()
        ago = dates.relative(at, now)
        return Cell(dates.day_and_time(at, now), ago, instant=at)


class TrashModel(PastModel):
    """What was deleted: ids at once, the rest of a row when it comes into sight."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.titles = (tr("Name"), tr("Deleted"), tr("Went with it"))
        self._ids = array("q")
        self._rows: dict[int, Trashed] = {}
        self._pages: set[int] = set()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def ask(self, search: str) -> None:
        self._asking.cancel()
        work = partial(trash.ids, search=search)
        self._asking = self._runner.read(self, work, self._show)

    def ids(self, rows: Sequence[int]) -> "array[int]":
        """The deletions in these rows."""
        return array("q", (self._ids[row] for row in rows))

    def cell(self, row: int, column: int) -> Cell:
        found = self._rows.get(self._ids[row])
        if found is None:
            self._want(row // _PAGE)
            return EMPTY
        if column == 1:
            return self._when(found.at)
        if column:
            many = tr("%Ln things", "", found.parts)
            words = counted(found.parts, tr("1 thing"), many) if found.parts else ""
            return Cell(words, muted=True)
        return Cell(found.name, strong=True, icon=_ICONS[found.kind])

    def _show(self, ids: "array[int]") -> None:
        self.beginResetModel()
        self._ids, self._rows, self._pages = ids, {}, set()
        self.endResetModel()
        self.answered.emit()

    def _want(self, page: int) -> None:
        if page not in self._pages:
            self._pages.add(page)
            ids = self._ids[page * _PAGE : (page + 1) * _PAGE]
            self._runner.read(
                self, lambda reading: trash.rows(reading, ids), partial(self._add, ids)
            )

    def _add(self, ids: "array[int]", rows: Sequence[Trashed]) -> None:
        if not len(ids) or ids[0] not in self._ids:
            return
        self._rows.update(zip(ids, rows, strict=False))
        first = self._ids.index(ids[0])
        last = self.index(min(first + len(ids), len(self._ids)) - 1, len(self.titles) - 1)
        self.dataChanged.emit(self.index(first, 0), last)


class MergesModel(PastModel):
    """The merges that can still be parted."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.titles = (tr("Name"), tr("Merged"), tr("With"))
        self._merges: list[MergeDone] = []

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._merges)

    def ask(self, search: str) -> None:
        self._asking.cancel()
        self._asking = self._runner.read(self, partial(_found_merges, search), self._show)

    def step(self, row: int) -> int:
        """The step of a merge."""
        return self._merges[row].step

    def cell(self, row: int, column: int) -> Cell:
        found = self._merges[row]
        if column == 1:
            return self._when(found.at)
        if column == 0:
            groups = tr("%Ln groups of duplicates", "", found.count)
            return Cell(found.name or groups, strong=True, icon="merge")
        if found.count == 1 or not found.name:
            return Cell(found.other)
        more = tr("{other} and %Ln more", "", found.count - 1)
        return Cell(filled(more, other=found.other))

    def _show(self, found: list[MergeDone]) -> None:
        self.beginResetModel()
        self._merges = found
        self.endResetModel()
        self.answered.emit()


def _found_merges(search: str, reading: Reading) -> list[MergeDone]:
    return merges(reading, search)
