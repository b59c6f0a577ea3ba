"""From which silence on customers count as overdue, and as lost: asked for, written in one step."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.figures import read_number, write_number
from crm_desktop.services.business import Business, EditBusiness, read_business
from crm_desktop.services.workspace import Command
from crm_desktop.ui import fonts
from crm_desktop.ui.amounts import has_comma
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.label import PlainLabel


class SilenceForm(FormDialog):
    """Both are told in usual gaps, to a tenth."""

    def __init__(self, runner: Runner, parent: QWidget, business: Business) -> None:
        fields = (
            FormField("overdue_tenths", tr("Overdue after")),
            FormField("lost_tenths", tr("Lost after")),
        )
        super().__init__(runner, parent, tr("When is a customer overdue, and when lost?"), fields)
        before = business.silence._asdict()
        worded = {
            field.name: write_number(tenths, 1, decimal_comma=has_comma())
            for field, tenths in zip(fields, before.values(), strict=True)
        }
        self.form.set_values(worded)
        words = tr(
            "So many times as long as they usually go between two purchases. At first 1.5 and 2"
            " are in force."
        )
        how = PlainLabel(words, ink="muted")
        how.setFont(fonts.secondary())
        self.column.insertWidget(0, how)
        self.resize(self.width(), self.height() + how.heightForWidth(self.width() - 48))
        self.writes(self._command_of)

    def save(self) -> None:
        """Write them, unless one cannot be read."""
        for name, text in self.form.values().items():
            if _tenths(text) is None:
                self.form.show_error(name, tr("Type a number, such as 1.5."))
                return
        super().save()

    def _command_of(self, typed: Mapping[str, str]) -> Command | None:
        if not self.form.changed():
            return None
        read = {name: _tenths(text) for name, text in typed.items()}
        return EditBusiness({name: tenths for name, tenths in read.items() if tenths is not None})


def ask_silence(runner: Runner, parent: QWidget) -> None:
    """Ask from which silence on customers are overdue, and lost."""
    runner.read(parent, read_business, lambda known: SilenceForm(runner, parent, known).open())


def _tenths(text: str) -> int | None:
    return read_number(text, 1, decimal_comma=has_comma())
