"""The one window: where one is, what every write has in common, and the way out."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.safety_copy import SafetyCopy
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.tags import all_tags
from crm_desktop.services.workspace import Done, Reading, UndoState, undo_state
from crm_desktop.ui import dates, screens, texts
from crm_desktop.ui.actions import Actions
from crm_desktop.ui.frame import Frame
from crm_desktop.ui.history import History, Place
from crm_desktop.ui.menus import fill_menus
from crm_desktop.ui.notices import Notices
from crm_desktop.ui.palette.palette import Palette
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Screen
from crm_desktop.ui.widgets import place_button
from crm_desktop.ui.window_dialogs import DIALOGS, open_export

_TAGS_SHOWN = 40


class MainWindow(QMainWindow):
    """Holds the screens of one open workspace; what is outside of it is asked of the program."""

    outside_requested = Signal(str)  # the id of an action that the program runs
    files_dropped = Signal(object)  # paths of workspace files
    closing = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.runner = runner
        self.actions_table = Actions(self)
        self.frame = Frame(self, self.actions_table)
        self.palette_box = Palette(runner, self.frame.search, self.actions_table)
        self._notices = Notices(runner, self.frame)
        self._screens: dict[str, Screen] = {}
        self._history = History()
        self._undo = UndoState(None, None)
        self._here = ""
        self._own: dict[str, Callable[[], None]] = {
            "edit.undo": partial(self._take_back, runner.undo),
            "edit.redo": partial(self._take_back, runner.redo),
            "go.search": self._focus_search,
            "go.back": partial(self._step, self._history.back),
            "go.forward": partial(self._step, self._history.forward),
            "go.contacts": partial(self.go, "contacts"),
            "go.companies": partial(self.go, "companies"),
            "file.save": self._say_saved,
            "file.import": partial(self.import_files, []),
            "file.export": self._export,
            **{key: partial(self._open_dialog, key) for key in DIALOGS},
        }
        self.before_import: Callable[[CancelToken], None] = _nothing
        self._outside: frozenset[str] = frozenset()
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        fill_menus(self, self.actions_table)
        self._connect()

    def show_start(self, screen: str, outside: frozenset[str]) -> None:
        """Go to the first screen; `outside` names the actions that the program itself runs."""
        self._outside = outside
        self.go(screen if screen in screens.BY_KEY and screen != "import" else "contacts")
        self._refresh_frame(Changes(bulk=True))

    def go(self, key: str) -> None:
        """Show a screen."""
        self._visit(Place(key))

    def open_record(self, kind: Kind, key: int) -> None:
        """Show a record on the screen of its kind."""
        if kind in screens.BY_KIND:
            self._visit(Place(screens.BY_KIND[kind].key, kind, key))

    def screen_of(self, key: str) -> Screen:
        """The screen of this name, made if this is the first visit."""
        if key not in self._screens:
            made = screens.BY_KEY[key].make(self.runner)
            made.open_requested.connect(self.open_record)
            made.action_requested.connect(self.run_action)
            made.status_changed.connect(partial(self._show_status, key))
            made.handlers_changed.connect(self._enable)
            self._screens[key] = made
            self.frame.stack.addWidget(made)
        return self._screens[key]

    @property
    def here(self) -> str:
        """The screen one is at."""
        return self._here

    def run_action(self, key: str) -> None:
        """Do what an action means here: the screen's own way first, then the window's."""
        handler = self._handlers().get(key)
        if handler is not None:
            handler()
        elif key in self._outside:
            self.outside_requested.emit(key)

    def import_files(self, paths: list[Path]) -> None:
        """Bring in files on the import screen."""
        from crm_desktop.ui.importing.screen import ImportScreen

        screen = self.screen_of("import")
        if isinstance(screen, ImportScreen):
            screen.before_import = self.before_import
            self.go("import")
            screen.begin(paths)

    def say(self, text: str) -> None:
        """A notice that goes away by itself."""
        self.frame.toast.show_text(text)

    def save_state(self) -> dict[str, object]:
        """What is remembered of the window, as plain values for JSON."""
        return {
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode(),
            "screen": self._here,
            "screens": {key: screen.save_state() for key, screen in self._screens.items()},
        }

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Be as `save_state` said; anything unknown or broken is passed over."""
        geometry = state.get("geometry")
        if isinstance(geometry, str):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        stored = state.get("screens")
        for key, values in stored.items() if isinstance(stored, dict) else ():
            if key in screens.BY_KEY and key != "import" and isinstance(values, dict):
                self.screen_of(key).restore_state(values)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if any(path.suffix == ".crm" for path in paths):
            self.files_dropped.emit(paths)
        elif paths:
            self.import_files(paths)

    def _connect(self) -> None:
        self.actions_table.triggered.connect(self.run_action)
        self.frame.side.place_chosen.connect(self._place_chosen)
        self.frame.toast.action_requested.connect(self.run_action)
        self.palette_box.record_chosen.connect(self.open_record)
        self.palette_box.action_chosen.connect(self.run_action)
        self.palette_box.tag_chosen.connect(self._show_tag)
        self.palette_box.create_requested.connect(self._new_contact)
        self.palette_box.activity_chosen.connect(self._open_activity)
        self.runner.changed.connect(self._on_changed)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        screen = self._screens.get(self._here)
        return {**self._own, **(screen.handlers() if screen else {})}

    def _visit(self, place: Place, *, is_new: bool = True) -> None:
        screen = self.screen_of(place.screen)
        moved = self._here != place.screen
        self._here = place.screen
        if moved:
            self.frame.stack.setCurrentWidget(screen)
            self.frame.side.set_current(place.screen)
            self.frame.show_buttons_of(screens.BY_KEY[place.screen])
            self._show_status(place.screen, screen.status())
        if is_new and place.screen != "import":
            self._history.visit(place)
        if place.kind is not None and place.key is not None:
            screen.open_record(place.kind, place.key)
        screen.activate()
        self._enable()

    def _step(self, to: Callable[[], Place | None]) -> None:
        place = to()
        if place is not None:
            self._visit(place, is_new=False)

    def _place_chosen(self, key: str) -> None:
        if key in screens.BY_KEY:
            self.go(key)
        elif key.startswith("tag:"):
            self.frame.side.set_current(self._here)
            self._show_tag(key.removeprefix("tag:"))
        else:
            self.frame.side.set_current(self._here)
            self.run_action(key)

    def _show_tag(self, name: str) -> None:
        self.go("contacts")
        self.screen_of("contacts").show_found(name)

    def _new_contact(self, name: str) -> None:
        self.go("contacts")
        self.screen_of("contacts").begin_new(name)

    def _open_activity(self, contact: int | None, company: int | None, _activity: int) -> None:
        if contact is not None:
            self.open_record(Kind.CONTACT, contact)
        elif company is not None:
            self.open_record(Kind.COMPANY, company)

    def _focus_search(self) -> None:
        self.palette_box.open()

    def _open_dialog(self, key: str) -> None:
        DIALOGS[key](self.runner, self).open()

    def _export(self) -> None:
        kind = screens.BY_KEY[self._here].kind
        ids = self._screens[self._here].selected_or_listed_ids()
        if kind is not None and ids:
            open_export(self.runner, kind, ids, self)

    def mark_choice(self, key: str) -> None:
        """Mark an action as the one chosen of its group."""
        self.actions_table[key].setChecked(True)

    def show_copies(self, copies: Sequence[SafetyCopy]) -> None:
        """Say when the last safety copy was made."""
        now = self.runner.now()
        last = dates.day_and_time(copies[0].made_at, now) if copies else ""
        words = self.tr("Last safety copy {when}").replace("{when}", last) if last else ""
        self.frame.status.set_backup(words)

    def _take_back(self, way: Callable[[QObject], object]) -> None:
        way(self)

    def _say_saved(self) -> None:
        self.say(self.tr("Saved. Everything is saved as soon as you enter it."))

    def _on_changed(self, done: Done, _owner: object) -> None:
        self._refresh_frame(done.changes)

    def _refresh_frame(self, changes: Changes) -> None:
        """Ask anew for what the frame itself shows."""
        self.runner.read(self, undo_state, self._show_undo)
        if changes.touches(Kind.TAG) or changes.touches(Kind.SETTING):
            self.runner.read(self, _business_and_tags, self._show_business)

    def _show_undo(self, state: UndoState) -> None:
        self._undo = state
        for key, verb, step in (
            ("edit.undo", self.tr("Undo"), state.undo),
            ("edit.redo", self.tr("Redo"), state.redo),
        ):
            words = f"{verb}: {texts.step_words(step)}" if step else verb
            self.actions_table[key].setText(words.replace("&", "&&"))
        undo = texts.step_words(state.undo) if state.undo else ""
        self.frame.status.set_undo(self.tr("Undo: {what}").replace("{what}", undo) if undo else "")
        self._enable()

    def _show_business(self, answer: tuple[Business, list[TagRow]]) -> None:
        business, tags = answer
        path = self.runner.workspace.path
        self.frame.side.set_header(business.business_name or path.stem, path.name)
        self.setWindowTitle(f"{business.business_name or path.stem} – CRM Desktop")
        used = sorted((tag for tag in tags if tag.count), key=lambda tag: -tag.count)[:_TAGS_SHOWN]
        places = [place_button.Place(f"tag:{t.name}", t.name, "", t.count) for t in used]
        self.frame.side.set_section(self.tr("Tags"), places)

    def _show_status(self, key: str, text: str) -> None:
        if key == self._here:
            self.frame.status.set_list(text)

    def _enable(self) -> None:
        possible = set(self._handlers()) | self._outside
        if self._undo.undo is None:
            possible.discard("edit.undo")
        if self._undo.redo is None:
            possible.discard("edit.redo")
        self.actions_table.enable_only(frozenset(possible))


def _nothing(_token: CancelToken) -> None:
    """No safety copy: the program has not said how to make one."""


def _business_and_tags(reading: Reading) -> tuple[Business, list[TagRow]]:
    return read_business(reading), all_tags(reading)
