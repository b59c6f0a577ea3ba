"""An activity's words, and the day and time of a planned one: changed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.services.activities import EditActivity
from crm_desktop.ui.dialogs.field_form import FormField
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.words import tr
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import kind_title


class ActivityEditor(FormDialog):
    """Edits an activity."""

    def __init__(self, runner: Runner, parent: QWidget, line: ActivityLine) -> None:
        fields = [FormField("value", tr("Text"), is_long=True)]
        if line.done_at is None:
            fields.append(FormField("day", tr("Day"), "2026-12-15"))
            fields.append(FormField("time", tr("Time"), "14:30"))
        super().__init__(runner, parent, kind_title(line.kind, line.direction), fields)
        self._line = line
        self.form.set_values({"value": line.body, "day": line.due_day, "time": line.due_time})
        self.writes(self._save_command)

    def _save_command(self, _values: Mapping[str, str]) -> EditActivity | None:
        changed, line = self.form.changed(), self._line
        if not changed:
            return None
        is_moved = "day" in changed or "time" in changed
        return EditActivity(
            line.id,
            changed.get("value", line.body),
            changed.get("day", line.due_day) if is_moved else "",
            changed.get("time", line.due_time) if is_moved else "",
        )
