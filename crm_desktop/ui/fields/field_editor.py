"""What is set of one field: its name, its type, its choices."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.fields import Choice, Field, FieldType
from crm_desktop.ui.fields.boxes import currency_box, type_box
from crm_desktop.ui.fields.rows import ChoiceRows
from crm_desktop.ui.plain_text import for_display
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import icon_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label
from crm_desktop.ui.widgets.line_table import LineTable

_OF_CHOICES = (FieldType.CHOICE, FieldType.CHOICES)
_COUNT_WIDTH = 76


class ChoicesEditor(QWidget):
    """The choices in their order: added, renamed in place, moved, taken away."""

    edited = Signal(object)  # ids and names as they shall be
    removal_wanted = Signal(object)  # Choice

    def __init__(self) -> None:
        super().__init__()
        self.table, self.rows = LineTable(), ChoiceRows(self)
        self.table.setModel(self.rows)
        self.table.setAccessibleName(tr("Choices"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, _COUNT_WIDTH)
        self.new = QLineEdit()
        self.new.setPlaceholderText(tr("New choice"))
        self.new.setAccessibleName(tr("New choice"))
        self.new.returnPressed.connect(self._add)
        self.up = icon_button("arrow-up", tr("Move up"))
        self.down = icon_button("arrow-down", tr("Move down"))
        self.remove = icon_button("trash-2", tr("Take away"))
        self._lay_out()
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._ask_to_remove)
        self.rows.renamed.connect(self._rename)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.new, 1)
        for each in (self.up, self.down, self.remove):
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        card = Card(self.table)
        card.column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(card, 1)
        column.addLayout(row)

    def show_choices(self, choices: tuple[Choice, ...], counts: dict[int, int]) -> None:
        """Show these, at the same row."""
        place = max(self.table.currentIndex().row(), 0)
        self.rows.show(choices, counts)
        if choices:
            self.table.setCurrentIndex(self.rows.index(min(place, len(choices) - 1), 0))

    def without(self, choice: Choice) -> tuple[tuple[int, str], ...]:
        """The choices as they are without this one."""
        return tuple((each.id, each.name) for each in self.rows.choices if each.id != choice.id)

    def _pairs(self) -> list[tuple[int, str]]:
        return [(each.id, each.name) for each in self.rows.choices]

    def _add(self) -> None:
        if self.new.text().strip():
            self.edited.emit((*self._pairs(), (0, self.new.text())))
            self.new.clear()

    def _rename(self, row: int, name: str) -> None:
        pairs = self._pairs()
        pairs[row] = (pairs[row][0], name)
        self.edited.emit(tuple(pairs))

    def _move(self, step: int) -> None:
        row, pairs = self.table.currentIndex().row(), self._pairs()
        if row >= 0 and 0 <= row + step < len(pairs):
            pairs.insert(row + step, pairs.pop(row))
            self.table.setCurrentIndex(self.rows.index(row + step, 0))
            self.edited.emit(tuple(pairs))

    def _ask_to_remove(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.removal_wanted.emit(self.rows.choices[row])


class FieldEditor(QWidget):
    """Shows one field; tells what the user wants of it."""

    renamed = Signal(str)
    type_wanted = Signal(object, str)  # FieldType, currency

    def __init__(self) -> None:
        super().__init__()
        self.field: Field | None = None
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name"))
        self.name.editingFinished.connect(self._name_left)
        self.type, self.currency = type_box(), currency_box()
        self.type.activated.connect(self._type_chosen)
        self.currency.activated.connect(self._type_chosen)
        self.choices = ChoicesEditor()
        self.error = PlainLabel(ink="bad")
        self.error.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._currency_label = secondary_label(tr("Currency"))
        rows = (
            (secondary_label(tr("Name")), self.name),
            (secondary_label(tr("Type")), self.type),
            (self._currency_label, self.currency),
        )
        for place, (label, widget) in enumerate(rows):
            grid.addWidget(label, place, 0)
            grid.addWidget(widget, place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(self.error)
        column.addWidget(self.choices, 1)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)

    def show_field(self, field: Field, counts: dict[int, int]) -> None:
        """Show this field; a name that is being typed stays."""
        is_typing = self.name.hasFocus() and self.name.isModified()
        if not (is_typing and self.field is not None and self.field.id == field.id):
            self.name.setText(for_display(field.name, 1_000))
            self.name.setCursorPosition(0)
        self.field = field
        self.error.hide()
        self.type.setCurrentIndex(self.type.findData(field.type))
        if field.currency:
            self.currency.choose(field.currency)
        is_money, has_choices = field.type is FieldType.MONEY, field.type in _OF_CHOICES
        for widget in (self.currency, self._currency_label):
            widget.setVisible(is_money)
        self.choices.setVisible(has_choices)
        self._rest.setVisible(not has_choices)
        self.choices.show_choices(field.choices, counts)

    def show_error(self, words: str) -> None:
        """Say what was refused, and show what is still so."""
        if self.field is not None:
            self.show_field(self.field, self.choices.rows.counts)
        self.error.setText(words)
        self.error.show()

    def _name_left(self) -> None:
        if self.name.isModified() and self.field is not None:
            self.name.setModified(False)
            self.renamed.emit(self.name.text())

    def _type_chosen(self) -> None:
        if self.field is None:
            return
        kind = FieldType(self.type.currentData())
        currency = self.currency.code() if kind is self.field.type is FieldType.MONEY else ""
        if (kind, currency or self.field.currency) != (self.field.type, self.field.currency):
            self.type_wanted.emit(kind, currency)
