"""A ticket whole: its head, the conversation, the box to answer in, and what stands beside."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QVBoxLayout, QWidget

from crm_desktop.domain.activity import Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ticket_whole import TicketWhole
from crm_desktop.services.ticket_whole import whole
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticketing.lists import TicketLists
from crm_desktop.ui.tickets.context import TicketContext
from crm_desktop.ui.tickets.conversation import Conversation
from crm_desktop.ui.tickets.draft import Draft, Way
from crm_desktop.ui.tickets.head import TicketHead
from crm_desktop.ui.tickets.reply_box import ReplyBox
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.drop_place import DropPlace
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.line_tabs import LineTabs

_FIRST = 30  # messages read and laid out at once
_TICK = 15_000
_BESIDE = 304  # the width of what stands beside
_FOLDED = 740  # in less there are tabs instead
_ANY = 16_777_215  # Qt's widest
_ALSO_SHOWN = (Kind.FIELD, Kind.SETTING, Kind.OPTION, Kind.PRODUCT, Kind.LEVEL)


class TicketPanel(Ground):
    """Shows one ticket; what is done to it is wired by `PanelDeeds`.

    `wanted` is the ticket that is to be shown, `shown` what is known of it, a moment later.
    """

    open_requested = Signal(object, object)  # the kind and id of another record
    action_requested = Signal(str)
    escaped = Signal()
    shown_changed = Signal(object)  # TicketWhole, or None

    def __init__(self, runner: Runner, lists: TicketLists) -> None:
        super().__init__("background")
        self._runner = runner
        self.shown: TicketWhole | None = None
        self.wanted: int | None = None
        self.head, self.conversation, self.reply = TicketHead(), Conversation(), ReplyBox(runner)
        self.context = TicketContext(runner, lists)
        self.sides = LineTabs([tr("Conversation"), tr("About the ticket")])
        whole = (self.conversation, tr("Drop mails or files"), lambda: self.shown is not None)
        self.drop_place = DropPlace(*whole)
        self._limit, self._is_folded = _FIRST, False
        self._drafts: dict[int, Draft] = {}
        self._reading = CancelToken()
        self._nobody = EmptyState("ticket", tr("Choose a ticket."))
        self._lay_out()
        self._connect()

    def show_record(self, key: int | None) -> None:
        """Read and show this ticket; an answer still on its way is dropped."""
        if key != self.wanted:
            self._keep_draft()
            self._limit = _FIRST
            self.wanted = key
            self._show_draft()
        self._read()

    def take_keyboard(self) -> None:
        """Give the keyboard to the box to answer in."""
        self.write(Way.REPLY)

    def write(self, way: Way) -> None:
        """Begin an answer, a note or a call."""
        self.sides.setCurrentIndex(0)
        self.reply.start(way)

    def turn_to(self, tab: int) -> None:
        """Turn to a tab of what stands beside."""
        self.sides.setCurrentIndex(1)
        self.context.turn_to(tab)

    def sent(self, ticket: int) -> None:
        """What was written for a ticket is on its way: its box is empty again."""
        self._drafts.pop(ticket, None)
        if self.wanted == ticket:
            self.reply.set_draft(Draft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reply.fit(self.height())
        self._fold()

    def _read(self) -> None:
        self._reading.cancel()
        if self.wanted is None:
            self._show_nobody()
            return
        work = partial(_load, self.wanted, self._limit)
        self._reading = self._runner.read(self, work, self._show, self._failed)

    def _show(self, found: TicketWhole) -> None:
        is_other = self.shown is None or found.id != self.shown.id
        self.shown, now = found, self._runner.now()
        self.setUpdatesEnabled(False)
        self.head.show_ticket(found, now)
        self.reply.set_address(found.id, _reply_address(found))
        self._stack.setCurrentWidget(self._whole)
        self.conversation.show_messages(found.messages, now, is_other=is_other)
        self.context.show_ticket(found, now)
        self._fold()
        self.setUpdatesEnabled(True)
        self.shown_changed.emit(found)

    def _show_nobody(self) -> None:
        self.shown = None
        self._stack.setCurrentWidget(self._nobody)
        self.shown_changed.emit(None)

    def _failed(self, error: BaseException) -> None:
        self._show_nobody()
        if not (isinstance(error, CrmError) and error.code.endswith("-gone")):
            self._runner.failed.emit(error, self)

    def _follow(self, done: Done, _asker: object) -> None:
        changes, key = done.changes, self.wanted
        is_here = key in changes.ids.get(Kind.TICKET, ()) or changes.bulk
        if key is not None and (is_here or any(map(changes.touches, _ALSO_SHOWN))):
            self._read()

    def _keep_draft(self) -> None:
        if self.wanted is None:
            return
        draft = self.reply.draft()
        if draft.is_empty:
            self._drafts.pop(self.wanted, None)
        else:
            self._drafts[self.wanted] = draft

    def _show_draft(self) -> None:
        """The box is of the ticket that is wanted, at once: one may type before that was read."""
        if self.wanted is not None:
            self.reply.set_address(self.wanted, "")
            self.reply.set_draft(self._drafts.get(self.wanted, Draft()))

    def _read_older(self) -> None:
        if self.shown is not None and self.shown.more and self._limit <= len(self.shown.messages):
            self._limit *= 4
            self._read()

    def _tick(self) -> None:
        """Say anew how long there is, while somebody sees it."""
        if self.shown is not None and self.isVisible():
            now = self._runner.now()
            self.head.tell(self.shown, now)
            self.context.clock.show_ticket(self.shown.detail, now)
            self._fold()

    def _fold(self, _tab: int = 0) -> None:
        """Where there is no room for both sides, show one of them under tabs.

        While somebody writes in a low window, what is said and what is written have all of it.
        """
        is_folded = self.width() < _FOLDED
        is_talk = self.sides.currentIndex() == 0
        is_cramped = is_talk and self.reply.wants_room
        self.sides.setVisible(is_folded and not is_cramped)
        self.head.show_state(wanted=not is_cramped)
        self._talk.setVisible(is_talk or not is_folded)
        self.context.setVisible(not (is_folded and is_talk))
        self.head.show_due(wanted=is_folded)
        if is_folded is self._is_folded:
            return
        self._is_folded = is_folded
        self._grid.removeWidget(self.context)
        if is_folded:
            self.context.setMinimumWidth(0)
            self.context.setMaximumWidth(_ANY)
            self._grid.addWidget(self.context, 1, 0)
        else:
            self.context.setFixedWidth(_BESIDE)
            self._grid.addWidget(self.context, 0, 1, 2, 1)

    def _lay_out(self) -> None:
        self._talk = QWidget()
        talk = QVBoxLayout(self._talk)
        talk.setContentsMargins(16, 8, 16, 14)
        talk.setSpacing(8)
        talk.addWidget(self.conversation, 1)
        talk.addWidget(self.reply)
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 16, 2)
        top.setSpacing(6)
        top.addWidget(self.head)
        top.addWidget(self.sides)
        self._whole = QWidget()
        self._grid = QGridLayout(self._whole)
        self._grid.setContentsMargins(1, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.addLayout(top, 0, 0)
        self._grid.addWidget(self._talk, 1, 0)
        self._grid.addWidget(self.context, 0, 1, 2, 1)
        self.context.setFixedWidth(_BESIDE)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._nobody)
        self._stack.addWidget(self._whole)

    def _connect(self) -> None:
        self._runner.changed.connect(self._follow)
        self.sides.currentChanged.connect(self._fold)
        self.conversation.more_wanted.connect(self._read_older)
        self.conversation.action_requested.connect(self.action_requested)
        self.conversation.escaped.connect(self.escaped)
        self.reply.escaped.connect(self.escaped)
        self.reply.arranged.connect(self._fold)
        self.context.open_requested.connect(self.open_requested)
        self._clock = QTimer(self, interval=_TICK)
        self._clock.timeout.connect(self._tick)
        self._clock.start()


def _reply_address(found: TicketWhole) -> str:
    """Where an answer goes: to whoever wrote last, else to the person of the ticket."""
    came = (each for each in reversed(found.messages) if each.direction == Direction.IN.value)
    return next((each.sender for each in came if each.sender), found.detail.email)


def _load(key: int, limit: int, reading: Reading) -> TicketWhole:
    return whole(reading, key, limit)
