"""Time written down by hand: how long, when, what for, billed or not."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import read_value
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.minutes import read_minutes
from crm_desktop.domain.ticket import TimeEntry
from crm_desktop.services.time_entries import AddTime, EditTime
from crm_desktop.services.workspace import Command
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine, DayLine
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.time_spent.words import span_words
from crm_desktop.ui.translation import tr

_DAY = Field(0, "", "", FieldType.DAY)


class TimeForm(FormDialog):
    """A new entry of a ticket, or one that is there."""

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        ticket: int,
        how: Conventions,
        entry: TimeEntry | None = None,
    ) -> None:
        title = tr("Add time") if entry is None else tr("Time spent")
        super().__init__(runner, parent, title, _fields(how))
        self._ticket, self._how, self._entry = ticket, how, entry
        self.form.set_values(_values(entry, runner.now()))
        self.writes(self._command_of)

    def save(self) -> None:
        """Write it, unless the time or the day cannot be read."""
        values = self.form.values()
        is_running = self._entry is not None and self._entry.minutes is None
        if read_minutes(values["minutes"]) is None and not (is_running and not values["minutes"]):
            self.form.show_error("minutes", tr("Type how long, such as 1:30, 90 or 1.5 h."))
            return
        try:
            read_value(_DAY, values["day"], self._how)
        except CrmError as error:
            self.form.show_error("day", error_words(error))
            return
        super().save()

    def _command_of(self, typed: Mapping[str, str]) -> Command | None:
        minutes = read_minutes(typed["minutes"])
        found = read_value(_DAY, typed["day"], self._how)
        day = found.text if found else ""
        is_billable = typed["billable"].strip().casefold() == tr("Yes").casefold()
        if self._entry is None:
            return AddTime(self._ticket, minutes or 0, typed["note"], is_billable, day)
        if not self.form.changed():
            return None
        return EditTime(self._entry.id, minutes, typed["note"], is_billable, day or None)


def _fields(how: Conventions) -> list[FormField]:
    answers = [tr("Yes"), tr("No")]
    return [
        FormField("minutes", tr("Time", "spent on a ticket"), tr("1:30, 90, 1.5 h …")),
        FormField("day", tr("Day"), make=lambda: DayLine(_DAY, how)),
        FormField("billable", tr("Billable"), make=lambda: ChoiceLine(answers)),
        FormField("note", tr("Note"), is_long=True),
    ]


def _values(entry: TimeEntry | None, now: int) -> dict[str, str]:
    at = now if entry is None else entry.started_at
    is_billable = entry is not None and entry.is_billable
    minutes = "" if entry is None or entry.minutes is None else span_words(entry.minutes)
    return {
        "minutes": minutes,
        "day": local(at).date().isoformat(),
        "billable": tr("Yes") if is_billable else tr("No"),
        "note": "" if entry is None else entry.note,
    }
