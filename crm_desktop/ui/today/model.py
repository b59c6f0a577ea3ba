"""The lines of one card of the day."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.domain.today import TodayLine
from crm_desktop.ui.today.words import Item

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = Qt.ItemDataRole.UserRole + 4


class TodayModel(QAbstractListModel):
    """Answers `ITEM_ROLE` with an `Item`, worded when it is first painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: Sequence[TodayLine] = ()
        self._word: Callable[[TodayLine], Item] = _nothing
        self._items: dict[int, Item] = {}

    def show_lines(self, lines: Sequence[TodayLine], word: Callable[[TodayLine], Item]) -> None:
        """Show these lines, in words that `word` finds."""
        self.beginResetModel()
        self._lines, self._word, self._items = lines, word, {}
        self.endResetModel()

    def line(self, row: int) -> TodayLine | None:
        """The line of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, line: TodayLine) -> int:
        """Where the line of the same record and plan is now, -1 where it is gone."""
        for row, each in enumerate(self._lines):
            if (each.kind, each.key, each.activity) == (line.kind, line.key, line.activity):
                return row
        return -1

    def rowCount(self, _parent: Index | None = None) -> int:
        return len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        if index.row() not in self._items:
            self._items[index.row()] = self._word(line)
        item = self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item.spoken
        return item if role == ITEM_ROLE else None


def _nothing(line: TodayLine) -> Item:
    return Item(line.name, "")
