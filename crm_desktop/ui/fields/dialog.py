"""The window of fields: those of each kind of record, each change written at once."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import Choice, Field, FieldType
from crm_desktop.services.business import read_business
from crm_desktop.services.field_types import ChangeFieldType, Conversion, conversion
from crm_desktop.services.fields import (
    DeleteField,
    EditChoices,
    Listed,
    MoveField,
    RenameField,
    choice_counts,
    listed,
)
from crm_desktop.services.workspace import Command, Done, Reading
from crm_desktop.ui.fields import words
from crm_desktop.ui.fields.layout import FieldsLayout
from crm_desktop.ui.fields.new_field import NewField
from crm_desktop.ui.fields.question import Question
from crm_desktop.ui.fields.type_words import change_sentences, more_words, type_examples
from crm_desktop.ui.records.own_values import yes_no_words
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import filled, tr

_RECORDS = ("contact", "company", "deal", "ticket")
_KINDS = (Kind.FIELD, Kind.CONTACT, Kind.COMPANY, Kind.DEAL, Kind.TICKET)
Found = tuple[list[Listed], dict[int, dict[int, int]], str]


class FieldsDialog(QDialog):
    """Makes, names, orders, changes and deletes fields; what loses something asks first."""

    def __init__(self, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Fields"))
        self._runner = runner
        self._counts: dict[int, dict[int, int]] = {}
        self._currency = ""
        self._wanted: int | None = None  # the field to be shown once it has been read
        self._token = CancelToken()
        self.parts = FieldsLayout(self)
        self._connect()
        self.resize(840, 520)
        self._ask()

    def record(self) -> str:
        """Whose fields are shown: one of `_RECORDS`."""
        return _RECORDS[self.parts.tabs.currentIndex()]

    def current(self) -> Listed | None:
        """The field chosen."""
        row = self.parts.table.currentIndex().row()
        shown = self.parts.rows.listed
        return shown[row] if 0 <= row < len(shown) else None

    def _connect(self) -> None:
        parts, editor = self.parts, self.parts.editor
        parts.tabs.currentChanged.connect(self._turn)
        parts.table.selectionModel().currentRowChanged.connect(self._show_field)
        parts.add.clicked.connect(self.add)
        parts.nothing.action_requested.connect(self.add)
        parts.up.clicked.connect(partial(self._move, -1))
        parts.down.clicked.connect(partial(self._move, 1))
        parts.delete.clicked.connect(self._delete)
        editor.renamed.connect(self._rename)
        editor.type_wanted.connect(self._ask_about_type)
        editor.choices.edited.connect(self._edit_choices)
        editor.choices.removal_wanted.connect(self._remove_choice)
        self._runner.changed.connect(self._follow)

    def _ask(self) -> None:
        self._token.cancel()
        self._token = self._runner.read(self, partial(_read, self.record()), self._show)

    def _follow(self, done: Done, _asker: object) -> None:
        if any(map(done.changes.touches, _KINDS)):
            self._ask()

    def _turn(self) -> None:
        self._wanted = None
        self.parts.rows.show([])
        self._ask()

    def _show(self, found: Found) -> None:
        shown, self._counts, self._currency = found
        current = self.current()
        wanted = self._wanted or (current.field.id if current is not None else None)
        row = max(self.parts.table.currentIndex().row(), 0)
        self.parts.rows.show(shown)
        self._wanted = None
        ids = [each.field.id for each in shown]
        row = ids.index(wanted) if wanted in ids else min(row, len(shown) - 1)
        if row >= 0:
            self.parts.table.setCurrentIndex(self.parts.rows.index(row, 0))
        self._show_field()

    def _show_field(self, *_indexes: object) -> None:
        current = self.current()
        self.parts.show_any(is_any=current is not None)
        if current is not None:
            counts = self._counts.get(current.field.id, {})
            self.parts.editor.show_field(current.field, counts)

    def _write(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=self._refused)

    def _refused(self, error: BaseException) -> None:
        self.parts.editor.show_error(error_words(error))

    def add(self) -> None:
        """Ask for a new field."""
        dialog = NewField(self._runner, self, self.record(), self._currency)
        dialog.made.connect(self._made)
        dialog.open()

    def _made(self, done: Done) -> None:
        made = done.changes.ids.get(Kind.FIELD, frozenset()) & done.changes.created
        self._wanted = max(made, default=None)
        self._ask()

    def _move(self, step: int) -> None:
        current, row = self.current(), self.parts.table.currentIndex().row() + step
        if current is not None and 0 <= row < len(self.parts.rows.listed):
            self._wanted = current.field.id
            self._write(MoveField(current.field.id, row))

    def _rename(self, name: str) -> None:
        current = self.current()
        if current is not None and name != current.field.name:
            self._write(RenameField(current.field.id, name))

    def _delete(self) -> None:
        current = self.current()
        if current is None:
            return
        command = DeleteField(current.field.id)
        if not current.count:
            self._write(command)
            return
        sentence = words.delete_words(current.field, current.count)
        title = filled(tr("Delete “{field}”"), field=current.field.name)
        self._question(Question(self, title, [sentence], tr("Delete")), command)

    def _edit_choices(self, choices: tuple[tuple[int, str], ...]) -> None:
        current = self.current()
        if current is not None:
            self._write(EditChoices(current.field.id, choices))

    def _remove_choice(self, choice: Choice) -> None:
        current = self.current()
        if current is None:
            return
        left = EditChoices(current.field.id, self.parts.editor.choices.without(choice))
        count = self._counts.get(current.field.id, {}).get(choice.id, 0)
        if not count:
            self._write(left)
            return
        sentence = words.choice_words(current.field, choice.name, count)
        title = filled(tr("Take “{choice}” away"), choice=choice.name)
        self._question(Question(self, title, [sentence], tr("Take away")), left)

    def _ask_about_type(self, kind: FieldType, currency: str) -> None:
        """First what would become of the values; without any, it is simply done."""
        current = self.current()
        if current is None:
            return
        work = partial(_preview, current.field.id, kind, currency, yes_no_words())
        told = partial(self._tell_type, current.field, kind, currency)
        self._runner.read(self, work, told, self._refused)

    def _tell_type(self, field: Field, kind: FieldType, currency: str, found: Conversion) -> None:
        command = ChangeFieldType(field.id, kind, currency, yes_no_words())
        if not found.kept and not found.lost:
            self._write(command)
            return
        title = filled(tr("Change the type of “{field}”"), field=field.name)
        sentences = change_sentences(field, kind, found)
        question = Question(
            self, title, sentences, tr("Change type"), type_examples(found), more_words(found)
        )
        self._question(question, command)

    def _question(self, question: Question, command: Command) -> None:
        question.accepted.connect(partial(self._write, command))
        question.rejected.connect(self._show_field)
        question.open()


def _read(record: str, reading: Reading) -> Found:
    shown = listed(reading, record)
    counts = {
        each.field.id: choice_counts(reading, each.field.id) for each in shown if each.field.choices
    }
    return shown, counts, read_business(reading).currency


def _preview(
    field: int, kind: FieldType, currency: str, answers: dict[str, str], reading: Reading
) -> Conversion:
    return conversion(reading, field, kind, currency, answers)
