"""The search box at work: asks with every key, shows what lands, says what was chosen."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QDateTime, QObject, Qt, QTimer, Signal

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.search import parse
from crm_desktop.ui.actions import Actions
from crm_desktop.ui.palette.asking import RECENT, RECORDS, Asking
from crm_desktop.ui.palette.composing import fitting_actions, found_rows, idle_rows
from crm_desktop.ui.palette.field_watch import FieldWatch
from crm_desktop.ui.palette.keys import place_after
from crm_desktop.ui.palette.matching import Fitting
from crm_desktop.ui.palette.model import PaletteModel
from crm_desktop.ui.palette.popup import Popup
from crm_desktop.ui.palette.rows import Does, Row
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.place_button import Place
from crm_desktop.ui.widgets.top_bar import SearchField

# Where answers take longer than this, the actions are shown without them.
_PATIENCE_MS = 150
_RECENT = 6
_RECORDS = (
    Kind.CONTACT, Kind.COMPANY, Kind.DEAL, Kind.TICKET, Kind.ARTICLE, Kind.CAMPAIGN
)  # fmt: skip


class Palette(QObject):
    """Ties a search field to the list below it; the field keeps the keyboard."""

    record_chosen = Signal(object, object)  # Kind and id
    activity_chosen = Signal(object, object, object)  # contact or None, company or None, id
    tag_chosen = Signal(str)  # the name of a tag: show who carries it
    segment_chosen = Signal(str)  # a segment as the side bar knows it
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
        self._asking = Asking(runner, self)
        self._asking.landed.connect(self._take)
        self._asked = ""
        self._fitting: Fitting = []
        self._moved_to: tuple[Does, object] | None = None
        self._enter_pressed = self._is_leaving = False
        self._recent: list[tuple[Kind, int]] = []
        self._used: Counter[str] = Counter()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_found)
        self._watch = FieldWatch(field, lambda: self.is_open)
        self._watch.entered.connect(self._show)
        self._watch.left.connect(self._put_away)
        self._watch.key_pressed.connect(self._press)
        field.textChanged.connect(self._typed)
        runner.changed.connect(self._on_changed)

    @property
    def is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    @property
    def is_waiting(self) -> bool:
        """Whether answers to what is typed are still to come."""
        return bool(self._asking.waiting)

    @property
    def rows(self) -> Sequence[Row]:
        """What the list shows."""
        return self._model.rows

    @property
    def popup(self) -> Popup:
        """The list below the field, made when it is first wanted."""
        if self._popup is None:
            self._popup = Popup(self._field.window(), self._model, self._field)
            self._popup.row_chosen.connect(self._choose)
        return self._popup

    def open(self) -> None:
        """Take the keyboard and show what there is to choose from."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._show()

    def close(self) -> None:
        """Go away; the keyboard goes back to where it was."""
        self._put_away()
        self._watch.give_back()

    def set_known(self, recent: Sequence[tuple[Kind, int]], segments: Sequence[Place] = ()) -> None:
        """The records opened last, the newest first, as kinds and ids; the segments there are."""
        self._asking.segments = tuple(segments)
        self._recent = [pair for pair in recent if pair[0] in _RECORDS]

    def save_state(self) -> dict[str, object]:
        """How often each action was chosen here, as plain values for JSON."""
        return {"used": dict(self._used)}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Be as `save_state` said; anything unknown or broken is passed over."""
        self._used.update(_counts(state.get("used")))

    def _press(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Escape:
            self.close()
        elif not self.is_open:
            self._show()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            self._move(key)

    def _move(self, key: Qt.Key) -> None:
        page = self.popup.rows_in_view()
        place = place_after(key, self.popup.place, self._model, page)
        self.popup.set_place(place)
        if place >= 0:
            self._moved_to = self._model.rows[place].identity
            self.popup.announce()

    def _enter(self) -> None:
        if RECORDS in self._asking.waiting:  # what is shown answers an older question
            self._enter_pressed = True
        else:
            self._choose(self.popup.place)

    def _typed(self, _text: str) -> None:
        if not self._is_leaving and (self._field.hasFocus() or self.is_open):
            self._show()

    def _show(self) -> None:
        """Ask for what is typed, or for what is shown before anything is."""
        text = self._field.text()
        if text != self._asked:
            self._moved_to = None
        self._asked, self._enter_pressed = text, False
        is_question = bool(parse(text))
        if is_question:
            self._asking.ask(text)
            self._patience.start()
        else:
            self._asking.forget()
        self._fitting = fitting_actions(text, self._actions.possible())  # while the readers look
        if not is_question:
            self._show_found()
        if not text.strip():
            self._asking.ask_known(self._recent[:_RECENT])

    def _take(self, what: str) -> None:
        if what == RECENT or RECORDS not in self._asking.waiting:
            self._show_found()
        self.landed.emit(what)

    def _show_found(self) -> None:
        waiting = self._asking.waiting
        if not waiting:
            self._patience.stop()
        rows = self._composed()
        if rows or not waiting:
            self._show_rows(rows)
        if self._enter_pressed and RECORDS not in waiting and (rows or not waiting):
            self._enter_pressed = False
            self._choose(self.popup.place)

    def _composed(self) -> list[Row]:
        asking = self._asking
        if not self._asked.strip():
            return idle_rows(asking.known, self._actions.possible(), self._used)
        return found_rows(
            self._asked, asking.found, self._fitting, self._clock(), is_whole=not asking.waiting
        )

    def _show_rows(self, rows: list[Row]) -> None:
        popup = self.popup
        self._model.show_rows(rows)
        place = self._model.place_of(self._moved_to) if self._moved_to is not None else -1
        popup.appear()
        popup.set_place(place if place >= 0 else self._model.first_choice())
        self.popup.announce()

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
        elif does is Does.SEGMENT:
            self.segment_chosen.emit(target)
        elif self._actions[target].isEnabled():
            self._used[target] += 1
            self.action_chosen.emit(target)

    def _put_away(self) -> None:
        self._asking.forget()
        self._patience.stop()
        if self._popup is not None:
            self._popup.hide()
        self._moved_to, self._asked = None, ""
        self._enter_pressed, self._is_leaving = False, True
        self._field.clear()
        self._is_leaving = False

    def _on_changed(self, _done: object, _owner: object) -> None:
        if self.is_open:
            self._show()


def _counts(stored: object) -> dict[str, int]:
    pairs = stored.items() if isinstance(stored, dict) else ()
    return {key: count for key, count in pairs if isinstance(key, str) and isinstance(count, int)}
