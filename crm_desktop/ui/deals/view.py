"""The whole deal beside the board or the list: read in one go, shown in the same widgets."""

from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QStackedLayout

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.deal_detail import DealDetail
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import deal_detail
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.deals import form
from crm_desktop.ui.deals.head import DealHead
from crm_desktop.ui.deals.pages import DealPages
from crm_desktop.ui.deals.shown import values
from crm_desktop.ui.dialogs.field_form import FieldForm
from crm_desktop.ui.records.log_bar import Entry, LogBar
from crm_desktop.ui.records.timeline_view import Timeline
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.selling.lines import Lists, read_lists
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.drop_place import DropPlace
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.label import secondary_label
from crm_desktop.ui.widgets.standing import standing

_FIRST = 100  # done activities read at once
_ALSO_SHOWN = (Kind.FIELD, Kind.SETTING, Kind.PIPELINE, Kind.OPTION, Kind.TICKET)


class _Answer(NamedTuple):
    detail: DealDetail
    lists: Lists


class DealView(Ground):
    """Shows one deal; what is done to it is wired by `DealDeeds`.

    `wanted` is the deal that is to be shown, `detail` what is known of it, a moment later.
    """

    open_requested = Signal(object, object)  # the kind and id of another record
    escaped = Signal()
    shown_changed = Signal(object)  # DealDetail, or None

    def __init__(self, runner: Runner) -> None:
        super().__init__("background")
        self._runner = runner
        self.detail: DealDetail | None = None
        self.head = DealHead()
        self.log = LogBar(self.today)
        self.timeline = Timeline()
        self.form = FieldForm([])
        self.pages = DealPages(runner)
        self._fields: list[str] = []
        self.wanted: int | None = None
        self._limit = _FIRST
        self._reading = CancelToken()
        self._nobody = EmptyState("handshake", tr("Choose a deal."))
        self._no_past = secondary_label(tr("Nothing noted yet."))
        self.drop_place = DropPlace(self, tr("Drop to attach"), lambda: self.detail is not None)
        self._lay_out()
        self._connect()

    def show_record(self, key: int | None) -> None:
        """Read and show this deal; an answer still on its way is dropped."""
        if key != self.wanted:
            self._limit = _FIRST
            self.close_log()
        self.wanted = key
        self._read()

    def take_keyboard(self) -> None:
        """Give the keyboard to the stages."""
        self.head.take_keyboard()

    def today(self) -> date:
        """The day it is here."""
        return local(self._runner.now()).date()

    def turn_to(self, tab: int) -> None:
        """Turn to a tab, from where Tab leads into its page."""
        self.pages.tabs.show_tab(tab, shown=True)
        self.pages.tabs.setCurrentIndex(tab)
        self.pages.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_log(self) -> None:
        """Bring the log bar into sight, also before the deal is read: one types on at once."""
        self._stack.setCurrentWidget(self._area)
        self.pages.tabs.setCurrentIndex(0)
        self.log.show()
        self._reveal.start()

    def close_log(self) -> None:
        """Take the log bar away with what stands in it."""
        self.log.set_entry(Entry())
        self.log.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        self._reading.cancel()
        if self.wanted is None:
            self._show_nobody()
            return
        work = partial(_load, self.wanted, self._limit)
        self._reading = self._runner.read(self, work, self._show, self._failed)

    def _show(self, answer: _Answer) -> None:
        detail = answer.detail
        is_other = self.detail is None or detail.id != self.detail.id
        self.detail = detail
        self.setUpdatesEnabled(False)
        self.head.show_deal(detail, self._runner.now())
        given = 0 if is_other else self.timeline.rows.rowCount()
        self.timeline.rows.show(detail.planned, detail.done, self._runner.now(), given)
        self._no_past.setVisible(not detail.planned and not detail.done)
        self._show_form(answer.lists)
        self.pages.show_deal(detail)
        if is_other:
            self._area.verticalScrollBar().setValue(0)
        self._stack.setCurrentWidget(self._area)
        self.setUpdatesEnabled(True)
        self.shown_changed.emit(detail)

    def _show_form(self, lists: Lists) -> None:
        if self.detail is None:
            return
        wanted = form.fields(self._runner, self.detail, lists)
        names = [f"{each.name} {each.label}" for each in wanted]
        names += [str(entry) for entries in lists.values() for entry in entries]
        if names != self._fields:
            self._fields = names
            self.form.set_fields(wanted)
        self.form.set_values(values(self.detail))

    def _show_nobody(self) -> None:
        self.detail = None
        self._stack.setCurrentWidget(self._nobody)
        self.shown_changed.emit(None)

    def _failed(self, error: BaseException) -> None:
        self._show_nobody()
        if not (isinstance(error, CrmError) and error.code.endswith("-gone")):
            self._runner.failed.emit(error, self)

    def _follow(self, done: Done, _asker: object) -> None:
        changes, key = done.changes, self.wanted
        is_here = key in changes.ids.get(Kind.DEAL, ()) or changes.bulk
        if key is not None and (is_here or any(map(changes.touches, _ALSO_SHOWN))):
            self._read()

    def _near_end(self) -> None:
        """Give the timeline its next rows when the user comes near the last ones."""
        bar, detail = self._area.verticalScrollBar(), self.detail
        if detail is None or not bar.value() or bar.value() < bar.maximum() - 2 * self.height():
            return
        is_all = len(detail.done) >= detail.done_count
        if not self.timeline.rows.give_more() and not is_all and self._limit <= len(detail.done):
            self._limit = 4 * len(detail.done)
            self._read()

    def _bring_into_sight(self, place: QRect) -> None:
        at = self.timeline.viewport().mapTo(self._inside, place.center())
        self._area.ensureVisible(at.x(), at.y(), 0, place.height())

    def _lay_out(self) -> None:
        past = standing(self.log, self._no_past, self.timeline, spacing=8)
        self.log.hide()
        self.pages.set_first(past, standing(self.form, spacing=0))
        self._inside = standing(self.head, self.pages.tabs, self.pages, spacing=12)
        self._inside.setContentsMargins(16, 16, 16, 16)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        self._stack.addWidget(self._nobody)
        self._stack.addWidget(self._area)

    def _connect(self) -> None:
        self._reveal = QTimer(self, singleShot=True, interval=0)  # once it has been laid out
        self._reveal.timeout.connect(partial(self._area.ensureWidgetVisible, self.log, 0, 16))
        self._runner.changed.connect(self._follow)
        self.timeline.row_shown.connect(self._bring_into_sight)
        self._area.verticalScrollBar().valueChanged.connect(self._near_end)
        for part in (self.head, self.pages):
            part.open_requested.connect(self.open_requested)


def _load(key: int, limit: int, reading: Reading) -> _Answer:
    return _Answer(deal_detail.detail(reading, key, limit), read_lists(reading))
