"""The search box at work: asks with every key, shows what lands, says what was chosen."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QDateTime, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.search import parse
from crm_desktop.domain.searching import Hit, Hits
from crm_desktop.services.searching import find_activities, find_known, find_records
from crm_desktop.ui.actions import ACTIONS, Actions
from crm_desktop.ui.palette.composing import Findings, found_rows, idle_rows
from crm_desktop.ui.palette.model import ROW_ROLE, PaletteModel
from crm_desktop.ui.palette.popup import Popup
from crm_desktop.ui.palette.rows import Does, Row
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.top_bar import SearchField

# Where answers take longer than this, the actions are shown without them.
_PATIENCE_MS = 150
_RECENT = 6
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_OPENING = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ShortcutFocusReason)
_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Palette(QObject):
    """Ties a search field to the list below it; the field keeps the keyboard."""

    record_chosen = Signal(object, object)  # Kind and id
    activity_chosen = Signal(object, object, object)  # contact or None, company or None, id
    tag_chosen = Signal(str)  # the name of a tag: show who carries it
    action_chosen = Signal(str)  # the id of an action
    create_requested = Signal(str)  # the name for a new contact
    landed = Signal(str)  # an answer was taken in: `records`, `activities` or `recent`

    def __init__(
        self,
        runner: Runner,
        field: SearchField,
        actions: Actions,
        clock: Callable[[], int] = QDateTime.currentMSecsSinceEpoch,
    ) -> None:
        super().__init__(field)
        self.runner, self._field, self._actions, self._clock = runner, field, actions, clock
        self._model = PaletteModel()
        self._popup: Popup | None = None
        self._tokens: list[CancelToken] = []
        self._found = Findings()
        self._asked = ""
        self._waiting: set[str] = set()
        self._moved_to: tuple[Does, object] | None = None
        self._enter_pressed = False
        self._before: QWidget | None = None
        self._recent: list[tuple[Kind, int]] = []
        self._known: list[tuple[Kind, Hit]] = []
        self._used: Counter[str] = Counter()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_found)
        field.installEventFilter(self)
        field.textChanged.connect(self._typed)
        runner.changed.connect(self._on_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._note_focus)

    @property
    def is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    @property
    def is_waiting(self) -> bool:
        """Whether answers to what is typed are still to come."""
        return bool(self._waiting)

    @property
    def rows(self) -> Sequence[Row]:
        """What the list shows."""
        return self._model.rows

    @property
    def popup(self) -> Popup:
        """The list below the field."""
        return self._made_popup()

    def open(self) -> None:
        """Take the keyboard and show what there is to choose from."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._show()

    def close(self) -> None:
        """Go away; the keyboard goes back to where it was."""
        before = self._before
        self._put_away()
        if self._field.hasFocus() and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_recent(self, recent: Sequence[tuple[Kind, int]]) -> None:
        """The records opened last, the newest first: kinds and ids."""
        self._recent = [pair for pair in recent if pair[0] in (Kind.CONTACT, Kind.COMPANY)]

    def save_state(self) -> dict[str, object]:
        """How often each action was chosen here, as plain values for JSON."""
        return {"used": dict(self._used)}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Be as `save_state` said; anything unknown or broken is passed over."""
        used = state.get("used")
        for key, count in used.items() if isinstance(used, dict) else ():
            if isinstance(key, str) and isinstance(count, int):
                self._used[key] = count

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field:
            if event.type() is QEvent.Type.Resize and self._popup is not None and self.is_open:
                self._popup.put_below(self._field)
            return False
        if isinstance(event, QKeyEvent):
            return self._key_event(event)
        if isinstance(event, QFocusEvent):
            self._focus_event(event)
        elif event.type() is QEvent.Type.MouseButtonPress and self._field.hasFocus():
            self._show()
        return False

    def _key_event(self, event: QKeyEvent) -> bool:
        if not self._is_ours(event):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return event.type() is QEvent.Type.KeyPress and self._press(event)

    def _focus_event(self, event: QFocusEvent) -> None:
        if event.gotFocus() and event.reason() in _OPENING:
            self._show()
        elif event.lostFocus() and event.reason() not in _STAYING:
            self._put_away()

    def _is_ours(self, event: QKeyEvent) -> bool:
        keys = Qt.Key
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == keys.Key_Backtab:
            return self.is_open
        if plain != Qt.KeyboardModifier.NoModifier:
            return False
        if event.key() in (keys.Key_Down, keys.Key_Escape, keys.Key_Return, keys.Key_Enter):
            return True
        moving = (keys.Key_Up, keys.Key_PageUp, keys.Key_PageDown, keys.Key_Tab)
        return self.is_open and event.key() in moving

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close()
        elif not self.is_open:
            self._show()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            self._move(key)
        return True

    def _move(self, key: Qt.Key) -> None:
        popup = self._made_popup()
        page = popup.rows_in_view()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            by = 1 if key == Qt.Key.Key_Tab else -1
            place = self._model.next_section(popup.place, by)
        elif key in _STEPS:
            place = self._model.step(popup.place, _STEPS[key])
        else:
            place = self._model.step(popup.place, page if key == Qt.Key.Key_PageDown else -page)
        popup.set_place(place)
        if place >= 0:
            self._moved_to = self._model.rows[place].identity
            self._announce()

    def _enter(self) -> None:
        if "records" in self._waiting:  # what is shown answers an older question
            self._enter_pressed = True
        else:
            self._choose(self._made_popup().place)

    def _typed(self, _text: str) -> None:
        if self._field.hasFocus() or self.is_open:
            self._show()

    def _show(self) -> None:
        """Ask for what is typed, or for what is shown before anything is."""
        self._call_off()
        text = self._field.text()
        is_other = text != self._asked
        self._asked, self._enter_pressed = text, False
        if is_other:
            self._moved_to = None
        if parse(text):
            self._waiting = {"records", "activities"}
            read = self.runner.read
            self._tokens = [
                read(self, partial(find_records, text), self._take_records),
                read(self, partial(find_activities, text), self._take_activities),
            ]
            self._patience.start()
            return
        self._found = Findings()
        self._show_found()
        if not text.strip():
            find = partial(find_known, self._recent[:_RECENT])
            self._tokens = [self.runner.read(self, find, self._take_known)]

    def _take_records(self, hits: Hits) -> None:
        self._waiting.discard("records")
        self._found = Findings(hits, self._found.activities)
        self._show_found()
        self.landed.emit("records")

    def _take_activities(self, hits: list[Hit]) -> None:
        self._waiting.discard("activities")
        self._found = Findings(self._found.records, tuple(hits))
        if "records" not in self._waiting:
            self._show_found()
        self.landed.emit("activities")

    def _take_known(self, known: list[tuple[Kind, Hit]]) -> None:
        self._known = known
        self._show_found()
        self.landed.emit("recent")

    def _show_found(self) -> None:
        if not self._waiting:
            self._patience.stop()
        specs = [spec for spec in ACTIONS if self._actions[spec.id].isEnabled()]
        if self._asked.strip():
            rows = found_rows(
                self._asked, self._found, specs, self._clock(), is_whole=not self._waiting
            )
        else:
            rows = idle_rows(self._known, specs, self._used)
        if rows or not self._waiting:
            self._show_rows(rows)
        if self._enter_pressed and "records" not in self._waiting and (rows or not self._waiting):
            self._enter_pressed = False
            self._choose(self._made_popup().place)

    def _show_rows(self, rows: list[Row]) -> None:
        popup = self._made_popup()
        self._model.show_rows(rows, parse(self._asked))
        place = self._model.place_of(self._moved_to) if self._moved_to is not None else -1
        popup.put_below(self._field)
        if not popup.isVisible():
            popup.show()
            popup.raise_()
        popup.set_place(place if place >= 0 else self._model.first_choice())
        self._announce()

    def _choose(self, place: int) -> None:
        if not 0 <= place < len(self._model.rows) or not self._model.rows[place].is_choice:
            return
        row = self._model.rows[place]
        self.close()
        if isinstance(row.target, str):
            self._run(row.does, row.target)
        elif row.does is Does.RECORD:
            self.record_chosen.emit(row.kind, row.target.id)
        elif row.does is Does.TAG:
            self.tag_chosen.emit(row.target.title)
        else:
            hit = row.target
            self.activity_chosen.emit(hit.contact_id, hit.company_id, hit.id)

    def _run(self, does: Does, target: str) -> None:
        if does is Does.CREATE:
            self.create_requested.emit(target)
        elif self._actions[target].isEnabled():
            self._used[target] += 1
            self.action_chosen.emit(target)

    def _put_away(self) -> None:
        self._call_off()
        if self._popup is not None:
            self._popup.hide()
        self._found, self._moved_to, self._asked = Findings(), None, ""
        self._enter_pressed = False
        self._field.blockSignals(True)  # noqa: FBT003 - Qt's way
        self._field.clear()
        self._field.blockSignals(False)  # noqa: FBT003 - Qt's way

    def _call_off(self) -> None:
        for token in self._tokens:
            token.cancel()
        self._tokens = []
        self._waiting = set()
        self._patience.stop()

    def _made_popup(self) -> Popup:
        if self._popup is None:
            window = self._field.window()
            self._popup = Popup(window, self._model, self._field.accessibleName())
            self._popup.row_chosen.connect(self._choose)
            window.installEventFilter(self)
        return self._popup

    def _announce(self) -> None:
        """Say the current row to a screen reader, for the keyboard stays in the field."""
        if self._popup is None or not QAccessible.isActive():
            return
        index = self._model.index(self._popup.place)
        if isinstance(index.data(ROW_ROLE), Row):
            words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))

    def _note_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self._field and old is not None:
            self._before = old

    def _on_changed(self, _done: object, _owner: object) -> None:
        if self.is_open:
            self._show()
