"""Working hours: which hold from when on, and the seven days of the ones chosen."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.day_spans import Spans, read_spans, write_spans
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import read_value
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.work_calendar import DEFAULT_HOURS
from crm_desktop.services.working_hours import DeleteWorkWeek, SetWorkWeek, WeekRow
from crm_desktop.services.workspace import Command
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import DayLine
from crm_desktop.ui.lists.row_table import RowTable
from crm_desktop.ui.lists.rows import Row, Rows
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.service_levels.known import Known
from crm_desktop.ui.service_levels.words import running_words, week_words, weekday_words
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label, strong_label

_DAYS = range(1, 8)
_LIST = 300
_DAY = Field(0, "", "", FieldType.DAY)


class HoursPage(QWidget):
    """Nothing is written before Keep; then it is one step, and every deadline follows."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._known = Known()
        self._shown: tuple[str, tuple[Spans, ...]] | None = None
        self.list = RowTable(
            Rows((tr("Hours hold"),), self, is_renamed=False),
            tr("Working hours"),
            tr("From a day on …"),
            is_ordered=False,
        )
        self.title = strong_label()
        self.lines = {day: QLineEdit() for day in _DAYS}
        self.effect, self.error = PlainLabel(ink="muted"), PlainLabel(ink="bad")
        self.keep, self.discard = primary_button(tr("Keep")), button(tr("Discard"))
        self.error.hide()
        self._lay_out()
        self._connect()

    def show_known(self, known: Known) -> None:
        """Show these hours; what is being typed stays unless they were changed."""
        self._known = known
        self.list.show_rows(
            [Row(each.id, (Cell(week_words(each.from_day)),)) for each in known.weeks]
        )
        self.effect.setText(running_words(known.running))
        self._show_current()

    def current(self) -> WeekRow | None:
        """The hours chosen."""
        key = self.list.current()
        return next((each for each in self._known.weeks if each.id == key), None)

    def add(self) -> None:
        """Ask from which day on other hours hold; they begin as those chosen."""
        line = FormField("day", tr("From"), tr("2026-11-14"), make=self._day_line)
        dialog = FormDialog(self._runner, self, tr("Other hours from a day on"), [line])
        dialog.writes(self._new_week)
        dialog.open()

    def save(self) -> None:
        """Write the days as they stand, unless one of them cannot be read."""
        hours = self._typed()
        unclear = [day for day, spans in hours.items() if spans is None]
        if unclear:
            self._say(tr("Type hours such as 9–17 or 8–12, 13–17:30, or nothing."))
            self.lines[unclear[0]].setFocus()
            return
        week = self.current()
        day = "" if week is None else week.from_day
        known = tuple(spans for spans in hours.values() if spans is not None)
        self._write(SetWorkWeek(known, day))

    def take_keyboard(self) -> None:
        """The first day has the keyboard."""
        self.lines[1].setFocus()

    def _day_line(self) -> QLineEdit:
        return DayLine(_DAY, self._known.how)

    def _new_week(self, typed: Mapping[str, str]) -> Command:
        week = self.current()
        try:
            found = read_value(_DAY, typed["day"], self._known.how)
        except CrmError:
            found = None
        day = found.text if found else typed["day"] or "–"
        return SetWorkWeek(DEFAULT_HOURS if week is None else week.hours, day)

    def _show_current(self) -> None:
        week = self.current()
        hours: tuple[Spans, ...] = ((),) * 7 if week is None else week.hours
        from_day = "" if week is None else week.from_day
        self.list.delete.setEnabled(bool(from_day))
        if self._shown == (from_day, hours):
            return
        self._shown = from_day, hours
        self.title.setText(week_words(from_day))
        self._show_hours(hours)

    def _show_hours(self, hours: tuple[Spans, ...]) -> None:
        for day, spans in zip(_DAYS, hours, strict=True):
            self.lines[day].setText(write_spans(spans))
        self._look()

    def _typed(self) -> dict[int, Spans | None]:
        return {day: read_spans(line.text()) for day, line in self.lines.items()}

    def _look(self) -> None:
        kept = () if self._shown is None else self._shown[1]
        is_edited = tuple(self._typed().values()) != tuple(kept)
        self.keep.setEnabled(is_edited)
        self.discard.setEnabled(is_edited)
        self.error.hide()

    def _discard(self) -> None:
        if self._shown is not None:
            self._show_hours(self._shown[1])

    def _delete(self) -> None:
        week = self.current()
        if week is not None:
            self._write(DeleteWorkWeek(week.id))

    def _write(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=lambda error: self._say(error_words(error)))

    def _say(self, words: str) -> None:
        self.error.setText(words)
        self.error.show()

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_current)
        self.list.add_requested.connect(self.add)
        self.list.delete_requested.connect(self._delete)
        self.list.open_requested.connect(self.take_keyboard)
        self.keep.clicked.connect(self.save)
        self.discard.clicked.connect(self._discard)
        for line in self.lines.values():
            line.textChanged.connect(self._look)
            line.returnPressed.connect(self.save)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(_LIST)
        days = QWidget()
        grid = QGridLayout(days)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for day, line in self.lines.items():
            line.setPlaceholderText(tr("no work"))
            line.setAccessibleName(weekday_words(day))
            grid.addWidget(secondary_label(weekday_words(day)), day, 0)
            grid.addWidget(line, day, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.discard)
        foot.addWidget(self.keep)
        card = Card(self.title, days, self.error, self.effect, spacing=12)
        card.column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.list)
        right = QVBoxLayout()
        right.addWidget(card)
        right.addStretch(1)
        row.addLayout(right, 1)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
