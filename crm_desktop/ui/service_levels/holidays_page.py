"""Days without work: typed, or brought in from a calendar file."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import read_value
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.services.working_hours import (
    AddHoliday,
    DeleteHolidays,
    EditHoliday,
    HolidayFile,
    HolidayRow,
    ImportHolidays,
    read_holidays,
)
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.dialogs.file_choice import documents
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine, DayLine
from crm_desktop.ui.lists.row_table import RowTable
from crm_desktop.ui.lists.rows import Row, Rows
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.service_levels.known import Known
from crm_desktop.ui.service_levels.words import holiday_words
from crm_desktop.ui.texts import error_words, problem_words
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.label import PlainLabel

_DAY = Field(0, "", "", FieldType.DAY)
_YEAR = "2000"  # stands for every year: it has a 29 February
_SHOWN = 3


class HolidaysPage(QWidget):
    """Enter changes a day, F2 its name, Delete makes it a working day again."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._known = Known()
        self.list = RowTable(
            Rows((tr("Name"), tr("Day")), self),
            tr("Holidays"),
            tr("New holiday …"),
            is_ordered=False,
        )
        self.list.wide = 2
        self.hint = PlainLabel(
            tr(
                "Days on which nobody expects an answer belong here. Most calendars offer those of"
                " your region as a file (.ics)."
            ),
            ink="muted",
        )
        self.bring = button(tr("Import …"), "upload")
        self.list.add_button(self.bring)
        self.told = PlainLabel(ink="muted")
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        self._connect()

    def show_known(self, known: Known) -> None:
        """Show these days."""
        self._known = known
        self.list.show_rows([_row(each) for each in known.holidays])
        self.hint.setVisible(not known.holidays)

    def add(self) -> None:
        """Ask for a day."""
        self._open(None)

    def ask_for_file(self) -> QFileDialog:
        """Ask for a calendar file to bring in."""
        dialog = QFileDialog(self, tr("Import"), str(documents()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Calendars") + " (*.ics *.ical *.ifb)", tr("All files") + " (*)"])
        dialog.fileSelected.connect(lambda name: self.bring_in(Path(name)))
        dialog.open()
        return dialog

    def bring_in(self, path: Path) -> None:
        """Take the days of a calendar file."""
        today = local(self._runner.now()).date()
        self._runner.work(
            self, lambda _token: read_holidays(path, today), self._brought, self._refused
        )

    def take_keyboard(self) -> None:
        """The table has the keyboard, the button where there is none."""
        (self.list.table if self._known.holidays else self.list.add).setFocus()

    def _connect(self) -> None:
        self.list.add_requested.connect(self.add)
        self.list.open_requested.connect(self._edit)
        self.list.delete_requested.connect(self._delete)
        self.list.rows.renamed.connect(self._rename)
        self.bring.clicked.connect(self.ask_for_file)

    def _current(self) -> HolidayRow | None:
        return self._of(self.list.current())

    def _of(self, key: int | None) -> HolidayRow | None:
        return next((each for each in self._known.holidays if each.id == key), None)

    def _edit(self) -> None:
        if self._current() is not None:
            self._open(self._current())

    def _open(self, holiday: HolidayRow | None) -> None:
        answers = [tr("Yes"), tr("No")]
        fields = [
            FormField("name", tr("Name")),
            FormField("day", tr("Day"), tr("2026-11-14"), make=self._day_line),
            FormField("yearly", tr("Every year"), make=lambda: ChoiceLine(answers)),
        ]
        title = tr("New holiday") if holiday is None else holiday.name or tr("Holiday")
        dialog = FormDialog(self._runner, self, title, fields)
        dialog.form.set_values(_values(holiday))
        dialog.writes(partial(self._command_of, holiday))
        dialog.open()

    def _day_line(self) -> DayLine:
        return DayLine(_DAY, self._known.how)

    def _command_of(self, holiday: HolidayRow | None, typed: Mapping[str, str]) -> Command:
        try:
            found = read_value(_DAY, typed["day"], self._known.how)
        except CrmError:
            found = None
        day = found.text if found else typed["day"]
        if found and typed["yearly"].strip().casefold() == tr("Yes").casefold():
            day = f"-{day[4:]}"
        if holiday is None:
            return AddHoliday(day, typed["name"])
        return EditHoliday(holiday.id, day, typed["name"])

    def _rename(self, key: int, name: str) -> None:
        holiday = self._of(key)
        if holiday is not None:
            self._write(EditHoliday(key, holiday.day, name))

    def _delete(self) -> None:
        holiday = self._current()
        if holiday is not None:
            self._write(DeleteHolidays((holiday.id,)))

    def _brought(self, found: HolidayFile) -> None:
        problems = [problem_words(each) for each in found.problems[:_SHOWN]]

        def tell(done: Done) -> None:
            said = [] if done.step else [tr("All days of this file are known already.")]
            left = len(found.problems) - len(problems)
            if left > 0:
                problems.append(counted(left, tr("1 more"), tr("%Ln more", "", left)))
            self._say("\n".join((*said, *problems)))

        self._runner.write(self, ImportHolidays(found.rows), tell, self._refused)

    def _write(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=self._refused)

    def _refused(self, error: BaseException) -> None:
        self.list.show_error(error_words(error))

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))


def _values(holiday: HolidayRow | None) -> dict[str, str]:
    if holiday is None:
        return {"yearly": tr("No")}
    is_yearly = holiday.day.startswith("--")
    day = f"{_YEAR}{holiday.day[1:]}" if is_yearly else holiday.day
    return {"name": holiday.name, "day": day, "yearly": tr("Yes") if is_yearly else tr("No")}


def _row(holiday: HolidayRow) -> Row:
    name = one_line(holiday.name)
    return Row(holiday.id, (Cell(name, strong=True), Cell(holiday_words(holiday.day))))
