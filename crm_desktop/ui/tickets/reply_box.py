"""Where an answer, a note or a phone call is written, below the conversation."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton

from crm_desktop.domain.activity import Direction
from crm_desktop.domain.ticket import TicketState
from crm_desktop.ui.files.attaching import choose_files
from crm_desktop.ui.plain_text import one_line, plain_tool_tip
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr
from crm_desktop.ui.widgets.buttons import button, icon_button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.chip_line import ChipLine, ChipText
from crm_desktop.ui.widgets.drop_place import DropPlace
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label
from crm_desktop.ui.widgets.line_tabs import LineTabs

LONGEST = 100_000
_LEAST, _TALL = 64, 118
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Way(StrEnum):
    """What is being written."""

    REPLY = "reply"
    NOTE = "note"
    CALL = "call"


_TABS = (
    (Way.REPLY, QT_TR_NOOP("Reply")),
    (Way.NOTE, QT_TR_NOOP("Note")),
    (Way.CALL, QT_TR_NOOP("Phone call")),
)
_HINTS = {
    Way.REPLY: QT_TR_NOOP("Write an answer …"),
    Way.NOTE: QT_TR_NOOP("A note for yourself; the customer does not see it"),
    Way.CALL: QT_TR_NOOP("What was said on the phone?"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the box; `articles` are those whose words were put into it."""

    way: Way = Way.REPLY
    text: str = ""
    files: tuple[Path, ...] = ()
    minutes: str = ""
    direction: Direction = Direction.OUT
    articles: tuple[int, ...] = ()
    then: TicketState | None = field(default=None, compare=False)

    @property
    def is_empty(self) -> bool:
        return not (self.text.strip() or self.files or self.minutes)


class ReplyText(QPlainTextEdit):
    """Plain text; Ctrl+Enter sends, with Shift it waits for the customer; Tab leaves it."""

    submitted = Signal(bool)  # whether to wait
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(_TALL)
        self.setAcceptDrops(False)  # files are dropped on the whole box

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_asked = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and is_asked:
            self.submitted.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Ctrl+Shift+Enter is a key of the window too; here it means what is written.
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text()[:LONGEST])


class ReplyBox(Card):
    """Tells what is to be sent or kept; what is typed stays until that is done."""

    submitted = Signal(object)  # Draft, with how the ticket stands afterwards
    template_requested = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self._files: list[Path] = []
        self._articles: list[int] = []
        self.tabs = LineTabs([tr(text) for _, text in _TABS])
        self.to = secondary_label()
        self.template = Chip(f"{tr('Canned reply')} ▾", removable=False)
        self.template.hide()  # until there is something to choose from
        self.attach = icon_button("paperclip", tr("Attach files …"))
        self.text = ReplyText()
        self.minutes = QLineEdit()
        self.outgoing, self.incoming = button(tr("Outgoing")), button(tr("Incoming"))
        self.files = ChipLine(remove_tip=tr("Do not send this file"))
        self.error = PlainLabel(ink="bad")
        self.send = button("")
        self.wait = button(tr("Send and wait"))
        self.solve = primary_button("")
        self._lay_out()
        self._connect()
        self.set_draft(Draft())

    @property
    def way(self) -> Way:
        """What is being written."""
        return _TABS[self.tabs.currentIndex()][0]

    def draft(self) -> Draft:
        """What stands in the box."""
        direction = Direction.IN if self.incoming.isChecked() else Direction.OUT
        return Draft(
            self.way,
            self.text.toPlainText(),
            tuple(self._files),
            self.minutes.text().strip() if self.way is Way.CALL else "",
            direction,
            tuple(self._articles),
        )

    def set_draft(self, draft: Draft) -> None:
        """Show this, such as what was being typed for a ticket before another was looked at."""
        self.tabs.setCurrentIndex([way for way, _ in _TABS].index(draft.way))
        if self.text.toPlainText() != draft.text:
            self.text.setPlainText(draft.text)
        self.minutes.setText(draft.minutes)
        self.incoming.setChecked(draft.direction is Direction.IN)
        self.outgoing.setChecked(draft.direction is not Direction.IN)
        self._files, self._articles = list(draft.files), list(draft.articles)
        self._show_files()
        self._show_way()

    def start(self, way: Way) -> None:
        """Turn to what is to be written and take the keyboard; what is typed stays."""
        self.tabs.setCurrentIndex([each for each, _ in _TABS].index(way))
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def insert(self, text: str, article: int | None = None) -> None:
        """Put words where the cursor stands, those of an article perhaps."""
        self.text.insertPlainText(text)
        if article is not None and article not in self._articles:
            self._articles.append(article)
        self.text.setFocus()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Send these along."""
        self._files += [path for path in paths if path not in self._files]
        self._show_files()

    def fit(self, whole: int) -> None:
        """Leave the conversation room where the panel is only so high."""
        self.text.setFixedHeight(min(max(whole // 7, _LEAST), _TALL))

    def set_address(self, address: str) -> None:
        """Say where a reply goes."""
        known = filled(tr("to {address}"), address=one_line(address))
        self.to.setText(known if address else tr("no e-mail address is known"))
        self._show_way()

    def show_error(self, words: str) -> None:
        """Say why it was not sent or kept."""
        self.error.setText(words)
        self.error.setVisible(bool(words))

    def submit(self, then: TicketState | None) -> None:
        """Have what stands here sent or kept, after which the ticket stands like this."""
        draft = self.draft()
        if not draft.text.strip():
            self.show_error(tr("Type some words first."))
            self.text.setFocus()
            return
        if draft.minutes and not (draft.minutes.isascii() and draft.minutes.isdecimal()):
            self.show_error(tr("The minutes are a whole number."))
            self.minutes.setFocus()
            return
        self.submitted.emit(
            Draft(
                draft.way,
                draft.text,
                draft.files,
                draft.minutes,
                draft.direction,
                draft.articles,
                then,
            )
        )

    def _show_way(self, _tab: int = 0) -> None:
        way = self.way
        self.text.setPlaceholderText(tr(_HINTS[way]))
        self.text.setAccessibleName(tr(_HINTS[way]))
        self.to.setVisible(way is Way.REPLY)
        self.wait.setVisible(way is Way.REPLY)
        for part in (self.minutes, self.outgoing, self.incoming):
            part.setVisible(way is Way.CALL)
        self.send.setText(tr("Send") if way is Way.REPLY else tr("Save"))
        self.solve.setText(tr("Send and solve") if way is Way.REPLY else tr("Save and solve"))
        self.show_error("")

    def _show_files(self) -> None:
        self.files.set_chips([ChipText(str(path), path.name) for path in self._files])
        self.files.setVisible(bool(self._files))

    def _remove_file(self, path: str) -> None:
        self._files = [each for each in self._files if str(each) != path]
        self._show_files()

    def _keys_submit(self, is_waiting: bool) -> None:  # noqa: FBT001 - Qt's slot
        if is_waiting and self.way is Way.REPLY:
            self.submit(TicketState.WAITING)
        else:
            self.submit(TicketState.SOLVED if self.way is Way.REPLY else None)

    def _turn(self, direction: Direction) -> None:
        self.incoming.setChecked(direction is Direction.IN)
        self.outgoing.setChecked(direction is not Direction.IN)

    def _lay_out(self) -> None:
        self.column.setContentsMargins(14, 6, 14, 12)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.tabs)
        head.addWidget(self.to, 1)
        head.addStretch(0)
        head.addWidget(self.template)
        head.addWidget(self.attach)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.minutes.setPlaceholderText(tr("min"))
        self.minutes.setAccessibleName(tr("Minutes"))
        self.minutes.setFixedWidth(56)
        for toggle in (self.outgoing, self.incoming):
            toggle.setCheckable(True)
            foot.addWidget(toggle)
        foot.addWidget(self.minutes)
        foot.addStretch(1)
        for made in (self.send, self.wait, self.solve):
            foot.addWidget(made)
        plain_tool_tip(self.wait, tr("Ctrl+Shift+Enter: the ticket waits for the customer"))
        plain_tool_tip(self.solve, tr("Ctrl+Enter: the ticket is solved"))
        self.column.addLayout(head)
        for widget in (self.text, self.files, self.error):
            self.column.addWidget(widget)
        self.column.addLayout(foot)
        self.drop_place = DropPlace(self, tr("Drop to send along"), self.isEnabled)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_way)
        self.text.submitted.connect(self._keys_submit)
        self.text.escaped.connect(self.escaped)
        self.text.textChanged.connect(partial(self.show_error, ""))
        self.minutes.returnPressed.connect(partial(self.submit, None))
        self.outgoing.clicked.connect(partial(self._turn, Direction.OUT))
        self.incoming.clicked.connect(partial(self._turn, Direction.IN))
        self.attach.clicked.connect(lambda: choose_files(self, self.add_files))
        self.template.clicked.connect(self.template_requested)
        self.files.remove_requested.connect(self._remove_file)
        self.drop_place.files_dropped.connect(self.add_files)
        ways: tuple[tuple[QPushButton, TicketState | None], ...] = (
            (self.send, None),
            (self.wait, TicketState.WAITING),
            (self.solve, TicketState.SOLVED),
        )
        for made, then in ways:
            made.clicked.connect(partial(self.submit, then))
