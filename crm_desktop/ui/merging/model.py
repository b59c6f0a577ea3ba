"""Fields as rows, records as columns; one value of each row is chosen."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from crm_desktop.domain.merging import MergeField, MergePreview, Why
from crm_desktop.ui import dates
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.merging.words import field_words, value_words, why_words
from crm_desktop.ui.translation import filled, tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class MergeModel(QAbstractTableModel):
    """The first column names the field, the last says why a value is proposed."""

    def __init__(self, preview: MergePreview, now: int) -> None:
        super().__init__()
        self.preview = preview
        self._now = now
        self._chosen = {field.key: field.proposed for field in preview.fields}
        self._shown: tuple[MergeField, ...] = ()
        self.show_all(not self.conflicts())

    def conflicts(self) -> int:
        """How many fields there are to choose in."""
        return sum(field.is_conflict for field in self.preview.fields)

    def show_all(self, wanted: bool) -> None:  # noqa: FBT001 - follows a check box
        """Show every field that says anything, or only those that differ."""
        self.beginResetModel()
        told = [field for field in self.preview.fields if not field.is_empty]
        self._shown = tuple(f for f in told if wanted or f.is_conflict or f.why is Why.STRICTER)
        self.endResetModel()

    def choose(self, row: int, place: int) -> None:
        """Choose the value of the record at this place, where it has one to choose."""
        field = self._shown[row]
        if field.is_conflict and 0 <= place < len(self.preview.ids) and field.values[place]:
            self._chosen[field.key] = place
            last = self.index(row, self.columnCount() - 1)
            self.dataChanged.emit(self.index(row, 0), last)

    def step(self, row: int, by: int) -> None:
        """Choose the next value of a row to the left or right."""
        place = self.chosen(row) + by
        while 0 <= place < len(self.preview.ids) and not self._shown[row].values[place]:
            place += by
        self.choose(row, place)

    def choose_all(self, place: int) -> None:
        """Choose this record's value wherever it has one."""
        for row in range(len(self._shown)):
            self.choose(row, place)

    def chosen(self, row: int) -> int:
        """The place of the record whose value is chosen in a row."""
        return self._chosen[self._shown[row].key]

    def choices(self) -> dict[str, int]:
        """Whose value stays, by field, as the command wants it."""
        ids = self.preview.ids
        return {f.key: ids[self._chosen[f.key]] for f in self.preview.fields if f.is_conflict}

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.preview.ids) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = (CELL_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in wanted:
            return None
        cell = self._cell(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and cell.icon:
            return filled(tr("{value}, chosen"), value=cell.text)
        return cell if role == CELL_ROLE else cell.text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_record = 0 < section <= len(self.preview.ids)
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.head(section - 1) if is_record else ""

    def head(self, place: int) -> str:
        """The words over the column of a record: its name, and which it is of several so named."""
        names = self.preview.names
        if names.count(names[place]) == 1:
            return names[place]
        day = dates.day(self.preview.made_at[place], self._now)
        return filled(tr("{name}, added {day}"), name=names[place], day=day)

    def _cell(self, row: int, column: int) -> Cell:
        field, place = self._shown[row], column - 1
        if column == 0:
            return Cell(field_words(field), muted=True)
        if place == len(self.preview.ids):
            is_proposed = self.chosen(row) == field.proposed
            return Cell(why_words(field) if is_proposed else tr("your choice"), muted=True)
        text = value_words(field, field.values[place])
        if not text:
            return Cell("–", muted=True)
        if place == self.chosen(row) or field.values[place] == field.values[self.chosen(row)]:
            return Cell(text, strong=True, icon="check")
        return Cell(text, muted=True)
