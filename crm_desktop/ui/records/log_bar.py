"""Noting what was done, or planning what is to do, in one line and Enter."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.ui.dialogs.when_fields import WhenFields
from crm_desktop.ui.plain_text import plain_tool_tip
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, icon_button, quiet_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

ICONS = {
    ActivityKind.CALL: "phone",
    ActivityKind.EMAIL: "mail",
    ActivityKind.MEETING: "users",
    ActivityKind.VISIT: "map-pin",
    ActivityKind.CHAT: "message-circle",
    ActivityKind.LETTER: "send",
    ActivityKind.NOTE: "sticky-note",
    ActivityKind.TASK: "square-check",
}
_DIRECTED = frozenset(
    (ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.CHAT, ActivityKind.LETTER)
)
_TIMED = frozenset((ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.VISIT))
_LONGEST = 20_000
_LINES = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the log bar; `day` is set where it is a plan."""

    kind: ActivityKind = ActivityKind.NOTE
    text: str = ""
    is_plan: bool = False
    day: str = ""
    time: str = ""
    direction: Direction = Direction.NONE
    minutes: str = ""


class EntryText(QPlainTextEdit):
    """Grows with its lines; Enter sends, Shift+Enter makes a new line."""

    submitted = Signal()
    escaped = Signal()
    shortened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) > _LONGEST:
            text = text[:_LONGEST]
            self.shortened.emit()
        self.insertPlainText(text)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _fit(self) -> None:
        needed = max(self.document().size().height(), 1)
        lines = min(needed, _LINES)
        height = round(lines * self.fontMetrics().lineSpacing() + 2 * 4 + 12)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if needed > _LINES else policy.ScrollBarAlwaysOff
        )
        if height != self.height():
            self.setFixedHeight(height)


class LogBar(Card):
    """Kinds as icons, the words, and what belongs to the kind; keeps what is typed per record."""

    submitted = Signal(object)  # Entry
    left = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(spacing=6)
        self._kind = ActivityKind.NOTE
        self._kinds: dict[ActivityKind, QToolButton] = {}
        self.text = EntryText()
        self.when = WhenFields(today)
        self._title = secondary_label()
        self._plan = icon_button("calendar-plus", tr("Plan it for later"))
        self._out, self._in = _toggle(tr("Outgoing")), _toggle(tr("Incoming"))
        self._minutes = QLineEdit()
        self._error = PlainLabel(ink="bad")
        self._save = button(tr("Save"))
        self._lay_out()
        self._connect()
        self.set_entry(Entry())

    def start(self, kind: ActivityKind) -> None:
        """Turn to a kind and take the keyboard; what is typed stays."""
        entry = replace(self.entry(), kind=kind, is_plan=kind is ActivityKind.TASK)
        self.set_entry(replace(entry, direction=_first_direction(kind, entry.direction)))
        self.show()
        self.text.setFocus()

    def entry(self) -> Entry:
        """What stands in the bar, the day and time as typed."""
        is_in = self._in.isChecked()
        direction = Direction.IN if is_in else Direction.OUT
        return Entry(
            self._kind,
            self.text.toPlainText(),
            self._plan.isChecked(),
            self.when.day.text(),
            self.when.time.text(),
            direction if self._kind in _DIRECTED else Direction.NONE,
            self._minutes.text() if self._kind in _TIMED else "",
        )

    def set_entry(self, entry: Entry) -> None:
        """Show this, such as what was being typed for a record before another was looked at."""
        self._kind = entry.kind
        for kind, widget in self._kinds.items():
            widget.setChecked(kind is entry.kind)
        if self.text.toPlainText() != entry.text:
            self.text.setPlainText(entry.text)
        self._plan.setChecked(entry.is_plan)
        self._in.setChecked(entry.direction is Direction.IN)
        self._out.setChecked(entry.direction is not Direction.IN)
        self._minutes.setText(entry.minutes)
        self.when.set_when(entry.day, entry.time)
        self._show_options()
        self.show_error("")

    def show_error(self, words: str) -> None:
        """Say why it was not saved."""
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def _submit(self) -> None:
        entry = self.entry()
        if not entry.text.strip():
            self.show_error(tr("Type some words first."))
            self.text.setFocus()
            return
        if entry.minutes and not entry.minutes.strip().isdecimal():
            self.show_error(tr("The minutes are a whole number."))
            self._minutes.setFocus()
            return
        if entry.is_plan:
            found = self.when.understood()
            if found is None:
                self.show_error(tr("Say on which day, such as “tomorrow”."))
                self.when.day.setFocus()
                return
            entry = replace(entry, day=found[0], time=found[1])
        self.submitted.emit(entry)

    def _choose(self, kind: ActivityKind) -> None:
        self.start(kind)

    def _show_options(self) -> None:
        is_plan = self._plan.isChecked()
        self._title.setText(kind_title(self._kind))
        self.when.setVisible(is_plan)
        for toggle in (self._out, self._in):
            toggle.setVisible(self._kind in _DIRECTED and not is_plan)
        self._minutes.setVisible(self._kind in _TIMED and not is_plan)
        self.text.setPlaceholderText(
            tr("What is to do?") if is_plan else tr("What happened, in a few words?")
        )

    def _lay_out(self) -> None:
        self.column.setContentsMargins(8, 8, 8, 10)
        self.column.addLayout(self._kind_row())
        self.column.addWidget(self.text)
        self.column.addWidget(self.when)
        self.column.addWidget(self._error)
        self.column.addLayout(self._option_row())

    def _kind_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for kind, name in ICONS.items():
            made = icon_button(name, kind_title(kind), "text")
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(partial(self._choose, kind))
            self._kinds[kind] = made
            row.addWidget(made)
        self._title.setMinimumWidth(1)  # in the narrowest panel the icons have to do
        row.addWidget(self._title)
        row.addStretch(1)
        self._plan.setCheckable(True)
        row.addWidget(self._plan)
        return row

    def _option_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._minutes.setPlaceholderText(tr("min"))
        self._minutes.setAccessibleName(tr("Minutes"))
        self._minutes.setFixedWidth(56)
        leave = quiet_button(tr("Cancel"))
        leave.clicked.connect(self.left)
        plain_tool_tip(leave, tr("Esc"))
        plain_tool_tip(self._save, tr("Enter saves, Shift+Enter begins a new line"))
        options = QWidget()  # in two lines where the words are long and the panel narrow
        flow = FlowLayout(options, spacing=6)
        for widget in (self._out, self._in, self._minutes):
            flow.addWidget(widget)
        row.addWidget(options, 1)
        row.addWidget(leave)
        row.addWidget(self._save)
        return row

    def _connect(self) -> None:
        self.text.submitted.connect(self._submit)
        self.text.escaped.connect(self.left)
        self.text.textChanged.connect(partial(self.show_error, ""))
        self.text.shortened.connect(self._tell_cut)
        self.when.submitted.connect(self._submit)
        self._minutes.returnPressed.connect(self._submit)
        self._save.clicked.connect(self._submit)
        self._plan.toggled.connect(self._show_options)
        self._out.clicked.connect(partial(self._turn, Direction.OUT))
        self._in.clicked.connect(partial(self._turn, Direction.IN))

    def _turn(self, direction: Direction) -> None:
        self._out.setChecked(direction is Direction.OUT)
        self._in.setChecked(direction is Direction.IN)

    def _tell_cut(self) -> None:
        self.show_error(tr("Only the first 20,000 characters were taken."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _toggle(words: str) -> QPushButton:
    made = button(words)
    made.setCheckable(True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _first_direction(kind: ActivityKind, present: Direction) -> Direction:
    if kind not in _DIRECTED:
        return Direction.NONE
    return present if present is not Direction.NONE else Direction.OUT
