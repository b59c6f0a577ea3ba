"""The whole record beside the list: read in one go, shown in the same widgets again and again."""

from functools import partial
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QStackedLayout

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import deals, tickets
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui import pictures
from crm_desktop.ui.records.details_form import DetailsForm
from crm_desktop.ui.records.head import Head
from crm_desktop.ui.records.log_bar import Entry, LogBar
from crm_desktop.ui.records.pages import PAGES, MorePages
from crm_desktop.ui.records.shown import Shown
from crm_desktop.ui.records.spec import RecordSpec
from crm_desktop.ui.records.timeline_view import Timeline
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.drop_place import DropPlace
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.label import secondary_label
from crm_desktop.ui.widgets.line_tabs import LineTabs
from crm_desktop.ui.widgets.standing import standing

_FIRST = 100  # done activities read at once
_ALSO_SHOWN = (Kind.FIELD, Kind.SETTING)  # how fields of one's own are named and written
_OWN_TABS = 2  # timeline and details
_COUNTED = ("Deals", "Tickets")  # tabs that say how many there are
_PHOTO = 176  # pixels: four times the avatar's side, for screens of high density


class Panel(Ground):
    """Shows one record; what is done to it is wired by `PanelActions`."""

    shown_changed = Signal(object)  # Shown, or None
    escaped = Signal()

    def __init__(self, runner: Runner, spec: RecordSpec[Any, Any], other_icon: str) -> None:
        super().__init__("background")
        self.spec = spec
        self.shown: Shown | None = None
        self.head = Head(other_icon, spec.places_words())
        self.timeline = Timeline()
        self.form = DetailsForm(spec.fields())
        self.log = LogBar(lambda: local(runner.now()).date())
        texts = [tr("Timeline"), tr("Details"), *(tr(page.text) for page in PAGES)]
        self.tabs = LineTabs(texts, is_dense=True)
        self.more = MorePages(runner, spec.kind)
        self._runner = runner
        self._wanted: int | None = None
        self._limit = _FIRST
        self._drafts: dict[int, Entry] = {}
        self._reading = CancelToken()
        self._nobody = EmptyState(spec.icon, tr("Choose someone from the list."))
        self._no_past = secondary_label(tr("Nothing noted yet."))
        self.drop_place = DropPlace(self, tr("Drop to attach"), lambda: self.shown is not None)
        self._lay_out()
        self._connect()

    def show_record(self, key: int | None) -> None:
        """Read and show this record; an answer still on its way is dropped."""
        if key != self._wanted:
            self._keep_draft()
            self._limit = _FIRST
        self._wanted = key
        self._read()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first button."""
        self.head.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def show_page(self, text: str) -> None:
        """Turn to one of the `PAGES` by its words."""
        self.tabs.setCurrentIndex(_OWN_TABS + [page.text for page in PAGES].index(text))

    def turn_to(self, tab: int) -> None:
        """Turn to a tab, from where Tab leads into its page."""
        self.tabs.setCurrentIndex(tab)
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_log(self) -> None:
        """Bring the log bar into sight."""
        self.tabs.setCurrentIndex(0)
        self.log.show()
        self._reveal.start()

    def close_log(self) -> None:
        """Take the log bar away with what stands in it."""
        self.log.set_entry(Entry())
        self.log.hide()
        if self._wanted is not None:
            self._drafts.pop(self._wanted, None)

    def _read(self) -> None:
        self._reading.cancel()
        if self._wanted is None:
            self._show_nobody()
            return
        work = partial(_load, self.spec, self._wanted, self._limit, self._runner.now())
        self._reading = self._runner.read(self, work, self._show, self._failed)

    def _show(self, answer: tuple[Shown, QImage | None, tuple[int, ...]]) -> None:
        shown, photo, counts = answer
        is_other = self.shown is None or shown.id != self.shown.id
        self.shown = shown
        self.setUpdatesEnabled(False)
        self.head.show_record(shown, photo)
        if is_other:
            self._show_draft(shown.id)
            self._area.verticalScrollBar().setValue(0)
        given = 0 if is_other else self.timeline.rows.rowCount()
        self.timeline.rows.show(shown.planned, shown.done, self._runner.now(), given)
        self._no_past.setVisible(not shown.planned and not shown.done)
        self._count(counts)
        self._show_form()
        self._show_page()
        self._pages.setCurrentWidget(self._area)
        self.setUpdatesEnabled(True)
        self.shown_changed.emit(shown)

    def _count(self, counts: tuple[int, ...]) -> None:
        names = [page.text for page in PAGES]
        for name, count in zip(_COUNTED, counts, strict=True):
            self.tabs.set_count(_OWN_TABS + names.index(name), count)

    def _show_form(self) -> None:
        if self.shown is None or self.tabs.currentIndex() != 1:
            return
        self.form.show_record(self.shown)

    def _show_nobody(self) -> None:
        self.shown = None
        self._pages.setCurrentWidget(self._nobody)
        self.shown_changed.emit(None)

    def _failed(self, error: BaseException) -> None:
        self._show_nobody()
        if not (isinstance(error, CrmError) and error.code.endswith("-gone")):
            self._runner.failed.emit(error, self)

    def _follow(self, done: Done, _asker: object) -> None:
        changes = done.changes
        key = self._wanted
        is_here = key in changes.ids.get(self.spec.kind, ())
        if key is not None and (is_here or any(map(changes.touches, _ALSO_SHOWN))):
            self._read()

    def _keep_draft(self) -> None:
        if self._wanted is None:
            return
        entry = self.log.entry()
        if self.log.isVisibleTo(self) and entry.text.strip():
            self._drafts[self._wanted] = entry
        else:
            self._drafts.pop(self._wanted, None)

    def _show_draft(self, key: int) -> None:
        entry = self._drafts.get(key)
        self.log.set_entry(entry or Entry())
        self.log.setVisible(entry is not None)

    def _turn_tab(self, tab: int) -> None:
        self._past.setVisible(tab == 0)
        self._details.setVisible(tab == 1)
        self._show_form()
        self._show_page()

    def _show_page(self) -> None:
        self.more.show_page(self.tabs.currentIndex() - _OWN_TABS, self.shown)

    def _near_end(self) -> None:
        """Give the timeline its next rows when the user comes near the last ones."""
        bar, tall = self._area.verticalScrollBar(), self.height()
        is_near = bar.value() >= bar.maximum() - 2 * tall
        is_untouched = not bar.value() and self.timeline.height() >= tall
        if self.shown is None or is_untouched or not is_near:
            return
        if self.timeline.rows.give_more() or len(self.shown.done) >= self.shown.done_count:
            return
        if self._limit <= len(self.shown.done):
            self._limit = 4 * len(self.shown.done)
            self._read()

    def _bring_into_sight(self, place: QRect) -> None:
        at = self.timeline.viewport().mapTo(self._inside, place.center())
        self._area.ensureVisible(at.x(), at.y(), 0, place.height())

    def _lay_out(self) -> None:
        self._past = standing(self.log, self._no_past, self.timeline, spacing=8)
        self._details = standing(self.form, spacing=8)
        self._details.hide()
        self.log.hide()
        shown = (self.head, self.tabs, self._past, self._details, self.more)
        self._inside = standing(*shown, spacing=12)
        self._inside.setContentsMargins(16, 16, 16, 16)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(1, 0, 0, 0)
        self._pages.addWidget(self._nobody)
        self._pages.addWidget(self._area)

    def _connect(self) -> None:
        self._reveal = QTimer(self, singleShot=True, interval=0)  # once it has been laid out
        self._reveal.timeout.connect(partial(self._area.ensureWidgetVisible, self.log, 0, 16))
        self._runner.changed.connect(self._follow)
        self.tabs.currentChanged.connect(self._turn_tab)
        self.timeline.row_shown.connect(self._bring_into_sight)
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._near_end)
        self._fill = QTimer(self, singleShot=True, interval=0)  # rows came that fill no window
        self._fill.timeout.connect(self._near_end)
        self.timeline.rows.modelReset.connect(self._fill.start)
        bar.rangeChanged.connect(self._near_end)


def _load(
    spec: RecordSpec[Any, Any], key: int, limit: int, now: int, reading: Reading
) -> tuple[Shown, QImage | None, tuple[int, ...]]:
    shown = spec.shown(reading, key, limit, now)
    photo = pictures.from_bytes(shown.photo, QSize(_PHOTO, _PHOTO), covers=True)
    counts = tuple(each.count_of(reading, spec.owner, key) for each in (deals, tickets))
    return shown, photo, counts
