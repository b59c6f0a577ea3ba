"""The service levels as a table, and the two settings that go with them."""

from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from crm_desktop.domain.ticket import ServiceLevelRow
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.service_levels import (
    CloseLevel,
    DeleteLevel,
    MoveLevel,
    OpenLevel,
    SaveLevel,
)
from crm_desktop.services.workspace import Command
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.lists.row_table import RowTable
from crm_desktop.ui.lists.rows import Row, Rows
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.service_levels.known import Known
from crm_desktop.ui.service_levels.level_form import LevelForm
from crm_desktop.ui.service_levels.words import Names, for_words, limit_words
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.fields import number_field
from crm_desktop.ui.widgets.label import PlainLabel

_MOST_DAYS, _MOST_MINUTES = 365, 1440


class LevelsPage(QWidget):
    """Enter changes a level; one that holds no more stays in the list."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._known = Known()
        titles = (tr("Name"), tr("For"), tr("First reply"), tr("Solution"), tr("Holds"))
        self.list = RowTable(Rows(titles, self), tr("Service levels"), tr("New level …"))
        self.list.wide = 2
        self.hint = PlainLabel(
            tr("Without a level no ticket has a deadline. Say how soon you answer, and whom."),
            ink="muted",
        )
        self.edit, self.holds = button(tr("Edit …")), button("")
        self.days = number_field(1, _MOST_DAYS)
        self.minutes = number_field(0, _MOST_MINUTES)
        self._lay_out()
        self._connect()

    def show_known(self, known: Known) -> None:
        """Show these levels and settings."""
        self._known = known
        self.list.show_rows([_row(each, known.names) for each in known.levels])
        self.hint.setVisible(not known.levels)
        for field, value in (
            (self.days, known.business.close_after_days),
            (self.minutes, known.business.warn_minutes),
        ):
            if not field.hasFocus():
                field.setValue(value)
        self._show_current()

    def current(self) -> ServiceLevelRow | None:
        """The level chosen."""
        key = self.list.current()
        return next((each for each in self._known.levels if each.id == key), None)

    def add(self) -> None:
        """Ask for a new level."""
        LevelForm(self._runner, self, self._known).open()

    def take_keyboard(self) -> None:
        """The table has the keyboard, the button where there is none."""
        (self.list.table if self._known.levels else self.list.add).setFocus()

    def _connect(self) -> None:
        shown = self.list
        shown.add_requested.connect(self.add)
        shown.open_requested.connect(self._edit)
        shown.delete_requested.connect(self._delete)
        shown.move_requested.connect(self._move)
        shown.chosen.connect(self._show_current)
        shown.rows.renamed.connect(self._rename)
        self.edit.clicked.connect(self._edit)
        self.holds.clicked.connect(self._turn)
        for field, name in ((self.days, "close_after_days"), (self.minutes, "warn_minutes")):
            field.editingFinished.connect(lambda name=name, field=field: self._keep(name, field))

    def _show_current(self) -> None:
        level = self.current()
        for each in (self.edit, self.holds):
            each.setVisible(level is not None)
        if level is not None:
            self.holds.setText(tr("Holds again") if level.is_closed else tr("Holds no more"))

    def _edit(self) -> None:
        level = self.current()
        if level is not None:
            LevelForm(self._runner, self, self._known, level).open()

    def _rename(self, key: int, name: str) -> None:
        level = next(each for each in self._known.levels if each.id == key)
        ends = (level.type_id, level.contact_id, level.company_id, level.tag_id)
        self._write(
            SaveLevel(name, level.priority, *ends, level.reply_limit, level.solve_limit, key)
        )

    def _turn(self) -> None:
        level = self.current()
        if level is not None:
            self._write(OpenLevel(level.id) if level.is_closed else CloseLevel(level.id))

    def _move(self, step: int) -> None:
        level, place = self.current(), self.list.place() + step
        if level is not None and 0 <= place < len(self._known.levels):
            self.list.wanted = level.id
            self._write(MoveLevel(level.id, place))

    def _delete(self) -> None:
        level = self.current()
        if level is not None:
            self._write(DeleteLevel(level.id))

    def _keep(self, name: str, field: QSpinBox) -> None:
        if field.value() != self._known.business._asdict()[name]:
            self._write(EditBusiness({name: field.value()}))

    def _write(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=self._refused)

    def _refused(self, error: BaseException) -> None:
        self.list.show_error(error_words(error))

    def _lay_out(self) -> None:
        for each in (self.edit, self.holds):
            self.list.add_button(each)
        settings = QVBoxLayout()
        settings.setSpacing(6)
        for field, words in (
            (self.days, tr("days after it was solved, a ticket is closed for good")),
            (self.minutes, tr("minutes before a deadline, a notice tells of it")),
        ):
            field.setFixedWidth(84)
            field.setAccessibleName(words)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(field)
            row.addWidget(PlainLabel(words, ink="muted"), 1)
            settings.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addLayout(settings)


def _row(level: ServiceLevelRow, names: Names) -> Row:
    cells = (
        Cell(one_line(level.name), strong=not level.is_closed, muted=level.is_closed),
        Cell(for_words(level, names), muted=level.is_closed),
        Cell(limit_words(level.reply_limit), right=True, figures=True),
        Cell(limit_words(level.solve_limit), right=True, figures=True),
        Cell(tr("no more") if level.is_closed else tr("yes"), muted=True),
    )
    return Row(level.id, cells)
