"""Where one is among the screens, and the ways from there."""

from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.changes import Kind
from crm_desktop.ui import screens
from crm_desktop.ui.frame import Frame
from crm_desktop.ui.history import History, Place
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers, Screen

_IMPORT = "import"  # a task rather than a place: nobody comes back to it


class Navigation(QObject):
    """Makes each screen when it is first visited, shows it, and remembers the way."""

    action_requested = Signal(str)  # the id of an action that the window runs
    possible_changed = Signal()  # other actions may be possible now

    def __init__(self, runner: Runner, frame: Frame, window: QObject) -> None:
        super().__init__(window)
        self._runner, self._frame = runner, frame
        self._history = History()
        self._here = ""
        self.screens: dict[str, Screen] = {}

    @property
    def here(self) -> str:
        """The screen one is at."""
        return self._here

    def start(self, key: str) -> None:
        """Go to the screen one left from, or to the contacts."""
        self.go(key if key in screens.BY_KEY and key not in screens.TASKS else "contacts")

    def go(self, key: str) -> None:
        """Show a screen."""
        self._visit(Place(key))

    def open_record(self, kind: Kind, key: int) -> None:
        """Show a record on the screen of its kind."""
        if kind in screens.BY_KIND:
            self._visit(Place(screens.BY_KIND[kind].key, kind, key))

    def show_added(self, kind: Kind, key: int) -> None:
        """Show a record if one is at the screen of its kind; nobody is led away from elsewhere."""
        if kind in screens.BY_KIND and screens.BY_KIND[kind].key == self._here:
            self.open_record(kind, key)

    def show_tag(self, name: str) -> None:
        """Show the contacts that bear this tag."""
        self.go("contacts")
        self.screen_of("contacts").show_found(name)

    def show_given(self, kind: Kind, ids: Iterable[int], name: str) -> None:
        """Show these records alone in the list of their kind, under this name."""
        key = screens.BY_KIND[kind].key
        self.screen_of(key).show_given(name, ids)
        self.go(key)

    def begin_contact(self, name: str) -> None:
        """Begin a new contact of this name."""
        self.go("contacts")
        self.screen_of("contacts").begin_new(name)

    def open_activity(self, contact: int | None, company: int | None, _activity: int) -> None:
        """Show the person of an activity, or else its company."""
        if contact is not None:
            self.open_record(Kind.CONTACT, contact)
        elif company is not None:
            self.open_record(Kind.COMPANY, company)

    def ways(self) -> Mapping[str, Callable[[], None]]:
        """What the window's actions for going about do."""
        return {
            "go.back": self._back,
            "go.forward": partial(self._step, self._history.forward),
            **{f"go.{spec.key}": partial(self._go_whole, spec.key) for spec in screens.PLACES},
            "record.duplicates": partial(self.go, "duplicates"),
            "file.scoring": partial(self.go, "scoring"),
            "feedback.show": partial(self.go, "feedback"),
            "score.accuracy": self._show_chances,
            "file.levels": partial(self.go, "service-levels"),
        }

    def handlers(self) -> Handlers:
        """What is possible on the screen one is at."""
        screen = self.screens.get(self._here)
        return screen.handlers() if screen else {}

    def recent(self) -> list[tuple[Kind, int]]:
        """The records opened last, the newest first."""
        places = self._history.recent()
        return [(place.kind, place.key) for place in places if place.kind and place.key]

    def listed(self) -> "tuple[Kind, array[int]] | None":
        """The records selected or listed here, if there are any."""
        kind = screens.BY_KEY[self._here].kind
        ids = self.screens[self._here].selected_or_listed_ids()
        return (kind, ids) if kind is not None and ids else None

    def screen_of(self, key: str) -> Screen:
        """The screen of this name, made if this is the first visit."""
        if key not in self.screens:
            made = screens.BY_KEY[key].make(self._runner)
            made.open_requested.connect(self.open_record)
            made.list_requested.connect(self.show_given)
            made.action_requested.connect(self.action_requested)
            made.status_changed.connect(partial(self._show_status, key))
            made.handlers_changed.connect(self.possible_changed)
            made.place_changed.connect(partial(self._mark, key))
            self.screens[key] = made
            self._frame.stack.addWidget(made)
        return self.screens[key]

    def place_chosen(self, key: str) -> None:
        """Follow a click on the side bar: a screen, a segment, a tag, or else an action."""
        if key in screens.BY_KEY:
            self._go_whole(key)
            return
        self._mark(self._here)
        if key.startswith("segment:"):
            self._open_segment(key)
        elif key.startswith("tag:"):
            self.show_tag(key.removeprefix("tag:"))
        else:
            self.action_requested.emit(key)

    def _show_chances(self) -> None:
        self.go("scoring")
        self.screen_of("scoring").handlers()["score.accuracy"]()

    def _open_segment(self, place: str) -> None:
        _, record, key = place.split(":")
        spec = screens.BY_KIND[Kind(record)]
        self.go(spec.key)
        self.screen_of(spec.key).open_segment(int(key))

    def _go_whole(self, key: str) -> None:
        """Show a screen itself, and no segment of it."""
        if key in self.screens:
            self.screens[key].leave_segment()
        self.go(key)

    def _mark(self, key: str) -> None:
        """Mark in the side bar where one is: a segment, or else the screen."""
        if key == self._here:
            self._frame.side.set_current(self.screens[key].place() or key)

    def _visit(self, place: Place, *, is_new: bool = True) -> None:
        screen = self.screen_of(place.screen)
        moved = self._here != place.screen
        self._here = place.screen
        if moved:
            self._frame.stack.setCurrentWidget(screen)
            self._mark(place.screen)
            self._frame.show_buttons_of(screens.BY_KEY[place.screen])
            self._show_status(place.screen, screen.status())
        if is_new and place.screen != _IMPORT:
            self._history.visit(place)
        if place.kind is not None and place.key is not None:
            screen.open_record(place.kind, place.key)
        screen.activate()
        self.possible_changed.emit()

    def _back(self) -> None:
        """A step back; from the import, which is no place, to where one came from."""
        self._step(self._history.here if self._here == _IMPORT else self._history.back)

    def _step(self, to: Callable[[], Place | None]) -> None:
        place = to()
        if place is not None:
            self._visit(place, is_new=False)

    def _show_status(self, key: str, text: str) -> None:
        if key == self._here:
            self._frame.status.set_list(text)
