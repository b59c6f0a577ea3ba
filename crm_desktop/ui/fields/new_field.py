"""A new field: its name, its type, and what the type needs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.fields import FieldType
from crm_desktop.services.fields import AddField
from crm_desktop.services.workspace import Done
from crm_desktop.ui.fields.boxes import currency_box, type_box
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

_WIDTH = 400
_OF_CHOICES = (FieldType.CHOICE, FieldType.CHOICES)


_TITLES = {
    "contact": QT_TR_NOOP("New field of contacts"),
    "company": QT_TR_NOOP("New field of companies"),
    "deal": QT_TR_NOOP("New field of deals"),
    "ticket": QT_TR_NOOP("New field of tickets"),
}


class NewField(QDialog):
    """Makes a field of a kind of record in one step."""

    made = Signal(object)  # Done

    def __init__(self, runner: Runner, parent: QWidget, record: str, currency: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(_TITLES[record]))
        self._runner, self._record = runner, record
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name"))
        self.type, self.currency = type_box(), currency_box()
        self.currency.choose(currency)
        self.choices = QPlainTextEdit()
        self.choices.setAccessibleName(tr("Choices"))
        self.choices.setPlaceholderText(tr("one on each line"))
        self.choices.setTabChangesFocus(True)
        self.choices.setFixedHeight(110)
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        self.save = primary_button(tr("Make field"))
        self._lay_out()
        self.type.currentIndexChanged.connect(self._show_needs)
        self._show_needs()

    def kind(self) -> FieldType:
        """The type chosen."""
        return FieldType(self.type.currentData())

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._labels: dict[QWidget, QWidget] = {}
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Name"), self.name),
            (tr("Type"), self.type),
            (tr("Currency"), self.currency),
            (tr("Choices"), self.choices),
        )
        for place, (words, widget) in enumerate(rows):
            label = self._labels[widget] = secondary_label(words)
            label.setMinimumHeight(30)
            self._grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(widget, place, 1)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.save.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(self._grid)
        column.addWidget(self._error)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def _show_needs(self) -> None:
        for widget, is_needed in (
            (self.currency, self.kind() is FieldType.MONEY),
            (self.choices, self.kind() in _OF_CHOICES),
        ):
            widget.setVisible(is_needed)
            self._labels[widget].setVisible(is_needed)
        self.adjustSize()

    def _save(self) -> None:
        choices = tuple(self.choices.toPlainText().splitlines())
        kind = self.kind()
        command = AddField(self._record, self.name.text(), kind, self.currency.code(), choices)
        self.save.setEnabled(False)
        self._runner.write(self, command, self._saved, self._refused)

    def _saved(self, done: Done) -> None:
        self.made.emit(done)
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self._error.setText(error_words(error))
        self._error.show()
        self.name.setFocus()
