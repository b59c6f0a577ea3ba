"""The business: who this file belongs to and where it works."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.business import Business, read_business
from crm_desktop.services.logo import SetBusiness, read_logo
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.dialogs.business_fields import BusinessFields
from crm_desktop.ui.dialogs.business_reach import BusinessReach
from crm_desktop.ui.dialogs.logo_field import LogoField
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import PlainLabel

_WIDTH = 480


class BusinessDialog(QDialog):
    """Changes the settings of the business in one step that can be undone."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Business"))
        self._runner = runner
        self._before = Business()
        self.fields, self.reach, self.logo = BusinessFields(), BusinessReach(), LogoField()
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        self.save_button = primary_button(tr("Save"))
        self.save_button.setDefault(True)
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(self.save)
        self._lay_out()
        runner.read(self, _business_and_logo, self._show)

    def save(self) -> None:
        """Write what was changed; close once that has succeeded."""
        changed = self._changed()
        if not changed and self.logo.changed is None:
            self.accept()
            return
        self.save_button.setEnabled(False)
        command = SetBusiness(changed, self.logo.changed)
        self._runner.write(self, command, self._saved, self._refused)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(self.logo)
        column.addWidget(self.fields)
        column.addWidget(self.reach)
        column.addWidget(self._error)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        column.addLayout(foot)
        self.resize(_WIDTH, self.sizeHint().height())

    def _show(self, answer: tuple[Business, bytes]) -> None:
        self._before, logo = answer
        values = {key: str(value) for key, value in self._before._asdict().items()}
        self.fields.set_values(values)
        self.reach.set_values(values)
        self.logo.show_logo(logo)
        self.save_button.setEnabled(True)
        self.fields.name.setFocus()

    def _changed(self) -> Mapping[str, str | int]:
        before = self._before._asdict()
        typed = {**self.fields.values(), **self.reach.values()}
        return {key: value for key, value in typed.items() if before[key] != value}

    def _saved(self, _done: Done) -> None:
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self.save_button.setEnabled(True)
        self._error.setText(error_words(error))
        self._error.show()


def _business_and_logo(reading: Reading) -> tuple[Business, bytes]:
    return read_business(reading), read_logo(reading)
