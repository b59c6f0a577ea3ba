"""What floats below a line while it is put off, planned or logged."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.ui.dialogs.when_fields import WhenFields
from crm_desktop.ui.records.log_bar import Entry, LogBar
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import PlainLabel, strong_label
from crm_desktop.ui.widgets.raised import RaisedPanel

_WIDTH = 460


class WhenPanel(RaisedPanel):
    """Asks for a day, by a button or in words, and where `asks` says so for the words of a plan."""

    chosen = Signal(str, str, str)  # words, day, time

    def __init__(
        self, window: QWidget, title: str, today: Callable[[], date], *, asks: str = ""
    ) -> None:
        super().__init__(window)
        self.text = QLineEdit()
        self.text.setPlaceholderText(asks)
        self.text.setAccessibleName(asks)
        self.text.setVisible(bool(asks))
        self.when = WhenFields(today)
        self.save = primary_button(tr("Plan", "to plan something") if asks else tr("Put off"))
        self._asks = bool(asks)
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        self.column.addWidget(strong_label(title))
        self.column.addWidget(self.text)
        self.column.addWidget(self._quick_row(_soon(today())))
        self.column.addWidget(self.when)
        self.column.addWidget(self._error)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.column.addLayout(foot)
        self.setFixedWidth(_WIDTH)
        self.save.clicked.connect(self._submit)
        self.when.submitted.connect(self._submit)
        self.text.returnPressed.connect(self._submit)

    def take_keyboard(self) -> None:
        """The first thing to be typed has the keyboard."""
        (self.text if self._asks else self.when.day).setFocus()

    def _quick_row(self, days: Sequence[tuple[str, date]]) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, spacing=6)
        for words, day in days:
            made = button(words)
            made.clicked.connect(partial(self._take, day))
            flow.addWidget(made)
        return row

    def _take(self, day: date) -> None:
        self.when.set_when(day.isoformat(), self.when.time.text())
        if not self._asks or self.text.text().strip():
            self._submit()
        else:
            self.text.setFocus()

    def _submit(self) -> None:
        words, found = self.text.text().strip(), self.when.understood()
        if self._asks and not words:
            self._say(tr("Type what is to do."), self.text)
        elif found is None:
            self._say(tr("Say on which day, such as “tomorrow”."), self.when.day)
        else:
            self.chosen.emit(words, *found)
            self.close_panel()

    def _say(self, words: str, field: QLineEdit) -> None:
        self._error.setText(words)
        self._error.show()
        self.settle()
        field.setFocus()


class LogPanel(RaisedPanel):
    """The log bar for one line."""

    submitted = Signal(object)  # Entry

    def __init__(self, window: QWidget, title: str, today: Callable[[], date]) -> None:
        super().__init__(window)
        self.bar = LogBar(today)
        self.column.addWidget(strong_label(title))
        self.column.addWidget(self.bar)
        self.setFixedWidth(_WIDTH)
        self.bar.left.connect(self.close_panel)
        self.bar.submitted.connect(self._submit)

    def take_keyboard(self) -> None:
        """The words have the keyboard; it begins as a call."""
        self.bar.start(ActivityKind.CALL)

    def _submit(self, entry: Entry) -> None:
        self.submitted.emit(entry)
        self.close_panel()


def _soon(today: date) -> Sequence[tuple[str, date]]:
    monday = today + timedelta(days=7 - today.weekday())
    return (
        (tr("Tomorrow"), today + timedelta(days=1)),
        (tr("Monday"), monday),
        (tr("In a week"), today + timedelta(days=7)),
        (tr("In a month"), today + timedelta(days=30)),
    )
