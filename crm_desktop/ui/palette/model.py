"""The rows under the search box as Qt's list shows them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from crm_desktop.ui.palette.rows import Does, Row

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class PaletteModel(QAbstractListModel):
    """Rows; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these instead, in one step."""
        if self.rows == list(rows):
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.title, row.second, row.key)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].is_choice:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def place_of(self, identity: tuple[Does, object]) -> int:
        """The row of this identity, or -1."""
        for place, row in enumerate(self.rows):
            if row.is_choice and row.identity == identity:
                return place
        return -1

    def first_choice(self) -> int:
        """The first row that can be chosen, or -1."""
        return next((place for place, row in enumerate(self.rows) if row.is_choice), -1)

    def step(self, place: int, by: int) -> int:
        """The choice so many choices further, from either end to the other by single steps."""
        choices = [each for each, row in enumerate(self.rows) if row.is_choice]
        if not choices:
            return -1
        at = choices.index(place) if place in choices else (-1 if by > 0 else 0)
        if abs(by) == 1:
            return choices[(at + by) % len(choices)]
        return choices[min(max(at + by, 0), len(choices) - 1)]

    def next_section(self, place: int, by: int) -> int:
        """The first choice of the section after (or before) that of a row, going round."""
        heads = [each for each, row in enumerate(self.rows) if row.does is Does.SECTION]
        if not heads:
            return self.first_choice()
        here = sum(head <= place for head in heads) - 1
        return heads[(here + by) % len(heads)] + 1
