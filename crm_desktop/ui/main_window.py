"""The one window: where one is, what every write has in common, and the way out."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.contact import TagRow
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.tags import all_tags
from crm_desktop.services.workspace import Done, Reading, UndoState, undo_state
from crm_desktop.ui import screens, window_memory
from crm_desktop.ui.actions import Actions
from crm_desktop.ui.frame import Frame, local_files
from crm_desktop.ui.history import History, Place
from crm_desktop.ui.menus import fill_menus
from crm_desktop.ui.notices import Notices
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Screen
from crm_desktop.ui.search_box import Answers, Box, make_box
from crm_desktop.ui.window_dialogs import DIALOGS, open_export

# What is not needed to show the list is made this long after it.
_PAINTED_MS, _SETTLED_MS = 20, 250


FirstPage = tuple["array[int]", Sequence[object]]


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
        self._box: Box | None = None
        self._notices = Notices(runner, self.frame)
        self._screens: dict[str, Screen] = {}
        self._history = History()
        self._undo = UndoState(None, None)
        self._here = ""
        self._own: dict[str, Callable[[], None]] = {
            "edit.undo": partial(self._take_back, runner.undo),
            "edit.redo": partial(self._take_back, runner.redo),
            "go.search": self._focus_search,
            "go.back": self._back,
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

    def show_start(
        self, screen: str, outside: frozenset[str], first: FirstPage | None = None
    ) -> None:
        """Go to the first screen; `outside` names the actions that the program itself runs.

        `first` is the beginning of the list of contacts, where it has been read already.
        """
        self._outside = outside
        if first is not None and screen != "companies":
            self.screen_of("contacts").first_page(*first)
        self.go(screen if screen in screens.BY_KEY and screen != "import" else "contacts")
        QTimer.singleShot(_PAINTED_MS, self, partial(self._refresh_frame, Changes(bulk=True)))
        QTimer.singleShot(_SETTLED_MS, self, lambda: self.search_box)

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

    def mark_choice(self, key: str) -> None:
        """Mark an action as the one chosen of its group."""
        self.actions_table[key].setChecked(True)

    def say(self, text: str) -> None:
        """A notice that goes away by itself."""
        self.frame.toast.show_text(text)

    def save_state(self) -> dict[str, object]:
        """What is remembered of the window, as plain values for JSON."""
        return window_memory.state_of(self, self._here, self._screens)

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Be as `save_state` said; anything unknown or broken is passed over."""
        window_memory.restore(self, state, self.screen_of)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        paths = local_files(event.mimeData())
        if any(path.suffix == ".crm" for path in paths):
            self.files_dropped.emit(paths)
        elif paths:
            self.import_files(paths)

    def _connect(self) -> None:
        self.actions_table.triggered.connect(self.run_action)
        self.frame.side.place_chosen.connect(self._place_chosen)
        self.frame.toast.action_requested.connect(self.run_action)
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

    def _back(self) -> None:
        """A step back; from the import, which is no place, to where one came from."""
        self._step(self._history.here if self._here == "import" else self._history.back)

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
        self.search_box.set_recent(
            [
                (place.kind, place.key)
                for place in self._history.recent()
                if place.kind and place.key
            ]
        )
        self.search_box.open()

    @property
    def search_box(self) -> Box:
        """The search box at work."""
        if self._box is None:
            answers = Answers(
                record=self.open_record,
                activity=self._open_activity,
                tag=self._show_tag,
                action=self.run_action,
                create=self._new_contact,
            )
            self._box = make_box(self.runner, self.frame.search, self.actions_table, answers)
        return self._box

    def _open_dialog(self, key: str) -> None:
        DIALOGS[key](self.runner, self).open()

    def _export(self) -> None:
        kind = screens.BY_KEY[self._here].kind
        ids = self._screens[self._here].selected_or_listed_ids()
        if kind is not None and ids:
            open_export(self.runner, kind, ids, self)

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
        self.frame.show_undo(state)
        self._enable()

    def _show_business(self, answer: tuple[Business, list[TagRow]]) -> None:
        business, tags = answer
        path = self.runner.workspace.path
        self.frame.show_business(business.business_name or path.stem, path.name, tags)
        self.setWindowTitle(f"{business.business_name or path.stem} – CRM Desktop")

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
