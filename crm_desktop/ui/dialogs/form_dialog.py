"""A dialog that is a form with Save and Cancel; it stays open until what it says is written."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.errors import CrmError
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui.dialogs.field_form import FieldForm
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.lookalike_line import Ask, LookalikeLine
from crm_desktop.ui.plain_text import window_title
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button

MakeCommand = Callable[[Mapping[str, str]], Command | None]
_ERROR_FIELDS = {
    "no-name": "name",
    "bad-birthday": "birthday",
    "not-a-number": "employees",
    "title-needs-company": "company",
    "nothing-typed": "value",
    "bad-day": "day",
    "bad-currency": "currency",
    "bad-rate": "rate",
    "deal-needs-someone": "person",
    "bad-chance": "chance",
    "other-currency": "price",
    "product-exists": "name",
    "stage-exists": "name",
    "pipeline-exists": "name",
    "option-exists": "name",
    "survey-exists": "name",
    "no-choices": "choices",
    "bad-scale": "low",
    "question-answered": "kind",
    "no-such-record": "other",
    "several-of-name": "other",
    "related-to-itself": "other",
    "bad-field-day": "day",
    "bad-holiday": "day",
    "holiday-exists": "day",
    "bad-minutes": "minutes",
    "no-limit": "reply",
    "bad-limit": "reply",
    "bad-target": "target",
    "bad-month": "until",
    "bad-silence": "lost_tenths",
}
_WIDTH = 460


class FormDialog(QDialog):
    """Asks for a few fields and writes them; what is refused is said beside its field."""

    saved = Signal(object)  # Done
    open_requested = Signal(object, object)  # Kind and id of a record that is there already

    def __init__(
        self, runner: Runner, parent: QWidget, title: str, fields: Sequence[FormField]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(window_title(title))
        self._runner = runner
        self._command: MakeCommand = lambda _values: None
        self.lookalike: LookalikeLine | None = None
        self.form = FieldForm(fields)
        self.form.submitted.connect(self.save)
        self.save_button = primary_button(tr("Save"))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.save_button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(_scrolled(self.form))
        self.column.addLayout(self.foot)
        self.resize(_WIDTH, min(self.form.sizeHint().height() + 110, 620))

    def writes(self, command: MakeCommand) -> None:
        """Say what saving does; no command (`None`) closes without writing."""
        self._command = command

    def warns(self, ask: Ask) -> None:
        """Say below the form who is there already like the one being typed."""
        line = self.lookalike = LookalikeLine(self._runner, ask)
        line.open_requested.connect(self._leave_for)
        self.form.typed.connect(lambda: line.look(self.form.values()))
        self.column.insertWidget(1, line)
        self.resize(self.width(), self.height() + line.height() + self.column.spacing())

    def save(self) -> None:
        """Write what stands in the form; close once that has succeeded."""
        command = self._command(self.form.values())
        if command is None:
            self.accept()
            return
        self.save_button.setEnabled(False)
        self._runner.write(self, command, self._saved, self._refused)

    def _leave_for(self, kind: object, key: object) -> None:
        self.reject()
        self.open_requested.emit(kind, key)

    def _saved(self, done: Done) -> None:
        self.saved.emit(done)
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self.save_button.setEnabled(True)
        code = error.code if isinstance(error, CrmError) else ""
        key = str(error.details.get("key", "")) if isinstance(error, CrmError) else ""
        self.form.show_error(key or _ERROR_FIELDS.get(code, ""), error_words(error))


def _scrolled(form: FieldForm) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(form)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
