"""A form of named fields: what the user changed, and what is wrong beside the field."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.plain_text import for_display
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

LONGEST_LINE = 30_000  # characters that a QLineEdit surely keeps
LONGEST_TEXT = 20_000  # more is slow to lay out
_LINES = 4


class FieldForm(QWidget):
    """Labels above or beside fields; a text too long to be edited is shown cut, read-only."""

    submitted = Signal()  # Enter in a line
    typed = Signal()  # a field says something else
    field_left = Signal(str)  # a changed field has lost the keyboard

    def __init__(self, fields: Sequence[FormField]) -> None:
        super().__init__()
        self._fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._errors: dict[str, PlainLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lines = QWidget()
        self._lay_out(fields)

    def set_fields(self, fields: Sequence[FormField]) -> None:
        """Ask for these from now on; what was typed and not yet written stays."""
        typed, values = self.changed(), self.values()
        had_keyboard = next((n for n, field in self._fields.items() if field.hasFocus()), "")
        self._fields, self._errors = {}, {}
        self._lines.hide()
        self._lines.deleteLater()
        self._lay_out(fields)
        self.set_values({name: text for name, text in values.items() if name in self._fields})
        for name in typed.keys() & self._fields.keys():
            _retype(self._fields[name], typed[name])
        if had_keyboard in self._fields:
            self._fields[had_keyboard].setFocus()

    def set_values(self, values: Mapping[str, str]) -> None:
        """Show these; a field that the user is typing in keeps what was typed."""
        for name, field in self._fields.items():
            if name in values and not (field.hasFocus() and _is_modified(field)):
                _set_text(field, values[name])
                self.clear_error(name)

    def changed(self) -> dict[str, str]:
        """The fields that the user changed, as they stand now."""
        found = self._fields.items()
        return {name: _text(field) for name, field in found if _is_modified(field)}

    def values(self) -> dict[str, str]:
        """Every field as it stands now."""
        return {name: _text(field) for name, field in self._fields.items()}

    def field(self, name: str) -> QLineEdit | QPlainTextEdit:
        """One field, to give it the keyboard or a value."""
        return self._fields[name]

    def show_error(self, name: str, words: str) -> None:
        """Say below a field what is wrong with it, and give it the keyboard."""
        known = name if name in self._errors else next(iter(self._errors))
        label = self._errors[known]
        label.setText(words)
        label.show()
        self._mark(known, "bad")
        self._fields[known].setFocus()

    def clear_error(self, name: str) -> None:
        """Nothing is wrong with a field any more."""
        if self._errors[name].isVisibleTo(self):
            self._errors[name].hide()
            self._mark(name, "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            for name, field in self._fields.items():
                if field is watched and _is_modified(field):
                    self.field_left.emit(name)
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            is_asked = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if is_enter and (isinstance(watched, QLineEdit) or is_asked):
                self.submitted.emit()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self, fields: Sequence[FormField]) -> None:
        former, self._lines = self._lines, QWidget()
        self._column.removeWidget(former)
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for place, field in enumerate(fields):
            self._add(grid, 2 * place, field)
        grid.setRowStretch(2 * len(fields), 1)
        self._column.insertWidget(0, self._lines)

    def _add(self, grid: QGridLayout, row: int, field: FormField) -> None:
        made = _made(field)
        made.setAccessibleName(field.label)
        made.installEventFilter(self)
        made.textChanged.connect(partial(self._typed, field.name))
        label = secondary_label(field.label)
        label.setMinimumHeight(30)
        error = PlainLabel(ink="bad")
        error.hide()
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(made, row, 1)
        grid.addWidget(error, row + 1, 1)
        self._fields[field.name], self._errors[field.name] = made, error

    def _typed(self, name: str, _text: str = "") -> None:
        self.clear_error(name)
        self.typed.emit()

    def _mark(self, name: str, state: str) -> None:
        field = self._fields[name]
        field.setProperty("state", state)
        field.style().unpolish(field)
        field.style().polish(field)


class _Lines(QPlainTextEdit):
    """A few lines of text; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        height = self.fontMetrics().lineSpacing() * _LINES + 16
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _made(field: FormField) -> QLineEdit | QPlainTextEdit:
    if field.is_long:
        made: QLineEdit | QPlainTextEdit = _Lines()
    else:
        made = field.make() if field.make is not None else QLineEdit()
    made.setPlaceholderText(field.hint)
    return made


def _is_modified(field: QLineEdit | QPlainTextEdit) -> bool:
    return field.isModified() if isinstance(field, QLineEdit) else field.document().isModified()


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _retype(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Show what the user typed, as typed and not yet written."""
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.setModified(True)
    else:
        field.setPlainText(text)
        field.document().setModified(True)


def _set_text(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    limit = LONGEST_LINE if isinstance(field, QLineEdit) else LONGEST_TEXT
    is_whole = len(text) <= limit
    field.setReadOnly(not is_whole)
    field.setToolTip("" if is_whole else tr("This text is too long to be edited here."))
    shown = for_display(text, limit)
    if isinstance(field, QLineEdit):
        field.setText(shown)
        field.setCursorPosition(0)
        field.setModified(False)
    elif field.toPlainText() != shown or field.document().isModified():
        field.setPlainText(shown)
        field.document().setModified(False)
