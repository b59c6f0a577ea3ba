"""Records into a file: in what form, and where to."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import overload

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import Cancelled
from crm_desktop.services.exporting import (
    Exported,
    ExportForm,
    export_records,
)
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.export_toast import toast_of
from crm_desktop.ui.dialogs.file_choice import ask_where_to_save, documents, free_name
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words, is_expected
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.key_values import hairline
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, secondary_label

_FORMS = (
    (
        ExportForm.CSV,
        QT_TR_NOOP("Table (CSV)"),
        QT_TR_NOOP("For spreadsheets, mailings and other CRMs; without photos"),
    ),
    (
        ExportForm.XLSX,
        QT_TR_NOOP("Workbook (Excel)"),
        QT_TR_NOOP("Only columns that hold something, ready to filter; without photos"),
    ),
    (
        ExportForm.VCARD4,
        QT_TR_NOOP("Contact cards (vCard 4.0)"),
        QT_TR_NOOP("For phones and address books of today; with photos"),
    ),
    (
        ExportForm.VCARD3,
        QT_TR_NOOP("Contact cards (vCard 3.0)"),
        QT_TR_NOOP("For older phones and programs; with photos"),
    ),
)
_STEMS = {
    Kind.CONTACT: QT_TR_NOOP("contacts"),
    Kind.COMPANY: QT_TR_NOOP("companies"),
    Kind.DEAL: QT_TR_NOOP("deals"),
    Kind.TICKET: QT_TR_NOOP("tickets"),
    Kind.RESPONSE: QT_TR_NOOP("feedback"),
}
# A card is of somebody.
_SOMEBODY = (Kind.CONTACT, Kind.COMPANY)
_CARDS = (ExportForm.VCARD4, ExportForm.VCARD3)
_ENDINGS = {ExportForm.CSV: ".csv", ExportForm.XLSX: ".xlsx"}
_WIDTH = 480
_PATIENCE_MS = 300
_INDENT = 26  # of the words below a choice, to stand under its words


class ExportDialog(QDialog):
    """Writes the records in the background; the file appears whole or not at all."""

    exported = Signal(object, int)  # the path, and how many records are in it
    _told = Signal(int)

    def __init__(
        self, runner: Runner, kind: Kind, ids: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner, self._kind, self._ids = runner, kind, ids
        self._token: CancelToken | None = None
        self._replaces: Path | None = None  # what the user agreed to replace
        stem = tr(_STEMS[kind])
        self.path = free_name(documents(), stem, ".csv")
        words = _counted(kind, len(ids))
        self.setWindowTitle(tr("Export {what}").replace("{what}", words))
        self._offered = [each for each in _FORMS if kind in _SOMEBODY or each[0] not in _CARDS]
        self.forms = {form: QRadioButton(tr(name)) for form, name, _ in self._offered}
        self._where = ElidedLabel()
        self._where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.change = button(tr("Change …"))
        self.trouble = PlainLabel(ink="bad")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress_words = secondary_label(" ")
        self.cancel_button = button(tr("Cancel"))
        self.export_button = primary_button(tr("Export {what}").replace("{what}", words))
        self._lay_out()
        self._connect()
        self._show_path()

    @property
    def form(self) -> ExportForm:
        """The form that is chosen."""
        return next(form for form, choice in self.forms.items() if choice.isChecked())

    def choose_path(self, path: Path) -> None:
        """Write there; the system has asked whether another file may be replaced."""
        self.path = self._replaces = path
        self._show_path()

    def export(self) -> None:
        """Write the file."""
        if self.path.exists() and self.path != self._replaces:
            self._replaces = self.path
            self._say(tr("There is a file of this name. Press Export again to replace it."))
            return
        self._token = CancelToken()
        self._set_busy(is_busy=True)
        self._runner.read(self, self._work(self._token), self._finished, self._failed)

    def reject(self) -> None:
        """Stop the export that runs, or else close."""
        if self._token is None:
            super().reject()
        else:
            self._token.cancel()

    def _work(self, token: CancelToken) -> Callable[[Reading], Exported]:
        ids = WatchedIds(self._ids, self._tell)
        words = _words_of_file()
        return export_records(self._kind, ids, self.path, self.form, token, words)

    def _tell(self, done: int) -> None:
        """Called where the file is written."""
        if isValid(self):
            self._told.emit(done)

    def _show_progress(self, done: int) -> None:
        self._progress.setRange(0, len(self._ids))
        self._progress.setValue(done)
        of = tr("{done} of {count}").replace("{done}", _number(done))
        self._progress_words.setText(of.replace("{count}", _number(len(self._ids))))

    def _finished(self, exported: Exported) -> None:
        self._token = None
        self.exported.emit(self.path, exported.count)
        parent = self.parentWidget()
        if parent is not None:
            toast_of(parent.window()).show_file(
                self.path, _counted(self._kind, exported.count), _in_pieces(exported.in_pieces)
            )
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._token = None
        self._set_busy(is_busy=False)
        if isinstance(error, Cancelled):
            self._say(tr("Stopped: no file was written."))
        elif is_expected(error):
            self._say(error_words(error))
        else:
            self._runner.failed.emit(error, self)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _set_busy(self, *, is_busy: bool) -> None:
        self._say("")
        for widget in (*self.forms.values(), self.change, self.export_button):
            widget.setEnabled(not is_busy)
        self._progress.setRange(0, 0)
        self._progress_words.setText(" ")
        if is_busy:
            self._patience.start()
        else:
            self._patience.stop()
            self._running.hide()

    def _form_changed(self) -> None:
        suffix = _ENDINGS.get(self.form, ".vcf")
        if self.path.suffix != suffix:
            self.path = free_name(self.path.parent, self.path.stem, suffix)
            self._show_path()

    def _ask_where(self) -> None:
        ask_where_to_save(self, tr("Export to"), self.path, self.choose_path)

    def _show_path(self) -> None:
        self._where.setText(str(self.path))
        self._say("")

    def _connect(self) -> None:
        for choice in self.forms.values():
            choice.toggled.connect(self._form_changed)
        self.change.clicked.connect(self._ask_where)
        self.cancel_button.clicked.connect(self.reject)
        self.export_button.clicked.connect(self.export)
        self._told.connect(self._show_progress)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._running.show)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(2)
        self._lay_out_forms(column)
        column.addWidget(hairline())
        column.addSpacing(8)
        column.addLayout(_row(secondary_label(tr("To")), self._where, self.change))
        column.addWidget(self.trouble)
        self._running = QWidget()
        running = QVBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.addWidget(self._progress)
        running.addWidget(self._progress_words)
        self._running.hide()
        column.addWidget(self._running)
        column.addSpacing(12)
        column.addStretch(1)
        self.export_button.setDefault(True)
        column.addLayout(_foot(self.cancel_button, self.export_button))
        self.resize(_WIDTH, self.sizeHint().height())

    def _lay_out_forms(self, column: QVBoxLayout) -> None:
        self._group = QButtonGroup(self)
        for form, _, hint in self._offered:
            self._group.addButton(self.forms[form])
            column.addWidget(self.forms[form])
            words = secondary_label(tr(hint))
            words.setContentsMargins(_INDENT, 0, 0, 10)
            column.addWidget(words)
        self.forms[ExportForm.CSV].setChecked(True)


class WatchedIds(Sequence[int]):
    """Ids that tell how far they have been read: exports take them a slice at a time."""

    def __init__(self, ids: Sequence[int], told: Callable[[int], None]) -> None:
        self._ids, self._told = ids, told

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...

    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        if isinstance(place, slice):
            self._told(place.indices(len(self._ids))[0])
        return self._ids[place]


def _words_of_file() -> dict[str, str]:
    long = tr("Long texts")
    return {
        "industry": tr("Industry"),
        "employees": tr("Employees"),
        "contacts": tr("Contacts"),
        "companies": tr("Companies"),
        "deals": tr("Deals"),
        "tickets": tr("Tickets"),
        "feedback": tr("Feedback"),
        "long": long,
        "cut": tr("… (whole on the sheet “{sheet}”)").replace("{sheet}", long),
    }


def _in_pieces(count: int) -> str:
    """Of texts that are too long for a cell, where they stand whole."""
    if not count:
        return ""
    if count == 1:
        words = tr("1 long text is whole on the sheet “{sheet}”")
    else:
        words = tr("%Ln long texts are whole on the sheet “{sheet}”", "", count)
    return words.replace("{sheet}", tr("Long texts"))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 1 if place == 1 else 0)
    return row


def _foot(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    return row


def _counted(kind: Kind, count: int) -> str:
    if kind is Kind.RESPONSE:
        return tr("1 response") if count == 1 else tr("%Ln responses", "", count)
    if kind is Kind.TICKET:
        return tr("1 ticket") if count == 1 else tr("%Ln tickets", "", count)
    if kind is Kind.DEAL:
        return tr("1 deal") if count == 1 else tr("%Ln deals", "", count)
    if kind is Kind.COMPANY:
        return tr("1 company") if count == 1 else tr("%Ln companies", "", count)
    return tr("1 contact") if count == 1 else tr("%Ln contacts", "", count)


def _number(value: int) -> str:
    """A whole number as the country writes it."""
    return QLocale().toString(value)
