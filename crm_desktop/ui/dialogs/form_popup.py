"""A few fields over a screen, written by Enter; what is wrong is said beside its field."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.errors import CrmError
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui.dialogs.field_form import FieldForm
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import primary_button, quiet_button
from crm_desktop.ui.widgets.label import strong_label
from crm_desktop.ui.widgets.raised import RaisedPanel

_WIDTH = 340
_FIELDS = {
    "no-name": "name",
    "deal-needs-someone": "company",
    "bad-day": "close_day",
    "not-an-amount": "amount",
    "amount-from-items": "amount",
    "next-step-needs-day": "step_day",
    "bad-chance": "chance",
}


class Wrong(NamedTuple):
    """What cannot be read: the field, and why."""

    field: str
    words: str


Read = Callable[[FieldForm], Command | Wrong | None]


class FormPopup(RaisedPanel):
    """`read` makes a command of what was typed, or says what is wrong; `None`: nothing to write."""

    saved = Signal(object)  # Done

    def __init__(
        self, runner: Runner, window: QWidget, title: str, fields: Sequence[FormField]
    ) -> None:
        super().__init__(window)
        self._runner = runner
        self._read: Read = lambda _form: None
        self.setAccessibleName(title)
        self.form = FieldForm(fields)
        self.form.setFixedWidth(_WIDTH)
        self.form.submitted.connect(self.save)
        save, cancel = primary_button(tr("Save")), quiet_button(tr("Cancel"))
        save.clicked.connect(self.save)
        cancel.clicked.connect(self._give_up)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(save)
        head = strong_label(title)
        head.setMaximumWidth(_WIDTH)
        self.column.addWidget(head)
        self.column.addWidget(self.form)
        self.column.addLayout(foot)

    def open_with(
        self, anchor: QRect, values: Mapping[str, str], read: Read, first: str = "name"
    ) -> None:
        """Show it below a place of its window with these values, the keyboard in one of them."""
        self._read = read
        self.form.set_values(values)
        self.open_below(anchor)
        field = self.form.field(first)
        field.setFocus()
        field.selectAll()

    def save(self) -> None:
        """Write it; stay open where that is refused."""
        read = self._read(self.form)
        if read is None:
            self.close_panel()
        elif isinstance(read, Wrong):
            self._show(read)
        else:
            self._runner.write(self, read, self._saved, self._refused)

    def _give_up(self) -> None:
        self.close_panel()

    def _saved(self, done: Done) -> None:
        self.close_panel()
        self.saved.emit(done)

    def _refused(self, error: BaseException) -> None:
        code = error.code if isinstance(error, CrmError) else ""
        self._show(Wrong(_FIELDS.get(code, ""), error_words(error)))

    def _show(self, wrong: Wrong) -> None:
        self.form.show_error(wrong.field, wrong.words)
        self.settle()
