"""Time spent on the ticket in the panel: a clock to start and stop, and what was written down."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.ticket import TimeEntry
from crm_desktop.services import time_entries
from crm_desktop.services.field_values import conventions
from crm_desktop.services.time_entries import (
    DeleteTime,
    EditTime,
    StartTimer,
    StopTimer,
    TimeTotal,
)
from crm_desktop.services.workspace import Command, Done, Reading
from crm_desktop.ui import dates
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.icons import icon
from crm_desktop.ui.lists.row_table import RowTable
from crm_desktop.ui.lists.rows import Row, Rows
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.time_spent.entry_form import TimeForm
from crm_desktop.ui.time_spent.words import clock_words, span_words, total_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, icon_button
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label, strong_label

_SECOND_MS = 1000
_MOST_ROWS = 12


class _Answer(NamedTuple):
    entries: list[TimeEntry]
    total: TimeTotal
    how: Conventions


class TimePage(PanelPage):
    """Enter changes an entry, F2 its note, Delete takes it away."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner, self._key = runner, 0
        self._asking = CancelToken()
        self._answer = _Answer([], TimeTotal(), Conventions())
        self.start = button("", "play")
        self.clock, self.total = strong_label(), secondary_label()
        self.hint = PlainLabel(
            tr("Start the clock while you work on it, or write down how long it took."),
            ink="muted",
        )
        titles = (tr("Note"), tr("Day"), tr("Time", "spent on a ticket"))
        self.list = RowTable(
            Rows(titles, self), tr("Time spent"), tr("Add time …"), is_ordered=False
        )
        self.edit = icon_button("pencil", tr("Edit the entry"))
        self._ticking = QTimer(self, interval=_SECOND_MS)
        self._lay_out()
        self._connect()

    def show_record(self, key: int, name: str) -> None:
        self._key = key
        self._ask()

    def add(self) -> None:
        """Ask for time to be written down."""
        TimeForm(self._runner, self, self._key, self._answer.how).open()

    def turn(self) -> None:
        """Start the clock, or stop it where it runs."""
        self._write(StartTimer(self._key) if self._running() is None else StopTimer())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticking.stop()

    def _ask(self) -> None:
        self._asking.cancel()
        self._asking = self._runner.read(self, partial(_read, self._key), self._show)

    def _follow(self, done: Done, _asker: object) -> None:
        tickets = done.changes.ids.get(Kind.TICKET, frozenset())
        if self._key and self.isVisible() and (done.changes.bulk or self._key in tickets):
            self._ask()

    def _show(self, answer: _Answer) -> None:
        self._answer = answer
        now = self._runner.now()
        self.list.show_rows([_row(each, now) for each in answer.entries])
        self.list.fit_height(_MOST_ROWS)
        has_any = bool(answer.entries)
        self.hint.setVisible(not has_any)
        self.edit.setEnabled(has_any)
        words = tr("Start the clock") if self._running() is None else tr("Stop the clock")
        self.start.setText(words)
        self.start.setIcon(icon("play" if self._running() is None else "square"))
        self.total.setText(total_words(answer.total))
        self._tick()

    def _running(self) -> TimeEntry | None:
        return next((each for each in self._answer.entries if each.minutes is None), None)

    def _current(self) -> TimeEntry | None:
        key = self.list.current()
        return next((each for each in self._answer.entries if each.id == key), None)

    def _tick(self) -> None:
        """Say how long the clock has run; once a second while one can see it."""
        running = self._running()
        self.clock.setVisible(running is not None)
        if running is None:
            self._ticking.stop()
            return
        self.clock.setText(clock_words(self._runner.now() - running.started_at))
        if self.isVisible() and not self._ticking.isActive():
            self._ticking.start()

    def _edit(self) -> None:
        entry = self._current()
        if entry is not None:
            TimeForm(self._runner, self, self._key, self._answer.how, entry).open()

    def _delete(self) -> None:
        entry = self._current()
        if entry is not None:
            self._write(DeleteTime((entry.id,)))

    def _write(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=self._refused)

    def _refused(self, error: BaseException) -> None:
        self.list.show_error(error_words(error))

    def _lay_out(self) -> None:
        self.list.add_tool(self.edit)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.start)
        head.addWidget(self.clock)
        head.addStretch(1)
        head.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.list)

    def _connect(self) -> None:
        self.start.clicked.connect(self.turn)
        self.edit.clicked.connect(self._edit)
        self.list.add_requested.connect(self.add)
        self.list.open_requested.connect(self._edit)
        self.list.delete_requested.connect(self._delete)
        self.list.rows.renamed.connect(lambda key, note: self._write(EditTime(key, note=note)))
        self._ticking.timeout.connect(self._tick)
        self._runner.changed.connect(self._follow)


def _read(key: int, reading: Reading) -> _Answer:
    return _Answer(
        time_entries.of_ticket(reading, key),
        time_entries.total_of(reading, key),
        conventions(reading),
    )


def _row(entry: TimeEntry, now: int) -> Row:
    is_running = entry.minutes is None
    cells = (
        Cell(one_line(entry.note), tip=entry.note),
        Cell(
            dates.day(entry.started_at, now),
            tr("billable") if entry.is_billable else "",
            muted=True,
        ),
        Cell(
            tr("running") if entry.minutes is None else span_words(entry.minutes),
            right=True,
            figures=True,
            strong=is_running,
        ),
    )
    return Row(entry.id, cells)
