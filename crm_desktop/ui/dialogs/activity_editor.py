"""An activity's words, and the day and time of a planned one: changed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.activities import EditActivity
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.when_fields import WhenFields
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words, kind_title
from crm_desktop.ui.translation import tr


class ActivityEditor(FormDialog):
    """Edits an activity."""

    def __init__(self, runner: Runner, parent: QWidget, line: ActivityLine) -> None:
        fields = [FormField("value", tr("Text"), is_long=True)]
        super().__init__(runner, parent, kind_title(line.kind, line.direction), fields)
        self._line = line
        self.form.set_values({"value": line.body})
        self.when = WhenFields(lambda: local(runner.now()).date())
        self.when.set_when(line.due_day, line.due_time)
        self.when.submitted.connect(self.save)
        self.when.setVisible(line.done_at is None)
        self.column.insertWidget(1, self.when)
        self.writes(self._save_command)

    def save(self) -> None:
        if self.when.isVisibleTo(self) and self.when.understood() is None:
            typed = f"{self.when.day.text()} {self.when.time.text()}".strip()
            self.form.show_error("value", error_words(CrmError("bad-day", value=typed)))
            self.when.day.setFocus()
            return
        super().save()

    def _save_command(self, _values: Mapping[str, str]) -> EditActivity | None:
        changed, line = self.form.changed(), self._line
        when = self.when.understood() or ("", "")
        is_moved = line.done_at is None and when != (line.due_day, line.due_time)
        if not changed and not is_moved:
            return None
        day, time = when if is_moved else ("", "")
        return EditActivity(line.id, changed.get("value", line.body), day, time)
