"""Rows of a file with what is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView

from crm_desktop.domain.problem import Problem
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.importing.words import number
from crm_desktop.ui.texts import problem_words
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.line_table import LineTable

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """One row: its number in the file, whose it is, what is wrong; left out whole or taken."""

    number: int
    name: str
    problems: tuple[Problem, ...]
    is_rejected: bool


class ProblemModel(QAbstractTableModel):
    """Number and reasons; a last line says how many more there are."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[ProblemLine] = ()
        self._more = 0

    def set_lines(self, lines: Sequence[ProblemLine], more: int) -> None:
        """Show these; `more` counts those that are not among them."""
        self.beginResetModel()
        self._lines, self._more = lines, more
        self.endResetModel()

    def longest_number(self) -> str:
        """The words of the first column that need the most room."""
        return _row_words(max((line.number for line in self._lines), default=0))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines) + (self._more > 0)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == CELL_ROLE:
            return self._cell(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cell(index.row(), index.column()).text
        return None

    def _cell(self, row: int, column: int) -> Cell:
        if row >= len(self._lines):
            more = counted(
                self._more, tr("and 1 more row"), tr("and %Ln more rows", "", self._more)
            )
            return Cell("" if column == 0 else more, muted=True)
        line = self._lines[row]
        if column == 0:
            return Cell(_row_words(line.number), figures=True)
        words = "; ".join(map(problem_words, line.problems))
        tip = f"{line.name}\n{words}" if line.name else words
        return Cell(words, muted=not line.is_rejected, tip=tip)


class ProblemTable(LineTable):
    """The lines below each other, without a header."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._problems = ProblemModel()
        self._problems.setParent(self)
        self.setModel(self._problems)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.hide()
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def set_lines(self, lines: Sequence[ProblemLine], more: int = 0) -> None:
        """Show these; `more` counts those that are not among them."""
        self._problems.set_lines(lines, more)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.fontMetrics().horizontalAdvance(self._problems.longest_number())
        self.setColumnWidth(0, room + 28)


def _row_words(row: int) -> str:
    return filled(tr("Row {number}"), number=number(row))
