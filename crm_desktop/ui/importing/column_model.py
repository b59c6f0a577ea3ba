"""The columns of a file as rows: what they are called, hold, and where they go."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from crm_desktop.services.importing.columns import Look
from crm_desktop.services.importing.source import Column, ImportSource, TableOf, Target
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell
from crm_desktop.ui.fields.words import type_words
from crm_desktop.ui.importing.targets import column_words, place_tone
from crm_desktop.ui.importing.words import how_words
from crm_desktop.ui.translation import counted, filled, tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

NAME, VALUE, ARROW, TARGET, HOW = range(5)
_VALUES_IN_TIP = 5
_LONGEST_VALUE = 300


class ColumnModel(QAbstractTableModel):
    """One row for each column of the table that is going to be imported."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[Column, ...] = ()
        self._values: dict[int, list[str]] = {}
        self._made: dict[Target, int] = {}
        self.of = TableOf.CONTACTS

    def set_look(self, look: Look) -> None:
        """Show the columns of another file, or of the same one read in another way."""
        self.beginResetModel()
        self._columns = _shown(look.source)
        self._values = {column.index: _values(look, column.index) for column in self._columns}
        self._made = {}
        self.of = look.source.of
        self.endResetModel()

    def set_source(self, source: ImportSource) -> None:
        """Show where the same columns go now."""
        self._columns = _shown(source)
        self._repaint()

    def set_made(self, companies: int, contacts: int = 0) -> None:
        """Say at the column of companies, and at a deal's contact, how many it will make."""
        self._made = {Target.COMPANY: companies, Target.DEAL_CONTACT: contacts}
        self._repaint()

    def column_at(self, row: int) -> Column:
        return self._columns[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else HOW + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("Column in file"), tr("First value"), "", tr("Goes to"), "")[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == CELL_ROLE:
            return self._cell(self._columns[index.row()], index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cell(self._columns[index.row()], index.column()).text
        return None

    def _cell(self, column: Column, place: int) -> Cell:
        if place == NAME:
            return Cell(column.header or _letter(column.index), strong=True)
        if place == VALUE:
            return self._value_cell(column)
        if place == ARROW:
            return Cell("→", muted=True)
        if place == TARGET:
            words = column_words(column)
            tip = _target_tip(column, self.of)
            return Cell(f"{words} ▾", tone=place_tone(column.target), tip=tip)
        return Cell(self._how(column), muted=True) if place == HOW else EMPTY

    def _value_cell(self, column: Column) -> Cell:
        values = self._values.get(column.index, [])
        if not values:
            return Cell("–", muted=True, tip=tr("Empty in the first rows"))
        return Cell(values[0], muted=True, tip="\n".join(values))

    def _how(self, column: Column) -> str:
        first = next((c for c in self._columns if c.target is column.target), None)
        count = self._made.get(column.target, 0) if first is column else 0
        if not count:
            return how_words(column)
        if column.target is Target.COMPANY:
            return counted(count, tr("makes 1 company"), tr("makes %Ln companies", "", count))
        return counted(count, tr("makes 1 contact"), tr("makes %Ln contacts", "", count))

    def _repaint(self) -> None:
        if self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._columns) - 1, HOW))


def _shown(source: ImportSource) -> tuple[Column, ...]:
    return source.mapping.columns if source.mapping is not None else ()


def _values(look: Look, index: int) -> list[str]:
    """The first few different values of a column that are not empty."""
    found: dict[str, None] = {}
    for cells in look.sample:
        value = cells[index].strip() if index < len(cells) else ""
        if value:
            found[value[:_LONGEST_VALUE]] = None
        if len(found) == _VALUES_IN_TIP:
            break
    return list(found)


def _letter(index: int) -> str:
    """The name of a column without a name, as spreadsheets write it: A, B … AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return filled(tr("Column {letter}"), letter=letters)


def _target_tip(column: Column, of: TableOf) -> str:
    if column.own is not None:
        return f"{column.own.name} – {type_words(column.own.type, column.own.currency)}"
    if column.target is Target.EXTRA and of is TableOf.DEALS:
        return tr("Each value becomes a line of the deal's note, with the column's name before.")
    if column.target is Target.EXTRA:
        return tr("Each value becomes a line of the contact's note, with the column's name before.")
    return ""
