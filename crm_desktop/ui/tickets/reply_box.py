"""Where an answer, a note or a phone call is written, below the conversation."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from crm_desktop.domain.ticket import TicketState
from crm_desktop.ui.files.attaching import choose_files
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.tickets.address_lines import AddressLines
from crm_desktop.ui.tickets.draft import Draft, Way
from crm_desktop.ui.tickets.refusal import refusal
from crm_desktop.ui.tickets.reply_foot import ReplyFoot
from crm_desktop.ui.tickets.reply_text import LEAST, TALL, ReplyText
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.buttons import icon_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.chip_line import ChipLine, ChipText
from crm_desktop.ui.widgets.drop_place import DropPlace
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label
from crm_desktop.ui.widgets.line_tabs import LineTabs

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
# Below this height of the panel the box is one line until somebody writes.
_LOW = 520
_WHOLE, _LOWER, _SLIM = (14, 6, 14, 12), (12, 2, 12, 8), (6, 6, 6, 6)


class ReplyBox(Card):
    """Tells what is to be sent or kept; what is typed stays until that is done.

    Where there is little room it is one line until somebody writes, and grows with the words.
    """

    submitted = Signal(object)  # Draft, with how the ticket stands afterwards
    template_requested = Signal()
    arranged = Signal()  # what is written may need the room of other things, or no longer
    escaped = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__(spacing=8)
        self._is_low, self._is_begun = False, False
        self._tall = self._most = TALL
        self._files: list[Path] = []
        self._articles: list[int] = []
        self.tabs = LineTabs([tr(text) for _, text in _TABS])
        self.tabs.setUsesScrollButtons(False)  # the one that is turned to is a little wider
        self.addresses = AddressLines(runner)
        self.template = Chip(f"{tr('Canned reply')} ▾", removable=False)
        self.template.hide()  # until there is something to choose from
        self.attach = icon_button("paperclip", tr("Attach files …"))
        self.text = ReplyText()
        self.files = ChipLine(remove_tip=tr("Do not send this file"))
        self.error = PlainLabel(ink="bad")
        self.under_way = secondary_label(tr("Sending …"))
        self.foot = ReplyFoot()
        self._lay_out()
        self._connect()
        self.set_draft(Draft())

    @property
    def way(self) -> Way:
        """What is being written."""
        return _TABS[self.tabs.currentIndex()][0]

    @property
    def wants_room(self) -> bool:
        """Whether somebody writes where there is little room."""
        return self._is_low and self._is_begun

    def draft(self) -> Draft:
        """What stands in the box."""
        return Draft(
            self.way,
            self.text.toPlainText(),
            tuple(self._files),
            self.foot.minutes.text().strip() if self.way is Way.CALL else "",
            self.foot.direction(),
            tuple(self._articles),
            *self.addresses.given(),
        )

    def set_draft(self, draft: Draft) -> None:
        """Show this, such as what was being typed for a ticket before another was looked at."""
        self.tabs.setCurrentIndex([way for way, _ in _TABS].index(draft.way))
        if self.text.toPlainText() != draft.text:
            self.text.setPlainText(draft.text)
        self.foot.minutes.setText(draft.minutes)
        self.foot.turn(draft.direction)
        self._files, self._articles = list(draft.files), list(draft.articles)
        self.addresses.set_given(draft)
        self._is_begun = not draft.is_empty
        self._show_files()
        self._show_way()

    def start(self, way: Way) -> None:
        """Turn to what is to be written and take the keyboard; what is typed stays."""
        self.tabs.setCurrentIndex([each for each, _ in _TABS].index(way))
        self._begin()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def insert(self, text: str, article: int | None = None, subject: str = "") -> None:
        """Put words where the cursor stands, those of an article perhaps; with their subject."""
        self.text.insertPlainText(text)
        if subject:
            self.addresses.show_subject(subject)
        if article is not None and article not in self._articles:
            self._articles.append(article)
        self.text.setFocus()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Send these along."""
        self._files += [path for path in paths if path not in self._files]
        self._show_files()
        self._begin()

    def fit(self, whole: int) -> None:
        """Leave the conversation room where the panel is only so high."""
        self._tall, self._is_low = min(max(whole // 7, LEAST), TALL), whole < _LOW
        self._most = whole // 4
        self._arrange()

    def set_address(self, ticket: int, address: str) -> None:
        """Say where a reply goes, unless the user does."""
        self.addresses.show_usual(ticket, address)

    def set_busy(self, *, is_busy: bool) -> None:
        """While a reply is being sent nothing of it is changed."""
        others = (self.tabs, self.addresses, self.attach, self.template, self.foot)
        focused = QApplication.focusWidget()
        is_here = focused is not None and self.isAncestorOf(focused)
        if is_busy and is_here:
            self.text.setFocus()  # what is disabled would lose the keyboard to nobody
        self.text.setReadOnly(is_busy)
        for part in others:
            part.setEnabled(not is_busy)
        self.under_way.setVisible(is_busy)

    def show_error(self, words: str) -> None:
        """Say why it was not sent or kept."""
        self.error.setText(words)
        self.error.setVisible(bool(words))

    def submit(self, then: TicketState | None) -> None:
        """Have what stands here sent or kept, after which the ticket stands like this."""
        draft = self.draft()
        lacking = refusal(draft, is_emptied=self.addresses.is_emptied())
        if lacking is None:
            self.submitted.emit(replace(draft, then=then))
            return
        self.show_error(lacking.words)
        if lacking.field == "text":
            self.text.mark(lacking.start, lacking.end)
            return
        lines = {"to": self.addresses.to, "subject": self.addresses.subject}
        lines.get(lacking.field, self.foot.minutes).setFocus()

    def _show_way(self, _tab: int = 0) -> None:
        way = self.way
        self.text.show_hint(tr(_HINTS[way]))
        self.foot.show_way(way)
        self.show_error("")
        self._arrange()

    def _begin(self) -> None:
        """Somebody writes: show all that belongs to it."""
        if not self._is_begun:
            self._is_begun = True
            self._arrange()

    def _leave(self) -> None:
        """Escape: what was begun and is empty is one line again."""
        self._is_begun = not self.draft().is_empty
        self._arrange()
        self.escaped.emit()

    def _arrange(self) -> None:
        is_line = self._is_low and not self._is_begun
        for part in (self.head, self.foot):
            part.setVisible(not is_line)
        self.addresses.setVisible(self.way is Way.REPLY and not is_line)
        line = self.text.line_height()
        least, most = line if self._is_low else self._tall, line if is_line else self._most
        self.text.grow_between(least, most)
        margins = _LOWER if self._is_low else _WHOLE
        self.column.setContentsMargins(*(_SLIM if is_line else margins))
        self.column.setSpacing(4 if self._is_low else 8)
        self.arranged.emit()

    def _show_files(self) -> None:
        self.files.set_chips([ChipText(str(path), path.name) for path in self._files])
        self.files.setVisible(bool(self._files))

    def _remove_file(self, path: str) -> None:
        self._files = [each for each in self._files if str(each) != path]
        self._show_files()

    def _keys_submit(self, is_waiting: bool) -> None:  # noqa: FBT001 - Qt's slot
        then = TicketState.WAITING if is_waiting else TicketState.SOLVED
        self.submit(then if self.way is Way.REPLY else None)

    def _lay_out(self) -> None:
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.template)
        head.addWidget(self.attach)
        self.column.addWidget(self.head)
        self.under_way.hide()
        shown = (self.addresses, self.text, self.files, self.error, self.under_way, self.foot)
        for widget in shown:
            self.column.addWidget(widget)
        self.drop_place = DropPlace(self, tr("Drop to send along"), self.isEnabled)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_way)
        self.text.submitted.connect(self._keys_submit)
        self.text.escaped.connect(self._leave)
        self.text.entered.connect(self._begin)
        self.text.textChanged.connect(partial(self.show_error, ""))
        self.addresses.typed.connect(partial(self.show_error, ""))
        self.foot.submitted.connect(self.submit)
        self.attach.clicked.connect(lambda: choose_files(self, self.add_files))
        self.template.clicked.connect(self.template_requested)
        self.files.remove_requested.connect(self._remove_file)
        self.drop_place.files_dropped.connect(self.add_files)
